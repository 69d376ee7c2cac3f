// @ts-check
/** A surface that notes what is drawn on it, and words for what a drawing is made of. */

/** @typedef {import("../../../theme/timeline/surface.js").Surface} Surface */
/** @typedef {import("../../../theme/timeline/surface.js").Palette} Palette */

/** Colours by their names, so that the notes can be read. @type {Palette} */
export const PALETTE = Object.freeze({
  paper: "paper",
  ink: "ink",
  soft: "soft",
  rule: "rule",
  line: "line",
  said: "said",
  done: "done",
  for: "for",
  between: "between",
  against: "against",
  mark: "mark",
  serif: "serif",
  sans: "sans",
});

/** Letters of one width: every font is as wide as it is high, nearly. @param {string} text @param {string} font */
export const measured = (text, font) => text.length * 0.5 * Number(/([\d.]+)px/u.exec(font)?.[1] ?? 10);

/** @param {number} value */
const short = (value) => String(Math.round(value * 10) / 10);

/** @implements {Surface} */
export class RecordingSurface {
  fillStyle = "";
  strokeStyle = "";
  lineWidth = 1;
  globalAlpha = 1;
  font = "";
  textAlign = /** @type {CanvasTextAlign} */ ("left");
  direction = /** @type {CanvasDirection} */ ("ltr");
  /** @type {string[]} */
  notes = [];
  #path = "";
  #dash = "";

  /** @param {Iterable<number>} segments */
  setLineDash(segments) {
    this.#dash = [...segments].map(short).join(",");
  }
  beginPath() {
    this.#path = "";
  }
  /** @param {number} x @param {number} y */
  moveTo(x, y) {
    this.#add("M", x, y);
  }
  /** @param {number} x @param {number} y */
  lineTo(x, y) {
    this.#add("L", x, y);
  }
  /** @param {number[]} numbers */
  bezierCurveTo(...numbers) {
    this.#add("C", ...numbers);
  }
  /** Angles are noted in half turns. @param {number} x @param {number} y @param {number} r @param {number} from @param {number} to */
  arc(x, y, r, from, to) {
    this.#add("O", x, y, r, from / Math.PI, to / Math.PI);
  }
  /** @param {number[]} numbers */
  rect(...numbers) {
    this.#add("R", ...numbers);
  }
  closePath() {
    this.#path += "z";
  }
  fill() {
    this.#note("fill", this.fillStyle, this.#path);
  }
  stroke() {
    const dash = this.#dash && ` dashed ${this.#dash}`;
    this.#note("stroke", this.strokeStyle, `${short(this.lineWidth)}${dash} ${this.#path}`);
  }
  /** @param {number[]} numbers */
  fillRect(...numbers) {
    this.#note("rect", this.fillStyle, numbers.map(short).join(" "));
  }
  /** @param {string} text @param {number} x @param {number} y */
  fillText(text, x, y) {
    const direction = this.direction === "rtl" ? " rtl" : "";
    this.#note(
      "text",
      this.fillStyle,
      `${short(x)} ${short(y)} ${this.textAlign}${direction} ${this.font}: ${text}`,
    );
  }
  /** @param {string} letter @param {number[]} numbers */
  #add(letter, ...numbers) {
    this.#path += `${letter}${numbers.map(short).join(" ")}`;
  }
  /** @param {string} name @param {string} colour @param {string} rest */
  #note(name, colour, rest) {
    const alpha = this.globalAlpha < 1 ? `*${short(this.globalAlpha * 10)}` : "";
    this.notes.push(`${name} ${colour}${alpha} ${rest}`);
  }
}
