// @ts-check
/*
 * What Material writes into each page as inline scripts, as a file, so that pages need no inline script.
 * Loaded on prose pages alone, before Material's bundle, which calls these functions by name.
 */
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const scope = new URL(script.dataset.scope || ".", location.href);
  const globals = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (window));

  globals.__md_scope = scope;

  /** @param {string} text */
  globals.__md_hash = (text) =>
    [...text].reduce((hash, letter) => (hash << 5) - hash + letter.charCodeAt(0), 0);

  /**
   * @param {string} key
   * @param {Storage} [storage]
   * @param {URL} [within]
   * @returns {unknown} what was kept, or null
   */
  globals.__md_get = (key, storage = localStorage, within = scope) =>
    JSON.parse(storage.getItem(`${within.pathname}.${key}`) ?? "null");

  /**
   * @param {string} key
   * @param {unknown} value
   * @param {Storage} [storage]
   * @param {URL} [within]
   */
  globals.__md_set = (key, value, storage = localStorage, within = scope) => {
    try {
      storage.setItem(`${within.pathname}.${key}`, JSON.stringify(value));
    } catch {
      // A full or forbidden storage costs the reader a remembered tab, not the page.
    }
  };

  /** A link to a content tab opens that tab. */
  document.addEventListener("DOMContentLoaded", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target instanceof HTMLInputElement && target.name.startsWith("__tabbed_")) target.checked = true;
  });
})();
