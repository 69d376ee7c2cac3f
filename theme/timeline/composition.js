// @ts-check
/**
 * What the axis shows, put together for one frame: where everything stands, and what it says.
 */

import { fileOfKey, textPlace } from "./chunks.js";
import { el } from "./dom.js";
import { fontsOf } from "./draw.js";
import { FIRST_MARK } from "./draw-band.js";
import { markOf } from "./draw-labels.js";
import { panelsOf, topOfRow } from "./geometry.js";
import { layoutOf, MEASURES } from "./layout.js";
import { Letters } from "./letters.js";
import { knotsOf } from "./threads.js";
import { ticksOf } from "./ticks.js";

/** @typedef {import("./axis-words.js").AxisWords} AxisWords */
/** @typedef {import("./calendar-words.js").CalendarWords} CalendarWords */
/** @typedef {import("./controller.js").Controller} Controller */
/** @typedef {import("./draw.js").Drawn} Drawn */
/** @typedef {import("./draw.js").Label} Label */
/** @typedef {import("./draw.js").View} View */
/** @typedef {import("./geometry.js").Panel} Panel */
/** @typedef {import("./hits.js").Stretch} Stretch */
/** @typedef {import("./layout.js").Layout} Layout */
/** @typedef {import("./layout.js").Measures} Measures */
/** @typedef {import("./scale.js").TimeScale} TimeScale */
/** @typedef {import("./source.js").Row} Row */
/** @typedef {import("./surface.js").Palette} Palette */

/** @typedef {Readonly<{width: number, height: number, ratio: number}>} Size */

/** @type {Intl.DateTimeFormatOptions} */
const DATE = { year: "numeric", month: "short", day: "numeric" };

/** So many records of a claim that is followed are labelled before others. */
const MOST_KNOTS = 24;

export class Composition {
  #controller;
  #calendar;
  #words;
  /** @type {readonly Layout[]} */
  #layouts = [];
  /** Files of texts that are there. @type {Set<number>} */
  #there = new Set();
  /** @type {WeakMap<Row, Label>} */
  #labels = new WeakMap();
  /** @type {Palette | null} */
  palette = null;
  /** @type {Size | null} */
  size = null;
  /** @type {View | null} */
  view = null;

  /**
   * @param {Controller} controller
   * @param {CalendarWords} calendar
   * @param {AxisWords} words
   */
  constructor(controller, calendar, words) {
    this.#controller = controller;
    this.#calendar = calendar;
    this.#words = words;
    // A context of its own: measuring sets the letters, and drawing relies on those that it has set.
    const context = /** @type {CanvasRenderingContext2D} */ (el("canvas").getContext("2d"));
    this.letters = new Letters((text, font) => {
      context.font = font;
      return context.measureText(text).width;
    });
  }

  /** Other records are shown: what was placed has no claim to its place. */
  forget() {
    this.#layouts = [];
  }

  /** @param {TimeScale} scale @param {Stretch | null} stretch that is pointed at */
  compose(scale, stretch) {
    const { size, palette, letters } = this;
    if (!size || !palette) return null;
    const { columns, selections, hovered, chosen, focused, thread } = this.#controller;
    const panels = panelsOf(size.height, selections.length);
    const measures = measuresOf(size.width, /** @type {Panel} */ (panels[0]), selections.length);
    const shows = (/** @type {number} */ n) => this.#controller.shows(n);
    const layouts = selections.map(({ selection }, place) => {
      const panel = /** @type {Panel} */ (panels[place]);
      const knots = thread && knotsOf(thread, columns, scale, panel, shows);
      const first = [chosen, focused].filter((n) => n !== null);
      const layout = layoutOf(selection, scale, {
        measures,
        chosen: knots ? [...first, ...[...knots.keys()].slice(0, MOST_KNOTS)] : first,
        previous: this.#layouts[place] ?? null,
        there: this.#there,
      });
      return { panel, layout, knots };
    });
    this.#layouts = layouts.map(({ layout }) => layout);
    const fonts = fontsOf(palette);
    this.view = {
      ...size,
      scale,
      drawn: layouts.map(({ panel, layout, knots }, place) => ({
        panel,
        layout,
        title: selections[place]?.title ?? "",
        thread: knots,
      })),
      ticks: ticksOf(scale, this.#calendar, (text) => letters.width(text, fonts.coarse)),
      now: Date.now() / 1000,
      columns,
      labelOf: (n) => this.#labelOf(n),
      hovered,
      chosen,
      pointed: hovered === null ? null : this.#pointed(hovered, scale, layouts),
      reading: this.#controller.reading,
      stretch: stretch && {
        ...stretch,
        label: this.#words.stretch(stretch.count, this.#calendar.range([stretch.from, stretch.to])),
      },
      palette,
      letters,
      measures,
      words: this.#words,
    };
    return this.view;
  }

  /**
   * Where a record stands that is pointed at and has no label; null where it has one, or is out of the range.
   * @param {number} n
   * @param {TimeScale} scale
   * @param {readonly {panel: Panel, layout: Layout}[]} layouts
   * @returns {import("./draw.js").Pointed | null}
   */
  #pointed(n, scale, layouts) {
    const { columns } = this.#controller;
    const lane = columns.lane[n] === 1 ? 1 : 0;
    const x = scale.x(columns.at[n] ?? Number.NaN);
    if (
      !(x >= 0 && x <= scale.width) ||
      layouts.some(({ layout }) => layout.lanes[lane].items.some((one) => one.n === n))
    ) {
      return null;
    }
    for (const { panel, layout } of layouts) {
      const { marks } = layout.lanes[lane].band;
      const mark = marks.n.indexOf(n);
      const height = FIRST_MARK + (mark < 0 ? 0 : (marks.level[mark] ?? 0) * MEASURES.mark);
      const { base, towards } = panel.sides[lane];
      if (mark >= 0 || panel === layouts.at(-1)?.panel)
        return { n, lane, x, y: base + towards * height, panel };
    }
    return null;
  }

  /** Files of texts have come. @param {readonly string[]} keys */
  came(keys) {
    for (const key of keys) this.#there.add(fileOfKey(key));
  }

  /**
   * Fetch the texts of what is labelled; what fails is told by the source.
   * @returns {Promise<boolean>} whether any came
   */
  async fetchTexts() {
    const wanted = new Set(this.#layouts.flatMap((layout) => layout.wanted));
    const { source } = this.#controller;
    const asked = [...wanted].filter((key) => !source.textNow(key)).map((key) => source.text(key));
    const answers = await Promise.allSettled(asked);
    return answers.some(({ status }) => status === "fulfilled");
  }

  /** What is shown, in a sentence for each axis. */
  summary() {
    const { view } = this;
    if (!view) return "";
    const range = this.#calendar.range([view.scale.from, view.scale.to]);
    const one = (/** @type {Drawn} */ { layout, title }) => {
      const [said, done] = layout.lanes;
      const text = this.#words.summary(
        range,
        said.band.total,
        done.band.total,
        said.items.length + done.items.length,
      );
      return title ? this.#words.comparedWith(title, text) : text;
    };
    return view.drawn.map(one).join(". ");
  }

  /** Where the mark of a record stands, whether it is in sight or not. @param {number} n @returns {{x: number, y: number} | null} */
  placeOf(n) {
    const { view } = this;
    const lane = view?.columns.lane[n] === 1 ? 1 : 0;
    for (const drawn of view?.drawn ?? []) {
      const side = drawn.panel.sides[lane];
      const knot = drawn.thread?.get(n);
      if (knot) return knot;
      const { items, band } = drawn.layout.lanes[lane];
      const item = items.find((one) => one.n === n);
      if (item) return { x: item.x, y: markOf(drawn, side, item) };
      const mark = band.marks.n.indexOf(n);
      if (mark >= 0) {
        const level = band.marks.level[mark] ?? 0;
        const y = side.base + side.towards * (FIRST_MARK + level * /** @type {View} */ (view).measures.mark);
        return { x: band.marks.x[mark] ?? 0, y };
      }
    }
    const first = view?.drawn[0];
    if (!view || !first || n >= view.columns.dated) return null;
    const side = first.panel.sides[lane];
    return { x: view.scale.x(view.columns.at[n] ?? 0), y: side.base + side.towards * FIRST_MARK };
  }

  /** What a record takes of the picture, for a card beside it; null where it is out of sight. @param {number} n */
  boxOf(n) {
    const { view } = this;
    if (!view) return null;
    const lane = view.columns.lane[n] === 1 ? 1 : 0;
    for (const { panel, layout } of view.drawn) {
      const item = layout.lanes[lane].items.find((one) => one.n === n);
      if (!item) continue;
      const side = panel.sides[lane];
      const x = Math.max(item.left, 0);
      return { x, y: topOfRow(side, item.row), width: view.measures.label, height: side.rows.height };
    }
    const place = this.placeOf(n);
    if (!place || place.x < 0 || place.x > view.width) return null;
    const size = view.measures.mark;
    return { x: place.x - size, y: place.y - size, width: 2 * size, height: 2 * size };
  }

  /** @param {number} n @returns {Label | undefined} */
  #labelOf(n) {
    const row = this.#controller.text(n);
    if (!row) return this.#unreadLabel(n);
    const before = this.#labels.get(row);
    if (before) return before;
    const said = row.type === "statement";
    const by = said ? row.who : row.status && this.#words.status(row.status);
    const label = {
      words: said && row.words ? row.words : row.title,
      quoted: said && row.quoted === true && row.words !== undefined,
      below: by ? `${by} · ${row.date}` : row.date,
    };
    this.#labels.set(row, label);
    return label;
  }

  /** What is labelled although its text could not be had; undefined while it may still come. @param {number} n @returns {Label | undefined} */
  #unreadLabel(n) {
    const { source, columns } = this.#controller;
    if (!source.failures.length) return undefined;
    const { key } = textPlace(columns, n);
    if (!source.failures.some(({ file }) => file === `text/${key}.json`)) return undefined;
    const type = columns.lane[n] === 1 ? this.#words.types.event : this.#words.types.statement;
    const below = this.#calendar.of(columns.at[n] ?? 0, DATE);
    return { words: this.#words.unread(type), quoted: false, below };
  }
}

/**
 * The measures for a width: on a phone a label has half of it, and one word more is worth more than one label more.
 * @param {number} width
 * @param {Panel} panel
 * @param {number} count of panels
 * @returns {Measures}
 */
export const measuresOf = (width, panel, count) => {
  const side = panel.sides[0];
  return {
    ...MEASURES,
    label: Math.round(width < 520 ? Math.max(170, width * 0.6) : width < 1000 ? 200 : 230),
    rows: side.rows.count,
    stack: Math.max(1, Math.floor((side.band - 2) / MEASURES.mark)),
    files: Math.ceil(MEASURES.files / count),
  };
};
