import { eventCard, looksOf } from "./event-card.js";
import { groupOf, localNow, shapeOf } from "./dates.js";
import { byId, h, reconcile } from "./dom.js";
import { language, monthName, t, yearName } from "./i18n/index.js";

const TODAY = { id: "today" };

/** The list: years, their months, and the events in the order of the service; apart from it what has no date. */
export class Timeline {
  #years = byId("years");
  #undated = byId("undated");
  #addressOf;
  #shapes = new WeakMap();
  #drawn = new WeakMap();
  #fresh = new Set();
  #current = undefined;

  /** @param addressOf gives the address that opens an event */
  constructor(addressOf) {
    this.#addressOf = addressOf;
    this.#years.addEventListener("keydown", (event) => this.#walk(event));
    this.#undated.addEventListener("keydown", (event) => this.#walk(event));
  }

  /** The shape in time of an event, worked out once. */
  shape(event) {
    let shape = this.#shapes.get(event);
    if (!shape) {
      shape = shapeOf(event);
      this.#shapes.set(event, shape);
    }
    return shape;
  }

  /** Draws the events; those in `fresh` are marked as new. */
  draw({ events, undated, hasMoreUndated, onMoreUndated, newestFirst, fresh = [] }) {
    this.#fresh = new Set(fresh);
    const years = this.#group(events, newestFirst);
    reconcile(
      this.#years,
      years,
      (year) => `${year.key}/${language()}`,
      (year) => this.#fillYear(h("section", { class: "year" }, h("h2", {}, year.name), h("div")), year),
      (element, year) => this.#fillYear(element, year),
    );
    this.#drawUndated(undated, hasMoreUndated, onMoreUndated);
    this.mark(this.#current);
  }

  /** Marks the open event. */
  mark(id) {
    this.#current = id;
    for (const link of document.querySelectorAll(".event a[aria-current]")) {
      link.removeAttribute("aria-current");
    }
    this.link(id)?.setAttribute("aria-current", "true");
  }

  /** The link of an event in the list, if it is loaded. */
  link(id) {
    return id ? (document.querySelector(`.event[data-key="${CSS.escape(id)}"] a`) ?? undefined) : undefined;
  }

  /** Goes to an event: scrolls to it and puts the focus on it. */
  goTo(id) {
    const link = this.link(id);
    if (link) {
      link.focus({ preventScroll: true });
      link.closest(".event").scrollIntoView({ block: "center" });
    }
  }

  #group(events, newestFirst) {
    const years = new Map();
    const today = this.#todayIn(events, newestFirst);
    for (const event of events) {
      const { year, lastYear, month } = groupOf(this.shape(event));
      const key = year === lastYear ? String(year) : `${year}–${lastYear}`;
      if (!years.has(key)) {
        const name = year === lastYear ? yearName(year) : `${yearName(year)}–${yearName(lastYear)}`;
        years.set(key, { key, name, year, lastYear, months: new Map() });
      }
      const months = years.get(key).months;
      if (!months.has(month)) {
        months.set(month, { month, year: years.get(key), events: [] });
      }
      if (event === today) {
        months.get(month).events.push(TODAY);
      }
      months.get(month).events.push(event);
    }
    const direction = newestFirst ? -1 : 1;
    for (const year of years.values()) {
      year.months = [...year.months.values()].sort((a, b) => direction * (a.month - b.month));
    }
    return [...years.values()].sort((a, b) => direction * (a.year - b.year || b.lastYear - a.lastYear));
  }

  /** The first event on the other side of today, where the list has both sides. */
  #todayIn(events, newestFirst) {
    const now = localNow().ms;
    const index = events.findIndex((event) => this.shape(event).at.earliest.ms > now !== Boolean(newestFirst));
    return index > 0 ? events[index] : undefined;
  }

  #fillYear(element, year) {
    reconcile(
      element.lastElementChild,
      year.months,
      (month) => String(month.month),
      (month) => this.#fillMonth(this.#monthSection(month), month),
      (section, month) => this.#fillMonth(section, month),
    );
    return element;
  }

  #monthSection({ month, year }) {
    const heading =
      month === 0
        ? h("h3", {}, t("month.unknown", { year: year.name }))
        : h("h3", {}, monthName(month), " ", h("span", {}, year.name));
    return h("section", { class: "month" }, heading, h("ol", { class: "events" }));
  }

  #fillMonth(section, month) {
    // how tall it will be, for the scroll bar, before it is drawn
    section.style.containIntrinsicSize = `auto ${3 + 5.25 * month.events.length}rem`;
    this.#fillEvents(section.lastElementChild, month.events, "h4");
    return section;
  }

  #fillEvents(list, events, heading) {
    reconcile(
      list,
      events,
      (event) => event.id,
      (event) => (event === TODAY ? this.#todayItem() : this.#fillEvent(h("li", { class: "event" }), event, heading)),
      (element, event) => event !== TODAY && this.#fillEvent(element, event, heading),
    );
  }

  #todayItem() {
    return h("li", { class: "today" }, h("span", {}, t("list.today")));
  }

  #fillEvent(element, event, heading) {
    const state = [event.revision, event.phase, event.time?.label, language(), this.#addressOf(event.id)].join("/");
    if (this.#drawn.get(element) !== state) {
      this.#drawn.set(element, state);
      const shape = this.shape(event);
      const hadFocus = element.contains(document.activeElement);
      element.replaceChildren(...eventCard(event, shape, this.#addressOf(event.id), heading));
      for (const [name, value] of Object.entries(looksOf(event, shape))) {
        if (value) {
          element.dataset[name] = value;
        } else {
          delete element.dataset[name];
        }
      }
      if (hadFocus) {
        element.querySelector("a").focus({ preventScroll: true });
      }
    }
    element.classList.toggle("fresh", this.#fresh.has(event.id));
    return element;
  }

  #drawUndated(events, hasMore, onMore) {
    this.#undated.hidden = events.length === 0;
    if (this.#undated.dataset.language !== language()) {
      this.#undated.dataset.language = language();
      this.#undated.replaceChildren(
        h("h2", { id: "undated-title" }, t("list.undated")),
        h("p", { class: "hint" }, t("list.undatedHint")),
        h("ol", { class: "events" }),
      );
    }
    this.#fillEvents(this.#undated.querySelector("ol"), events, "h3");
    this.#undated.querySelector("button")?.remove();
    if (hasMore) {
      this.#undated.append(h("button", { type: "button", onclick: onMore }, t("list.more")));
    }
  }

  /** The up and down arrows go from event to event. */
  #walk(key) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[key.key];
    if (step && !key.altKey && !key.ctrlKey && !key.metaKey && !key.shiftKey) {
      const links = [...document.querySelectorAll(".event a")];
      const next = links[links.indexOf(document.activeElement) + step];
      if (links.includes(document.activeElement) && next) {
        key.preventDefault();
        next.focus({ preventScroll: true });
        next.closest(".event").scrollIntoView({ block: "nearest" });
      }
    }
  }
}
