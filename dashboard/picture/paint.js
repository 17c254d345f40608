// Colours and hatchings of the screen, in the words that every reader of SVG knows.

const SVG = "http://www.w3.org/2000/svg";
const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const colours = new Map();

// Of any colour of CSS, such as a mixed one: six digits, and how opaque it is.
function colourOf(text) {
  if (!colours.has(text)) {
    const [, , , alpha] = filled(text);
    const digits = [...filled(`rgb(from ${text} r g b)`)].slice(0, 3);
    const code = digits.map((each) => each.toString(16).padStart(2, "0")).join("");
    colours.set(text, { code: `#${code}`, opacity: alpha / 255 });
  }
  return colours.get(text);
}

function filled(colour) {
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = "#000";
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  return pixel.getImageData(0, 0, 1, 1).data;
}

function add(parent, name, attributes = {}) {
  const made = parent.ownerDocument.createElementNS(SVG, name);
  set(made, attributes);
  return parent.appendChild(made);
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === "") continue;
    element.setAttribute(name, typeof value === "number" ? String(+value.toFixed(2)) : value);
  }
}

// Attributes that fill or stroke in a colour; none where nothing of it would be seen.
function painted(kind, colour, opacity = 1) {
  const { code, opacity: own } = colourOf(colour);
  const seen = own * opacity;
  return seen && { [kind]: code, [`${kind}-opacity`]: seen < 0.999 ? seen : null };
}

// What fills a box: its colour, then each hatching over it.
function* fillings(style, root) {
  const plain = painted("fill", style.backgroundColor);
  if (plain) yield plain;
  if (style.backgroundImage !== "none") yield { fill: `url(#${hatching(style, root)})` };
}

// Stripes or dots as a pattern, once a picture. They are drawn as in dashboard/styles: stripes as
// a repeated gradient with hard edges, dots as a small radial one.
function hatching(style, root) {
  const defs = root.querySelector("defs");
  const drawn = style.backgroundImage;
  const known = [...defs.children].find((one) => one.hatching === drawn);
  if (known) return known.id;
  const stops = stopsOf(drawn);
  const size = drawn.startsWith("radial") ? parseFloat(style.backgroundSize) : stops.at(-1).to;
  const pattern = add(defs, "pattern", {
    id: `hatching-${defs.children.length + 1}`,
    width: size,
    height: size,
    patternUnits: "userSpaceOnUse",
  });
  pattern.hatching = drawn;
  if (drawn.startsWith("radial")) dots(pattern, stops, size);
  else stripes(pattern, stops, size, parseFloat(drawn.match(/([-\d.]+)deg/)?.[1] ?? 180));
  return pattern.id;
}

function dots(pattern, [dot, ground], size) {
  add(pattern, "rect", { width: size, height: size, ...painted("fill", ground.colour) });
  add(pattern, "circle", { cx: size / 2, cy: size / 2, r: dot.to, ...painted("fill", dot.colour) });
}

function stripes(pattern, stops, size, degrees) {
  set(pattern, { patternTransform: `rotate(${degrees - 90})` });
  let from = 0;
  for (const { colour, to } of stops) {
    const fill = to > from && painted("fill", colour);
    if (fill) add(pattern, "rect", { x: from, width: to - from, height: size, ...fill });
    from = to;
  }
}

// The colours of a gradient, each with the length up to which it goes.
function stopsOf(gradient) {
  const found = gradient.matchAll(/((?:rgba?|color|oklab|oklch)\([^)]*\)|#\w+)((?: [\d.]+px)+)/g);
  return [...found].map(([, colour, lengths]) => ({
    colour,
    to: parseFloat(lengths.trim().split(" ").at(-1)),
  }));
}
