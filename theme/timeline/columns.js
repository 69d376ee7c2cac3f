// @ts-check
/**
 * The records as columns: for each number, when it was, on which side it stands and how important it is.
 *
 * `generator/producing/timeline` writes them, and tells the form. A record is known by its number, its place in the
 * order of time. Moments are seconds since 1970-01-01T00:00Z; ends are exclusive.
 */

import { civilFromDays, DAY, daysFromCivil, secondsOf } from "./civil.js";
import { Reader } from "./varints.js";

/** @typedef {"once" | "throughout" | "within"} Shape */
/** @typedef {"second" | "minute" | "day" | "month" | "season" | "year" | "decade" | "century"} Precision */

/**
 * What sort of date it is. Marks of an end: `~` approximate, `?` uncertain, `w` one unknown moment between two
 * bounds, `o` open, `<` and `>` without a bound on that side. A `+` or `-` of the start: filed under the day after or
 * before that of `at`, which is a day of UTC, because it was another day there.
 * @typedef {{shape: Shape, precision: Precision | "", start: string, end: string}} DateKind
 */

/** @typedef {{name: string, label: string, values: number, names: number}} FacetInfo */

/**
 * @typedef {object} Manifest
 * @property {number} version
 * @property {string} edition of all data together; part of each address, so that no cache mixes two
 * @property {string} site where the site's root is, from the data's folder
 * @property {string} language of the texts
 * @property {number} records
 * @property {number} undated how many records at the end have no moment at all
 * @property {[number, number] | null} span the moments between which everything lies that is known; null: no dates
 * @property {number} chunk
 * @property {number} branch
 * @property {number} levels
 * @property {[Shape, Precision | "", string, string][]} dates
 * @property {{file: string, bytes: number}} columns
 * @property {string} reported
 * @property {FacetInfo[]} facets
 * @property {{shards: number} | null} words
 * @property {number} ids how many files tell the numbers of ids
 */

/**
 * `lane` is 0 for said and 1 for done; `level` is 0 for the most important. `at` is where a record's mark stands
 * (NaN: nowhere). The start lies between `s0` and `s1`, the end between `e0` and `e1`.
 * @typedef {object} Columns
 * @property {number} count
 * @property {number} dated records with a moment; the others follow them
 * @property {readonly DateKind[]} kinds
 * @property {Uint8Array | Uint16Array} kind
 * @property {Uint8Array} lane
 * @property {Uint8Array} level
 * @property {Float64Array} at
 * @property {Float64Array} s0
 * @property {Float64Array} s1
 * @property {Float64Array} e0
 * @property {Float64Array} e1
 * @property {number} chunk
 * @property {number} branch
 * @property {readonly Uint32Array[]} byLevel the numbers of each level, ascending
 */

/** Kinds up to this many take one byte each. */
const MOST_IN_A_BYTE = 127;

/**
 * @param {Uint8Array} bytes unpacked
 * @param {Manifest} manifest
 * @returns {Columns}
 */
export const decodeColumns = (bytes, manifest) => {
  const count = manifest.records;
  const dated = count - manifest.undated;
  const reader = new Reader(bytes);
  const kinds = manifest.dates.map(([shape, precision, start, end]) => ({ shape, precision, start, end }));
  const many = kinds.length > MOST_IN_A_BYTE;
  const kind = many ? new Uint16Array(count) : new Uint8Array(count);
  for (let n = 0; n < count; n++) kind[n] = many ? reader.unsigned() : reader.byte();
  const lane = new Uint8Array(count);
  const level = new Uint8Array(count);
  for (let n = 0; n < count; n++) {
    const place = reader.byte();
    lane[n] = place & 1;
    level[n] = place >> 1;
  }
  const at = readMoments(reader, count, dated, kind, kinds);
  const extents = readExtents(reader, dated, at, kind, kinds);
  const byLevel = grouped(level, manifest.levels);
  const { chunk, branch } = manifest;
  return { count, dated, kinds, kind, lane, level, at, ...extents, chunk, branch, byLevel };
};

/**
 * @param {Reader} reader
 * @param {number} count
 * @param {number} dated
 * @param {Uint8Array | Uint16Array} kind
 * @param {readonly DateKind[]} kinds
 */
const readMoments = (reader, count, dated, kind, kinds) => {
  const at = new Float64Array(count).fill(Number.NaN);
  let day = 0;
  for (let n = 0; n < dated; n++) {
    day += n === 0 ? reader.signed() : reader.unsigned();
    at[n] = day * DAY;
  }
  const timed = kinds.map(({ precision }) => precision === "minute" || precision === "second");
  for (let n = 0; n < dated; n++) {
    if (timed[/** @type {number} */ (kind[n])]) at[n] = /** @type {number} */ (at[n]) + reader.unsigned();
  }
  return at;
};

/** Whether the extent of a date follows from its moment and its precision. @param {DateKind} kind */
export const isRegular = ({ shape, start, end }) => shape === "once" && !/[wo<>]/u.test(start + end);

/** What is to be done for each record of a kind, worked out once: there may be a million of them. @param {DateKind} kind */
const planOf = (kind) => {
  const { precision, start, end } = kind;
  const length =
    precision === "second" || precision === "minute" || precision === "day" ? SECONDS[precision] : 0;
  return {
    regular: isRegular(kind),
    precision,
    length,
    s0: !/[o<]/u.test(start),
    s1: !/[o>]/u.test(start),
    e0: !/[o<]/u.test(end),
    e1: !/[o>]/u.test(end),
    startWithoutLater: start.includes("o") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
    endWithoutEarlier: end.includes("o") ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
  };
};

/**
 * @param {Reader} reader
 * @param {number} dated
 * @param {Float64Array} at
 * @param {Uint8Array | Uint16Array} kind
 * @param {readonly DateKind[]} kinds
 */
const readExtents = (reader, dated, at, kind, kinds) => {
  const count = at.length;
  const s0 = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  const s1 = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  const e0 = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const e1 = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const plans = kinds.map(planOf);
  // Many stand at the same first of a month or year.
  let [month, precisionOfMonth, endOfMonth] = [Number.NaN, "", 0];
  for (let n = 0; n < dated; n++) {
    const plan = /** @type {ReturnType<typeof planOf>} */ (plans[/** @type {number} */ (kind[n])]);
    const moment = /** @type {number} */ (at[n]);
    if (plan.regular) {
      if (!plan.length && (moment !== month || plan.precision !== precisionOfMonth)) {
        [month, precisionOfMonth, endOfMonth] = [moment, plan.precision, endOf(moment, plan.precision)];
      }
      s0[n] = e0[n] = moment;
      s1[n] = e1[n] = plan.length ? moment + plan.length : endOfMonth;
      continue;
    }
    let last = moment;
    if (plan.s0) {
      last += reader.signed();
      s0[n] = last;
    }
    if (plan.s1) {
      last += reader.signed();
      s1[n] = last;
    } else s1[n] = plan.startWithoutLater;
    if (plan.e0) {
      last += reader.signed();
      e0[n] = last;
    } else e0[n] = plan.endWithoutEarlier;
    if (plan.e1) e1[n] = last + reader.signed();
  }
  return { s0, s1, e0, e1 };
};

/** What a year, a season and a month have in months. */
const MONTHS = Object.freeze({ month: 1, season: 3, year: 12, decade: 120, century: 1200 });
const SECONDS = Object.freeze({ second: 1, minute: 60, day: DAY });

/**
 * The end of what begins at a moment and lasts as long as the precision says.
 * @param {number} start
 * @param {Precision | ""} precision
 */
export const endOf = (start, precision) => {
  if (precision === "second" || precision === "minute" || precision === "day") {
    return start + SECONDS[precision];
  }
  if (precision === "") return start;
  const [year, month] = civilFromDays(Math.floor(start / DAY));
  return secondsOf(year, month + MONTHS[precision]);
};

/**
 * The numbers on each level, ascending.
 * @param {Uint8Array} level
 * @param {number} levels
 * @returns {readonly Uint32Array[]}
 */
const grouped = (level, levels) => {
  const sizes = new Uint32Array(levels);
  for (const one of level) sizes[one] = (sizes[one] ?? 0) + 1;
  const groups = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(levels);
  for (let n = 0; n < level.length; n++) {
    const one = /** @type {number} */ (level[n]);
    const group = /** @type {Uint32Array} */ (groups[one]);
    const place = /** @type {number} */ (filled[one]);
    group[place] = n;
    filled[one] = place + 1;
  }
  return groups;
};

/** @typedef {{key: string, precision: "year" | "month" | "day", days: number} | null} Group */

/**
 * The page of the calendar on which a record is filed: its day, its month, or its year; null for what has no date.
 * The key names the page: `2022-02-17`, `2022-02`, `-0043`, `Y-13000`. `days` is the number of its first day.
 * @param {Columns} columns
 * @param {number} n
 * @returns {Group}
 */
export const groupOf = (columns, n) => {
  if (n >= columns.dated) return null;
  const { precision, start } = /** @type {DateKind} */ (
    columns.kinds[/** @type {number} */ (columns.kind[n])]
  );
  const apart = start.includes("+") ? 1 : start.includes("-") ? -1 : 0;
  const days = Math.floor(/** @type {number} */ (columns.at[n]) / DAY) + apart;
  const [year, month, day] = civilFromDays(days);
  const text =
    Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  switch (precision) {
    case "month":
      return { key: `${text}-${two(month)}`, precision: "month", days };
    case "day":
    case "minute":
    case "second":
      return { key: `${text}-${two(month)}-${two(day)}`, precision: "day", days };
    default:
      return { key: text, precision: "year", days: daysFromCivil(year) };
  }
};
