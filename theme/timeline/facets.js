// @ts-check
/**
 * Facets: by what records can be filtered. For each record the codes of its values; a code is the place of the value
 * in the facet's names, the most frequent first.
 */

import { Reader } from "./varints.js";

/**
 * The values of record `n` are `codes[starts[n]]` to before `codes[starts[n + 1]]`, ascending. `stances` has for each of
 * those what the record does to the claim (a code of the stance facet; 255 for an event that lists the claim).
 * @typedef {{starts: Uint32Array, codes: Uint32Array, stances: Uint8Array | null}} Facet
 */

/** The stance of an event, which takes none. */
export const NO_STANCE = 255;

/**
 * @param {Uint8Array} bytes unpacked
 * @param {number} count of records
 * @param {boolean} withStances
 * @returns {Facet}
 */
export const decodeFacet = (bytes, count, withStances) => {
  const reader = new Reader(bytes);
  const starts = new Uint32Array(count + 1);
  const room = new Uint32Array(bytes.length); // no code takes less than a byte
  let size = 0;
  for (let n = 0; n < count; n++) {
    starts[n] = size;
    for (let left = reader.unsigned(); left > 0; left--) room[size++] = reader.unsigned();
  }
  starts[count] = size;
  const codes = room.slice(0, size);
  return { starts, codes, stances: withStances ? Uint8Array.from(codes, () => reader.byte()) : null };
};

/**
 * For each record whether it has one of the values.
 * @param {Facet} facet
 * @param {Iterable<number>} wanted codes
 * @param {Iterable<number> | null} [stances] of claims: the record takes one of these on it
 * @returns {Uint8Array} 1 or 0 a record
 */
export const havingAny = (facet, wanted, stances = null) => {
  const isWanted = flags(wanted);
  const taken = facet.stances ?? new Uint8Array();
  const isTaken = stances && facet.stances && flags(stances);
  const having = new Uint8Array(facet.starts.length - 1);
  for (let n = 0; n < having.length; n++) {
    const end = /** @type {number} */ (facet.starts[n + 1]);
    for (let at = /** @type {number} */ (facet.starts[n]); at < end; at++) {
      if (!isWanted[/** @type {number} */ (facet.codes[at])]) continue;
      if (isTaken && !isTaken[/** @type {number} */ (taken[at])]) continue;
      having[n] = 1;
      break;
    }
  }
  return having;
};

/** For each code up to the largest whether it is there. @param {Iterable<number>} codes */
const flags = (codes) => {
  const all = [...codes];
  const there = new Uint8Array(Math.max(NO_STANCE, ...all) + 1);
  for (const code of all) there[code] = 1;
  return there;
};

/**
 * How many of the records have each value: of those from one number to before another, added to what was counted.
 * @param {Uint32Array} counts
 * @param {Facet} facet
 * @param {Uint8Array} mask 1 for a record that counts
 * @param {readonly [from: number, to: number]} stretch
 * @param {Iterable<number> | null} [stances] of claims: only those on which the record takes one of these
 */
export const count = (counts, facet, mask, [from, to], stances = null) => {
  const taken = facet.stances ?? new Uint8Array();
  const isTaken = stances && facet.stances && flags(stances);
  for (let n = from; n < to; n++) {
    if (!mask[n]) continue;
    const end = /** @type {number} */ (facet.starts[n + 1]);
    for (let at = /** @type {number} */ (facet.starts[n]); at < end; at++) {
      if (isTaken && !isTaken[/** @type {number} */ (taken[at])]) continue;
      const code = /** @type {number} */ (facet.codes[at]);
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
};

/**
 * The same for the stances that records take on some claims; each record counts once for a stance.
 * @param {Uint32Array} counts
 * @param {Facet} facet of claims
 * @param {Uint8Array} mask
 * @param {readonly [from: number, to: number]} stretch
 * @param {Iterable<number>} claims
 */
export const countStances = (counts, facet, mask, [from, to], claims) => {
  const isWanted = flags(claims);
  const taken = facet.stances ?? new Uint8Array();
  const counted = new Float64Array(NO_STANCE + 1).fill(-1);
  for (let n = from; n < to; n++) {
    if (!mask[n]) continue;
    const end = /** @type {number} */ (facet.starts[n + 1]);
    for (let at = /** @type {number} */ (facet.starts[n]); at < end; at++) {
      const stance = taken[at] ?? NO_STANCE;
      if (stance === NO_STANCE || counted[stance] === n) continue;
      if (!isWanted[/** @type {number} */ (facet.codes[at])]) continue;
      counted[stance] = n;
      counts[stance] = (counts[stance] ?? 0) + 1;
    }
  }
};
