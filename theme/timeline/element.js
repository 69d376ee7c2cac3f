// @ts-check
/** `<said-and-done>`: the timeline. */

class Timeline extends HTMLElement {}

if (!customElements.get("said-and-done")) customElements.define("said-and-done", Timeline);
