// @ts-check
/**
 * Where the timeline's data come from: the manifest and the columns at first, all else when it is asked for.
 *
 * Each file is fetched once. A failure is kept as such, told to whoever listens, and tried again only when asked: a
 * view says so, offers it, and keeps what it has.
 */

import { decodeColumns } from "./columns.js";
import { decodeFacet } from "./facets.js";
import { Reader } from "./varints.js";
import { hashOf, shardOf } from "./word-index.js";

/** @typedef {import("./columns.js").Manifest} Manifest */
/** @typedef {import("./columns.js").Columns} Columns */
/** @typedef {import("./facets.js").Facet} Facet */

/**
 * What is told of a record. All of it is plain text.
 * @typedef {object} Row
 * @property {string} id
 * @property {"statement" | "event"} type
 * @property {string} url from the site's root
 * @property {string} title
 * @property {string} date in words
 * @property {string} [words]
 * @property {boolean} [quoted]
 * @property {string} [lang]
 * @property {string} [who]
 * @property {string} [role]
 * @property {string} [actor]
 * @property {string} [note] how the date is known
 * @property {"inferred" | "editor"} [basis] of the date, where it is not the source
 * @property {string} [mode]
 * @property {string} [kind]
 * @property {string} [status]
 * @property {string} [reason]
 * @property {[stance: string, id: string, text: string][]} [stances]
 * @property {[id: string, text: string][]} [claims]
 * @property {string[]} [sources]
 * @property {"checked" | "not-checkable" | "failed"} [checked]
 * @property {string} [place]
 */

/** @typedef {[id: string, label: string, count: number]} Name a value of a facet */

/** A file that could not be had, or not be read. */
export class Unavailable extends Error {
  /** @param {string} file @param {unknown} cause */
  constructor(file, cause) {
    super(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.file = file;
  }
}

/** Values of a facet in a file of their names. */
export const NAMES = 500;

/** Milliseconds after which a file that does not come is given up. */
const PATIENCE = 20_000;

export class Source extends EventTarget {
  /** @type {Map<string, Promise<any>>} */
  #asked = new Map();
  /** @type {Map<string, any>} */
  #there = new Map();
  /** @type {Map<string, Unavailable>} */
  #failed = new Map();

  /**
   * @param {URL} base of the data's folder, with a slash at the end
   * @param {Manifest} manifest
   * @param {Columns} columns
   */
  constructor(base, manifest, columns) {
    super();
    this.base = base;
    this.manifest = manifest;
    this.columns = columns;
    /** The site's root, from which the addresses of records count. */
    this.site = new URL(manifest.site, base);
  }

  /**
   * Fetch what the first drawing needs. Raises `Unavailable`.
   * @param {string | URL} address of the data's folder
   */
  static async open(address) {
    const text = String(address);
    const base = new URL(text.endsWith("/") ? text : `${text}/`, globalThis.document?.baseURI);
    // Where the edition stands must be asked anew; everything else bears it in its address.
    const manifest = await asked("manifest.json", async () => {
      const response = await answered(new URL("manifest.json", base), { cache: "no-cache" });
      return /** @type {Manifest} */ (await response.json());
    });
    if (manifest.version !== 1) throw new Unavailable("manifest.json", `version ${manifest.version}`);
    const file = manifest.columns.file;
    const columns = await asked(file, async () =>
      decodeColumns(await unpacked(addressOf(base, file, manifest)), manifest),
    );
    return new Source(base, manifest, columns);
  }

  /** Files that could not be had, and are not tried again by themselves. */
  get failures() {
    return [...this.#failed.values()];
  }

  /** Whether one of the files was asked for and has not come yet. */
  get waiting() {
    return this.#asked.size > this.#there.size + this.#failed.size;
  }

  /** Forget the failures, so that whoever needs those files asks again. */
  retry() {
    for (const file of this.#failed.keys()) this.#asked.delete(file);
    this.#failed.clear();
    this.dispatchEvent(new Event("retry"));
  }

  /**
   * A text file's rows if they are there; what is not there is not fetched.
   * @param {string} key
   * @returns {Row[] | undefined}
   */
  textNow(key) {
    return this.#there.get(`text/${key}.json`);
  }

  /** The rows of a file of texts. @param {string} key @returns {Promise<Row[]>} */
  text(key) {
    return this.#json(`text/${key}.json`);
  }

  /** @param {string} name @returns {Promise<Facet>} */
  facet(name) {
    const file = `facets/${name}.bin`;
    return this.#once(file, async () =>
      decodeFacet(await unpacked(this.#address(file)), this.columns.count, name === "claim"),
    );
  }

  /** The values of a facet from `part * NAMES` on. @param {string} name @param {number} part @returns {Promise<Name[]>} */
  names(name, part) {
    return this.#json(`facets/${name}-${part}.json`);
  }

  /** All values of a facet. @param {string} name @returns {Promise<Name[]>} */
  async allNames(name) {
    const info = this.manifest.facets.find((facet) => facet.name === name);
    const parts = Array.from({ length: info?.names ?? 0 }, (_, part) => this.names(name, part));
    return (await Promise.all(parts)).flat();
  }

  /**
   * The codes of some values of a facet, by their ids. The most frequent values come first, so that mostly one file
   * is enough. Ids that no record has are left out.
   * @param {string} name
   * @param {readonly string[]} ids
   * @returns {Promise<Map<string, number>>}
   */
  async codesOf(name, ids) {
    const parts = this.manifest.facets.find((facet) => facet.name === name)?.names ?? 0;
    const wanted = new Set(ids);
    const codes = new Map();
    for (let part = 0; part < parts && codes.size < wanted.size; part++) {
      for (const [place, [id]] of (await this.names(name, part)).entries()) {
        if (wanted.has(id)) codes.set(id, part * NAMES + place);
      }
    }
    return codes;
  }

  /** What some values of a facet are called, by their ids. @param {string} name @param {readonly string[]} ids */
  async labelsOf(name, ids) {
    const codes = await this.codesOf(name, ids);
    const labels = new Map();
    for (const [id, code] of codes) {
      labels.set(id, (await this.names(name, Math.floor(code / NAMES)))[code % NAMES]?.[1] ?? id);
    }
    return labels;
  }

  /**
   * For each record the number of the day by whose end it had been reported; NaN where that is not known.
   * @returns {Promise<Float64Array>}
   */
  reported() {
    const file = this.manifest.reported;
    return this.#once(file, async () =>
      decodeReported(await unpacked(this.#address(file)), this.columns.count),
    );
  }

  /**
   * The file of the word index that has the words with the beginning of this one; null where there is no index.
   * @param {string} word
   * @returns {Promise<Record<string, number[] | null> | null>}
   */
  async words(word) {
    const index = this.manifest.words;
    return index ? this.#json(`words/${shardOf(word, index.shards)}.json`) : null;
  }

  /**
   * The number of a record, known by its type and id; null for one that is not there.
   * @param {string} key as in addresses: `statements/x`
   * @returns {Promise<number | null>}
   */
  async numberOf(key) {
    const numbers = await this.#json(`ids/${hashOf(key) % this.manifest.ids}.json`);
    return Object.hasOwn(numbers, key) ? numbers[key] : null;
  }

  /** @param {string} file */
  #address(file) {
    return addressOf(this.base, file, this.manifest);
  }

  /** @param {string} file */
  #json(file) {
    return this.#once(file, async () => (await answered(this.#address(file))).json());
  }

  /**
   * @template T
   * @param {string} file
   * @param {() => Promise<T>} fetched
   * @returns {Promise<T>}
   */
  #once(file, fetched) {
    const before = this.#asked.get(file);
    if (before) return before;
    const promise = asked(file, fetched).then(
      (value) => {
        this.#there.set(file, value);
        this.dispatchEvent(new CustomEvent("loaded", { detail: file }));
        return value;
      },
      (error) => {
        this.#failed.set(file, error);
        this.dispatchEvent(new CustomEvent("failed", { detail: file }));
        throw error;
      },
    );
    this.#asked.set(file, promise);
    return promise;
  }
}

/**
 * @param {URL} base
 * @param {string} file
 * @param {Manifest} manifest
 */
const addressOf = (base, file, manifest) => {
  const url = new URL(file, base);
  url.searchParams.set("e", manifest.edition);
  return url;
};

/**
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 */
const asked = async (file, work) => {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Unavailable ? error : new Unavailable(file, error);
  }
};

/** @param {URL} url @param {RequestInit} [options] */
const answered = async (url, options) => {
  const response = await fetch(url, {
    credentials: "omit",
    signal: AbortSignal.timeout(PATIENCE),
    ...options,
  });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response;
};

/** @param {URL} url */
const unpacked = async (url) => {
  const response = await answered(url);
  if (!response.body) throw new Error("the server answered nothing");
  const stream = response.body.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

/** @param {Uint8Array} bytes @param {number} count */
const decodeReported = (bytes, count) => {
  const reader = new Reader(bytes);
  const days = new Float64Array(count).fill(Number.NaN);
  let day = 0;
  for (let n = 0; n < count; n++) {
    const code = reader.unsigned();
    if (code === 0) continue;
    const delta = code - 1;
    day += delta % 2 ? -(delta + 1) / 2 : delta / 2;
    days[n] = day;
  }
  return days;
};
