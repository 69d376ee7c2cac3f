// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { Controller, union } from "../../../theme/timeline/controller.js";
import { pinnedSource } from "./pinned-source.js";

/** @typedef {import("../../../theme/timeline/controller.js").Controller} C */

/** What a controller tells, as it is told. @param {C} controller @param {string[]} names */
const told = (controller, ...names) => {
  /** @type {[string, any][]} */
  const events = [];
  for (const name of names) {
    controller.addEventListener(name, (event) =>
      events.push([name, /** @type {CustomEvent} */ (event).detail]),
    );
  }
  return events;
};

/** Ids of what is shown. @param {C} controller */
const shown = async (controller) => {
  await controller.fetchText(controller.numbers);
  return Array.from(controller.numbers, (n) => controller.text(n)?.id ?? "?");
};

test("without filters all records are shown, and nothing more is fetched", async (context) => {
  const { source, asked } = await pinnedSource(context);
  const controller = new Controller(source);
  assert.equal(controller.numbers.length, source.manifest.records);
  assert.deepEqual(asked, ["manifest.json", "columns.bin"]);
});

test("filters of one facet add, those of two narrow each other", async (context) => {
  const { source } = await pinnedSource(context);
  const controller = new Controller(source);
  const actor = ["antony-blinken"];
  await controller.update({ filters: { actor } });
  const [blinken] = [await shown(controller)];
  assert.ok(blinken.includes("blinken-what-russia-says-and-does"));
  await controller.update({ filters: { actor: [...actor, "liz-truss"] } });
  const both = await shown(controller);
  assert.ok(both.length > blinken.length);
  await controller.update({ filters: { actor: [...actor, "liz-truss"], stance: ["sees-no-evidence"] } });
  const narrowed = await shown(controller);
  assert.ok(narrowed.includes("blinken-what-russia-says-and-does"));
  assert.ok(narrowed.length < both.length);
});

test("a movement tells of itself, and does not look for records", async (context) => {
  const { source, asked } = await pinnedSource(context);
  const controller = new Controller(source);
  const events = told(controller, "change", "records");
  await controller.update({ range: [0, 1] }, { history: "replace", by: "axis" });
  assert.deepEqual(
    events.map(([name, { history, by, state }]) => [name, history, by, state.range]),
    [["change", "replace", "axis", [0, 1]]],
  );
  assert.equal(asked.length, 2);
});

test("of two changes the later holds, however long each takes", async (context) => {
  const { source } = await pinnedSource(context);
  const controller = new Controller(source);
  const first = controller.update({ text: "ceasefire" });
  const second = controller.update({ text: "", filters: { type: ["event"] } });
  await Promise.all([first, second]);
  assert.deepEqual([...controller.passing.keys()], ["type"]);
  assert.ok(Array.from(controller.numbers).every((n) => controller.columns.lane[n] === 1));
});

test("filters that cannot be had leave what is shown, and are had when asked again", async (context) => {
  const { source, broken } = await pinnedSource(context);
  const controller = new Controller(source);
  const events = told(controller, "trouble", "records");
  broken.add("facets/type.bin");
  await controller.update({ filters: { type: ["event"] } });
  assert.equal(controller.numbers.length, source.manifest.records);
  assert.equal(source.failures.length, 1);
  assert.deepEqual(
    events.map(([name]) => name),
    ["trouble"],
  );
  broken.clear();
  const found = new Promise((resolve) => controller.addEventListener("records", resolve));
  source.retry();
  await found;
  assert.equal(controller.trouble, null);
  assert.ok(controller.numbers.length < source.manifest.records);
});

test("a record is chosen by its number, and found by what the address says", async (context) => {
  const { source } = await pinnedSource(context);
  const controller = new Controller(source);
  await controller.select(3);
  assert.match(controller.state.selected, /^(statements|events)\/[a-z0-9-]+$/u);
  const other = new Controller(source);
  await other.update({ selected: controller.state.selected });
  assert.equal(other.chosen, 3);
  await other.update({ selected: "statements/never-was" });
  assert.equal(other.chosen, null);
  await other.select(3);
  await other.select(null);
  assert.equal(other.state.selected, "");
});

test("what is compared comes as two, each under its name", async (context) => {
  const { source } = await pinnedSource(context);
  const controller = new Controller(source);
  const compare = /** @type {const} */ ([
    { facet: "actor", id: "antony-blinken" },
    { facet: "actor", id: "liz-truss" },
  ]);
  await controller.update({ compare: [compare[0]] });
  assert.equal(controller.selections.length, 1);
  assert.equal(controller.numbers.length, source.manifest.records);
  await controller.update({ compare });
  assert.deepEqual(
    controller.selections.map(({ title }) => title),
    ["Antony Blinken", "Liz Truss"],
  );
  const [one, other] = controller.selections.map(({ selection }) => selection.numbers.length);
  assert.ok(one && other && controller.numbers.length <= one + other);
});

test("a thread has the records of a claim with what each does to it", async (context) => {
  const { source } = await pinnedSource(context);
  const controller = new Controller(source);
  await controller.update({ thread: "russia-withdraws-troops", filters: { type: ["event"] } });
  const { thread } = controller;
  assert.ok(thread);
  await controller.fetchText(thread.numbers);
  const rows = Array.from(thread.numbers, (n) => controller.text(n));
  assert.ok(rows.some((row) => row?.type === "event") && rows.some((row) => row?.type === "statement"));
  for (const [place, row] of rows.entries()) {
    /** @type {string | undefined} */
    const taken = thread.stances[place];
    if (row?.type === "event") assert.equal(taken, "");
    else assert.ok(row?.stances?.some(([stance, id]) => stance === taken && id === thread.id));
  }
  await controller.update({ thread: "" });
  assert.equal(controller.thread, null);
});

test("numbers of two lists come once each, in order", () => {
  const lists = [
    [1, 4, 9],
    [0, 4, 5, 12],
  ].map((list) => Uint32Array.from(list));
  assert.deepEqual([...union(lists)], [0, 1, 4, 5, 9, 12]);
  assert.deepEqual([...union(lists.slice(1))], [0, 4, 5, 12]);
});
