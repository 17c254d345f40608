// Puts a chart's HTML into the page, makes links of its marks, and hands on which one is clicked.
// A mark has its choice in data-choice; what its ancestors hold there is what it is of, and is
// chosen with it. In data-view stands a choice of the page's own, no filter. Columns of an element
// with data-brush can be dragged over: from the data-first of one to the data-last of another. The
// marks of an element with data-walk are one stop for the keyboard. In data-embedded, which is in a
// frame of another page, what is chosen is opened in a new tab.

const OF_FRAMES = ["embed", "embed_options", "chart"];

export default function ({ data, parentElement, setTriggerValue }) {
  const drawing = parentElement.querySelector(":scope > .fonds-marks") ?? newDrawing(parentElement);
  if (drawing.drawn !== data) {
    drawing.innerHTML = data;
    drawing.drawn = data;
  }
  drawing.querySelectorAll("a[data-choice], a[data-view]").forEach(link);
  const isEmbedded = Boolean(drawing.querySelector(":scope > [data-embedded]"));
  const links = drawing.querySelectorAll("[data-embedded] a");
  links.forEach((one) => one.setAttribute("target", "_blank")); // those of SVG have it read-only
  const choose = (chosen, of) =>
    isEmbedded ? openWhole(`${of}&${chosen}`) : setTriggerValue("choice", [chosen, of]);
  const look = (view) => (isEmbedded ? openWhole(view) : setTriggerValue("view", view));
  drawing.onclick = (event) => onClick(event, choose, look);
  drawing.querySelectorAll("[data-brush]").forEach((columns) => brush(columns, choose));
  drawing.querySelectorAll("[data-walk]").forEach(walk);
  drawing.onpointerover = (event) => say(event.target);
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

// The arrows go from mark to mark, from the last one back where that was drawn over the others.
function walk(around) {
  const marks = [...around.querySelectorAll("a[data-choice]")];
  if (around.dataset.walk === "backwards") marks.reverse();
  const stopAt = (stop) =>
    marks.forEach((mark) => mark.setAttribute("tabindex", mark === stop ? 0 : -1));
  stopAt(marks.find((mark) => mark.ariaCurrent) ?? marks[0]);
  around.onkeydown = (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = step && marks[marks.indexOf(event.target) + step];
    if (!next) return;
    event.preventDefault();
    stopAt(next);
    next.focus();
  };
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
