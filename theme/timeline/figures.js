// @ts-check
/**
 * How a date is drawn: what stretches, how far, and how it ends. Certainty is in the shape, never in colour alone.
 *
 * | known | drawn |
 * |---|---|
 * | once, exact to its precision | a thin line over the day, month or year that is meant, with a cap at either end |
 * | throughout an interval | a solid bar |
 * | approximate (`~`) | what is drawn fades away beyond its end |
 * | uncertain (`?`) | dotted instead of drawn through |
 * | once, some time within | hatched, with a cap at each bound; uncertain besides: with gaps |
 * | an end of an interval within a window | hatched to the right at the start, to the left at the end, crossed where either may be |
 * | no bound is known | hatched, fading away, with an open arrowhead |
 * | open (`..`) | the bar runs to the edge of what is shown, with an open arrowhead |
 */

/** @typedef {import("./columns.js").Columns} Columns */
/** @typedef {import("./columns.js").DateKind} DateKind */
/** @typedef {import("./scale.js").TimeScale} TimeScale */

/** @typedef {"line" | "bar" | "dots" | "hatch" | "hatch-broken" | "hatch-start" | "hatch-end"} Fill */

/**
 * A stretch, in pixels; over `fadeFrom` pixels from its beginning, and `fadeTo` before its end, it comes and goes.
 * @typedef {Readonly<{fill: Fill, from: number, to: number, fadeFrom: number, fadeTo: number}>} Part
 */
/** How a figure ends at `x`: cut off, or pointing on. @typedef {Readonly<{end: "cap" | "arrow", x: number, towards: -1 | 1}>} End */
/** @typedef {Readonly<{parts: readonly Part[], ends: readonly End[]}>} Figure */

/** Moments as the columns have them. @typedef {Readonly<{at: number, s0: number, s1: number, e0: number, e1: number}>} Extent */

/** Lengths in pixels: what fades, what is without bound, and the least that shows a pattern or a bar. */
export const LENGTHS = Object.freeze({ fade: 22, beyond: 60, pattern: 14, bar: 6, line: 8 });

/** @type {Figure} */
const NONE = Object.freeze({ parts: Object.freeze([]), ends: Object.freeze([]) });

/**
 * The figure of a date. Empty where the mark of the record says it all.
 * @param {DateKind} kind
 * @param {Extent} extent
 * @param {TimeScale} scale
 * @returns {Figure}
 */
export const figureOf = (kind, extent, scale) => {
  if (kind.shape === "throughout") return interval(kind, extent, scale);
  return kind.shape === "within" ? window(extent, scale) : once(kind, extent, scale);
};

/** The figure of a record. @param {Columns} columns @param {number} n @param {TimeScale} scale */
export const figureOfRecord = (columns, n, scale) =>
  figureOf(
    /** @type {DateKind} */ (columns.kinds[/** @type {number} */ (columns.kind[n])]),
    extentOf(columns, n),
    scale,
  );

/** @param {Columns} columns @param {number} n @returns {Extent} */
const extentOf = ({ at, s0, s1, e0, e1 }, n) => ({
  at: /** @type {number} */ (at[n]),
  s0: /** @type {number} */ (s0[n]),
  s1: /** @type {number} */ (s1[n]),
  e0: /** @type {number} */ (e0[n]),
  e1: /** @type {number} */ (e1[n]),
});

/** Whether a date of this kind is exact to its precision: then the mark is drawn through. @param {DateKind} kind */
export const isExact = ({ shape, start, end }) => shape !== "within" && !/[~?w<>]/u.test(start + end);

/** Whether such a date stretches over its precision and no farther. @param {DateKind} kind */
const isPlain = ({ shape, start, end }) => shape === "once" && !/[~?wo<>]/u.test(start + end);

/** What is asked of the kinds of many records. @typedef {Readonly<{exact: readonly boolean[], plain: readonly boolean[]}>} Traits */

/** @type {WeakMap<readonly DateKind[], Traits>} */
const TRAITS = new WeakMap();

/** Which kinds of these columns are exact and plain, by their numbers: worked out once. @param {Columns} columns @returns {Traits} */
export const traitsOf = ({ kinds }) => {
  const before = TRAITS.get(kinds);
  if (before) return before;
  const traits = { exact: kinds.map(isExact), plain: kinds.map(isPlain) };
  TRAITS.set(kinds, traits);
  return traits;
};

/** Whether the date of a record is exact to its precision. @param {Columns} columns @param {number} n */
export const isExactRecord = (columns, n) =>
  traitsOf(columns).exact[/** @type {number} */ (columns.kind[n])] === true;

/** @param {DateKind} kind @param {Extent} extent @param {TimeScale} scale @returns {Figure} */
const once = ({ start }, { s0, e1 }, scale) => {
  const open = start.includes("w");
  const uncertain = start.includes("?");
  const fill = open ? (uncertain ? "hatch-broken" : "hatch") : uncertain ? "dots" : "line";
  const [from, to] = atLeast(scale.x(s0), scale.x(e1), fill === "line" ? 0 : LENGTHS.pattern);
  if (start.includes("~")) {
    const { fade } = LENGTHS;
    return { parts: [{ fill, from: from - fade, to: to + fade, fadeFrom: fade, fadeTo: fade }], ends: [] };
  }
  if (fill === "line" && to - from < LENGTHS.line) return NONE;
  return { parts: [whole(fill, from, to)], ends: fill === "dots" ? [] : [cap(from, -1), cap(to, 1)] };
};

/** @param {Extent} extent @param {TimeScale} scale @returns {Figure} */
const window = ({ s0, s1, e0, e1 }, scale) => {
  const { beyond } = LENGTHS;
  const [early, late] = [Number.isFinite(s0), Number.isFinite(e1)];
  if (early && late) {
    const [from, to] = atLeast(scale.x(s0), scale.x(e1), LENGTHS.pattern);
    return { parts: [whole("hatch", from, to)], ends: [cap(from, -1), cap(to, 1)] };
  }
  if (late) {
    const to = scale.x(e1);
    const from = (Number.isFinite(e0) ? scale.x(e0) : to) - beyond;
    return {
      parts: [{ ...whole("hatch", from, to), fadeFrom: beyond }],
      ends: [arrow(from, -1), cap(to, 1)],
    };
  }
  const from = scale.x(s0);
  const to = (Number.isFinite(s1) ? scale.x(s1) : from) + beyond;
  return { parts: [{ ...whole("hatch", from, to), fadeTo: beyond }], ends: [cap(from, -1), arrow(to, 1)] };
};

/** @param {DateKind} kind @param {Extent} extent @param {TimeScale} scale @returns {Figure} */
const interval = (kind, extent, scale) => {
  const [first, last] = atLeast(scale.x(extent.s0), scale.x(extent.e1), LENGTHS.bar);
  const [begun, ended] = [scale.x(extent.s1), scale.x(extent.e0)];
  const at = scale.x(extent.at);
  const start = side(kind.start, -1, first, begun, scale, Number.isFinite(ended) ? ended : last, at);
  const end = side(kind.end, 1, last, ended, scale, Number.isFinite(begun) ? begun : first, at);
  if (start.inner >= end.inner) {
    // No time is certainly in it; and an open arrow stands at the end of something that leads there.
    const ends = [start, end].flatMap((one) => (one.parts.length ? one.ends : []));
    return { parts: [...start.parts, ...end.parts], ends };
  }
  const body = { ...whole("bar", start.inner, end.inner), fadeFrom: start.fade, fadeTo: end.fade };
  return { parts: [...start.parts, body, ...end.parts], ends: [...start.ends, ...end.ends] };
};

/**
 * One end of an interval: what is drawn of it, and from where on the bar is certain.
 * @param {string} marks of that end
 * @param {-1 | 1} towards where the interval ends there: -1 for its start
 * @param {number} outer the farthest that it may reach, in pixels; infinite where that has no bound
 * @param {number} inner the least that it reaches
 * @param {TimeScale} scale
 * @param {number} other where the other end certainly is: this one is not beyond
 * @param {number} at where the mark stands: what is without bound reaches beyond it
 * @returns {{inner: number, fade: number, parts: readonly Part[], ends: readonly End[]}}
 */
const side = (marks, towards, outer, inner, scale, other, at) => {
  const { fade, beyond } = LENGTHS;
  if (marks.includes("o")) {
    const edge = towards < 0 ? 0 : scale.width;
    return { inner: edge, fade, parts: [], ends: [arrow(edge - towards * 3, towards)] };
  }
  if (marks.includes("w")) {
    // What has no bound of its own is bound by the other end, if that is known.
    const bounded = Number.isFinite(inner) || Number.isFinite(other);
    const near = Number.isFinite(inner)
      ? inner
      : bounded
        ? other
        : nearer(outer, at, towards) - towards * beyond;
    const far = Number.isFinite(outer) ? outer : nearer(near, at, -towards) + towards * beyond;
    const outside = Number.isFinite(outer);
    const part = {
      ...stretch(towards < 0 ? "hatch-start" : "hatch-end", near, far),
      [towards < 0 ? "fadeFrom" : "fadeTo"]: outside ? 0 : beyond,
      [towards < 0 ? "fadeTo" : "fadeFrom"]: bounded ? 0 : beyond,
    };
    return {
      inner: bounded ? near : -towards * Number.POSITIVE_INFINITY,
      fade: 0,
      parts: [part],
      ends: [
        outside ? cap(far, towards) : arrow(far, towards),
        ...(bounded ? [] : [arrow(near, towards < 0 ? 1 : -1)]),
      ],
    };
  }
  const away = marks.includes("~") ? fade : 0;
  if (!marks.includes("?")) return { inner: outer + towards * away, fade: away, parts: [], ends: [] };
  const near =
    towards < 0 ? Math.max(inner, outer + LENGTHS.pattern) : Math.min(inner, outer - LENGTHS.pattern);
  const part = stretch("dots", near, outer + towards * away);
  return {
    inner: near,
    fade: 0,
    parts: [{ ...part, [towards < 0 ? "fadeFrom" : "fadeTo"]: away }],
    ends: [],
  };
};

/** Of two places the one that is nearer to where it comes from. @param {number} one @param {number} other @param {number} towards */
const nearer = (one, other, towards) => (towards > 0 ? Math.min(one, other) : Math.max(one, other));

/** @param {Fill} fill @param {number} from @param {number} to @returns {Part} */
const whole = (fill, from, to) => ({ fill, from, to, fadeFrom: 0, fadeTo: 0 });

/** @param {Fill} fill @param {number} one @param {number} other */
const stretch = (fill, one, other) => whole(fill, Math.min(one, other), Math.max(one, other));

/** @param {number} x @param {-1 | 1} towards @returns {End} */
const cap = (x, towards) => ({ end: "cap", x, towards });

/** @param {number} x @param {-1 | 1} towards @returns {End} */
const arrow = (x, towards) => ({ end: "arrow", x, towards });

/**
 * A stretch made as long as it has to be, about its middle.
 * @param {number} from
 * @param {number} to
 * @param {number} least
 * @returns {[from: number, to: number]}
 */
const atLeast = (from, to, least) => {
  const missing = least - (to - from);
  return missing > 0 ? [from - missing / 2, to + missing / 2] : [from, to];
};

/** How far a figure reaches, in pixels. @param {Figure} figure @returns {[from: number, to: number] | null} */
export const reachOf = ({ parts }) =>
  parts.length ? [Math.min(...parts.map(({ from }) => from)), Math.max(...parts.map(({ to }) => to))] : null;
