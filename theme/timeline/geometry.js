// @ts-check
/**
 * What stands at which height: of each panel the heading, the rows of labels, the band, and the strip of the axis
 * between the two sides. Two things that are compared are two panels above one another.
 */

/**
 * One side of an axis. `towards` is -1 where it lies above. The band begins at `base` and is `band` high; then come
 * the rows, the first of which begins at `rows.near`.
 * @typedef {Readonly<{towards: -1 | 1, base: number, band: number, rows: Readonly<{near: number, height: number, count: number}>, edge: number}>} Side
 */

/** @typedef {Readonly<{top: number, bottom: number, heading: number, sides: readonly [said: Side, done: Side]}>} Panel */

/** Heights in pixels. */
export const HEIGHTS = Object.freeze({
  strip: 38,
  row: 42,
  heading: 24,
  title: 26, // what is compared
  leastBand: 20,
  mostBand: 56,
  gap: 5,
  between: 18,
});

/**
 * @param {number} height of the whole, in pixels
 * @param {number} [count] of panels
 * @returns {readonly Panel[]}
 */
export const panelsOf = (height, count = 1) => {
  const each = (height - HEIGHTS.between * (count - 1)) / count;
  return Array.from({ length: count }, (_, place) => {
    const top = Math.round(place * (each + HEIGHTS.between));
    return panelOf(top, Math.round(top + each), count > 1 ? HEIGHTS.title : 0);
  });
};

/** @param {number} top @param {number} bottom @param {number} heading @returns {Panel} */
const panelOf = (top, bottom, heading) => {
  const middle = Math.round((top + heading + bottom) / 2);
  return {
    top,
    bottom,
    heading,
    sides: [sideOf(-1, middle, top + heading), sideOf(1, middle, bottom)],
  };
};

/** @param {-1 | 1} towards @param {number} middle @param {number} edge @returns {Side} */
const sideOf = (towards, middle, edge) => {
  const { strip, heading, gap, row, leastBand, mostBand } = HEIGHTS;
  const base = middle + (towards * strip) / 2;
  const room = Math.abs(edge - base) - heading - gap;
  const count = Math.max(0, Math.floor((room - leastBand) / row));
  // What is left over from whole rows is the band's, up to a height beyond which it tells no more.
  const band = Math.max(0, Math.min(room - count * row, mostBand));
  return { towards, base, band, rows: { near: base + towards * (band + gap), height: row, count }, edge };
};

/**
 * The top of a row's box. @param {Side} side @param {number} row
 */
export const topOfRow = ({ towards, rows }, row) =>
  towards < 0 ? rows.near - (row + 1) * rows.height : rows.near + row * rows.height;
