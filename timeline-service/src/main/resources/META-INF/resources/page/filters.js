import { byId, h } from "./dom.js";
import { t, word } from "./i18n/index.js";
import { countFilters } from "./state.js";

const STATUSES = ["OCCURRED", "ONGOING", "PLANNED", "POSSIBLE", "POSTPONED", "CANCELLED", "DENIED", "NOT_OCCURRED", "UNKNOWN"];
const PHASES = ["PAST", "CURRENT", "UPCOMING", "OVERDUE", "UNDETERMINED"];
const EMPTY = { q: "", from: "", until: "", participant: "", type: "", status: [], phase: [] };

/** The filters as a form, and those that are set as buttons that take them away again. */
export class Filters {
  #form = byId("filter-form");
  #chips = byId("chips");
  #toggle = byId("filter-toggle");
  #onChange;
  #types = new Set();

  /** @param onChange gets the filters that are to hold from now on */
  constructor(onChange) {
    this.#onChange = onChange;
    this.#toggle.addEventListener("click", () => this.#unfold(this.#form.hidden));
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#apply();
    });
    this.#form.addEventListener("change", () => this.#apply());
  }

  /** Draws the form in the language of the page with the filters of the state. */
  draw(state) {
    this.#form.replaceChildren(
      h(
        "div",
        { class: "fields" },
        this.#field("from", { placeholder: "2024-01", hint: true }),
        this.#field("until", { placeholder: "2024-12", hint: true }),
        this.#field("participant", {}),
        this.#field("type", { list: "types" }),
        h("datalist", { id: "types" }),
      ),
      this.#choices("status", STATUSES, state),
      this.#choices("phase", PHASES, state),
      h(
        "div",
        { class: "actions" },
        h("button", { type: "submit", class: "primary" }, t("filters.apply")),
        h("button", { type: "button", onclick: () => this.#onChange(EMPTY) }, t("filters.clear")),
      ),
    );
    this.#drawTypes();
    this.show(state);
  }

  /** Brings the form and the buttons in line with the state. */
  show(state) {
    for (const name of ["from", "until", "participant", "type"]) {
      const field = this.#form.elements[name];
      const value = name === "type" && state.type ? word("type", state.type) : state[name];
      if (field.value !== value) {
        field.value = value;
      }
      field.removeAttribute("aria-invalid");
    }
    for (const box of this.#form.querySelectorAll("input[type=checkbox]")) {
      box.checked = state[box.name].includes(box.value);
    }
    const count = countFilters(state);
    byId("filter-count").textContent = count > 0 ? `(${count})` : "";
    this.#drawChips(state);
  }

  /** Marks the fields a problem names. */
  blame(problem) {
    for (const { name } of problem.errors ?? []) {
      const field = this.#form.elements[name === "to" ? "until" : (name ?? "")];
      if (field instanceof HTMLInputElement) {
        field.setAttribute("aria-invalid", "true");
        this.#unfold(true);
      }
    }
  }

  /** Offers the types of these events: the list is open, so it is learnt from what there is. */
  learn(events) {
    const before = this.#types.size;
    events.forEach((event) => event.type && this.#types.add(event.type));
    if (this.#types.size !== before) {
      this.#drawTypes();
    }
  }

  #unfold(open) {
    this.#form.hidden = !open;
    this.#toggle.setAttribute("aria-expanded", String(open));
  }

  /** The type that was written, as it is or in the language of the page. */
  #typeOf(text) {
    const named = [...this.#types].find((type) => word("type", type).toLowerCase() === text.toLowerCase());
    return named ?? text.toUpperCase().replace(/\s+/g, "_");
  }

  #drawTypes() {
    byId("types")?.replaceChildren(
      ...[...this.#types].sort().map((type) => h("option", { value: word("type", type) })),
    );
  }

  #field(name, { placeholder, hint, list }) {
    const hintId = hint && `hint-${name}`;
    return h(
      "div",
      { class: "field" },
      h("label", { for: `filter-${name}` }, t(`filters.${name}`)),
      h("input", {
        id: `filter-${name}`,
        name,
        placeholder,
        list,
        "aria-describedby": hintId,
        autocomplete: "off",
        spellcheck: "false",
      }),
      hint && h("small", { id: hintId }, t("filters.dateHint")),
    );
  }

  #choices(name, values, state) {
    const unknown = state[name].filter((value) => !values.includes(value));
    return h(
      "fieldset",
      {},
      h("legend", {}, t(`filters.${name}`)),
      ...[...values, ...unknown].map((value) =>
        h(
          "label",
          {},
          h("input", { type: "checkbox", name, value, checked: state[name].includes(value) }),
          name === "phase" && value === "OVERDUE" ? word("phaseShort", value) : word(name, value),
        ),
      ),
    );
  }

  #drawChips(state) {
    const chips = [];
    const chip = (text, without) =>
      chips.push(
        h(
          "button",
          { type: "button", "aria-label": t("filters.remove", { filter: text }), onclick: () => this.#onChange({ ...state, ...without }) },
          text,
          h("span", { "aria-hidden": "true" }, " ×"),
        ),
      );
    for (const name of ["q", "from", "until", "participant", "type"]) {
      if (state[name]) {
        const value = name === "type" ? word("type", state[name]) : state[name];
        chip(`${t(`filters.${name}`)}: ${value}`, { [name]: "" });
      }
    }
    for (const name of ["status", "phase"]) {
      for (const value of state[name]) {
        chip(word(name, value), { [name]: state[name].filter((other) => other !== value) });
      }
    }
    this.#chips.replaceChildren(...chips);
  }

  #apply() {
    const data = new FormData(this.#form);
    const filters = {};
    for (const name of ["from", "until", "participant"]) {
      filters[name] = data.get(name).trim();
    }
    filters.type = this.#typeOf(data.get("type").trim());
    filters.status = data.getAll("status");
    filters.phase = data.getAll("phase");
    this.#onChange(filters);
  }
}
