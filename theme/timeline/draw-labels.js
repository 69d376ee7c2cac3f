// @ts-check
/**
 * Records with a label: a mark at the axis, a stem from it, and words at its end, with the figure of their date.
 */

import { FIRST_MARK } from "./draw-band.js";
import { drawFigure } from "./figure-drawing.js";
import { isExactRecord } from "./figures.js";
import { topOfRow } from "./geometry.js";
import { drawMark } from "./marks.js";
import { crisp, directionOf, line, undashed } from "./surface.js";

/** @typedef {import("./surface.js").Surface} Surface */
/** @typedef {import("./draw.js").View} View */
/** @typedef {import("./draw.js").Drawn} Drawn */
/** @typedef {import("./draw.js").Fonts} Fonts */
/** @typedef {import("./geometry.js").Side} Side */
/** @typedef {import("./layout.js").Placed} Placed */

/** Where the lines of a label stand in its row, from its top: above the axis the figure is below the words. */
const LINES = Object.freeze({
  said: Object.freeze({ words: 13, below: 27, figure: 36, end: 2 }),
  done: Object.freeze({ words: 22, below: 36, figure: 5, end: 40 }),
});

/** From the stem to the words. */
const INDENT = 7;
const AWAY = 0.4;
/** Of a label, what may be out of the range until nothing of it is seen. */
const OUT = 0.6;

/** @param {Side} side */
const linesOf = ({ towards }) => (towards < 0 ? LINES.said : LINES.done);

/** Whether a record stands back, because a claim is followed that it is not about. @param {Drawn} drawn @param {number} n */
const isAway = ({ thread }, n) => thread !== null && !thread.has(n);

/** Where the mark of a labelled record stands. @param {Drawn} drawn @param {Side} side @param {Placed} item */
export const markOf = ({ thread }, side, { n }) => thread?.get(n)?.y ?? side.base + side.towards * FIRST_MARK;

/** The stems, behind all labels. @param {Surface} to @param {View} view @param {Drawn} drawn */
export const drawStems = (to, view, drawn) => {
  const { palette, columns, ratio, hovered, chosen, width } = view;
  for (const [lane, side] of drawn.panel.sides.entries()) {
    to.strokeStyle = lane === 0 ? palette.said : palette.done;
    for (const item of drawn.layout.lanes[lane === 0 ? 0 : 1].items) {
      const strong = item.n === hovered || item.n === chosen;
      to.globalAlpha = strong ? 1 : isAway(drawn, item.n) ? AWAY : 0.55;
      to.lineWidth = strong ? 2 : 1;
      // Where the time is not sure, the line is broken, as on the pages.
      if (!isExactRecord(columns, item.n)) to.setLineDash([3, 3]);
      const top = topOfRow(side, item.row);
      const { end, figure } = linesOf(side);
      const x = crisp(item.x, ratio);
      if (item.x >= 0 && item.x <= width)
        line(to, x, markOf(drawn, side, item), x, top + (item.beside ? figure : end));
      if (item.beside) {
        const left = crisp(item.left, ratio);
        const shelf = crisp(top + figure, ratio);
        line(to, x, shelf, left, shelf);
        line(to, left, shelf, left, top + end);
      }
      undashed(to);
    }
  }
  to.globalAlpha = 1;
};

/** The marks, words and figures. @param {Surface} to @param {View} view @param {Drawn} drawn @param {Fonts} fonts */
export const drawLabels = (to, view, drawn, fonts) => {
  const { palette, columns, hovered, chosen, measures, width } = view;
  for (const [lane, side] of drawn.panel.sides.entries()) {
    const colour = lane === 0 ? palette.said : palette.done;
    let last = Number.NEGATIVE_INFINITY;
    for (const item of drawn.layout.lanes[lane === 0 ? 0 : 1].items) {
      const strength = isAway(drawn, item.n) ? AWAY : 1;
      const top = topOfRow(side, item.row);
      if (!item.beside) drawFigure(to, item.figure, top + linesOf(side).figure, colour, width, strength);
      drawWords(to, view, item, top, side, fonts, strength);
      if (item.x < -measures.mark || item.x > width + measures.mark) continue;
      // The thread has drawn its sign; and one mark is enough where several would cover one another.
      if (item.beside || drawn.thread?.has(item.n)) continue;
      const strong = item.n === hovered || item.n === chosen;
      if (item.x - last < 1 && markOf(drawn, side, item) === side.base + side.towards * FIRST_MARK && !strong)
        continue;
      last = item.x;
      const size = measures.mark + (strong ? 3 : 1);
      to.globalAlpha = strength;
      drawMark(
        to,
        lane === 0 ? 0 : 1,
        item.x,
        markOf(drawn, side, item),
        size,
        colour,
        palette.paper,
        isExactRecord(columns, item.n),
      );
      to.globalAlpha = 1;
    }
  }
};

/**
 * @param {Surface} to
 * @param {View} view
 * @param {Placed} item
 * @param {number} top
 * @param {Side} side
 * @param {Fonts} fonts
 * @param {number} strength
 */
const drawWords = (to, view, item, top, side, fonts, strength) => {
  const { palette, letters, measures, labelOf, hovered, chosen } = view;
  const label = labelOf(item.n);
  if (!label) return;
  const lines = linesOf(side);
  const left = item.left + INDENT;
  const room = measures.label - INDENT;
  const [open, close] = label.quoted ? ["“", "”"] : ["", ""];
  const words = letters.cut(`${open}${label.words}`, fonts.words, room, close);
  const below = letters.cut(label.below, fonts.below, room);
  // Stems pass behind: the paper of the label covers them.
  to.fillStyle = item.n === chosen ? palette.mark : palette.paper;
  to.fillRect(left - 3, top + lines.words - 12, letters.width(words, fonts.words) + 6, 16);
  to.fillStyle = palette.paper;
  to.fillRect(left - 3, top + lines.below - 10, letters.width(below, fonts.below) + 6, 13);
  // What is moved out of the range to the left goes gently: a sliver of a word tells nobody anything.
  to.globalAlpha = strength * Math.max(0, Math.min(1, 1 + left / (room * OUT)));
  to.textAlign = "left";
  const colour = side.towards < 0 ? palette.said : palette.done;
  write(to, words, fonts.words, item.n === hovered ? colour : palette.ink, left, top + lines.words);
  write(to, below, fonts.below, palette.soft, left, top + lines.below);
  to.globalAlpha = 1;
};

/** @param {Surface} to @param {string} text @param {string} font @param {string} colour @param {number} x @param {number} y */
const write = (to, text, font, colour, x, y) => {
  to.font = font;
  to.fillStyle = colour;
  to.direction = directionOf(text);
  to.fillText(text, x, y);
  to.direction = "ltr";
};
