// @ts-check
/**
 * What the timeline says around the records: one table, so that a translation replaces it in one place.
 */

/** @param {number} count @param {string} one @param {string} [many] */
const counted = (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

/** @param {number} count */
const number = (count) => count.toLocaleString("en");

export const WORDS = Object.freeze({
  name: "Timeline",
  heading: "What was said and what was done",
  loading: "The timeline is being fetched.",
  unavailable: "The timeline could not be fetched.",
  partly: "Some of it could not be fetched. What is here stays.",
  filtersFailed: "What you chose could not be fetched; what is shown has not changed.",
  retry: "Try again",
  number,
  said: "Said",
  done: "Done",

  view: "Show",
  views: Object.freeze({ both: "Both", axis: "Axis", list: "List" }),
  narrow: "Filter and compare",
  share: "Share",
  close: "Close",
  summary: (
    /** @type {number} */ shown,
    /** @type {number} */ all,
    /** @type {number} */ said,
    /** @type {number} */ done,
  ) =>
    `${shown === all ? counted(all, "record") : `${number(shown)} of ${counted(all, "record")}`}: ${number(said)} said, ${number(done)} done`,
  none: "No record is like that.",
  empty: "There is no record yet.",
  finding: "Looking …",

  list: "List of records",
  pages:
    "Oldest first. Each date leads to its page, which has all of its records at once, without scripts too.",
  earlier: (/** @type {number} */ count) => `Earlier: ${counted(count, "record")}`,
  later: (/** @type {number} */ count) => `Later: ${counted(count, "record")}`,
  undated: "Without any date",
  noText: "What it says could not be fetched.",
  inSource: "in",
  onAxis: "Show on the axis",
  onAxisOf: (/** @type {string} */ title) => `Show on the axis: ${title}`,
  checks: Object.freeze({
    checked: "Quotation checked",
    "not-checkable": "Quotation not checkable",
    failed: "Quotation differs from its source",
  }),
  /** How a source gives a statement (the generator's `SHORT_MODES`). */
  modes: Object.freeze({
    direct: "quoted",
    fragment: "quoted in part",
    indirect: "reported, not quoted",
    characterisation: "the source’s words",
    absence: "left unsaid",
    editorial: "the source’s own voice",
  }),

  open: "Open",
  openOf: (/** @type {string} */ title) => `Open: ${title}`,
  follow: "Follow this claim",
  followOf: (/** @type {string} */ claim) => `Follow this claim: ${claim}`,
  unfollow: "Stop following",

  panel: "Filter and compare",
  showRecords: (/** @type {number} */ count) =>
    count ? `Show ${counted(count, "record")}` : "Back to the list",
  text: "Words in the records",
  tooCommon: (/** @type {readonly string[]} */ words) =>
    `In too many records to narrow anything: ${words.map((word) => `“${word}”`).join(", ")}.`,
  known: "As known on",
  knownMeans: "Shows only what had been reported by the end of that day.",
  knownOn: (/** @type {string} */ day) => `As known on ${day}`,
  find: (/** @type {string} */ label, /** @type {number} */ count) =>
    `Find in ${counted(count, "value")} of “${label}”`,
  noValue: "Nothing found.",
  more: (/** @type {number} */ count) => `${number(count)} more`,
  removeFilter: (/** @type {string} */ label) => `Remove: ${label}`,
  clear: "Clear all",
  chosen: (/** @type {number} */ count) => `${number(count)} chosen`,
  compare: "Compare two",
  compareActors: "Actors",
  compareClaims: "Claims",
  compared: (/** @type {string} */ title) => `Compared: ${title}`,
  compareMeans: "Choose two of a kind; each gets an axis of its own.",
  compareOneMore: "Choose one more to compare.",
  thread: "Follow a claim",
  threadOf: (/** @type {string} */ title) => `Follows: ${title}`,
  threadMeans: "Joins what was said and done about it across the axis.",

  shareTitle: "Share this view",
  link: "Address of this view",
  copy: "Copy",
  copied: "Copied.",
  notCopied: "The browser does not let it be copied. It is marked: press Ctrl+C (on a Mac: ⌘C).",
  embed: "For another site",
  embedFrame: "As a frame",
  embedElement: "As an element",
  embedFrameMeans: "Works wherever HTML can be put in; the small script gives the frame its height.",
  embedElementMeans: "Becomes part of the page; its scripts come from here.",
  picture: "Picture of the axis",
  svg: "SVG",
  png: "PNG",
  pictureFailed: "The picture could not be made.",
  csv: "Records as a table (CSV)",
  csvSave: (/** @type {number} */ count) => `Save ${counted(count, "record")}`,
  csvFirst: (/** @type {number} */ most) =>
    `A table has at most the first ${number(most)}. Filter for others.`,
  csvProgress: (/** @type {number} */ done, /** @type {number} */ all) =>
    `${number(done)} of ${number(all)} …`,
  csvDone: "Saved.",
  csvFailed: "Some of the texts could not be fetched; nothing was saved.",
  stop: "Stop",
});

/** @typedef {typeof WORDS} Words */
