// @ts-check
/**
 * For pages of other sites: gives each frame of ours the height that it asks for. A script on its own, which stands
 * beside the frame (`embed-code.js` writes both).
 *
 * Only messages of such a frame's own window are heard, only from the site that this script comes from, and all that
 * they can do is to set the height.
 */
(() => {
  const LOWEST = 100;
  const HIGHEST = 20_000;
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement) || !script.src) return;
  const { origin } = new URL(script.src);

  const frames = () =>
    Array.from(document.querySelectorAll("iframe[data-said-and-done]")).filter(
      (frame) => frame instanceof HTMLIFrameElement && new URL(frame.src, document.baseURI).origin === origin,
    );
  /** Say hello, if the frame holds its page yet: the document of another origin cannot be seen from here. */
  const greet = (/** @type {Element} */ frame) => {
    if (!(frame instanceof HTMLIFrameElement) || frame.contentDocument?.URL === "about:blank") return;
    frame.contentWindow?.postMessage({ type: "said-and-done:hello" }, origin);
  };

  window.addEventListener("message", (event) => {
    if (event.origin !== origin || event.data?.type !== "said-and-done:height") return;
    const { height } = event.data;
    if (typeof height !== "number" || !(height >= LOWEST && height <= HIGHEST)) return;
    for (const frame of frames()) {
      if (frame instanceof HTMLIFrameElement && frame.contentWindow === event.source) {
        frame.style.height = `${height}px`;
      }
    }
  });
  for (const frame of frames()) {
    greet(frame); // It may have been loaded already;
    frame.addEventListener("load", () => greet(frame)); // or it is loaded later, or anew.
  }
})();
