// @ts-check
/*
 * The reader's palette: as the system has it, light, or dark.
 *
 * Loaded in the head and not deferred, so that a chosen palette is there before the first paint. Without this
 * script the style sheet follows the system. Listens on the document, so it outlives instant navigation.
 */
(() => {
  const KEY = "said-and-done.palette";
  /** What a press turns each state into; the states are also the words on the button. */
  const NEXT = Object.freeze({ auto: "light", light: "dark", dark: "auto" });
  const root = document.documentElement;
  root.classList.replace("no-js", "js");

  /** @returns {string | null} what the reader chose on an earlier page */
  const remembered = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // Storage is forbidden here.
    }
  };

  /** @param {string} state */
  const show = (state) => {
    if (state === "auto") root.removeAttribute("data-sd-palette");
    else root.setAttribute("data-sd-palette", state);
    for (const word of document.querySelectorAll("button[data-sd-palette] span")) word.textContent = state;
  };

  /** @returns {keyof typeof NEXT} */
  const shown = () => {
    const state = root.getAttribute("data-sd-palette");
    return state === "light" || state === "dark" ? state : "auto";
  };

  const chosen = remembered();
  show(chosen === "light" || chosen === "dark" ? chosen : "auto");
  document.addEventListener("DOMContentLoaded", () => show(shown()));
  document.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element && event.target.closest("button[data-sd-palette]");
    if (!pressed) return;
    const state = NEXT[shown()];
    try {
      localStorage.setItem(KEY, state);
    } catch {
      // Not remembered then: it holds for this page.
    }
    show(state);
  });
})();
