// @ts-check
/**
 * `<sd-search>`: the search place in the masthead.
 *
 * The page carries a link to the list of statements. Where scripts run, the link becomes a button, and `/` or `s`
 * presses it. The dialog and the index behind it are fetched when the reader first reaches for the search, not
 * before: a page that nobody searches pays for this file alone. A custom element comes to life wherever it is
 * inserted, so instant navigation does not break it.
 */

/** Words shown by the search place; one table, so that a translation replaces it in one place. */
const WORDS = Object.freeze({
  open: "Search",
  broken: "Search cannot be loaded; see the list",
});

const dialogModule = () => import("./search-dialog.js");

/**
 * Whether a key press belongs to something the reader is typing into or choosing from.
 * @param {EventTarget | null} target
 */
const isTyping = (target) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

class SearchPlace extends HTMLElement {
  /** @type {AbortController | undefined} */
  #listening;

  connectedCallback() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const link = this.querySelector("a");
    const button = document.createElement("button");
    const word = document.createElement("span");
    const key = document.createElement("kbd");
    word.textContent = WORDS.open;
    key.textContent = "/";
    key.setAttribute("aria-hidden", "true");
    button.type = "button";
    button.className = "sd-search__open";
    button.setAttribute("aria-haspopup", "dialog");
    button.setAttribute("aria-keyshortcuts", "/ s");
    button.append(word, " ", key);
    this.replaceChildren(button);

    const open = async (/** @type {string} */ query) => {
      try {
        (await dialogModule()).openSearch(query);
      } catch {
        if (!link) return;
        link.textContent = WORDS.broken;
        this.replaceChildren(link);
        link.focus();
      }
    };
    button.addEventListener("click", () => void open(""), { signal });
    button.addEventListener("pointerenter", () => void dialogModule().catch(() => {}), {
      once: true,
      signal,
    });
    document.addEventListener(
      "keydown",
      (event) => {
        const wanted = event.key === "/" || event.key === "s";
        if (!wanted || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
        // In a shadow root, as the timeline's, only the path tells what is typed into.
        if (isTyping(event.composedPath()[0] ?? null) || document.querySelector("dialog[open]")) return;
        event.preventDefault();
        void open("");
      },
      { signal },
    );
    const missing = document.querySelector("[data-sd-search-hint]");
    if (missing) void import("./search-missing.js").then((module) => module.offerSearch(missing, open));
  }

  disconnectedCallback() {
    this.#listening?.abort();
  }
}

if (!customElements.get("sd-search")) customElements.define("sd-search", SearchPlace);
