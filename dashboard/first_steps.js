// Puts the first steps into the page. Their button tells the server whether they are to be shown,
// and leaves it in a cookie for the next visit, for as long as browsers keep one.

const KEPT_FOR = 400 * 24 * 60 * 60; // seconds

export default function ({ data, parentElement, setTriggerValue }) {
  const drawing = parentElement.querySelector(":scope > section") ?? newDrawing(parentElement);
  if (drawing.drawn !== data.html) {
    drawing.innerHTML = data.html;
    drawing.drawn = data.html;
  }
  drawing.onclick = ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    const kept = `max-age=${KEPT_FOR}; path=/; samesite=lax`;
    document.cookie = `${data.cookie}=${button.value}; ${kept}`;
    setTriggerValue("chosen", button.value);
  };
}

function newDrawing(parent) {
  const drawing = document.createElement("section");
  drawing.className = "fonds-first-steps";
  return parent.appendChild(drawing);
}
