// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { excerptOf, wordsOf } from "../../theme/assets/javascripts/search-index.js";
import { wordsOfAddress } from "../../theme/assets/javascripts/search-missing.js";

/** @param {import("../../theme/assets/javascripts/search-index.js").Piece[]} pieces */
const joined = (pieces) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");

test("an excerpt marks the words that were hit and says where it was cut", () => {
  const content = Array.from({ length: 60 }, (_, n) => `w${n}`).join(" ");
  const excerpt = joined(excerptOf({ content, locations: [20, 22] }));
  assert.ok(excerpt.startsWith("… w12 "));
  assert.ok(excerpt.includes("[w20] w21 [w22]"));
  assert.ok(excerpt.endsWith("w41 …"));
});

test("a short text is shown whole", () => {
  assert.equal(
    joined(excerptOf({ content: "not one step back", locations: [0] })).trim(),
    "[not] one step back",
  );
});

test("markup in a record's text stays text, entities as they were written", () => {
  const content = "he wrote <b>no</b> and &lt;yes&gt; <script>alert(1)</script>";
  assert.equal(joined(excerptOf({ content, locations: [] })).trim(), content);
});

test("words of a script without spaces come from the marked text, with its own signs", () => {
  const content = "他说<没有>与&lt;撤军";
  const raw = "他说\u200B&lt;没有&gt;\u200B与\u200B&lt;\u200B撤军";
  assert.deepEqual(wordsOf(content, raw), { words: ["他说", "<没有>", "与", "&lt;", "撤军"], joiner: "" });
});

test("an address that leads nowhere gives the words to search for", () => {
  assert.equal(wordsOfAddress("/site/statements/nato-sees-no_evidence.html"), "nato sees no evidence");
  assert.equal(wordsOfAddress("/actors/%D0%9B%D0%B0%D0%B2%D1%80%D0%BE%D0%B2.html"), "Лавров");
  assert.equal(wordsOfAddress("/%E0%A4%A"), "");
  assert.equal(wordsOfAddress("/"), "");
});
