// @ts-check
/**
 * How the timeline looks, as one constructed sheet: it holds in a page whose policy forbids styles, and each element
 * of a page shares it.
 *
 * Colours and faces are the site's where it has them (`frame.css`), else the same by day and by night. Lengths are in
 * em of the element's own 16 pixels (more where the reader's or the page's letters are larger): what a page calls 1rem
 * differs. Signs of status, stance and certainty are those
 * of `records.css`. Widths are those of the element, not of the window.
 */

const GROUND = `
:host {
  --paper: var(--sd-paper, light-dark(#fdfcf8, #171614));
  --sheet: var(--sd-sheet, light-dark(#f4f1e8, #211f1c));
  --ink: var(--sd-ink, light-dark(#1c1a17, #e8e3d9));
  --soft: var(--sd-soft, light-dark(#5b564d, #aca598));
  --rule: var(--sd-rule, light-dark(#d9d3c5, #3b3832));
  --line: var(--sd-line, light-dark(#8b8577, #7d776b));
  --said: var(--sd-said, light-dark(#17508f, #92bdf2));
  --done: var(--sd-done, light-dark(#9c3e0b, #f0a472));
  --for: var(--sd-for, light-dark(#0f5f57, #76c9bd));
  --between: var(--sd-between, light-dark(#655a17, #cfc06c));
  --against: var(--sd-against, light-dark(#7c2455, #e39cc4));
  --serif: var(--sd-serif, Georgia, "Noto Serif", serif);
  --sans: var(--sd-sans, system-ui, "Noto Sans", sans-serif);
  display: block;
  block-size: var(--sd-timeline-height, max(56em, 96svh));
  background: var(--paper);
  color: var(--ink);
  font: 400 max(16px, 0.8rem) / 1.45 var(--sans);
  font-variant-numeric: tabular-nums lining-nums;
  letter-spacing: normal;
  text-align: start;
  text-transform: none;
  overflow-wrap: break-word;
}
:host([hidden]), [hidden] { display: none !important; }
:host([embedded]) { --sd-timeline-height: 56em; }
*, ::before, ::after { box-sizing: border-box; }
h2, h3, h4, p, ol, ul, blockquote { margin: 0; padding: 0; font: inherit; }
ol, ul { list-style: none; }
a { color: inherit; text-decoration: underline 1px var(--line); text-underline-offset: 0.18em; }
a:hover, a:focus-visible { text-decoration: underline 2px currentcolor; }
button, input, textarea { margin: 0; border: 0; border-radius: 0; background: none; color: inherit; font: inherit; letter-spacing: inherit; }
button { padding: 0.15em 0; min-block-size: 28px; text-align: start; cursor: pointer; }
button:hover { text-decoration: underline 1px; text-underline-offset: 0.18em; }
button:disabled { color: var(--soft); cursor: default; text-decoration: none; }
:focus-visible { outline: 2px solid var(--said); outline-offset: 2px; }
.note, .hint { color: var(--soft); font-size: 0.8125em; line-height: 1.4; }
.note:empty { display: none; }
.hidden {
  position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
`;

const FRAME = `
.frame {
  container: frame / inline-size;
  display: grid;
  grid-template: "notice" auto "bar" auto "axis" auto "body" minmax(0, 1fr) / minmax(0, 1fr);
  block-size: 100%;
  border-block: 1px solid var(--ink);
  --axis-height: clamp(240px, 36svh, 400px);
}
.frame[data-view="axis"] { --axis-height: clamp(380px, 66svh, 720px); }
:host([embedded]) .frame { --axis-height: 260px; }
.frame--waiting {
  background:
    linear-gradient(var(--rule) 0 0) 0 14em / 100% 1px no-repeat,
    linear-gradient(var(--rule) 0 0) 50% 14em / 1px 100% no-repeat;
  color: var(--soft);
}
.notice { grid-area: notice; padding: 0.6em 0; border-block-end: 1px solid var(--rule); }
.notice p { display: inline; margin-inline-end: 0.8em; }
.notice button { font-weight: 600; text-decoration: underline; }
.bar {
  grid-area: bar;
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 1.6em;
  padding-block: 0.5em;
  font-size: 0.875em;
}
.summary { flex: 1 1 18em; color: var(--soft); }
.tools { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.6em; }
.tool { color: var(--ink); }
.tool[aria-expanded]::after { content: ""; display: inline-block; margin-inline-start: 0.45em; border: 0.28em solid transparent; border-block-start-color: currentcolor; border-block-end-width: 0; vertical-align: 0.12em; }
.tool[aria-expanded="true"]::after { transform: rotate(180deg); }
.views { display: flex; gap: 0.7em; }
.views button { min-inline-size: 28px; color: var(--soft); text-align: center; border-block-end: 2px solid transparent; }
.views button[aria-pressed="true"] { color: var(--ink); font-weight: 600; border-color: currentcolor; text-decoration: none; }
.chosen { flex-basis: 100%; display: flex; flex-wrap: wrap; gap: 0 1.2em; }
.chips { display: flex; flex-wrap: wrap; gap: 0.2em 0.5em; padding-block: 0.2em; min-inline-size: 0; }
.chips li { min-inline-size: 0; }
.chips button { max-inline-size: 100%; padding: 0.15em 0.6em; background: var(--sheet); border: 1px solid var(--rule); overflow-wrap: anywhere; }
.chips button::after { content: "×" / ""; margin-inline-start: 0.5em; color: var(--soft); }
.chips button:hover { border-color: var(--ink); text-decoration: none; }
.clear { text-decoration: underline 1px var(--line); text-underline-offset: 0.18em; }
.axis { grid-area: axis; position: relative; min-inline-size: 0; border-block: 1px solid var(--rule); }
.body { grid-area: body; display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); min-block-size: 0; }
.frame[data-view="list"] .axis, .frame[data-view="axis"] .body:not(.body--narrowing), .frame[data-view="axis"] .pane { display: none; }
@container frame (min-width: 52em) {
  .body--narrowing { grid-template-columns: 18em minmax(0, 1fr); column-gap: 1.6em; }
  .back { display: none; }
}
@container frame (max-width: 51.99em) {
  /* No room beside each other: the panel lies on the list until it is closed. */
  .body--narrowing .pane { display: none; }
}
`;

const LIST = `
.pane { container: pane / inline-size; overflow: auto; overflow-anchor: none; min-block-size: 0; padding-inline: 8px; margin-inline: -8px; }
.pane:focus-visible { outline-offset: -2px; }
.hint { padding-block: 0.6em 0.2em; }
.more { inline-size: 100%; padding-block: 0.4em; color: var(--soft); font-size: 0.875em; }
.none { padding-block: 2em; font-size: 1.125em; }
.sides { display: none; }
.group h3 { padding-block: 1.1em 0.7em; font: 600 1.1875em / 1.3 var(--serif); }
.group h3 a { text-decoration-color: transparent; }
.group h3 a:is(:hover, :focus-visible) { text-decoration-color: currentcolor; }
.entry {
  --side: var(--said);
  position: relative;
  margin-block-end: 1.6em;
  padding-inline-start: 1em;
  border-inline-start: 4px solid var(--side);
}
.entry--done { --side: var(--done); }
.entry--unsure { border-inline-start: 2px dashed var(--side); padding-inline-start: calc(1em + 2px); }
.entry--bare { min-block-size: 7.5em; border-color: var(--rule); }
.entry--thread { border-inline-start-width: 8px; padding-inline-start: calc(1em - 4px); }
.entry--pointed, .entry[aria-current] { background: var(--sheet); box-shadow: 0 0 0 6px var(--sheet); }
.entry[aria-current] { border-color: var(--ink); }
.words { font: 400 1.25em / 1.36 var(--serif); overflow-wrap: anywhere; text-wrap: pretty; }
.words a { text-decoration-color: transparent; }
.words a:is(:hover, :focus-visible) { text-decoration-color: currentcolor; }
.entry--done .words, .card--done .words { font-weight: 600; line-height: 1.28; }
.who, .when, .status, .source { font-size: 0.875em; line-height: 1.45; overflow-wrap: anywhere; }
:is(.entry, .card) .who { margin-block-start: 0.35em; }
:is(.entry, .card) .when { margin-block-start: 0.15em; }
:is(.entry, .card) .status { margin-block-start: 0.2em; }
.source, .when, .who { color: var(--soft); }
.who a:first-child { color: var(--ink); }
.speaker { color: var(--ink); unicode-bidi: isolate; }
.kind { color: var(--side); font-weight: 600; margin-inline-end: 0.1em; }
.whose { margin-block-end: 0.2em; font-size: 0.8125em; font-weight: 600; }
.choose { margin-block-start: 0.1em; color: var(--soft); font-size: 0.8125em; text-decoration: underline 1px var(--line); text-underline-offset: 0.18em; }
.choose:hover { color: var(--ink); }
@container pane (min-width: 46em) {
  .sides, .group ol { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 4em; }
  .sides { position: sticky; inset-block-start: 0; z-index: 1; background: var(--paper); font: 600 1.375em / 1.2 var(--serif); padding-block-end: 0.25em; column-gap: calc(4em / 1.375); }
  .sides > * { padding-block-start: 0.3em; border-block-start: 5px solid var(--said); color: var(--said); }
  .sides > :last-child { border-color: var(--done); color: var(--done); }
  .groups { background: linear-gradient(var(--ink) 0 0) 50% 0 / 1px 100% no-repeat; }
  .group h3 { text-align: center; }
  .group h3 > *, .group h3:not(:has(*)) { background: var(--paper); }
  .group h3 > a { padding-inline: 0.6em; }
  .hint, .more { text-align: center; }
  /* An entry hangs from a line that runs to the axis and ends in a mark beside it: open for said, solid for done. */
  .entry, .entry--unsure { grid-column: 2; margin-block-end: 1.8em; padding: 0.5em 0 0; border: 0; border-block-start: 1px solid var(--side); }
  .entry--said { grid-column: 1; }
  .entry::before, .entry::after { content: ""; position: absolute; }
  .entry::before { inset-block-start: -6px; inset-inline-start: calc(-2em - 0px); inline-size: 11px; block-size: 11px; background: var(--side); }
  .entry::after { inset-block-start: -1px; inset-inline-start: calc(-2em + 11px); inline-size: calc(2em - 11px); border-block-start: 1px solid var(--side); }
  .entry--said::before { inset-inline: auto -2em; border: 2.5px solid var(--side); border-radius: 50%; background: var(--paper); }
  .entry--said::after { inset-inline: auto calc(-2em + 11px); }
  .entry--unsure, .entry--unsure::after { border-block-start-style: dashed; }
  .entry--thread::before { box-shadow: 0 0 0 3px var(--paper), 0 0 0 5px var(--side); }
  .entry[aria-current] { border-block-start: 4px solid var(--side); padding-block-start: calc(0.5em - 3px); }
  .entry[aria-current]::before { inset-block-start: -8px; background: var(--side); }
  .entry[aria-current]::after { inset-block-start: -4px; border-block-start: 4px solid var(--side); }
  .entry--bare { border-color: var(--rule); }
}
`;

const SIGNS = `
.date--approximate, .date--uncertain, .date--window, .date--open, .date--inferred {
  padding-block-end: 0.16em;
  background: linear-gradient(var(--line) 0 0) 0 100% / 100% 2px no-repeat;
  box-decoration-break: clone;
  -webkit-box-decoration-break: clone;
}
.date--inferred { background-image: repeating-linear-gradient(90deg, var(--line) 0 8px, transparent 8px 12px); }
.date--approximate { background-image: linear-gradient(90deg, transparent, var(--line) 35% 65%, transparent); }
.date--uncertain { background-image: repeating-linear-gradient(90deg, var(--line) 0 2px, transparent 2px 5px); }
.date--window { background-image: repeating-linear-gradient(135deg, var(--line) 0 1px, transparent 1px 3.5px); background-size: 100% 4px; }
.date--open { background-image: linear-gradient(90deg, var(--line) 40%, transparent); }
.status-sign { color: var(--ink); font-weight: 600; white-space: nowrap; }
.status-sign::before, .stance::before, .checked::before { content: ""; display: inline-block; vertical-align: -0.02em; forced-color-adjust: none; }
.status-sign::before { inline-size: 1.7em; block-size: 0.62em; margin-inline-end: 0.45em; background: linear-gradient(currentcolor 0 0) 0 50% / 100% 2px no-repeat; }
.status--corroborated::before { background: linear-gradient(currentcolor 0 0) 0 20% / 100% 2px no-repeat, linear-gradient(currentcolor 0 0) 0 80% / 100% 2px no-repeat; }
.status--announced::before { background: linear-gradient(90deg, currentcolor 25%, transparent) 0 50% / 100% 4px no-repeat; }
.status--alleged::before { background: radial-gradient(circle, currentcolor 1.4px, transparent 1.9px) 0 50% / 0.34em 100% repeat-x; }
.status--doubted::before { background: repeating-linear-gradient(90deg, currentcolor 0 0.4em, transparent 0.4em 0.65em) 0 50% / 100% 3px no-repeat; }
.status--disputed::before { background: repeating-linear-gradient(135deg, currentcolor 0 1.5px, transparent 1.5px 4px); }
.status--withdrawn::before {
  background:
    linear-gradient(currentcolor 0 0) 0 50% / 100% 2px no-repeat,
    linear-gradient(45deg, transparent 44%, currentcolor 44% 56%, transparent 56%) 50% / 0.62em 100% no-repeat,
    linear-gradient(-45deg, transparent 44%, currentcolor 44% 56%, transparent 56%) 50% / 0.62em 100% no-repeat;
}
.status--unaddressed::before { background: none; box-shadow: inset 0 0 0 1px currentcolor; }
.stance { font-weight: 600; white-space: nowrap; }
.stance::before { inline-size: 0.72em; block-size: 0.72em; margin-inline-end: 0.42em; }
.stance--asserts, .stance--asserts-as-possible, .stance--predicts, .stance--acknowledges { color: var(--for); }
.stance--sees-no-evidence, .stance--doubts, .stance--withholds { color: var(--between); }
.stance--denies, .stance--counters, .stance--retracts { color: var(--against); }
.stance--asserts::before { border-radius: 50%; background: currentcolor; }
.stance--asserts-as-possible::before { border: 0.13em solid currentcolor; border-radius: 50%; background: linear-gradient(0deg, currentcolor 50%, transparent 50%); }
.stance--predicts::before { background: currentcolor; clip-path: polygon(0 0, 100% 50%, 0 100%); }
.stance--sees-no-evidence::before { border: 0.13em solid currentcolor; border-radius: 50%; }
.stance--doubts::before {
  border-radius: 50%;
  background: repeating-conic-gradient(currentcolor 0 32deg, transparent 32deg 60deg);
  mask: radial-gradient(closest-side, transparent calc(100% - 0.16em), #000 calc(100% - 0.15em));
}
.stance--acknowledges::before { border: 0.13em solid currentcolor; border-radius: 50%; background: radial-gradient(circle, currentcolor 0.13em, transparent 0.15em); }
.stance--withholds::before { background: linear-gradient(currentcolor 0 0) 50% / 100% 0.17em no-repeat; }
.stance--denies::before, .checked--failed::before {
  background: currentcolor;
  clip-path: polygon(0 16%, 16% 0, 50% 34%, 84% 0, 100% 16%, 66% 50%, 100% 84%, 84% 100%, 50% 66%, 16% 100%, 0 84%, 34% 50%);
}
.stance--counters::before { background: currentcolor; clip-path: polygon(0 0, 50% 50%, 100% 0, 100% 100%, 50% 50%, 0 100%); }
.stance--retracts::before { border: 0.13em solid currentcolor; border-radius: 50%; background: linear-gradient(135deg, transparent 41%, currentcolor 41% 59%, transparent 59%); }
.checked { white-space: nowrap; }
.checked::before { inline-size: 0.62em; block-size: 0.62em; margin-inline-end: 0.4em; border: 0.12em solid currentcolor; }
.checked--checked::before { background: currentcolor; }
.checked--not-checkable::before { border: 1px dashed currentcolor; }
.checked--failed { color: var(--against); font-weight: 600; }
.checked--failed::before { border: 0; }
`;

const PANEL = `
.panel { overflow: auto; min-block-size: 0; padding-block: 0.8em 1.6em; padding-inline: 2px 0.6em; font-size: 0.9375em; }
.panel__head { display: flex; align-items: baseline; justify-content: space-between; gap: 1em; }
.panel h3 { padding-block: 1em 0.2em; font-weight: 600; }
.panel__head h3 { padding-block-start: 0; }
.panel h3:focus-visible { outline: 0; }
.field { padding-block: 0.4em 0.6em; }
.field label > span { display: block; }
input:not([type="checkbox"], [type="radio"]), textarea {
  inline-size: 100%;
  min-block-size: 32px;
  padding: 0.2em 0.4em;
  border: 1px solid var(--line);
  background: var(--paper);
}
input::placeholder { color: var(--soft); opacity: 1; }
.facets { border-block-start: 1px solid var(--rule); }
.facet { border-block-end: 1px solid var(--rule); }
.facet h4 button { display: flex; gap: 0.6em; align-items: baseline; inline-size: 100%; padding-block: 0.35em; }
.facet h4 button::before { content: "+" / ""; inline-size: 0.7em; color: var(--soft); }
.facet h4 button[aria-expanded="true"]::before { content: "−" / ""; }
.facet h4 .number { margin-inline-start: auto; color: var(--soft); font-size: 0.9em; }
.choices { padding-block-end: 0.7em; }
.values label { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 0.5em; align-items: baseline; min-block-size: 28px; padding-block: 0.18em; cursor: pointer; }
.values input { inline-size: 16px; block-size: 16px; margin: 0; accent-color: var(--said); position: relative; inset-block-start: 0.15em; }
.values .label { overflow-wrap: anywhere; }
.values .number { color: var(--soft); }
.choices .more { color: var(--ink); text-decoration: underline 1px var(--line); text-underline-offset: 0.18em; }
.back { margin-block-start: 1em; padding: 0.4em 0.8em; inline-size: 100%; border: 1px solid var(--ink); font-weight: 600; text-align: center; }
`;

const OVER = `
.card {
  --side: var(--said);
  position: fixed;
  z-index: 9;
  inset: 0 auto auto 0;
  inline-size: min(25em, calc(100vw - 16px));
  max-block-size: min(26em, calc(100vh - 16px));
  margin: 0;
  padding: 0.8em 1em 0.7em;
  overflow: auto;
  border: 1px solid var(--ink);
  border-block-start: 4px solid var(--side);
  background: var(--paper);
  color: var(--ink);
  font-size: max(16px, 0.8rem);
}
.card--done { --side: var(--done); }
.card .ways { display: flex; flex-wrap: wrap; gap: 0 1.2em; align-items: baseline; margin-block-start: 0.5em; padding-block-start: 0.3em; border-block-start: 1px solid var(--rule); font-size: 0.875em; }
.ways a, .ways button { display: inline-block; min-block-size: 28px; padding-block: 0.25em; font-weight: 600; }
.ways button { text-decoration: underline 1px var(--line); text-underline-offset: 0.18em; }
.share { inline-size: min(40em, 100vw); max-inline-size: none; max-block-size: 100dvh; margin: auto; padding: 0; border: 1px solid var(--ink); background: var(--paper); color: var(--ink); }
.share::backdrop { background: rgb(28 26 23 / 45%); }
.share__inner { padding: 1em 1.2em 1.4em; }
.share h2 { font: 600 1.375em / 1.2 var(--serif); }
.share h3 { margin-block-start: 1em; padding-block-start: 0.5em; border-block-start: 1px solid var(--rule); font-weight: 600; }
.share .field { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 0.8em; align-items: end; font-size: 0.9375em; }
.share .note { grid-column: 1 / -1; }
.share textarea { resize: vertical; font: 400 0.8125em / 1.45 ui-monospace, Menlo, Consolas, monospace; }
.share .field button, .buttons button { padding: 0.2em 0.8em; min-block-size: 32px; border: 1px solid var(--line); }
.buttons { display: flex; flex-wrap: wrap; gap: 0.6em; padding-block: 0.5em; }
`;

const WISHES = `
@media (forced-colors: active) {
  .entry[aria-current], .entry--pointed { outline: 2px solid Highlight; outline-offset: 4px; }
  .views button[aria-pressed="true"] { border-color: Highlight; }
  .chips button, .card, .share { border-color: ButtonText; }
}
@media print {
  :host { block-size: auto; }
  .tools, .panel, .choose, .more { display: none; }
  .pane { overflow: visible; }
}
`;

/** @type {CSSStyleSheet | undefined} */
let made;

/** The sheet; made once, when it is first wanted. */
export const sheet = () => {
  if (!made) {
    made = new CSSStyleSheet();
    made.replaceSync(GROUND + FRAME + LIST + SIGNS + PANEL + OVER + WISHES);
  }
  return made;
};
