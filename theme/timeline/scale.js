// @ts-check
/**
 * Time on the screen: a range of moments laid over a width. An immutable value, as d3-zoom's transform is one.
 */

import { DAY } from "./civil.js";

/** @typedef {readonly [from: number, to: number]} Range seconds since 1970-01-01T00:00Z, the end not included */

/** The narrowest range: ten minutes. */
export const NARROWEST = 600;

export class TimeScale {
  /**
   * @param {number} from
   * @param {number} to
   * @param {number} width in CSS pixels
   */
  constructor(from, to, width) {
    this.from = from;
    this.to = to;
    this.width = width;
    Object.freeze(this);
  }

  /** Seconds in a pixel. */
  get pixel() {
    return (this.to - this.from) / this.width;
  }

  /** @param {number} t */
  x(t) {
    return ((t - this.from) / (this.to - this.from)) * this.width;
  }

  /** @param {number} x */
  t(x) {
    return this.from + (x / this.width) * (this.to - this.from);
  }

  /** The scale when the paper is moved by so many pixels. @param {number} pixels */
  panned(pixels) {
    const seconds = pixels * this.pixel;
    return new TimeScale(this.from - seconds, this.to - seconds, this.width);
  }

  /** The scale when what is at `x` stays there and all else comes closer. @param {number} factor @param {number} x */
  zoomed(factor, x) {
    const fixed = this.t(x);
    return new TimeScale(
      fixed - (fixed - this.from) / factor,
      fixed + (this.to - fixed) / factor,
      this.width,
    );
  }

  /** @param {number} width */
  resized(width) {
    return new TimeScale(this.from, this.to, width);
  }

  /** The scale kept within a range, and not narrower than the narrowest. @param {Range} limits */
  within([first, last]) {
    const length = Math.min(Math.max(this.to - this.from, NARROWEST), last - first);
    const middle = (this.from + this.to) / 2;
    const from = Math.min(Math.max(middle - length / 2, first), last - length);
    return new TimeScale(from, from + length, this.width);
  }
}

/**
 * The range that shows everything, with some room at both ends.
 * @param {Range} span of the records
 * @returns {Range}
 */
export const wholeRange = ([first, last]) => {
  const room = Math.max((last - first) * 0.04, DAY);
  return [first - room, last + room];
};
