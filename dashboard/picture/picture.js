// A card as a picture that can stand in a paper: its title, what it shows in words, its chart,
// and where it is from.

const SANS = "'Source Sans', 'Source Sans 3', 'Source Sans Pro', Arial, sans-serif";
const SERIF = "'Source Serif', 'Source Serif 4', Georgia, serif";
const FAMILIES = ["Source Sans", "Source Serif"]; // those of them that the page brings along
const FIGURE = ".fonds-marks, .js-plotly-plot";
const MARGIN = 20;
const LINE = 1.4;

function svgOf(figure, { title, about, source }) {
  layOutWhole(figure);
  try {
    const box = figure.getBoundingClientRect();
    const root = emptyPicture(title, about);
    const above = [
      { text: title, style: styleOf("600 1.1rem", SERIF, "--fonds-ink") },
      { text: about, style: styleOf("400 .87rem", SANS, "--fonds-ink") },
    ];
    const top = writeLines(root, above, MARGIN, box.width) + 12;
    const moved = `translate(${(MARGIN - box.left).toFixed(2)} ${(top - box.top).toFixed(2)})`;
    const drawn = add(root, "g", { transform: moved, "shape-rendering": "crispEdges" });
    drawElement(figure, drawn, root);
    const below = [{ text: source, style: styleOf("400 .78rem", SANS, "--fonds-muted") }];
    const bottom = writeLines(root, below, top + box.height + 12, box.width);
    setSize(root, box.width + 2 * MARGIN, bottom + MARGIN);
    return root;
  } finally {
    figure.classList.remove("fonds-whole");
    figure.style.width = "";
  }
}

// Makes room for what scrolls sideways; the page is not drawn before it is taken away again.
function layOutWhole(figure) {
  const hidden = [...figure.querySelectorAll(":scope > *, :scope > * > *")]
    .filter((one) => getComputedStyle(one).overflowX === "auto")
    .map((one) => one.scrollWidth - one.clientWidth);
  const beyond = Math.max(0, ...hidden);
  if (beyond) figure.style.width = `${figure.clientWidth + beyond}px`;
  figure.classList.add("fonds-whole");
}

function emptyPicture(title, about) {
  const root = document.implementation.createDocument(SVG, "svg").documentElement;
  set(root, { "font-family": SANS, role: "img" });
  add(root, "title").textContent = title;
  add(root, "desc").textContent = about;
  add(root, "defs");
  add(root, "rect", { class: "paper", ...painted("fill", named("--fonds-paper")) });
  return root;
}

function setSize(root, width, height) {
  const size = { width: Math.ceil(width), height: Math.ceil(height) };
  set(root, { ...size, viewBox: `0 0 ${size.width} ${size.height}` });
  set(root.querySelector(".paper"), size);
}

function named(colour) {
  return getComputedStyle(document.documentElement).getPropertyValue(colour).trim();
}

function styleOf(font, family, colour) {
  const probe = document.body.appendChild(document.createElement("span"));
  probe.style.font = `${font} ${family}`;
  probe.style.color = named(colour);
  const { fontStyle, fontWeight, fontSize, fontFamily, color } = getComputedStyle(probe);
  probe.remove();
  const plain = { writingMode: "", textDecorationLine: "none", fontVariantNumeric: "normal" };
  return { fontStyle, fontWeight, fontSize, fontFamily, color, ...plain };
}

// Writes lines no longer than the picture is wide; gives where the last one ends.
function writeLines(root, texts, top, width) {
  let y = top;
  for (const { text, style } of texts) {
    const height = parseFloat(style.fontSize) * LINE;
    for (const line of wrapped(text, style, width)) {
      const box = new DOMRect(MARGIN, y, widthOf(line, style), height);
      writeText(root, line, box, style);
      y += height;
    }
  }
  return y;
}

function wrapped(text, style, width) {
  const lines = [];
  for (const word of text.split(" ").filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && widthOf(longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
