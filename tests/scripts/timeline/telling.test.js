// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { certaintyOf } from "../../../theme/timeline/entry.js";
import { periodName } from "../../../theme/timeline/periods.js";

/** @type {[string, string, string][]} */
const NAMES = [
  ["2022-02-17", "en", "17 February 2022"],
  ["2022-02", "en", "February 2022"],
  ["2022", "en", "2022"],
  ["-0043", "en", "44 BCE"],
  ["0000", "en", "1 BCE"],
  ["-0043-03-15", "en", "15 March 44 BCE"],
  ["Y-13000", "en", "13,001 BCE"],
  ["Y12345-02-29", "en", "Y12345-02-29"],
  ["Y12344-02-29", "en", "29 February 12344"],
  ["2022-02-17", "de", "17. Februar 2022"],
];

for (const [key, language, name] of NAMES) {
  test(`${key} is called “${name}”`, () => assert.equal(periodName(key, language), name));
}

/** @type {[import("../../../theme/timeline/columns.js").DateKind, string][]} */
const KINDS = [
  [{ shape: "once", precision: "day", start: "", end: "" }, "exact"],
  [{ shape: "once", precision: "day", start: "~", end: "~" }, "approximate"],
  [{ shape: "once", precision: "month", start: "~?", end: "~?" }, "uncertain"],
  [{ shape: "once", precision: "month", start: "w", end: "w" }, "window"],
  [{ shape: "within", precision: "day", start: "o", end: "" }, "window"],
  [{ shape: "throughout", precision: "year", start: "?", end: "o" }, "open"],
  [{ shape: "throughout", precision: "day", start: "w<", end: "o" }, "window"],
];

for (const [kind, certainty] of KINDS) {
  test(`a date of the kind ${JSON.stringify(kind)} is drawn as ${certainty}`, () =>
    assert.equal(certaintyOf(kind), certainty));
}
