// @ts-check
/**
 * The axis in the page: it holds what is shown, draws when that changes, and brings the reader's wishes to it.
 *
 * While the paper moves, only the axis knows where it is. When it rests, the state is told, the texts of what is labelled
 * are fetched, and assistive technology hears where it is.
 */

import { AxisBar } from "./axis-bar.js";
import { AxisFocus } from "./axis-focus.js";
import { keyPressed } from "./axis-keys.js";
import { AxisPointing } from "./axis-pointing.js";
import { styleAxis } from "./axis-styles.js";
import { AXIS_WORDS } from "./axis-words.js";
import { CalendarWords, languageFor } from "./calendar-words.js";
import { Composition } from "./composition.js";
import { el } from "./dom.js";
import { drawView } from "./draw.js";
import { gesturesOn } from "./gestures.js";
import { Overview } from "./overview.js";
import { PaletteReader } from "./palette.js";
import { fitted, glide, limitsOf, rested } from "./ranges.js";
import { TimeScale } from "./scale.js";

/** @typedef {import("./controller.js").Controller} Controller */
/** @typedef {import("./controller.js").History} History */
/** @typedef {import("./draw.js").View} View */
/** @typedef {import("./scale.js").Range} Range */
/** @typedef {import("./words.js").Words} Words */

/** Milliseconds of rest after which a movement is over, and after which it is told to those who hear the page. */
const REST = 120;
const TELLING = 600;
/** Milliseconds between two changes of the range in words. */
const READING = 90;
/** So many times texts are fetched for one place. */
const ROUNDS = 3;

export class AxisView {
  #words;
  #listening = new AbortController();
  #canvas;
  #stage;
  #status = el("p", { class: "axis-hidden", role: "status" });
  #frame = 0;
  #resting = 0;
  #telling = 0;
  #reading = 0;
  #read = Number.NEGATIVE_INFINITY;
  #stop = () => {};
  /** Whether the movement that is under way is a step to come back from. @type {History} */
  #history = "replace";

  /**
   * @param {Controller} controller
   * @param {HTMLElement} host within the shadow root
   * @param {Pick<Words, "said" | "done">} words
   */
  constructor(controller, host, { said, done }) {
    this.controller = controller;
    this.#words = { ...AXIS_WORDS, said, done };
    const language = languageFor(controller.source.manifest.language, navigator.languages);
    this.calendar = new CalendarWords(language);
    this.scale = new TimeScale(...controller.range, 1);
    this.#canvas = el("canvas", { role: "img" });
    this.#stage = el(
      "div",
      {
        class: "axis-stage",
        role: "application",
        tabindex: 0,
        "aria-label": this.#words.name,
        "aria-roledescription": this.#words.role,
        "aria-describedby": "axis-how",
      },
      this.#canvas,
    );
    this.bar = new AxisBar(this.#words, {
      zoom: (factor) => this.#zoom(factor),
      fit: () => this.#go(this.#fit(), "push"),
      toToday: () => this.#go(around(Date.now() / 1000, this.scale), "push"),
      goTo: (span) => this.#goTo(span),
    });
    this.overview = new Overview(
      this.#words,
      this.calendar,
      () => this.#limits(),
      (range) => this.show(new TimeScale(...range, this.scale.width)),
    );
    this.element = el(
      "div",
      { class: "axis-view" },
      this.bar.element,
      this.#stage,
      this.overview.element,
      el("p", { id: "axis-how", class: "axis-hidden" }, this.#words.how),
      this.#status,
    );
    host.prepend(this.element);
    styleAxis(host);
    this.palette = new PaletteReader(this.element, () => this.#restyled());
    this.composition = new Composition(controller, this.calendar, this.#words);
    this.composition.palette = this.palette.read();
    this.focusing = new AxisFocus(controller, this.#stage, this.#words, {
      bring: (n) => this.#bring(n),
      placeOf: (n) => this.composition.placeOf(n),
      say: (text) => this.#say(text),
    });
    const wishes = {
      changed: () => this.#changed(),
      choose: (/** @type {number} */ n) => void this.focusing.go(n, { select: true }),
      go: (/** @type {Range} */ range) => this.#go(range, "push"),
    };
    this.pointing = new AxisPointing(
      this.#stage,
      controller,
      this.composition,
      wishes,
      this.#listening.signal,
    );
    this.gestures = gesturesOn(this.#stage, {
      scale: () => this.scale,
      limits: () => this.#limits(),
      show: (scale) => this.show(scale),
      hasFocus: () => this.#stage.matches(":focus-within"),
      zoom: (factor, x) => this.#zoom(factor, x),
    });
    this.#listen();
    this.#renewed();
    this.#restyled();
    // Nothing is without its name or value, not even before the axis has come to rest for the first time.
    this.#canvas.setAttribute("aria-label", this.#words.name);
    this.overview.tell();
  }

  destroy() {
    this.#listening.abort();
    this.gestures.destroy();
    this.#stop();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#resting);
    clearTimeout(this.#telling);
    clearTimeout(this.#reading);
    this.element.remove();
  }

  /** Give the axis the focus: to the record that had it, if any. */
  focus() {
    this.focusing.focus();
  }

  /** Where a record is drawn, in the window; null where it is not. @param {number} n @returns {DOMRect | null} */
  boxOf(n) {
    const box = this.composition.boxOf(n);
    if (!box) return null;
    const { left, top } = this.#stage.getBoundingClientRect();
    return new DOMRect(left + box.x, top + box.y, box.width, box.height);
  }

  /** What is shown now, as a picture draws it. @returns {View | null} null where there is no room for anything */
  view() {
    return this.composition.view;
  }

  /** Show a range, at once. @param {TimeScale} scale */
  show(scale) {
    this.#stop();
    this.#history = "replace";
    this.#set(scale);
  }

  /** @param {TimeScale} scale */
  #set(scale) {
    this.scale = scale.within(this.#limits());
    this.pointing.stretch = null; // it has moved away from under the pointer
    this.gestures.reset();
    this.#changed();
    this.#soon(REST, () => this.#rest());
  }

  /** Do something when the paper has rested so long. @param {number} milliseconds @param {() => void} work */
  #soon(milliseconds, work) {
    clearTimeout(this.#resting);
    this.#resting = window.setTimeout(work, milliseconds);
  }

  /** The reader's movement is over: the state is told. */
  #rest() {
    const range = rested(this.scale, this.controller.whole);
    if (String(range) !== String(this.controller.state.range)) {
      void this.controller.update({ range }, { history: this.#history, by: "axis" });
    }
    this.#history = "replace";
    this.#settle(TELLING);
  }

  /** What is shown stays for a while. @param {number} [telling] milliseconds until it is told */
  #settle(telling = 0) {
    void this.#fetchTexts();
    clearTimeout(this.#telling);
    this.#telling = window.setTimeout(() => this.#tell(), telling);
  }

  /** Fetch texts; and once more, if with those that came others found a place, as long as the paper rests. */
  async #fetchTexts() {
    const { scale } = this;
    for (let round = 0; round < ROUNDS && scale === this.scale; round++) {
      if (!(await this.composition.fetchTexts())) return;
      this.#draw();
    }
  }

  /** Go somewhere, in a glide if the reader likes that. @param {Range} range @param {History} [history] */
  #go(range, history = "replace") {
    this.#stop();
    this.#history = history;
    const target = new TimeScale(...range, this.scale.width).within(this.#limits());
    this.#stop = glide(this.scale, target, isStill(), (scale) => this.#set(scale));
  }

  /**
   * @param {number} factor
   * @param {number} [at] the pixel that stays: by default that of the record with the focus, or the middle
   */
  #zoom(factor, at) {
    const n = this.controller.focused;
    const x = at ?? (n === null ? null : this.composition.placeOf(n)?.x) ?? this.scale.width / 2;
    const { from, to } = this.scale.zoomed(factor, x);
    this.#go([from, to]);
  }

  /** @param {readonly [number, number]} span @returns {string} why not, or nothing */
  #goTo([first, last]) {
    const [begin, end] = this.#limits();
    if (last <= begin || first >= end) return this.#words.farOff(this.calendar.range(this.controller.whole));
    this.#go([first - (last - first), last + (last - first)], "push");
    return "";
  }

  /** Show a record's place, if it is not shown. @param {number} n */
  #bring(n) {
    const at = /** @type {number} */ (this.controller.columns.at[n]);
    const x = this.scale.x(at);
    const { width } = this.scale;
    if (x >= 12 && x <= width - 80) return;
    this.show(this.scale.panned(width * 0.4 - x));
  }

  #limits() {
    return limitsOf(this.controller.whole, Date.now() / 1000);
  }

  #fit() {
    return fitted(this.controller.selections.map(({ selection }) => selection)) ?? this.controller.whole;
  }

  #listen() {
    const { signal } = this.#listening;
    const on = (/** @type {string} */ name, /** @type {(detail: any) => void} */ work) =>
      this.controller.addEventListener(name, (event) => work(/** @type {CustomEvent} */ (event).detail), {
        signal,
      });
    on("change", ({ state, before, by }) => {
      if (by !== "axis" && String(state.range) !== String(before.range)) this.#obey();
      // What another view has chosen is brought into sight; what an address names stays as the address has it.
      const isChosen = state.selected !== before.selected && by !== "axis" && by !== "address";
      if (isChosen && this.controller.chosen !== null) this.#bring(this.controller.chosen);
      this.#changed();
    });
    on("records", () => this.#renewed());
    on("texts", ({ keys }) => this.composition.came(keys));
    for (const name of ["hover", "focus", "chosen", "thread", "texts", "reading"])
      on(name, () => this.#changed());
    on("thread", () => void this.#fetchTexts());

    const stage = this.#stage;
    stage.addEventListener("keydown", (event) => keyPressed(event, this.#deeds()), { signal });
    const { source } = this.controller;
    for (const name of ["failed", "retry"]) source.addEventListener(name, () => this.#changed(), { signal });
    source.addEventListener("retry", () => void this.#fetchTexts(), { signal });
    const sized = new ResizeObserver(() => this.#resized());
    sized.observe(stage);
    signal.addEventListener("abort", () => sized.disconnect());
    document.fonts.addEventListener("loadingdone", () => this.#restyled(), { signal });
  }

  /** @returns {import("./axis-keys.js").Deeds} */
  #deeds() {
    const { focusing } = this;
    return {
      move: (part) => {
        const { from, to } = this.scale.panned(-part * this.scale.width);
        this.#go([from, to]);
      },
      zoom: (factor) => this.#zoom(factor),
      fit: () => this.#go(this.#fit(), "push"),
      toEnd: (end) => focusing.toEnd(end),
      walk: (step) => focusing.walk(step, this.scale),
      cross: (step) => focusing.cross(step, this.scale),
      open: () => focusing.open(),
      leave: () => focusing.leave(),
    };
  }

  /** Another view, or the address, has asked for a range. */
  #obey() {
    this.#stop();
    const [from, to] = this.controller.range;
    this.scale = new TimeScale(from, to, this.scale.width).within(this.#limits());
    this.gestures.reset();
    this.#changed();
    this.#soon(REST, () => this.#settle());
  }

  #renewed() {
    this.#stage.classList.toggle("axis-stage--two", this.controller.selections.length > 1);
    this.composition.forget();
    this.#drawOverview();
    this.#changed();
    this.#soon(REST, () => this.#settle());
  }

  #resized() {
    const { clientWidth, clientHeight } = this.#stage;
    if (!clientWidth || !clientHeight) return; // another view is shown
    const ratio = window.devicePixelRatio || 1;
    this.composition.size = { width: clientWidth, height: clientHeight, ratio };
    this.#canvas.width = Math.round(clientWidth * ratio);
    this.#canvas.height = Math.round(clientHeight * ratio);
    this.scale = this.scale.resized(clientWidth).within(this.#limits());
    this.gestures.reset();
    this.#drawOverview();
    // A canvas that changes its size is empty: it is drawn before the browser shows it.
    this.#draw();
    this.#soon(0, () => this.#settle());
  }

  #restyled() {
    this.composition.palette = this.palette.read();
    this.composition.letters.forget();
    this.#drawOverview();
    this.#changed();
  }

  #drawOverview() {
    const selections = this.controller.selections.map(({ selection }) => selection);
    const { palette, size } = this.composition;
    if (palette && size) this.overview.draw(selections, palette, size.ratio);
    this.overview.showRange([this.scale.from, this.scale.to]);
  }

  #changed() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  #draw() {
    if (window.devicePixelRatio !== this.composition.size?.ratio && this.composition.size) {
      this.composition.size = null;
      return this.#resized();
    }
    const view = this.composition.compose(this.scale, this.pointing.stretch);
    if (!view) return;
    const to = this.#context();
    to.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
    drawView(to, view);
    this.overview.showRange([this.scale.from, this.scale.to]);
    this.#showRange();
    this.focusing.place();
  }

  /** The range in words: at most some ten times a second, for nobody reads faster. */
  #showRange() {
    const now = performance.now();
    clearTimeout(this.#reading);
    if (now - this.#read < READING) {
      this.#reading = window.setTimeout(() => this.#showRange(), READING);
      return;
    }
    this.#read = now;
    this.bar.showRange(this.calendar.range([this.scale.from, this.scale.to]));
  }

  #context() {
    return /** @type {CanvasRenderingContext2D} */ (this.#canvas.getContext("2d", { alpha: false }));
  }

  #tell() {
    const summary = this.composition.summary();
    if (summary) this.#canvas.setAttribute("aria-label", summary);
    this.overview.tell();
    this.#say(this.calendar.range([this.scale.from, this.scale.to]));
  }

  /** @param {string} text */
  #say(text) {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }
}

/** Whether the reader wants nothing to glide. */
const isStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** The range as wide as it is, about a moment. @param {number} moment @param {TimeScale} scale @returns {Range} */
const around = (moment, { from, to }) => [moment - (to - from) / 2, moment + (to - from) / 2];
