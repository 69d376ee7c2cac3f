// @ts-check
/**
 * Ranges of time to go to, and how to get there.
 */

import { DAY } from "./civil.js";
import { TimeScale, wholeRange } from "./scale.js";

/** @typedef {import("./scale.js").Range} Range */
/** @typedef {import("./selection.js").Selection} Selection */

/** @type {Range} */
const NOTHING = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

/**
 * The range that shows all that is selected; null where nothing of it has a moment.
 * @param {readonly Selection[]} selections
 * @returns {Range | null}
 */
export const fitted = (selections) => {
  const [first, last] = selections
    .flatMap(({ columns, lanes }) => lanes.map(({ marks, numbers }) => ({ columns, marks, numbers })))
    .filter(({ marks }) => marks.length > 0)
    .reduce(([from, to], { columns, marks, numbers }) => {
      const end = columns.e1[/** @type {number} */ (numbers.at(-1))] ?? 0;
      const most = /** @type {number} */ (marks.at(-1));
      return [
        Math.min(from, marks[0] ?? from),
        Math.max(to, Number.isFinite(end) ? Math.max(end, most) : most),
      ];
    }, NOTHING);
  return first <= last ? wholeRange([first, Math.max(last, first + DAY)]) : null;
};

/** All that can be shown: everything, and the present. @param {Range} whole @param {number} now @returns {Range} */
export const limitsOf = ([first, last], now) => {
  if (now > first && now < last) return [first, last];
  const room = Math.max((Math.max(last, now) - Math.min(first, now)) * 0.02, DAY);
  return [Math.min(first, now - room), Math.max(last, now + room)];
};

/**
 * The range that the state holds when the paper rests: to the day, minute or second, whatever is less than a pixel or
 * so, that addresses stay short; null where it is all.
 * @param {TimeScale} scale
 * @param {Range} whole
 * @returns {Range | null}
 */
export const rested = ({ from, to, pixel }, [first, last]) => {
  if (from <= first && to >= last) return null;
  const step = pixel >= DAY ? DAY : pixel >= 60 ? 60 : 1;
  const begin = Math.round(from / step) * step;
  return [begin, Math.max(Math.round(to / step) * step, begin + step)];
};

/** Milliseconds that a glide takes. */
const GLIDE = 260;

/**
 * Go from one scale to another: a zoom at an even pace about the place that both have in common.
 * @param {TimeScale} from
 * @param {TimeScale} to
 * @param {boolean} still at once
 * @param {(scale: TimeScale) => void} show
 * @returns {() => void} stops it
 */
export const glide = (from, to, still, show) => {
  if (still || document.hidden) {
    show(to);
    return () => {};
  }
  const begin = performance.now();
  let frame = 0;
  const step = (/** @type {number} */ now) => {
    const part = Math.min(Math.max((now - begin) / GLIDE, 0), 1);
    frame = part < 1 ? requestAnimationFrame(step) : 0;
    show(between(from, to, part * part * (3 - 2 * part)));
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
};

/**
 * The scale on the way from one to another, which keeps in its place what both show in the same place.
 * @param {TimeScale} one
 * @param {TimeScale} other
 * @param {number} part of the way: 0 to 1
 */
export const between = (one, other, part) => {
  if (part >= 1) return other;
  const [length, target] = [one.to - one.from, other.to - other.from];
  const now = length * (target / length) ** part;
  const way = Math.abs(target - length) < length * 1e-9 ? part : (now - length) / (target - length);
  const from = one.from + (other.from - one.from) * way;
  return new TimeScale(from, from + now, one.width);
};
