// @ts-check
/**
 * Which records are shown: those that pass every filter, ready to be asked for by time and by importance.
 */

import { firstFrom } from "./chunks.js";
import { DAY, spanOf } from "./civil.js";
import { pause } from "./dom.js";
import { count, countStances, havingAny } from "./facets.js";
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
 * seconds before it. `starts` are ascending; `ends` are those of the same records.
 * @typedef {{most: number, numbers: Uint32Array, starts: Float64Array, ends: Float64Array}} Long
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
    // A claim and a stance together: records that take that stance on that claim, not on another.
    const stances = name === "claim" ? state.filters.stance : undefined;
    if (ids) asked.push(passingFacet(source, name, ids, stances).then((passing) => [name, passing]));
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
 * @param {readonly string[]} [stances] of claims: the record takes one of these on it
 */
export const passingFacet = async (source, name, ids, stances) => {
  const [facet, codes, taken] = await Promise.all([
    source.facet(name),
    source.codesOf(name, ids),
    stances ? source.codesOf("stance", stances) : null,
  ]);
  await turn(source.columns.count);
  return havingAny(facet, codes.values(), taken?.values());
};

/** @param {Source} source @param {string} known */
const passingKnown = async (source, known) => {
  const days = await source.reported();
  const end = spanOf(known)?.[1];
  const last = end === undefined ? Number.POSITIVE_INFINITY : Math.ceil(end / DAY) - 1;
  await turn(days.length);
  const passing = new Uint8Array(days.length);
  for (let n = 0; n < passing.length; n++) passing[n] = /** @type {number} */ (days[n]) <= last ? 1 : 0;
  return passing;
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
 * For each record whether it passes all filters but those named.
 * @param {number} count
 * @param {Passing} passing
 * @param {readonly string[]} [except] for counting a facet's values: as if it did not filter
 */
const maskOf = (count, passing, except = []) => {
  const mask = new Uint8Array(count).fill(1);
  for (const [name, each] of passing) {
    if (except.includes(name)) continue;
    for (let n = 0; n < count; n++)
      mask[n] = /** @type {number} */ (mask[n]) & /** @type {number} */ (each[n]);
  }
  return mask;
};

/**
 * The numbers of the records that pass all filters.
 * @param {number} count
 * @param {Passing} passing
 */
export const numbersPassing = (count, passing) => {
  const mask = maskOf(count, passing);
  const numbers = new Uint32Array(count);
  let found = 0;
  for (let n = 0; n < count; n++) if (mask[n]) numbers[found++] = n;
  return numbers.slice(0, found);
};

/** So many records are counted before the browser gets its turn: some milliseconds. */
const SLICE = 200_000;

/**
 * How many records each value of a facet has under the other filters.
 * @param {Source} source
 * @param {FacetName} name
 * @param {Passing} passing
 * @param {State["filters"]} filters
 */
export const countsOf = async (source, name, passing, filters) => {
  const info = source.manifest.facets.find((one) => one.name === name);
  const counts = new Uint32Array(info?.values ?? 0);
  const ofClaims = name === "stance" && filters.claim ? await source.codesOf("claim", filters.claim) : null;
  const ofStances =
    name === "claim" && filters.stance ? await source.codesOf("stance", filters.stance) : null;
  const facet = await source.facet(ofClaims ? "claim" : name);
  const mask = maskOf(source.columns.count, passing, ofClaims ? ["claim", "stance"] : [name]);
  for (let from = 0; from < mask.length; from += SLICE) {
    /** @type {[number, number]} */
    const stretch = [from, Math.min(mask.length, from + SLICE)];
    if (ofClaims) countStances(counts, facet, mask, stretch, ofClaims.values());
    else count(counts, facet, mask, stretch, ofStances?.values());
    if (stretch[1] < mask.length) await pause();
  }
  return counts;
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
 * The same, where there are many with a turn for the browser between its parts.
 * @param {Columns} columns
 * @param {Uint32Array} numbers
 * @returns {Promise<Selection>}
 */
export const selectionInTurns = async (columns, numbers) => {
  const count = numbers.length;
  const dated = numbers.subarray(0, firstFrom(numbers, columns.dated));
  await turn(count);
  const said = laneOf(columns, dated, 0);
  await turn(count);
  const done = laneOf(columns, dated, 1);
  await turn(count);
  return { columns, numbers, lanes: [said, done] };
};

/** So many records take some milliseconds to be looked at. */
const MANY = 20_000;

/** Where there are many records, let the browser do what the reader waits for. @param {number} count */
const turn = async (count) => {
  if (count >= MANY) await pause();
};

/**
 * @param {Columns} columns
 * @param {Uint32Array} dated
 * @param {0 | 1} side
 * @returns {Lane}
 */
const laneOf = (columns, dated, side) => {
  const { at, lane, level, byLevel } = columns;
  const sizes = new Uint32Array(byLevel.length + 1);
  for (const n of dated) {
    if (lane[n] !== side) continue;
    const one = /** @type {number} */ (level[n]);
    sizes[one] = /** @type {number} */ (sizes[one]) + 1;
  }
  const all = gathering(sizes.reduce((sum, size) => sum + size, 0));
  const groups = Array.from(byLevel, (_, one) => gathering(/** @type {number} */ (sizes[one])));
  for (const n of dated) {
    if (lane[n] !== side) continue;
    const moment = /** @type {number} */ (at[n]);
    put(all, n, moment);
    put(/** @type {Gathering} */ (groups[/** @type {number} */ (level[n])]), n, moment);
  }
  const { numbers, marks } = all;
  return {
    numbers,
    marks,
    levels: groups.map((group) => ({
      numbers: group.numbers,
      marks: group.marks,
      long: longOf(columns, group.numbers),
    })),
  };
};

/** Numbers with their moments, as they are put in. @typedef {{numbers: Uint32Array, marks: Float64Array, size: number}} Gathering */

/** @param {number} size @returns {Gathering} */
const gathering = (size) => ({ numbers: new Uint32Array(size), marks: new Float64Array(size), size: 0 });

/** @param {Gathering} into @param {number} n @param {number} moment */
const put = (into, n, moment) => {
  into.numbers[into.size] = n;
  into.marks[into.size++] = moment;
};

/** Nothing shorter is drawn as a length: it would be a point at any zoom that shows its surroundings. */
const SHORTEST = 2 * DAY;
const SHORT = new Set(["second", "minute", "day"]);

/**
 * The records that last, in classes of length, so that those that reach into a range are found without looking at
 * the others.
 * @param {Columns} columns
 * @param {Uint32Array} numbers
 * @returns {readonly Long[]}
 */
const longOf = (columns, numbers) => {
  const { at, s0, e1, kind } = columns;
  const plans = columns.kinds.map(({ shape, precision, start, end }) => ({
    short: shape === "once" && SHORT.has(precision) && !start.includes("w"),
    // What merely has no known bound does not last: "on or before 1990" says nothing of 1960. What is open does.
    openStart: shape === "throughout" && start.includes("o"),
    openEnd: shape === "throughout" && end.includes("o"),
  }));
  /** @type {Map<number, {numbers: number[], starts: number[], ends: number[], ascending: boolean}>} */
  const classes = new Map();
  for (const n of numbers) {
    const plan = /** @type {typeof plans[number]} */ (plans[/** @type {number} */ (kind[n])]);
    if (plan.short) continue;
    const moment = /** @type {number} */ (at[n]);
    let start = /** @type {number} */ (s0[n]);
    if (start === Number.NEGATIVE_INFINITY && !plan.openStart) start = moment;
    let end = /** @type {number} */ (e1[n]);
    if (end === Number.POSITIVE_INFINITY && !plan.openEnd) end = moment;
    const length = end - start;
    if (length < SHORTEST) continue;
    const most = length === Number.POSITIVE_INFINITY ? length : 2 ** Math.ceil(Math.log2(length));
    let members = classes.get(most);
    if (!members) {
      members = { numbers: [], starts: [], ends: [], ascending: true };
      classes.set(most, members);
    }
    // Their numbers ascend as their moments do, and most begin at theirs: then they are in order.
    if (start < /** @type {number} */ (members.starts.at(-1) ?? start)) members.ascending = false;
    members.numbers.push(n);
    members.starts.push(start);
    members.ends.push(end);
  }
  return Array.from(classes, ([most, { ascending, ...members }]) => {
    const { numbers, starts, ends } = ascending ? members : inOrder(members);
    return {
      most,
      numbers: Uint32Array.from(numbers),
      starts: Float64Array.from(starts),
      ends: Float64Array.from(ends),
    };
  });
};

/** @typedef {{numbers: number[], starts: number[], ends: number[]}} Members */

/** The same, ordered by their starts. @param {Members} members @returns {Members} */
const inOrder = ({ numbers, starts, ends }) => {
  const order = Uint32Array.from(numbers, (_, i) => i).sort(
    (a, b) => /** @type {number} */ (starts[a]) - /** @type {number} */ (starts[b]) || a - b,
  );
  const ordered = (/** @type {number[]} */ of) => Array.from(order, (i) => /** @type {number} */ (of[i]));
  return { numbers: ordered(numbers), starts: ordered(starts), ends: ordered(ends) };
};

/**
 * The records of a level that belong to a range of time: those that stand in it, in order of time, then those that
 * began before it and reach into it. Where more than `most` stand in it, every second, fourth, eighth of the level:
 * from all parts of the range, and the same ones when the range is moved.
 * @param {Columns} columns
 * @param {Level} level
 * @param {number} from
 * @param {number} to
 * @param {number} [most]
 * @returns {Generator<number, void, void>}
 */
export function* within(columns, level, from, to, most = Number.POSITIVE_INFINITY) {
  const first = firstFrom(level.marks, from);
  const end = firstFrom(level.marks, to);
  let step = 1;
  while ((end - first) / step > Math.max(most, 1)) step *= 2;
  for (let i = Math.ceil(first / step) * step; i < end; i += step)
    yield/** @type {number} */ (level.numbers[i]);
  for (const { most: longest, numbers, starts, ends } of level.long) {
    const last = firstFrom(starts, to);
    for (let i = firstFrom(starts, from - longest); i < last; i++) {
      const n = /** @type {number} */ (numbers[i]);
      const at = /** @type {number} */ (columns.at[n]);
      if ((at < from || at >= to) && /** @type {number} */ (ends[i]) > from) yield n;
    }
  }
}
