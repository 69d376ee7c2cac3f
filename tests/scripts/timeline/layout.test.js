// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { textPlace } from "../../../theme/timeline/chunks.js";
import { DAY } from "../../../theme/timeline/civil.js";
import { layoutOf, MEASURES } from "../../../theme/timeline/layout.js";
import { TimeScale } from "../../../theme/timeline/scale.js";
import { chance, everything, madeUp, moment } from "./made-up.js";

/** @typedef {import("../../../theme/timeline/layout.js").Layout} Layout */

const WIDTH = 1200;
const { label, gap } = MEASURES;
/** @param {string} from @param {string} to */
const scaleOf = (from, to) => new TimeScale(moment(from), moment(to), WIDTH);

/** No two labels of a row overlap, and none is twice. @param {Layout} layout */
const assertApart = (layout) => {
  for (const { items } of layout.lanes) {
    assert.equal(new Set(items.map(({ n }) => n)).size, items.length);
    for (const one of items) {
      assert.ok(one.row >= 0 && one.row < MEASURES.rows);
      for (const other of items) {
        if (one === other || one.row !== other.row) continue;
        assert.ok(Math.abs(one.left - other.left) >= label + gap - 1e-6, `${one.n} and ${other.n}`);
      }
    }
  }
};

/** @param {Layout} layout */
const rowsOf = (layout) =>
  new Map(
    layout.lanes.flatMap(({ items }) => items.map(({ n, row, x, left }) => [n, { row, shift: left - x, x }])),
  );

test("labels never overlap, whatever is shown", () => {
  const next = chance(7);
  for (let round = 0; round < 60; round++) {
    const selection = everything(madeUp(Math.ceil(next() * 3000), { seed: round + 1 }));
    const middle = moment("2014") + next() * (moment("2022") - moment("2014"));
    const length = DAY * 10 ** (next() * 4);
    assertApart(layoutOf(selection, new TimeScale(middle - length / 2, middle + length / 2, WIDTH)));
  }
});

test("while the paper is moved, what stays in sight keeps its row and its place beside its mark", () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const selection = everything(madeUp(2000, { seed }));
    let scale = scaleOf("2017-01-01", "2017-06-01");
    let layout = layoutOf(selection, scale);
    for (let step = 0; step < 120; step++) {
      const before = rowsOf(layout);
      scale = scale.panned(step < 60 ? -13 : 17);
      layout = layoutOf(selection, scale, { previous: layout });
      assertApart(layout);
      const now = rowsOf(layout);
      for (const [n, { row, shift, x }] of before) {
        const after = now.get(n);
        // Well within the range, nothing goes, and nothing jumps.
        if (x < 40 || x > WIDTH - 2 * label - 40) continue;
        if (after) assert.deepEqual([n, after.row, Math.round(after.shift)], [n, row, Math.round(shift)]);
        else assert.ok(shift !== 0, `${n} has gone from ${x}`);
      }
    }
  }
});

test("a small zoom keeps nearly all labels where they are", () => {
  const selection = everything(madeUp(3000, { seed: 4 }));
  let scale = scaleOf("2016", "2018");
  let layout = layoutOf(selection, scale);
  let [kept, moved, all] = [0, 0, 0];
  for (let step = 0; step < 30; step++) {
    const before = rowsOf(layout);
    scale = scale.zoomed(1.01, WIDTH / 2);
    layout = layoutOf(selection, scale, { previous: layout });
    const now = rowsOf(layout);
    for (const [n, { row, x }] of before) {
      if (x < label || x > WIDTH - label) continue;
      all++;
      if (now.get(n)?.row === row) kept++;
      else if (now.has(n)) moved++;
    }
  }
  assert.ok(kept / all > 0.9, `${kept} of ${all} kept`);
  assert.ok(moved / all < 0.03, `${moved} of ${all} changed their rows`);
});

test("the chosen record is placed whatever else there is", () => {
  const columns = madeUp(5000, { seed: 9 });
  const selection = everything(columns);
  const scale = scaleOf("2014", "2022");
  for (const n of [17, 1234, 4321]) {
    const { lanes } = layoutOf(selection, scale, { chosen: [n] });
    assert.ok(lanes[columns.lane[n] === 1 ? 1 : 0].items.some((item) => item.n === n));
  }
});

test("what is not selected is not placed, even if it is chosen", () => {
  const columns = madeUp(10, { at: ["2020-01-01", "2020-01-02"] });
  const none = { ...everything(columns), lanes: everything(madeUp(0)).lanes };
  const { lanes } = layoutOf(none, scaleOf("2019-12-01", "2020-02-01"), { chosen: [0] });
  assert.deepEqual(
    lanes.map(({ items }) => items.length),
    [0, 0],
  );
});

test("the more important go first: none of the others has a row that one of them wanted", () => {
  const columns = madeUp(4000, { seed: 5 });
  const scale = scaleOf("2014", "2022");
  const { lanes } = layoutOf(everything(columns), scale);
  for (const { items } of lanes) {
    const important = items.filter(({ n }) => columns.level[n] === 0).length;
    assert.ok(important / items.length > 0.9, `${important} of ${items.length}`);
  }
});

test("no view asks for more than eight files of texts that are not there", () => {
  const made = madeUp(6000, { seed: 3 });
  const none = new Uint32Array();
  const every = Uint32Array.from(made.at, (_, n) => n);
  const columns = { ...made, level: made.level.fill(5), byLevel: [none, none, none, none, none, every] };
  const selection = everything(columns);
  const scale = scaleOf("2014", "2022");
  const first = layoutOf(selection, scale);
  assert.ok(first.wanted.length <= MEASURES.files && first.wanted.length > 4, `${first.wanted.length}`);
  const all = new Set(Array.from({ length: 1024 }, (_, node) => 5 * 2 ** 32 + node));
  const second = layoutOf(selection, scale, { there: all });
  assert.ok(second.wanted.length > MEASURES.files);
  for (const { items } of second.lanes) {
    for (const { n } of items) assert.ok(second.wanted.includes(textPlace(columns, n).key));
  }
});

test("what lasts is found after its beginning has left the range, and its label stays at the edge", () => {
  const columns = madeUp(1, { at: ["2014-03-01"], kind: 4 });
  for (const date of ["2015", "2018", "2021"]) {
    const { lanes } = layoutOf(
      everything(columns),
      new TimeScale(moment(date), moment(date) + 30 * DAY, WIDTH),
    );
    const [item] = lanes.flatMap(({ items }) => items);
    assert.equal(item?.left, 0, date);
  }
});

test("what has only no known beginning is not shown long before", () => {
  const columns = madeUp(1, { at: ["2020-03-01"], kind: 2 });
  const { lanes } = layoutOf(everything(columns), scaleOf("1990", "1991"));
  assert.deepEqual(
    lanes.flatMap(({ items }) => items),
    [],
  );
});

test("few that last leave rows to the others", () => {
  const columns = madeUp(60, {
    at: Array.from({ length: 60 }, (_, i) => (i < 20 ? "2010" : `2020-0${1 + (i % 6)}-15`)),
  });
  columns.kind.fill(4, 0, 20).fill(0, 20);
  columns.e0.fill(Number.POSITIVE_INFINITY, 0, 20);
  columns.e1.fill(Number.POSITIVE_INFINITY, 0, 20);
  const { lanes } = layoutOf(everything(columns), scaleOf("2020-01-01", "2020-07-01"));
  for (const { items } of lanes) {
    assert.ok(items.filter(({ n }) => n < 20).length <= 1);
    assert.ok(items.filter(({ n }) => n >= 20).length > 3);
  }
});

test("who looks at a single day, or into it, finds a label for each of its records", () => {
  const columns = madeUp(4, { at: Array(4).fill("2020-02-17"), kind: 0 });
  columns.lane.fill(0);
  const selection = everything(columns);
  const rows = (/** @type {Layout} */ layout) => layout.lanes[0].items.map(({ row }) => row).sort();
  const day = layoutOf(selection, scaleOf("2020-02-17", "2020-02-18"));
  assert.deepEqual(rows(day), [0, 1, 2, 4]);
  const within = new TimeScale(moment("2020-02-17") + 3600, moment("2020-02-18") - 7200, WIDTH);
  assertApart(layoutOf(selection, within, { previous: day }));
  assert.equal(rows(layoutOf(selection, within, { previous: day })).length, 4);
  assert.equal(rows(layoutOf(selection, within)).length, 4);
});

test("what is long takes a free row only when all that is short has its place", () => {
  const columns = madeUp(6, { at: Array(6).fill("2020-02-17"), kind: 0 });
  columns.lane.fill(0);
  columns.e1.fill(moment("2020-02-17") + 60, 0, 3);
  columns.level.fill(1).fill(0, 3);
  columns.byLevel = [Uint32Array.of(3, 4, 5), Uint32Array.of(0, 1, 2)];
  const { lanes } = layoutOf(everything(columns), scaleOf("2020-02-17", "2020-02-18"));
  const rowOf = (/** @type {number} */ n) => lanes[0].items.find((item) => item.n === n)?.row;
  assert.deepEqual([0, 1, 2].map(rowOf).sort(), [0, 1, 2]);
  assert.ok([3, 4].every((n) => rowOf(n) !== undefined));
});

test("many of one moment stand on shelves beside their stem", () => {
  const columns = madeUp(40, { at: Array(40).fill("2020-02-17"), kind: 0 });
  columns.lane.fill(0);
  const { lanes } = layoutOf(everything(columns), scaleOf("2020-01-01", "2020-04-01"));
  const [said] = lanes;
  assert.ok(said.items.length > MEASURES.rows * 2, `${said.items.length}`);
  assertApart(layoutOf(everything(columns), scaleOf("2020-01-01", "2020-04-01")));
  assert.equal(said.items.filter(({ beside }) => !beside).length, MEASURES.rows);
});

test("where there are too many to try, those that are tried come from the whole range", () => {
  const made = madeUp(20_000, { seed: 8 });
  const columns = { ...made, level: made.level.fill(0), byLevel: [Uint32Array.from(made.at, (_, n) => n)] };
  const { lanes } = layoutOf(everything(columns), scaleOf("2014", "2022"));
  for (const { items } of lanes) {
    for (const third of [0, 1, 2]) {
      const there = items.filter(({ x }) => Math.floor((x / WIDTH) * 3) === third).length;
      assert.ok(there >= 4, `${there} labels in third ${third}`);
    }
  }
});
