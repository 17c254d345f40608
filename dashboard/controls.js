// The controls of filters: fields, buttons, ticks and lists, all of a panel in one, drawn as a run
// says. What is chosen is shown at once and sent, with all that was chosen before and is not answered
// yet: until then the address is without it, from which the next run starts. Answers to what was chosen
// before the last are passed over: they would take that back.

const PATIENCE = 10_000; // milliseconds after which any answer will do, as one can be lost

let made = 0;

export default function ({ data, parentElement, setTriggerValue }) {
  parentElement.controls ??= new Controls(parentElement);
  parentElement.controls.take(data, setTriggerValue);
}

class Controls {
  constructor(parent) {
    this.root = make("div", { class: "fonds-controls" });
    this.kept = new Map();
    this.unanswered = new Map();
    this.sent = 0;
    parent.append(this.root);
  }

  take({ answered, controls, words }, send) {
    this.send = send;
    if (this.awaitsOther(answered)) return;
    this.unanswered.clear();
    arrange(this.root, controls.map((data) => this.drawn(data, words)));
  }

  awaitsOther(answered) {
    const isAwaiting = this.unanswered.size > 0 && performance.now() - this.sent < PATIENCE;
    return isAwaiting && answered !== this.sent;
  }

  drawn(data, words) {
    const { name, kind, half } = data;
    if (!this.kept.has(name)) {
      const control = new KINDS[kind]((value, of = name) => this.choose(of, value));
      set(control.root, "data-name", name);
      control.root.classList.toggle("fonds-half", Boolean(half));
      this.kept.set(name, control);
    }
    const control = this.kept.get(name);
    control.take(data, words);
    return control.root;
  }

  choose(name, value) {
    this.unanswered.delete(name); // the last choice is to be the last of all
    this.unanswered.set(name, value);
    this.sent = Math.max(performance.now(), this.sent + 1); // no two at the same time
    this.send("choices", [[...this.unanswered], this.sent]);
  }
}

// What a control is called, and a button that tells how it counts.
class Head {
  constructor(label, called = label) {
    this.called = called;
    this.help = make("p", { id: `fonds-help-${++made}`, popover: "" });
    this.helper = make("button", { type: "button", popovertarget: this.help.id }, "?");
    this.root = make("header", {}, label, this.helper, this.help);
  }

  say({ label, help = "" }, words) {
    setText(this.called, label);
    setText(this.help, help);
    this.helper.hidden = !help;
    set(this.helper, "aria-label", worded(words.help, label));
  }
}

// Words or a day; they are sent when the field is left, or with Enter.
class Field {
  constructor(choose) {
    const id = `fonds-field-${++made}`;
    this.head = new Head(make("label", { for: id }));
    this.input = make("input", { id, type: "text", autocomplete: "off", spellcheck: "false" });
    this.said = make("div", {});
    this.root = make("div", { class: "fonds-control fonds-field" }, this.head.root, this.input, this.said);
    this.input.oninput = () => (this.isTyped = true);
    this.input.onblur = () => (this.isTyped = false);
    this.input.onchange = () => {
      this.isTyped = false;
      choose(this.input.value);
    };
  }

  take(data, words) {
    this.head.say(data, words);
    set(this.input, "placeholder", data.hint);
    if (!this.isTyped && this.input.value !== data.value) this.input.value = data.value;
    setHtml(this.said, data.said);
  }
}

// Buttons, of which several can be pressed.
class Buttons {
  constructor(choose) {
    const called = make("span", { id: `fonds-buttons-${++made}` });
    this.head = new Head(called);
    this.group = make("div", { role: "group", "aria-labelledby": called.id });
    this.root = make("div", { class: "fonds-control fonds-buttons" }, this.head.root, this.group);
    this.kept = new Map();
    this.choose = choose;
  }

  take(data, words) {
    this.chosen = data.chosen;
    this.head.say(data, words);
    arrange(this.group, data.choices.map(([value, label]) => this.drawn(value, label)));
  }

  // A button never comes to stand for another choice: it could be one that is just being clicked.
  drawn(value, label) {
    if (!this.kept.has(value)) {
      const made = make("button", { type: "button" });
      made.onclick = () => this.press(made, value);
      this.kept.set(value, made);
    }
    const button = this.kept.get(value);
    setText(button, label);
    set(button, "aria-pressed", String(this.chosen.includes(value)));
    return button;
  }

  press(button, value) {
    const others = this.chosen.filter((one) => one !== value);
    const isChosen = others.length === this.chosen.length;
    this.chosen = isChosen ? [...others, value] : others;
    set(button, "aria-pressed", String(isChosen));
    this.choose(this.chosen);
  }
}

// Choices of which one is in force.
class OneOf {
  constructor(choose) {
    const called = make("span", { id: `fonds-one-of-${++made}` });
    this.head = new Head(called);
    this.group = make("div", { role: "radiogroup", "aria-labelledby": called.id });
    this.root = make("div", { class: "fonds-control fonds-one-of" }, this.head.root, this.group);
    this.name = called.id;
    this.choose = choose;
  }

  take(data, words) {
    this.head.say(data, words);
    const labels = [...this.group.children];
    data.choices.forEach(([value, said], place) => {
      const label = labels[place] ?? this.group.appendChild(this.radio());
      const [input, text] = label.children;
      input.checked = value === data.chosen;
      input.onchange = () => this.choose(value);
      setText(text, said);
    });
  }

  radio() {
    return make("label", {}, make("input", { type: "radio", name: this.name }), make("span", {}));
  }
}

class Tick {
  constructor(choose) {
    this.box = make("input", { type: "checkbox" });
    const words = make("span", {});
    this.head = new Head(make("label", {}, this.box, words), words);
    this.root = make("div", { class: "fonds-control fonds-tick" }, this.head.root);
    this.box.onchange = () => choose(this.values[Number(this.box.checked)]);
  }

  take(data, words) {
    this.head.say(data, words);
    this.values = data.values;
    this.box.checked = data.chosen;
  }
}

// Something that is said between controls; at once to those who hear it, where it is an alert.
class Note {
  constructor() {
    this.root = make("div", { class: "fonds-note" });
  }

  take({ html, alert }) {
    if (alert) set(this.root, "role", "alert");
    setHtml(this.root, html);
  }
}

const KINDS = { field: Field, buttons: Buttons, one_of: OneOf, tick: Tick, list: ChoiceList, note: Note };

// Puts these and no others into an element, in order. Those that stay there are not moved, as that
// would take the focus from them.
function arrange(around, wanted) {
  [...around.children].forEach((one) => wanted.includes(one) || one.remove());
  wanted.forEach((one, place) => {
    const there = around.children[place];
    if (there !== one) around.insertBefore(one, there ?? null);
  });
}

// What is the same is not set again: the browser would work out its style and place anew.
function set(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function setHtml(element, html) {
  if (element.drawn !== html) element.innerHTML = element.drawn = html;
}

function worded(words, name) {
  return words.replace("{}", () => name);
}

// Makes an element; texts among its children stay texts, whatever they hold.
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...children);
  return element;
}
