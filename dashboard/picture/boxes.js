// Boxes and text of the page as rectangles and text of SVG, where they stand on the screen.

const MARK = ".fonds-mark, [data-count]";
const EVERYWHERE = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

function drawElement(element, group, root, clip = EVERYWHERE) {
  const style = getComputedStyle(element);
  if (style.display === "none" || style.visibility === "hidden") return;
  if (element.localName === "svg") {
    copySvg(element, group, root);
    return;
  }
  const own = groupOf(element, style, group);
  const box = element.getBoundingClientRect();
  drawBox(style, box, own, root, clip);
  drawPseudo(element, "::before", own, root, clip);
  const inside = clipOf(style, box, clip);
  for (const child of inOrder(element)) {
    if (child.nodeType === Node.TEXT_NODE) drawText(child, style, own, inside);
    else if (child.nodeType === Node.ELEMENT_NODE) drawElement(child, own, root, inside);
  }
  drawPseudo(element, "::after", own, root, inside);
  drawOutline(style, box, own);
  if (own !== group && !own.querySelector(":not(title)")) own.remove();
}

// What lies above is drawn last, as there is no z-index in SVG.
function inOrder(element) {
  const children = [...element.childNodes];
  const depth = (one) => (one instanceof Element && parseInt(getComputedStyle(one).zIndex)) || 0;
  const depths = new Map(children.map((one) => [one, depth(one)]));
  return children.sort((one, other) => depths.get(one) - depths.get(other));
}

// A mark is a group of its own, and says what it said on the screen.
function groupOf(element, style, group) {
  const opacity = parseFloat(style.opacity);
  const isMark = element.matches(MARK);
  if (!isMark && opacity === 1) return group;
  const own = add(group, "g", {
    class: isMark ? "mark" : null,
    opacity: opacity === 1 ? null : opacity,
  });
  if (element.title) add(own, "title").textContent = element.title;
  return own;
}

function clipOf(style, box, clip) {
  if (style.overflowX === "visible") return clip;
  const margin = style.overflowX === "clip" ? parseFloat(style.overflowClipMargin) || 0 : 0;
  return {
    left: Math.max(clip.left, box.left - margin),
    top: Math.max(clip.top, box.top - margin),
    right: Math.min(clip.right, box.right + margin),
    bottom: Math.min(clip.bottom, box.bottom + margin),
  };
}

function drawRect(group, box, clip, paint) {
  const x = Math.max(box.left, clip.left);
  const y = Math.max(box.top, clip.top);
  const width = Math.min(box.right, clip.right) - x;
  const height = Math.min(box.bottom, clip.bottom) - y;
  if (paint && width > 0 && height > 0) add(group, "rect", { x, y, width, height, ...paint });
}

function drawBox(style, box, group, root, clip) {
  for (const paint of fillings(style, root)) drawRect(group, box, clip, paint);
  if (style.maskImage !== "none") drawBreak(box, group);
  drawBorders(style, box, group, clip);
}

function drawBorders(style, box, group, clip) {
  const { left, top, right, bottom } = box;
  const width = (side) => (style[`border${side}Style`] === "none" ? 0 : pixels(style, side));
  const sides = {
    Top: { left, top, right, bottom: top + width("Top") },
    Bottom: { left, top: bottom - width("Bottom"), right, bottom },
    Left: { left, top, right: left + width("Left"), bottom },
    Right: { left: right - width("Right"), top, right, bottom },
  };
  for (const [side, line] of Object.entries(sides)) {
    drawRect(group, line, clip, painted("fill", style[`border${side}Color`]));
  }
}

function pixels(style, side) {
  return parseFloat(style[`border${side}Width`]);
}

// The one mask of our styles says that a bar goes on: a break across it, near its end.
function drawBreak({ left, right, top }, group) {
  const paper = getComputedStyle(document.documentElement).getPropertyValue("--fonds-paper");
  const d = `M${left - 1} ${top + 22}L${right + 1} ${top + 16}`;
  const paint = { "stroke-width": 4, "shape-rendering": "auto", ...painted("stroke", paper) };
  add(group, "path", { d, ...paint });
}

function drawOutline(style, box, group) {
  const width = parseFloat(style.outlineWidth);
  if (style.outlineStyle === "none" || !width) return;
  const grown = parseFloat(style.outlineOffset) + width / 2;
  add(group, "rect", {
    x: box.left - grown,
    y: box.top - grown,
    width: Math.max(0, box.width + 2 * grown),
    height: Math.max(0, box.height + 2 * grown),
    fill: "none",
    "stroke-width": width,
    ...painted("stroke", style.outlineColor),
  });
}

// Lines of scales are pseudo-elements, each placed in the element that it belongs to.
function drawPseudo(element, which, group, root, clip) {
  const style = getComputedStyle(element, which);
  if (["none", "normal"].includes(style.content) || style.position !== "absolute") return;
  const box = element.getBoundingClientRect();
  const moved = new DOMMatrix(style.transform === "none" ? "" : style.transform);
  const x = box.left + parseFloat(style.left) + moved.e;
  const y = box.top + parseFloat(style.top) + moved.f;
  const placed = new DOMRect(x, y, parseFloat(style.width), parseFloat(style.height));
  drawBox(style, placed, group, root, clip);
}

function drawText(node, style, group, clip) {
  for (const { text, box } of linesOf(node, style)) {
    const isSeen = box.right > clip.left && box.left < clip.right && box.bottom > clip.top;
    if (text && isSeen && box.top < clip.bottom) writeText(group, text, box, style);
  }
}

function* linesOf(node, style) {
  const range = document.createRange();
  range.selectNodeContents(node);
  const parent = node.parentElement;
  if (style.textOverflow === "ellipsis" && isCut(parent)) {
    yield shortened(node, range, parent.getBoundingClientRect(), style);
    return;
  }
  let from = 0;
  while (from < node.length) {
    const to = endOfLine(node, range, from);
    const text = node.data.slice(from, to);
    range.setStart(node, from + text.length - text.trimStart().length);
    range.setEnd(node, Math.max(range.startOffset, from + text.trimEnd().length));
    yield { text: text.trim().replace(/\s+/g, " "), box: range.getBoundingClientRect() };
    from = to;
  }
}

function endOfLine(node, range, from) {
  range.setStart(node, from);
  range.setEnd(node, node.length);
  if (range.getClientRects().length <= 1) return node.length;
  let to = from + 1;
  do range.setEnd(node, ++to);
  while (to < node.length && range.getClientRects().length <= 1);
  return range.getClientRects().length <= 1 ? to : to - 1;
}

function isCut(element) {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  return scrollWidth > clientWidth || scrollHeight > clientHeight + 2;
}

function shortened(node, range, box, style) {
  const length = ({ width, height }) => (isTurned(style) ? height : width);
  const room = length(box) - widthOf("…", style);
  let to = node.length;
  do range.setEnd(node, to--);
  while (to > 0 && length(range.getBoundingClientRect()) > room);
  return { text: `${range.toString().trimEnd()}…`, box };
}

function fontOf(style) {
  return `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
}

function widthOf(text, style) {
  pixel.font = fontOf(style);
  return pixel.measureText(text).width;
}

// The only text that does not lie is that of headings turned to read upwards.
function isTurned(style) {
  return style.writingMode.startsWith("vertical");
}

function writeText(group, text, box, style) {
  pixel.font = fontOf(style);
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = pixel.measureText(text);
  const down = (thickness) => (thickness - above - below) / 2 + above;
  const turned = isTurned(style);
  const x = turned ? box.left + down(box.width) : box.left;
  const y = turned ? box.bottom : box.top + down(box.height);
  const written = add(group, "text", {
    x,
    y,
    textLength: turned ? box.height : box.width,
    lengthAdjust: "spacingAndGlyphs",
    transform: turned ? `rotate(-90 ${x.toFixed(2)} ${y.toFixed(2)})` : null,
    "font-size": parseFloat(style.fontSize),
    "font-weight": style.fontWeight === "400" ? null : style.fontWeight,
    "font-style": style.fontStyle === "normal" ? null : style.fontStyle,
    "font-family": style.fontFamily.includes("Serif") ? SERIF : null,
    "text-decoration": style.textDecorationLine === "none" ? null : style.textDecorationLine,
    ...painted("fill", style.color),
  });
  if (style.fontVariantNumeric !== "normal") written.style.fontVariantNumeric = "tabular-nums";
  written.textContent = text;
}
