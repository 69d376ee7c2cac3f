// @ts-check
/**
 * The thread of a claim: its statements and events in order of time, joined across the axis.
 *
 * On the side of what was said the height of a sign tells the stance as well: far from the axis is for the claim, near
 * to it against, so that a change of position is a step. The line that leads to a sign is drawn as the stance is.
 */

import { firstFrom } from "./chunks.js";
import { campOf } from "./marks.js";

/** @typedef {import("./columns.js").Columns} Columns */
/** @typedef {import("./controller.js").Thread} Thread */
/** @typedef {import("./geometry.js").Panel} Panel */
/** @typedef {import("./geometry.js").Side} Side */
/** @typedef {import("./scale.js").TimeScale} TimeScale */

/** @typedef {Readonly<{n: number, x: number, y: number, lane: 0 | 1, stance: string}>} Knot */

/** How high in its band a sign stands, as a part of the band. */
const HEIGHT = Object.freeze({ for: 0.84, between: 0.5, against: 0.16 });

/** Knots closer than this to the one before, at the same height, are left out: they would cover one another. */
const CLOSEST = 4;

/** @param {Side} side @param {string} stance */
export const heightOf = ({ base, towards, band }, stance) => {
  const camp = campOf(stance);
  return base + towards * band * (camp ? HEIGHT[camp] : 0.5);
};

/**
 * The knots in the range, and the nearest on either side of it, so that the line leads in and out.
 * @param {Thread} thread
 * @param {Columns} columns
 * @param {TimeScale} scale
 * @param {Panel} panel
 * @param {(n: number) => boolean} shows whether a record is among those shown
 * @returns {Map<number, Knot>} by number, in order of time
 */
export const knotsOf = ({ numbers, stances }, { at, lane, dated }, scale, { sides }, shows) => {
  const first = placeOf(numbers, at, scale.from);
  const end = Math.min(placeOf(numbers, at, scale.to), firstFrom(numbers, dated));
  /** @type {Map<number, Knot>} */
  const knots = new Map();
  /** Where the last one at each height stands. @type {Map<number, number>} */
  const last = new Map();
  const add = (/** @type {number} */ place) => {
    const n = /** @type {number} */ (numbers[place]);
    if (n === undefined || n >= dated || !shows(n)) return false;
    const side = lane[n] === 1 ? 1 : 0;
    const stance = stances[place] ?? "";
    const x = scale.x(/** @type {number} */ (at[n]));
    const y = heightOf(sides[side], stance);
    if (x - (last.get(y) ?? Number.NEGATIVE_INFINITY) < CLOSEST) return true;
    last.set(y, x);
    knots.set(n, { n, x, y, lane: side, stance });
    return true;
  };
  for (let place = first - 1; place >= 0 && !add(place); place--);
  for (let place = Math.max(first, 0); place < end; place++) add(place);
  for (let place = end; place < numbers.length && !add(place); place++);
  return knots;
};

/**
 * The place of the first of these numbers that stands at a moment or after it.
 * @param {Uint32Array} numbers
 * @param {Float64Array} at
 * @param {number} moment
 */
const placeOf = (numbers, at, moment) => {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    // What has no moment comes last.
    if (/** @type {number} */ (at[/** @type {number} */ (numbers[middle])]) < moment) low = middle + 1;
    else high = middle;
  }
  return low;
};
