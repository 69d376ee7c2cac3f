// @ts-check
/**
 * What is drawn, in words: for readers who hear it, and for whoever wants to know what a drawing means.
 */

/** @typedef {import("./figures.js").Figure} Figure */
/** @typedef {import("./source.js").Row} Row */
/** @typedef {import("./axis-words.js").AxisWords} AxisWords */

/**
 * A record as it is told when the focus comes to it: "Statement, on or before 17 February 2022: “…” Jens Stoltenberg.
 * Disputed."
 * @param {Row} row
 * @param {AxisWords} words
 */
export const recordInWords = (row, words) => {
  const said = row.type === "statement";
  const text = said && row.words ? (row.quoted ? `“${row.words}”` : row.words) : row.title;
  const who = said && row.who ? [row.role ? `${row.who}, ${row.role}` : row.who] : [];
  const stances = (row.stances ?? []).map(([stance, , claim]) => `${stance.replaceAll("-", " ")}: ${claim}`);
  const status = row.status ? [words.status(row.status)] : [];
  const note = row.note ? ` (${row.note})` : "";
  const tail = [...who, ...stances, ...status].map(sentence).join(" ");
  return `${words.types[row.type]}, ${row.date}${note}: ${text}${/[.!?…”]$/u.test(text) ? "" : "."} ${tail}`.trim();
};

/** @param {string} text */
const sentence = (text) => (/[.!?…]$/u.test(text) ? text : `${text}.`);

/**
 * A figure in words, part by part: "fading in, a solid bar, hatched to the left".
 * @param {Figure} figure
 * @param {AxisWords} words
 * @returns {string}
 */
export const figureInWords = ({ parts, ends }, { drawing }) => {
  if (!parts.length) return drawing.mark;
  const arrow = (/** @type {-1 | 1} */ towards) =>
    ends.some((one) => one.end === "arrow" && one.towards === towards);
  const told = parts.flatMap(({ fill, fadeFrom, fadeTo }) => [
    fadeFrom ? drawing.fadingIn : "",
    drawing.fills[fill],
    fadeTo ? drawing.fadingAway : "",
  ]);
  const all = [arrow(-1) ? drawing.arrowToPast : "", ...told, arrow(1) ? drawing.arrowToFuture : ""];
  return all.filter(Boolean).join(", ");
};
