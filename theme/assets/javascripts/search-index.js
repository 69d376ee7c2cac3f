// @ts-check
/**
 * The search index: Pagefind's, which is built after the site, behind the few words that the dialog needs.
 *
 * What Pagefind returns is text of strangers. It leaves this module as text: titles as they are, excerpts as a list
 * of words of which some were hit. Pagefind's own excerpt is HTML in which `<` has become `&lt;` but `&` has stayed,
 * so that `&lt;` written by a person and `<` look the same in it; it is not used.
 */

/**
 * @typedef {Record<string, Record<string, number>>} Counts a filter's name, its values, and pages for each
 * @typedef {{
 *   url: string, content: string, raw_content?: string, locations?: number[],
 *   meta: Record<string, string>, filters: Record<string, string[]>,
 * }} Fragment
 * @typedef {{ results: { data: () => Promise<Fragment> }[], filters: Counts, totalFilters: Counts }} Answer
 * @typedef {{
 *   init: () => Promise<void>, filters: () => Promise<Counts>,
 *   options: (options: Record<string, unknown>) => Promise<void>,
 *   search: (term: string | null, options: { filters: Record<string, string> }) => Promise<Answer>,
 * }} Pagefind
 * @typedef {{ text: string, hit: boolean }} Piece
 * @typedef {{ href: string, kind: string, title: string, date: string, excerpt: Piece[] }} Found
 */

/** The site's root: this file lies two folders below it. */
const ROOT = new URL("../../", import.meta.url);

/** Words of an excerpt before the first hit, and in all. */
const BEFORE = 8;
const LENGTH = 30;

/** @type {Promise<Pagefind> | undefined} */
let loading;

/**
 * Fetches Pagefind and the index's head, once. After a failure the next call tries again.
 * @returns {Promise<Pagefind>}
 */
export const loadIndex = () => {
  loading ??= (async () => {
    /** @type {Pagefind} */
    const pagefind = await import(new URL("pagefind/pagefind.js", ROOT).href);
    await pagefind.options({ baseUrl: ROOT.pathname });
    await pagefind.init();
    return pagefind;
  })().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
};

/**
 * A page's text as Pagefind counted its words. Pagefind parts words by zero-width spaces in scripts that write
 * without spaces, and hands out that text only with `<` and `>` escaped; the plain text tells which `&lt;` was meant.
 * @param {string} content the plain text
 * @param {string} [raw] the same text with its word marks, `<` and `>` escaped
 * @returns {{ words: string[], joiner: string }}
 */
export const wordsOf = (content, raw = "") => {
  if (!raw.includes("\u200B")) return { words: content.split(/[\r\n\s]+/), joiner: " " };
  const words = [""];
  for (let read = 0, place = 0; read < raw.length; ) {
    if (raw[read] === "\u200B") {
      words.push("");
      read += 1;
      continue;
    }
    const letter = content.charAt(place);
    words[words.length - 1] += letter;
    read += letter === "<" || letter === ">" ? 4 : 1;
    place += 1;
  }
  return { words, joiner: "" };
};

/**
 * The words around the first hit, in pieces that are hit or not.
 * @param {Pick<Fragment, "content" | "raw_content" | "locations">} fragment
 * @returns {Piece[]}
 */
export const excerptOf = ({ content, raw_content, locations = [] }) => {
  const { words, joiner } = wordsOf(content, raw_content);
  const hits = new Set(locations);
  const first = locations.length ? Math.min(...locations) : 0;
  const start = Math.max(0, Math.min(first - BEFORE, words.length - LENGTH));
  const shown = words.slice(start, start + LENGTH);
  /** @type {Piece[]} */
  const pieces = [{ text: start > 0 ? "… " : "", hit: false }];
  for (const [index, word] of shown.entries()) {
    pieces.push({ text: word, hit: hits.has(start + index) }, { text: joiner, hit: false });
  }
  if (start + LENGTH < words.length) pieces.push({ text: "…", hit: false });
  return pieces.filter((piece) => piece.text);
};

/**
 * A page's address as a link to it, or nothing if it is not a page of this site.
 * @param {string} url
 */
const ownAddress = (url) => {
  const address = new URL(url, ROOT);
  return address.origin === ROOT.origin && /^https?:$/.test(address.protocol) ? address.href : "";
};

/**
 * @param {Fragment} fragment
 * @returns {Found}
 */
const foundFrom = (fragment) => ({
  href: ownAddress(fragment.url),
  kind: fragment.meta.type ?? fragment.filters.type?.[0] ?? "",
  title: fragment.meta.title ?? "",
  date: fragment.meta.date ?? "",
  excerpt: excerptOf(fragment),
});

/**
 * Asks the index. No words and no filter ask for nothing and find nothing.
 * @param {string} words
 * @param {Record<string, string>} filters chosen values by filter name
 * @returns {Promise<{ count: number, more: (from: number, to: number) => Promise<Found[]>, filters: Counts, all: Counts }>}
 *   how many pages answer; a way to read some of them; counts for each filter value, with and without the filters
 */
export const ask = async (words, filters) => {
  const pagefind = await loadIndex();
  const known = await pagefind.filters();
  const term = words.trim();
  if (!term && !Object.keys(filters).length) {
    return { count: 0, more: async () => [], filters: known, all: known };
  }
  const answer = await pagefind.search(term || null, { filters });
  const more = async (/** @type {number} */ from, /** @type {number} */ to) => {
    const fragments = await Promise.all(answer.results.slice(from, to).map((result) => result.data()));
    return fragments.map(foundFrom).filter((found) => found.href);
  };
  // Without words Pagefind counts nothing for what is not chosen.
  const all = term ? answer.totalFilters : known;
  return { count: answer.results.length, more, filters: answer.filters, all };
};
