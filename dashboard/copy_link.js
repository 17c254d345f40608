// A button that puts the address of the view on the clipboard. Where the browser lets no page do that
// (away from https), the address is shown, selected, to be copied by hand.

const ICON = `<svg viewBox="0 -960 960 960" aria-hidden="true"><path d="M432-288H288q-80 0-136-56T96-480q0-80
56-136t136-56h144v72H288q-50 0-85 35t-35 85q0 50 35 85t85 35h144v72Zm-96-156v-72h288v72H336Zm192
156v-72h144q50 0 85-35t35-85q0-50-35-85t-85-35H528v-72h144q80 0 136 56t56 136q0 80-56 136t-136
56H528Z"/></svg>`;
const SAID_FOR = 2500; // milliseconds

export default function ({ data, parentElement }) {
  const drawn = parentElement.querySelector(":scope > .fonds-copy") ?? draw(parentElement, data);
  const [button, words, field] = drawn.parts;
  const address = `${location.origin}${location.pathname}${data.query}`;
  if (field.value !== address) field.hidden = true;
  field.value = address;
  button.onclick = async () => {
    const isCopied = (await copied(address)) || copiedFrom(field);
    field.hidden = isCopied;
    if (!isCopied) field.select();
    words.textContent = isCopied ? data.copied : data.label;
    clearTimeout(drawn.timer);
    drawn.timer = setTimeout(() => (words.textContent = data.label), SAID_FOR);
  };
}

function draw(parent, data) {
  const drawn = document.createElement("div");
  drawn.className = "fonds-copy";
  drawn.innerHTML = `<button type="button">${ICON}<span aria-live="polite"></span></button>
    <input readonly hidden>`;
  const parts = ["button", "span", "input"].map((name) => drawn.querySelector(name));
  const [, words, field] = parts;
  words.textContent = data.label;
  field.ariaLabel = field.title = data.by_hand;
  field.onfocus = () => field.select();
  field.onblur = () => (field.hidden = true);
  drawn.parts = parts;
  return parent.appendChild(drawn);
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // there is no clipboard here, or no leave to write to it
  }
}

// The older way, which needs no https.
function copiedFrom(field) {
  field.hidden = false;
  field.select();
  return document.execCommand("copy");
}
