// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { bandOf, binsOf } from "../../../theme/timeline/band.js";
import { peaksOf } from "../../../theme/timeline/draw-band.js";
import { MEASURES } from "../../../theme/timeline/layout.js";
import { TimeScale } from "../../../theme/timeline/scale.js";
import { everything, madeUp, moment } from "./made-up.js";

/** @param {string} from @param {string} to */
const scaleOf = (from, to) => new TimeScale(moment(from), moment(to), 1200);
const { mark, stack } = MEASURES;

test("every record of the range is counted or has its mark, and none has both", () => {
  for (const [count, seed] of [
    [30, 1],
    [300, 2],
    [3000, 3],
    [30_000, 4],
  ]) {
    const columns = madeUp(Number(count), { seed: Number(seed) });
    const scale = scaleOf("2016", "2018");
    for (const lane of everything(columns).lanes) {
      const { counts, dense, marks, total, start, span } = bandOf(lane, scale, MEASURES);
      const within = [...lane.numbers].filter(
        (n) => Number(columns.at[n]) >= scale.from && Number(columns.at[n]) < scale.to,
      );
      assert.equal(total, within.length);
      const marked = new Set(marks.n);
      for (const n of within) {
        const bin = Math.floor((Number(columns.at[n]) - start) / span);
        // At the edge of a counted stretch a bin may hold a mark's record as well.
        assert.ok(marked.has(n) || dense[bin], `${n} is neither`);
      }
      assert.equal(counts.reduce((sum, one) => sum + one, 0) >= total, true);
    }
  }
});

test("marks never cover one another, nor leave the band", () => {
  const [lane] = everything(madeUp(900, { seed: 6 })).lanes;
  for (const [from, to] of [
    ["2014", "2022"],
    ["2016", "2018"],
    ["2017-01", "2017-04"],
  ]) {
    const { marks } = bandOf(lane, scaleOf(String(from), String(to)), MEASURES);
    for (let i = 0; i < marks.n.length; i++) {
      assert.ok(Number(marks.level[i]) < stack);
      for (let j = i + 1; j < Math.min(i + 30, marks.n.length); j++) {
        if (marks.level[i] !== marks.level[j]) continue;
        assert.ok(Number(marks.x[j]) - Number(marks.x[i]) >= mark - 1e-9);
      }
    }
  }
});

test("bins move with the paper", () => {
  const [lane] = everything(madeUp(20_000, { seed: 2 })).lanes;
  let scale = scaleOf("2016", "2018");
  const at = (/** @type {TimeScale} */ of) => {
    const { start, span, counts } = binsOf(lane, of, MEASURES.bin);
    return { span, at: new Map(Array.from(counts, (count, i) => [start + i * span, count])) };
  };
  const before = at(scale);
  for (let i = 0; i < 20; i++) scale = scale.panned(7.3);
  const after = at(scale);
  assert.equal(before.span, after.span);
  const both = [...after.at].filter(([t]) => before.at.has(t)).slice(1, -1);
  assert.ok(both.length > 100);
  for (const [t, count] of both) assert.equal(count, before.at.get(t));
});

test("heights can be compared: where one stretch is counted, so is every pile", () => {
  const at = [...Array(12).fill("2020-02-01"), ...Array(3).fill("2020-06-01"), "2020-09-01"];
  const columns = madeUp(0, { at, kind: 0 });
  columns.lane.fill(0);
  const [lane] = everything(columns).lanes;
  const all = bandOf(lane, scaleOf("2020", "2021"), MEASURES);
  assert.deepEqual([...all.marks.n], [15]);
  assert.equal(all.most, 12);
  const part = bandOf(lane, scaleOf("2020-05-01", "2021"), MEASURES);
  assert.deepEqual([...part.marks.level], [0, 1, 2, 0]);
  assert.equal(part.most, 0);
});

test("counts stand at peaks, and apart", () => {
  const counts = Uint32Array.from([0, 3, 9, 4, 0, 8, 9, 1, 2, 1]);
  const band = /** @type {any} */ ({ counts, dense: new Uint8Array(10).fill(1), most: 9 });
  assert.deepEqual(peaksOf(band, 2), [2, 6]);
  assert.deepEqual(peaksOf(band, 5), [2]);
});
