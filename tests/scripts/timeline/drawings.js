// @ts-check
/**
 * What is drawn of the pinned data, as notes: of every kind of date, and of whole views.
 *
 * `node tests/scripts/timeline/drawings.js` pins them anew; `drawings.test.js` compares.
 */
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { AXIS_WORDS } from "../../../theme/timeline/axis-words.js";
import { CalendarWords } from "../../../theme/timeline/calendar-words.js";
import { textPlace } from "../../../theme/timeline/chunks.js";
import { decodeColumns } from "../../../theme/timeline/columns.js";
import { measuresOf } from "../../../theme/timeline/composition.js";
import { drawDate, scaleFor } from "../../../theme/timeline/date-drawing.js";
import { figureInWords } from "../../../theme/timeline/describe.js";
import { drawView, fontsOf } from "../../../theme/timeline/draw.js";
import { figureOf } from "../../../theme/timeline/figures.js";
import { panelsOf } from "../../../theme/timeline/geometry.js";
import { layoutOf } from "../../../theme/timeline/layout.js";
import { Letters } from "../../../theme/timeline/letters.js";
import { TimeScale, wholeRange } from "../../../theme/timeline/scale.js";
import { knotsOf } from "../../../theme/timeline/threads.js";
import { ticksOf } from "../../../theme/timeline/ticks.js";
import { everything, moment } from "./made-up.js";
import { measured, PALETTE, RecordingSurface } from "./recording-surface.js";

/** @typedef {import("../../../theme/timeline/columns.js").DateKind} DateKind */
/** @typedef {import("../../../theme/timeline/controller.js").Thread} Thread */
/** @typedef {import("../../../theme/timeline/source.js").Row} Row */

export const FOLDER = new URL("../../pinned/timeline/", import.meta.url);

/** @param {string} content */
export const pinned = async (content) => {
  const read = (/** @type {string} */ name) => readFile(new URL(`${content}/${name}`, FOLDER));
  const json = async (/** @type {string} */ name) => JSON.parse((await read(name)).toString());
  const manifest = await json("manifest.json");
  const columns = decodeColumns(new Uint8Array(await promisify(gunzip)(await read("columns.bin"))), manifest);
  /** @type {Row[]} */
  const rows = [];
  for (let n = 0; n < columns.count; n++) {
    const { key, row } = textPlace(columns, n);
    rows.push((await json(`text/${key}.json`))[row]);
  }
  return { manifest, columns, rows, expected: await json("expected.json") };
};

const letters = () => new Letters(measured);
const calendar = () => new CalendarWords("en-GB");

/** Each kind of date that the record format has: as it is written, in words, and drawn. */
export const drawnDates = async () => {
  const { columns, rows, expected } = await pinned("dates");
  return expected.flatMap((/** @type {{n: number, date: string, at: number | null}} */ { n, date, at }) => {
    if (columns.lane[n] !== 0 || at === null) return [];
    const kind = /** @type {DateKind} */ (columns.kinds[columns.kind[n] ?? 0]);
    const bound = (/** @type {"s0" | "s1" | "e0" | "e1"} */ name) => /** @type {number} */ (columns[name][n]);
    const extent = { at, s0: bound("s0"), s1: bound("s1"), e0: bound("e0"), e1: bound("e1") };
    const to = new RecordingSurface();
    const ground = { width: 320, ratio: 1, palette: PALETTE, letters: letters(), calendar: calendar() };
    drawDate(to, { kind, extent }, ground);
    const figure = figureOf(kind, extent, scaleFor({ kind, extent }, ground.width));
    return [{ date, words: rows[n]?.date, drawing: figureInWords(figure, AXIS_WORDS), notes: to.notes }];
  });
};

/**
 * A whole view of the demonstration.
 * @param {object} how
 * @param {readonly [string, string] | null} [how.range]
 * @param {number} [how.width]
 * @param {number} [how.height]
 * @param {boolean} [how.thread]
 * @param {number} [how.panels]
 */
const drawnView = async ({ range = null, width = 1000, height = 460, thread = false, panels: count = 1 }) => {
  const { manifest, columns, rows } = await pinned("demonstration");
  const scale = new TimeScale(...(range ? moments(range) : wholeRange(manifest.span)), width);
  const selection = everything(columns);
  const panels = panelsOf(height, count);
  const to = new RecordingSurface();
  const measures = measuresOf(width, /** @type {any} */ (panels[0]), count);
  const letter = letters();
  const followed = thread ? threadOf(rows) : null;
  drawView(to, {
    width,
    height,
    ratio: 1,
    scale,
    drawn: panels.map((panel, i) => {
      const knots = followed && knotsOf(followed, columns, scale, panel, () => true);
      const chosen = [...(knots?.keys() ?? [])];
      return {
        panel,
        layout: layoutOf(selection, scale, { measures, chosen }),
        title: count > 1 ? `Title ${i}` : "",
        thread: knots,
      };
    }),
    ticks: ticksOf(scale, calendar(), (text) => letter.width(text, fontsOf(PALETTE).coarse)),
    now: moment("2022-02-20"),
    columns,
    labelOf: (n) => ({
      words: rows[n]?.words ?? rows[n]?.title ?? "",
      quoted: rows[n]?.quoted === true,
      below: rows[n]?.date ?? "",
    }),
    hovered: 3,
    chosen: 4,
    pointed: null,
    reading: moments(["2022-02-15", "2022-02-18"]),
    stretch: null,
    palette: PALETTE,
    letters: letter,
    measures,
    words: AXIS_WORDS,
  });
  return to.notes;
};

/** @param {readonly [string, string]} range @returns {[number, number]} */
const moments = ([from, to]) => [moment(from), moment(to)];

/** The claim that most statements take a stance on. @param {readonly Row[]} rows @returns {Thread} */
const threadOf = (rows) => {
  /** @type {Map<string, {n: number, stance: string}[]>} */
  const claims = new Map();
  for (const [n, { stances, claims: listed }] of rows.entries()) {
    for (const [stance, id] of stances ?? []) claims.set(id, [...(claims.get(id) ?? []), { n, stance }]);
    for (const [id] of listed ?? []) claims.set(id, [...(claims.get(id) ?? []), { n, stance: "" }]);
  }
  const [first] = [...claims].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  const [id, knots] = first ?? ["", []];
  return {
    id,
    label: id,
    numbers: Uint32Array.from(knots, ({ n }) => n),
    stances: knots.map(({ stance }) => stance),
  };
};

export const VIEWS = Object.freeze({
  whole: {},
  february: { range: /** @type {const} */ (["2022-02-01", "2022-03-01"]) },
  thread: { range: /** @type {const} */ (["2022-02-10", "2022-02-24"]), thread: true },
  compared: { panels: 2, height: 700 },
  phone: { width: 320, height: 380 },
});

export const drawnViews = async () => {
  const views = Object.entries(VIEWS).map(async ([name, how]) => [name, await drawnView(how)]);
  return Object.fromEntries(await Promise.all(views));
};

/** @param {unknown} value */
export const written = (value) => `${JSON.stringify(value, null, 1)}\n`;

export const FILES = Object.freeze({ "drawn-dates.json": drawnDates, "drawn-views.json": drawnViews });

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const [name, drawn] of Object.entries(FILES))
    await writeFile(new URL(name, FOLDER), written(await drawn()));
}
