// @ts-check
/**
 * What a reader looks at: the range of time, the filters, the day as of which it is known, the record that is chosen,
 * the claim whose threads are drawn, what is compared. One immutable value, which the address of the page can hold.
 */

import { spanOf, written } from "./civil.js";

/** Facets by which records can be filtered; in the address under the same names. */
export const FACETS = Object.freeze(
  /** @type {const} */ ([
    "type",
    "actor",
    "organisation",
    "topic",
    "claim",
    "stance",
    "place",
    "mode",
    "kind",
    "status",
    "source",
    "checked",
  ]),
);

/** @typedef {typeof FACETS[number]} FacetName */
/** @typedef {Readonly<Partial<Record<FacetName, readonly string[]>>>} Filters ids of values; a record has one of each */
/** @typedef {"both" | "axis" | "list"} View */
/** @typedef {Readonly<{facet: "actor" | "claim", id: string}>} Compared */

/**
 * @typedef {Readonly<{
 *   range: readonly [from: number, to: number] | null,
 *   filters: Filters,
 *   text: string,
 *   known: string,
 *   thread: string,
 *   selected: string,
 *   compare: readonly Compared[],
 *   view: View,
 * }>} State `range` in seconds, null for all; `known` a date (EDTF) or empty; `thread` the id of a claim; `selected`
 *   a record as `statements/id` or `events/id`
 */

/** @type {State} */
export const EMPTY = Object.freeze({
  range: null,
  filters: Object.freeze({}),
  text: "",
  known: "",
  thread: "",
  selected: "",
  compare: Object.freeze([]),
  view: "both",
});

const VIEWS = new Set(["both", "axis", "list"]);
/** Two are laid above one another. */
export const MOST_COMPARED = 2;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/**
 * The state that an address (its query) or the attributes of an element ask for. What cannot be understood is left
 * out: an address is typed by anybody.
 * @param {{get(name: string): string | null}} query `URLSearchParams`, or attributes
 * @returns {State}
 */
export const fromQuery = (query) => {
  const text = (/** @type {string} */ name) => query.get(name)?.trim() ?? "";
  /** @type {Partial<Record<FacetName, readonly string[]>>} */
  const filters = {};
  for (const name of FACETS) {
    const ids = listed(text(name));
    if (ids.length) filters[name] = ids;
  }
  const view = text("view");
  return {
    range: rangeOf(text("from"), text("to")),
    filters,
    text: text("text"),
    known: spanOf(text("known")) ? text("known") : "",
    thread: ID.test(text("thread")) ? text("thread") : "",
    selected: /^(?:statements|events)\/[a-z0-9-]+$/u.test(text("sel")) ? text("sel") : "",
    compare: listed(text("compare")).flatMap(comparedOf).slice(0, MOST_COMPARED),
    view: VIEWS.has(view) ? /** @type {View} */ (view) : "both",
  };
};

/** @param {string} text */
const listed = (text) => [...new Set(text.split(",").map((id) => id.trim()))].filter(Boolean);

/** @param {string} text @returns {Compared[]} */
const comparedOf = (text) => {
  const [facet, id] = text.split(":");
  return (facet === "actor" || facet === "claim") && id && ID.test(id) ? [{ facet, id }] : [];
};

/** @param {string} from @param {string} to @returns {[number, number] | null} */
const rangeOf = (from, to) => {
  const start = spanOf(from)?.[0];
  const end = spanOf(to)?.[0];
  return start !== undefined && end !== undefined && start < end ? [start, end] : null;
};

/**
 * The state as the query of an address; what is as at the beginning is left out.
 * @param {State} state
 * @returns {URLSearchParams}
 */
export const toQuery = (state) => {
  const query = new URLSearchParams();
  const set = (/** @type {string} */ name, /** @type {string} */ value) => {
    if (value) query.set(name, value);
  };
  if (state.range) {
    set("from", written(state.range[0]));
    set("to", written(state.range[1]));
  }
  for (const name of FACETS) set(name, (state.filters[name] ?? []).join(","));
  set("text", state.text);
  set("known", state.known);
  set("thread", state.thread);
  set("compare", state.compare.map(({ facet, id }) => `${facet}:${id}`).join(","));
  set("sel", state.selected);
  set("view", state.view === "both" ? "" : state.view);
  return query;
};

/** The names that a state has in an address: whatever else stands in a query is not ours. */
export const QUERY_NAMES = Object.freeze([
  "from",
  "to",
  ...FACETS,
  "text",
  "known",
  "thread",
  "compare",
  "sel",
  "view",
]);

/**
 * A state with other filters of one facet; with none, the facet is gone.
 * @param {State} state
 * @param {FacetName} name
 * @param {readonly string[]} ids
 * @returns {State}
 */
export const withFilter = (state, name, ids) => {
  const { [name]: _, ...others } = state.filters;
  return { ...state, filters: ids.length ? { ...others, [name]: ids } : others };
};

/** Whether anything narrows what is shown. @param {State} state */
export const isFiltered = (state) =>
  Object.keys(state.filters).length > 0 || state.text !== "" || state.known !== "";

/**
 * Whether two states show the same records, whatever the range and the choice.
 * @param {State} one
 * @param {State} other
 */
export const sameRecords = (one, other) =>
  one.text === other.text &&
  one.known === other.known &&
  JSON.stringify(one.filters) === JSON.stringify(other.filters) &&
  JSON.stringify(one.compare) === JSON.stringify(other.compare);
