// @ts-check
/**
 * The keyboard's way from record to record on the axis.
 *
 * The record that has the focus is a link of its own over its mark, named by what is said there: so every screen reader
 * tells it, and Enter leads to its page. Two links take turns, since a name that changes under the focus is not told.
 */

import { firstFrom } from "./chunks.js";
import { recordInWords } from "./describe.js";
import { el } from "./dom.js";
import { addressOf } from "./entry.js";

/** @typedef {import("./axis-words.js").AxisWords} AxisWords */
/** @typedef {import("./controller.js").Controller} Controller */
/** @typedef {import("./scale.js").TimeScale} TimeScale */

/**
 * @typedef {object} Ways
 * @property {(n: number) => void} bring a record into sight
 * @property {(n: number) => {x: number, y: number} | null} placeOf
 * @property {(text: string) => void} say
 */

export class AxisFocus {
  #controller;
  #stage;
  #words;
  #ways;
  #links;
  #turn = 0;
  /** Where the walk is, also while its text is still being fetched. @type {number | null} */
  #at = null;

  /**
   * @param {Controller} controller
   * @param {HTMLElement} stage
   * @param {AxisWords} words
   * @param {Ways} ways
   */
  constructor(controller, stage, words, ways) {
    this.#controller = controller;
    this.#stage = stage;
    this.#words = words;
    this.#ways = ways;
    const link = () => el("a", { class: "axis-record", hidden: true, tabindex: -1 });
    this.#links = /** @type {const} */ ([link(), link()]);
    stage.append(...this.#links);
    stage.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && stage.contains(relatedTarget)) return;
      controller.focus(null, "axis");
    });
    stage.addEventListener("focusin", ({ target }) => {
      if (target !== stage && this.#at !== null) controller.focus(this.#at, "axis");
    });
  }

  /** Give the focus to the record that had it, else to the axis. */
  focus() {
    const link = this.#links.find(({ hidden }) => !hidden);
    (link ?? this.#stage).focus({ preventScroll: true });
  }

  /** The record before or after. @param {-1 | 1} step @param {TimeScale} scale */
  walk(step, scale) {
    const { numbers } = this.#controller;
    const from =
      this.#at === null ? this.#inSight(numbers, scale, step) : this.#beside(numbers, this.#at, step);
    this.#goTo(numbers, from);
  }

  /** The nearest record of the side above or below. @param {-1 | 1} step @param {TimeScale} scale */
  cross(step, scale) {
    const { selections, columns } = this.#controller;
    const sides = selections.flatMap(({ selection }) => selection.lanes.map(({ numbers }) => numbers));
    const now =
      this.#at === null
        ? -1
        : sides.findIndex((numbers) => numbers[firstFrom(numbers, this.#at ?? 0)] === this.#at);
    const wanted = now < 0 ? (step < 0 ? 0 : 1) : now + step;
    const numbers = sides[wanted];
    if (!numbers?.length) return this.#ways.say(this.#words.noRecord);
    const moment =
      this.#at === null ? (scale.from + scale.to) / 2 : /** @type {number} */ (columns.at[this.#at]);
    const after = firstFrom(numbers, this.#at ?? this.#firstAt(moment));
    const away = (/** @type {number} */ place) =>
      Math.abs(/** @type {number} */ (columns.at[numbers[place] ?? -1] ?? Number.POSITIVE_INFINITY) - moment);
    return this.#goTo(numbers, away(after - 1) <= away(after) ? after - 1 : after);
  }

  /** @param {-1 | 1} end */
  toEnd(end) {
    const { numbers, columns } = this.#controller;
    this.#goTo(numbers, end < 0 ? 0 : firstFrom(numbers, columns.dated) - 1);
  }

  /** Choose the record that has the focus; false where it is chosen, so that its link leads on. */
  open() {
    const n = this.#at;
    if (n === null || this.#controller.focused === null || this.#controller.chosen === n) return false;
    void this.#controller.select(n, "axis");
    return true;
  }

  /** Back to the axis as a whole; false where the focus is there. */
  leave() {
    if (this.#at === null) return false;
    this.#at = null;
    this.#turn++;
    for (const link of this.#links) link.hidden = true;
    this.#stage.focus({ preventScroll: true });
    this.#controller.focus(null, "axis");
    return true;
  }

  /**
   * Bring the focus to a record.
   * @param {number} n
   * @param {{select?: boolean}} [how]
   */
  async go(n, { select = false } = {}) {
    const turn = ++this.#turn;
    this.#at = n;
    this.#ways.bring(n);
    if (select) void this.#controller.select(n, "axis");
    await this.#controller.fetchText([n]).catch(() => {}); // the source tells of it
    if (turn !== this.#turn) return;
    const row = this.#controller.text(n);
    const done = this.#controller.columns.lane[n] === 1;
    const [shown, other] = this.#links[0].hidden ? this.#links : [this.#links[1], this.#links[0]];
    shown.className = `axis-record axis-record--${done ? "done" : "said"}`;
    if (row) shown.href = addressOf(this.#controller.source, row.url);
    else shown.removeAttribute("href");
    const type = done ? this.#words.types.event : this.#words.types.statement;
    shown.setAttribute("aria-label", row ? recordInWords(row, this.#words) : this.#words.unread(type));
    shown.hidden = false;
    this.place();
    shown.focus({ preventScroll: true });
    other.hidden = true;
    this.#controller.focus(n, "axis");
  }

  /** Put the link over its mark: the paper has moved. */
  place() {
    if (this.#at === null) return;
    const place = this.#ways.placeOf(this.#at);
    const link = this.#links.find(({ hidden }) => !hidden);
    if (place && link) link.style.transform = `translate(${place.x}px, ${place.y}px)`;
  }

  /** @param {Uint32Array} numbers @param {number} place */
  #goTo(numbers, place) {
    const n = numbers[place];
    if (n === undefined || n >= this.#controller.columns.dated) return this.#ways.say(this.#words.noRecord);
    return void this.go(n);
  }

  /** @param {Uint32Array} numbers @param {number} n @param {-1 | 1} step */
  #beside(numbers, n, step) {
    const place = firstFrom(numbers, n);
    return step < 0 ? place - 1 : numbers[place] === n ? place + 1 : place;
  }

  /** The first record in sight, or the last. @param {Uint32Array} numbers @param {TimeScale} scale @param {-1 | 1} step */
  #inSight(numbers, { from, to }, step) {
    return step > 0 ? firstFrom(numbers, this.#firstAt(from)) : firstFrom(numbers, this.#firstAt(to)) - 1;
  }

  /** The number of the first record at a moment or after it. @param {number} moment */
  #firstAt(moment) {
    const { at, dated } = this.#controller.columns;
    return firstFrom(at, moment, 0, dated);
  }
}
