// @ts-check
/**
 * What lies under a point of the axis: a record, or a stretch of time whose records are only counted.
 */

import { FIRST_MARK } from "./draw-band.js";
import { markOf } from "./draw-labels.js";
import { topOfRow } from "./geometry.js";

/** @typedef {import("./draw.js").Drawn} Drawn */
/** @typedef {import("./geometry.js").Side} Side */
/** @typedef {import("./layout.js").Measures} Measures */
/** @typedef {import("./scale.js").TimeScale} TimeScale */

/** A counted stretch. @typedef {Readonly<{lane: 0 | 1, panel: number, from: number, to: number, count: number, x: number, y: number}>} Stretch */
/** @typedef {{n: number, stretch: null} | {n: null, stretch: Stretch} | null} Hit */

/** A pointer need not be more exact than this, in pixels. */
const SLACK = 4;

/**
 * @param {readonly Drawn[]} drawn
 * @param {TimeScale} scale
 * @param {Measures} measures
 * @param {number} x
 * @param {number} y
 * @returns {Hit}
 */
export const hitAt = (drawn, scale, measures, x, y) => {
  for (const [panel, one] of drawn.entries()) {
    for (const lane of /** @type {const} */ ([0, 1])) {
      const side = one.panel.sides[lane];
      const [low, high] =
        side.base < side.edge ? [side.base - SLACK, side.edge] : [side.edge, side.base + SLACK];
      if (y < low || y > high) continue;
      const n =
        knotAt(one, lane, x, y) ??
        labelAt(one, lane, measures, x, y) ??
        markAt(one, lane, measures, x, y) ??
        stemAt(one, lane, x, y);
      if (n !== null) return { n, stretch: null };
      const stretch = stretchAt(one, lane, panel, scale, x, y);
      return stretch && { n: null, stretch };
    }
  }
  return null;
};

/** @param {Drawn} drawn @param {0 | 1} lane @param {number} x @param {number} y */
const knotAt = ({ thread }, lane, x, y) => {
  for (const knot of thread?.values() ?? []) {
    if (knot.lane === lane && Math.hypot(knot.x - x, knot.y - y) <= 6 + SLACK) return knot.n;
  }
  return null;
};

/** A label, or its mark. @param {Drawn} drawn @param {0 | 1} lane @param {Measures} measures @param {number} x @param {number} y */
const labelAt = (drawn, lane, measures, x, y) => {
  const side = drawn.panel.sides[lane];
  for (const item of drawn.layout.lanes[lane].items) {
    const top = topOfRow(side, item.row);
    const across = x >= item.left - 2 && x < item.left + measures.label;
    if (across && y >= top && y < top + side.rows.height) return item.n;
    if (!item.beside && Math.hypot(item.x - x, markOf(drawn, side, item) - y) <= measures.mark / 2 + 1)
      return item.n;
  }
  return null;
};

/** A stem. @param {Drawn} drawn @param {0 | 1} lane @param {number} x @param {number} y */
const stemAt = (drawn, lane, x, y) => {
  const side = drawn.panel.sides[lane];
  for (const item of drawn.layout.lanes[lane].items) {
    if (Math.abs(item.x - x) > 2) continue;
    const mark = markOf(drawn, side, item);
    const end = topOfRow(side, item.row) + (side.towards < 0 ? 0 : side.rows.height);
    if (y >= Math.min(mark, end) && y <= Math.max(mark, end)) return item.n;
  }
  return null;
};

/** The nearest mark without a label. @param {Drawn} drawn @param {0 | 1} lane @param {Measures} measures @param {number} x @param {number} y */
const markAt = (drawn, lane, measures, x, y) => {
  const { marks } = drawn.layout.lanes[lane].band;
  const side = drawn.panel.sides[lane];
  let [nearest, distance] = [-1, measures.mark / 2 + SLACK];
  for (let i = 0; i < marks.n.length; i++) {
    const across = Math.abs(/** @type {number} */ (marks.x[i]) - x);
    if (across > distance) continue;
    const level = /** @type {number} */ (marks.level[i]);
    const away = Math.hypot(across, side.base + side.towards * (FIRST_MARK + level * measures.mark) - y);
    if (away < distance) [nearest, distance] = [/** @type {number} */ (marks.n[i]), away];
  }
  return nearest < 0 ? null : nearest;
};

/** @param {Drawn} drawn @param {0 | 1} lane @param {number} panel @param {TimeScale} scale @param {number} x @param {number} y @returns {Stretch | null} */
const stretchAt = (drawn, lane, panel, scale, x, y) => {
  const side = drawn.panel.sides[lane];
  const { band } = drawn.layout.lanes[lane];
  if (Math.abs(y - side.base) > side.band) return null;
  const bin = Math.floor((scale.t(x) - band.start) / band.span);
  const count = band.dense[bin] ? (band.counts[bin] ?? 0) : 0;
  if (!count) return null;
  const from = band.start + bin * band.span;
  const middle = scale.x(from + band.span / 2);
  return {
    lane,
    panel,
    from,
    to: from + band.span,
    count,
    x: middle,
    y: side.base + side.towards * side.band,
  };
};
