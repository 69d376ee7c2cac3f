// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { stateOf, withState } from "../../../theme/timeline/address.js";
import { cell, cellsOf, HEADINGS, row, textOf } from "../../../theme/timeline/csv.js";
import { elementCode, frameCode } from "../../../theme/timeline/embed-code.js";
import { EMPTY, fromQuery } from "../../../theme/timeline/state.js";
import { pinnedSource } from "./pinned-source.js";

const STATE = fromQuery(
  new URLSearchParams(
    "from=2022-02-15&to=2022-02-18T09:20&actor=russia,not-named&organisation=role:Foreign%252C+minister&text=a+b&sel=events/x",
  ),
);

test("a state stands in the address beside what others have there", () => {
  const search = withState("?utm=x&actor=old&q=%C3%A4", STATE, EMPTY);
  assert.equal(
    search,
    "?utm=x&q=%C3%A4&from=2022-02-15&to=2022-02-18T09:20&actor=russia,not-named" +
      "&organisation=role:Foreign%252C+minister&text=a+b&sel=events/x",
  );
  assert.deepEqual(stateOf(search, EMPTY), STATE);
  assert.equal(withState(search, EMPTY, EMPTY), "?utm=x&q=%C3%A4");
  assert.equal(withState("", EMPTY, EMPTY), "");
});

test("where a page begins with a state of its own, showing everything is a state of the address", () => {
  const initial = fromQuery(new URLSearchParams("actor=russia"));
  assert.equal(withState("", initial, initial), "");
  assert.equal(stateOf("?utm=x", initial), initial);
  const search = withState("", EMPTY, initial);
  assert.notEqual(search, "");
  assert.deepEqual(stateOf(search, initial), EMPTY);
});

test("a cell is quoted where it must be", () => {
  assert.equal(
    row(["plain", 'he said "no"', "a,b", "two\nlines", ""]),
    'plain,"he said ""no""","a,b","two\nlines",\r\n',
  );
});

for (const text of ["=1+1", "+1", "-0043", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "－1"]) {
  test(`a spreadsheet does not run ${JSON.stringify(text)}`, () => {
    assert.ok(cell(text).replace(/^"/u, "").startsWith("'"));
  });
}

test("nor what a spreadsheet with another separator takes for a cell of its own", () => {
  assert.equal(row(["a;=1+1", "b\t@x", "c; -1"]), `"a;'=1+1",b\t'@x,"c; -1"\r\n`);
  assert.equal(row(["a\n=1", "b\n\nc"]), `"a\n'=1","b\n\nc"\r\n`);
});

test("what was put in can be taken out again", () => {
  const signs = ["=", "'", ";", "\t", "\n", "\r", "-", '"', ",", "a"];
  for (let number = 0; number < signs.length ** 5; number += 7) {
    const text = [...String(number).padStart(5, "0")].map((digit) => signs[Number(digit)]).join("");
    const read = cell(text).replace(/^"(.*)"$/su, (_, inner) => inner.replaceAll('""', '"'));
    assert.equal(textOf(read), text);
    for (const separator of [",", ";", "\t"]) {
      const run = cellsAt(separator, `id,${cell(text)},end`).filter((each) => /^[=-]/u.test(each));
      assert.deepEqual(run, [], JSON.stringify([separator, text]));
    }
  }
});

/**
 * The cells that a spreadsheet with this separator sees: quotation marks at the beginning of a cell hold what is
 * between them together, and what stands after the closing one belongs to the cell.
 * @param {string} separator
 * @param {string} table
 */
const cellsAt = (separator, table) =>
  [
    ...table.matchAll(
      new RegExp(`(?:"((?:[^"]|"")*)(?:"|$))?([^${separator}\r\n]*)(?:[${separator}\r\n]|$)`, "gu"),
    ),
  ].map(([, quoted = "", rest]) => quoted.replaceAll('""', '"') + rest);

test("every record is a row with a cell for each heading", async (context) => {
  const { source } = await pinnedSource(context);
  const rows = await source.text("0-0");
  const cells = rows.map((record, n) => cellsOf(source.columns, n, record, source.site));
  assert.ok(cells.every(({ length }) => length === HEADINGS.length));
  const address = cells[0]?.[HEADINGS.indexOf("address")];
  assert.equal(address, `https://example.org/${rows[0]?.url}`);
  const earliest = cells.map((each) => each[HEADINGS.indexOf("earliest")]);
  assert.ok(earliest.includes("2014-01-01") && earliest.includes(""));
});

test("embed codes hold the view, and no text of it leaves its attribute", () => {
  const state = { ...STATE, text: '"><script>alert(1)</script>&' };
  const site = new URL("https://example.org/archive/");
  for (const code of [
    frameCode(site, state, '"<b>'),
    elementCode(site, new URL("data/timeline/", site), state),
  ]) {
    assert.ok(!code.includes("<script>"));
    assert.ok(!code.includes("<b>"));
    assert.equal(code.match(/<script\b/gu)?.length, 1);
  }
  const frame = frameCode(site, STATE, "Said & Done");
  const src = /src="([^"]+)" title="Said &amp; Done"/u.exec(frame)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const url = new URL(src);
  assert.equal(url.origin + url.pathname, "https://example.org/archive/embed/timeline.html");
  assert.deepEqual(fromQuery(url.searchParams), STATE);
  assert.match(
    elementCode(site, new URL("data/timeline/", site), STATE),
    /data="https:\/\/example.org\/archive\/data\/timeline\/"/u,
  );
});
