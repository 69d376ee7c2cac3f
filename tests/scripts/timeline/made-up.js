// @ts-check
/** Made-up columns for tests of what is laid out: as many records as wanted, always the same ones. */
import { DAY, spanOf } from "../../../theme/timeline/civil.js";
import { selectionOf } from "../../../theme/timeline/selection.js";

/** @typedef {import("../../../theme/timeline/columns.js").Columns} Columns */
/** @typedef {import("../../../theme/timeline/columns.js").DateKind} DateKind */

/** Numbers from 0 to 1 that look like chance, and are the same each time. @param {number} [seed] */
export const chance = (seed = 1) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** @type {readonly DateKind[]} */
const KINDS = [
  { shape: "once", precision: "day", start: "", end: "" },
  { shape: "once", precision: "day", start: "~", end: "~" },
  { shape: "within", precision: "day", start: "o", end: "" },
  { shape: "throughout", precision: "day", start: "", end: "" },
  { shape: "throughout", precision: "day", start: "", end: "o" },
];

/** @param {string} date */
export const moment = (date) => /** @type {[number, number]} */ (spanOf(date))[0];

/**
 * Columns of records that stand between two dates.
 * @param {number} count
 * @param {{from?: string, to?: string, seed?: number, at?: readonly string[], kind?: number}} [options] `at` gives the days
 * @returns {Columns}
 */
export const madeUp = (count, { from = "2014", to = "2022", seed = 1, at: days, kind: only } = {}) => {
  const next = chance(seed);
  const [first, last] = [moment(from), moment(to)];
  const at = Float64Array.from(days ?? { length: count }, (day) =>
    typeof day === "string" ? moment(day) : Math.floor((first + next() * (last - first)) / DAY) * DAY,
  ).sort();
  const kind = Uint8Array.from(at, () => only ?? (next() < 0.7 ? 0 : Math.floor(next() * KINDS.length)));
  const moments = (/** @type {(at: number, kind: DateKind, n: number) => number} */ of) =>
    Float64Array.from(at, (one, n) => of(one, /** @type {DateKind} */ (KINDS[kind[n] ?? 0]), n));
  const length = Float64Array.from(at, () => Math.ceil(next() * 20) * DAY);
  const lane = Uint8Array.from(at, () => (next() < 0.6 ? 0 : 1));
  const level = Uint8Array.from(at, (_, n) => (n % 7 === 0 ? 0 : 1));
  const ends = (/** @type {number} */ n) => length[n] ?? 0;
  return {
    count: at.length,
    dated: at.length,
    kinds: KINDS,
    kind,
    lane,
    level,
    at,
    s0: moments((one, { start }) => (start === "o" ? Number.NEGATIVE_INFINITY : one)),
    s1: moments((one, { start }) => (start === "o" ? Number.NEGATIVE_INFINITY : one + DAY)),
    e0: moments((one, { shape, end }, n) =>
      end === "o" ? Number.POSITIVE_INFINITY : shape === "throughout" ? one + ends(n) : one,
    ),
    e1: moments((one, { shape, end }, n) =>
      end === "o" ? Number.POSITIVE_INFINITY : (shape === "throughout" ? one + ends(n) : one) + DAY,
    ),
    chunk: 128,
    branch: 4,
    byLevel: [0, 1].map((of) => Uint32Array.from(level, (_, n) => n).filter((n) => level[n] === of)),
  };
};

/** All of the records. @param {Columns} columns */
export const everything = (columns) =>
  selectionOf(
    columns,
    Uint32Array.from({ length: columns.count }, (_, n) => n),
  );
