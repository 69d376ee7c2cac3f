// @ts-check
/**
 * The card beside a mark of the axis: the words, who said them, when, how sure that is, and the ways on.
 *
 * It comes after a moment of hovering, or at once with the focus. The pointer can go onto it, Escape sends it away, and
 * it stays as long as pointer or focus are on the mark or on the card itself (WCAG 2.2, 1.4.13).
 */

import { el, fill } from "./dom.js";
import { addressOf, tellingOf } from "./entry.js";

/** @typedef {import("./controller.js").Controller} Controller */
/** @typedef {import("./columns.js").DateKind} DateKind */
/** @typedef {import("./source.js").Row} Row */
/** @typedef {import("./words.js").Words} Words */

/** Milliseconds until a card comes, and until it goes. */
const COMING = 250;
const GOING = 350;
/** Pixels between mark and card, and between card and the window's edge. */
const GAP = 8;

export class Card {
  #controller;
  #words;
  #boxOf;
  #listening = new AbortController();
  #timer = 0;
  /** @type {number | null} */
  #n = null;
  /** What Escape sent away: it does not come back until the reader points at something else. @type {number | null} */
  #dismissed = null;
  #isOnCard = false;

  /**
   * @param {Controller} controller
   * @param {Element} before it, so that the focus comes to it from there
   * @param {(n: number) => DOMRect | null} boxOf where a record is drawn, in the window
   * @param {Words} words
   */
  constructor(controller, before, boxOf, words) {
    this.#controller = controller;
    this.#words = words;
    this.#boxOf = boxOf;
    this.element = el("div", { class: "card", popover: "manual", role: "group" });
    before.after(this.element);
    const { signal } = this.#listening;
    const on = (/** @type {string} */ name, /** @type {(detail: any) => void} */ work) =>
      controller.addEventListener(name, (event) => work(/** @type {CustomEvent} */ (event).detail), {
        signal,
      });
    on("hover", ({ n, by }) => by === "axis" && this.#pointed(n, COMING));
    on("focus", ({ n, by }) => by === "axis" && this.#pointed(n, 0));
    on("change", ({ state, before }) => state.range !== before.range && this.#moved());
    on("records", () => this.#hide());
    on("texts", () => this.#n !== null && !this.element.hidden && this.#show(this.#n));
    const { element } = this;
    element.addEventListener("pointerenter", () => this.#onCard(true), { signal });
    element.addEventListener("pointerleave", () => this.#onCard(false), { signal });
    element.addEventListener("focusin", () => this.#onCard(true), { signal });
    element.addEventListener("focusout", () => this.#onCard(false), { signal });
    // Escape counts wherever the focus is, for a pointer alone may have brought the card; and here before elsewhere.
    document.addEventListener("keydown", (event) => this.#key(event), { signal, capture: true });
    this.#hide();
  }

  destroy() {
    this.#listening.abort();
    clearTimeout(this.#timer);
    this.element.remove();
  }

  /** @param {number | null} n @param {number} delay */
  #pointed(n, delay) {
    clearTimeout(this.#timer);
    const wanted = n ?? this.#controller.focused;
    if (wanted !== this.#dismissed) this.#dismissed = null;
    if (wanted === null) this.#timer = window.setTimeout(() => this.#leave(), GOING);
    else if (wanted === this.#dismissed) return;
    else if (delay && wanted !== this.#n) this.#timer = window.setTimeout(() => this.#show(wanted), delay);
    else this.#show(wanted);
  }

  /** @param {boolean} on */
  #onCard(on) {
    this.#isOnCard = on;
    clearTimeout(this.#timer);
    if (!on) this.#timer = window.setTimeout(() => this.#leave(), GOING);
  }

  #leave() {
    if (this.#isOnCard || this.element.matches(":focus-within")) return;
    const { focused, hovered } = this.#controller;
    if (this.#n !== null && (this.#n === focused || this.#n === hovered)) return;
    this.#hide();
  }

  /** The axis was moved: the card goes with its mark, or away. */
  #moved() {
    if (this.#n === null) return;
    const box = this.#boxOf(this.#n);
    if (box) this.#place(box);
    else this.#hide();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== "Escape" || this.element.hidden) return;
    const held = this.element.matches(":focus-within");
    this.#dismissed = this.#n;
    this.#hide();
    event.preventDefault();
    event.stopPropagation();
    if (held) this.element.dispatchEvent(new CustomEvent("card-closed", { bubbles: true }));
  }

  /** @param {number} n */
  #show(n) {
    const row = this.#controller.text(n);
    const box = this.#boxOf(n);
    this.#n = n;
    if (!row || !box) {
      if (!row) this.#controller.fetchText([n]).catch(() => this.#hide());
      return;
    }
    this.#fill(n, row);
    this.element.hidden = false;
    if (!isOpen(this.element)) this.element.showPopover?.();
    this.#place(box);
  }

  /** @param {number} n @param {Row} row */
  #fill(n, row) {
    const { columns, source } = this.#controller;
    const words = this.#words;
    const kind = /** @type {DateKind} */ (columns.kinds[/** @type {number} */ (columns.kind[n])]);
    const claims = row.claims ?? row.stances?.map(([, id, text]) => [id, text]) ?? [];
    this.element.className = `card card--${columns.lane[n] ? "done" : "said"}`;
    this.element.setAttribute("aria-label", row.title);
    fill(
      this.element,
      ...tellingOf(source, kind, row, words),
      el(
        "p",
        { class: "ways" },
        el("a", { href: addressOf(source, row.url), "aria-label": words.openOf(row.title) }, words.open),
        ...claims.map(([id = "", text = ""]) => this.#followButton(id, claims.length > 1 ? text : "", text)),
      ),
    );
  }

  /** @param {string} id @param {string} shown @param {string} text */
  #followButton(id, shown, text) {
    const words = this.#words;
    const follows = this.#controller.state.thread === id;
    const label = follows ? words.unfollow : words.follow;
    return el(
      "button",
      {
        type: "button",
        "aria-pressed": String(follows),
        "aria-label": words.followOf(text),
        click: () => {
          void this.#controller.update({ thread: follows ? "" : id });
          if (this.#n !== null) this.#show(this.#n);
        },
      },
      shown ? `${label}: ${shown}` : label,
    );
  }

  /** Above the mark or below it, wherever there is more room, and within the window. @param {DOMRect} box */
  #place(box) {
    const { element } = this;
    const { width, height } = element.getBoundingClientRect();
    const right = document.documentElement.clientWidth - width - GAP;
    const below = window.innerHeight - box.bottom;
    const top = below >= height + GAP || below >= box.top ? box.bottom + GAP : box.top - height - GAP;
    element.style.left = `${Math.round(Math.max(GAP, Math.min(box.left, right)))}px`;
    element.style.top = `${Math.round(Math.max(GAP, Math.min(top, window.innerHeight - height - GAP)))}px`;
  }

  #hide() {
    clearTimeout(this.#timer);
    this.#n = null;
    this.#isOnCard = false;
    if (isOpen(this.element)) this.element.hidePopover?.();
    this.element.hidden = true;
  }
}

/** Whether a popover is open; a browser without them has the card hidden or not. @param {HTMLElement} element */
const isOpen = (element) => {
  try {
    return element.matches(":popover-open");
  } catch {
    return false;
  }
};
