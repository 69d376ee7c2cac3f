// @ts-check
/**
 * What stands where on the axis, apart from how it is drawn.
 *
 * Each side has a band next to the axis with all records of the range, as marks where they have room and counted where
 * they do not, and rows beyond it for records that are labelled: the chosen ones first, then the more important ones, as
 * far as there is room without overlap. A label has a fixed width, so that nothing moves when its text arrives. While
 * the paper is moved without a change of scale, what is placed keeps its row, and what comes into view takes what is
 * free: nothing jumps. While it is zoomed, what is placed goes before others as important.
 */

import { bandOf } from "./band.js";
import { firstFrom, textFile, textPlace } from "./chunks.js";
import { figureOfRecord, reachOf, traitsOf } from "./figures.js";
import { Rows } from "./rows.js";
import { within } from "./selection.js";

/** @typedef {import("./scale.js").TimeScale} TimeScale */
/** @typedef {import("./selection.js").Selection} Selection */
/** @typedef {import("./selection.js").Lane} Lane */
/** @typedef {import("./columns.js").Columns} Columns */
/** @typedef {import("./band.js").Band} Band */
/** @typedef {import("./figures.js").Figure} Figure */
/** @typedef {import("./rows.js").Box} Box */

/**
 * Measures in CSS pixels: of a bin of the band, of a mark and how many can stand on one another, of a label and the gap
 * after it; how many rows a side has; from how many files that are still to be fetched the labels' texts may come.
 * @typedef {Readonly<{bin: number, mark: number, stack: number, label: number, gap: number, rows: number, files: number}>} Measures
 */

/** @type {Measures} */
export const MEASURES = Object.freeze({ bin: 6, mark: 8, stack: 5, label: 190, gap: 10, rows: 5, files: 8 });

/**
 * A record with a label. `x` is where its mark stands; the label begins at `left`; row 0 is next to the axis. What is
 * `beside` shares the stem of another.
 * @typedef {Readonly<{n: number, row: number, x: number, left: number, beside: boolean, figure: Figure}>} Placed
 */

/** @typedef {Readonly<{band: Band, items: readonly Placed[]}>} LaneLayout */

/**
 * `wanted` are the files with texts of what is placed, those of the most important first.
 * @typedef {Readonly<{scale: TimeScale, lanes: readonly [said: LaneLayout, done: LaneLayout], wanted: readonly string[]}>} Layout
 */

/** So many records of a lane are tried for a place; beyond, there is hardly room for any, and a frame has no time. */
const MOST_TRIED = 400;
/** So many without a row are tried for a place beside another. */
const MOST_WAITING = 60;

/**
 * @param {Selection} selection
 * @param {TimeScale} scale
 * @param {object} [options]
 * @param {Measures} [options.measures]
 * @param {readonly number[]} [options.chosen] numbers that are placed before all others
 * @param {Layout | null} [options.previous] the layout that is on the screen
 * @param {ReadonlySet<number>} [options.there] files of texts that are there (`textFile`)
 * @returns {Layout}
 */
export const layoutOf = (
  selection,
  scale,
  { measures = MEASURES, chosen = [], previous = null, there = NONE } = {},
) => {
  const still = previous !== null && sameScale(previous.scale, scale);
  /** @type {Set<number>} */
  const files = new Set();
  const lanes = selection.lanes.map((lane, side) =>
    laneLayout(selection.columns, lane, scale, {
      measures,
      chosen: chosen.filter((n) => selection.columns.lane[n] === side),
      before: previous?.lanes[side]?.items ?? [],
      still,
      files,
      there,
    }),
  );
  const keys = lanes.flatMap(({ items }) => items.map(({ n }) => textPlace(selection.columns, n).key));
  return {
    scale,
    lanes: /** @type {[LaneLayout, LaneLayout]} */ (lanes),
    wanted: [...new Set(keys)].sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10)),
  };
};

/** @type {ReadonlySet<number>} */
const NONE = new Set();

/** @param {TimeScale} one @param {TimeScale} other */
const sameScale = (one, other) => one.width === other.width && Math.abs(one.pixel / other.pixel - 1) < 1e-6;

/**
 * @param {Columns} columns
 * @param {Lane} lane
 * @param {TimeScale} scale
 * @param {{measures: Measures, chosen: readonly number[], before: readonly Placed[], still: boolean, files: Set<number>, there: ReadonlySet<number>}} options
 * @returns {LaneLayout}
 */
const laneLayout = (columns, lane, scale, { measures, chosen, before, still, files, there }) => {
  const rows = new Rows(measures, scale.width);
  const placedBefore = new Map(before.map((item) => [item.n, item]));
  /** @type {Placed[]} */
  const items = [];
  const seen = new Set();
  /** What found no row, and may stand beside another. @type {{n: number, box: Box}[]} */
  const waiting = [];
  const put = (
    /** @type {number} */ n,
    /** @type {Box} */ { x },
    /** @type {{row: number, left: number}} */ at,
    beside = false,
  ) => {
    const file = textFile(columns, n);
    if (!there.has(file)) files.add(file);
    items.push({ n, ...at, x, beside, figure: figureOfRecord(columns, n, scale) });
  };
  const place = (/** @type {number} */ n, always = false) => {
    if (seen.has(n)) return;
    seen.add(n);
    const box = boxOf(columns, n, scale, measures);
    if (box.x > scale.width || box.left + measures.label <= 0) return;
    // A label's text must be had: no view asks for more files than that at once.
    if (!always && files.size >= measures.files) {
      const file = textFile(columns, n);
      if (!files.has(file) && !there.has(file)) return;
    }
    const was = placedBefore.get(n);
    const row = was?.beside ? -1 : rows.take(box, was?.row, still);
    if (row >= 0) put(n, box, { row, left: box.left });
    else if (waiting.length < MOST_WAITING) waiting.push({ n, box });
  };
  const has = (/** @type {number} */ n) => lane.numbers[firstFrom(lane.numbers, n)] === n;
  for (const n of chosen) if (has(n)) place(n, true);
  if (still) for (const { n } of before) if (has(n)) place(n, true);
  const room = measures.rows * Math.ceil(scale.width / (measures.label + measures.gap));
  let tried = 0;
  all: for (const [level, records] of lane.levels.entries()) {
    if (!still) for (const { n } of before) if (columns.level[n] === level && has(n)) place(n);
    const from = scale.from - measures.label * scale.pixel;
    for (const n of within(columns, records, from, scale.to, MOST_TRIED - tried)) {
      if (items.length >= room || ++tried > MOST_TRIED) break all;
      place(n);
    }
  }
  const left = waiting.filter(({ n, box }) => {
    const was = placedBefore.get(n);
    // A shelf leads to the stem, which has to be in sight.
    const at = box.x >= 0 ? rows.beside(box, was?.beside ? was.left - was.x : undefined, was?.row) : null;
    if (at) put(n, box, at, true);
    return !at;
  });
  for (const { n, box } of left) {
    const row = rows.takeAny(box);
    if (row >= 0) put(n, box, { row, left: box.left });
  }
  items.sort((one, other) => one.n - other.n);
  return { band: bandOf(lane, scale, measures), items };
};

/**
 * What a record takes of a row: its label, and its length where that is more. A label whose record began before the
 * range and goes on stands at the edge, until its end pushes it out; one that would be cut off at the other edge is
 * drawn back from it.
 * @param {Columns} columns
 * @param {number} n
 * @param {TimeScale} scale
 * @param {Measures} measures
 * @returns {Box}
 */
const boxOf = (columns, n, scale, { label }) => {
  const x = scale.x(/** @type {number} */ (columns.at[n]));
  let first = x;
  let last = x;
  // Most dates are plain: what they take is known without working out a figure.
  if (traitsOf(columns).plain[/** @type {number} */ (columns.kind[n])]) {
    last = scale.x(/** @type {number} */ (columns.e1[n]));
  } else {
    const reach = reachOf(figureOfRecord(columns, n, scale));
    if (reach) [first, last] = reach;
  }
  const from = Math.max(Math.min(first, x), 0);
  const to = Math.min(last, scale.width);
  const left = x < 0 && to > x + label ? Math.min(0, to - label) : Math.min(x, scale.width - label);
  return {
    x,
    left,
    label: left + label,
    from: Math.min(from, left),
    to: Math.max(left + label, to),
    length: last - first,
  };
};
