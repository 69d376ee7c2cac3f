// @ts-check
/**
 * The axis, drawn: said above, done below, facing each other along time.
 *
 * From what stands where (`layout.js`, `geometry.js`, `ticks.js`) to lines and letters on a surface; nothing is worked
 * out here that another frame would work out again.
 */

import { drawBand } from "./draw-band.js";
import { drawLabels, drawStems } from "./draw-labels.js";
import { drawKnots, drawThread } from "./draw-thread.js";
import { drawFigure } from "./figure-drawing.js";
import { figureOfRecord, isExactRecord } from "./figures.js";
import { HEIGHTS } from "./geometry.js";
import { drawMark } from "./marks.js";
import { crisp, line, undashed } from "./surface.js";

/** @typedef {import("./surface.js").Surface} Surface */
/** @typedef {import("./surface.js").Palette} Palette */
/** @typedef {import("./columns.js").Columns} Columns */
/** @typedef {import("./geometry.js").Panel} Panel */
/** @typedef {import("./layout.js").Layout} Layout */
/** @typedef {import("./layout.js").Measures} Measures */
/** @typedef {import("./letters.js").Letters} Letters */
/** @typedef {import("./scale.js").TimeScale} TimeScale */
/** @typedef {import("./threads.js").Knot} Knot */
/** @typedef {import("./ticks.js").Ticks} Ticks */
/** @typedef {import("./axis-words.js").AxisWords} AxisWords */

/** What a label says: its words, quoted or not, and a line below. @typedef {Readonly<{words: string, quoted: boolean, below: string}>} Label */

/**
 * One axis with both of its sides. `title` names what is compared; `thread` has the knots of the chosen claim
 * by their number, in order of time.
 * @typedef {Readonly<{panel: Panel, layout: Layout, title: string, thread: ReadonlyMap<number, Knot> | null}>} Drawn
 */

/** @typedef {import("./hits.js").Stretch & {label: string}} Captioned */
/** @typedef {Readonly<{n: number, lane: 0 | 1, x: number, y: number, panel: Panel}>} Pointed */

/**
 * All that a picture shows. `ratio` is that of the screen's pixels to those of CSS; `now` the present, in seconds;
 * `labelOf` is undefined for what has not come yet.
 * @typedef {object} View
 * @property {number} width
 * @property {number} height
 * @property {number} ratio
 * @property {TimeScale} scale
 * @property {readonly Drawn[]} drawn
 * @property {Ticks} ticks
 * @property {number} now
 * @property {Columns} columns
 * @property {(n: number) => Label | undefined} labelOf
 * @property {number | null} hovered
 * @property {number | null} chosen
 * @property {Pointed | null} pointed a record without a label that is pointed at
 * @property {import("./scale.js").Range | null} reading what the list shows meanwhile
 * @property {Captioned | null} stretch a counted stretch that is pointed at
 * @property {Palette} palette
 * @property {Letters} letters
 * @property {Measures} measures
 * @property {AxisWords} words
 */

/** @param {Palette} palette */
export const fontsOf = ({ serif, sans }) => ({
  words: `15px ${serif}`,
  heading: `600 19px ${serif}`,
  below: `12.5px ${sans}`,
  fine: `12px ${sans}`,
  coarse: `600 12.5px ${sans}`,
});

/** @typedef {ReturnType<typeof fontsOf>} Fonts */

/** @param {Surface} to @param {View} view */
export const drawView = (to, view) => {
  const fonts = fontsOf(view.palette);
  to.globalAlpha = 1;
  to.direction = "ltr";
  undashed(to);
  to.fillStyle = view.palette.paper;
  to.fillRect(0, 0, view.width, view.height);
  for (const drawn of view.drawn) {
    drawPeriods(to, view, drawn.panel);
    for (const lane of /** @type {const} */ ([0, 1])) drawBand(to, view, drawn, lane, fonts);
    drawNow(to, view, drawn.panel, fonts);
    drawStems(to, view, drawn);
    if (drawn.thread) drawThread(to, view, drawn.thread);
    drawStrip(to, view, drawn.panel, fonts);
    if (drawn.thread) drawKnots(to, view, drawn.panel, drawn.thread);
    drawLabels(to, view, drawn, fonts);
    drawHeadings(to, view, drawn, fonts);
  }
  if (view.pointed) drawPointed(to, view, view.pointed);
  if (view.stretch) drawCaption(to, view, view.stretch, fonts);
};

/** A record without a label that is pointed at, here or in the list: its mark, larger, and its date. @param {Surface} to @param {View} view @param {Pointed} pointed */
const drawPointed = (to, { palette, columns, measures, scale, ratio, width }, { n, lane, x, y, panel }) => {
  const side = panel.sides[lane];
  const colour = lane === 0 ? palette.said : palette.done;
  const end = side.base + side.towards * (side.band + HEIGHTS.gap);
  to.strokeStyle = colour;
  to.lineWidth = 2;
  line(to, crisp(x, ratio), y, crisp(x, ratio), end);
  drawFigure(to, figureOfRecord(columns, n, scale), end, colour, width);
  drawMark(to, lane, x, y, measures.mark + 3, colour, palette.paper, isExactRecord(columns, n));
};

/** How many records a stretch has, and which time it is. @param {Surface} to @param {View} view @param {Captioned} stretch @param {Fonts} fonts */
const drawCaption = (to, { palette, letters, width }, { label, x, y, lane }, fonts) => {
  const half = letters.width(label, fonts.coarse) / 2 + 6;
  const middle = Math.min(Math.max(x, half), width - half);
  const base = lane === 0 ? y - 2 : y + 14;
  to.fillStyle = palette.paper;
  to.fillRect(middle - half, base - 14, half * 2, 19);
  to.font = fonts.coarse;
  to.fillStyle = lane === 0 ? palette.said : palette.done;
  to.textAlign = "center";
  to.fillText(label, middle, base);
};

/** Faint lines where a coarse period begins, behind everything. @param {Surface} to @param {View} view @param {Panel} panel */
const drawPeriods = (to, { scale, ticks, palette, ratio }, panel) => {
  to.strokeStyle = palette.rule;
  to.lineWidth = 1;
  const [said, done] = panel.sides;
  for (const { from } of ticks.coarse) {
    if (from <= scale.from) continue;
    const x = crisp(scale.x(from), ratio);
    line(to, x, said.edge + HEIGHTS.heading, x, done.edge - HEIGHTS.heading);
  }
};

/** The strip between the sides: its two lines, the ticks, and the names of what they part. @param {Surface} to @param {View} view @param {Panel} panel @param {Fonts} fonts */
const drawStrip = (to, view, panel, fonts) => {
  const { scale, ticks, palette, ratio, letters, width } = view;
  const [said, done] = panel.sides;
  to.strokeStyle = palette.ink;
  to.lineWidth = 1;
  for (const { base } of [said, done]) line(to, 0, crisp(base, ratio), width, crisp(base, ratio));
  if (view.reading) {
    // Where the list is being read the lines are strong.
    const [from, end] = view.reading.map((t) => Math.min(Math.max(scale.x(t), 0), width));
    const room = Math.max((end ?? 0) - (from ?? 0), 4);
    to.fillStyle = palette.ink;
    if ((end ?? 0) > 0 && (from ?? 0) < width) {
      to.fillRect(from ?? 0, said.base, room, 3);
      to.fillRect(from ?? 0, done.base - 3, room, 3);
    }
  }
  const both = ticks.coarse.length > 0;
  const fineAt = said.base + (both ? 31 : 24);
  to.fillStyle = palette.soft;
  to.strokeStyle = palette.line;
  to.font = fonts.fine;
  to.textAlign = "center";
  for (const { t, label } of ticks.fine) {
    const x = scale.x(t);
    const at = crisp(x, ratio);
    line(to, at, said.base, at, said.base + 4);
    line(to, at, done.base, at, done.base - 4);
    const half = letters.width(label, fonts.fine) / 2;
    if (x - half < 0 || x + half > width) continue;
    clear(to, view, x - half, fineAt - 10, half * 2);
    to.fillText(label, x, fineAt);
  }
  to.fillStyle = palette.ink;
  to.strokeStyle = palette.ink;
  to.font = fonts.coarse;
  to.textAlign = "left";
  for (const { from, to: end, label } of ticks.coarse) {
    if (from > scale.from) {
      const at = crisp(scale.x(from), ratio);
      line(to, at, said.base, at, done.base);
    }
    if (!label) continue;
    const room = letters.width(label, fonts.coarse);
    // The period at the left edge keeps its name in sight until the next one pushes it out.
    const x = Math.min(Math.max(scale.x(from), 0) + 6, scale.x(end) - room - 8);
    clear(to, view, x, said.base + 4, room);
    to.fillText(label, x, said.base + 15);
  }
};

/** Paper under a label of the strip, where a thread passes. @param {Surface} to @param {View} view @param {number} x @param {number} top @param {number} width */
const clear = (to, { palette, drawn }, x, top, width) => {
  if (!drawn.some(({ thread }) => thread)) return;
  const { fillStyle } = to;
  to.fillStyle = palette.paper;
  to.fillRect(x - 2, top, width + 4, 13);
  to.fillStyle = fillStyle;
};

/** The present. @param {Surface} to @param {View} view @param {Panel} panel @param {Fonts} fonts */
const drawNow = (to, { scale, now, palette, ratio, words, width, letters }, panel, fonts) => {
  const x = scale.x(now);
  if (x < 0 || x > width) return;
  const [said, done] = panel.sides;
  to.strokeStyle = palette.ink;
  to.lineWidth = 1;
  to.setLineDash([1, 3]);
  const at = crisp(x, ratio);
  line(to, at, said.edge + HEIGHTS.heading, at, done.edge - HEIGHTS.heading);
  undashed(to);
  to.font = fonts.fine;
  to.fillStyle = palette.ink;
  const right = x + 5 + letters.width(words.today, fonts.fine) > width;
  to.textAlign = right ? "right" : "left";
  to.fillText(words.today, x + (right ? -5 : 5), done.edge - HEIGHTS.heading - 4);
};

/** What each side is, and how much of it stands in the range. @param {Surface} to @param {View} view @param {Drawn} drawn @param {Fonts} fonts */
const drawHeadings = (to, view, { panel, layout, title }, fonts) => {
  const { palette, words, letters, width } = view;
  to.textAlign = "left";
  if (title) {
    to.font = fonts.heading;
    to.fillStyle = palette.ink;
    to.fillText(letters.cut(title, fonts.heading, width), 0, panel.top + 19);
  }
  for (const [lane, side] of panel.sides.entries()) {
    const name = lane === 0 ? words.said : words.done;
    const colour = lane === 0 ? palette.said : palette.done;
    to.fillStyle = colour;
    to.fillRect(0, lane === 0 ? side.edge : side.edge - 3, width, 3);
    const y = lane === 0 ? side.edge + 21 : side.edge - 9;
    to.font = fonts.heading;
    to.fillText(name, 0, y);
    const count = words.inView(layout.lanes[lane === 0 ? 0 : 1].band.total);
    to.font = fonts.fine;
    to.fillStyle = palette.soft;
    to.fillText(count, letters.width(name, fonts.heading) + 9, y);
  }
};
