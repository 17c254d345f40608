// Puts a chart's HTML into the page, makes links of its marks, and hands on which one is clicked. Of
// what stands there already, only what differs is changed: the rest keeps its place and its paint.
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
  if (drawing.drawn !== data || drawing.address !== location.search) show(drawing, data);
  const isEmbedded = Boolean(drawing.querySelector("[data-embedded]"));
  const choose = (chosen, of) =>
    isEmbedded ? openWhole(`${of}&${chosen}`) : setTriggerValue("choice", [chosen, of]);
  const look = (view) => (isEmbedded ? openWhole(view) : setTriggerValue("view", view));
  drawing.onclick = (event) => onClick(event, choose, look);
  drawing.querySelectorAll("[data-brush]").forEach((columns) => brush(columns, choose));
  drawing.onpointerover = (event) => say(event.target);
  drawing.onkeydown = walk;
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
  if (same === document.activeElement) makeStop(same);
  const until = performance.now() + SETTLED;
  const hold = () => {
    if (document.activeElement === document.body) stopAt(same);
    if (same.isConnected && performance.now() < until) setTimeout(hold, AGAIN);
  };
  requestAnimationFrame(hold); // to focus, a browser lays out the page, as it then does anyway
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
function show(drawing, data) {
  const wanted = parsed(data);
  wanted.querySelectorAll("a[data-choice], a[data-view]").forEach(link);
  const links = wanted.querySelectorAll("[data-embedded] a");
  links.forEach((one) => one.setAttribute("target", "_blank")); // those of SVG have it read-only
  wanted.querySelectorAll("[data-walk]").forEach(makeOneStop);
  drawing.classList.toggle("fonds-some-chosen", Boolean(wanted.querySelector("[aria-current]")));
  drawing.classList.toggle("fonds-some-cell", Boolean(wanted.querySelector("i[aria-current]")));
  changeChildren(drawing, wanted);
  const isNew = drawing.drawn !== data;
  Object.assign(drawing, { drawn: data, address: location.search });
  if (isNew && PHONE.matches) drawing.parentElement.querySelectorAll(WIDE).forEach(showMost);
}

function changeChildren(drawn, wanted) {
  const [before, after] = [drawn, wanted].map((around) => [...around.childNodes]);
  after.forEach((one, place) => (before[place] ? change(before[place], one) : drawn.append(one)));
  before.slice(after.length).forEach((one) => one.remove());
}

function change(drawn, wanted) {
  if (drawn.isEqualNode(wanted)) return;
  if (!isAlike(drawn, wanted)) {
    drawn.replaceWith(wanted);
    return;
  }
  changeAttributes(drawn, wanted);
  changeChildren(drawn, wanted);
}

// What stands for something else is another element: the focus must not pass from one to the other.
// So is what stands elsewhere along an axis: nothing jumps, one label goes and another comes.
function isAlike(drawn, wanted) {
  return (
    drawn instanceof Element &&
    drawn.nodeName === wanted.nodeName &&
    drawn.dataset.choice === wanted.dataset.choice &&
    drawn.style.left === wanted.style.left
  );
}

function changeAttributes(drawn, wanted) {
  for (const name of drawn.getAttributeNames()) {
    if (!wanted.hasAttribute(name)) drawn.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (drawn.getAttribute(name) !== value) drawn.setAttribute(name, value);
  }
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

// Of each choice the address is made from text, as they are many: what stands beside it is kept.
function whole(asked) {
  const chosen = [...new Set(asked.split("&").filter(Boolean))];
  const beside = besideThese(chosen.map((pair) => pair.split("=", 1)[0]).join());
  return `?${[beside, ...chosen.filter((pair) => !pair.endsWith("="))].filter(Boolean).join("&")}`;
}

let keptOf;
const keptBeside = new Map();

// Gives all of the address but these filters, what is of frames and the page of a table.
function besideThese(names) {
  if (keptOf !== location.search) keptBeside.clear();
  keptOf = location.search;
  if (!keptBeside.has(names)) {
    const address = new URLSearchParams(location.search);
    [...OF_FRAMES, "page", ...names.split(",")].forEach((name) => address.delete(name));
    keptBeside.set(names, `${address}`);
  }
  return keptBeside.get(names);
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

function makeOneStop(around) {
  const marks = marksInTurn(around);
  around.querySelectorAll("a").forEach((mark) => mark.setAttribute("tabindex", -1));
  const stop = marks.find((mark) => mark.ariaCurrent) ?? marks[0];
  stop?.setAttribute("tabindex", 0);
}

// From the last one back where that was drawn over the others.
function marksInTurn(around) {
  const marks = marksIn(around);
  return around.dataset.walk === "backwards" ? marks.reverse() : marks;
}

// Left and right lead through all marks in turn; up and down to the next one that lies there.
function walk(event) {
  const { key, target } = event;
  const around = target.closest("[data-walk]");
  if (!around) return;
  if (key === "Enter" && target.matches("i")) target.click();
  const next = nextMark(key, target, marksInTurn(around));
  if (!next) return;
  event.preventDefault();
  target.setAttribute("tabindex", -1);
  stopAt(next);
}

function nextMark(key, from, marks) {
  const turns = { ArrowLeft: -1, ArrowRight: 1 };
  const ways = { ArrowUp: -1, ArrowDown: 1 };
  if (key in turns) return marks[marks.indexOf(from) + turns[key]];
  if (key in ways) return nearest(from, marks, ways[key]);
  return { Home: marks[0], End: marks.at(-1) }[key];
}

function stopAt(mark) {
  makeStop(mark);
  mark.focus();
}

function makeStop(mark) {
  say(mark);
  mark.closest("[data-walk]")?.querySelector("[tabindex='0']")?.setAttribute("tabindex", -1);
  mark.setAttribute("tabindex", 0);
  if (mark.matches("i")) mark.setAttribute("role", "link");
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
