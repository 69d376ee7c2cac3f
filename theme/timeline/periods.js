// @ts-check
/**
 * Days, months and years by their names, in the reader's language.
 */

import { spanOf } from "./civil.js";

/** Years beyond are written with their number alone: `Date` ends in the year 275,760. */
const LAST_YEAR = 9999;

/**
 * A period of the calendar in words: "17 February 2022", "February 2022", "44 BCE".
 * @param {string} key `2022-02-17`, `2022-02`, `2022`, `-0043` or `Y-13000`
 * @param {string} language
 */
export const periodName = (key, language) => {
  const locale = language === "en" ? "en-GB" : language; // the order in which the records' dates are written
  const parts = /^(?:Y(-?\d+)|(-?\d{4}))(?:-(\d\d))?(?:-(\d\d))?$/u.exec(key);
  const span = spanOf(key);
  if (!parts || !span) return key;
  const year = Number(parts[1] ?? parts[2]);
  const [month, day] = [parts[3], parts[4]];
  const yearName = year > 0 ? String(year) : `${Intl.NumberFormat(language).format(1 - year)} BCE`;
  if (month === undefined) return yearName;
  /** @type {Intl.DateTimeFormatOptions} */
  const form = { timeZone: "UTC", month: "long", ...(day === undefined ? {} : { day: "numeric" }) };
  if (year > 0 && year <= LAST_YEAR) {
    return new Intl.DateTimeFormat(locale, { ...form, year: "numeric" }).format(span[0] * 1000);
  }
  // The same day of a leap year that `Date` has.
  const name = new Intl.DateTimeFormat(locale, form).format(
    Date.UTC(2000, Number(month) - 1, Number(day ?? 1)),
  );
  return `${name} ${yearName}`;
};
