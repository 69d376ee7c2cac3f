// @ts-check
/**
 * Moving and zooming the paper by mouse, trackpad and touch: d3-zoom knows the gestures, this knows time.
 *
 * d3-zoom counts in one transform from the beginning; from millennia to minutes that is a factor of a thousand million,
 * and pixels would begin to jump. So each gesture counts from where the paper lay when it began.
 *
 * The page's own scrolling is never caught: the wheel zooms with Ctrl (which is also how trackpads tell a pinch), or where
 * the axis has the focus, and not in the midst of a scroll; sideways it moves the paper. On a screen that is touched, one
 * finger moves the page up and down and the paper sideways (`touch-action: pan-y`), two zoom.
 */

import { select } from "d3-selection";
import { ZoomTransform, zoom, zoomIdentity } from "d3-zoom";
import { NARROWEST, TimeScale } from "./scale.js";

/** @typedef {import("./scale.js").Range} Range */

/**
 * @typedef {object} Paper
 * @property {() => TimeScale} scale what is shown
 * @property {() => Range} limits
 * @property {(scale: TimeScale) => void} show
 * @property {() => boolean} hasFocus
 * @property {(factor: number, x: number) => void} zoom in a glide, with what stands at x staying there
 */

/** Milliseconds after a scroll of the page in which the wheel goes on scrolling. */
const SCROLLING = 300;
/** The most that one turn of the wheel zooms, as a power of two. */
const MOST_A_TURN = 0.6;
/** Pixels that a wheel moves which counts in lines. */
const LINE = 16;

/**
 * @param {HTMLElement} element
 * @param {Paper} paper
 * @returns {{reset(): void, destroy(): void}} `reset` after the paper was moved otherwise
 */
export const gesturesOn = (element, paper) => {
  let base = paper.scale();
  let scrolled = Number.NEGATIVE_INFINITY;
  let wheeling = false;
  const ending = new AbortController();
  const { signal } = ending;
  const target = select(element);

  const scaleOf = (/** @type {ZoomTransform} */ { k, x }) =>
    new TimeScale(base.t(-x / k), base.t((base.width - x) / k), base.width);

  const behaviour = /** @type {import("d3-zoom").ZoomBehavior<HTMLElement, unknown>} */ (zoom())
    .filter((event) => {
      if (event.type !== "wheel") return !event.button && !event.ctrlKey;
      if (event.ctrlKey || event.metaKey || wheeling) return true;
      return paper.hasFocus() && performance.now() - scrolled > SCROLLING;
    })
    .wheelDelta(({ deltaY, deltaMode, ctrlKey }) => {
      const turn = -deltaY * (deltaMode === 1 ? 0.05 : deltaMode ? 1 : 0.002) * (ctrlKey ? 10 : 1);
      return Math.max(-MOST_A_TURN, Math.min(MOST_A_TURN, turn));
    })
    .clickDistance(4)
    .constrain((transform) => {
      const kept = scaleOf(transform).within(paper.limits());
      const k = (base.to - base.from) / (kept.to - kept.from);
      return new ZoomTransform(k, -base.x(kept.from) * k, 0);
    })
    .on("start", ({ sourceEvent }) => {
      base = paper.scale();
      wheeling = sourceEvent?.type === "wheel";
    })
    .on("zoom", ({ transform }) => paper.show(scaleOf(transform)))
    .on("end", () => {
      wheeling = false;
      reset();
    });

  const reset = () => {
    if (/** @type {any} */ (element).__zooming) return;
    base = paper.scale();
    const [first, last] = paper.limits();
    const length = base.to - base.from;
    behaviour.scaleExtent([length / (last - first), length / Math.min(NARROWEST, length)]);
    target.property("__zoom", zoomIdentity);
  };

  const sideways = (/** @type {WheelEvent} */ event) => {
    if (event.ctrlKey || event.metaKey || Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const pixels = event.deltaX * (event.deltaMode === 1 ? LINE : 1);
    paper.show(paper.scale().panned(-pixels).within(paper.limits()));
    reset();
  };

  /** Where a single finger came down; null once it is known which way it goes. @type {{x: number, y: number} | null} */
  let finger = null;
  const touched = (/** @type {TouchEvent} */ { touches }) => {
    const [one] = touches;
    finger = one && touches.length === 1 ? { x: one.clientX, y: one.clientY } : null;
  };
  const fingered = (/** @type {TouchEvent} */ event) => {
    const [one] = event.touches;
    if (!finger || !one) return;
    const [dx, dy] = [Math.abs(one.clientX - finger.x), Math.abs(one.clientY - finger.y)];
    // What goes up or down is the page's: d3-zoom would keep it from scrolling.
    if (dy > dx) event.stopImmediatePropagation();
    else if (dx > 2) finger = null;
  };

  element.addEventListener("wheel", sideways, { passive: false, signal });
  element.addEventListener("touchstart", touched, { capture: true, passive: true, signal });
  element.addEventListener("touchmove", fingered, { capture: true, passive: true, signal });
  const noted = () => {
    scrolled = performance.now();
  };
  element.ownerDocument.addEventListener("scroll", noted, { capture: true, passive: true, signal });
  target.call(behaviour);
  // Two presses, also two taps (d3-zoom calls this for them): a step in a glide of ours.
  target.on("dblclick.zoom", (/** @type {any} */ event) => {
    event.preventDefault();
    const { clientX } = event.changedTouches?.[0] ?? event;
    paper.zoom(event.shiftKey ? 0.5 : 2, clientX - element.getBoundingClientRect().left);
  });
  reset();
  return {
    reset,
    destroy: () => {
      ending.abort();
      target.on(".zoom", null);
    },
  };
};
