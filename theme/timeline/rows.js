// @ts-check
/**
 * The rows of a side, and what is taken of them.
 *
 * A label hangs on a stem from the axis, which passes behind the labels nearer to it. Of the free rows a record takes
 * the one where fewest stems and labels cross, and of those the nearest to the axis. What reaches over most of the
 * width takes the outermost row, and others only when all else is placed: a few that last do not push out all others.
 *
 * Records of one moment share a stem. When the rows are full there, and beside them room is left, labels stand side by
 * side on a shelf that leads to that stem.
 */

/** @typedef {import("./layout.js").Measures} Measures */

/**
 * Pixels: the mark stands at `x`, the label reaches from `left` to `label`, all of it from `from` to `to`; `length` is
 * that of the record's time, out of sight too.
 * @typedef {Readonly<{x: number, left: number, label: number, from: number, to: number, length: number}>} Box
 */

/** Marks closer to one another than this, in pixels, are of one moment at that scale. */
const SAME = 1;

/** So many labels from its stem a label may stand at most, or the eye loses the shelf. */
const FARTHEST = 4.5;

/** What is longer than this part of the width is long. */
const LONG = 0.6;

/** What is longer than so many widths lasts: it takes no row but the outermost. */
const MOST_SPAN = 4;

/**
 * What a label alone takes, without the length of its record.
 * @param {number} x @param {number} left @param {number} width @returns {Box}
 */
const labelAt = (x, left, width) => ({
  x,
  left,
  label: left + width,
  from: left,
  to: left + width,
  length: width,
});

export class Rows {
  /** @type {Box[][]} */
  #taken;
  #gap;
  #long;
  #width;

  /** @param {Measures} measures @param {number} width */
  constructor({ rows, gap, label }, width) {
    this.#taken = Array.from({ length: rows }, () => []);
    this.#gap = gap;
    this.#width = width;
    this.#long = Math.max(width * LONG, label + 1);
  }

  /**
   * Take room in the row wished for, else in the best that has it; -1 where none has.
   * @param {Box} box
   * @param {number | undefined} wished
   * @param {boolean} [kept] whether it is on the screen and stays where it is, even if it has become long
   */
  take(box, wished, kept = false) {
    const last = this.#taken.length - 1;
    const first = box.to - box.from > this.#long ? last : 0;
    if (wished !== undefined && (kept || wished >= first) && this.#isFree(wished, box))
      return this.#put(wished, box);
    return this.#takeFrom(first, box);
  }

  /**
   * Take whatever row is free, even for a record that is long at this scale, unless it would stay there wherever the
   * reader goes from here; -1 where none is. For when all others are placed: an empty row helps nobody.
   * @param {Box} box
   */
  takeAny(box) {
    return box.length > this.#width * MOST_SPAN ? -1 : this.#takeFrom(0, box);
  }

  /** @param {number} first the row nearest to the axis that may be taken @param {Box} box */
  #takeFrom(first, box) {
    const last = this.#taken.length - 1;
    let [best, fewest] = [-1, Number.POSITIVE_INFINITY];
    for (let row = Math.max(first, 0); row <= last && fewest > 0; row++) {
      if (!this.#isFree(row, box)) continue;
      const crossings = this.#crossings(row, box);
      if (crossings < fewest) [best, fewest] = [row, crossings];
    }
    return best < 0 ? -1 : this.#put(best, box);
  }

  /**
   * Take room beside a label of the same moment; null where there is none.
   * @param {Box} box
   * @param {number | undefined} wished the distance from mark to label that it had
   * @param {number | undefined} wishedRow
   * @returns {{row: number, left: number} | null}
   */
  beside({ x, left, label }, wished, wishedRow) {
    const width = label - left;
    /** @type {{row: number, left: number} | null} */
    let best = null;
    for (const [row, taken] of this.#taken.entries()) {
      const here = taken.filter((one) => Math.abs(one.x - x) < SAME);
      if (!here.length) continue;
      const after = Math.max(...here.map((one) => one.to)) + this.#gap;
      const before = Math.min(...here.map((one) => one.from)) - this.#gap - width;
      for (const place of row === wishedRow && wished !== undefined
        ? [x + wished, after, before]
        : [after, before]) {
        const fits = place >= 0 && place + width <= this.#width && Math.abs(place - x) < FARTHEST * width;
        if (!fits || !this.#isFree(row, labelAt(x, place, width))) continue;
        const isWished = row === wishedRow && Math.abs(place - x - (wished ?? Number.NaN)) < 1;
        if (isWished || !best || Math.abs(place - x) < Math.abs(best.left - x)) best = { row, left: place };
        if (isWished) return this.#putBeside(x, width, best);
      }
    }
    return best && this.#putBeside(x, width, best);
  }

  /** @param {number} x @param {number} width @param {{row: number, left: number}} place */
  #putBeside(x, width, { row, left }) {
    this.#put(row, labelAt(x, left, width));
    return { row, left };
  }

  /** @param {number} row @param {Box} box */
  #put(row, box) {
    this.#taken[row]?.push(box);
    return row;
  }

  /** @param {number} row @param {Box} box */
  #isFree(row, box) {
    const taken = this.#taken[row];
    if (!taken) return false;
    for (const one of taken) {
      if (box.from < one.to + this.#gap && one.from < box.to + this.#gap) return false;
    }
    return true;
  }

  /** How often the box's stem passes behind labels, and stems behind its label. @param {number} row @param {Box} box */
  #crossings(row, box) {
    let crossings = 0;
    for (let other = 0; other < this.#taken.length; other++) {
      if (other === row) continue;
      for (const one of /** @type {Box[]} */ (this.#taken[other])) {
        if (other < row ? one.left < box.x && box.x < one.label : box.left < one.x && one.x < box.label)
          crossings++;
      }
    }
    return crossings;
  }
}
