// @ts-check
/**
 * Taking a view along: its address, the code that puts it into another page, a picture, a table.
 */

import { questioned } from "./address.js";
import { textKeys } from "./chunks.js";
import { cellsOf, HEADINGS, row } from "./csv.js";
import { el, fill } from "./dom.js";
import { elementCode, frameCode } from "./embed-code.js";
import { toQuery } from "./state.js";

/** @typedef {import("./controller.js").Controller} Controller */
/** @typedef {import("./words.js").Words} Words */

/** Records that a table has at most: beyond, a reader is better served by the site's downloads. */
export const MOST_IN_TABLE = 10_000;
/** Files of texts that are fetched at a time. */
const AT_A_TIME = 6;

/**
 * @typedef {object} Pictures makes a picture of what the axis shows
 * @property {() => Promise<string> | string} svg
 * @property {() => Promise<Blob>} png
 */

export class Share {
  #controller;
  #words;
  #address;
  #pictures;
  #note = el("p", { class: "note", role: "status" });
  #stop = new AbortController();

  /**
   * @param {Controller} controller
   * @param {HTMLElement | ShadowRoot} host
   * @param {Words} words
   * @param {string} address of the page that shows states by its query
   * @param {Pictures | null} pictures null where there is no axis
   */
  constructor(controller, host, words, address, pictures) {
    this.#controller = controller;
    this.#words = words;
    this.#address = address;
    this.#pictures = pictures;
    this.element = el("dialog", {
      class: "share",
      "aria-label": words.shareTitle,
      close: () => this.#stop.abort(),
    });
    // A press beside the dialog closes it.
    this.element.addEventListener("click", (event) => event.target === this.element && this.element.close());
    host.append(this.element);
  }

  destroy() {
    this.#stop.abort();
    this.element.remove();
  }

  open() {
    const { source, state } = this.#controller;
    const words = this.#words;
    const pictures = state.view === "list" ? null : this.#pictures;
    const url = new URL(this.#address);
    url.search = questioned(new URLSearchParams([...url.searchParams, ...toQuery(state)]));
    const title = `${words.said} & ${words.done}`;
    this.#note.textContent = "";
    fill(
      this.element,
      el(
        "div",
        { class: "share__inner" },
        el(
          "div",
          { class: "panel__head" },
          el("h2", {}, words.shareTitle),
          el("button", { type: "button", class: "tool", click: () => this.element.close() }, words.close),
        ),
        this.#copied(words.link, url.href),
        el("h3", {}, words.embed),
        this.#copied(words.embedFrame, frameCode(source.site, state, title), words.embedFrameMeans),
        this.#copied(
          words.embedElement,
          elementCode(source.site, source.base, state),
          words.embedElementMeans,
        ),
        pictures && el("h3", {}, words.picture),
        pictures &&
          el(
            "p",
            { class: "buttons" },
            el("button", { type: "button", click: () => this.#picture("svg") }, words.svg),
            el("button", { type: "button", click: () => this.#picture("png") }, words.png),
          ),
        el("h3", {}, words.csv),
        ...this.#table(),
        this.#note,
      ),
    );
    this.element.showModal();
  }

  /** Text in a box, with a button that copies it. @param {string} label @param {string} text @param {string} [means] */
  #copied(label, text, means) {
    const lines = text.split("\n").length;
    const box =
      lines > 1
        ? el("textarea", { readonly: true, rows: lines + 2, spellcheck: "false" })
        : el("input", { readonly: true, type: "text" });
    box.value = text;
    const copy = async () => {
      box.select();
      try {
        await navigator.clipboard.writeText(text);
        this.#note.textContent = this.#words.copied;
      } catch {
        this.#note.textContent = this.#words.notCopied;
      }
    };
    return el(
      "div",
      { class: "field" },
      el("label", {}, el("span", {}, label), box),
      el(
        "button",
        { type: "button", "aria-label": `${this.#words.copy}: ${label}`, click: copy },
        this.#words.copy,
      ),
      means && el("p", { class: "note" }, means),
    );
  }

  /** @param {"svg" | "png"} form */
  async #picture(form) {
    if (!this.#pictures) return;
    try {
      const made = await this.#pictures[form]();
      const blob = typeof made === "string" ? new Blob([made], { type: "image/svg+xml" }) : made;
      save(blob, `said-and-done.${form}`);
      this.#note.textContent = this.#words.csvDone;
    } catch {
      this.#note.textContent = this.#words.pictureFailed;
    }
  }

  #table() {
    const words = this.#words;
    const count = Math.min(this.#controller.numbers.length, MOST_IN_TABLE);
    const button = el(
      "button",
      { type: "button", click: () => this.#saveTable(button, stop) },
      words.csvSave(count),
    );
    const stop = el("button", { type: "button", click: () => this.#stop.abort() }, words.stop);
    stop.hidden = true;
    button.disabled = count === 0;
    return [
      el("p", { class: "buttons" }, button, stop),
      this.#controller.numbers.length > MOST_IN_TABLE &&
        el("p", { class: "note" }, words.csvFirst(MOST_IN_TABLE)),
    ];
  }

  /** @param {HTMLButtonElement} button @param {HTMLButtonElement} stop */
  async #saveTable(button, stop) {
    this.#stop = new AbortController();
    button.disabled = true;
    stop.hidden = false;
    try {
      const numbers = this.#controller.numbers.slice(0, MOST_IN_TABLE);
      await this.#fetchAll(numbers, this.#stop.signal);
      save(
        new Blob([tableOf(this.#controller, numbers)], { type: "text/csv;charset=utf-8" }),
        "said-and-done.csv",
      );
      this.#note.textContent = this.#words.csvDone;
    } catch {
      this.#note.textContent = this.#stop.signal.aborted ? "" : this.#words.csvFailed;
    } finally {
      button.disabled = false;
      stop.hidden = true;
    }
  }

  /** @param {Uint32Array} numbers @param {AbortSignal} signal */
  async #fetchAll(numbers, signal) {
    const keys = [...textKeys(this.#controller.columns, numbers)];
    for (let done = 0; done < keys.length; done += AT_A_TIME) {
      signal.throwIfAborted();
      await Promise.all(keys.slice(done, done + AT_A_TIME).map((key) => this.#controller.source.text(key)));
      const share = Math.min(1, (done + AT_A_TIME) / keys.length);
      this.#note.textContent = this.#words.csvProgress(Math.floor(share * numbers.length), numbers.length);
    }
  }
}

/**
 * The table of these records, all of whose texts are there. It begins with a mark by which spreadsheets know UTF-8.
 * @param {Controller} controller
 * @param {Uint32Array} numbers
 */
const tableOf = (controller, numbers) => {
  const rows = [row(HEADINGS)];
  for (const n of numbers) {
    const record = controller.text(n);
    if (!record) throw new Error(`the text of record ${n} is not there`);
    rows.push(row(cellsOf(controller.columns, n, record, controller.source.site)));
  }
  return `\uFEFF${rows.join("")}`;
};

/** @param {Blob} blob @param {string} name */
const save = (blob, name) => {
  const url = URL.createObjectURL(blob);
  const link = el("a", { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
