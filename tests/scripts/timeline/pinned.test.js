// @ts-check
/** The files that the generator's tests pin are read as what they mean. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { textPlace } from "../../../theme/timeline/chunks.js";
import { decodeColumns, groupOf } from "../../../theme/timeline/columns.js";
import { decodeFacet } from "../../../theme/timeline/facets.js";

const FOLDER = new URL("../../pinned/timeline/", import.meta.url);

/** @param {string} content */
const opened = async (content) => {
  const read = (/** @type {string} */ name) => readFile(new URL(`${content}/${name}`, FOLDER));
  const json = async (/** @type {string} */ name) => JSON.parse((await read(name)).toString());
  const unpacked = async (/** @type {string} */ name) =>
    new Uint8Array(await promisify(gunzip)(await read(name)));
  const manifest = await json("manifest.json");
  const columns = decodeColumns(await unpacked("columns.bin"), manifest);
  return { json, unpacked, manifest, columns, expected: await json("expected.json") };
};

for (const content of ["demonstration", "dates"]) {
  test(`the columns of ${content} are read as what they mean`, async () => {
    const { manifest, columns, expected } = await opened(content);
    assert.equal(columns.count, expected.length);
    for (const { n, id, date, group, ...meant } of expected) {
      const kind = columns.kinds[columns.kind[n] ?? -1];
      const marks = (/** @type {string | undefined} */ text) => text?.replace(/[<>+-]/gu, "");
      const dated = n < columns.dated;
      const found = {
        lane: columns.lane[n],
        level: columns.level[n],
        shape: kind?.shape,
        precision: kind?.precision,
        start: marks(kind?.start),
        end: marks(kind?.end),
        at: dated ? columns.at[n] : null,
        s0: columns.s0[n],
        s1: columns.s1[n],
        e0: columns.e0[n],
        e1: columns.e1[n],
      };
      for (const bound of ["s0", "s1", "e0", "e1"]) meant[bound] = Number(meant[bound]);
      assert.deepEqual(found, meant, `${n} ${id} ${date}`);
      const filed = groupOf(columns, n);
      assert.deepEqual(filed && { key: filed.key, precision: filed.precision }, group, `${n} ${id} ${date}`);
    }
    assert.equal(
      manifest.undated,
      expected.filter((/** @type {{at: unknown}} */ { at }) => at === null).length,
    );
  });

  test(`the texts of ${content} lie where the columns say`, async () => {
    const { json, columns, expected } = await opened(content);
    for (const { n, id } of expected) {
      const { key, row } = textPlace(columns, n);
      const rows = await json(`text/${key}.json`);
      assert.equal(rows[row].url, `${id}.html`);
    }
  });

  test(`the facets of ${content} count what their names count`, async () => {
    const { json, unpacked, manifest } = await opened(content);
    for (const { name, values, names } of manifest.facets) {
      const facet = decodeFacet(await unpacked(`facets/${name}.bin`), manifest.records, name === "claim");
      const counts = new Array(values).fill(0);
      for (const code of facet.codes) counts[code] += 1;
      const parts = await Promise.all(
        Array.from({ length: names }, (_, m) => json(`facets/${name}-${m}.json`)),
      );
      assert.deepEqual(
        counts,
        parts.flat().map(([, , count]) => count),
        name,
      );
    }
  });
}
