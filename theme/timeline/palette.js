// @ts-check
/**
 * The page's colours and families of letters, for a canvas, which knows no style sheet.
 *
 * Each colour is put on an element of its own and read back as the browser works it out, so that `light-dark()`, the
 * reader's choice, a foreign page's own properties and forced colours are all heeded. A transition of a millisecond on
 * those elements tells when any of that changes, whatever the cause.
 */

/** @typedef {import("./surface.js").Palette} Palette */

/** The colours of the site, with what they are where the page does not define them (`frame.css`), and in forced colours. */
const COLOURS = Object.freeze({
  paper: ["--sd-paper", "light-dark(#fdfcf8, #171614)", "Canvas"],
  ink: ["--sd-ink", "light-dark(#1c1a17, #e8e3d9)", "CanvasText"],
  soft: ["--sd-soft", "light-dark(#5b564d, #aca598)", "CanvasText"],
  rule: ["--sd-rule", "light-dark(#d9d3c5, #3b3832)", "GrayText"],
  line: ["--sd-line", "light-dark(#8b8577, #7d776b)", "CanvasText"],
  said: ["--sd-said", "light-dark(#17508f, #92bdf2)", "LinkText"],
  done: ["--sd-done", "light-dark(#9c3e0b, #f0a472)", "CanvasText"],
  for: ["--sd-for", "light-dark(#0f5f57, #76c9bd)", "CanvasText"],
  between: ["--sd-between", "light-dark(#655a17, #cfc06c)", "CanvasText"],
  against: ["--sd-against", "light-dark(#7c2455, #e39cc4)", "CanvasText"],
  mark: ["--sd-mark", "light-dark(#f7e6a6, #574a14)", "Canvas"],
});

const FAMILIES = Object.freeze({
  serif: ["--sd-serif", "Georgia, 'Noto Serif', 'Noto Naskh Arabic', serif"],
  sans: ["--sd-sans", "system-ui, 'Noto Sans', sans-serif"],
});

/** The style sheet that the elements need; also for whoever wants the colours as `--axis-said` and so on. */
export const PALETTE_CSS = `
.axis-view { ${Object.entries(COLOURS)
  .map(([name, [property, value]]) => `--axis-${name}: var(${property}, ${value});`)
  .join(" ")} ${Object.entries(FAMILIES)
  .map(([name, [property, value]]) => `--axis-${name}: var(${property}, ${value});`)
  .join(" ")} }
@media (forced-colors: active) {
  .axis-view { ${Object.entries(COLOURS)
    .map(([name, [, , value]]) => `--axis-${name}: ${value};`)
    .join(" ")} }
}
.axis-probes { position: absolute; inline-size: 0; block-size: 0; overflow: hidden; visibility: hidden; }
.axis-probes > * { transition: color 1ms; forced-color-adjust: none; }
${Object.keys(COLOURS)
  .map((name) => `.axis-probe--${name} { color: var(--axis-${name}); }`)
  .join("\n")}
${Object.keys(FAMILIES)
  .map((name) => `.axis-probe--${name} { font-family: var(--axis-${name}); }`)
  .join("\n")}
`;

export class PaletteReader {
  /** @type {Map<string, HTMLElement>} */
  #probes = new Map();

  /**
   * @param {HTMLElement} host an element in a tree that has the style sheet, with the class `axis-view`
   * @param {() => void} changed
   */
  constructor(host, changed) {
    this.element = host.ownerDocument.createElement("div");
    this.element.className = "axis-probes";
    this.element.setAttribute("aria-hidden", "true");
    for (const name of [...Object.keys(COLOURS), ...Object.keys(FAMILIES)]) {
      const probe = host.ownerDocument.createElement("span");
      probe.className = `axis-probe--${name}`;
      this.#probes.set(name, probe);
      this.element.append(probe);
    }
    this.element.addEventListener("transitionend", changed);
    host.append(this.element);
  }

  /** The colours as they are now. @returns {Palette} */
  read() {
    const read = [...this.#probes].map(([name, probe]) => {
      const { color, fontFamily } = getComputedStyle(probe);
      return [name, name in FAMILIES ? fontFamily : color];
    });
    return /** @type {Palette} */ (Object.fromEntries(read));
  }
}
