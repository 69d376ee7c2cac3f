// @ts-check
/** What a reader types becomes the words that the generator's index has. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { numbersWith, shardOf, wordsOf } from "../../../theme/timeline/word-index.js";

const FOLDER = new URL("../../pinned/timeline/demonstration/", import.meta.url);
const json = async (/** @type {string} */ name) =>
  JSON.parse((await readFile(new URL(name, FOLDER))).toString());

test("words are folded as in the index", () => {
  assert.deepEqual(wordsOf("Straße ΣΟΦΟΣ ﬁne cafe\u0301"), ["strasse", "σοφοσ", "fine", "café"]);
  assert.deepEqual(wordsOf("Київ й’"), ["київ", "й"]);
});

test("scripts without spaces are asked for by pairs", () => {
  assert.deepEqual(wordsOf("中"), ["中"]);
  assert.deepEqual(wordsOf("中国"), ["中国"]);
  assert.deepEqual(wordsOf("東京タワー2号"), ["東京", "京タ", "タワ", "ワー", "2", "号"]);
});

test("a word of the demonstration is found where it is said", async () => {
  const { words } = await json("manifest.json");
  const rows = await json("text/0-0.json");
  const [word = ""] = wordsOf("withdrawal");
  const found = numbersWith(word, await json(`words/${shardOf(word, words.shards)}.json`));
  assert.ok(found && found.length > 1);
  for (const n of found) {
    const { title, words: said = "", reason = "", who = "" } = rows[n];
    assert.match(`${title} ${said} ${reason} ${who}`.toLowerCase(), /withdrawal/u);
  }
});
