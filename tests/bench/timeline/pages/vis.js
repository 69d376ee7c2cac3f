// @ts-nocheck -- the library's own types are fetched by the bench alone
// As its documentation has it: items in two groups, the height bounded so that the page does not grow without end.
const items = await (await fetch("items.json")).json();
const groups = [
  { id: "said", content: "Said" },
  { id: "done", content: "Done" },
];
const shown = items.map(({ text, title, side, ...dates }, id) => ({
  id,
  content: text,
  title,
  group: side,
  ...dates,
}));
const { vis } = window;
new vis.Timeline(document.querySelector("#timeline"), shown, groups, { height: 700 });
