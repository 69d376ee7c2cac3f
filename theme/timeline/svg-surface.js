// @ts-check
/**
 * A surface that writes down what is drawn as an SVG document, with letters as letters.
 *
 * Elements and attributes are made one by one, and the document is written by the browser's own serialiser: whatever a
 * record says is text in it, and nothing else.
 */

/** @typedef {import("./surface.js").Surface} Surface */

export const SVG = "http://www.w3.org/2000/svg";

const ANCHORS = /** @type {Readonly<Record<string, string>>} */ ({
  left: "start",
  center: "middle",
  right: "end",
});

/** Three digits tell a place on any screen. @param {number} value */
const short = (value) => String(Math.round(value * 1000) / 1000);

/** The site's faces have names of their own; whoever opens the picture may have them under those of their makers. */
const PUBLISHED = Object.freeze({ "SD Serif": "Source Serif 4", "SD Sans": "Source Sans 3" });

/** @param {string} families as CSS lists them */
const namedAsPublished = (families) => {
  const [own] = Object.entries(PUBLISHED).filter(([name]) => families.includes(`"${name}"`));
  return own ? `"${own[1]}", ${families}` : families;
};

/** What XML cannot hold, and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it looks for
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

/** @implements {Surface} */
export class SvgSurface {
  fillStyle = "#000";
  strokeStyle = "#000";
  lineWidth = 1;
  globalAlpha = 1;
  font = "10px sans-serif";
  textAlign = /** @type {CanvasTextAlign} */ ("left");
  direction = /** @type {CanvasDirection} */ ("ltr");
  /** @type {readonly number[]} */
  #dash = [];
  #path = "";
  #into;
  #measured;

  /**
   * @param {Element} into
   * @param {(text: string, font: string) => number} measured how wide a text is where the picture is made
   */
  constructor(into, measured) {
    this.#into = into;
    this.#measured = measured;
  }

  /** @param {Iterable<number>} segments */
  setLineDash(segments) {
    this.#dash = [...segments];
  }

  beginPath() {
    this.#path = "";
  }

  /** @param {number} x @param {number} y */
  moveTo(x, y) {
    this.#path += `M${short(x)} ${short(y)}`;
  }

  /** @param {number} x @param {number} y */
  lineTo(x, y) {
    this.#path += `L${short(x)} ${short(y)}`;
  }

  /** @param {number} a @param {number} b @param {number} c @param {number} d @param {number} x @param {number} y */
  bezierCurveTo(a, b, c, d, x, y) {
    this.#path += `C${[a, b, c, d, x, y].map(short).join(" ")}`;
  }

  /** Clockwise, as all our arcs are. @param {number} x @param {number} y @param {number} r @param {number} from @param {number} to */
  arc(x, y, r, from, to) {
    const at = (/** @type {number} */ angle) =>
      `${short(x + r * Math.cos(angle))} ${short(y + r * Math.sin(angle))}`;
    const half = from + (to - from) / 2;
    // In two halves: an arc that ends where it begins would be none.
    this.#path += `${this.#path ? "L" : "M"}${at(from)}A${short(r)} ${short(r)} 0 0 1 ${at(half)}A${short(r)} ${short(r)} 0 0 1 ${at(to)}`;
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  rect(x, y, width, height) {
    this.#path += `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
  }

  closePath() {
    this.#path += "z";
  }

  fill() {
    this.#put("path", { d: this.#path, fill: this.fillStyle });
  }

  stroke() {
    this.#put("path", {
      d: this.#path,
      fill: "none",
      stroke: this.strokeStyle,
      "stroke-width": short(this.lineWidth),
      "stroke-dasharray": this.#dash.join(" "),
    });
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  fillRect(x, y, width, height) {
    this.#put("rect", {
      x: short(x),
      y: short(y),
      width: short(width),
      height: short(height),
      fill: this.fillStyle,
    });
  }

  /** @param {string} text @param {number} x @param {number} y */
  fillText(text, x, y) {
    const [, weight = "", size = "", family = ""] = /^(?:(\d+) )?([\d.]+px) (.*)$/u.exec(this.font) ?? [];
    // Where a text runs from the right, its beginning is there.
    const anchor = this.direction === "rtl" && this.textAlign === "left" ? "end" : ANCHORS[this.textAlign];
    const element = this.#put("text", {
      x: short(x),
      y: short(y),
      fill: this.fillStyle,
      "font-family": namedAsPublished(family),
      "font-size": size,
      "font-weight": weight,
      "text-anchor": anchor ?? "",
      direction: this.direction === "rtl" ? "rtl" : "",
      // Where the letters are not there, others take the same room.
      textLength: short(this.#measured(text, this.font)),
      lengthAdjust: "spacingAndGlyphs",
    });
    element.textContent = text.replace(UNFIT, "\ufffd");
  }

  /**
   * @param {string} name
   * @param {Readonly<Record<string, string>>} attributes those that are empty are left out
   */
  #put(name, attributes) {
    const element = this.#into.ownerDocument.createElementNS(SVG, name);
    for (const [attribute, value] of Object.entries(attributes))
      if (value) element.setAttribute(attribute, value);
    if (this.globalAlpha < 1) element.setAttribute("opacity", short(this.globalAlpha));
    this.#into.append(element);
    return element;
  }
}
