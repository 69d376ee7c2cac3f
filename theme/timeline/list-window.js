// @ts-check
/**
 * Which part of the records the list holds. However many there are, no more than a window of them is in the page; it
 * moves as the reader does.
 */

import { firstFrom } from "./chunks.js";
import { groupOf } from "./columns.js";

/** @typedef {import("./columns.js").Columns} Columns */
/** @typedef {import("./columns.js").Group} Group */
/** @typedef {Readonly<{from: number, to: number}>} Window places among the records shown, the end not included */

/** Entries that a window begins with, that are added at a time, and that it has at most. */
export const FIRST = 30;
export const STEP = 20;
export const MOST = 200;

/**
 * The window that begins with a record, or a little before the end where there is no more.
 * @param {number} count of all records
 * @param {number} place
 * @returns {Window}
 */
export const windowAt = (count, place) => {
  const from = Math.max(0, Math.min(place, count - Math.min(FIRST, count)));
  return { from, to: Math.min(count, from + FIRST) };
};

/** The window with later records, without its earliest where it would be too long. @param {Window} window @param {number} count @returns {Window} */
export const later = ({ from, to }, count) => {
  const end = Math.min(count, to + STEP);
  return { from: Math.max(from, end - MOST), to: end };
};

/** The window with earlier records, without its latest where it would be too long. @param {Window} window @returns {Window} */
export const earlier = ({ from, to }) => {
  const start = Math.max(0, from - STEP);
  return { from: start, to: Math.min(to, start + MOST) };
};

/**
 * The place of the first record that stands at a moment or after it; that of the last one where none does.
 * @param {Columns} columns
 * @param {Uint32Array} numbers of the records shown, ascending
 * @param {number} moment
 */
export const placeFrom = (columns, numbers, moment) => {
  // Numbers are in order of time, so that the first number is found first, then its place.
  const n = firstFrom(columns.at, moment, 0, columns.dated);
  return Math.max(0, Math.min(firstFrom(numbers, n), numbers.length - 1));
};

/**
 * Records of a stretch, by the page of the calendar under which they are filed, in order of time.
 * @param {Columns} columns
 * @param {Uint32Array} numbers
 * @returns {{group: Group, numbers: number[]}[]}
 */
export const grouped = (columns, numbers) => {
  /** @type {{group: Group, numbers: number[]}[]} */
  const groups = [];
  for (const n of numbers) {
    const group = groupOf(columns, n);
    const last = groups.at(-1);
    if (last && last.group?.key === group?.key) last.numbers.push(n);
    else groups.push({ group, numbers: [n] });
  }
  return groups;
};
