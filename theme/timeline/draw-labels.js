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

/** The figures, words and marks. @param {Surface} to @param {View} view @param {Drawn} drawn @param {Fonts} fonts */
export const drawLabels = (to, view, drawn, fonts) => {
  const { palette, width } = view;
  for (const [lane, side] of drawn.panel.sides.entries()) {
    const colour = lane === 0 ? palette.said : palette.done;
    for (const item of drawn.layout.lanes[lane === 0 ? 0 : 1].items) {
      if (item.beside) continue;
      const y = topOfRow(side, item.row) + linesOf(side).figure;
      drawFigure(to, item.figure, y, colour, width, isAway(drawn, item.n) ? AWAY : 1);
    }
  }
  drawWords(to, view, drawn, fonts);
  for (const lane of /** @type {const} */ ([0, 1])) drawMarks(to, view, drawn, lane);
};

/** @param {Surface} to @param {View} view @param {Drawn} drawn @param {0 | 1} lane */
const drawMarks = (to, { palette, columns, hovered, chosen, measures, width }, drawn, lane) => {
  const side = drawn.panel.sides[lane];
  const colour = lane === 0 ? palette.said : palette.done;
  let last = Number.NEGATIVE_INFINITY;
  for (const item of drawn.layout.lanes[lane].items) {
    const { n, x } = item;
    // What stands beside another shares its mark, and the thread has drawn a sign for its own.
    if (item.beside || drawn.thread?.has(n) || x < -measures.mark || x > width + measures.mark) continue;
    const strong = n === hovered || n === chosen;
    // One mark is enough where several would cover one another.
    if (x - last < 1 && !strong) continue;
    last = x;
    to.globalAlpha = isAway(drawn, n) ? AWAY : 1;
    const size = measures.mark + (strong ? 3 : 1);
    drawMark(to, lane, x, markOf(drawn, side, item), size, colour, palette.paper, isExactRecord(columns, n));
  }
  to.globalAlpha = 1;
};

/** A label as it is written: cut to its room. @typedef {{item: Placed, side: Side, top: number, words: string, below: string, alpha: number}} Written */

/**
 * The words: the paper below them all first, then line by line, since to change the letters costs more than to write.
 * @param {Surface} to
 * @param {View} view
 * @param {Drawn} drawn
 * @param {Fonts} fonts
 */
const drawWords = (to, view, drawn, fonts) => {
  const { palette, letters, hovered, chosen } = view;
  const written = drawn.panel.sides.flatMap((side, lane) =>
    drawn.layout.lanes[lane === 0 ? 0 : 1].items.flatMap(
      (item) => writtenOf(view, drawn, item, side, fonts) ?? [],
    ),
  );
  // Stems pass behind: the paper of the label covers them.
  for (const { item, side, top, words, below } of written) {
    const lines = linesOf(side);
    const left = item.left + INDENT - 3;
    to.fillStyle = item.n === chosen ? palette.mark : palette.paper;
    to.fillRect(left, top + lines.words - 12, letters.width(words, fonts.words) + 6, 16);
    to.fillStyle = palette.paper;
    to.fillRect(left, top + lines.below - 10, letters.width(below, fonts.below) + 6, 13);
  }
  to.textAlign = "left";
  to.font = fonts.words;
  for (const { item, side, top, words, alpha } of written) {
    const colour = side.towards < 0 ? palette.said : palette.done;
    to.globalAlpha = alpha;
    write(
      to,
      words,
      item.n === hovered ? colour : palette.ink,
      item.left + INDENT,
      top + linesOf(side).words,
    );
  }
  to.font = fonts.below;
  for (const { item, side, top, below, alpha } of written) {
    to.globalAlpha = alpha;
    write(to, below, palette.soft, item.left + INDENT, top + linesOf(side).below);
  }
  to.globalAlpha = 1;
};

/** @param {View} view @param {Drawn} drawn @param {Placed} item @param {Side} side @param {Fonts} fonts @returns {Written | undefined} */
const writtenOf = ({ letters, measures, labelOf }, drawn, item, side, fonts) => {
  const label = labelOf(item.n);
  if (!label) return undefined;
  const room = measures.label - INDENT;
  const [open, close] = label.quoted ? ["“", "”"] : ["", ""];
  return {
    item,
    side,
    top: topOfRow(side, item.row),
    words: letters.cut(open + label.words, fonts.words, room, close),
    below: letters.cut(label.below, fonts.below, room),
    // What is moved out of the range to the left goes gently: a sliver of a word tells nobody anything.
    alpha:
      (isAway(drawn, item.n) ? AWAY : 1) * Math.max(0, Math.min(1, 1 + (item.left + INDENT) / (room * OUT))),
  };
};

/** @param {Surface} to @param {string} text @param {string} colour @param {number} x @param {number} y */
const write = (to, text, colour, x, y) => {
  to.fillStyle = colour;
  const direction = directionOf(text);
  if (direction !== "ltr") to.direction = direction;
  to.fillText(text, x, y);
  if (direction !== "ltr") to.direction = "ltr";
};
