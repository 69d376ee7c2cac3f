// @ts-check
/**
 * What the timeline is drawn on: the part of a canvas's 2D context that the drawing uses. A picture in SVG is another
 * surface (`svg-surface.js`), and so are the notes that the tests take.
 */

/**
 * @typedef {Pick<CanvasRenderingContext2D,
 *   "fillStyle" | "strokeStyle" | "lineWidth" | "globalAlpha" | "font" | "textAlign" | "direction" | "setLineDash" |
 *   "beginPath" | "moveTo" | "lineTo" | "bezierCurveTo" | "arc" | "rect" | "closePath" | "fill" | "stroke" |
 *   "fillRect" | "fillText">} Surface
 */

/** What fills a plain surface. @typedef {Readonly<{
 *   paper: string, ink: string, soft: string, rule: string, line: string, said: string, done: string,
 *   for: string, between: string, against: string, mark: string, serif: string, sans: string,
 * }>} Palette colours as CSS has them, and two families of letters */

/** @type {readonly number[]} */
const WHOLE = Object.freeze([]);

/** A straight line. @param {Surface} to @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2 */
export const line = (to, x1, y1, x2, y2) => {
  to.beginPath();
  to.moveTo(x1, y1);
  to.lineTo(x2, y2);
  to.stroke();
};

/** Lines are drawn through again. @param {Surface} to */
export const undashed = (to) => to.setLineDash(/** @type {number[]} */ (WHOLE));

/**
 * Where a line one pixel wide stands on whole pixels of the screen.
 * @param {number} x
 * @param {number} ratio of the screen's pixels to those of CSS
 */
export const crisp = (x, ratio) => (Math.round(x * ratio - 0.5) + 0.5) / ratio;

/** Whether a text begins from the right: its first letter of a script tells (Unicode, UAX 9, P2). @param {string} text */
export const directionOf = (text) => {
  const first = /\p{L}/u.exec(text)?.[0];
  return first && /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u.test(first)
    ? "rtl"
    : "ltr";
};
