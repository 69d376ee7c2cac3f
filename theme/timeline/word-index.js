// @ts-check
/**
 * Words of a text as the generator's index has them, and where each lies (`generator/producing/timeline`).
 */

/**
 * Scripts written without spaces between words (blocks of Thai, Lao, Myanmar, Khmer, Kana and Han): their characters
 * are indexed, and pairs of them.
 */
const UNDIVIDED =
  "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\ua9e0-\ua9ff\uaa60-\uaa7f\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]";
const PARTS = new RegExp(`(${UNDIVIDED}+)`, "u");
const IS_UNDIVIDED = new RegExp(`^${UNDIVIDED}`, "u");
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The words of what a reader typed, each once: as the index has them (`generator/producing/timeline/tokens.py`), but of
 * a run in a script without spaces only the pairs, which are as many as are needed to find it.
 * @param {string} text
 * @returns {string[]}
 */
export const wordsOf = (text) => {
  const words = new Set();
  const folded = text.normalize("NFKC").toLowerCase().replaceAll("ς", "σ").replaceAll("ß", "ss");
  for (const [run] of folded.matchAll(WORD)) {
    for (const part of run.split(PARTS)) {
      if (!part) continue;
      const characters = [...part];
      if (!IS_UNDIVIDED.test(part) || characters.length < 3) words.add(part);
      else for (let i = 0; i + 1 < characters.length; i++) words.add(`${characters[i]}${characters[i + 1]}`);
    }
  }
  return [...words];
};

/**
 * The number of the file that has a word: FNV-1a (32 bits) of its first two characters, so that all words with the
 * same beginning lie in one file.
 * @param {string} word
 * @param {number} shards
 */
export const shardOf = (word, shards) => hashOf([...word].slice(0, 2).join("")) % shards;

/** FNV-1a (32 bits) of a text in UTF-8. @param {string} text */
export const hashOf = (text) => {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
};

/**
 * The numbers of the records that have a word beginning so, ascending; null where it is too common to narrow.
 * @param {string} word
 * @param {Record<string, number[] | null>} shard the file of the word: of each word the distances of the numbers
 * @returns {Uint32Array | null}
 */
export const numbersWith = (word, shard) => {
  const found = new Set();
  for (const [token, distances] of Object.entries(shard)) {
    if (!token.startsWith(word)) continue;
    if (distances === null) return null;
    let n = 0;
    for (const distance of distances) {
      n += distance;
      found.add(n);
    }
  }
  return Uint32Array.from(found).sort();
};
