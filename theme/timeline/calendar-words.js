// @ts-check
/**
 * Moments in the reader's language, for any year: what `Intl` says, also where `Date` ends.
 *
 * All of it is UTC, and the proleptic Gregorian calendar, as the records are. `Intl` writes years up to some 271,000;
 * beyond, a year 400 years (or a multiple) nearer stands in for the other, since the calendar repeats, and its number
 * is put in its place.
 */

import { civilFromDays, DAY, daysFromCivil } from "./civil.js";

/** @typedef {Intl.DateTimeFormatOptions} Options */
/** @typedef {import("./scale.js").Range} Range */

/**
 * How a language names the two eras, where this site's dates name them otherwise than `Intl` does: CLDR has "BCE" for
 * English as a variant, which `Intl` does not give.
 * @type {Readonly<Record<string, readonly [before: string, since: string]>>}
 */
const ERAS = Object.freeze({ en: ["BCE", "CE"] });

/**
 * The variety of a language that the site's own dates are written in, for readers who have none (the generator's
 * `vocabulary/dates/phrases.py`).
 * @type {Readonly<Record<string, string>>}
 */
const VARIETIES = Object.freeze({ en: "en-GB" });

/** After so many years the calendar repeats, days of the week included. */
const CYCLE = 400;

/** What is made for one way to write a moment: formats, without and with the era, and what they wrote. */
/** @typedef {{plain: Intl.DateTimeFormat, withEra: Intl.DateTimeFormat, written: Map<number, string>}} Made */

export class CalendarWords {
  /** By the options themselves: those who ask have them in tables. @type {WeakMap<Options, Made>} */
  #made = new WeakMap();

  /** @param {string} language as BCP 47 has it */
  constructor(language) {
    this.language = language;
    this.eras = ERAS[new Intl.Locale(language).language];
    this.numbers = new Intl.NumberFormat(language);
  }

  /**
   * A moment in words. A year that would not be read as one comes with its era.
   * @param {number} seconds
   * @param {Options} options as for `Intl.DateTimeFormat`, without the time zone
   */
  of(seconds, options) {
    const { written } = this.#formats(options);
    const before = written.get(seconds);
    if (before !== undefined) return before;
    if (written.size > MOST_KEPT) written.clear();
    const text = this.#said(seconds, options);
    written.set(seconds, text);
    return text;
  }

  /**
   * A range of moments in words, as exact as its length is worth: "1 Feb – 3 Mar 2022".
   * @param {Range} range the end not included
   */
  range([from, to]) {
    const [, options] = /** @type {[number, Options]} */ (RANGES.find(([least]) => to - from >= least));
    const step = options.minute ? 60 : 1;
    const last = Math.max(from, to - step);
    const [first, end] = [yearAt(from), yearAt(last)];
    const plain = first >= 1000 && end < 10_000;
    const zone = options.minute ? " UTC" : "";
    if (!plain) {
      const [one, other] = [this.of(from, options), this.of(last, options)];
      return one === other ? one : `${one} – ${other}${zone}`;
    }
    return `${this.#formats(options).plain.formatRange(from * 1000, last * 1000)}${zone}`;
  }

  /** @param {number} count */
  number(count) {
    return this.numbers.format(count);
  }

  /** @param {number} seconds @param {Options} options */
  #said(seconds, options) {
    const days = Math.floor(seconds / DAY);
    const [year, month, day] = civilFromDays(days);
    const far = year < -9998 || year > 9999;
    const named = options.year !== undefined && (year < 1000 || far);
    const near = far ? nearYear(year) : year;
    const moment = daysFromCivil(near, month, day) * DAY + (seconds - days * DAY);
    const format = this.#formats(options)[named ? "withEra" : "plain"];
    return format
      .formatToParts(moment * 1000)
      .map(({ type, value }) => {
        if (type === "year" && far) return this.number(year > 0 ? year : 1 - year);
        if (type === "era") return this.eras?.[year > 0 ? 1 : 0] ?? value;
        return value;
      })
      .join("");
  }

  /** @param {Options} options @returns {Made} */
  #formats(options) {
    const before = this.#made.get(options);
    if (before) return before;
    const common = { timeZone: "UTC", calendar: "gregory", ...options };
    const made = {
      plain: new Intl.DateTimeFormat(this.language, common),
      withEra: new Intl.DateTimeFormat(this.language, { ...common, era: "short" }),
      written: new Map(),
    };
    this.#made.set(options, made);
    return made;
  }
}

/** So many moments are kept in words a way of writing; a long journey begins anew. */
const MOST_KEPT = 2000;

/** A year of the same era that begins on the same day of the week and is as long. @param {number} year */
const nearYear = (year) => {
  const within = ((year % CYCLE) + CYCLE) % CYCLE;
  return year > 0 ? within + 2000 : within - 2 * CYCLE;
};

/** @param {number} seconds */
const yearAt = (seconds) => civilFromDays(Math.floor(seconds / DAY))[0];

const YEAR = 365.25 * DAY;

/** How a range is told, by its length: the first that it reaches. @type {readonly [number, Options][]} */
const RANGES = [
  [6 * YEAR, { year: "numeric" }],
  [200 * DAY, { year: "numeric", month: "short" }],
  [2 * DAY, { year: "numeric", month: "short", day: "numeric" }],
  [
    0,
    { year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  ],
];

/**
 * The language for what is shown in an element: the page's, in the reader's own variety where it has one ("en-AU" on
 * a page in "en"), so that one sentence is never in two languages.
 * @param {string} page
 * @param {readonly string[]} reader in order of preference
 */
export const languageFor = (page, reader) => {
  const wanted = supported(page) ?? "en";
  const { language, region } = new Intl.Locale(wanted);
  if (region) return wanted;
  return (
    reader.find((one) => supported(one) && new Intl.Locale(one).language === language) ??
    VARIETIES[language] ??
    wanted
  );
};

/** @param {string} language */
const supported = (language) => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([language])[0];
  } catch {
    return undefined; // not as BCP 47 has it
  }
};
