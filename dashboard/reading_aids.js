// Speaks what the page is of when that changes, and moves the focus on where a button that was
// pressed by the keyboard is gone: from a choice taken back to the next one, else to the heading.
// Streamlit turns dark with the reader's system at once; a run gives our own colours too. It is
// asked for once Streamlit shows its own new colours: before, it would tell the run the old ones.
// The button that opens the panel is called by its words and the number of filters.

const NAME = "--fonds-panel";
const CHOICES = '[class*="st-key-chip-"] button';

export default function ({ data, parentElement, setTriggerValue }) {
  const speaker = parentElement.querySelector(":scope > [role=status]") ?? newSpeaker(parentElement);
  const { said, panel } = data;
  if (speaker.said !== undefined && speaker.said !== said) speaker.textContent = said;
  speaker.said = said;
  namePanel(panel);
  document.onclick = followed; // one for all runs and pages
  themes?.disconnect();
  themes = new MutationObserver(() => setTriggerValue("theme", true));
  themes.observe(parentElement.closest(".stApp"), { attributeFilter: ["class"] });
}

// As a property of what is around the button: with a rule of style for each number of filters, the
// style of all of the page would be worked out again.
function namePanel(words) {
  const style = document.querySelector('[data-testid="stHeader"]')?.style; // none in a frame
  const name = JSON.stringify(words);
  if (style && style.getPropertyValue(NAME) !== name) style.setProperty(NAME, name);
}

let themes;

function newSpeaker(parent) {
  const speaker = document.createElement("p");
  speaker.className = "fonds-unseen";
  speaker.role = "status";
  return parent.appendChild(speaker);
}

let watch;

function followed(event) {
  watch?.disconnect();
  const button = event.target.closest("button");
  if (!button || event.detail) return; // a pointer has its own place
  const choices = [...document.querySelectorAll(CHOICES)];
  const at = choices.indexOf(button);
  const others = at < 0 ? [] : [...choices.slice(at + 1), ...choices.slice(0, at).reverse()];
  watch = new MutationObserver(() => {
    if (button.isConnected) return;
    watch.disconnect();
    if (document.activeElement === document.body) moveOn(others.find((one) => one.isConnected));
  });
  watch.observe(document.body, { subtree: true, childList: true });
}

function moveOn(next) {
  const heading = document.querySelector("h1");
  heading?.setAttribute("tabindex", -1);
  (next ?? heading)?.focus();
}
