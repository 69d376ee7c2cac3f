// @ts-check
/**
 * Records as a table: CSV as RFC 4180 has it, in UTF-8.
 */

import { written } from "./civil.js";

/** @typedef {import("./columns.js").Columns} Columns */
/** @typedef {import("./source.js").Row} Row */

/**
 * With one of these a spreadsheet takes a cell for a formula, or may (OWASP, “CSV Injection”): at the beginning of the
 * cell, and after what a spreadsheet set to another separator takes for the end of one, where quotation marks before
 * the sign are taken for those round a cell. An apostrophe there is written twice, so that what is put in can be told
 * from what stood there.
 */
const RUNS = /^(?=[\t\r\n])|(?<=^|[;\t\r\n])(?='|"*[=+\-@＝＋－＠])/gu;
const PUT_IN = /(^|[;\t\r\n])'/gu;

/**
 * A cell: with an apostrophe before what a spreadsheet would run, in quotes where it needs them.
 * @param {string} text
 */
export const cell = (text) => {
  const safe = text.replace(RUNS, "'");
  return /[",;\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The text of a cell, once a reader of CSV has taken the quotes away. @param {string} cell */
export const textOf = (cell) => cell.replace(PUT_IN, "$1");

/** @param {readonly string[]} cells */
export const row = (cells) => `${cells.map(cell).join(",")}\r\n`;

export const HEADINGS = Object.freeze([
  "type",
  "id",
  "address",
  "date",
  "earliest",
  "latest",
  "date note",
  "title",
  "words",
  "quoted",
  "language",
  "speaker",
  "role",
  "status",
  "reason",
  "stances",
  "claims",
  "sources",
  "quotation",
]);

/**
 * A record's cells, in the order of the headings. Moments are in UTC; `latest` is the first moment after.
 * @param {Columns} columns
 * @param {number} n
 * @param {Row} record
 * @param {URL} site
 * @returns {string[]}
 */
export const cellsOf = (columns, n, record, site) => [
  record.type,
  record.id,
  new URL(record.url, site).href,
  record.date,
  moment(columns.s0[n]),
  moment(columns.e1[n]),
  record.note ?? "",
  record.title,
  record.words ?? "",
  record.words === undefined ? "" : record.quoted ? "yes" : "no",
  record.lang ?? "",
  record.who ?? "",
  record.role ?? "",
  record.status ?? "",
  record.reason ?? "",
  (record.stances ?? []).map(([stance, id]) => `${stance}: ${id}`).join("; "),
  (record.claims ?? []).map(([id]) => id).join("; "),
  (record.sources ?? []).join("; "),
  record.checked ?? "",
];

/** @param {number | undefined} seconds */
const moment = (seconds) => (seconds !== undefined && Number.isFinite(seconds) ? written(seconds) : "");
