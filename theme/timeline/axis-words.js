// @ts-check
/**
 * What the axis says: one table, so that a translation replaces it in one place.
 */

/** Made once: it writes a count in many frames. */
const NUMBERS = new Intl.NumberFormat("en");

/** @param {number} count */
const number = (count) => NUMBERS.format(count);

export const AXIS_WORDS = Object.freeze({
  number,
  said: "Said",
  done: "Done",
  today: "today",
  inView: (/** @type {number} */ count) => `${number(count)} in view`,
  types: Object.freeze({ statement: "Statement", event: "Event" }),
  status: (/** @type {string} */ status) =>
    `${status.slice(0, 1).toUpperCase()}${status.slice(1).replaceAll("-", " ")}`,

  role: "zoomable axis",
  name: "Axis of time: said above, done below",
  summary: (
    /** @type {string} */ range,
    /** @type {number} */ said,
    /** @type {number} */ done,
    /** @type {number} */ labelled,
  ) =>
    `${range}: ${number(said)} said and ${number(done)} done in view, ${number(labelled)} of them with a label`,
  comparedWith: (/** @type {string} */ title, /** @type {string} */ summary) => `${title}. ${summary}`,
  stretch: (/** @type {number} */ count, /** @type {string} */ range) => `${number(count)} · ${range}`,
  noRecord: "There is no further record in that direction.",
  unread: (/** @type {string} */ type) => `${type}: its text could not be fetched`,

  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Show all",
  toToday: "Today",
  goTo: "Go to date",
  go: "Go",
  goToForm: "2022, 2022-02, 2022-02-17; -0043 is 44 BCE",
  noDate: (/** @type {string} */ text) =>
    `Found “${text}”; expected a year, month or day: 2022, 2022-02, 2022-02-17, or -0043 for 44 BCE.`,
  farOff: (/** @type {string} */ range) => `There are no records then; they lie in ${range}.`,
  how: "Arrow keys move, plus and minus zoom, full stop and comma go from record to record. All keys: the button “Keys”.",
  hint: "Drag to move. Pinch, Ctrl + wheel or + and − to zoom. Times are UTC.",
  keys: "Keys",
  keyTable: Object.freeze([
    ["← →", "move; with Shift, farther"],
    ["+ −", "zoom in, zoom out"],
    ["Page Up, Page Down", "move by what is shown"],
    ["Home, End", "to the first record, to the last"],
    ["0", "show all"],
    [". ,", "next record, the one before"],
    ["↑ ↓", "to what was said, to what was done"],
    ["Enter", "open what has the focus; once more: its page"],
    ["Escape", "leave the record"],
    ["wheel", "zooms while the axis has the focus"],
  ]),
  overview: "Everything, and the part that is shown",
  firstShown: "Beginning of what is shown",
  lastShown: "End of what is shown",

  drawing: Object.freeze({
    mark: "a mark alone",
    fills: Object.freeze({
      line: "a thin line",
      bar: "a solid bar",
      dots: "dotted",
      hatch: "hatched",
      "hatch-broken": "hatched with gaps",
      "hatch-start": "hatched to the right",
      "hatch-end": "hatched to the left",
    }),
    fadingIn: "fading in",
    fadingAway: "fading away",
    arrowToPast: "an open arrow to the past",
    arrowToFuture: "an open arrow to the future",
  }),
});

/** @typedef {Omit<typeof AXIS_WORDS, "said" | "done"> & {said: string, done: string}} AxisWords */
