// @ts-check
/**
 * The state in the address of a page, beside whatever else stands there.
 */

import { fromQuery, QUERY_NAMES, toQuery } from "./state.js";

/** @typedef {import("./state.js").State} State */

/** Whether a query holds anything of ours. @param {string} search */
export const holdsState = (search) => {
  const query = new URLSearchParams(search);
  return QUERY_NAMES.some((name) => query.has(name));
};

/**
 * The query that holds a state and keeps what is not ours. Where the page begins with a state of its own, one that
 * shows everything is written too, for an empty query would be the page's own.
 * @param {string} search the query as it is
 * @param {State} state
 * @param {State} initial what the page shows without a query
 * @returns {string} with its question mark; empty for none
 */
export const withState = (search, state, initial) => {
  const query = new URLSearchParams(search);
  for (const name of QUERY_NAMES) query.delete(name);
  const ours = toQuery(state);
  if (ours.size === 0 && toQuery(initial).size > 0) ours.set("view", "both");
  else if (String(ours) === String(toQuery(initial))) return questioned(query);
  for (const [name, value] of ours) query.set(name, value);
  return questioned(query);
};

/** @param {URLSearchParams} query commas and colons, which a query may hold as they are, stay readable */
export const questioned = (query) => {
  const text = String(query).replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%2F", "/");
  return text && `?${text}`;
};

/** The state of an address, or the one that the page begins with. @param {string} search @param {State} initial */
export const stateOf = (search, initial) =>
  holdsState(search) ? fromQuery(new URLSearchParams(search)) : initial;
