// @ts-check
/**
 * `<said-and-done data="data/timeline/">`: the timeline on any page, of this site or another.
 *
 *     <said-and-done data="https://example.org/data/timeline/" actor="russia" from="2022-02-15" to="2022-02-18">
 *       <a href="https://example.org/timeline/index.html">The timeline</a>
 *     </said-and-done>
 *
 * - `data` the folder of the timeline's data.
 * - Filters, range, comparison and the rest of a view, by the names that they have in an address (`state.js`).
 * - `address` (no value): the view is read from the page's own address and written to it. One element a page.
 * - `label` what it is called for those who hear the page, by default “Timeline”.
 * - `height` in CSS pixels, where another than its own is wanted.
 * - `embedded` (no value): the element is all that a frame on another site shows.
 *
 * What stands inside the element is shown until the script runs, and if the data cannot be had; a page can tell by
 * `:state(ready)` that they are there. A custom element comes
 * to life wherever it is inserted, so that instant navigation does not break it; taken out, it lets go of everything
 * but its view, which is there again when it is put back.
 */

import { stateOf, withState } from "./address.js";
import { AxisView } from "./axis-view.js";
import { BarView } from "./bar-view.js";
import { Card } from "./card.js";
import { Controller } from "./controller.js";
import { el, fill, pause, settled } from "./dom.js";
import { FilterView } from "./filter-view.js";
import { tellHeight } from "./frame.js";
import { ListView } from "./list-view.js";
import { picturesOf } from "./picture.js";
import { Share } from "./share.js";
import { Source } from "./source.js";
import { fromQuery, QUERY_NAMES } from "./state.js";
import { sheet } from "./styles.js";
import { WORDS } from "./words.js";

/** @typedef {import("./controller.js").Change} Change */
/** @typedef {import("./state.js").State} State */

/** Milliseconds for which a movement rests before the address tells of it: browsers allow few changes a second. */
const REST = 300;
const OWN = Object.freeze(["data", "address", "height", "embedded", "label"]);

class SaidAndDone extends HTMLElement {
  static observedAttributes = [...OWN, ...QUERY_NAMES];

  /** Data that elements of this page have in common. @type {Map<string, Promise<Source>>} */
  static #sources = new Map();

  #root = this.attachShadow({ mode: "open" });
  /** `:state(ready)` for a page that shows something else until then. */
  #states = this.attachInternals().states;
  /** @type {Controller | null} */
  #controller = null;
  /** What lets go of all that was made since the element was put in. @type {AbortController | null} */
  #running = null;
  #isStale = false;

  connectedCallback() {
    if (this.#running) return; // It was only moved.
    this.#running = new AbortController();
    this.#root.adoptedStyleSheets = [sheet()];
    void this.#begin(this.#running.signal);
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  attributeChangedCallback() {
    if (!this.#running || this.#isStale) return;
    this.#isStale = true;
    queueMicrotask(() => {
      this.#isStale = false;
      if (!this.#running) return;
      this.#stop();
      this.#controller = null;
      this.connectedCallback();
    });
  }

  #stop() {
    this.#states.delete("ready");
    this.#running?.abort();
    this.#running = null;
  }

  /** @param {AbortSignal} signal */
  async #begin(signal) {
    const height = Number(this.getAttribute("height"));
    if (height > 0) this.style.setProperty("--sd-timeline-height", `${height}px`);
    const waiting = el("div", { class: "frame frame--waiting" }, el("p", { class: "bar" }, WORDS.loading));
    fill(this.#root, waiting);
    const again = () => {
      this.#stop();
      this.connectedCallback();
    };
    if (this.hasAttribute("embedded")) tellHeight(this, signal);
    try {
      this.#controller ??= await this.#opened();
      if (signal.aborted) return;
      await this.#show(this.#controller, signal);
    } catch (error) {
      if (signal.aborted) return;
      console.warn(error);
      const button = el("button", { type: "button", click: again }, WORDS.retry);
      const notice = el("div", { class: "notice", role: "alert" }, el("p", {}, WORDS.unavailable), button);
      fill(this.#root, notice, el("slot"));
    }
  }

  async #opened() {
    const address = new URL(this.getAttribute("data") ?? "", this.baseURI).href;
    let source = SaidAndDone.#sources.get(address);
    if (!source) {
      source = Source.open(address);
      SaidAndDone.#sources.set(address, source);
      source.catch(() => SaidAndDone.#sources.delete(address));
    }
    const opened = await source;
    // To read the columns, to make everything ready and to build the views is a turn each: the page stays at hand.
    await pause();
    const controller = new Controller(opened);
    await pause();
    return controller;
  }

  /** What tells it from the others of the page to those who hear the page. */
  get #name() {
    const label = this.getAttribute("label");
    if (label) return label;
    const all = [...document.querySelectorAll("said-and-done")];
    return all.length > 1 ? `${WORDS.name} ${all.indexOf(this) + 1}` : WORDS.name;
  }

  /** What the element shows without an address. @returns {State} */
  get #initial() {
    return fromQuery({ get: (name) => this.getAttribute(name) });
  }

  /**
   * Make the views, and join them to the address.
   * @param {Controller} controller
   * @param {AbortSignal} signal
   */
  async #show(controller, signal) {
    const addressed = this.hasAttribute("address");
    const isNew = controller.isUntouched;
    if (isNew || addressed) {
      const state = addressed ? stateOf(location.search, this.#initial) : this.#initial;
      await controller.update(state, { history: "none", by: "address" });
    }
    if (signal.aborted) return;
    this.#build(controller, signal);
    this.#states.add("ready");
    if (addressed) keepAddress(controller, this.#initial, this.hasAttribute("embedded"), signal);
  }

  /** @param {Controller} controller @param {AbortSignal} signal */
  #build(controller, signal) {
    const bar = el("div", { class: "bar" });
    const axis = el("div", { class: "axis" });
    const panel = el("div", { class: "panel", id: "panel", role: "group", "aria-label": WORDS.panel });
    const pane = el("div", { class: "pane", role: "group", "aria-label": WORDS.list, tabindex: 0 });
    const body = el("div", { class: "body" }, panel, pane);
    const frame = el("section", { class: "frame", "aria-label": this.#name }, bar, axis, body);
    frame.prepend(el("h2", { class: "hidden" }, WORDS.heading), noticeOf(controller, signal));
    fill(this.#root, frame);

    const axisView = new AxisView(controller, axis, WORDS);
    const stage = axis.querySelector(".axis-stage") ?? axis;
    const card = new Card(controller, stage, (n) => axisView.boxOf(n), WORDS);
    card.element.addEventListener("card-closed", () => axisView.focus());
    const list = new ListView(controller, pane, WORDS);
    const page =
      this.hasAttribute("address") && !this.hasAttribute("embedded")
        ? pageAddress()
        : new URL("timeline/index.html", controller.source.site).href;
    const share = new Share(controller, frame, WORDS, page, picturesOf(axisView));
    /** @type {FilterView | null} */
    let filters = null;
    const open = (/** @type {boolean} */ isOpen) => {
      panel.hidden = !isOpen;
      body.classList.toggle("body--narrowing", isOpen);
      barView.opened(isOpen);
      if (!isOpen) return barView.focusNarrow();
      filters ??= new FilterView(controller, panel, WORDS, () => open(false));
      return filters.focus();
    };
    const barView = new BarView(controller, bar, WORDS, {
      narrow: () => open(panel.hidden !== false),
      share: () => share.open(),
    });
    panel.hidden = true;

    const show = () => {
      frame.dataset.view = controller.state.view;
    };
    controller.addEventListener("change", show, { signal });
    show();
    signal.addEventListener("abort", () => {
      for (const view of [axisView, card, list, share, barView, filters]) view?.destroy();
    });
  }
}

/** The address of the page without what is ours in it. */
const pageAddress = () => {
  const url = new URL(location.href);
  for (const name of QUERY_NAMES) url.searchParams.delete(name);
  url.hash = "";
  return url.href;
};

/**
 * Says when something could not be had, and offers it again; what is there stays.
 * @param {Controller} controller
 * @param {AbortSignal} signal
 */
const noticeOf = (controller, signal) => {
  const { source } = controller;
  const text = el("p", { role: "status" });
  const retry = el("button", { type: "button", click: () => source.retry() }, WORDS.retry);
  const notice = el("div", { class: "notice" }, text, retry);
  const show = () => {
    const isFailed = source.failures.length > 0;
    notice.hidden = retry.hidden = !isFailed;
    text.textContent = !isFailed ? "" : controller.trouble ? WORDS.filtersFailed : WORDS.partly;
  };
  for (const name of ["failed", "loaded", "retry"]) source.addEventListener(name, show, { signal });
  controller.addEventListener("trouble", show, { signal });
  show();
  return notice;
};

/**
 * Keep view and address the same: a deliberate step is one to go back by, a movement is not. In a frame nothing is:
 * Back is the page's around it.
 * @param {Controller} controller
 * @param {State} initial
 * @param {boolean} inFrame
 * @param {AbortSignal} signal
 */
const keepAddress = (controller, initial, inFrame, signal) => {
  const address = () =>
    location.pathname + withState(location.search, controller.state, initial) + location.hash;
  const replace = settled(REST, () => history.replaceState(history.state, "", address()));
  controller.addEventListener(
    "change",
    (event) => {
      const { history: how, before } = /** @type {CustomEvent<Change>} */ (event).detail;
      if (how === "none") return;
      if (how === "replace" || inFrame) return replace();
      // Where a movement led to is told before the step that leaves it.
      replace.cancel();
      const was = location.pathname + withState(location.search, before, initial) + location.hash;
      history.replaceState(history.state, "", was);
      if (address() !== was) history.pushState(null, "", address());
    },
    { signal },
  );
  window.addEventListener(
    "popstate",
    () => {
      replace.cancel();
      void controller.update(stateOf(location.search, initial), { history: "none", by: "address" });
    },
    { signal },
  );
  signal.addEventListener("abort", replace.cancel);
};

if (!customElements.get("said-and-done")) customElements.define("said-and-done", SaidAndDone);
