// @ts-check
/**
 * Elements, made by code alone: what a record says is only ever text.
 */

/** @typedef {Node | string | null | undefined | false} Child */
/** @typedef {string | number | boolean | null | undefined | ((event: any) => void)} Value */

/**
 * An element with attributes and children. A function is called on the event of its name; `true` is an attribute
 * without a value; what is false, null or undefined is left out.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Readonly<Record<string, Value>>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export const el = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, String(value));
    }
  }
  element.append(...present(children));
  return element;
};

/** Give an element other children. @param {Element | ShadowRoot} element @param {...Child} children */
export const fill = (element, ...children) => element.replaceChildren(...present(children));

/** @param {readonly Child[]} children @returns {(Node | string)[]} */
const present = (children) => children.flatMap((child) => (child || child === "" ? [child] : []));

/**
 * Parts with something between each two.
 * @param {readonly Child[]} parts
 * @param {string} between
 * @returns {(Node | string)[]}
 */
export const joined = (parts, between) =>
  present(parts).flatMap((part, place) => (place ? [between, part] : [part]));

/** Wait until the browser has dealt with what the reader did meanwhile. @returns {Promise<void>} */
export const pause = () => new Promise((resolve) => setTimeout(resolve));

/**
 * A function that runs once its calls have stopped for a while.
 * @param {number} milliseconds
 * @param {() => void} work
 */
export const settled = (milliseconds, work) => {
  let timer = 0;
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(work, milliseconds);
  };
  later.cancel = () => clearTimeout(timer);
  return later;
};
