// Puts a chart's HTML into the page, makes links of its marks, and hands on which one is clicked.
// A mark has its choice in data-choice; what its ancestors hold there is what it is of, and is
// chosen with it. In data-view stands a choice of the page's own, no filter. Columns of an element
// with data-brush can be dragged over: from the data-first of one to the data-last of another. The
// marks of an element with data-walk are one stop for the keyboard, the arrows go from one to
// another. In data-embedded, which is in a frame of another page, what is chosen is opened in a new
// tab.

const OF_FRAMES = ["embed", "embed_options", "chart"];
const ASIDE = 3; // a step aside is as far as so many up or down
const AGAIN = 50; // milliseconds
const SETTLED = 1000; // a redraw has come to rest after so many

const PHONE = matchMedia("(max-width: 640px)");
const WIDE = ".fonds-marks:has(> .fonds-timeline), .fonds-heat, .fonds-matrix, .fonds-network";
const COUNTED = ".fonds-columns a, .fonds-heat i, .fonds-cell, .fonds-node[data-count]";

export default function ({ data, parentElement, setTriggerValue }) {
  const drawing = parentElement.querySelector(":scope > .fonds-marks") ?? newDrawing(parentElement);
  if (drawing.contains(document.activeElement)) keepFocus(drawing, document.activeElement);
  const isNew = drawing.drawn !== data;
  const drawn = isNew ? parsed(data) : drawing;
  drawn.querySelectorAll("a[data-choice], a[data-view]").forEach(link);
  const isEmbedded = Boolean(drawn.querySelector("[data-embedded]"));
  const links = drawn.querySelectorAll("[data-embedded] a");
  links.forEach((one) => one.setAttribute("target", "_blank")); // those of SVG have it read-only
  drawn.querySelectorAll("[data-walk]").forEach(walk);
  if (isNew) show(drawing, drawn, data);
  const choose = (chosen, of) =>
    isEmbedded ? openWhole(`${of}&${chosen}`) : setTriggerValue("choice", [chosen, of]);
  const look = (view) => (isEmbedded ? openWhole(view) : setTriggerValue("view", view));
  drawing.onclick = (event) => onClick(event, choose, look);
  drawing.querySelectorAll("[data-brush]").forEach((columns) => brush(columns, choose));
  drawing.onpointerover = (event) => say(event.target);
  refocus(drawing);
}

// The keyboard stays on its mark, also where Streamlit makes all of the drawing anew.
let kept;

function keepFocus(drawing, mark) {
  kept = { chart: chartOf(drawing), mark: identity(mark) };
}

// A drawing is hidden for a moment where Streamlit makes its surroundings anew: the focus is held
// until it stays.
function refocus(drawing) {
  if (!kept || kept.chart !== chartOf(drawing)) return;
  const same = marksIn(drawing).find((mark) => identity(mark) === kept.mark);
  if (!same) return;
  const until = performance.now() + SETTLED;
  const hold = () => {
    if (document.activeElement === document.body) stopAt(same);
    if (same.isConnected && performance.now() < until) setTimeout(hold, AGAIN);
  };
  hold();
}

function chartOf(drawing) {
  return drawing.closest('[class*="st-key-marks-"]')?.className.match(/st-key-marks-\S+/)[0];
}

function identity(mark) {
  const { choice, view } = mark.dataset;
  return view ?? (choice === undefined ? mark.getAttribute("href") : `${whatItIsOf(mark)}&${choice}`);
}

// Where marks are thousands, they are no links, and are made so one by one.
function marksIn(around) {
  return [...around.querySelectorAll("a, [data-words] > [data-count]")];
}

// What is wider than a phone begins in the middle of what is chosen, or where most documents are.
function showMost(wide) {
  const marks = [...wide.querySelectorAll(COUNTED)];
  const count = (mark) => Number(mark.dataset.count);
  const most = marks.reduce((a, b) => (count(b) > count(a) ? b : a), marks[0]);
  const shown = marks.find((mark) => mark.ariaCurrent) ?? most;
  if (!shown) return;
  const [mark, box] = [shown, wide].map((one) => one.getBoundingClientRect());
  wide.scrollLeft += mark.left + mark.width / 2 - box.left - box.width / 2;
}

// Where marks are thousands, what they say (their title) stands once around them, in data-words.
function say(mark) {
  const words = mark.dataset.count && !mark.title && mark.closest("[data-words]")?.dataset.words;
  if (!words) return;
  const [chosen] = new URLSearchParams(mark.dataset.choice).values();
  const said = { chosen, count: Number(mark.dataset.count).toLocaleString("en") };
  mark.title = words.replace(/\{(chosen|count)\}/g, (_, name) => said[name]);
}

function newDrawing(parent) {
  const drawing = document.createElement("div");
  drawing.className = "fonds-marks";
  return parent.appendChild(drawing);
}

// Outside the page, where no mark's style is worked out at each change.
function parsed(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

// Rules for all marks where some are chosen go by a class: by :has(), each change of one would have
// the style of all worked out again.
function show(drawing, drawn, data) {
  drawing.classList.toggle("fonds-some-chosen", Boolean(drawn.querySelector("[aria-current]")));
  drawing.classList.toggle("fonds-some-cell", Boolean(drawn.querySelector("i[aria-current]")));
  drawing.replaceChildren(drawn);
  drawing.drawn = data;
  if (PHONE.matches) drawing.parentElement.querySelectorAll(WIDE).forEach(showMost);
}

function whatItIsOf(mark) {
  const parts = [];
  for (let one = mark; (one = one.parentElement?.closest("[data-choice]")); ) {
    parts.unshift(one.dataset.choice);
  }
  return parts.join("&");
}

// The address that opens what a mark stands for, for a new tab.
function link(mark) {
  // of SVG, href cannot be set as a property
  mark.setAttribute("href", whole(mark.dataset.view ?? `${whatItIsOf(mark)}&${mark.dataset.choice}`));
}

function openWhole(asked) {
  open(whole(asked), "_blank", "noopener");
}

function whole(asked) {
  const address = new URLSearchParams(location.search);
  const chosen = new URLSearchParams(asked);
  [...OF_FRAMES, "page", ...new Set(chosen.keys())].forEach((name) => address.delete(name));
  chosen.forEach(
    (value, name) => value && !address.has(name, value) && address.append(name, value),
  );
  return `?${address}`;
}

function onClick(event, choose, look) {
  const mark = event.target.closest("[data-choice][data-count], [data-view]");
  if (!mark || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  kept = undefined;
  if (event.currentTarget.contains(document.activeElement)) {
    keepFocus(event.currentTarget, document.activeElement);
  }
  if (mark.dataset.view) look(mark.dataset.view);
  else choose(mark.dataset.choice, whatItIsOf(mark));
}

function brush(columns, choose) {
  const all = [...columns.querySelectorAll("[data-first]")];
  const columnAt = (x) => all.find((column) => x <= right(column)) ?? all.at(-1);
  columns.onpointerdown = (event) => {
    const from = columnAt(event.clientX);
    if (!from || event.button) return;
    event.preventDefault(); // a link would be dragged away
    let to = from;
    const shade = document.createElement("div");
    shade.className = "fonds-brush";
    const move = (moved) => {
      to = columnAt(moved.clientX);
      if (to !== from) columns.append(shade);
      const [a, b] = inOrder(from, to);
      const origin = columns.getBoundingClientRect().left;
      const left = a.getBoundingClientRect().left;
      Object.assign(shade.style, { left: `${left - origin}px`, width: `${right(b) - left}px` });
    };
    const over = new AbortController();
    const end = () => {
      over.abort();
      shade.remove();
    };
    const choosePeriod = () => {
      end();
      if (to === from) return;
      swallowClick(); // the one that ends the drag is none on a mark
      const [a, b] = inOrder(from, to);
      const last = b.dataset.last ?? b.dataset.first;
      choose(`from=${a.dataset.first}&to=${last}`, columns.dataset.brush);
    };
    addEventListener("pointermove", move, over);
    addEventListener("pointerup", choosePeriod, over);
    addEventListener("pointercancel", end, over); // a finger that scrolls the page instead
  };
}

// Left and right lead through all marks in turn, from the last one back where that was drawn over the
// others; up and down to the next one that lies there.
function walk(around) {
  const marks = marksIn(around);
  if (around.dataset.walk === "backwards") marks.reverse();
  around.querySelectorAll("a").forEach((mark) => mark.setAttribute("tabindex", -1));
  const first = marks.find((mark) => mark === document.activeElement)
    ?? marks.find((mark) => mark.ariaCurrent) ?? marks[0];
  first?.setAttribute("tabindex", 0);
  const turns = { ArrowLeft: -1, ArrowRight: 1 };
  const ways = { ArrowUp: -1, ArrowDown: 1 };
  around.onkeydown = (event) => {
    const { key, target } = event;
    const next = key in turns ? marks[marks.indexOf(target) + turns[key]]
      : key in ways ? nearest(target, marks, ways[key])
      : key === "Home" ? marks[0] : key === "End" ? marks.at(-1) : undefined;
    if (key === "Enter" && target.matches("i")) target.click();
    if (!next) return;
    event.preventDefault();
    target.setAttribute("tabindex", -1);
    stopAt(next);
  };
}

function stopAt(mark) {
  say(mark);
  mark.closest("[data-walk]")?.querySelector("[tabindex='0']")?.setAttribute("tabindex", -1);
  mark.setAttribute("tabindex", 0);
  if (mark.matches("i")) mark.setAttribute("role", "link");
  mark.focus();
}

// Gives the mark above (-1) or below (1) that is least aside and away.
function nearest(mark, marks, way) {
  const from = middle(mark);
  const far = ({ x, y }) => Math.abs(y - from.y) + ASIDE * Math.abs(x - from.x);
  const there = marks
    .map((one) => ({ one, at: middle(one) }))
    .filter(({ at }) => (at.y - from.y) * way > 1);
  return there.reduce((best, next) => (!best || far(next.at) < far(best.at) ? next : best), undefined)?.one;
}

function middle(mark) {
  const { left, right, top, bottom } = mark.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function right(column) {
  return column.getBoundingClientRect().right;
}

function swallowClick() {
  const swallow = (click) => {
    click.stopPropagation();
    click.preventDefault();
  };
  addEventListener("click", swallow, { capture: true });
  setTimeout(() => removeEventListener("click", swallow, { capture: true }));
}

function inOrder(one, other) {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING
    ? [other, one]
    : [one, other];
}
