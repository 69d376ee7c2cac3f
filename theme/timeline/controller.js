// @ts-check
/**
 * What the views of one timeline have in common: the state, the records that it shows, what is pointed at.
 *
 * A view asks for a change by `update`, and draws when it is told of one. The state changes at once; which records pass
 * is worked out after it, from files that may have to be fetched, and told when it is there. What fails leaves what is
 * shown as it was, and is told.
 *
 * Events, each a `CustomEvent` with this `detail`:
 * - `change` {state, before, history, by}: another state; `by` is the view that asked for it, as it named itself
 * - `records` {}: other `selections`, `passing` or `tooCommon`
 * - `chosen` {n}: another chosen record, now that its number is known (null: none)
 * - `thread` {thread}: another claim whose threads are drawn, now that its records are known (null: none)
 * - `hover`, `focus` {n, by}: the record that the pointer or the focus is on (null: none); of no address, no history
 * - `reading` {range}: the moments between which the list is being read (null: nowhere)
 * - `texts` {keys}: files of texts have come
 * - `busy` {busy}: whether the records of the state are still being found
 * - `trouble` {problem}: they could not be found (null: they were)
 */

import { firstFrom, textKeys, textPlace } from "./chunks.js";
import { DAY } from "./civil.js";
import { NO_STANCE } from "./facets.js";
import { wholeRange } from "./scale.js";
import { numbersPassing, passingFacet, passingOf, selectionInTurns, selectionOf } from "./selection.js";
import { EMPTY, MOST_COMPARED, sameRecords } from "./state.js";

/** @typedef {import("./columns.js").Columns} Columns */
/** @typedef {import("./scale.js").Range} Range */
/** @typedef {import("./selection.js").Selection} Selection */
/** @typedef {import("./selection.js").Passing} Passing */
/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("./source.js").Row} Row */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Compared} Compared */

/** @typedef {"push" | "replace" | "none"} History what a change does to the history of the page */

/**
 * One of the things shown: all that passes, or one of the two that are compared. `title` is empty for the first.
 * @typedef {Readonly<{title: string, compared: Compared | null, selection: Selection}>} Titled
 */

/**
 * The records of a claim, in order of time, whatever the filters. `stances` has of each what it does to the claim, as
 * the stance facet names it; empty for an event that lists the claim.
 * @typedef {Readonly<{id: string, label: string, numbers: Uint32Array, stances: readonly string[]}>} Thread
 */

/** @typedef {{state: State, before: State, history: History, by: string}} Change */

export class Controller extends EventTarget {
  /** @type {State} */
  state = EMPTY;
  /** @type {Passing} */
  passing = new Map();
  /** Words of the state's text that narrow nothing. @type {readonly string[]} */
  tooCommon = [];
  /** One, or two that are compared. @type {readonly Titled[]} */
  selections;
  /** The numbers of all that is shown, ascending. @type {Uint32Array} */
  numbers;
  /** The chosen record. @type {number | null} */
  chosen = null;
  /** @type {Thread | null} */
  thread = null;
  /** @type {number | null} */
  hovered = null;
  /** @type {number | null} */
  focused = null;
  /** @type {Range | null} */
  reading = null;
  busy = false;
  /** @type {unknown} */
  trouble = null;
  /** What is shown where nothing narrows it. @type {readonly Titled[]} */
  #all;
  /** The turn of the latest search for records, choice and thread: what comes later than a newer one is dropped. */
  #turns = { records: 0, chosen: 0, thread: 0 };

  /** @param {Source} source */
  constructor(source) {
    super();
    this.source = source;
    this.columns = source.columns;
    const all = new Uint32Array(this.columns.count);
    for (let n = 0; n < all.length; n++) all[n] = n;
    this.numbers = all;
    this.#all = [{ title: "", compared: null, selection: selectionOf(this.columns, all) }];
    this.selections = this.#all;
    source.addEventListener("loaded", (event) => {
      const file = /** @type {CustomEvent<string>} */ (event).detail;
      const key = /^text\/(.+)\.json$/u.exec(file)?.[1];
      if (key) this.#tell("texts", { keys: [key] });
    });
    source.addEventListener("retry", () => this.#again());
  }

  /** What all together shows, or the first of what is compared. */
  get selection() {
    return /** @type {Titled} */ (this.selections[0]).selection;
  }

  /** Whether nobody asked for any state yet. */
  get isUntouched() {
    return this.state === EMPTY;
  }

  /** The range of time that is looked at. @returns {Range} */
  get range() {
    return this.state.range ?? this.whole;
  }

  /** The range that shows everything. @returns {Range} */
  get whole() {
    // Without any dated record there is no span; a range there is.
    return wholeRange(this.source.manifest.span ?? [0, DAY]);
  }

  /**
   * Change what is looked at.
   * @param {Partial<State>} change
   * @param {{history?: History, by?: string}} [how] a deliberate step is pushed, a movement replaces
   * @returns {Promise<void>} fulfilled when the records of the new state are there, or could not be had
   */
  async update(change, { history = "push", by = "" } = {}) {
    const before = this.state;
    this.state = Object.freeze({ ...before, ...change });
    this.#tell("change", { state: this.state, before, history, by });
    const work = [];
    if (!sameRecords(before, this.state)) work.push(this.#findRecords());
    if (before.selected !== this.state.selected) work.push(this.#findChosen());
    if (before.thread !== this.state.thread) work.push(this.#findThread());
    await Promise.all(work);
  }

  /** The pointer is on a record. @param {number | null} n @param {string} [by] */
  hover(n, by = "") {
    if (n === this.hovered) return;
    this.hovered = n;
    this.#tell("hover", { n, by });
  }

  /** The focus is on a record. @param {number | null} n @param {string} [by] */
  focus(n, by = "") {
    if (n === this.focused) return;
    this.focused = n;
    this.#tell("focus", { n, by });
  }

  /** The list shows these moments. @param {Range | null} range */
  read(range) {
    if (String(range) === String(this.reading)) return;
    this.reading = range;
    this.#tell("reading", { range });
  }

  /**
   * Choose a record, or none. Its address needs its text, which is fetched if it is not there.
   * @param {number | null} n
   * @param {string} [by]
   */
  async select(n, by = "") {
    const turn = ++this.#turns.chosen;
    this.chosen = n;
    this.#tell("chosen", { n });
    if (n === null) return this.update({ selected: "" }, { by });
    const row = this.text(n) ?? (await this.#rowOf(n).catch(() => undefined));
    if (turn !== this.#turns.chosen || !row) return;
    const selected = keyOf(row);
    if (selected === this.state.selected) return;
    const before = this.state;
    this.state = Object.freeze({ ...before, selected });
    this.#tell("change", { state: this.state, before, history: "push", by });
  }

  /** What is told of a record, if its file is there. @param {number} n @returns {Row | undefined} */
  text(n) {
    const { key, row } = textPlace(this.columns, n);
    return this.source.textNow(key)?.[row];
  }

  /** Fetch what is told of these records. Raises `Unavailable`. @param {Iterable<number>} numbers */
  async fetchText(numbers) {
    await Promise.all(Array.from(textKeys(this.columns, numbers), (key) => this.source.text(key)));
  }

  /** Whether a record is among those that are shown. @param {number} n */
  shows(n) {
    return this.numbers[firstFrom(this.numbers, n)] === n;
  }

  /** @param {number} n */
  async #rowOf(n) {
    await this.fetchText([n]);
    return this.text(n);
  }

  async #findRecords() {
    const turn = ++this.#turns.records;
    const { state, source } = this;
    this.#setBusy(true);
    try {
      const { passing, tooCommon } = await passingOf(source, state);
      const isAll = passing.size === 0 && state.compare.length < MOST_COMPARED;
      const selections = isAll ? this.#all : await titledOf(source, state, passing);
      if (turn !== this.#turns.records) return;
      this.passing = passing;
      this.tooCommon = tooCommon;
      this.selections = selections;
      this.numbers = union(selections.map(({ selection }) => selection.numbers));
      this.#setTrouble(null);
      this.#tell("records", {});
    } catch (error) {
      if (turn === this.#turns.records) this.#setTrouble(error);
    } finally {
      if (turn === this.#turns.records) this.#setBusy(false);
    }
  }

  async #findChosen() {
    const turn = ++this.#turns.chosen;
    const { selected } = this.state;
    const n = selected ? await this.source.numberOf(selected).catch(() => null) : null;
    if (turn !== this.#turns.chosen || n === this.chosen) return;
    this.chosen = n;
    this.#tell("chosen", { n });
  }

  async #findThread() {
    const turn = ++this.#turns.thread;
    const { thread } = this.state;
    const found = thread ? await threadOf(this.source, thread).catch(() => null) : null;
    if (turn !== this.#turns.thread) return;
    this.thread = found;
    this.#tell("thread", { thread: found });
  }

  /** After a failure: ask anew for what the state needs. */
  #again() {
    if (this.trouble) void this.#findRecords();
    if (this.state.thread && !this.thread) void this.#findThread();
    if (this.state.selected && this.chosen === null) void this.#findChosen();
  }

  /** @param {boolean} busy */
  #setBusy(busy) {
    if (busy === this.busy) return;
    this.busy = busy;
    this.#tell("busy", { busy });
  }

  /** @param {unknown} problem */
  #setTrouble(problem) {
    if (problem === this.trouble) return;
    this.trouble = problem;
    this.#tell("trouble", { problem });
  }

  /** @param {string} name @param {object} detail */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** A record as addresses name it. @param {Row} row */
export const keyOf = (row) => `${row.type}s/${row.id}`;

/**
 * What is shown, and under which title.
 * @param {Source} source
 * @param {State} state
 * @param {Passing} passing
 * @returns {Promise<Titled[]>}
 */
const titledOf = async (source, { compare }, passing) => {
  const { columns } = source;
  const selected = (/** @type {Passing} */ filters) =>
    selectionInTurns(columns, numbersPassing(columns.count, filters));
  if (compare.length < MOST_COMPARED)
    return [{ title: "", compared: null, selection: await selected(passing) }];
  return Promise.all(
    compare.map(async (compared) => {
      const { facet, id } = compared;
      const [having, labels] = await Promise.all([
        passingFacet(source, facet, [id]),
        source.labelsOf(facet, [id]),
      ]);
      const selection = await selected(new Map([...passing, ["compare", having]]));
      return { title: labels.get(id) ?? id, compared, selection };
    }),
  );
};

/** Ascending numbers that are in any of the ascending lists. @param {readonly Uint32Array[]} lists */
export const union = (lists) => {
  const [one = new Uint32Array(), other] = lists;
  if (!other) return one;
  const all = new Uint32Array(one.length + other.length);
  let [i, j, size] = [0, 0, 0];
  while (i < one.length || j < other.length) {
    const a = one[i] ?? Number.POSITIVE_INFINITY;
    const b = other[j] ?? Number.POSITIVE_INFINITY;
    all[size++] = Math.min(a, b);
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return all.subarray(0, size);
};

/**
 * @param {Source} source
 * @param {string} id of a claim
 * @returns {Promise<Thread | null>} null for a claim that no record has
 */
const threadOf = async (source, id) => {
  const [facet, codes, labels, stances] = await Promise.all([
    source.facet("claim"),
    source.codesOf("claim", [id]),
    source.labelsOf("claim", [id]),
    source.allNames("stance"),
  ]);
  const code = codes.get(id);
  if (code === undefined) return null;
  const numbers = [];
  const taken = [];
  for (let n = 0; n + 1 < facet.starts.length; n++) {
    const end = /** @type {number} */ (facet.starts[n + 1]);
    for (let at = /** @type {number} */ (facet.starts[n]); at < end; at++) {
      if (facet.codes[at] !== code) continue;
      numbers.push(n);
      taken.push(stances[facet.stances?.[at] ?? NO_STANCE]?.[0] ?? "");
    }
  }
  return { id, label: labels.get(id) ?? id, numbers: Uint32Array.from(numbers), stances: taken };
};
