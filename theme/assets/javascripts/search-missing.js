// @ts-check
/**
 * On the page for addresses that lead nowhere: offers to search for the words of the address.
 */

const WORDS = Object.freeze({
  offer: (/** @type {string} */ text) => `Search for “${text}”`,
});

/**
 * What the reader may have meant by an address: the words of its last part, without a file's ending.
 * @param {string} pathname
 * @returns {string} empty where the address holds no words
 */
export const wordsOfAddress = (pathname) => {
  const last = pathname.split("/").filter(Boolean).pop() ?? "";
  try {
    return decodeURIComponent(last)
      .replace(/\.\w+$/, "")
      .replace(/[-_+\s]+/g, " ")
      .trim();
  } catch {
    return ""; // Not an encoding of anything.
  }
};

/**
 * @param {Element} place where the offer goes
 * @param {(query: string) => void} open
 */
export const offerSearch = (place, open) => {
  const query = wordsOfAddress(location.pathname);
  if (!query) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = WORDS.offer(query);
  button.addEventListener("click", () => open(query));
  place.replaceChildren(button);
};
