// Speaks what the page is of when that changes, and moves the focus on where a button that was
// pressed by the keyboard is gone: from a choice taken back to the next one, else to the heading.
// Streamlit turns dark with the reader's system at once; a run gives our own colours too. It is
// asked for once Streamlit shows its own new colours: before, it would tell the run the old ones.

const CHOICES = '[class*="st-key-chip-"] button';

export default function ({ data, parentElement, setTriggerValue }) {
  const speaker = parentElement.querySelector(":scope > [role=status]") ?? newSpeaker(parentElement);
  if (speaker.said !== undefined && speaker.said !== data) speaker.textContent = data;
  speaker.said = data;
  document.onclick = followed; // one for all runs and pages
  themes?.disconnect();
  themes = new MutationObserver(() => setTriggerValue("theme", true));
  themes.observe(parentElement.closest(".stApp"), { attributeFilter: ["class"] });
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
