// @ts-check
/**
 * `<said-and-done-date shape="once" precision="day" start="~" end="~" at="1645056000" s0="…" s1="…" e0="…" e1="…">`:
 * a date, drawn as the axis draws it. What is written beside it says the same in words.
 *
 * Attributes are as in the timeline's columns (`columns.js`); a bound that is not known is left out.
 */

import { AXIS_WORDS } from "./axis-words.js";
import { CalendarWords, languageFor } from "./calendar-words.js";
import { DATE_HEIGHT, drawDate, scaleFor } from "./date-drawing.js";
import { figureInWords } from "./describe.js";
import { el } from "./dom.js";
import { figureOf } from "./figures.js";
import { Letters } from "./letters.js";
import { PALETTE_CSS, PaletteReader } from "./palette.js";

/** @typedef {import("./columns.js").DateKind} DateKind */
/** @typedef {import("./date-drawing.js").DrawnDate} DrawnDate */

const CSS = `${PALETTE_CSS}
:host { display: block; max-inline-size: 100%; }
.axis-view { position: relative; }
canvas { display: block; inline-size: 100%; block-size: ${DATE_HEIGHT}px; }`;

class SaidAndDoneDate extends HTMLElement {
  /** @type {CSSStyleSheet | null} */
  static #sheet = null;

  #canvas = el("canvas", { role: "img" });
  #ground = el("div", { class: "axis-view" }, this.#canvas);
  /** @type {PaletteReader | null} */
  #palette = null;
  /** @type {AbortController | null} */
  #running = null;

  connectedCallback() {
    if (!this.shadowRoot) {
      SaidAndDoneDate.#sheet ??= new CSSStyleSheet();
      SaidAndDoneDate.#sheet.replaceSync(CSS);
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [SaidAndDoneDate.#sheet];
      root.append(this.#ground);
      this.#palette = new PaletteReader(this.#ground, () => this.#draw());
    }
    this.#running = new AbortController();
    const { signal } = this.#running;
    const sized = new ResizeObserver(() => this.#draw());
    sized.observe(this.#ground);
    signal.addEventListener("abort", () => sized.disconnect());
    document.fonts.addEventListener("loadingdone", () => this.#draw(), { signal });
  }

  disconnectedCallback() {
    this.#running?.abort();
  }

  #draw() {
    const width = this.#ground.clientWidth;
    const date = dateOf(this);
    if (!width || !date || !this.#palette) return;
    const ratio = window.devicePixelRatio || 1;
    this.#canvas.width = Math.round(width * ratio);
    this.#canvas.height = Math.round(DATE_HEIGHT * ratio);
    const to = /** @type {CanvasRenderingContext2D} */ (this.#canvas.getContext("2d", { alpha: false }));
    const measuring = /** @type {CanvasRenderingContext2D} */ (el("canvas").getContext("2d"));
    const letters = new Letters((text, font) => {
      measuring.font = font;
      return measuring.measureText(text).width;
    });
    to.setTransform(ratio, 0, 0, ratio, 0, 0);
    const language = languageFor(this.closest("[lang]")?.getAttribute("lang") ?? "en", navigator.languages);
    const ground = {
      width,
      ratio,
      palette: this.#palette.read(),
      letters,
      calendar: new CalendarWords(language),
    };
    drawDate(to, date, ground);
    const figure = figureOf(date.kind, date.extent, scaleFor(date, width));
    this.#canvas.setAttribute("aria-label", figureInWords(figure, AXIS_WORDS));
  }
}

/** The date that an element's attributes give; null where they give no moment. @param {Element} element @returns {DrawnDate | null} */
const dateOf = (element) => {
  const text = (/** @type {string} */ name) => element.getAttribute(name) ?? "";
  const moment = (/** @type {string} */ name, /** @type {number} */ otherwise) =>
    element.hasAttribute(name) ? Number(text(name)) : otherwise;
  const at = moment("at", Number.NaN);
  if (!Number.isFinite(at)) return null;
  const kind = /** @type {DateKind} */ ({
    shape: text("shape"),
    precision: text("precision"),
    start: text("start"),
    end: text("end"),
  });
  const { NEGATIVE_INFINITY: before, POSITIVE_INFINITY: after } = Number;
  const extent = {
    at,
    s0: moment("s0", before),
    s1: moment("s1", kind.start.includes("o") ? before : after),
    e0: moment("e0", kind.end.includes("o") ? after : before),
    e1: moment("e1", after),
  };
  return { kind, extent };
};

if (!customElements.get("said-and-done-date")) customElements.define("said-and-done-date", SaidAndDoneDate);
