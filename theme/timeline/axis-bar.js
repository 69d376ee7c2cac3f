// @ts-check
/**
 * Above the axis: which time is shown, how to move, and buttons to change it.
 */

import { spanOf } from "./civil.js";
import { el } from "./dom.js";

/** @typedef {import("./axis-words.js").AxisWords} AxisWords */

/**
 * @typedef {object} BarDeeds
 * @property {(factor: number) => void} zoom
 * @property {() => void} fit
 * @property {() => void} toToday
 * @property {(span: readonly [number, number]) => string} goTo an empty text, or why not
 */

export class AxisBar {
  #range = el("p", { class: "axis-range" });

  /** @param {AxisWords} words @param {BarDeeds} deeds */
  constructor(words, deeds) {
    const sign = (/** @type {string} */ text, /** @type {string} */ name, /** @type {number} */ factor) =>
      el(
        "button",
        {
          type: "button",
          class: "axis-sign",
          "aria-label": name,
          title: name,
          click: () => deeds.zoom(factor),
        },
        text,
      );
    const keys = el(
      "dl",
      { id: "axis-keys", class: "axis-keys", hidden: true },
      ...words.keyTable.map(([key, deed]) => el("div", {}, el("dt", {}, key), " ", el("dd", {}, deed))),
    );
    const help = el(
      "button",
      {
        type: "button",
        "aria-expanded": "false",
        "aria-controls": "axis-keys",
        click: () => {
          keys.hidden = !keys.hidden;
          help.setAttribute("aria-expanded", String(!keys.hidden));
        },
      },
      words.keys,
    );
    const error = el("p", { class: "axis-error", id: "axis-goto-error", role: "alert" });
    this.element = el(
      "div",
      { class: "axis-bar" },
      this.#range,
      el("p", { id: "axis-hint", class: "axis-hint" }, words.hint),
      el(
        "div",
        { class: "axis-tools" },
        sign("−", words.zoomOut, 0.5),
        sign("+", words.zoomIn, 2),
        el("button", { type: "button", click: deeds.fit }, words.fit),
        el("button", { type: "button", click: deeds.toToday }, words.toToday),
        goToForm(words, deeds, error),
        help,
      ),
      error,
      keys,
    );
  }

  /** @param {string} text */
  showRange(text) {
    if (this.#range.textContent !== text) this.#range.textContent = text;
  }
}

/** @param {AxisWords} words @param {BarDeeds} deeds @param {HTMLElement} error where it says what is wrong */
const goToForm = (words, deeds, error) => {
  const input = el("input", {
    id: "axis-goto",
    type: "text",
    inputmode: "text",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: "2022-02-17",
    title: words.goToForm,
    "aria-describedby": "axis-goto-error",
  });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (!text) return;
    const span = spanOf(text);
    const problem = span ? deeds.goTo(span) : words.noDate(text);
    error.textContent = problem;
    input.setAttribute("aria-invalid", String(problem !== ""));
  };
  return el(
    "form",
    { class: "axis-goto", submit },
    el("label", { for: "axis-goto" }, words.goTo),
    input,
    el("button", { type: "submit" }, words.go),
  );
};
