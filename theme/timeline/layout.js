// @ts-check
/**
 * What stands where on the axis, apart from how it is drawn.
 *
 * Each lane has a band next to the axis that counts all records of the range, and rows beyond it for records that are
 * labelled: the chosen ones first, then the more important ones, as far as there is room without overlap. A label has
 * a fixed width, so that nothing moves when its text arrives. While the paper is moved without a change of scale,
 * what is placed keeps its row, and what comes into view takes what is free: nothing jumps.
 */

import { firstFrom, textPlace } from "./chunks.js";
import { within } from "./selection.js";

/** @typedef {import("./scale.js").TimeScale} TimeScale */
/** @typedef {import("./selection.js").Selection} Selection */
/** @typedef {import("./selection.js").Lane} Lane */
/** @typedef {import("./columns.js").Columns} Columns */

/**
 * Measures in CSS pixels: of a bin of the band, of a label, how many rows a lane has.
 * @typedef {Readonly<{bin: number, label: number, gap: number, rows: number}>} Measures
 */

/** @type {Measures} */
export const MEASURES = Object.freeze({ bin: 4, label: 190, gap: 8, rows: 5 });

/**
 * A record with a label. `x` is where its mark stands; the label begins at `left`; what it takes of its row reaches to
 * `right`. Row 0 is next to the axis.
 * @typedef {Readonly<{n: number, row: number, x: number, left: number, right: number}>} Placed
 */

/**
 * The band of a lane: how many marks stand in each stretch of `span` seconds, the first of which begins at `start`.
 * Stretches are multiples of their length, so that they move with the paper.
 * @typedef {Readonly<{start: number, span: number, counts: Uint32Array, most: number, total: number}>} Band
 */

/** @typedef {Readonly<{band: Band, items: readonly Placed[]}>} LaneLayout */

/**
 * `wanted` are the files with texts of what is placed.
 * @typedef {Readonly<{scale: TimeScale, lanes: readonly [said: LaneLayout, done: LaneLayout], wanted: readonly string[]}>} Layout
 */

/** So many records of a lane are tried for a place; beyond, there is hardly room for any. */
const MOST_TRIED = 400;

/**
 * @param {Selection} selection
 * @param {TimeScale} scale
 * @param {object} [options]
 * @param {Measures} [options.measures]
 * @param {readonly number[]} [options.chosen] numbers that are placed before all others
 * @param {Layout | null} [options.previous] the layout that is on the screen
 * @returns {Layout}
 */
export const layoutOf = (selection, scale, { measures = MEASURES, chosen = [], previous = null } = {}) => {
  const still = previous !== null && sameScale(previous.scale, scale);
  const lanes = selection.lanes.map((lane, side) =>
    laneLayout(selection.columns, lane, scale, {
      measures,
      chosen: chosen.filter((n) => selection.columns.lane[n] === side),
      before: previous?.lanes[side]?.items ?? [],
      still,
    }),
  );
  const wanted = new Set(
    lanes.flatMap(({ items }) => items.map(({ n }) => textPlace(selection.columns, n).key)),
  );
  return {
    scale,
    lanes: /** @type {[LaneLayout, LaneLayout]} */ (lanes),
    wanted: [...wanted],
  };
};

/** @param {TimeScale} one @param {TimeScale} other */
const sameScale = (one, other) => one.width === other.width && Math.abs(one.pixel / other.pixel - 1) < 1e-6;

/**
 * @param {Columns} columns
 * @param {Lane} lane
 * @param {TimeScale} scale
 * @param {{measures: Measures, chosen: readonly number[], before: readonly Placed[], still: boolean}} options
 * @returns {LaneLayout}
 */
const laneLayout = (columns, lane, scale, { measures, chosen, before, still }) => {
  const rows = new Rows(measures);
  const rowBefore = new Map(before.map(({ n, row }) => [n, row]));
  /** @type {Placed[]} */
  const items = [];
  const seen = new Set();
  const room = measures.rows * Math.ceil(scale.width / (measures.label + measures.gap));
  const place = (/** @type {number} */ n) => {
    if (seen.has(n)) return;
    seen.add(n);
    const box = boxOf(columns, n, scale, measures);
    if (box.left >= scale.width || box.right <= 0) return;
    const row = rows.take(box, rowBefore.get(n));
    if (row >= 0) items.push({ n, row, ...box });
  };
  for (const n of chosen) if (firstPlace(lane.numbers, n) >= 0) place(n);
  if (still) for (const { n } of before) if (firstPlace(lane.numbers, n) >= 0) place(n);
  let tried = 0;
  all: for (const level of lane.levels) {
    for (const n of within(columns, level, scale.from - measures.label * scale.pixel, scale.to)) {
      if (items.length >= room || ++tried > MOST_TRIED) break all;
      place(n);
    }
  }
  items.sort((one, other) => one.n - other.n);
  return { band: bandOf(lane, scale, measures), items };
};

/** The place of a number among ascending ones; -1 where it is not there. @param {Uint32Array} numbers @param {number} n */
const firstPlace = (numbers, n) => {
  const place = firstFrom(numbers, n);
  return numbers[place] === n ? place : -1;
};

/**
 * What a record takes of a row: its label, or its length where that is more. A label whose record began before the
 * range stands at the edge.
 * @param {Columns} columns
 * @param {number} n
 * @param {TimeScale} scale
 * @param {Measures} measures
 */
const boxOf = (columns, n, scale, { label }) => {
  const x = scale.x(/** @type {number} */ (columns.at[n]));
  const reaches = Math.min(scale.x(/** @type {number} */ (columns.e1[n])), scale.width);
  // What began before and goes on has its label at the edge, until its end pushes it out.
  const left = x < 0 && reaches > x + label ? Math.min(0, reaches - label) : x;
  return { x, left, right: Math.max(left + label, reaches) };
};

/** The rows of a lane, each with what is taken of it. */
class Rows {
  /** @type {{left: number, right: number}[][]} */
  #taken;
  #gap;

  /** @param {Measures} measures */
  constructor({ rows, gap }) {
    this.#taken = Array.from({ length: rows }, () => []);
    this.#gap = gap;
  }

  /**
   * Take room in the row wished for, else in the first that has it; -1 where none has.
   * @param {{left: number, right: number}} box
   * @param {number | undefined} wished
   */
  take(box, wished) {
    const order = wished === undefined ? this.#taken.keys() : [wished, ...this.#taken.keys()];
    for (const row of order) {
      const taken = this.#taken[row];
      if (taken?.every((one) => box.left >= one.right + this.#gap || box.right + this.#gap <= one.left)) {
        taken.push(box);
        return row;
      }
    }
    return -1;
  }
}

/**
 * @param {Lane} lane
 * @param {TimeScale} scale
 * @param {Measures} measures
 * @returns {Band}
 */
const bandOf = ({ marks }, scale, { bin }) => {
  // Steps of a quarter of an octave: while the paper is zoomed, the stretches change seldom.
  const span = 2 ** (Math.round(Math.log2(bin * scale.pixel) * 4) / 4);
  const start = Math.floor(scale.from / span) * span;
  const counts = new Uint32Array(Math.max(1, Math.ceil((scale.to - start) / span)));
  let at = firstFrom(marks, start);
  const first = at;
  let most = 0;
  for (let i = 0; i < counts.length; i++) {
    const next = firstFrom(marks, start + (i + 1) * span, at);
    counts[i] = next - at;
    most = Math.max(most, next - at);
    at = next;
  }
  return { start, span, counts, most, total: at - first };
};
