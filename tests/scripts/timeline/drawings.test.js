// @ts-check
/** What is drawn is what was looked at and pinned; and what has to be true of any drawing of a date. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { drawnDates, FILES, FOLDER, pinned } from "./drawings.js";

for (const [name, drawn] of Object.entries(FILES)) {
  test(`${name}: what is drawn is what is pinned`, async () => {
    const before = JSON.parse(await readFile(new URL(name, FOLDER), "utf8"));
    assert.deepEqual(
      JSON.parse(JSON.stringify(await drawn())),
      before,
      "if the change is meant, run `make pinned`, look at it, and commit what it writes",
    );
  });
}

test("every kind of date of the record format is drawn and told in words", async () => {
  const { expected, columns } = await pinned("dates");
  const drawn = await drawnDates();
  const said = expected.filter(
    (/** @type {{n: number, at: number | null}} */ { n, at }) => columns.lane[n] === 0 && at !== null,
  );
  assert.equal(drawn.length, said.length);
  for (const { date, words, drawing, notes } of drawn) {
    assert.ok(words && drawing, date);
    assert.ok(
      notes.some((/** @type {string} */ note) => note.includes("said")),
      `${date} is drawn`,
    );
  }
});

test("dates that differ in certainty are drawn differently, in shape and not in colour alone", async () => {
  const drawn = new Map((await drawnDates()).map((/** @type {any} */ one) => [one.date, shapes(one.notes)]));
  for (const [one, other] of [
    ["2022-02-17", "2022-02-17~"],
    ["2022-02-17", "2022-02-17?"],
    ["2022-02-17~", "2022-02-17?"],
    ["2022-02-17?", "2022-02-17%"],
    ["2022-02", "2022-02-XX"],
    ["2022-02-15/2022-02-17", "[2022-02-15..2022-02-17]"],
    ["2022-02-15/2022-02-17", "2022-02-15~/2022-02-17"],
    ["2022-02-15/2022-02-17", "2022-02-15/2022-02-17?"],
    ["185X?", "20XX"],
    ["2014/..", "2014-03~/.."],
    ["../2022-02-17", "[..2022-02-17]"],
    ["[..2022-02-17]", "[2022-02-15..]"],
    ["[2022-02-10..2022-02-12]/[2022-02-15..2022-02-17]", "2022-02-15/2022-02-17"],
    ["[2022-02-10..]/[..2022-02-17]", "[2022-02-10..2022-02-12]/[2022-02-15..2022-02-17]"],
  ]) {
    const [a, b] = [drawn.get(String(one)), drawn.get(String(other))];
    assert.ok(a && b, `${one} and ${other} are drawn`);
    assert.notDeepEqual(a, b, `${one} and ${other}`);
  }
});

/**
 * What is left of notes without colours, numbers and letters: strokes, fills and how often.
 * @param {readonly string[]} notes
 */
const shapes = (notes) =>
  notes
    .filter((note) => note.includes("said"))
    .map((note) => note.replace(/^(\w+) \w+/u, "$1").replace(/-?\d+(?:\.\d+)?/gu, "#"));
