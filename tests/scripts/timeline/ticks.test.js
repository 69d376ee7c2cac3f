// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { CalendarWords, languageFor } from "../../../theme/timeline/calendar-words.js";
import { TimeScale } from "../../../theme/timeline/scale.js";
import { floorOf, STEPS, ticksOf } from "../../../theme/timeline/ticks.js";
import { moment } from "./made-up.js";

const ENGLISH = new CalendarWords("en-GB");
const wide = (/** @type {string} */ text) => text.length * 6.5;
/** @param {string} from @param {string} to @param {CalendarWords} [words] @param {number} [width] */
const ticks = (from, to, words = ENGLISH, width = 1200) =>
  ticksOf(new TimeScale(moment(from), moment(to), width), words, wide);

for (const [from, to, fine, coarse] of [
  ["Y-13000", "2022", ["12,000 BCE", "10,000 BCE", "8000 BCE"], []],
  ["-0044", "0100", ["40 BCE", "30 BCE", "20 BCE", "10 BCE", "1 CE", "10 CE"], []],
  ["1990", "2022", ["1990", "1992", "1994"], []],
  ["2020-12", "2022-03", ["December", "January", "February"], ["2020", "2021", "2022"]],
  ["2022-02-10", "2022-02-20", ["Thu 10", "Fri 11", "Sat 12"], ["February 2022"]],
  ["2022-02-17", "2022-02-18", ["00:00", "03:00", "06:00"], ["Thursday, 17 February 2022"]],
  ["2022-02-17T09:20", "2022-02-17T09:30", ["09:20", "09:21", "09:22"], ["Thursday, 17 February 2022"]],
]) {
  test(`from ${from} to ${to} stand ${fine} and above them ${coarse}`, () => {
    const found = ticks(String(from), String(to));
    assert.deepEqual(found.fine.map(({ label }) => label).slice(0, fine?.length), fine);
    assert.deepEqual(found.coarse.map(({ label }) => label).slice(0, coarse?.length), coarse);
  });
}

test("labels have room beside each other, from all of time to ten minutes, in every language", () => {
  for (const language of ["en-GB", "en-US", "de", "uk", "ar", "ja", "el"]) {
    const words = new CalendarWords(language);
    for (let length = 3e15; length > 600; length /= 1.7) {
      for (const middle of [0, moment("2022-02-17"), moment("-0043-03-15")]) {
        const scale = new TimeScale(middle - length / 2, middle + length / 2, 1000);
        const { fine, coarse } = ticksOf(scale, words, wide);
        assert.ok(fine.length <= 50, `${fine.length} ticks`);
        for (const [i, tick] of fine.entries()) {
          const before = fine[i - 1];
          if (!before) continue;
          const room = scale.x(tick.t) - scale.x(before.t);
          assert.ok(room > 0);
          // The widest label of a step was guessed from three: letters never touch all the same.
          const needed = (wide(tick.label) + wide(before.label)) / 2;
          assert.ok(room > needed, `${language}: ${before.label} and ${tick.label} in ${room} pixels`);
        }
        for (const { from, to, label } of coarse) {
          const room = Math.min(scale.x(to), 1000) - Math.max(scale.x(from), 0);
          if (coarse.length > 1) assert.ok(!label || wide(label) <= room, `${label} in ${room} pixels`);
        }
      }
    }
  }
});

test("every step divides by whole boundaries, also before the common era and where Date ends", () => {
  for (const step of STEPS) {
    for (const date of ["2022-02-17T09:20", "0001-01-01", "0000-12-31", "-0043-03-15", "Y-400001-06-30"]) {
      const t = moment(date);
      const floor = floorOf(t, step.unit, step.count);
      assert.ok(floor <= t, `${step.unit} ${step.count} ${date}`);
      assert.equal(floorOf(floor, step.unit, step.count), floor);
      // From 1 BCE to 1 CE there is no year: that step may be nearly twice as long.
      assert.ok(t - floor < step.seconds * 2.1, `${step.unit} ${step.count} ${date}`);
    }
  }
});

test("a period that is pushed out at the edge keeps its name while it has room", () => {
  const { coarse } = ticks("2022-02-10", "2022-03-10");
  assert.deepEqual(
    coarse.map(({ label }) => label),
    ["February 2022", "March 2022"],
  );
  const [narrow] = ticks("2022-02-27", "2022-03-27").coarse;
  assert.ok(wide(narrow?.label ?? "") < 100, narrow?.label);
});

test("ranges are as exact as their length is worth", () => {
  const range = (/** @type {string} */ from, /** @type {string} */ to) =>
    ENGLISH.range([moment(from), moment(to)]).replaceAll("\u2009", " ");
  assert.equal(range("2022-02-01", "2022-03-04"), "1 Feb – 3 Mar 2022");
  assert.equal(range("2022-02-17", "2022-02-18"), "17 Feb 2022, 00:00–23:59 UTC");
  assert.equal(range("2020-02", "2022-04"), "Feb 2020 – Mar 2022");
  assert.equal(range("1990", "2022"), "1990 – 2021");
  assert.equal(range("Y-13000", "2022"), "13,001 BCE – 2021");
  assert.equal(range("-0044", "-0043"), "Jan 45 BCE – Dec 45 BCE");
});

test("a day is the same day in every era", () => {
  /** @type {Intl.DateTimeFormatOptions} */
  const date = { day: "numeric", month: "long", year: "numeric" };
  const words = (/** @type {string} */ day) => ENGLISH.of(moment(day), date);
  assert.equal(words("2022-02-17"), "17 February 2022");
  assert.equal(words("-0043-03-15"), "15 March 44 BCE");
  assert.equal(words("0000-02-29"), "29 February 1 BCE");
  assert.equal(words("0079-08-24"), "24 August 79 CE");
  assert.equal(words("Y-13000-12-31"), "31 December 13,001 BCE");
  assert.equal(words("Y300000-02-29"), "29 February 300,000 CE");
  assert.equal(new CalendarWords("de").of(moment("-0043-03-15"), date), "15. März 44 v. Chr.");
});

test("the reader's own variety of the page's language is spoken, and no other language", () => {
  assert.equal(languageFor("en", ["de", "en-AU", "en-US"]), "en-AU");
  assert.equal(languageFor("de", ["en-US"]), "de");
  assert.equal(languageFor("pt-BR", ["pt-PT"]), "pt-BR");
  assert.equal(languageFor("no language", ["x"]), "en-GB");
  assert.equal(languageFor("en", ["de"]), "en-GB");
});
