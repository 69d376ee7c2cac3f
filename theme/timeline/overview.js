// @ts-check
/**
 * The overview: how the records lie over the whole of time, and a window on the part that is shown.
 *
 * The window is dragged, or pulled at its edges; a press beside it brings it there. Its edges are sliders for the
 * keyboard and for screen readers.
 */

import { binsOf } from "./band.js";
import { el } from "./dom.js";
import { TimeScale } from "./scale.js";

/** @typedef {import("./axis-words.js").AxisWords} AxisWords */
/** @typedef {import("./calendar-words.js").CalendarWords} CalendarWords */
/** @typedef {import("./scale.js").Range} Range */
/** @typedef {import("./selection.js").Selection} Selection */
/** @typedef {import("./surface.js").Palette} Palette */
/** @typedef {"from" | "to" | "both"} Held */

/** @type {Intl.DateTimeFormatOptions} */
const DATE = { year: "numeric", month: "short", day: "numeric" };

/** The window is at least so wide, in pixels, or nobody could hold it. */
const NARROWEST = 10;
/** How near to an edge a press takes the edge. */
const NEAR = 10;
const BIN = 3;
/** What a key moves an edge by, as a part of what is shown. */
const STEP = 0.1;

export class Overview {
  #canvas = el("canvas", { "aria-hidden": "true" });
  #window = el("div", { class: "axis-window" });
  #limits;
  #calendar;
  #show;
  /** @type {Range} */
  #range = [0, 1];
  /** In pixels, as it was when it was drawn: to ask for it at each frame would have the page laid out each time. */
  #width = 0;
  /** @type {Record<"from" | "to", HTMLElement>} */
  #thumbs;

  /**
   * @param {AxisWords} words
   * @param {CalendarWords} calendar
   * @param {() => Range} limits
   * @param {(range: Range) => void} show
   */
  constructor(words, calendar, limits, show) {
    this.#limits = limits;
    this.#calendar = calendar;
    this.#show = show;
    const thumb = (/** @type {"from" | "to"} */ edge, /** @type {string} */ name) =>
      el("div", {
        class: "axis-thumb",
        role: "slider",
        tabindex: 0,
        "aria-label": name,
        "aria-orientation": "horizontal",
        keydown: (event) => this.#key(event, edge),
      });
    this.#thumbs = { from: thumb("from", words.firstShown), to: thumb("to", words.lastShown) };
    this.element = el(
      "div",
      {
        class: "axis-overview",
        role: "group",
        "aria-label": words.overview,
        pointerdown: (event) => this.#press(event),
      },
      this.#canvas,
      this.#window,
      this.#thumbs.from,
      this.#thumbs.to,
    );
  }

  /** What is shown has changed. @param {Range} range */
  showRange(range) {
    this.#range = range;
    const scale = this.#scale();
    if (!scale) return;
    const [x1, x2] = this.#edges(scale);
    this.#window.style.transform = `translateX(${x1}px)`;
    this.#window.style.width = `${x2 - x1}px`;
    this.#thumbs.from.style.transform = `translateX(${x1}px)`;
    this.#thumbs.to.style.transform = `translateX(${x2}px)`;
  }

  /** Tell assistive technology where the window is; not at every frame. */
  tell() {
    const [first, last] = this.#limits();
    for (const [edge, value] of /** @type {const} */ ([
      ["from", this.#range[0]],
      ["to", this.#range[1] - 1],
    ])) {
      const thumb = this.#thumbs[edge];
      thumb.setAttribute("aria-valuemin", String(Math.round(first)));
      thumb.setAttribute("aria-valuemax", String(Math.round(last)));
      thumb.setAttribute("aria-valuenow", String(Math.round(value)));
      thumb.setAttribute("aria-valuetext", this.#calendar.of(Math.floor(value), DATE));
    }
  }

  /**
   * Draw the density: said upwards, done downwards.
   * @param {readonly Selection[]} selections
   * @param {Palette} palette
   * @param {number} ratio
   */
  draw(selections, palette, ratio) {
    this.#width = this.element.clientWidth;
    const scale = this.#scale();
    const to = this.#canvas.getContext("2d", { alpha: false });
    if (!scale || !to) return;
    const height = this.element.clientHeight;
    this.#canvas.width = Math.round(scale.width * ratio);
    this.#canvas.height = Math.round(height * ratio);
    to.setTransform(ratio, 0, 0, ratio, 0, 0);
    to.fillStyle = palette.paper;
    to.fillRect(0, 0, scale.width, height);
    const middle = Math.round(height / 2);
    for (const lane of /** @type {const} */ ([0, 1])) {
      const all = selections.map(({ lanes }) => binsOf(lanes[lane], scale, BIN));
      const [one] = all;
      if (!one) continue;
      const counts = one.counts.map((count, i) =>
        all.slice(1).reduce((sum, { counts }) => sum + (counts[i] ?? 0), count),
      );
      // The root of the count: a single record beside ten thousand is still seen. How many there are, the axis tells.
      const most = Math.sqrt(counts.reduce((a, b) => Math.max(a, b), 1));
      to.fillStyle = lane === 0 ? palette.said : palette.done;
      for (const [i, count] of counts.entries()) {
        if (!count) continue;
        const bar = Math.max(2, (Math.sqrt(count) / most) * (middle - 4));
        const x = scale.x(one.start + i * one.span);
        to.fillRect(
          x,
          lane === 0 ? middle - bar : middle + 1,
          Math.max(one.span / scale.pixel - 0.5, 1.5),
          bar,
        );
      }
    }
    to.fillStyle = palette.ink;
    to.fillRect(0, middle, scale.width, 1);
  }

  #scale() {
    const [first, last] = this.#limits();
    return this.#width > 0 ? new TimeScale(first, last, this.#width) : null;
  }

  /** Where the window's edges are drawn. @param {TimeScale} scale @returns {[number, number]} */
  #edges(scale) {
    const [x1, x2] = [scale.x(this.#range[0]), scale.x(this.#range[1])];
    const missing = Math.max(0, NARROWEST - (x2 - x1)) / 2;
    const from = Math.max(0, Math.min(x1 - missing, scale.width - NARROWEST));
    return [from, Math.max(Math.min(x2 + missing, scale.width), from + NARROWEST)];
  }

  /** @param {PointerEvent} event */
  #press(event) {
    const scale = this.#scale();
    if (!scale || event.button !== 0) return;
    const left = this.element.getBoundingClientRect().left;
    const [x1, x2] = this.#edges(scale);
    const x = event.clientX - left;
    const near = x2 - x1 > 3 * NEAR ? NEAR : 0; // a narrow window is held as a whole
    const held = Math.abs(x - x1) <= near ? "from" : Math.abs(x - x2) <= near ? "to" : "both";
    const length = this.#range[1] - this.#range[0];
    if (held === "both" && (x < x1 || x > x2)) {
      const middle = scale.t(x);
      this.#show([middle - length / 2, middle + length / 2]);
    }
    const [begin, end] = this.#range;
    const ending = new AbortController();
    const { signal } = ending;
    this.element.setPointerCapture(event.pointerId);
    const moved = (/** @type {PointerEvent} */ move) => {
      const seconds = (move.clientX - event.clientX) * scale.pixel;
      this.#show(heldRange(held, [begin, end], seconds));
    };
    const stop = () => ending.abort();
    this.element.addEventListener("pointermove", moved, { signal });
    this.element.addEventListener("pointerup", stop, { signal });
    this.element.addEventListener("pointercancel", stop, { signal });
    event.preventDefault();
    if (held !== "both") this.#thumbs[held].focus({ preventScroll: true });
  }

  /** @param {KeyboardEvent} event @param {"from" | "to"} edge */
  #key(event, edge) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [from, to] = this.#range;
    const [first, last] = this.#limits();
    const step = (to - from) * STEP;
    const steps = /** @type {Record<string, number>} */ ({
      ArrowLeft: -step,
      ArrowDown: -step,
      ArrowRight: step,
      ArrowUp: step,
      PageDown: -step * 10,
      PageUp: step * 10,
      Home: first - (edge === "from" ? from : to),
      End: last - (edge === "from" ? from : to),
    });
    const seconds = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (seconds === undefined) return;
    event.preventDefault();
    this.#show(heldRange(edge, [from, to], seconds));
  }
}

/**
 * The range when its edge, or all of it, is moved. An edge that is pulled over the other one takes its part.
 * @param {Held} held
 * @param {Range} range
 * @param {number} seconds
 * @returns {Range}
 */
export const heldRange = (held, [from, to], seconds) => {
  const [a, b] = [held === "to" ? from : from + seconds, held === "from" ? to : to + seconds];
  return a <= b ? [a, b] : [b, a];
};
