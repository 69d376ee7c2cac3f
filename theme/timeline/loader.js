// @ts-check
/**
 * Fetches the timeline's script once a page has a `<said-and-done>`, and never on a page without one.
 *
 * One that comes later (by an in-site click under instant navigation, say) is noticed too. Where the script cannot be
 * had, the element keeps what it holds for readers without scripts.
 */

const TIMELINE = new URL("timeline.js", import.meta.url).href;

const wanted = () => document.querySelector("said-and-done") !== null;
const fetched = () =>
  void import(TIMELINE).catch((error) => console.warn("The timeline is not there:", error));

if (wanted()) fetched();
else {
  const watching = new MutationObserver(() => {
    if (!wanted()) return;
    watching.disconnect();
    fetched();
  });
  watching.observe(document.documentElement, { childList: true, subtree: true });
}
