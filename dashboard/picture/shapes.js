// SVG of the page itself: maps, networks and Plotly's charts, with what styles say written into it.

const GEOMETRY = ["x", "y", "x1", "y1", "x2", "y2", "dx", "dy", "cx", "cy", "r", "rx", "ry", "d"];
const MORE = ["width", "height", "points", "transform", "dominant-baseline"];
const INHERITED = {
  "stroke-width": "1px",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "stroke-dasharray": "none",
  "paint-order": "normal",
  "font-size": "",
  "font-weight": "400",
  "font-style": "normal",
  "text-anchor": "start",
};
const SHAPES = new Set(["path", "line", "circle", "rect", "ellipse", "polygon", "polyline"]);

function copySvg(svg, group, root) {
  const { a, b, c, d, e, f } = svg.getScreenCTM();
  const numbers = [a, b, c, d, e, f].map((number) => +number.toFixed(4));
  const placed = { transform: `matrix(${numbers.join(" ")})`, "shape-rendering": "auto" };
  const own = add(group, "g", placed);
  for (const clip of svg.querySelectorAll("clipPath")) copyClip(clip, root);
  for (const child of svg.children) copyShape(child, own, a, INHERITED);
}

function copyClip(clip, root) {
  root.querySelector("defs").append(root.ownerDocument.importNode(clip, true));
}

function copyShape(element, group, scale, inherited) {
  const style = getComputedStyle(element);
  const name = element.localName === "a" ? "g" : element.localName;
  if (name === "title") {
    add(group, "title").textContent = element.textContent;
    return;
  }
  if (style.display === "none" || style.visibility === "hidden" || style.opacity === "0") return;
  if (!["g", "text", "tspan"].includes(name) && !SHAPES.has(name)) return;
  const paint = paintOf(style);
  if (SHAPES.has(name) && !paint) return;
  const own = add(group, name, name === "g" ? {} : { fill: "none", ...paint });
  for (const each of [...GEOMETRY, ...MORE]) set(own, { [each]: element.getAttribute(each) });
  const said = written(own, style, scale, inherited);
  set(own, {
    class: element.matches(MARK) ? "mark" : null,
    opacity: style.opacity === "1" ? null : style.opacity,
    "clip-path": element.getAttribute("clip-path")?.replace(/url\(.*#([^"')]+).*\)/, "url(#$1)"),
  });
  for (const child of element.childNodes) copyChild(child, own, scale, said);
  if (name === "text" && paint.stroke) haloBelow(own);
}

// Not every reader paints a stroke below its text, as is asked: then there is a text for each.
function haloBelow(text) {
  const halo = text.cloneNode(true);
  text.before(halo);
  set(halo, { fill: "none", "aria-hidden": "true" });
  ["stroke", "stroke-width", "paint-order"].forEach((name) => text.removeAttribute(name));
}

function copyChild(child, group, scale, inherited) {
  if (child.nodeType === Node.ELEMENT_NODE) copyShape(child, group, scale, inherited);
  else if (["text", "tspan"].includes(group.localName)) group.append(child.data);
}

function paintOf(style) {
  const of = (kind) =>
    style[kind] !== "none" && painted(kind, style[kind], parseFloat(style[`${kind}Opacity`]));
  const fill = of("fill");
  const stroke = parseFloat(style.strokeWidth) && of("stroke");
  return fill || stroke ? { ...fill, ...stroke } : null;
}

// Writes what differs from the elements around; gives what holds for those within.
function written(own, style, scale, inherited) {
  const isSteady = style.vectorEffect === "non-scaling-stroke";
  const said = { ...inherited };
  for (const name of Object.keys(INHERITED)) {
    const value = style.getPropertyValue(name);
    if (value === inherited[name] || own.localName === "g") continue;
    said[name] = value;
    const width = name === "stroke-width" ? parseFloat(value) / (isSteady ? scale : 1) : null;
    set(own, { [name]: width ?? value });
  }
  return said;
}
