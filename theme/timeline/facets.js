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
  const codes = [];
  for (let n = 0; n < count; n++) {
    starts[n] = codes.length;
    for (let left = reader.unsigned(); left > 0; left--) codes.push(reader.unsigned());
  }
  starts[count] = codes.length;
  const stances = withStances ? Uint8Array.from(codes, () => reader.byte()) : null;
  return { starts, codes: Uint32Array.from(codes), stances };
};

/**
 * For each record whether it has one of the values.
 * @param {Facet} facet
 * @param {Iterable<number>} wanted codes
 * @returns {Uint8Array} 1 or 0 a record
 */
export const havingAny = (facet, wanted) => {
  const set = new Set(wanted);
  const having = new Uint8Array(facet.starts.length - 1);
  for (let n = 0; n < having.length; n++) {
    const end = /** @type {number} */ (facet.starts[n + 1]);
    for (let at = /** @type {number} */ (facet.starts[n]); at < end; at++) {
      if (set.has(/** @type {number} */ (facet.codes[at]))) {
        having[n] = 1;
        break;
      }
    }
  }
  return having;
};

/**
 * How many of the records have each value.
 * @param {Facet} facet
 * @param {number} values how many there are
 * @param {Uint32Array} numbers
 */
export const counted = (facet, values, numbers) => {
  const counts = new Uint32Array(values);
  for (const n of numbers) {
    const end = /** @type {number} */ (facet.starts[n + 1]);
    for (let at = /** @type {number} */ (facet.starts[n]); at < end; at++) {
      const code = /** @type {number} */ (facet.codes[at]);
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return counts;
};
