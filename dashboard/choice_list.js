// A field to choose several of a list by typing, or one (`single`): an editable combobox with a list
// box, after the pattern of the WAI-ARIA Authoring Practices: a control among others (controls.js).
// What is chosen comes with each run, and the address of the options with their counts; it is asked
// only while the list is open. A choice sends the values of all that is chosen; of a list that offers a
// part, a name can be sent to be looked for.

class ChoiceList {
  constructor(choose) {
    this.choose = choose;
    this.id = `fonds-choices-${++made}`;
    this.options = [];
    this.head = new Head(make("label", { for: this.id }));
    this.found = make("p", { class: "fonds-choice-found" });
    this.tags = make("ul", {});
    this.input = make("input", {
      id: this.id, type: "text", role: "combobox", autocomplete: "off", spellcheck: "false",
      "aria-autocomplete": "list", "aria-expanded": "false",
    });
    this.opener = make("i", { "aria-hidden": "true" });
    this.box = make("div", { class: "fonds-choice-box" }, this.tags, this.input, this.opener);
    this.root = make("div", { class: "fonds-control fonds-choice" }, this.head.root, this.found, this.box);
    this.listen();
  }

  listen() {
    this.box.onmousedown = (event) => this.press(event);
    this.input.oninput = () => this.search();
    this.input.onkeydown = (event) => this.onKey(event);
    this.root.addEventListener("focusout", ({ relatedTarget }) => {
      if (!this.root.contains(relatedTarget)) this.leave();
    });
  }

  // What is unchanged is left as it stands: mostly all but the address of the options.
  take(data, words) {
    this.data = data;
    this.words = words;
    const { options, ...shown } = data;
    const all = JSON.stringify(shown);
    const isNew = all !== this.drawn;
    this.drawn = all;
    if (isNew) this.drawShown();
    if (!this.popup || (!isNew && options === this.asked)) return;
    this.drawOptions();
    this.ask();
  }

  drawShown() {
    const { data } = this;
    this.head.say(data, this.words);
    this.root.classList.toggle("fonds-single", Boolean(data.single));
    this.head.root.classList.toggle("fonds-unseen", Boolean(data.single)); // it stands beside a title
    this.input.placeholder = data.single ? data.chosen[0][1] : data.chosen.length ? " " : data.hint;
    this.drawTags();
    this.drawFound();
  }

  // A single choice stands in the field itself.
  drawTags() {
    const { chosen, single } = this.data;
    const tags = (single ? [] : chosen).map(([value, name, count]) => {
      const takeAway = cross(worded(this.words.take_away, name), () => this.takeAway(value));
      return make("li", {}, ...named(name, count), takeAway);
    });
    this.tags.replaceChildren(...tags);
  }

  // Says what is looked for beyond the most frequent, and lets it be taken back.
  drawFound() {
    const { find, found } = this.data;
    const takeBack = cross(this.words.take_back, () => this.choose("", "find"));
    this.found.replaceChildren(...(find ? [make("span", {}, found), takeBack] : []));
  }

  // Asks what can be chosen, unless it is known under these filters. What was known stays till then.
  ask() {
    const address = this.data.options;
    if (address === this.asked) return;
    this.asked = address;
    this.answer = answered(address).then((answer) => {
      if (address !== this.asked) return; // it was asked anew, or the list closed, since
      this.options = answer?.options ?? [];
      this.known = Boolean(answer);
      this.said = answer ? answer.said : this.words.not_counted;
      this.drawOptions();
      this.popup.scrollIntoView({ block: "nearest" });
    });
  }

  // Does what a key asks for once the options are known.
  whenKnown(act) {
    this.open();
    if (this.known) act();
    else this.answer.then(() => this.popup && act());
  }

  open() {
    if (this.popup) return;
    const named = { id: `${this.id}-list`, "aria-label": this.data.label };
    const listbox = { role: "listbox", "aria-multiselectable": String(!this.data.single), tabindex: "-1" };
    this.list = make("ul", { ...named, ...listbox });
    this.status = make("p", { role: "status" });
    this.popup = make("div", { class: "fonds-choice-popup" }, this.status, this.list);
    this.popup.onclick = ({ target }) => this.pick(target.closest("[role=option]"));
    this.box.append(this.popup);
    this.input.setAttribute("aria-expanded", "true");
    this.input.setAttribute("aria-controls", named.id);
    this.options = [];
    this.known = false;
    this.said = this.words.counting;
    this.drawOptions();
    this.ask();
  }

  close() {
    this.popup?.remove();
    this.popup = this.active = this.asked = undefined;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-controls");
    this.input.removeAttribute("aria-activedescendant");
  }

  leave() {
    this.input.value = "";
    this.close();
  }

  drawOptions() {
    const { chosen, find } = this.data;
    const { words } = this;
    const options = this.offered();
    const typed = this.input.value.trim();
    const parts = folded(typed).split(" ");
    const fits = ([, name]) => parts.every((part) => folded(name).includes(part));
    const fitting = typed ? options.filter(fits) : options;
    const rows = fitting.map(([value, name, count]) =>
      row({ "data-value": value, "aria-selected": isAmong(chosen, value) }, ...named(name, count)),
    );
    if (this.known && typed && find !== undefined && typed !== find)
      rows.push(row({ "data-find": typed }, worded(words.look_for, typed)));
    rows.forEach((one, place) => one.setAttribute("id", `${this.id}-${place}`));
    this.list.replaceChildren(...rows);
    const isSearched = typed || find;
    const none = isSearched ? words.none : words.none_left;
    const unsaid = this.known && isSearched ? "" : this.said;
    this.status.textContent = this.known && !fitting.length ? none : unsaid;
    const before = this.active && rows.find((one) => one.dataset.value === this.active);
    this.mark(before ?? (typed ? rows[0] : undefined));
  }

  // What is chosen can be taken away, also where it is not, or no longer, among what is offered.
  offered() {
    if (!this.known) return [];
    const others = this.data.chosen.filter(([value]) => !isAmong(this.options, value));
    return [...this.options, ...others];
  }

  // The active option is the one that Enter chooses; the focus stays in the field.
  mark(option) {
    this.marked()?.classList.remove("fonds-active");
    option?.classList.add("fonds-active");
    this.active = option?.dataset.value;
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  marked() {
    return this.list.querySelector(".fonds-active");
  }

  search() {
    this.open();
    this.active = undefined;
    this.drawOptions();
    this.list.scrollTop = 0;
  }

  pick(option) {
    if (!option) return;
    this.input.value = "";
    this.active = option.dataset.value;
    if (option.dataset.find) this.choose(option.dataset.find, "find");
    else this.toggle(this.active);
    if (this.data.single) return this.close();
    this.drawOptions();
    this.marked()?.scrollIntoView({ block: "nearest" });
  }

  // Shown at once; the run that answers says what is chosen then.
  toggle(value) {
    const { chosen, single } = this.data;
    const isChosen = isAmong(chosen, value);
    if (single && isChosen) return;
    const others = single ? [] : chosen.filter(([one]) => one !== value);
    const added = this.options.filter(([one]) => one === value);
    const now = isChosen ? others : [...others, ...added];
    this.take({ ...this.data, chosen: now }, this.words);
    this.choose(now.map(([one]) => one));
  }

  takeAway(value) {
    if (this.tags.contains(document.activeElement)) this.input.focus(); // as its cross goes
    this.toggle(value);
  }

  takeAwayLast() {
    if (this.data.chosen.length) this.toggle(this.data.chosen.at(-1)[0]);
  }

  press(event) {
    if (event.target === this.input) return this.open();
    event.preventDefault(); // the field keeps the focus
    if (event.target.closest("button, .fonds-choice-popup")) return;
    this.input.focus();
    if (event.target === this.opener && this.popup) this.close();
    else this.open();
  }

  onKey(event) {
    const keys = {
      ArrowDown: () => this.move((place) => place + 1),
      ArrowUp: () => this.move((place, count) => (place < 0 ? count : place) - 1),
      Enter: () => this.popup && this.whenKnown(() => this.pick(this.marked())),
      Escape: () => (this.popup ? this.close() : this.leave()),
    };
    if (this.popup) {
      keys.Home = () => this.move(() => 0);
      keys.End = () => this.move(() => -1);
    }
    if (!this.input.value && !this.data.single) keys.Backspace = () => this.takeAwayLast();
    if (event.isComposing || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  }

  move(next) {
    this.whenKnown(() => this.moveNow(next));
  }

  moveNow(next) {
    const rows = [...this.list.children];
    const option = rows.at(next(rows.indexOf(this.marked()), rows.length) % rows.length);
    this.mark(option);
    option?.scrollIntoView({ block: "nearest" });
  }
}

// Gives what the server answers; undefined where it does not, or refuses to.
async function answered(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

function isAmong(options, value) {
  return options.some(([one]) => one === value);
}

function row(attributes, ...children) {
  return make("li", { role: "option", ...attributes }, ...children);
}

function named(name, count) {
  return [make("span", {}, name), make("b", {}, count.toLocaleString("en"))];
}

function cross(said, takeAway) {
  const button = make("button", { type: "button", "aria-label": said, title: said }, "✕");
  button.onclick = takeAway;
  return button;
}
