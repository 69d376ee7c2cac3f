// @ts-check
/**
 * The thread of a claim, drawn: a line from sign to sign, in the line and colour of the stance that it leads to.
 */

import { isExactRecord } from "./figures.js";
import { campOf, drawMark, drawStance } from "./marks.js";
import { undashed } from "./surface.js";

/** @typedef {import("./surface.js").Surface} Surface */
/** @typedef {import("./geometry.js").Panel} Panel */
/** @typedef {import("./draw.js").View} View */
/** @typedef {import("./threads.js").Knot} Knot */

/** For: drawn through. Between: dashes. Against: dots. */
const DASHES = Object.freeze({ for: [], between: [6, 4], against: [1.5, 3] });
const SIGN = 11;
const MANY = 100;

/** The lines. @param {Surface} to @param {View} view @param {ReadonlyMap<number, Knot>} knots */
export const drawThread = (to, { palette, width }, knots) => {
  // Hundreds of lines cover each other: then the signs tell, and the lines stand back.
  to.globalAlpha = Math.max(0.15, Math.min(1, MANY / knots.size));
  let before = null;
  for (const knot of knots.values()) {
    if (before) {
      const camp = campOf(knot.stance);
      to.strokeStyle = camp ? palette[camp] : palette.done;
      to.lineWidth = camp === "against" ? 2.25 : 1.5;
      to.setLineDash(camp ? DASHES[camp] : []);
      to.beginPath();
      to.moveTo(before.x, before.y);
      // Far away the curve would be a line all the same, and a surface need not reckon with such numbers.
      const near = Math.min((knot.x - before.x) / 2, width);
      to.bezierCurveTo(before.x + near, before.y, knot.x - near, knot.y, knot.x, knot.y);
      to.stroke();
    }
    before = knot;
  }
  undashed(to);
  to.globalAlpha = 1;
};

/** The signs. @param {Surface} to @param {View} view @param {Panel} panel @param {ReadonlyMap<number, Knot>} knots */
export const drawKnots = (to, { palette, width, columns, measures }, panel, knots) => {
  for (const { n, x, y, lane, stance } of knots.values()) {
    if (x < -SIGN || x > width + SIGN) continue;
    const camp = campOf(stance);
    const size = Math.min(SIGN, panel.sides[0].band / 3.2);
    if (camp && lane === 0) drawStance(to, stance, x, y, size, palette[camp], palette.paper);
    else {
      const exact = isExactRecord(columns, n);
      drawMark(
        to,
        lane,
        x,
        y,
        measures.mark + 3,
        lane === 0 ? palette.said : palette.done,
        palette.paper,
        exact,
      );
    }
  }
};
