// @ts-check
/**
 * The band of a side: marks where they have room; elsewhere bars as high as there are records, with the count at peaks.
 */

import { traitsOf } from "./figures.js";
import { BROKEN, shapeOf } from "./marks.js";
import { undashed } from "./surface.js";

/** @typedef {import("./surface.js").Surface} Surface */
/** @typedef {import("./band.js").Band} Band */
/** @typedef {import("./draw.js").View} View */
/** @typedef {import("./draw.js").Drawn} Drawn */
/** @typedef {import("./draw.js").Fonts} Fonts */
/** @typedef {import("./geometry.js").Side} Side */

/** Of the colour of a side: all of it is in the background while a claim is followed. */
const AWAY = 0.28;
const BARS = 0.5;

/** How far from the base the lowest mark stands: its middle. */
export const FIRST_MARK = 6;

/**
 * @param {Surface} to
 * @param {View} view
 * @param {Drawn} drawn
 * @param {0 | 1} lane
 * @param {Fonts} fonts
 */
export const drawBand = (to, view, { panel, layout, thread }, lane, fonts) => {
  const side = panel.sides[lane];
  const { band } = layout.lanes[lane];
  const strength = thread ? AWAY : 1;
  to.fillStyle = lane === 0 ? view.palette.said : view.palette.done;
  to.globalAlpha = BARS * strength;
  if (band.most > 0) drawBars(to, view, band, side);
  to.globalAlpha = strength;
  drawMarks(to, view, band, side, lane);
  if (band.most > 1 && !thread) drawCounts(to, view, band, side, fonts);
  to.globalAlpha = 1;
};

/** A band lower than this gives its counts less room above its bars. */
const LOW = 30;

/** How high a bar is that stands for so many. @param {Band} band @param {Side} side @param {number} count */
const heightOf = ({ most }, { band }, count) =>
  Math.max(2.5, (count / most) * (band - (band < LOW ? 5 : 10)));

/** @param {Surface} to @param {View} view @param {Band} band @param {Side} side */
const drawBars = (to, { scale, ratio }, band, side) => {
  const { start, span, counts, dense } = band;
  const snapped = (/** @type {number} */ x) => Math.round(x * ratio) / ratio;
  for (let i = 0; i < counts.length; i++) {
    const count = /** @type {number} */ (counts[i]);
    if (!count || !dense[i]) continue;
    const x = snapped(scale.x(start + i * span));
    const width = Math.max(snapped(scale.x(start + (i + 1) * span)) - x - 1, 1);
    const height = heightOf(band, side, count);
    to.fillRect(x, side.towards < 0 ? side.base - height : side.base, width, height);
  }
};

/** @param {Surface} to @param {View} view @param {Band} band @param {Side} side @param {0 | 1} lane */
const drawMarks = (to, { columns, palette, measures }, { marks }, side, lane) => {
  const { exact } = traitsOf(columns);
  const size = measures.mark - 1;
  to.strokeStyle = lane === 0 ? palette.said : palette.done;
  to.lineWidth = 1.5;
  // All of a sort are one path: a thousand marks cost a few calls.
  for (const sort of [true, false]) {
    to.beginPath();
    let any = false;
    for (let i = 0; i < marks.n.length; i++) {
      const n = /** @type {number} */ (marks.n[i]);
      if (exact[/** @type {number} */ (columns.kind[n])] !== sort) continue;
      any = true;
      const y =
        side.base + side.towards * (FIRST_MARK + /** @type {number} */ (marks.level[i]) * measures.mark);
      shapeOf(to, lane, /** @type {number} */ (marks.x[i]), y, size);
    }
    if (!any) continue;
    to.fillStyle = lane === 1 && sort ? palette.done : palette.paper;
    to.fill();
    if (lane === 1 && sort) continue;
    if (!sort) to.setLineDash(/** @type {number[]} */ (BROKEN));
    to.stroke();
    undashed(to);
  }
};

/** Counts stand at peaks, and as far apart as this. */
const APART = 70;
/** A peak is worth a number from this part of the highest. */
const WORTH = 0.4;

/** @param {Surface} to @param {View} view @param {Band} band @param {Side} side @param {Fonts} fonts */
const drawCounts = (to, { scale, palette, words, width, letters }, band, side, fonts) => {
  to.font = fonts.fine;
  to.fillStyle = palette.ink;
  to.textAlign = "center";
  for (const i of peaksOf(band, Math.ceil(APART / (band.span / scale.pixel)))) {
    const count = /** @type {number} */ (band.counts[i]);
    const label = words.number(count);
    const half = letters.width(label, fonts.fine) / 2;
    const x = Math.min(Math.max(scale.x(band.start + (i + 0.5) * band.span), half), width - half);
    const top = side.base + side.towards * (heightOf(band, side, count) + 3);
    to.fillText(label, x, side.towards < 0 ? top : top + 9);
  }
};

/**
 * The bins that are the highest for so many on either side.
 * @param {Band} band
 * @param {number} apart
 * @returns {number[]}
 */
export const peaksOf = ({ counts, dense, most }, apart) => {
  /** @type {number[]} */
  const peaks = [];
  for (let i = 0; i < counts.length; i++) {
    const count = /** @type {number} */ (counts[i]);
    if (!dense[i] || count < 2 || count < most * WORTH) continue;
    let highest = true;
    for (let j = Math.max(0, i - apart); highest && j < Math.min(counts.length, i + apart + 1); j++) {
      const other = dense[j] ? /** @type {number} */ (counts[j]) : 0;
      if (other > count || (other === count && j < i)) highest = false;
    }
    if (highest) peaks.push(i);
  }
  return peaks;
};
