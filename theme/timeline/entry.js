// @ts-check
/**
 * What is told of one record: its words large and first, then who, when, how sure that is, what became of it, where it
 * is printed. The same in the list and on the card.
 */

import { el, joined } from "./dom.js";

/** @typedef {import("./columns.js").DateKind} DateKind */
/** @typedef {import("./dom.js").Child} Child */
/** @typedef {import("./source.js").Row} Row */
/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("./words.js").Words} Words */
/** @typedef {"window" | "open" | "uncertain" | "approximate" | "exact"} Certainty */

/**
 * The one word under which a date is drawn, as the generator's `certainty` has it: where several fit, the one that
 * weighs most.
 * @param {DateKind} kind
 * @returns {Certainty}
 */
export const certaintyOf = ({ shape, start, end }) => {
  const marks = start + end;
  if (shape === "within" || /[w<>]/u.test(marks)) return "window";
  if (marks.includes("o")) return "open";
  if (/[?%]/u.test(marks)) return "uncertain";
  return marks.includes("~") ? "approximate" : "exact";
};

/** The address of a page of the site. @param {Source} source @param {string} path from the site's root */
export const addressOf = (source, path) => {
  const url = new URL(path, source.site);
  // A record's text never chooses where a link leads; should data be mixed up, it leads to the site all the same.
  return url.protocol === source.site.protocol ? url.href : source.site.href;
};

/** @param {Source} source @param {string} path @param {...Child} children */
export const linkTo = (source, path, ...children) => el("a", { href: addressOf(source, path) }, ...children);

/**
 * @param {Source} source
 * @param {DateKind} kind
 * @param {Row} row
 * @param {Words} words
 * @returns {HTMLElement[]}
 */
export const tellingOf = (source, kind, row, words) => {
  const isSaid = row.type === "statement";
  const parts = [
    wordsOf(source, row),
    line("who", ...(isSaid ? sayingOf(source, row, words) : [])),
    line("when", ...whenOf(kind, row, words)),
    line("status", ...statusOf(row)),
    line("source", ...sourcesOf(row, words)),
  ];
  return parts.flatMap((part) => (part ? [part] : []));
};

/** @param {string} name @param {...Child} children @returns {HTMLElement | null} */
const line = (name, ...children) =>
  children.some((child) => child) ? el("p", { class: name }, ...children) : null;

/** The words, or what happened, as a link to the record's page. @param {Source} source @param {Row} row */
const wordsOf = (source, row) => {
  if (row.type === "event" || !row.words) {
    return el("p", { class: "words" }, linkTo(source, row.url, row.title));
  }
  const link = linkTo(source, row.url, row.quoted ? `“${row.words}”` : row.words);
  const language = row.lang ? { lang: row.lang, dir: "auto" } : {};
  return el(row.quoted ? "blockquote" : "p", { class: "words", ...language }, link);
};

/** @param {Source} source @param {Row} row @param {Words} words */
const sayingOf = (source, row, words) => {
  const who = row.actor && row.who ? linkTo(source, `actors/${row.actor}.html`, row.who) : row.who;
  const mode =
    row.quoted || !row.mode
      ? null
      : (words.modes[/** @type {keyof Words["modes"]} */ (row.mode)] ?? row.mode);
  const stances = (row.stances ?? []).map(([stance, id, text]) =>
    el("span", { class: "about" }, stanceSign(stance), " ", linkTo(source, `claims/${id}.html`, text)),
  );
  const name = who && el("span", { class: "speaker" }, who, row.role && `, ${row.role}`);
  return joined([name, mode, ...stances], " · ");
};

/** A stance as a shape and a word. @param {string} stance its id, which is its words with hyphens */
export const stanceSign = (stance) =>
  el("span", { class: `stance stance--${plain(stance)}` }, stance.replaceAll("-", " "));

/** @param {string} text what may stand in a class name */
const plain = (text) => text.replace(/[^a-z-]/gu, "");

/** @param {DateKind} kind @param {Row} row @param {Words} words */
const whenOf = (kind, row, words) => {
  const inferred = row.basis === "inferred" ? " date--inferred" : "";
  const date = el("span", { class: `date date--${certaintyOf(kind)}${inferred}` }, capitalised(row.date));
  return [
    el("span", { class: "kind" }, row.type === "statement" ? words.said : words.done),
    " ",
    date,
    row.note && ` (${row.note})`,
    row.place && ` · ${row.place}`,
  ];
};

/** @param {Row} row */
const statusOf = (row) => {
  if (!row.status) return [];
  const sign = el(
    "span",
    { class: `status-sign status--${plain(row.status)}` },
    capitalised(row.status),
    ".",
  );
  return [sign, row.reason && ` ${row.reason}`];
};

/** @param {Row} row @param {Words} words */
const sourcesOf = (row, words) => {
  const printed = row.sources?.length
    ? `${capitalised(words.inSource)} ${row.sources.map((title) => `“${title}”`).join("; ")}`
    : null;
  const checked =
    row.checked && el("span", { class: `checked checked--${row.checked}` }, words.checks[row.checked]);
  return joined([printed, checked], " · ");
};

/** @param {string} text */
export const capitalised = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
