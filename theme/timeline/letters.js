// @ts-check
/**
 * How wide words are, and words cut to a width: measured once each, since measuring costs more than drawing.
 */

/** So many measures are kept. */
const MOST_KEPT = 6000;

export class Letters {
  /** @type {Map<string, Map<string, number>>} */
  #widths = new Map();
  /** @type {Map<string, Map<string, string>>} */
  #cut = new Map();
  #measured;

  /** @param {(text: string, font: string) => number} measured */
  constructor(measured) {
    this.#measured = measured;
  }

  /** When another face has come, all is measured anew. */
  forget() {
    this.#widths.clear();
    this.#cut.clear();
  }

  /** @param {string} text @param {string} font as CSS has it */
  width(text, font) {
    const kept = keptOf(this.#widths, font);
    const before = kept.get(text);
    if (before !== undefined) return before;
    const width = this.#measured(text, font);
    kept.set(text, width);
    return width;
  }

  /**
   * The text, or as much of its beginning as has room, with an ellipsis.
   * @param {string} text
   * @param {string} font
   * @param {number} room in pixels
   * @param {string} [end] what follows the ellipsis: a quotation's closing mark
   */
  cut(text, font, room, end = "") {
    if (this.width(text + end, font) <= room) return text + end;
    const kept = keptOf(this.#cut, `${font} ${Math.round(room)}`);
    const before = kept.get(text + end);
    if (before !== undefined) return before;
    const cut = this.#cutNow(text, font, room, end);
    kept.set(text + end, cut);
    return cut;
  }

  /** @param {string} text @param {string} font @param {number} room @param {string} end */
  #cutNow(text, font, room, end) {
    const characters = [...text.slice(0, 400)];
    let [low, high] = [0, characters.length];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#measured(`${characters.slice(0, middle).join("")}…${end}`, font) <= room) low = middle;
      else high = middle - 1;
    }
    const whole = characters.slice(0, low).join("");
    // A word is not left with a letter or two of it, and no mark stands before the ellipsis.
    return `${whole.replace(/(?<=\S\s+)\S{1,2}$/u, "").replace(/[\s,;:.–—-]+$/u, "")}…${end}`;
  }
}

/**
 * @template T
 * @param {Map<string, Map<string, T>>} all
 * @param {string} font
 */
const keptOf = (all, font) => {
  const kept = all.get(font);
  if (kept && kept.size < MOST_KEPT) return kept;
  /** @type {Map<string, T>} */
  const made = new Map();
  all.set(font, made);
  return made;
};
