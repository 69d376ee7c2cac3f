// @ts-check
/** What lies under the pointer, what is told of it, and the thread of a claim. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { AXIS_WORDS } from "../../../theme/timeline/axis-words.js";
import { recordInWords } from "../../../theme/timeline/describe.js";
import { FIRST_MARK } from "../../../theme/timeline/draw-band.js";
import { markOf } from "../../../theme/timeline/draw-labels.js";
import { panelsOf, topOfRow } from "../../../theme/timeline/geometry.js";
import { hitAt } from "../../../theme/timeline/hits.js";
import { layoutOf, MEASURES } from "../../../theme/timeline/layout.js";
import { TimeScale } from "../../../theme/timeline/scale.js";
import { knotsOf } from "../../../theme/timeline/threads.js";
import { everything, madeUp, moment } from "./made-up.js";

/** @typedef {import("../../../theme/timeline/draw.js").Drawn} Drawn */
/** @typedef {import("../../../theme/timeline/geometry.js").Panel} Panel */
/** @typedef {import("../../../theme/timeline/source.js").Row} Row */

const WIDTH = 1200;
const [PANEL] = /** @type {[Panel]} */ (panelsOf(560));
const measures = { ...MEASURES, rows: PANEL.sides[0].rows.count, stack: 4 };

/** @param {import("../../../theme/timeline/columns.js").Columns} columns @param {string} from @param {string} to */
const shown = (columns, from, to) => {
  const scale = new TimeScale(moment(from), moment(to), WIDTH);
  /** @type {Drawn} */
  const drawn = {
    panel: PANEL,
    layout: layoutOf(everything(columns), scale, { measures }),
    title: "",
    thread: null,
  };
  const hit = (/** @type {number} */ x, /** @type {number} */ y) => hitAt([drawn], scale, measures, x, y);
  return { scale, drawn, hit };
};

test("every label and every mark is hit where it is drawn", () => {
  const { drawn, hit } = shown(madeUp(300, { seed: 3 }), "2016", "2018");
  for (const lane of /** @type {const} */ ([0, 1])) {
    const side = PANEL.sides[lane];
    const { items, band } = drawn.layout.lanes[lane];
    assert.ok(items.length > 5);
    for (const item of items) {
      const middle = topOfRow(side, item.row) + side.rows.height / 2;
      assert.equal(hit(Math.max(item.left, 0) + 12, middle)?.n, item.n);
    }
    assert.ok(band.marks.n.length > 5);
    for (const [i, n] of band.marks.n.entries()) {
      if (Number(band.marks.x[i]) < 0 || Number(band.marks.x[i]) > WIDTH) continue;
      const y = side.base + side.towards * (FIRST_MARK + Number(band.marks.level[i]) * measures.mark);
      const found = hit(Number(band.marks.x[i]), y)?.n;
      // A labelled record near by is larger, and goes first.
      if (found !== n)
        assert.ok(
          items.some(
            (item) =>
              item.n === found &&
              Math.hypot(item.x - Number(band.marks.x[i]), markOf(drawn, side, item) - y) < 10,
          ),
        );
    }
  }
});

test("the pointer need not be exact to the pixel, but between rows and beside the axis there is nothing", () => {
  const { hit, scale } = shown(madeUp(1, { at: ["2020-06-15"], kind: 0 }), "2020", "2021");
  const lane = madeUp(1, { at: ["2020-06-15"], kind: 0 }).lane[0] === 1 ? 1 : 0;
  const side = PANEL.sides[lane];
  const x = scale.x(moment("2020-06-15"));
  assert.equal(hit(x + 6, side.base + side.towards * FIRST_MARK)?.n, 0);
  assert.equal(hit(x + 30, side.base + side.towards * FIRST_MARK), null);
  assert.equal(hit(x, (PANEL.sides[0].base + PANEL.sides[1].base) / 2), null);
  assert.equal(hit(x - 300, side.base + side.towards * 80), null);
});

test("where records are counted, the stretch is hit, with its count", () => {
  const columns = madeUp(4000, { seed: 2, kind: 0 });
  const { hit, drawn, scale } = shown(columns, "2014", "2022");
  const { band } = drawn.layout.lanes[0];
  const bin = band.counts.indexOf(Math.max(...band.counts));
  const stretch = hit(scale.x(band.start + (bin + 0.5) * band.span), PANEL.sides[0].base - 20)?.stretch;
  assert.equal(stretch?.count, band.most);
  const within = [...columns.at].filter(
    (at, n) => columns.lane[n] === 0 && at >= Number(stretch?.from) && at < Number(stretch?.to),
  );
  assert.equal(within.length, stretch?.count);
});

test("a thread has the records of its claim in order of time, and the nearest beyond either edge", () => {
  const at = [
    "2019-01-01",
    "2019-06-01",
    "2020-03-01",
    "2020-06-01",
    "2020-09-01",
    "2021-06-01",
    "2021-12-01",
  ];
  const columns = madeUp(0, { at, kind: 0 });
  columns.lane.set([0, 1, 0, 1, 0, 0, 1]);
  const thread = {
    id: "claim",
    label: "Claim",
    numbers: Uint32Array.from([0, 1, 2, 3, 4, 5, 6]),
    stances: ["asserts", "", "denies", "", "asserts", "doubts", ""],
  };
  const scale = new TimeScale(moment("2020"), moment("2021"), WIDTH);
  const knots = [...knotsOf(thread, columns, scale, PANEL, (n) => n !== 4).values()];
  assert.deepEqual(
    knots.map(({ n }) => n),
    [1, 2, 3, 5],
  );
  const [, denied, done, doubted] = knots;
  const said = PANEL.sides[0].base;
  assert.ok(Number(denied?.y) > Number(doubted?.y), "against is nearer to the axis than between");
  assert.ok(Number(denied?.y) < said && Number(done?.y) > said, "said above, done below");
});

test("thousands of one claim are thinned where they would cover one another, and only there", () => {
  const count = 20_000;
  const columns = madeUp(count, { seed: 4, kind: 0 });
  const numbers = Uint32Array.from({ length: count }, (_, n) => n);
  const thread = { id: "c", label: "C", numbers, stances: Array(count).fill("asserts") };
  const scale = new TimeScale(moment("2014"), moment("2022"), WIDTH);
  const knots = knotsOf(thread, columns, scale, PANEL, () => true);
  assert.ok(knots.size < 900 && knots.size > 200, `${knots.size}`);
});

test("what is told of a record is a sentence or two that can be heard", () => {
  /** @type {Row} */
  const row = {
    id: "x",
    type: "statement",
    url: "statements/x.html",
    title: "No signs",
    words: "We have seen no signs of de-escalation",
    quoted: true,
    who: "Jens Stoltenberg",
    role: "Secretary General of NATO",
    date: "on or before 17 February 2022",
    note: "inferred: not later than the article",
    stances: [["sees-no-evidence", "withdraws", "Russia withdraws"]],
  };
  assert.equal(
    recordInWords(row, AXIS_WORDS),
    "Statement, on or before 17 February 2022 (inferred: not later than the article): “We have seen no signs of de-escalation” " +
      "Jens Stoltenberg, Secretary General of NATO. sees no evidence: Russia withdraws.",
  );
  assert.equal(
    recordInWords(
      { id: "y", type: "event", url: "events/y.html", title: "Exercises", date: "2022", status: "disputed" },
      AXIS_WORDS,
    ),
    "Event, 2022: Exercises. Disputed.",
  );
});
