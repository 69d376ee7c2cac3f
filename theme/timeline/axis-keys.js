// @ts-check
/**
 * What the keys do on the axis.
 */

/**
 * @typedef {object} Deeds
 * @property {(part: number) => void} move by a part of what is shown
 * @property {(factor: number) => void} zoom
 * @property {() => void} fit
 * @property {(end: -1 | 1) => void} toEnd
 * @property {(step: -1 | 1) => void} walk to the record before or after
 * @property {(step: -1 | 1) => void} cross to the side above or below
 * @property {() => boolean} open false where there is nothing to open that is not open
 * @property {() => boolean} leave false where there is nothing to leave
 */

const STEP = 0.12;
const STRIDE = 0.5;
const PAGE = 0.9;

/** @type {Readonly<Record<string, (deeds: Deeds, event: KeyboardEvent) => boolean | void>>} */
const KEYS = Object.freeze({
  ArrowLeft: (deeds, { shiftKey }) => deeds.move(shiftKey ? -STRIDE : -STEP),
  ArrowRight: (deeds, { shiftKey }) => deeds.move(shiftKey ? STRIDE : STEP),
  ArrowUp: (deeds) => deeds.cross(-1),
  ArrowDown: (deeds) => deeds.cross(1),
  PageUp: (deeds) => deeds.move(-PAGE),
  PageDown: (deeds) => deeds.move(PAGE),
  Home: (deeds) => deeds.toEnd(-1),
  End: (deeds) => deeds.toEnd(1),
  "+": (deeds) => deeds.zoom(2),
  "=": (deeds) => deeds.zoom(2), // the same key on many keyboards, without Shift
  "-": (deeds) => deeds.zoom(0.5),
  _: (deeds) => deeds.zoom(0.5),
  0: (deeds) => deeds.fit(),
  ".": (deeds) => deeds.walk(1),
  "]": (deeds) => deeds.walk(1),
  ",": (deeds) => deeds.walk(-1),
  "[": (deeds) => deeds.walk(-1),
  Enter: (deeds) => deeds.open(),
  Escape: (deeds) => deeds.leave(),
});

/**
 * Do what a key asks for; what the axis does not know is left to the browser.
 * @param {KeyboardEvent} event
 * @param {Deeds} deeds
 */
export const keyPressed = (event, deeds) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const deed = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : undefined;
  if (!deed || deed(deeds, event) === false) return;
  event.preventDefault();
  event.stopPropagation();
};
