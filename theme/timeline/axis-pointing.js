// @ts-check
/**
 * The pointer on the axis: what lies under it is pointed at for all views, and a press chooses it or goes there.
 */

import { hitAt } from "./hits.js";

/** @typedef {import("./composition.js").Composition} Composition */
/** @typedef {import("./controller.js").Controller} Controller */
/** @typedef {import("./hits.js").Stretch} Stretch */
/** @typedef {import("./scale.js").Range} Range */

/**
 * @typedef {object} Wishes
 * @property {() => void} changed something else is pointed at
 * @property {(n: number) => void} choose
 * @property {(range: Range) => void} go
 */

/** A press on a counted stretch shows so many of its lengths: so far that its records part. */
const STRETCHES = 11;

export class AxisPointing {
  #stage;
  #controller;
  #composition;
  #wishes;
  /** A counted stretch that is pointed at. @type {Stretch | null} */
  stretch = null;

  /**
   * @param {HTMLElement} stage
   * @param {Controller} controller
   * @param {Composition} composition
   * @param {Wishes} wishes
   * @param {AbortSignal} signal
   */
  constructor(stage, controller, composition, wishes, signal) {
    this.#stage = stage;
    this.#controller = controller;
    this.#composition = composition;
    this.#wishes = wishes;
    stage.addEventListener("pointermove", (event) => this.#point(event.buttons ? null : event), { signal });
    stage.addEventListener("pointerleave", () => this.#point(null), { signal });
    stage.addEventListener("click", (event) => this.#press(event), { signal });
  }

  /** @param {MouseEvent | null} event null where the paper is moved, or the pointer gone */
  #point(event) {
    const hit = event && this.#hit(event);
    this.#controller.hover(hit?.n ?? null, "axis");
    const stretch = hit?.stretch ?? null;
    if (stretch?.from !== this.stretch?.from || stretch?.lane !== this.stretch?.lane) this.#wishes.changed();
    this.stretch = stretch;
    this.#stage.classList.toggle("axis-stage--hit", hit !== null);
  }

  /** @param {MouseEvent} event */
  #press(event) {
    const hit = this.#hit(event);
    if (hit?.stretch) {
      const { from, to } = hit.stretch;
      const more = ((to - from) * (STRETCHES - 1)) / 2;
      this.#wishes.go([from - more, to + more]);
    } else if (hit && hit.n !== null) this.#wishes.choose(hit.n);
  }

  /** @param {MouseEvent} event */
  #hit({ clientX, clientY }) {
    const { view } = this.#composition;
    const { left, top } = this.#stage.getBoundingClientRect();
    return view && hitAt(view.drawn, view.scale, view.measures, clientX - left, clientY - top);
  }
}
