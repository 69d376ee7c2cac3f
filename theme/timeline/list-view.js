// @ts-check
/**
 * The readable list: the same records as on the axis, as headings and ordered lists, said on the left and done on the
 * right where there is room.
 *
 * Only a window of the records is in the page; it moves as the reader scrolls or presses “Earlier” and “Later”. What
 * the reader looks at keeps its place on the screen while entries come, go or get their texts.
 */

import { firstFrom, textPlace } from "./chunks.js";
import { el, fill, settled } from "./dom.js";
import { addressOf, tellingOf } from "./entry.js";
import { earlier, grouped, later, placeFrom, windowAt } from "./list-window.js";
import { periodName } from "./periods.js";

/** @typedef {import("./controller.js").Controller} Controller */
/** @typedef {import("./controller.js").Change} Change */
/** @typedef {import("./columns.js").DateKind} DateKind */
/** @typedef {import("./columns.js").Group} Group */
/** @typedef {import("./words.js").Words} Words */

/** Milliseconds of rest after which the list follows the axis. */
const REST = 140;
/** How near, in pixels, the end of the window may come before it moves. */
const NEAR = 600;
/** Room, in pixels, above a record that the list is brought to. */
const ABOVE = 8;

export class ListView {
  #controller;
  #words;
  #pane;
  #body = el("div", { class: "groups" });
  #sides;
  #before;
  #after;
  #listening = new AbortController();
  /** The places of the entries that are in the page. @type {import("./list-window.js").Window} */
  #window = { from: 0, to: 0 };
  /** @type {Map<number, HTMLLIElement>} */
  #entries = new Map();
  /** Entries whose text has not come, by the number. @type {Set<number>} */
  #bare = new Set();
  /** @type {Set<number>} */
  #inSight = new Set();
  /** The record that the list was brought to, until the reader moves on. @type {number | null} */
  #held = null;
  /** Where the list was last scrolled to from here. */
  #own = 0;
  /** The entry at the top and how far below the edge it stands, as the reader left them. @type {{n: number, below: number} | null} */
  #top = null;
  #sight;
  #ends;
  #width = new ResizeObserver(() => this.#resized());
  #follow = settled(REST, () => this.#followAxis());

  /**
   * @param {Controller} controller
   * @param {HTMLElement} pane that scrolls
   * @param {Words} words
   */
  constructor(controller, pane, words) {
    this.#controller = controller;
    this.#words = words;
    this.#pane = pane;
    this.#before = el("button", {
      type: "button",
      class: "more",
      click: () => this.#move(earlier(this.#window)),
    });
    this.#after = el("button", { type: "button", class: "more", click: () => this.#later() });
    this.#sides = el(
      "p",
      { class: "sides", "aria-hidden": "true" },
      el("span", {}, words.said),
      el("span", {}, words.done),
    );
    fill(pane, el("p", { class: "hint" }, words.pages), this.#sides, this.#before, this.#body, this.#after);
    this.#sight = new IntersectionObserver((seen) => this.#see(seen), { root: pane });
    this.#ends = new IntersectionObserver((seen) => this.#reach(seen), {
      root: pane,
      rootMargin: `${NEAR}px 0px`,
    });
    this.#width.observe(pane);
    this.#listen();
    this.#restart(this.#startPlace());
  }

  destroy() {
    this.#listening.abort();
    this.#sight.disconnect();
    this.#ends.disconnect();
    this.#width.disconnect();
    this.#follow.cancel();
    this.#controller.read(null);
  }

  #listen() {
    const { signal } = this.#listening;
    const on = (/** @type {string} */ name, /** @type {(detail: any) => void} */ work) =>
      this.#controller.addEventListener(name, (event) => work(/** @type {CustomEvent} */ (event).detail), {
        signal,
      });
    on("records", () => this.#restart(this.#placeKept()));
    on("texts", () => this.#fillBare());
    on("thread", () => this.#mark());
    on("hover", () => this.#mark());
    on("focus", () => this.#mark());
    on("chosen", ({ n }) => {
      this.#mark();
      if (n !== null && this.#controller.shows(n)) this.#show(n);
    });
    on("change", (/** @type {Change} */ { state, before, by }) => {
      if (state.range !== before.range && by !== "list") this.#follow();
    });
    this.#controller.source.addEventListener("failed", () => this.#fillBare(), { signal });
    this.#controller.source.addEventListener("retry", () => this.#fetch(), { signal });
    this.#pane.addEventListener("scroll", () => this.#scrolled(), { signal, passive: true });
    this.#pane.addEventListener("click", (event) => this.#clicked(event), { signal });
    this.#pane.addEventListener(
      "pointerover",
      (event) => this.#controller.hover(numberOf(event.target), "list"),
      { signal },
    );
    this.#pane.addEventListener("pointerleave", () => this.#controller.hover(null, "list"), { signal });
    this.#pane.addEventListener(
      "focusin",
      (event) => this.#controller.focus(numberOf(event.target), "list"),
      { signal },
    );
    this.#pane.addEventListener("focusout", () => this.#controller.focus(null, "list"), { signal });
  }

  get #numbers() {
    return this.#controller.numbers;
  }

  /** Where to begin: at the chosen record, or where the axis begins. */
  #startPlace() {
    const { chosen, state, columns } = this.#controller;
    if (chosen !== null && this.#controller.shows(chosen)) return firstFrom(this.#numbers, chosen);
    return state.range ? placeFrom(columns, this.#numbers, state.range[0]) : 0;
  }

  /** The place in other records of what the reader looks at, or of what came after it. */
  #placeKept() {
    const top = this.#topEntry();
    return top
      ? Math.max(0, Math.min(firstFrom(this.#numbers, top.n), this.#numbers.length - 1))
      : this.#startPlace();
  }

  /** Show a window that begins at a place, and that alone. @param {number} place */
  #restart(place) {
    this.#inSight.clear();
    this.#entries.clear();
    this.#bare.clear();
    this.#sight.disconnect();
    fill(this.#body);
    this.#window = { from: 0, to: 0 };
    if (this.#numbers.length === 0) {
      const { empty, none } = this.#words;
      fill(this.#body, el("p", { class: "none" }, this.#controller.columns.count ? none : empty));
    }
    const window = windowAt(this.#numbers.length, place);
    this.#window = { from: window.from, to: window.from };
    this.#append(window.to);
    this.#label();
    const n = this.#numbers[place];
    this.#held = null;
    this.#scrollBy(-this.#pane.scrollTop);
    if (n !== undefined && place > 0) this.#scrollTo(n);
    this.#watchEnds();
    this.#fetch();
  }

  #later() {
    this.#move(later(this.#window, this.#numbers.length));
  }

  /** Show another window that overlaps the one that is shown. @param {import("./list-window.js").Window} next */
  #move(next) {
    this.#keeping(() => {
      const held = this.#pane.contains(this.#focusedElement()) ? this.#focusedElement() : null;
      if (next.to > this.#window.to) this.#append(next.to);
      if (next.from < this.#window.from) this.#prepend(next.from);
      for (let place = this.#window.from; place < next.from; place++) this.#drop(place);
      for (let place = next.to; place < this.#window.to; place++) this.#drop(place);
      this.#window = next;
      this.#label();
      // A button that is gone takes the focus with it: it stays in the list.
      if (held && (!held.isConnected || held.hidden)) this.#pane.focus({ preventScroll: true });
    });
    this.#watchEnds();
    this.#fetch();
  }

  /** Watch for the ends of the window anew: one that is still near is told of only when it begins to be. */
  #watchEnds() {
    for (const end of [this.#before, this.#after]) {
      this.#ends.unobserve(end);
      this.#ends.observe(end);
    }
  }

  /** @param {number} to */
  #append(to) {
    const numbers = this.#numbers.subarray(this.#window.to, to);
    for (const part of grouped(this.#controller.columns, numbers)) {
      const entries = part.numbers.map((n) => this.#entry(n));
      const last = this.#body.lastElementChild;
      if (last instanceof HTMLElement && last.dataset.key === keyOf(part.group))
        last.lastElementChild?.append(...entries);
      else this.#body.append(this.#section(part.group, entries));
    }
    this.#window = { ...this.#window, to };
  }

  /** @param {number} from */
  #prepend(from) {
    const numbers = this.#numbers.subarray(from, this.#window.from);
    for (const part of grouped(this.#controller.columns, numbers).reverse()) {
      const entries = part.numbers.map((n) => this.#entry(n));
      const first = this.#body.firstElementChild;
      if (first instanceof HTMLElement && first.dataset.key === keyOf(part.group))
        first.lastElementChild?.prepend(...entries);
      else this.#body.prepend(this.#section(part.group, entries));
    }
    this.#window = { ...this.#window, from };
  }

  /** @param {number} place */
  #drop(place) {
    const n = /** @type {number} */ (this.#numbers[place]);
    const entry = this.#entries.get(n);
    if (!entry) return;
    this.#sight.unobserve(entry);
    this.#inSight.delete(n);
    this.#entries.delete(n);
    this.#bare.delete(n);
    const section = entry.closest("section");
    entry.remove();
    if (section && !section.querySelector("li")) section.remove();
  }

  /** @param {Group} group @param {HTMLLIElement[]} entries */
  #section(group, entries) {
    const { source } = this.#controller;
    const heading = group
      ? el(
          "a",
          { href: addressOf(source, `timeline/${group.key}.html`) },
          periodName(group.key, source.manifest.language),
        )
      : this.#words.undated;
    return el(
      "section",
      { class: "group", "data-key": keyOf(group) },
      el("h3", {}, heading),
      el("ol", { role: "list" }, ...entries),
    );
  }

  /** @param {number} n */
  #entry(n) {
    const { columns } = this.#controller;
    const kind = /** @type {DateKind} */ (columns.kinds[/** @type {number} */ (columns.kind[n])]);
    const unsure = /[wo<>?%~]/u.test(kind.start + kind.end) || kind.shape === "within";
    const side = columns.lane[n] ? "done" : "said";
    const entry = el("li", { class: `entry entry--${side}${unsure ? " entry--unsure" : ""}`, "data-n": n });
    this.#entries.set(n, entry);
    this.#bare.add(n);
    this.#fillEntry(n, entry);
    this.#markEntry(n, entry);
    this.#sight.observe(entry);
    return entry;
  }

  /** @param {number} n @param {HTMLLIElement} entry */
  #fillEntry(n, entry) {
    const { columns, source } = this.#controller;
    const row = this.#controller.text(n);
    if (!row) {
      const { key } = textPlace(columns, n);
      const isLost = source.failures.some(({ file }) => file === `text/${key}.json`);
      entry.classList.add("entry--bare");
      fill(entry, isLost && el("p", { class: "note" }, this.#words.noText));
      return;
    }
    this.#bare.delete(n);
    entry.classList.remove("entry--bare");
    const kind = /** @type {DateKind} */ (columns.kinds[/** @type {number} */ (columns.kind[n])]);
    const whose = this.#controller.selections
      .filter(({ title, selection }) => title && selection.numbers[firstFrom(selection.numbers, n)] === n)
      .map(({ title }) => title);
    fill(
      entry,
      whose.length > 0 && el("p", { class: "whose" }, whose.join(" · ")),
      ...tellingOf(source, kind, row, this.#words),
      n < columns.dated &&
        el(
          "button",
          { type: "button", class: "choose", "aria-label": this.#words.onAxisOf(row.title) },
          this.#words.onAxis,
        ),
    );
  }

  #fillBare() {
    this.#keeping(() => {
      for (const n of this.#bare) {
        const entry = this.#entries.get(n);
        if (entry) this.#fillEntry(n, entry);
      }
    });
  }

  /** Ask for the texts of the window; what fails is told by the element. */
  #fetch() {
    const numbers = this.#numbers.subarray(this.#window.from, this.#window.to);
    this.#controller.fetchText(numbers).catch(() => {});
  }

  /** What stands above and below the window, in numbers. */
  #label() {
    const { from, to } = this.#window;
    const rest = this.#numbers.length - to;
    this.#before.hidden = from === 0;
    this.#after.hidden = rest === 0;
    this.#before.textContent = this.#words.earlier(from);
    this.#after.textContent = this.#words.later(rest);
  }

  /** Whether the list is at the record that the axis begins with; if not, go there. */
  #followAxis() {
    const { columns, state, whole } = this.#controller;
    if (this.#numbers.length === 0) return;
    const place = placeFrom(columns, this.#numbers, (state.range ?? whole)[0]);
    const n = /** @type {number} */ (this.#numbers[place]);
    if (this.#topEntry()?.n !== n) this.#go(place);
  }

  /** Bring a record into sight, if it is not. @param {number} n */
  #show(n) {
    if (this.#inSight.has(n)) return;
    this.#go(firstFrom(this.#numbers, n));
  }

  /** @param {number} place */
  #go(place) {
    if (place < this.#window.from || place >= this.#window.to) this.#restart(place);
    else this.#scrollTo(/** @type {number} */ (this.#numbers[place]));
  }

  /** Scroll so that a record stands at the top, under the heading of its group where it is the first there. @param {number} n */
  #scrollTo(n) {
    const entry = this.#entries.get(n);
    if (!entry) return;
    this.#held = n;
    const isFirst = entry === entry.parentElement?.firstElementChild;
    const target = (isFirst && entry.closest("section")) || entry;
    this.#scrollBy(target.getBoundingClientRect().top - this.#edge - ABOVE);
  }

  /**
   * Change the list while what the reader looks at stays where it is on the screen.
   * @param {() => void} change
   */
  #keeping(change) {
    const top = this.#topEntry();
    const before = top?.entry.getBoundingClientRect().top ?? 0;
    change();
    if (this.#held !== null && this.#entries.has(this.#held)) this.#scrollTo(this.#held);
    else if (top?.entry.isConnected) {
      this.#scrollBy(top.entry.getBoundingClientRect().top - before);
    }
  }

  /** Where in the window the entries begin to be seen: below what stays at the top. */
  get #edge() {
    return Math.max(this.#pane.getBoundingClientRect().top, this.#sides.getBoundingClientRect().bottom);
  }

  /** @param {number} pixels */
  #scrollBy(pixels) {
    this.#pane.scrollTop += pixels;
    this.#own = this.#pane.scrollTop;
  }

  /** The reader moves the list, by whatever means; or it was moved here. */
  #scrolled() {
    if (Math.abs(this.#pane.scrollTop - this.#own) > 1) this.#held = null;
    const top = this.#topEntry();
    this.#top = top && { n: top.n, below: top.entry.getBoundingClientRect().top - this.#edge };
  }

  /** Lines break elsewhere now: what was at the top is there again. */
  #resized() {
    if (this.#held !== null) return this.#scrollTo(this.#held);
    const entry = this.#top && this.#entries.get(this.#top.n);
    if (!entry || !this.#top) return undefined;
    this.#scrollBy(entry.getBoundingClientRect().top - this.#edge - this.#top.below);
    return undefined;
  }

  /** The first entry that can be seen. */
  #topEntry() {
    const edge = this.#edge + 1;
    for (const [n, entry] of [...this.#entries].sort(([a], [b]) => a - b)) {
      if (entry.getBoundingClientRect().bottom > edge) return { n, entry };
    }
    return null;
  }

  /** @param {IntersectionObserverEntry[]} seen */
  #see(seen) {
    for (const { target, isIntersecting } of seen) {
      const n = numberOf(target);
      if (n === null) continue;
      if (isIntersecting && this.#entries.has(n)) this.#inSight.add(n);
      else this.#inSight.delete(n);
    }
    const { columns } = this.#controller;
    const moments = [...this.#inSight]
      .filter((n) => n < columns.dated)
      .map((n) => /** @type {number} */ (columns.at[n]));
    this.#controller.read(moments.length ? [Math.min(...moments), Math.max(...moments)] : null);
  }

  /** @param {IntersectionObserverEntry[]} seen */
  #reach(seen) {
    const near = new Set(seen.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target));
    // The button above is near at the beginning, too: it is the reader's movement upwards that calls for more.
    if (near.has(this.#after) && !this.#after.hidden) this.#later();
    else if (near.has(this.#before) && !this.#before.hidden && this.#pane.scrollTop > 0) {
      this.#move(earlier(this.#window));
    }
  }

  #mark() {
    for (const [n, entry] of this.#entries) this.#markEntry(n, entry);
  }

  /** @param {number} n @param {HTMLLIElement} entry */
  #markEntry(n, entry) {
    const { chosen, hovered, focused, thread } = this.#controller;
    if (n === chosen) entry.setAttribute("aria-current", "true");
    else entry.removeAttribute("aria-current");
    entry.classList.toggle("entry--pointed", n === hovered || n === focused);
    entry.classList.toggle(
      "entry--thread",
      thread !== null && thread.numbers[firstFrom(thread.numbers, n)] === n,
    );
  }

  /** A press on an entry chooses it; links and buttons in it do what they say. @param {MouseEvent} event */
  #clicked(event) {
    const target = event.target instanceof Element ? event.target : null;
    const n = numberOf(target);
    if (n === null || !target) return;
    const isButton = target.closest(".choose") !== null;
    if (!isButton && (target.closest("a") || getSelection()?.isCollapsed === false)) return;
    void this.#controller.select(n === this.#controller.chosen && !isButton ? null : n, "list");
  }

  #focusedElement() {
    const root = /** @type {ShadowRoot | Document} */ (this.#pane.getRootNode());
    return root.activeElement instanceof HTMLElement ? root.activeElement : null;
  }
}

/** @param {Group} group */
const keyOf = (group) => group?.key ?? "";

/** The record of the entry that something is part of. @param {EventTarget | null} target */
const numberOf = (target) => {
  const entry = target instanceof Element ? target.closest("li[data-n]") : null;
  return entry instanceof HTMLElement ? Number(entry.dataset.n) : null;
};
