// @ts-check
/**
 * What is drawn, in words: for readers who hear it, and for whoever wants to know what a drawing means.
 */

/** @typedef {import("./columns.js").DateKind} DateKind */
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
 * How a date of this kind is drawn, part by part, in the order of the drawing.
 * @param {DateKind} kind
 * @param {AxisWords} words
 * @returns {string}
 */
export const drawingInWords = ({ shape, start, end }, { drawing }) => {
  if (shape === "within") {
    if (start.includes("o") || start.includes("<")) return drawing.noEarlierBound;
    if (end.includes("o") || end.includes(">")) return drawing.noLaterBound;
    return drawing.window;
  }
  if (shape === "once") {
    if (start.includes("w")) return qualified(drawing.window, start, drawing);
    return start.includes("?")
      ? qualified(drawing.dotted, start, drawing)
      : qualified(drawing.once, start, drawing);
  }
  const parts = [
    endInWords(start, drawing.atStart, drawing),
    drawing.throughout,
    endInWords(end, drawing.atEnd, drawing),
  ];
  return parts.filter(Boolean).join(", ");
};

/** @param {string} text @param {string} marks @param {AxisWords["drawing"]} drawing */
const qualified = (text, marks, drawing) => (marks.includes("~") ? `${text}, ${drawing.fading}` : text);

/** @param {string} marks @param {import("./axis-words.js").EndWords} at @param {AxisWords["drawing"]} drawing */
const endInWords = (marks, at, drawing) => {
  if (marks.includes("o")) return at.open;
  if (marks.includes("w")) return /[<>]/u.test(marks) ? at.unbound : at.window;
  const dotted = marks.includes("?") ? at.dotted : "";
  return marks.includes("~") ? (dotted ? `${dotted}, ${drawing.fading}` : at.fading) : dotted;
};
