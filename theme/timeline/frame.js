// @ts-check
/**
 * Inside a frame on another site: tell the page around it how high it is.
 *
 * The page's script (`embed.js`) says hello first. Only the window around the frame is listened to, and only the
 * origin that said hello is answered.
 */

export const HELLO = "said-and-done:hello";
export const HEIGHT = "said-and-done:height";

/**
 * @param {HTMLElement} element whose height counts
 * @param {AbortSignal} signal
 */
export const tellHeight = (element, signal) => {
  if (window.parent === window) return;
  /** @type {string | null} */
  let origin = null;
  const tell = () => {
    // What stands around the element in the frame's page counts, too.
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (origin) window.parent.postMessage({ type: HEIGHT, height }, origin);
  };
  window.addEventListener(
    "message",
    (event) => {
      if (event.source !== window.parent || event.data?.type !== HELLO || event.origin === "null") return;
      origin = event.origin;
      tell();
    },
    { signal },
  );
  const watching = new ResizeObserver(tell);
  watching.observe(element);
  signal.addEventListener("abort", () => watching.disconnect());
};
