// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  earlier,
  FIRST,
  grouped,
  later,
  MOST,
  placeFrom,
  windowAt,
} from "../../../theme/timeline/list-window.js";
import { pinnedSource } from "./pinned-source.js";

const COUNT = 10_000;

test("however far one reads, the window stays short and loses nothing on its way", () => {
  let window = windowAt(COUNT, 0);
  const seen = new Set();
  for (;;) {
    for (let place = window.from; place < window.to; place++) seen.add(place);
    assert.ok(window.to - window.from <= MOST);
    const next = later(window, COUNT);
    if (next.to === window.to) break;
    assert.ok(next.from <= window.to, "it overlaps the one before");
    window = next;
  }
  assert.equal(seen.size, COUNT);
  while (window.from > 0) window = earlier(window);
  assert.deepEqual(window, { from: 0, to: MOST });
});

test("a window begins with the record that is asked for, or shows the last ones", () => {
  assert.equal(windowAt(COUNT, 500).from, 500);
  assert.equal(windowAt(COUNT, COUNT - 1).to, COUNT);
  assert.ok(windowAt(COUNT, COUNT - 1).from >= COUNT - FIRST);
  assert.deepEqual(windowAt(3, 2), { from: 0, to: 3 });
  assert.deepEqual(windowAt(0, 0), { from: 0, to: 0 });
});

test("records are grouped by the page on which they are filed", async (context) => {
  const { source } = await pinnedSource(context);
  const all = Uint32Array.from({ length: source.columns.count }, (_, n) => n);
  const groups = grouped(source.columns, all);
  assert.deepEqual(
    groups.slice(0, 2).map(({ group }) => group?.key),
    ["2014", "2015"],
  );
  assert.equal(
    groups.reduce((sum, { numbers }) => sum + numbers.length, 0),
    all.length,
  );
});

test("what has no date comes last, in a group without a page", async (context) => {
  const { source } = await pinnedSource(context, "dates");
  const all = Uint32Array.from({ length: source.columns.count }, (_, n) => n);
  assert.ok(source.manifest.undated > 0);
  const last = grouped(source.columns, all).at(-1);
  assert.equal(last?.group, null);
  assert.equal(last?.numbers.length, source.manifest.undated);
});

test("a moment leads to the first record that stands there or later", async (context) => {
  const { source } = await pinnedSource(context, "dates");
  const { columns } = source;
  const all = Uint32Array.from({ length: columns.count }, (_, n) => n);
  for (const moment of columns.at.subarray(0, columns.dated)) {
    const place = placeFrom(columns, all, moment);
    assert.equal(columns.at[place], moment);
    assert.ok(place === 0 || /** @type {number} */ (columns.at[place - 1]) < moment);
  }
  assert.equal(placeFrom(columns, all, Number.POSITIVE_INFINITY), Math.min(columns.dated, columns.count - 1));
  const odd = all.filter((n) => n % 2);
  const moment = columns.at[20] ?? 0;
  const first = odd.find((n) => /** @type {number} */ (columns.at[n]) >= moment);
  assert.equal(odd[placeFrom(columns, odd, moment)], first);
});
