// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { Controller } from "../../../theme/timeline/controller.js";
import { countsOf } from "../../../theme/timeline/selection.js";
import { FACETS, withFilter } from "../../../theme/timeline/state.js";
import { pinnedSource } from "./pinned-source.js";

/** @typedef {import("../../../theme/timeline/state.js").State["filters"]} Filters */

/** @type {Filters[]} */
const FILTERS = [
  {},
  { type: ["event"] },
  { actor: ["antony-blinken", "liz-truss"] },
  { claim: ["russia-withdraws-troops"] },
  { stance: ["asserts"] },
  { claim: ["russia-withdraws-troops"], stance: ["asserts"] },
  { claim: ["russia-withdraws-troops"], stance: ["sees-no-evidence"], type: ["statement"] },
];

for (const filters of FILTERS) {
  test(`each count is what choosing the value shows, under ${JSON.stringify(filters)}`, async (context) => {
    const { source } = await pinnedSource(context);
    const controller = new Controller(source);
    await controller.update({ filters });
    const { passing } = controller;
    for (const facet of FACETS) {
      const counts = await countsOf(source, facet, passing, filters);
      for (const [code, [id]] of (await source.allNames(facet)).entries()) {
        const alone = new Controller(source);
        await alone.update({ filters: withFilter(controller.state, facet, [id]).filters });
        assert.equal(counts[code], alone.numbers.length, `${facet} ${id}`);
      }
    }
  });
}

test("a claim and a stance together mean that stance on that claim", async (context) => {
  const { source } = await pinnedSource(context);
  const controller = new Controller(source);
  const claim = "russia-withdraws-troops";
  for (const [stance] of await source.allNames("stance")) {
    await controller.update({ filters: { claim: [claim], stance: [stance] } });
    await controller.fetchText(controller.numbers);
    for (const n of controller.numbers) {
      const taken = controller.text(n)?.stances ?? [];
      assert.ok(taken.some(([one, id]) => one === stance && id === claim));
    }
  }
});

test("values are found by their ids in the files of names, as few of them as it takes", async (context) => {
  const { source, asked } = await pinnedSource(context);
  const [first] = await source.names("claim", 0);
  assert.deepEqual([...(await source.codesOf("claim", [first?.[0] ?? ""]))], [[first?.[0], 0]]);
  assert.deepEqual([...(await source.codesOf("claim", ["never-was"]))], []);
  assert.deepEqual([...(await source.labelsOf("claim", [first?.[0] ?? ""]))], [[first?.[0], first?.[1]]]);
  assert.equal(asked.filter((file) => file.startsWith("facets/")).length, 1);
});
