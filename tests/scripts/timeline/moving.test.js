// @ts-check
/** Ranges to go to and the way there, what keys do, and letters cut to a width. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { keyPressed } from "../../../theme/timeline/axis-keys.js";
import { AXIS_WORDS } from "../../../theme/timeline/axis-words.js";
import { DAY } from "../../../theme/timeline/civil.js";
import { Letters } from "../../../theme/timeline/letters.js";
import { heldRange } from "../../../theme/timeline/overview.js";
import { between, fitted, limitsOf, rested } from "../../../theme/timeline/ranges.js";
import { TimeScale } from "../../../theme/timeline/scale.js";
import { everything, madeUp, moment } from "./made-up.js";
import { measured } from "./recording-surface.js";

test("a glide keeps in its place what beginning and end have in the same place", () => {
  const one = new TimeScale(0, 1000, 500);
  const other = one.zoomed(8, 120);
  const fixed = one.t(120);
  for (const part of [0.1, 0.5, 0.9, 1]) assert.ok(Math.abs(between(one, other, part).x(fixed) - 120) < 1e-6);
  const moved = one.panned(-200);
  assert.equal(between(one, moved, 0.5).from, 200);
  assert.deepEqual(between(one, other, 1), other);
});

test("ten minutes are reached from a hundred million years, and nothing jumps on the way", () => {
  let scale = new TimeScale(moment("Y-99999999"), moment("2022"), 1000);
  const moment_ = moment("2022-02-17T09:20") - 1e9;
  let steps = 0;
  while (scale.to - scale.from > 600 && ++steps < 2000) {
    const x = scale.x(moment_);
    scale = scale.zoomed(1.1, x);
    assert.ok(Math.abs(scale.x(moment_) - x) < 1, `${scale.x(moment_)} and ${x}`);
  }
  assert.ok(steps < 2000);
});

test("what fits is all that is selected, to the end of the last", () => {
  const columns = madeUp(0, { at: ["2020-03-01", "2020-05-01"], kind: 0 });
  const range = fitted([everything(columns)]);
  assert.ok(range && range[0] <= moment("2020-03-01") && range[1] >= moment("2020-05-02"));
  assert.equal(fitted([everything(madeUp(0))]), null);
});

test("the present can always be shown", () => {
  assert.deepEqual(limitsOf([0, 100], 50), [0, 100]);
  assert.ok(limitsOf([0, 100], 1000)[1] > 1000);
  assert.ok(limitsOf([2000, 3000], 1000)[0] < 1000);
});

test("a range at rest is no more exact than the screen, and all is no range", () => {
  const scale = new TimeScale(moment("2014") + 12_345, moment("2022") - 54_321, 1000);
  assert.deepEqual(rested(scale, [0, 4e9]), [moment("2014"), moment("2021-12-31")]);
  assert.deepEqual(rested(new TimeScale(100.4, 700.6, 1000), [0, 1000]), [100, 701]);
  assert.equal(rested(new TimeScale(-1, 1001, 1000), [0, 1000]), null);
});

test("an edge of the window that is pulled over the other takes its part", () => {
  assert.deepEqual(heldRange("from", [10, 20], 5), [15, 20]);
  assert.deepEqual(heldRange("from", [10, 20], 15), [20, 25]);
  assert.deepEqual(heldRange("to", [10, 20], -15), [5, 10]);
  assert.deepEqual(heldRange("both", [10, 20], DAY), [10 + DAY, 20 + DAY]);
});

test("every key that the help names does something, and no other key is taken", () => {
  /** @type {string[]} */
  const done = [];
  const note =
    (/** @type {string} */ name) =>
    (/** @type {unknown[]} */ ...with_) => {
      done.push([name, ...with_].join(" "));
      return true;
    };
  const deeds = /** @type {any} */ (
    Object.fromEntries(
      ["move", "zoom", "fit", "toEnd", "walk", "cross", "open", "leave"].map((name) => [name, note(name)]),
    )
  );
  const press = (/** @type {string} */ key, /** @type {object} */ modifiers = {}) => {
    let taken = false;
    keyPressed(
      /** @type {any} */ ({
        key,
        ...modifiers,
        preventDefault: () => {
          taken = true;
        },
        stopPropagation: () => {},
      }),
      deeds,
    );
    return taken;
  };
  const named = {
    "←": "ArrowLeft",
    "→": "ArrowRight",
    "↑": "ArrowUp",
    "↓": "ArrowDown",
    "−": "-",
    "Page Up": "PageUp",
    "Page Down": "PageDown",
  };
  const keys = AXIS_WORDS.keyTable.flatMap(([text = ""]) =>
    text.includes(", ") ? text.split(", ") : text.split(/ (?=\S$)/u),
  );
  for (const key of keys) {
    if (key !== "wheel") assert.ok(press(named[/** @type {keyof typeof named} */ (key)] ?? key), key);
  }
  assert.equal(press("Tab"), false);
  assert.equal(press("constructor"), false);
  assert.equal(press("ArrowLeft", { ctrlKey: true }), false);
  assert.ok(done.includes("move -0.12") && done.includes("walk 1") && done.includes("cross -1"));
});

test("words are cut at their room, with an ellipsis and the closing mark", () => {
  const letters = new Letters(measured);
  const font = "16px serif";
  assert.equal(letters.cut("short", font, 100), "short");
  for (const room of [40, 90, 133, 250]) {
    const cut = letters.cut("“There is what they say, and then there is what they do", font, room, "”");
    assert.ok(measured(cut, font) <= room, `${cut} in ${room}`);
    assert.match(cut, /^“.*[^\s,]…”$/u);
  }
  assert.equal(letters.cut("one, two", font, measured("one, t…", font)), "one…");
});

test("what was measured is not measured again, until another face has come", () => {
  let times = 0;
  const letters = new Letters((text) => {
    times++;
    return text.length;
  });
  for (let i = 0; i < 5; i++) letters.cut("a long text to cut", "12px x", 9);
  const once = times;
  letters.cut("a long text to cut", "12px x", 9);
  assert.equal(times, once);
  letters.forget();
  letters.cut("a long text to cut", "12px x", 9);
  assert.ok(times > once);
});
