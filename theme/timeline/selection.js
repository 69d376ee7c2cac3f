// @ts-check
/**
 * Which records are shown: those that pass every filter, ready to be asked for by time and by importance.
 */

import { firstFrom } from "./chunks.js";
import { DAY, spanOf } from "./civil.js";
import { counted, havingAny } from "./facets.js";
import { FACETS } from "./state.js";
import { numbersWith, wordsOf } from "./word-index.js";

/** @typedef {import("./columns.js").Columns} Columns */
/** @typedef {import("./facets.js").Facet} Facet */
/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").FacetName} FacetName */

/**
 * One side of the axis. `numbers` are its records in order of time, `marks` the moments at which they stand, for
 * counting; `levels` has the same records by importance.
 * @typedef {{numbers: Uint32Array, marks: Float64Array, levels: readonly Level[]}} Lane
 */

/**
 * Records of one level: their numbers in order of time, their moments, and those of them that last.
 * @typedef {{numbers: Uint32Array, marks: Float64Array, long: readonly Long[]}} Level
 */

/**
 * Records that last between two powers of two seconds: no one that reaches into a range begins more than `most`
 * seconds before it. `starts` are ascending.
 * @typedef {{most: number, numbers: Uint32Array, starts: Float64Array}} Long
 */

/** @typedef {{columns: Columns, numbers: Uint32Array, lanes: readonly [said: Lane, done: Lane]}} Selection */

/** Which records pass each filter: 1 or 0 a record. @typedef {ReadonlyMap<string, Uint8Array>} Passing */

/**
 * What each filter of a state lets through. Fetches what it needs; raises `Unavailable`.
 * @param {Source} source
 * @param {State} state
 * @returns {Promise<{passing: Passing, tooCommon: string[]}>} `tooCommon` are words that narrow nothing
 */
export const passingOf = async (source, state) => {
  /** @type {Promise<[string, Uint8Array]>[]} */
  const asked = [];
  for (const name of FACETS) {
    const ids = state.filters[name];
    if (ids) asked.push(passingFacet(source, name, ids).then((passing) => [name, passing]));
  }
  if (state.known) asked.push(passingKnown(source, state.known).then((passing) => ["known", passing]));
  /** @type {string[]} */
  let tooCommon = [];
  if (state.text) {
    asked.push(
      passingText(source, state.text).then((found) => {
        tooCommon = found.tooCommon;
        return ["text", found.passing];
      }),
    );
  }
  return { passing: new Map(await Promise.all(asked)), tooCommon };
};

/**
 * @param {Source} source
 * @param {FacetName} name
 * @param {readonly string[]} ids
 */
export const passingFacet = async (source, name, ids) => {
  const [facet, names] = await Promise.all([source.facet(name), source.allNames(name)]);
  const wanted = new Set(ids);
  const codes = names.flatMap(([id], code) => (wanted.has(id) ? [code] : []));
  return havingAny(facet, codes);
};

/** @param {Source} source @param {string} known */
const passingKnown = async (source, known) => {
  const days = await source.reported();
  const end = spanOf(known)?.[1];
  const last = end === undefined ? Number.POSITIVE_INFINITY : Math.ceil(end / DAY) - 1;
  return Uint8Array.from(days, (day) => (day <= last ? 1 : 0));
};

/** @param {Source} source @param {string} text */
const passingText = async (source, text) => {
  const passing = new Uint8Array(source.columns.count).fill(1);
  /** @type {string[]} */
  const tooCommon = [];
  for (const word of wordsOf(text)) {
    const shard = await source.words(word);
    const numbers = shard && numbersWith(word, shard);
    if (numbers === null) {
      tooCommon.push(word);
      continue;
    }
    const having = new Uint8Array(passing.length);
    for (const n of numbers) having[n] = 1;
    for (let n = 0; n < passing.length; n++)
      passing[n] = /** @type {number} */ (passing[n]) & (having[n] ?? 0);
  }
  return { passing, tooCommon };
};

/**
 * The numbers of the records that pass all filters but those named.
 * @param {number} count
 * @param {Passing} passing
 * @param {string} [except] for counting a facet's values: the numbers as if it did not filter
 */
export const numbersPassing = (count, passing, except) => {
  const filters = [...passing].filter(([name]) => name !== except).map(([, each]) => each);
  const numbers = new Uint32Array(count);
  let found = 0;
  for (let n = 0; n < count; n++) {
    if (filters.every((each) => each[n] === 1)) numbers[found++] = n;
  }
  return numbers.subarray(0, found);
};

/**
 * How many records each value of a facet has under the other filters.
 * @param {Source} source
 * @param {FacetName} name
 * @param {Passing} passing
 */
export const countsOf = async (source, name, passing) => {
  const facet = await source.facet(name);
  const info = source.manifest.facets.find((one) => one.name === name);
  return counted(facet, info?.values ?? 0, numbersPassing(source.columns.count, passing, name));
};

/**
 * The records with these numbers, made ready.
 * @param {Columns} columns
 * @param {Uint32Array} numbers ascending
 * @returns {Selection}
 */
export const selectionOf = (columns, numbers) => {
  const dated = numbers.subarray(0, firstFrom(numbers, columns.dated));
  return { columns, numbers, lanes: [laneOf(columns, dated, 0), laneOf(columns, dated, 1)] };
};

/**
 * @param {Columns} columns
 * @param {Uint32Array} dated
 * @param {0 | 1} side
 * @returns {Lane}
 */
const laneOf = (columns, dated, side) => {
  const { lane, level, byLevel } = columns;
  const numbers = dated.filter((n) => lane[n] === side);
  const sizes = new Uint32Array(byLevel.length);
  for (const n of numbers)
    sizes[/** @type {number} */ (level[n])] = (sizes[/** @type {number} */ (level[n])] ?? 0) + 1;
  const groups = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  for (const n of numbers) {
    const one = /** @type {number} */ (level[n]);
    const place = /** @type {number} */ (sizes[one]);
    /** @type {Uint32Array} */ (groups[one])[place] = n;
    sizes[one] = place + 1;
  }
  const levels = groups.map((of) => ({
    numbers: of,
    marks: momentsOf(columns, of),
    long: longOf(columns, of),
  }));
  return { numbers, marks: momentsOf(columns, numbers), levels };
};

/** @param {Columns} columns @param {Uint32Array} numbers */
const momentsOf = (columns, numbers) => {
  const moments = new Float64Array(numbers.length);
  for (let i = 0; i < moments.length; i++) {
    moments[i] = /** @type {number} */ (columns.at[/** @type {number} */ (numbers[i])]);
  }
  return moments;
};

/** Nothing shorter is drawn as a length: it would be a point at any zoom that shows its surroundings. */
const SHORTEST = 2 * DAY;

/**
 * The records that last, in classes of length, so that those that reach into a range are found without looking at
 * the others.
 * @param {Columns} columns
 * @param {Uint32Array} numbers
 * @returns {readonly Long[]}
 */
const longOf = (columns, numbers) => {
  /** @type {Map<number, number[]>} */
  const classes = new Map();
  for (const n of numbers) {
    const length = /** @type {number} */ (columns.e1[n]) - /** @type {number} */ (columns.s0[n]);
    if (length < SHORTEST) continue;
    const class_ = Number.isFinite(length) ? Math.ceil(Math.log2(length)) : Number.POSITIVE_INFINITY;
    const members = classes.get(class_);
    if (members) members.push(n);
    else classes.set(class_, [n]);
  }
  return [...classes].map(([class_, members]) => {
    const start = (/** @type {number} */ n) => /** @type {number} */ (columns.s0[n]);
    const ordered = Uint32Array.from(members.sort((a, b) => start(a) - start(b) || a - b));
    return { most: 2 ** class_, numbers: ordered, starts: Float64Array.from(ordered, start) };
  });
};

/**
 * The records of a level that belong to a range of time: those that stand in it, in order of time, then those that
 * began before it and reach into it.
 * @param {Columns} columns
 * @param {Level} level
 * @param {number} from
 * @param {number} to
 * @returns {Generator<number, void, void>}
 */
export function* within(columns, level, from, to) {
  const end = firstFrom(level.marks, to);
  for (let i = firstFrom(level.marks, from); i < end; i++) yield/** @type {number} */ (level.numbers[i]);
  for (const { most, numbers, starts } of level.long) {
    const last = firstFrom(starts, to);
    for (let i = firstFrom(starts, from - most); i < last; i++) {
      const n = /** @type {number} */ (numbers[i]);
      const at = /** @type {number} */ (columns.at[n]);
      if ((at < from || at >= to) && /** @type {number} */ (columns.e1[n]) > from) yield n;
    }
  }
}
