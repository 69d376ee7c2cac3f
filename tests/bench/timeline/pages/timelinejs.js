// @ts-nocheck -- the library's own types are fetched by the bench alone
const items = await (await fetch("items.json")).json();
const dateOf = (iso) => {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  return { year, month, day };
};
const events = items.map(({ start, end, title, text, side }, id) => ({
  unique_id: `record-${id}`,
  start_date: dateOf(start),
  ...(end && { end_date: dateOf(end) }),
  text: { headline: title, text },
  group: side,
}));
// Without a font of another host, and without a change of the address.
const { TL } = window;
window.timeline = new TL.Timeline("timeline", { events }, { font: null, hash_bookmark: false });
