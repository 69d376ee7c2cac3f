// @ts-check
/**
 * Drawing the figure of a date (`figures.js`) on a surface.
 */

import { line, undashed } from "./surface.js";

/** @typedef {import("./surface.js").Surface} Surface */
/** @typedef {import("./figures.js").Figure} Figure */
/** @typedef {import("./figures.js").Part} Part */
/** @typedef {import("./figures.js").End} End */

/** Heights in pixels, about the middle of the figure. */
const BAR = 5;
const HATCH = 8;
const CAP = 9;
/** How far apart the lines of a hatch are, and the dots. */
const PITCH = 4;
/** A fade is drawn in so many steps: the same on every surface, a picture in SVG included. */
const STEPS = 10;

/**
 * @param {Surface} to
 * @param {Figure} figure
 * @param {number} y of its middle
 * @param {string} colour
 * @param {number} width of the whole surface: nothing is drawn beyond
 * @param {number} [strength] how dense the whole is: 0 to 1
 */
export const drawFigure = (to, { parts, ends }, y, colour, width, strength = 1) => {
  to.fillStyle = colour;
  to.strokeStyle = colour;
  to.lineWidth = 1;
  undashed(to);
  for (const part of parts) {
    if (part.to > 0 && part.from < width) DRAWN[part.fill](to, part, y, width, strength);
  }
  to.globalAlpha = strength;
  for (const end of ends) if (end.x > -CAP && end.x < width + CAP) drawEnd(to, end, y);
  to.globalAlpha = 1;
};

/**
 * Draw something in stretches, each as dense as the fade has it there.
 * @param {Surface} to
 * @param {Part} part
 * @param {number} width
 * @param {number} strength
 * @param {(from: number, to: number) => void} draw
 */
const faded = (to, part, width, strength, draw) => {
  const [from, end] = [Math.max(part.from, -PITCH), Math.min(part.to, width + PITCH)];
  const inner = Math.max(from, part.from + part.fadeFrom);
  const outer = Math.min(end, part.to - part.fadeTo);
  const step = (/** @type {number} */ a, /** @type {number} */ b) => {
    for (let i = 0; i < STEPS; i++) {
      const [x1, x2] = [a + ((b - a) * i) / STEPS, a + ((b - a) * (i + 1)) / STEPS];
      to.globalAlpha = strength * densityAt(part, (x1 + x2) / 2);
      if (to.globalAlpha > 0.02) draw(x1, x2);
    }
  };
  if (part.fadeFrom && from < inner) step(from, inner);
  to.globalAlpha = strength;
  if (inner < outer) draw(inner, outer);
  if (part.fadeTo && outer < end) step(Math.max(outer, inner), end);
};

/** How dense a part is at a place: 0 to 1. @param {Part} part @param {number} x */
const densityAt = ({ from, to, fadeFrom, fadeTo }, x) =>
  Math.max(0, Math.min(1, fadeFrom ? (x - from) / fadeFrom : 1, fadeTo ? (to - x) / fadeTo : 1));

/** @type {Readonly<Record<Part["fill"], (to: Surface, part: Part, y: number, width: number, strength: number) => void>>} */
const DRAWN = Object.freeze({
  line: (to, part, y, width, strength) =>
    faded(to, part, width, strength, (x1, x2) => to.fillRect(x1, y - 1, x2 - x1, 2)),
  bar: (to, part, y, width, strength) =>
    faded(to, part, width, strength, (x1, x2) => to.fillRect(x1, y - BAR / 2, x2 - x1, BAR)),
  dots: (to, part, y, width, strength) => {
    for (let x = firstOn(part.from, PITCH + 1); x < Math.min(part.to, width); x += PITCH + 1) {
      to.globalAlpha = strength * densityAt(part, x + 1);
      to.fillRect(x, y - 1.5, Math.min(2.5, part.to - x), 3);
    }
  },
  hatch: (to, part, y, width, strength) => hatched(to, part, y, width, strength, 1),
  "hatch-broken": (to, part, y, width, strength) => hatched(to, part, y, width, strength, 1, 3),
  "hatch-start": (to, part, y, width, strength) => hatched(to, part, y, width, strength, 1),
  "hatch-end": (to, part, y, width, strength) => hatched(to, part, y, width, strength, -1),
});

/** The first place of a pattern that can be seen; patterns move with the paper. @param {number} from @param {number} pitch */
const firstOn = (from, pitch) => (from >= -pitch ? from : from + Math.floor(-from / pitch) * pitch);

/**
 * @param {Surface} to
 * @param {Part} part
 * @param {number} y
 * @param {number} width
 * @param {number} strength
 * @param {1 | -1} lean to the right or to the left
 * @param {number} [gap] every how many-th line is left out
 */
const hatched = (to, part, y, width, strength, lean, gap = 0) => {
  const end = Math.min(part.to, width);
  let dense = -1;
  let drawing = false;
  const finish = () => {
    if (drawing) to.stroke();
    drawing = false;
  };
  for (let x = firstOn(part.from - HATCH, PITCH); x < end; x += PITCH) {
    // Only what of the line lies within the part.
    const [a, b] = [Math.max(x, part.from), Math.min(x + HATCH, part.to)];
    if (a >= b || (gap && Math.round((x - part.from) / PITCH) % gap === 0)) continue;
    const now = Math.round(densityAt(part, (a + b) / 2) * STEPS) / STEPS;
    if (now !== dense) {
      finish();
      dense = now;
      to.globalAlpha = now * strength;
    }
    if (now === 0) continue;
    if (!drawing) to.beginPath();
    drawing = true;
    to.moveTo(a, y + lean * (HATCH / 2 - (a - x)));
    to.lineTo(b, y + lean * (HATCH / 2 - (b - x)));
  }
  finish();
};

/** @param {Surface} to @param {End} end @param {number} y */
const drawEnd = (to, { end, x, towards }, y) => {
  to.lineWidth = 1.25;
  if (end === "cap") {
    const at = x - towards * 0.5;
    line(to, at, y - CAP / 2, at, y + CAP / 2);
    return;
  }
  to.beginPath();
  to.moveTo(x - towards * 5, y - CAP / 2);
  to.lineTo(x, y);
  to.lineTo(x - towards * 5, y + CAP / 2);
  to.stroke();
};
