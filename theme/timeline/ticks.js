// @ts-check
/**
 * Where the axis is divided, and what stands there: a fine rank (days, say) and a coarse one above it (months).
 *
 * d3-time has the like, but counts by `Date`, which ends some 271,000 years from now; this counts by `civil.js`, in a
 * table of steps. The step is the smallest whose labels have room, in whatever language they are.
 */

import { civilFromDays, DAY, secondsOf } from "./civil.js";

/** @typedef {import("./scale.js").TimeScale} TimeScale */
/** @typedef {import("./calendar-words.js").CalendarWords} CalendarWords */
/** @typedef {Intl.DateTimeFormatOptions} Options */

/** @typedef {Readonly<{t: number, label: string}>} Tick */
/** A stretch of the coarse rank; `label` is empty where it has no room. @typedef {Readonly<{from: number, to: number, label: string}>} Period */
/** @typedef {Readonly<{step: Step, fine: readonly Tick[], coarse: readonly Period[], inDays: boolean}>} Ticks */
/** @typedef {"minute" | "day" | "week" | "month" | "year"} Unit */

/**
 * `count` units from one tick to the next, on average `seconds`, and at least `least` pixels. `fine` are ways to write
 * a tick, the longest first; `above` tells of the rank above.
 * @typedef {Readonly<{unit: Unit, count: number, seconds: number, least: number, fine: readonly Options[], above: Above | null}>} Step
 */
/** @typedef {Readonly<{unit: "day" | "month" | "year", forms: readonly Options[]}>} Above */

const MINUTE = 60;
const MONTH = 30.436875 * DAY;

/** @type {Options} */
const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
/** @type {Options} */
const DATE = { day: "numeric", month: "long", year: "numeric" };

/** @type {Above} */
const DAYS = {
  unit: "day",
  forms: [{ weekday: "long", ...DATE }, DATE, { day: "numeric", month: "short" }, { day: "numeric" }],
};
/** @type {Above} */
const MONTHS = {
  unit: "month",
  forms: [
    { month: "long", year: "numeric" },
    { month: "short", year: "numeric" },
    { month: "short" },
    { month: "narrow" },
  ],
};
/** @type {Above} */
const YEARS = { unit: "year", forms: [{ year: "numeric" }] };

/** @param {number} count @returns {Step} */
const minutes = (count) => ({
  unit: "minute",
  count,
  seconds: count * MINUTE,
  least: 64, // a day stands in one piece until its hours have room
  fine: [CLOCK],
  above: DAYS,
});
/** @param {number} count @returns {Step} */
const months = (count) => ({
  unit: "month",
  count,
  seconds: count * MONTH,
  least: 24,
  fine: [{ month: "long" }, { month: "short" }],
  above: YEARS,
});
/** @param {number} count @returns {Step} */
const years = (count) => ({
  unit: "year",
  count,
  seconds: count * 12 * MONTH,
  least: 24,
  fine: [{ year: "numeric" }],
  above: null,
});

const WEEKDAYS = Object.freeze([{ weekday: "short", day: "numeric" }, { day: "numeric" }]);
const WEEKS = Object.freeze([{ day: "numeric", month: "short" }, { day: "numeric" }]);

/** @type {readonly Step[]} */
export const STEPS = Object.freeze(
  /** @type {Step[]} */ ([
    ...[1, 2, 5, 10, 15, 30, 60, 180, 360].map(minutes),
    { unit: "day", count: 1, seconds: DAY, least: 24, fine: WEEKDAYS, above: MONTHS },
    { unit: "week", count: 1, seconds: 7 * DAY, least: 24, fine: WEEKS, above: MONTHS },
    ...[1, 3, 6].map(months),
    ...Array.from({ length: 9 }, (_, zeros) => [1, 2, 5].map((digit) => years(digit * 10 ** zeros))).flat(),
  ]),
);

/** Room between two labels, in pixels. */
const BETWEEN = 16;

/**
 * @param {TimeScale} scale
 * @param {CalendarWords} words
 * @param {(text: string) => number} measure how wide a label is, in pixels
 * @returns {Ticks}
 */
export const ticksOf = (scale, words, measure) => {
  const middle = (scale.from + scale.to) / 2;
  // The widest of a step's labels is not known before they are written: one at either end and one between tell enough.
  const roomy = (/** @type {Step} */ { unit, count, seconds, least }, /** @type {Options} */ form) => {
    const room = seconds / scale.pixel;
    const fits = (/** @type {number} */ t) =>
      measure(words.of(floorOf(t, unit, count), form)) + BETWEEN <= room;
    return room >= least && [scale.from, middle, scale.to].every(fits);
  };
  const step =
    STEPS.find((one) => roomy(one, /** @type {Options} */ (one.fine.at(-1)))) ??
    /** @type {Step} */ (STEPS.at(-1));
  const form = step.fine.find((one) => roomy(step, one)) ?? /** @type {Options} */ (step.fine.at(-1));
  const fine = boundaries(scale, step.unit, step.count).map((t) => ({ t, label: words.of(t, form) }));
  return { step, fine, coarse: periodsOf(scale, step.above, words, measure), inDays: step.unit !== "minute" };
};

/**
 * The periods of the coarse rank that the range touches, each in the longest way for which it has room.
 * @param {TimeScale} scale
 * @param {Above | null} above
 * @param {CalendarWords} words
 * @param {(text: string) => number} measure
 * @returns {Period[]}
 */
const periodsOf = (scale, above, words, measure) => {
  if (!above) return [];
  const first = floorOf(scale.from, above.unit, 1);
  const starts = [first, ...boundaries(scale, above.unit, 1).filter((t) => t > first)];
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? nextOf(from, above.unit, 1);
    const room = Math.min(scale.x(to), scale.width) - Math.max(scale.x(from), 0);
    const whole = scale.x(to) - scale.x(from);
    // A period that is moved out of the range keeps its words until they no longer fit: they do not change under way.
    const forms = above.forms.map((form) => words.of(from, form));
    const fitting = forms.find((text) => measure(text) + BETWEEN <= whole) ?? "";
    const label =
      measure(fitting) + BETWEEN <= room
        ? fitting
        : (forms.find((text) => measure(text) + BETWEEN <= room) ?? "");
    return { from, to, label: starts.length === 1 ? fitting : label };
  });
};

/**
 * The boundaries of a unit within the range, and none before it.
 * @param {TimeScale} scale
 * @param {Unit} unit
 * @param {number} count
 */
const boundaries = (scale, unit, count) => {
  const found = [];
  for (let t = floorOf(scale.from, unit, count); t < scale.to; t = nextOf(t, unit, count)) {
    if (t >= scale.from) found.push(t);
  }
  return found;
};

const SECONDS = Object.freeze({ minute: MINUTE, day: DAY, week: 7 * DAY });

/** 1970-01-05 was a Monday, with which weeks begin (ISO 8601-1:2019, 4.3.1). */
const FIRST_MONDAY = 4 * DAY;

/**
 * The last boundary that is not after a moment.
 * @param {number} t
 * @param {Unit} unit
 * @param {number} count
 */
export const floorOf = (t, unit, count) => {
  if (unit === "year" || unit === "month") {
    const [year, month] = civilFromDays(Math.floor(t / DAY));
    return unit === "year"
      ? secondsOf(roundYear(year, count))
      : secondsOf(year, Math.floor((month - 1) / count) * count + 1);
  }
  const length = count * SECONDS[unit];
  const offset = unit === "week" ? FIRST_MONDAY : 0;
  return Math.floor((t - offset) / length) * length + offset;
};

/** The boundary after one. @param {number} t @param {Unit} unit @param {number} count */
const nextOf = (t, unit, count) => {
  if (unit !== "year" && unit !== "month") return t + count * SECONDS[unit];
  const [year, month] = civilFromDays(Math.floor(t / DAY));
  if (unit === "month") return secondsOf(year, month + count);
  // From 2000 BCE to 1 CE, and from there to 2000.
  return secondsOf(year === 1 ? Math.max(count, 2) : year <= 0 && year + count > 0 ? 1 : year + count);
};

/**
 * The last year, not after this one, that people call round: 2000 BCE (the year -1999), 1 CE, 2000.
 * @param {number} year
 * @param {number} count
 */
const roundYear = (year, count) => {
  if (year > 0) return Math.max(1, Math.floor(year / count) * count);
  return 1 - Math.ceil((1 - year) / count) * count;
};
