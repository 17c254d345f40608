// The links to the pages. They are followed without loading the page anew, the way that Back and
// Forward take: the address changes, and Streamlit looks which page and query stand there.

export default function ({ data: { html, addresses, current }, parentElement }) {
  parentElement.links ??= drawn(parentElement, html);
  parentElement.links.forEach((link, place) => {
    if (link.getAttribute("href") !== addresses[place]) link.href = addresses[place];
    if (place === current) link.ariaCurrent = "page";
    else link.removeAttribute("aria-current");
  });
}

function drawn(parent, html) {
  const around = document.createElement("div");
  around.innerHTML = html;
  around.onclick = follow;
  parent.append(around);
  return around.querySelectorAll("a");
}

function follow(event) {
  const link = event.target.closest("a");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (link.href !== location.href) history.pushState({}, "", link.href);
  dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  // another page begins at its top; Streamlit leaves that to how much of the old one stands meanwhile
  document.querySelector('[data-testid="stMain"]').scrollTo(0, 0);
}
