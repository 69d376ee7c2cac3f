// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { civilFromDays, daysFromCivil, spanOf, written } from "../../../theme/timeline/civil.js";

test("days and dates are each other's inverse, as Date has them", () => {
  for (let days = -1_000_000; days < 1_000_000; days += 97) {
    const [year, month, day] = civilFromDays(days);
    const date = new Date(days * 86_400_000);
    assert.deepEqual([year, month, day], [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
    assert.equal(daysFromCivil(year, month, day), days);
  }
});

test("the calendar goes on where Date ends", () => {
  for (const year of [-5_000_000, -400_001, 300_000, 9_999_999]) {
    assert.deepEqual(civilFromDays(daysFromCivil(year, 2, 28)), [year, 2, 28]);
  }
});

test("a month outside of a year is one of another", () => {
  assert.equal(daysFromCivil(2022, 13), daysFromCivil(2023, 1));
  assert.equal(daysFromCivil(2022, 0), daysFromCivil(2021, 12));
});

test("a moment is written as a date that names it", () => {
  for (const text of [
    "2022-02-17",
    "-0043-03-15",
    "Y-13000-01-01",
    "0000-12-31",
    "2022-02-17T09:20",
    "2022-02-17T09:20:05",
  ]) {
    const span = spanOf(text);
    assert.ok(span, text);
    assert.equal(written(span[0]), text);
  }
});

test("a date spans what it names, its end not included", () => {
  assert.deepEqual(spanOf("2024-02"), [daysFromCivil(2024, 2) * 86_400, daysFromCivil(2024, 3) * 86_400]);
  assert.deepEqual(spanOf("1970-01-01T00:01Z"), [60, 120]);
  assert.deepEqual(spanOf("1969"), [-365 * 86_400, 0]);
});

for (const text of ["", "2022-02-30", "2022-13", "2022-02-17T24:00", "17 Feb 2022", "2022-2", "22"]) {
  test(`“${text}” is no date`, () => assert.equal(spanOf(text), null));
}
