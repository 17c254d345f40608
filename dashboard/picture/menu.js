// The menu of a card: its picture to be saved, and the frame that shows it in another page.
// Words come from Python, so that all of them stand in one place.

const SHARPNESS = 2; // pixels of a saved picture to one of the screen
const BESIDE_FIGURE = 110; // pixels: title above, words below

export default function ({ data, parentElement }) {
  const menu = parentElement.querySelector(":scope > .fonds-save") ?? newMenu(parentElement);
  menu.replaceChildren(...buttons(data), ...frame(data));
}

// The chart of a card, as soon as it is drawn: a reader may be quicker. Nothing once `asking` is
// gone.
async function figureIn(card, asking) {
  while (asking.isConnected) {
    const figure = document.querySelector(`.${card} :is(${FIGURE})`);
    if (figure?.firstElementChild) return figure;
    await new Promise(requestAnimationFrame);
  }
  return null;
}

function newMenu(parent) {
  const menu = document.createElement("div");
  menu.className = "fonds-save";
  return parent.appendChild(menu);
}

function buttons(data) {
  return Object.entries({ png: pngOf, svg: svgFile }).map(([kind, fileOf]) =>
    button(data.words[kind], async ({ target }) => {
      const figure = await figureIn(data.card, target);
      if (figure) download(await fileOf(svgOf(figure, data)), data.files[kind]);
    }),
  );
}

function button(words, onclick) {
  return Object.assign(document.createElement("button"), {
    type: "button",
    textContent: words,
    onclick,
  });
}

function frame(data) {
  const code = document.createElement("textarea");
  Object.assign(code, { readOnly: true, rows: 4, ariaLabel: data.words.embed });
  code.onfocus = () => code.select();
  requestAnimationFrame(async () => {
    const figure = await figureIn(data.card, code);
    if (figure) code.value = snippet(figure, data);
  });
  const heading = document.createElement("p");
  heading.textContent = data.words.embed;
  const copy = button(data.words.copy, async () => {
    await copied(code);
    copy.textContent = data.words.copied;
  });
  return [heading, code, copy];
}

function snippet(figure, { embed, title }) {
  const address = new URL(`?${embed}`, location.href);
  const height = Math.ceil((figure.getBoundingClientRect().height + BESIDE_FIGURE) / 10) * 10;
  return (
    `<iframe src="${escaped(address.href)}" title="${escaped(title)}" ` +
    `width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`
  );
}

function escaped(text) {
  const names = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };
  return text.replace(/[&"<>]/g, (one) => names[one]);
}

// Only a page served over TLS, or from this machine, may use the clipboard itself.
async function copied(code) {
  if (navigator.clipboard) await navigator.clipboard.writeText(code.value);
  else {
    code.select();
    document.execCommand("copy");
  }
}

function download(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function svgFile(root) {
  const text = new XMLSerializer().serializeToString(root);
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${text}`], { type: "image/svg+xml" });
}

async function pngOf(root) {
  const canvas = document.createElement("canvas");
  canvas.width = root.getAttribute("width") * SHARPNESS;
  canvas.height = root.getAttribute("height") * SHARPNESS;
  await withFonts(root);
  const image = new Image();
  image.src = URL.createObjectURL(svgFile(root));
  await image.decode();
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

// A picture that is drawn by itself knows no fonts of the page: those it uses are put into it.
async function withFonts(root) {
  const slanted = root.querySelector('[font-style="italic"]') ? ["normal", "italic"] : ["normal"];
  const faces = [...document.styleSheets].flatMap(facesOf).filter(({ style }) => {
    const family = style.fontFamily.replaceAll('"', "");
    return FAMILIES.includes(family) && slanted.includes(style.fontStyle || "normal");
  });
  const rules = await Promise.all(faces.map(standingAlone));
  add(root, "style").textContent = rules.join("\n");
}

function facesOf(sheet) {
  return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
}

async function standingAlone({ style, parentStyleSheet }) {
  const [, address] = style.src.match(/url\("?([^")]+)"?\)/);
  const answer = await fetch(new URL(address, parentStyleSheet.href ?? document.baseURI));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const data = btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ""));
  const { fontFamily, fontStyle, fontWeight } = style;
  return (
    `@font-face { font-family: ${fontFamily}; font-style: ${fontStyle || "normal"};` +
    ` font-weight: ${fontWeight || "400"}; src: url(data:font/woff2;base64,${data}); }`
  );
}
