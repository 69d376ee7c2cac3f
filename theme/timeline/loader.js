// @ts-check
/**
 * Fetches the timeline's script once a page has a `<said-and-done>`, that of drawn dates once it has one of those, and
 * neither on a page without them.
 *
 * One that comes later (by an in-site click under instant navigation, say) is noticed too. Where the script cannot be
 * had, the element keeps what it holds for readers without scripts.
 */

/** Elements whose script has not been asked for yet. */
const pending = new Map([
  ["said-and-done", "timeline.js"],
  ["said-and-done-date", "dates.js"],
]);

const look = () => {
  for (const [element, script] of pending) {
    if (!document.querySelector(element)) continue;
    pending.delete(element);
    import(new URL(script, import.meta.url).href).catch((error) =>
      console.warn(`${script} is not there:`, error),
    );
  }
  if (!pending.size) watching.disconnect();
};

const watching = new MutationObserver(look);
watching.observe(document.documentElement, { childList: true, subtree: true });
look();
