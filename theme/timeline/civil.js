// @ts-check
/**
 * The calendar: days counted from 1970-01-01 in the proleptic Gregorian calendar, for any year.
 *
 * Own arithmetic, since `Date` ends some 271,000 years from 1970 and the record format does not. The year 0 is the
 * year before 1 CE (ISO 8601-1:2019, 4.3.2). The same as in the generator's `vocabulary/dates/moments.py`.
 */

export const DAY = 86_400;

/** Days in 400 years, after which the calendar repeats. */
const ERA = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const FROM_MARCH_OF_YEAR_0 = 719_468;

/**
 * The number of a day. A month outside of 1 to 12 is one of another year.
 * @param {number} year
 * @param {number} [month] 1 to 12
 * @param {number} [day]
 */
export const daysFromCivil = (year, month = 1, day = 1) => {
  const months = year * 12 + (month - 1) - 2; // counted from March of the year 0
  const y = Math.floor(months / 12);
  const m = months - y * 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((153 * m + 2) / 5) + day - 1 - FROM_MARCH_OF_YEAR_0;
};

/**
 * Year, month and day of a day's number.
 * @param {number} days
 * @returns {[year: number, month: number, day: number]}
 */
export const civilFromDays = (days) => {
  const z = days + FROM_MARCH_OF_YEAR_0;
  const era = Math.floor(z / ERA);
  const dayOfEra = z - era * ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / (ERA - 1))) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * m + 2) / 5) + 1];
};

/**
 * The first second of a month; months outside of 1 to 12 are those of other years.
 * @param {number} year
 * @param {number} [month]
 * @param {number} [day]
 */
export const secondsOf = (year, month = 1, day = 1) => daysFromCivil(year, month, day) * DAY;

/** @param {number} seconds */
export const yearOf = (seconds) => civilFromDays(Math.floor(seconds / DAY))[0];

/** @param {number} number @param {number} length */
const filled = (number, length) => String(number).padStart(length, "0");

/** A year as EDTF (ISO 8601-2) writes it. @param {number} year */
const yearText = (year) => {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return year < 0 ? `-${filled(-year, 4)}` : filled(year, 4);
};

/**
 * A moment as a calendar date: to the day where it is midnight, to the minute where it is a whole one, else to the
 * second. EDTF, without an offset: all times are those of UTC.
 * @param {number} seconds
 */
export const written = (seconds) => {
  const whole = Math.round(seconds);
  const days = Math.floor(whole / DAY);
  const [year, month, day] = civilFromDays(days);
  const date = `${yearText(year)}-${filled(month, 2)}-${filled(day, 2)}`;
  const rest = whole - days * DAY;
  if (rest === 0) return date;
  const clock = `${filled(Math.floor(rest / 3600), 2)}:${filled(Math.floor(rest / 60) % 60, 2)}`;
  return rest % 60 === 0 ? `${date}T${clock}` : `${date}T${clock}:${filled(rest % 60, 2)}`;
};

const WRITTEN =
  /^(?:Y(?<far>-?\d{5,9})|(?<year>-?\d{4}))(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d))?Z?)?)?)?$/u;

/**
 * The span of time that a calendar date names, the end not included; null for what is no date.
 * @param {string} text a year, month, day or time, as EDTF writes it
 * @returns {[start: number, end: number] | null}
 */
export const spanOf = (text) => {
  const parts = WRITTEN.exec(text.trim())?.groups;
  if (!parts) return null;
  const year = Number(parts.far ?? parts.year);
  if (parts.month === undefined) return [secondsOf(year), secondsOf(year + 1)];
  const month = Number(parts.month);
  if (month < 1 || month > 12) return null;
  if (parts.day === undefined) return [secondsOf(year, month), secondsOf(year, month + 1)];
  const day = Number(parts.day);
  if (day < 1 || day > daysFromCivil(year, month + 1) - daysFromCivil(year, month)) return null;
  const start = secondsOf(year, month, day);
  if (parts.hour === undefined) return [start, start + DAY];
  const [hour, minute, second] = [Number(parts.hour), Number(parts.minute), Number(parts.second ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const moment = start + hour * 3600 + minute * 60 + second;
  return [moment, moment + (parts.second === undefined ? 60 : 1)];
};
