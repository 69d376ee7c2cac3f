// @ts-check
/**
 * One date by itself, drawn as on the axis: its figure, its mark, and the time below.
 */

import { endOf } from "./columns.js";
import { fontsOf } from "./draw.js";
import { FIRST_MARK } from "./draw-band.js";
import { drawFigure } from "./figure-drawing.js";
import { figureOf, isExact } from "./figures.js";
import { drawMark } from "./marks.js";
import { TimeScale } from "./scale.js";
import { crisp, line, undashed } from "./surface.js";
import { ticksOf } from "./ticks.js";

/** @typedef {import("./calendar-words.js").CalendarWords} CalendarWords */
/** @typedef {import("./columns.js").DateKind} DateKind */
/** @typedef {import("./figures.js").Extent} Extent */
/** @typedef {import("./letters.js").Letters} Letters */
/** @typedef {import("./surface.js").Palette} Palette */
/** @typedef {import("./surface.js").Surface} Surface */

/** @typedef {Readonly<{kind: DateKind, extent: Extent}>} DrawnDate */
/** @typedef {Readonly<{width: number, ratio: number, palette: Palette, letters: Letters, calendar: CalendarWords}>} Ground */

/** How high such a drawing is, and where its parts are, in pixels from the top. */
export const DATE_HEIGHT = 70;
const FIGURE = 9;
const BASE = 37;
const LABELS = 51;
const PERIODS = 66;

/** What of the width the known moments take: the rest is for what fades and points away. */
const PART = 0.42;

/**
 * A scale on which everything that is known of a date is seen.
 * @param {DrawnDate} date
 * @param {number} width
 */
export const scaleFor = ({ kind, extent }, width) => {
  const moments = [endOf(extent.at, kind.precision), ...Object.values(extent)].filter(Number.isFinite);
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const length = Math.max(last - first, 60) / PART;
  const middle = (first + last) / 2;
  return new TimeScale(middle - length / 2, middle + length / 2, width);
};

/** @param {Surface} to @param {DrawnDate} date @param {Ground} ground */
export const drawDate = (to, date, { width, ratio, palette, letters, calendar }) => {
  const scale = scaleFor(date, width);
  const fonts = fontsOf(palette);
  to.globalAlpha = 1;
  to.direction = "ltr";
  to.fillStyle = palette.paper;
  to.fillRect(0, 0, width, DATE_HEIGHT);
  undashed(to);
  to.strokeStyle = palette.ink;
  to.lineWidth = 1;
  line(to, 0, crisp(BASE, ratio), width, crisp(BASE, ratio));
  to.font = fonts.fine;
  to.textAlign = "center";
  to.fillStyle = palette.soft;
  const ticks = ticksOf(scale, calendar, (text) => letters.width(text, fonts.coarse));
  for (const { t, label } of ticks.fine) {
    const x = scale.x(t);
    line(to, crisp(x, ratio), BASE, crisp(x, ratio), BASE + 4);
    const half = letters.width(label, fonts.fine) / 2;
    if (x >= half && x <= width - half) to.fillText(label, x, LABELS);
  }
  to.fillStyle = palette.ink;
  to.font = fonts.coarse;
  to.textAlign = "left";
  for (const { from, to: end, label } of ticks.coarse) {
    const room = letters.width(label, fonts.coarse);
    if (label) to.fillText(label, Math.min(Math.max(scale.x(from), 0), scale.x(end) - room), PERIODS);
  }
  const exact = isExact(date.kind);
  const x = scale.x(date.extent.at);
  to.strokeStyle = palette.said;
  to.lineWidth = 1;
  if (!exact) to.setLineDash([3, 3]);
  line(to, crisp(x, ratio), BASE - FIRST_MARK, crisp(x, ratio), 2);
  drawFigure(to, figureOf(date.kind, date.extent, scale), FIGURE, palette.said, width);
  drawMark(to, 0, x, BASE - FIRST_MARK, 9, palette.said, palette.paper, exact);
};
