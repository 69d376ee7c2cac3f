// @ts-check
/**
 * What the axis shows, as a picture to take along: SVG with letters as letters, or PNG. Below it stands whose it is, and
 * the address of this very view.
 */

import { drawView, fontsOf } from "./draw.js";
import { toQuery } from "./state.js";
import { SVG, SvgSurface } from "./svg-surface.js";

/** @typedef {import("./axis-view.js").AxisView} AxisView */
/** @typedef {import("./draw.js").View} View */
/** @typedef {import("./share.js").Pictures} Pictures */
/** @typedef {import("./surface.js").Surface} Surface */

/** @typedef {Readonly<{view: View, title: string, summary: string, address: string}>} Matter what a picture is made of */

/** Pixels below the picture for whose it is, and around it. */
const CREDIT = 26;
const MARGIN = 16;
/** Pixels of a PNG to one of CSS: it is printed, and enlarged. */
const FINE = 2;

/** @param {AxisView} axis @returns {Pictures} */
export const picturesOf = (axis) => ({
  svg: () => svgOf(matterOf(axis)),
  png: () => pngOf(matterOf(axis)),
});

/** @param {AxisView} axis @returns {Matter} */
const matterOf = (axis) => {
  const view = axis.view();
  if (!view) throw new Error("the axis shows nothing");
  const { source, state } = axis.controller;
  const address = new URL("timeline/index.html", source.site);
  address.search = String(toQuery({ ...state, range: [view.scale.from, view.scale.to] }));
  return {
    // Nothing is pointed at in a picture.
    view: { ...view, ratio: 1, hovered: null, pointed: null, reading: null, stretch: null },
    title: `${view.words.said} & ${view.words.done}`,
    summary: axis.composition.summary(),
    address: address.href,
  };
};

/** @param {Surface} to @param {Matter} matter */
const drawPicture = (to, { view, title, address }) => {
  drawView(to, view);
  const { palette, letters, width, height } = view;
  to.fillStyle = palette.paper;
  to.fillRect(0, height, width, CREDIT);
  const { below, coarse } = fontsOf(palette);
  to.textAlign = "left";
  to.fillStyle = palette.ink;
  to.font = coarse;
  to.fillText(title, 0, height + 18);
  const left = letters.width(title, coarse) + 10;
  to.fillStyle = palette.soft;
  to.font = below;
  to.fillText(letters.cut(address, below, width - left), left, height + 18);
};

/** @param {Matter} matter */
export const svgOf = (matter) => {
  const { view, title, summary, address } = matter;
  const [width, height] = [view.width + 2 * MARGIN, view.height + CREDIT + 2 * MARGIN];
  const page = document.implementation.createDocument(SVG, "svg", null);
  const root = page.documentElement;
  const put = (
    /** @type {string} */ name,
    /** @type {Readonly<Record<string, string>>} */ attributes,
    text = "",
  ) => {
    const element = page.createElementNS(SVG, name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.textContent = text;
    root.append(element);
    return element;
  };
  root.setAttribute("viewBox", `0 0 ${width} ${height}`);
  root.setAttribute("width", String(width));
  root.setAttribute("height", String(height));
  root.setAttribute("role", "img");
  root.setAttribute("aria-labelledby", "title desc");
  put("title", { id: "title" }, title);
  put("desc", { id: "desc" }, `${summary}. ${address}`);
  put("rect", { width: String(width), height: String(height), fill: view.palette.paper });
  // What is drawn beyond the edges on a canvas is cut off there; here it has to be said.
  const clip = put("clipPath", { id: "within" });
  const inside = page.createElementNS(SVG, "rect");
  inside.setAttribute("width", String(view.width));
  inside.setAttribute("height", String(view.height + CREDIT));
  clip.append(inside);
  const drawn = put("g", { transform: `translate(${MARGIN} ${MARGIN})`, "clip-path": "url(#within)" });
  const { letters } = view;
  drawPicture(new SvgSurface(drawn, (text, font) => letters.width(text, font)), matter);
  return new XMLSerializer().serializeToString(page);
};

/** @param {Matter} matter @returns {Promise<Blob>} */
export const pngOf = (matter) => {
  const { view } = matter;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round((view.width + 2 * MARGIN) * FINE);
  canvas.height = Math.round((view.height + CREDIT + 2 * MARGIN) * FINE);
  const to = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { alpha: false }));
  to.fillStyle = view.palette.paper;
  to.fillRect(0, 0, canvas.width, canvas.height);
  to.beginPath();
  to.rect(MARGIN * FINE, MARGIN * FINE, view.width * FINE, (view.height + CREDIT) * FINE);
  to.clip();
  to.setTransform(FINE, 0, 0, FINE, MARGIN * FINE, MARGIN * FINE);
  drawPicture(to, { ...matter, view: { ...view, ratio: FINE } });
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("the browser made no picture"))),
      "image/png",
    );
  });
};
