// @ts-check
/**
 * The values of a facet, to choose from: each with its number of records under the other filters.
 *
 * Nothing is fetched before the list is opened. While it is open its order stays as it is; the numbers follow.
 */

import { el, settled } from "./dom.js";
import { countsOf } from "./selection.js";
import { NAMES } from "./source.js";

/** @typedef {import("./controller.js").Controller} Controller */
/** @typedef {import("./state.js").FacetName} FacetName */
/** @typedef {import("./words.js").Words} Words */

/** Values that are shown at first, and with each “more”; with so many or fewer there is no box to find one. */
const FEW = 12;
const MORE = 50;

/** @typedef {{code: number, id: string, label: string}} ValueName */

/**
 * How a list chooses: `most` values (one: as radio buttons), `chosen` are those of the state, `choose` makes it others.
 * @typedef {object} Choice
 * @property {FacetName} facet
 * @property {string} label
 * @property {number} most
 * @property {() => readonly string[]} chosen
 * @property {(ids: readonly string[]) => void} choose
 */

let lists = 0;

export class ValueList {
  #controller;
  #words;
  #choice;
  #name = `values-${++lists}`;
  #button;
  #count = el("span", { class: "number" });
  #body;
  #list = el("ul", { class: "values", role: "list" });
  #find;
  #more;
  #note = el("p", { class: "note", role: "status" });
  /** @type {ValueName[]} */
  #names = [];
  /** @type {Uint32Array} */
  #counts = new Uint32Array();
  /** The values that are shown, in their order. @type {number[]} */
  #order = [];
  #most = FEW;
  #open = false;
  #turn = 0;

  /**
   * @param {Controller} controller
   * @param {Choice} choice
   * @param {Words} words
   * @param {AbortSignal} signal
   */
  constructor(controller, choice, words, signal) {
    this.#controller = controller;
    this.#choice = choice;
    this.#words = words;
    const info = controller.source.manifest.facets.find(({ name }) => name === choice.facet);
    const values = info?.values ?? 0;
    const typed = settled(150, () => void this.#found());
    this.#find = el("input", {
      type: "search",
      autocomplete: "off",
      "aria-label": words.find(choice.label, values),
      placeholder: words.find(choice.label, values),
      input: typed,
    });
    this.#find.hidden = values <= FEW;
    this.#more = el("button", { type: "button", class: "more", click: () => this.#showMore() });
    this.#more.hidden = true;
    this.#body = el(
      "div",
      { class: "choices", id: this.#name, role: "group", "aria-label": choice.label },
      this.#find,
      this.#list,
      this.#more,
      this.#note,
    );
    this.#body.hidden = true;
    this.#button = el(
      "button",
      { type: "button", "aria-expanded": "false", "aria-controls": this.#name, click: () => this.#toggle() },
      choice.label,
      this.#count,
    );
    this.element = el("div", { class: "facet" }, el("h4", {}, this.#button), this.#body);
    signal.addEventListener("abort", typed.cancel);
    controller.addEventListener("records", () => void this.#recount(), { signal });
    controller.addEventListener("change", () => this.#showChosen(), { signal });
    controller.source.addEventListener("retry", () => this.#open && void this.#begin(), { signal });
    this.#showChosen();
  }

  #toggle() {
    this.#open = !this.#open;
    this.#button.setAttribute("aria-expanded", String(this.#open));
    this.#body.hidden = !this.#open;
    if (this.#open) void this.#begin();
  }

  /** Fetch the first values and their numbers, and show them: the most frequent first. */
  async #begin() {
    const { source } = this.#controller;
    const { facet, chosen } = this.#choice;
    this.#note.textContent = this.#words.finding;
    try {
      const codes = await source.codesOf(facet, chosen());
      const last = Math.max(0, ...[...codes.values()].map((code) => Math.floor(code / NAMES)));
      for (let part = 0; part <= last; part++) await this.#load(part);
      if (!(await this.#countNow())) return;
      this.#note.textContent = "";
      this.#most = FEW;
      await this.#found();
    } catch {
      this.#note.textContent = this.#words.partly;
    }
  }

  /** @param {number} part */
  async #load(part) {
    const names = await this.#controller.source.names(this.#choice.facet, part);
    for (const [place, [id, label]] of names.entries()) {
      const code = part * NAMES + place;
      this.#names[code] = { code, id, label };
    }
  }

  /** Count anew; false where something newer is being counted. */
  async #countNow() {
    const turn = ++this.#turn;
    const { source, passing, state } = this.#controller;
    const counts = await countsOf(source, this.#choice.facet, passing, state.filters);
    if (turn !== this.#turn) return false;
    this.#counts = counts;
    return true;
  }

  async #recount() {
    if (!this.#open) return;
    try {
      if (await this.#countNow()) this.#draw();
    } catch {
      // The failure of the file is told where it was asked for first.
    }
  }

  /** Put the values in order that fit what was typed. */
  async #found() {
    const text = folded(this.#find.value);
    const parts =
      this.#controller.source.manifest.facets.find(({ name }) => name === this.#choice.facet)?.names ?? 1;
    if (text && this.#names.length < (parts - 1) * NAMES) {
      this.#note.textContent = this.#words.finding;
      try {
        for (let part = 0; part < parts; part++) await this.#load(part);
        this.#note.textContent = "";
      } catch {
        this.#note.textContent = this.#words.partly;
      }
      if (text !== folded(this.#find.value)) return;
    }
    const chosen = new Set(this.#choice.chosen());
    const count = (/** @type {number} */ code) => this.#counts[code] ?? 0;
    this.#order = this.#names
      .filter(({ code, id, label }) =>
        text ? folded(label).includes(text) : count(code) > 0 || chosen.has(id),
      )
      .sort((a, b) => count(b.code) - count(a.code) || a.code - b.code)
      .map(({ code }) => code);
    this.#most = Math.max(FEW, text ? FEW : this.#most);
    this.#draw();
    if (this.#order.length === 0) this.#note.textContent = this.#words.noValue;
    else if (this.#note.textContent === this.#words.noValue) this.#note.textContent = "";
  }

  #showMore() {
    const first = this.#order[this.#most];
    this.#most += MORE;
    this.#draw();
    // The button may be gone; the focus goes on where the reader goes on.
    if (first !== undefined) inputOf(this.#list.querySelector(`input[data-code="${first}"]`))?.focus();
  }

  #draw() {
    const chosen = new Set(this.#choice.chosen());
    const isChosen = (/** @type {number} */ code) => chosen.has(this.#names[code]?.id ?? "");
    const shown = this.#order.filter((code, place) => place < this.#most || isChosen(code));
    const there = new Map(Array.from(this.#list.children, (item) => [codeOf(item), item]));
    const items = shown.map(
      (code) => there.get(code) ?? this.#item(/** @type {ValueName} */ (this.#names[code])),
    );
    // Only what changed is moved: an element that is taken out loses the focus.
    for (const [code, item] of there) if (!shown.includes(code)) item.remove();
    for (const [place, item] of items.entries()) {
      const before = this.#list.children[place];
      if (before !== item) this.#list.insertBefore(item, before ?? null);
      const number = item.querySelector(".number");
      if (number) number.textContent = this.#words.number(this.#counts[codeOf(item)] ?? 0);
    }
    const rest = this.#order.length - Math.min(this.#most, this.#order.length);
    this.#more.hidden = rest === 0;
    this.#more.textContent = this.#words.more(rest);
    this.#showChosen();
  }

  /** @param {ValueName} name */
  #item({ code, id, label }) {
    const type = this.#choice.most === 1 ? "radio" : "checkbox";
    const input = el("input", {
      type,
      "data-code": code,
      "data-id": id,
      name: this.#name,
      change: () => this.#choose(id, input.checked),
    });
    return el(
      "li",
      {},
      el("label", {}, input, el("span", { class: "label" }, label), " ", el("span", { class: "number" })),
    );
  }

  /** @param {string} id @param {boolean} checked */
  #choose(id, checked) {
    const others = this.#choice.chosen().filter((one) => one !== id);
    if (this.#choice.most === 1) this.#choice.choose([id]);
    else this.#choice.choose(checked ? [...others, id] : others);
  }

  #showChosen() {
    const chosen = new Set(this.#choice.chosen());
    const { most } = this.#choice;
    for (const input of this.#list.querySelectorAll("input")) {
      input.checked = chosen.has(input.dataset.id ?? "");
      input.disabled = most > 1 && !input.checked && chosen.size >= most;
    }
    this.#count.textContent = chosen.size ? ` ${this.#words.chosen(chosen.size)}` : "";
  }
}

/** Letters without marks and case, for finding. @param {string} text */
const folded = (text) => text.trim().normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** @param {Element | null} element */
const inputOf = (element) => (element instanceof HTMLInputElement ? element : null);

/** @param {Element} item */
const codeOf = (item) => Number(item.querySelector("input")?.dataset.code);
