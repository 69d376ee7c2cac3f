// @ts-check
/**
 * The line above the timeline: how many records there are, what narrows them, and the ways on.
 */

import { el, fill } from "./dom.js";
import { periodName } from "./periods.js";
import { EMPTY, FACETS, withFilter } from "./state.js";

/** @typedef {import("./controller.js").Controller} Controller */
/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").View} View */
/** @typedef {import("./words.js").Words} Words */

/** Something that narrows what is shown, or is compared or followed; `without` is the state when it is gone. */
/** @typedef {Readonly<{label: string, without: Partial<State>}>} Chip */

export class BarView {
  #controller;
  #words;
  #summary = el("p", { class: "summary", role: "status" });
  #chips = el("ul", { class: "chips", role: "list" });
  #clear;
  #filters;
  #narrow;
  /** @type {Map<View, HTMLButtonElement>} */
  #views;
  #listening = new AbortController();
  #turn = 0;

  /**
   * @param {Controller} controller
   * @param {HTMLElement} host
   * @param {Words} words
   * @param {{narrow: () => void, share: () => void}} does what the buttons do
   */
  constructor(controller, host, words, does) {
    this.#controller = controller;
    this.#words = words;
    this.#narrow = el(
      "button",
      {
        type: "button",
        class: "tool",
        "aria-expanded": "false",
        "aria-controls": "panel",
        click: does.narrow,
      },
      words.narrow,
    );
    this.#views = new Map(
      /** @type {View[]} */ (["both", "axis", "list"]).map((view) => [
        view,
        el("button", { type: "button", click: () => controller.update({ view }) }, words.views[view]),
      ]),
    );
    this.#clear = el(
      "button",
      { type: "button", class: "clear", click: () => this.#clearAll() },
      words.clear,
    );
    this.#filters = el("div", { class: "chosen" }, this.#chips, this.#clear);
    fill(
      host,
      this.#summary,
      el(
        "div",
        { class: "tools" },
        this.#narrow,
        el("div", { class: "views", role: "group", "aria-label": words.view }, ...this.#views.values()),
        el(
          "button",
          { type: "button", class: "tool", "aria-haspopup": "dialog", click: does.share },
          words.share,
        ),
      ),
      this.#filters,
    );
    const { signal } = this.#listening;
    for (const name of ["records", "busy"]) controller.addEventListener(name, () => this.#sum(), { signal });
    for (const name of ["change", "thread"])
      controller.addEventListener(name, () => this.#show(), { signal });
    this.#sum();
    this.#show();
  }

  destroy() {
    this.#listening.abort();
  }

  /** The panel of filters is open, or not. @param {boolean} open */
  opened(open) {
    this.#narrow.setAttribute("aria-expanded", String(open));
  }

  /** Where the focus returns to when the panel is closed. */
  focusNarrow() {
    this.#narrow.focus();
  }

  #sum() {
    const { numbers, columns, busy } = this.#controller;
    let done = 0;
    for (const n of numbers) done += /** @type {number} */ (columns.lane[n]);
    this.#summary.textContent = busy
      ? this.#words.finding
      : this.#words.summary(numbers.length, columns.count, numbers.length - done, done);
  }

  #show() {
    const { state } = this.#controller;
    for (const [view, button] of this.#views)
      button.setAttribute("aria-pressed", String(view === state.view));
    void this.#showChips();
  }

  async #showChips() {
    const turn = ++this.#turn;
    const chips = await chipsOf(this.#controller.source, this.#controller.state, this.#words);
    if (turn !== this.#turn) return;
    const focused = Array.from(this.#chips.children).findIndex((chip) => chip.matches(":focus-within"));
    fill(this.#chips, ...chips.map((chip) => this.#chip(chip)));
    this.#clear.hidden = chips.length < 2;
    this.#filters.hidden = chips.length === 0;
    // The focus goes on to the next, or to what opens the panel.
    if (focused < 0) return;
    const next = this.#chips.children[Math.min(focused, chips.length - 1)]?.querySelector("button");
    (next ?? this.#narrow).focus();
  }

  /** @param {Chip} chip */
  #chip({ label, without }) {
    return el(
      "li",
      {},
      el(
        "button",
        {
          type: "button",
          "aria-label": this.#words.removeFilter(label),
          click: () => this.#controller.update(without),
        },
        label,
      ),
    );
  }

  #clearAll() {
    const { filters, text, known, compare, thread } = EMPTY;
    void this.#controller.update({ filters, text, known, compare, thread });
    this.#narrow.focus();
  }
}

/**
 * @param {Source} source
 * @param {State} state
 * @param {Words} words
 * @returns {Promise<Chip[]>}
 */
const chipsOf = async (source, state, words) => {
  /** @param {string} facet @param {readonly string[]} ids */
  const labels = (facet, ids) => source.labelsOf(facet, ids).catch(() => new Map());
  /** @type {Chip[]} */
  const chips = [];
  for (const name of FACETS) {
    const ids = state.filters[name];
    if (!ids) continue;
    const facet = source.manifest.facets.find((one) => one.name === name)?.label ?? name;
    const named = await labels(name, ids);
    for (const id of ids) {
      const { filters } = withFilter(
        state,
        name,
        ids.filter((one) => one !== id),
      );
      chips.push({ label: `${facet}: ${named.get(id) ?? id}`, without: { filters } });
    }
  }
  if (state.text) chips.push({ label: `“${state.text}”`, without: { text: "" } });
  if (state.known) {
    const day = periodName(state.known, source.manifest.language);
    chips.push({ label: words.knownOn(day), without: { known: "" } });
  }
  for (const one of state.compare) {
    const label = words.compared((await labels(one.facet, [one.id])).get(one.id) ?? one.id);
    chips.push({ label, without: { compare: state.compare.filter((other) => other !== one) } });
  }
  if (state.thread) {
    const label = words.threadOf((await labels("claim", [state.thread])).get(state.thread) ?? state.thread);
    chips.push({ label, without: { thread: "" } });
  }
  return chips;
};
