// @ts-check
/**
 * The style sheet of the axis, made once for all timelines of a page. A constructed sheet holds under a strict
 * content-security policy, where an element's or attribute's styles do not.
 */

import { PALETTE_CSS } from "./palette.js";

const CSS = `
${PALETTE_CSS}
.axis-view { position: relative; display: flex; flex-direction: column; block-size: 100%; color: var(--axis-ink); font: 400 14px / 1.4 var(--axis-sans); }
.axis-view :is(p, dl, dd, form) { margin: 0; }
.axis-bar {
  display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 20px; padding-block: 8px 6px;
}
.axis-range {
  flex: 0 1 auto; min-inline-size: 9em; font-weight: 600; font-size: 16px; font-variant-numeric: tabular-nums lining-nums;
}
.axis-tools { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 16px; }
.axis-tools button {
  min-block-size: 28px; min-inline-size: 28px; padding: 0; border: 0; background: none; color: inherit; font: inherit;
  text-align: center; cursor: pointer;
}
.axis-tools button:hover { text-decoration: underline; text-underline-offset: 0.2em; }
.axis-tools .axis-sign { font-size: 19px; line-height: 1; }
.axis-goto { display: flex; align-items: baseline; gap: 8px; }
.axis-goto label { color: var(--axis-soft); white-space: nowrap; }
.axis-goto input {
  inline-size: 8.5em; min-block-size: 26px; padding: 0 2px; border: 0; border-block-end: 1px solid var(--axis-line);
  border-radius: 0; background: none; color: inherit; font: inherit; font-variant-numeric: tabular-nums lining-nums;
}
.axis-goto input[aria-invalid="true"] { border-block-end: 2px solid var(--axis-against); }
.axis-error { flex-basis: 100%; font-size: 13px; color: var(--axis-against); }
.axis-error:empty { display: none; }
.axis-stage {
  position: relative; flex: 1 1 auto; overflow: hidden; min-block-size: 260px;
  block-size: var(--axis-height, clamp(300px, 44svh, 560px));
  touch-action: pan-y; cursor: grab; outline: none; user-select: none; -webkit-user-select: none;
}
/* Two above one another need more, and have it from what stands below. */
.axis-stage--two { block-size: max(var(--axis-height, 0px), clamp(440px, 60svh, 900px)); }
.axis-stage:active { cursor: grabbing; }
.axis-stage.axis-stage--hit { cursor: pointer; }
.axis-stage canvas { display: block; inline-size: 100%; block-size: 100%; }
.axis-stage:focus-visible::after {
  content: ""; position: absolute; inset: 0; border: 2px solid var(--axis-said); pointer-events: none;
}
.axis-record {
  position: absolute; inset: 0 auto auto 0; inline-size: 20px; block-size: 20px; margin: -10px 0 0 -10px;
  pointer-events: none; outline: none;
}
.axis-record:focus { outline: 2px solid var(--axis-ink); outline-offset: 0; border-radius: 50%; }
.axis-record--done:focus { border-radius: 0; }
.axis-hint { flex: 1 1 20em; color: var(--axis-soft); font-size: 13px; }
.axis-keys { flex-basis: 100%; columns: 17em; column-gap: 28px; margin: 0; padding-block: 4px; color: var(--axis-soft); font-size: 13px; }
.axis-keys[hidden] { display: none; }
.axis-keys > div { break-inside: avoid; padding-block: 1px; }
.axis-keys :is(dt, dd) { display: inline; margin: 0; }
.axis-keys dt { color: var(--axis-ink); font-weight: 600; }
.axis-view :is(button, input):focus-visible { outline: 2px solid var(--axis-said); outline-offset: 2px; }
.axis-hidden {
  position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.axis-overview { position: relative; block-size: 44px; margin-block: 10px 8px; touch-action: pan-y; cursor: crosshair; user-select: none; -webkit-user-select: none; }
.axis-overview canvas { display: block; inline-size: 100%; block-size: 100%; }
.axis-window {
  position: absolute; inset: 0 auto 0 0; min-inline-size: 1px; border-block: 1px solid var(--axis-ink);
  background: color-mix(in srgb, var(--axis-ink) 7%, transparent); cursor: grab;
}
.axis-window:active { cursor: grabbing; }
.axis-thumb {
  position: absolute; inset: 0 auto 0 0; inline-size: 24px; margin-inline-start: -12px; cursor: ew-resize; outline: none;
}
.axis-thumb::before { content: ""; position: absolute; inset: 0 auto 0 10.5px; inline-size: 3px; background: var(--axis-ink); }
.axis-thumb:focus-visible { outline: 2px solid var(--axis-said); outline-offset: -2px; }
@media (forced-colors: active) {
  .axis-window { forced-color-adjust: none; background: none; border-color: CanvasText; }
  .axis-thumb::before { forced-color-adjust: none; background: CanvasText; }
}
`;

/** @type {CSSStyleSheet | null} */
let made = null;

/** The sheet put into the tree that an element stands in. @param {HTMLElement} element */
export const styleAxis = (element) => {
  if (!made) {
    made = new CSSStyleSheet();
    made.replaceSync(CSS);
  }
  const root = /** @type {ShadowRoot | Document} */ (element.getRootNode());
  if (!root.adoptedStyleSheets.includes(made)) root.adoptedStyleSheets.push(made);
};
