// @ts-check
/**
 * Put into each page before its own scripts: notes when it has drawn, its long tasks, and the times of its frames.
 *
 * A page has drawn at the first frame after a mark of a record was there: a label or a mark on a canvas, or an element
 * that the library makes for a record and shows.
 */
(() => {
  const MARKS = ".vis-item-content, .tl-timemarker-content-container";
  /** @type {{ first: number | null, tasks: [number, number][], frames: number[] }} */
  const measured = { first: null, tasks: [], frames: [] };
  let hasDrawn = false;
  let isWatching = false;

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) measured.tasks.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });

  const { fillText } = CanvasRenderingContext2D.prototype;
  /** @this {CanvasRenderingContext2D} @param {Parameters<typeof fillText>} given */
  CanvasRenderingContext2D.prototype.fillText = function (...given) {
    hasDrawn = true;
    return fillText.apply(this, given);
  };
  const isShown = (/** @type {Element | null} */ mark) =>
    mark?.checkVisibility({ visibilityProperty: true }) ?? false;

  const look = (/** @type {number} */ now) => {
    if (isWatching) measured.frames.push(now);
    if (measured.first === null) {
      if (hasDrawn) measured.first = performance.now();
      hasDrawn ||= isShown(document.querySelector(MARKS));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  Object.assign(window, {
    measured,
    /** Note the times of frames from now on. */
    watchFrames: () => {
      measured.frames.length = 0;
      isWatching = true;
    },
    /** Bytes that came over the wire so far, the page itself included. */
    bytes: () => {
      const entries = /** @type {PerformanceResourceTiming[]} */ ([
        ...performance.getEntriesByType("navigation"),
        ...performance.getEntriesByType("resource"),
      ]);
      return entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0);
    },
  });
})();
