// @ts-check
/**
 * What d3-zoom takes from d3-transition and d3-interpolate, for glides of its own. It is never asked for one, since
 * glides are ours (`ranges.js`); put in the place of both, this leaves them and d3-color, d3-ease and d3-timer out of
 * the bundle: ten kilobytes, compressed, of the timeline's sixty.
 */

/** Stops a glide of d3's: there is none. */
export const interrupt = () => {};

/** How a glide of d3's goes: never. */
export const interpolateZoom = () => {
  throw new Error("no glide of d3-zoom's is asked for");
};
