// @ts-check
/**
 * The HTML that puts a view into another site's page.
 */

/** @typedef {import("./state.js").State} State */

import { questioned } from "./address.js";
import { toQuery } from "./state.js";

/** Text as an attribute's value. @param {string} text */
const quoted = (text) =>
  `"${text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}"`;

/** Pixels of a frame's height until its script has told the right one. */
const HEIGHT = 760;

/**
 * A frame, and the script that gives it its height.
 * @param {URL} site its root
 * @param {State} state
 * @param {string} title
 */
export const frameCode = (site, state, title) => {
  const page = new URL(`embed/timeline.html${questioned(toQuery(state))}`, site).href;
  const script = new URL("assets/javascripts/embed.js", site).href;
  return [
    `<iframe data-said-and-done src=${quoted(page)} title=${quoted(title)}`,
    `  width="100%" height="${HEIGHT}" loading="lazy" allow="clipboard-write"></iframe>`,
    `<script async src=${quoted(script)}></script>`,
  ].join("\n");
};

/**
 * The element, and its script.
 * @param {URL} site
 * @param {URL} data the folder
 * @param {State} state
 */
export const elementCode = (site, data, state) => {
  const script = new URL("assets/javascripts/timeline.js", site).href;
  const attributes = [...toQuery(state)].map(([name, value]) => ` ${name}=${quoted(value)}`).join("");
  return [
    `<script type="module" src=${quoted(script)}></script>`,
    `<said-and-done data=${quoted(data.href)}${attributes}>`,
    `  <a href=${quoted(new URL("timeline/index.html", site).href)}>Said &amp; Done</a>`,
    "</said-and-done>",
  ].join("\n");
};
