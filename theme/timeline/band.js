// @ts-check
/**
 * The band of a side: every record of the range, as a mark where marks have room, counted in bins where they have none.
 *
 * Marks that stand closer together than a mark is wide are laid on one another. Where that would be higher than the
 * band, that stretch is counted instead, and so is every other pile in the range: heights of one band can be compared.
 * Marks and bins move with the paper.
 */

import { firstFrom } from "./chunks.js";

/** @typedef {import("./scale.js").TimeScale} TimeScale */
/** @typedef {import("./selection.js").Lane} Lane */
/** @typedef {import("./layout.js").Measures} Measures */

/**
 * How many records stand in each stretch of `span` seconds, the first of which begins at `start`. `dense` says which of
 * them are drawn as counts; `most` is the highest of those. `marks` are all others. `total` is what stands in the range.
 * @typedef {Readonly<{start: number, span: number, counts: Uint32Array, dense: Uint8Array, most: number, marks: Marks, total: number}>} Band
 */

/** Records with a mark of their own, from the left: number, pixel, and how high in the pile. @typedef {Readonly<{n: Uint32Array, x: Float64Array, level: Uint8Array}>} Marks */

/** With more records than that in the range all of it is counted. */
const MOST_MARKS = 1500;

/** How far to the left of the range a pile may begin that reaches into it. */
const LOOK_BACK = 200;

/**
 * The counts of a range. Stretches are multiples of their length, so that they move with the paper.
 * @param {Lane} lane
 * @param {TimeScale} scale
 * @param {number} bin about how wide, in pixels
 */
export const binsOf = ({ marks }, scale, bin) => {
  // Steps of a quarter of an octave: while the paper is zoomed, the stretches change seldom.
  const span = 2 ** (Math.round(Math.log2(bin * scale.pixel) * 4) / 4);
  const start = Math.floor(scale.from / span) * span;
  const counts = new Uint32Array(Math.max(1, Math.ceil((scale.to - start) / span)));
  const first = firstFrom(marks, start);
  let end = first;
  for (let i = 0; i < counts.length; i++) {
    const next = firstFrom(marks, start + (i + 1) * span, end);
    counts[i] = next - end;
    end = next;
  }
  return { start, span, counts, first, end };
};

/**
 * @param {Lane} lane
 * @param {TimeScale} scale
 * @param {Measures} measures
 * @returns {Band}
 */
export const bandOf = (lane, scale, measures) => {
  const { start, span, counts, first, end } = binsOf(lane, scale, measures.bin);
  const dense = new Uint8Array(counts.length);
  const binAt = (/** @type {number} */ t) =>
    Math.min(Math.max(Math.floor((t - start) / span), 0), counts.length - 1);
  const marks = piled(lane, scale, measures, first, end, (from, to) => {
    dense.fill(1, binAt(from), binAt(to) + 1);
  });
  let most = 0;
  for (let i = 0; i < counts.length; i++) {
    if (dense[i]) most = Math.max(most, /** @type {number} */ (counts[i]));
  }
  const total = firstFrom(lane.marks, scale.to, first, end) - firstFrom(lane.marks, scale.from, first, end);
  return { start, span, counts, dense, most, marks, total };
};

/**
 * @param {Lane} lane
 * @param {TimeScale} scale
 * @param {Measures} measures
 * @param {number} first
 * @param {number} end of the records in the range
 * @param {(from: number, to: number) => void} count tells of a stretch that has too many
 * @returns {Marks}
 */
const piled = ({ marks, numbers }, scale, { mark, stack }, first, end, count) => {
  if (end - first > MOST_MARKS) {
    count(scale.from, scale.to);
    return { n: new Uint32Array(), x: new Float64Array(), level: new Uint8Array() };
  }
  const moment = (/** @type {number} */ i) => /** @type {number} */ (marks[i]);
  const near = mark * scale.pixel;
  // A pile is the same wherever the range begins: go back to where it does.
  let i = first;
  while (i > 0 && i > first - LOOK_BACK && moment(i) - moment(i - 1) < near) i--;
  const room = end - i + LOOK_BACK;
  const [n, x, level] = [new Uint32Array(room), new Float64Array(room), new Uint8Array(room)];
  let size = 0;
  const lastX = new Float64Array(stack);
  /** Piles of more than one: counted as well where anything is, so that heights can be compared. @type {{begin: number, last: number, from: number, to: number}[]} */
  const piles = [];
  let counted = false;
  while (i < end) {
    lastX.fill(Number.NEGATIVE_INFINITY);
    const begin = i;
    const before = size;
    let highest = 0;
    let last = i;
    for (; last < marks.length && last < end + LOOK_BACK; last++) {
      if (last > begin && moment(last) - moment(last - 1) >= near) break;
      if (highest === stack) continue;
      const place = scale.x(moment(last));
      const on = lastX.findIndex((each) => place - each >= mark);
      highest = on < 0 || size >= room ? stack : Math.max(highest, on);
      if (highest === stack) continue;
      lastX[on] = place;
      n[size] = /** @type {number} */ (numbers[last]);
      x[size] = place;
      level[size++] = on;
    }
    if (highest === stack) {
      size = before;
      counted = true;
      count(moment(begin), moment(last - 1));
    } else if (highest > 0) {
      piles.push({ begin: moment(begin), last: moment(last - 1), from: before, to: size });
    }
    i = last;
  }
  if (counted) {
    for (const { begin, last, from, to } of piles.toReversed()) {
      count(begin, last);
      for (const of of [n, x, level]) of.copyWithin(from, to, size);
      size -= to - from;
    }
  }
  return { n: n.subarray(0, size), x: x.subarray(0, size), level: level.subarray(0, size) };
};
