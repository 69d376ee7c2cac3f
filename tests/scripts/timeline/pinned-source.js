// @ts-check
/** The pinned data of the demonstration, as a `Source` that fetches them from the disk, or fails where it is told to. */
import { readFile } from "node:fs/promises";
import { Source } from "../../../theme/timeline/source.js";

const BASE = "https://example.org/data/timeline/";
const FOLDER = new URL("../../pinned/timeline/", import.meta.url);

/**
 * @param {import("node:test").TestContext} context whose end gives `fetch` back
 * @param {string} [content]
 */
export const pinnedSource = async (context, content = "demonstration") => {
  /** Files that cannot be had, by a part of their name. @type {Set<string>} */
  const broken = new Set();
  /** @type {string[]} */
  const asked = [];
  context.mock.method(globalThis, "fetch", async (/** @type {URL} */ url) => {
    const file = url.pathname.slice(new URL(BASE).pathname.length);
    asked.push(file);
    if ([...broken].some((part) => file.includes(part))) return new Response("", { status: 503 });
    return new Response(new Uint8Array(await readFile(new URL(`${content}/${file}`, FOLDER))));
  });
  return { source: await Source.open(BASE), broken, asked };
};
