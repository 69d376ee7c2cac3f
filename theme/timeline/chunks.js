// @ts-check
/**
 * Where the text of a record lies: in the file of its level and of the node of that level that covers its number.
 *
 * The levels are a pyramid. A node of level `l` covers a `branch ** l`-th of all numbers and holds the most important
 * records there that no level above holds. So a view of any width finds the texts that it labels in a few files, and
 * the list finds those of neighbours in one file a level.
 */

/** @typedef {import("./columns.js").Columns} Columns */

/** @typedef {{key: string, row: number}} TextPlace the file's key (`level-node`) and the row in it */

/** How many numbers a node of a level covers. @param {Columns} columns @param {number} level */
export const spanOfNode = (columns, level) => Math.max(1, Math.ceil(columns.count / columns.branch ** level));

/**
 * A number for the file that holds a record's text: quicker than its key.
 * @param {Columns} columns
 * @param {number} n
 */
export const textFile = (columns, n) => {
  const level = /** @type {number} */ (columns.level[n]);
  return fileNumber(level, Math.floor(n / spanOfNode(columns, level)));
};

/** The number of the file with a key. @param {string} key */
export const fileOfKey = (key) => {
  const [level = 0, node = 0] = key.split("-").map(Number);
  return fileNumber(level, node);
};

/** @param {number} level @param {number} node */
const fileNumber = (level, node) => level * 2 ** 32 + node;

/**
 * The file and row of a record's text.
 * @param {Columns} columns
 * @param {number} n
 * @returns {TextPlace}
 */
export const textPlace = (columns, n) => {
  const level = /** @type {number} */ (columns.level[n]);
  const span = spanOfNode(columns, level);
  const node = Math.floor(n / span);
  const numbers = /** @type {Uint32Array} */ (columns.byLevel[level]);
  return { key: `${level}-${node}`, row: firstFrom(numbers, n) - firstFrom(numbers, node * span) };
};

/**
 * The keys of the files that hold the texts of these numbers, each once.
 * @param {Columns} columns
 * @param {Iterable<number>} numbers
 */
export const textKeys = (columns, numbers) => {
  const keys = new Set();
  for (const n of numbers) keys.add(textPlace(columns, n).key);
  return keys;
};

/**
 * The place of the first value that is not less than `value`, in ascending values.
 * @param {ArrayLike<number>} values
 * @param {number} value
 * @param {number} [from]
 * @param {number} [to]
 */
export const firstFrom = (values, value, from = 0, to = values.length) => {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (/** @type {number} */ (values[middle]) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};
