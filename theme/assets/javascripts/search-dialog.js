// @ts-check
/**
 * The search dialog: a field, three filters, a list of links.
 *
 * A modal `<dialog>`, so that the browser keeps the focus inside, closes it on Escape and gives the focus back.
 * Results are plain links that take the focus themselves (arrows move it), which every screen reader understands;
 * their number is told by a live region. Text from records is only ever set as textContent.
 */
import { ask } from "./search-index.js";

/** @typedef {import("./search-index.js").Found} Found */
/** @typedef {import("./search-index.js").Counts} Counts */

const WORDS = Object.freeze({
  title: "Search",
  field: "Words to search for",
  placeholder: "Words, a name, a place",
  close: "Close",
  results: "Results",
  hint: "↑ ↓ to move, Enter to open, Esc to close",
  start: "Searches statements, events, claims, actors, places and sources.",
  waiting: "Searching…",
  none: "Nothing found. Try fewer words, or take a filter off.",
  more: "Show more",
  broken:
    "The search index cannot be loaded. It is made when the site is published; if you read a copy from disk, use the lists above instead.",
  count: (/** @type {number} */ n) => (n === 1 ? "1 page found" : `${n.toLocaleString("en")} pages found`),
});

/** The filters: the name in the index, what the reader sees, what "no choice" is called. */
const FILTERS = Object.freeze([
  { name: "type", label: "Kind", any: "all" },
  { name: "actor", label: "Actor", any: "all" },
  { name: "year", label: "Year", any: "all" },
]);

/** Results shown at once; values offered by one filter; quiet after a key press, in milliseconds. */
const STEP = 10;
const MOST_VALUES = 200;
const QUIET = 120;

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[K]}
 */
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

/**
 * One result as a link.
 * @param {Found} found
 */
const resultItem = (found) => {
  const excerpt = make("span", { class: "sd-search__excerpt", dir: "auto" });
  for (const { text, hit } of found.excerpt) excerpt.append(hit ? make("mark", {}, text) : text);
  const kind = [found.kind, found.date].filter(Boolean).join(" · ");
  const link = make(
    "a",
    { href: found.href },
    make("span", { class: "sd-search__kind" }, kind),
    make("span", { class: "sd-search__title", dir: "auto" }, found.title),
    excerpt,
  );
  return make("li", {}, link);
};

/**
 * Offers a filter's values, most frequent first (years: latest first), and keeps the chosen one.
 * @param {HTMLSelectElement} select
 * @param {Record<string, number>} counts
 * @param {string} any
 */
const offer = (select, counts, any) => {
  const chosen = select.value;
  const entries = Object.entries(counts).filter(([value, pages]) => pages > 0 || value === chosen);
  entries.sort(([a, m], [b, n]) =>
    select.name === "year" ? Number(b) - Number(a) : n - m || a.localeCompare(b),
  );
  const shown = entries.slice(0, MOST_VALUES);
  if (chosen && !shown.some(([value]) => value === chosen)) shown.push([chosen, 0]);
  const options = shown.map(([value, pages]) => make("option", { value }, `${value} (${pages})`));
  select.replaceChildren(make("option", { value: "" }, any), ...options);
  select.value = chosen;
  const label = select.closest("label");
  if (label) label.hidden = shown.length === 0;
};

class SearchDialog {
  #input = make("input", {
    class: "sd-search__input",
    type: "search",
    name: "q",
    "aria-label": WORDS.field,
    placeholder: WORDS.placeholder,
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "search",
  });
  #selects = FILTERS.map(({ name, any }) => make("select", { name }, make("option", { value: "" }, any)));
  #status = make("p", { class: "sd-search__status" });
  #told = make("span", { role: "status" });
  #list = make("ol", { class: "sd-search__results", "aria-label": WORDS.results });
  #dialog = make("dialog", { class: "sd-search__dialog", "aria-label": WORDS.title });
  /** Counts askings, so that a late answer to an earlier one is dropped. */
  #asking = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    const close = make("button", { type: "button", class: "sd-search__close" }, WORDS.close);
    const filters = FILTERS.map(({ label }, index) =>
      make("label", { hidden: "" }, label, /** @type {HTMLSelectElement} */ (this.#selects[index])),
    );
    const form = make(
      "form",
      { class: "sd-search__form", role: "search", method: "dialog" },
      make("div", { class: "sd-search__line" }, this.#input, close),
      make("div", { class: "sd-search__filters" }, ...filters),
    );
    this.#status.append(make("span", { class: "sd-search__hint" }, WORDS.hint), this.#told);
    this.#dialog.append(form, this.#status, this.#list);
    document.body.append(this.#dialog);

    close.addEventListener("click", () => this.#dialog.close());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#links()[0]?.click();
    });
    this.#input.addEventListener("input", () => this.#soon());
    for (const select of this.#selects) select.addEventListener("change", () => void this.#search());
    this.#dialog.addEventListener("keydown", (event) => this.#move(event));
    this.#dialog.addEventListener("click", (event) => {
      const outside = event.target === this.#dialog;
      const followed =
        event.target instanceof Element && event.target.closest("a") && !event.defaultPrevented;
      if (outside || followed) this.#dialog.close();
    });
  }

  /** @param {string} query words to begin with; empty keeps what was typed before */
  open(query) {
    if (query) this.#input.value = query;
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
    void this.#search();
  }

  #links() {
    return [...this.#list.querySelectorAll("a")];
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), QUIET);
  }

  /** @returns {Record<string, string>} */
  #chosen() {
    return Object.fromEntries(this.#selects.filter((s) => s.value).map((s) => [s.name, s.value]));
  }

  async #search() {
    clearTimeout(this.#timer);
    const asking = ++this.#asking;
    const words = this.#input.value;
    const chosen = this.#chosen();
    const empty = !words.trim() && !Object.keys(chosen).length;
    if (!empty) this.#told.textContent = WORDS.waiting;
    try {
      const answer = await ask(words, chosen);
      const first = await answer.more(0, STEP);
      if (asking !== this.#asking) return;
      for (const [index, { name, any }] of FILTERS.entries()) {
        const select = /** @type {HTMLSelectElement} */ (this.#selects[index]);
        offer(select, (select.value ? answer.all : answer.filters)[name] ?? {}, any);
      }
      this.#list.replaceChildren(...first.map(resultItem));
      this.#list.scrollTop = 0;
      this.#offerMore(answer, STEP);
      this.#told.textContent = empty ? WORDS.start : answer.count ? WORDS.count(answer.count) : WORDS.none;
    } catch {
      if (asking !== this.#asking) return;
      this.#list.replaceChildren();
      this.#told.textContent = WORDS.broken;
    }
  }

  /**
   * @param {Awaited<ReturnType<typeof ask>>} answer
   * @param {number} shown
   */
  #offerMore(answer, shown) {
    if (shown >= answer.count) return;
    const button = make("button", { type: "button", class: "sd-search__more" }, WORDS.more);
    const item = make("li", {}, button);
    button.addEventListener("click", async () => {
      const next = (await answer.more(shown, shown + STEP)).map(resultItem);
      item.replaceWith(...next);
      next[0]?.querySelector("a")?.focus();
      this.#offerMore(answer, shown + STEP);
    });
    this.#list.append(item);
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    if (event.key === "Escape") {
      // A search field keeps the first Escape for itself, to empty itself; here it closes, wherever the focus is.
      event.preventDefault();
      this.#dialog.close();
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step || event.target instanceof HTMLSelectElement) return;
    const stops = [this.#input, ...this.#list.querySelectorAll("a, button")];
    const here = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const next = stops[Math.max(0, here) + step];
    if (next instanceof HTMLElement) next.focus();
    event.preventDefault();
  }
}

/** @type {SearchDialog | undefined} */
let dialog;

/**
 * Opens the search dialog, making it the first time.
 * @param {string} query words to search for at once, or empty
 */
export const openSearch = (query) => {
  dialog ??= new SearchDialog();
  dialog.open(query);
};
