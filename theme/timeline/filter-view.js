// @ts-check
/**
 * The panel in which a reader narrows what is shown, compares two actors or claims, and follows a claim.
 */

import { el, fill, settled } from "./dom.js";
import { FACETS, withFilter } from "./state.js";
import { ValueList } from "./value-list.js";

/** @typedef {import("./controller.js").Controller} Controller */
/** @typedef {import("./state.js").FacetName} FacetName */
/** @typedef {import("./words.js").Words} Words */

/** Milliseconds without a key after which what was typed is looked for. */
const TYPING = 350;
/** A date as `<input type=date>` takes it: no year before 1, none beyond 9999. */
const PLAIN_DAY = /^(?!0000)\d{4}-\d\d-\d\d$/u;

export class FilterView {
  #controller;
  #words;
  #listening = new AbortController();
  #heading;
  #text;
  #tooCommon = el("p", { class: "note", role: "status" });
  #known;
  #oneMore = el("p", { class: "note", role: "status" });
  #back;
  #typed;

  /**
   * @param {Controller} controller
   * @param {HTMLElement} host
   * @param {Words} words
   * @param {() => void} close
   */
  constructor(controller, host, words, close) {
    this.#controller = controller;
    this.#words = words;
    const { signal } = this.#listening;
    this.#heading = el("h3", { tabindex: -1 }, words.panel);
    this.#typed = settled(TYPING, () => this.#look());
    this.#text = el("input", {
      type: "search",
      autocomplete: "off",
      input: this.#typed,
      change: () => this.#look(),
    });
    this.#known = el("input", {
      type: "date",
      change: () => controller.update({ known: this.#known.value }),
    });
    this.#back = el("button", { type: "button", class: "back", click: close });
    fill(
      host,
      el(
        "div",
        { class: "panel__head" },
        this.#heading,
        el("button", { type: "button", class: "tool", click: close }, words.close),
      ),
      controller.source.manifest.words &&
        el(
          "div",
          { class: "field" },
          el("label", {}, el("span", {}, words.text), this.#text),
          this.#tooCommon,
        ),
      el(
        "div",
        { class: "field" },
        el("label", {}, el("span", {}, words.known), this.#known),
        el("p", { class: "note" }, words.knownMeans),
      ),
      el("div", { class: "facets" }, ...this.#facets(signal)),
      ...this.#pairs(signal),
      this.#back,
    );
    host.addEventListener("keydown", (event) => this.#key(event, close), { signal });
    for (const name of ["change", "records"])
      controller.addEventListener(name, () => this.#show(), { signal });
    this.#show();
  }

  destroy() {
    this.#listening.abort();
    this.#typed.cancel();
  }

  focus() {
    this.#heading.focus({ preventScroll: true });
  }

  /** @param {AbortSignal} signal */
  #facets(signal) {
    const there = this.#controller.source.manifest.facets.filter(({ values }) => values > 0);
    return FACETS.flatMap((facet) => {
      const label = there.find(({ name }) => name === facet)?.label;
      return label === undefined ? [] : [this.#list(facet, label, signal)];
    });
  }

  /** @param {FacetName} facet @param {string} label @param {AbortSignal} signal */
  #list(facet, label, signal) {
    const choice = {
      facet,
      label,
      most: Number.POSITIVE_INFINITY,
      chosen: () => this.#controller.state.filters[facet] ?? [],
      choose: (/** @type {readonly string[]} */ ids) => {
        void this.#controller.update({ filters: withFilter(this.#controller.state, facet, ids).filters });
      },
    };
    return new ValueList(this.#controller, choice, this.#words, signal).element;
  }

  /** What lays two beside each other, and what joins the records of one claim. @param {AbortSignal} signal */
  #pairs(signal) {
    const controller = this.#controller;
    const words = this.#words;
    const compared = (/** @type {"actor" | "claim"} */ facet, /** @type {string} */ label) => ({
      facet,
      label,
      most: 2,
      chosen: () => controller.state.compare.filter((one) => one.facet === facet).map(({ id }) => id),
      choose: (/** @type {readonly string[]} */ ids) => {
        void controller.update({ compare: ids.map((id) => ({ facet, id })) });
      },
    });
    const thread = {
      facet: /** @type {const} */ ("claim"),
      label: words.thread,
      most: 1,
      chosen: () => (controller.state.thread ? [controller.state.thread] : []),
      choose: (/** @type {readonly string[]} */ ids) => {
        void controller.update({ thread: ids[0] ?? "" });
      },
    };
    const list = (/** @type {import("./value-list.js").Choice} */ choice) =>
      new ValueList(controller, choice, words, signal).element;
    return [
      el("h3", {}, words.compare),
      el("p", { class: "note" }, words.compareMeans),
      el(
        "div",
        { class: "facets" },
        list(compared("actor", words.compareActors)),
        list(compared("claim", words.compareClaims)),
      ),
      this.#oneMore,
      el("h3", {}, words.thread),
      el("p", { class: "note" }, words.threadMeans),
      el("div", { class: "facets" }, list(thread)),
    ];
  }

  /** What was typed is a step of its own; what is added to it is not. */
  #look() {
    this.#typed.cancel();
    const text = this.#text.value.trim();
    const before = this.#controller.state.text;
    if (text === before) return;
    const isSame = before !== "" && text !== "" && (text.startsWith(before) || before.startsWith(text));
    void this.#controller.update({ text }, { history: isSame ? "replace" : "push" });
  }

  #show() {
    const { state, tooCommon, numbers } = this.#controller;
    if (!this.#text.matches(":focus")) this.#text.value = state.text;
    this.#known.value = PLAIN_DAY.test(state.known) ? state.known : "";
    this.#tooCommon.textContent = tooCommon.length ? this.#words.tooCommon(tooCommon) : "";
    this.#oneMore.textContent = state.compare.length === 1 ? this.#words.compareOneMore : "";
    this.#back.textContent = this.#words.showRecords(numbers.length);
  }

  /** @param {KeyboardEvent} event @param {() => void} close */
  #key(event, close) {
    // In a search box that holds something, Escape empties it first.
    const box =
      event.target instanceof HTMLInputElement && event.target.type === "search" ? event.target : null;
    if (event.key !== "Escape" || box?.value) return;
    event.preventDefault();
    close();
  }
}
