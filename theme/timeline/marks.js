// @ts-check
/**
 * Marks: a ring for what was said, a square for what was done, and for each stance a shape. They are the same as on the
 * pages (`theme/assets/stylesheets/records.css`).
 */

import { line, undashed } from "./surface.js";

/** @typedef {import("./surface.js").Surface} Surface */
/** @typedef {import("./surface.js").Palette} Palette */

/** The side of a stance, in whose colour and line it is drawn. @typedef {"for" | "between" | "against"} Camp */

/** @type {Readonly<Record<string, Camp>>} */
const CAMPS = Object.freeze({
  asserts: "for",
  "asserts-as-possible": "for",
  predicts: "for",
  acknowledges: "for",
  "sees-no-evidence": "between",
  doubts: "between",
  withholds: "between",
  denies: "against",
  counters: "against",
  retracts: "against",
});

/** @param {string} stance empty for an event, which takes none @returns {Camp | null} */
export const campOf = (stance) => CAMPS[stance] ?? null;

/** A dash for what is not exact. */
export const BROKEN = Object.freeze([2.2, 2]);

/**
 * The mark of a record.
 * @param {Surface} to
 * @param {0 | 1} lane
 * @param {number} x
 * @param {number} y
 * @param {number} size across
 * @param {string} colour
 * @param {string} paper
 * @param {boolean} exact
 */
export const drawMark = (to, lane, x, y, size, colour, paper, exact) => {
  to.beginPath();
  shapeOf(to, lane, x, y, size);
  to.fillStyle = lane === 1 && exact ? colour : paper;
  to.fill();
  if (lane === 1 && exact) return;
  to.strokeStyle = colour;
  to.lineWidth = 1.75;
  if (!exact) to.setLineDash(/** @type {number[]} */ (BROKEN));
  to.stroke();
  undashed(to);
};

/**
 * Add the shape of a mark to the path.
 * @param {Surface} to
 * @param {number} lane
 * @param {number} x
 * @param {number} y
 * @param {number} size
 */
export const shapeOf = (to, lane, x, y, size) => {
  const radius = size / 2 - 0.9;
  if (lane === 1) {
    to.rect(x - radius, y - radius, radius * 2, radius * 2);
    return;
  }
  to.moveTo(x + radius, y);
  to.arc(x, y, radius, 0, Math.PI * 2);
};

/**
 * The sign of a stance.
 * @param {Surface} to
 * @param {string} stance
 * @param {number} x
 * @param {number} y
 * @param {number} size across
 * @param {string} colour
 * @param {string} paper
 */
export const drawStance = (to, stance, x, y, size, colour, paper) => {
  const r = size / 2;
  to.fillStyle = paper;
  to.beginPath();
  to.moveTo(x + r + 2, y);
  to.arc(x, y, r + 2, 0, Math.PI * 2);
  to.fill();
  to.fillStyle = colour;
  to.strokeStyle = colour;
  to.lineWidth = size * 0.16;
  undashed(to);
  SIGNS[stance]?.(to, x, y, r);
  undashed(to);
};

/** @param {Surface} to @param {number} x @param {number} y @param {number} r */
const ring = (to, x, y, r) => {
  to.beginPath();
  to.arc(x, y, r, 0, Math.PI * 2);
  to.stroke();
};

/** @param {Surface} to @param {number} x @param {number} y @param {number} r @param {number} [from] @param {number} [end] */
const disc = (to, x, y, r, from = 0, end = Math.PI * 2) => {
  to.beginPath();
  to.arc(x, y, r, from, end);
  to.closePath();
  to.fill();
};

/** @param {Surface} to @param {readonly (readonly [number, number])[]} points */
const polygon = (to, points) => {
  to.beginPath();
  for (const [i, [x, y]] of points.entries()) {
    if (i === 0) to.moveTo(x, y);
    else to.lineTo(x, y);
  }
  to.closePath();
  to.fill();
};

/** @type {Readonly<Record<string, (to: Surface, x: number, y: number, r: number) => void>>} */
const SIGNS = Object.freeze({
  asserts: (to, x, y, r) => disc(to, x, y, r),
  "asserts-as-possible": (to, x, y, r) => {
    ring(to, x, y, r * 0.84);
    disc(to, x, y, r * 0.84, 0, Math.PI);
  },
  predicts: (to, x, y, r) =>
    polygon(to, [
      [x - r, y - r],
      [x + r, y],
      [x - r, y + r],
    ]),
  acknowledges: (to, x, y, r) => {
    ring(to, x, y, r * 0.84);
    disc(to, x, y, r * 0.3);
  },
  "sees-no-evidence": (to, x, y, r) => ring(to, x, y, r * 0.84),
  doubts: (to, x, y, r) => {
    to.setLineDash([r * 0.5, r * 0.38]);
    ring(to, x, y, r * 0.84);
  },
  withholds: (to, x, y, r) => to.fillRect(x - r, y - r * 0.2, r * 2, r * 0.4),
  denies: (to, x, y, r) => {
    to.lineWidth = r * 0.46;
    const a = r * 0.8;
    line(to, x - a, y - a, x + a, y + a);
    line(to, x - a, y + a, x + a, y - a);
  },
  counters: (to, x, y, r) => {
    polygon(to, [
      [x - r, y - r],
      [x, y],
      [x - r, y + r],
    ]);
    polygon(to, [
      [x + r, y - r],
      [x, y],
      [x + r, y + r],
    ]);
  },
  retracts: (to, x, y, r) => {
    ring(to, x, y, r * 0.84);
    line(to, x - r * 0.6, y + r * 0.6, x + r * 0.6, y - r * 0.6);
  },
});
