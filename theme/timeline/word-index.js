// @ts-check
/**
 * Words of a text as the generator's index has them, and where each lies (`generator/producing/timeline`).
 */

/** Scripts written without spaces: their runs are indexed by pairs of characters. */
const UNDIVIDED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The words of what a reader typed, each once.
 * @param {string} text
 * @returns {string[]}
 */
export const wordsOf = (text) => {
  const words = new Set();
  for (const [run] of text.normalize("NFKC").toLowerCase().matchAll(WORD)) {
    for (const part of run.split(new RegExp(`(${UNDIVIDED.source})`, "u"))) {
      if (!part) continue;
      const characters = [...part];
      if (!UNDIVIDED.test(part) || characters.length < 3) words.add(part);
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
