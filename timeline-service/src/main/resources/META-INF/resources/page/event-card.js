import { h } from "./dom.js";
import { shortMonthName, t, weekdayName, word, yearName } from "./i18n/index.js";
import { markedTitle, snippetOf } from "./search.js";

/** How a status and phase look; what the page has never heard of looks neutral and is named in words. */
const MOODS = {
  OCCURRED: "occurred",
  ONGOING: "ongoing",
  PLANNED: "planned",
  POSSIBLE: "possible",
  POSTPONED: "planned",
  CANCELLED: "not-so",
  DENIED: "not-so",
  NOT_OCCURRED: "not-so",
};

/** occurred, ongoing, planned, possible, overdue, not-so or open. */
function moodOf(event) {
  return event.phase === "OVERDUE" ? "overdue" : (MOODS[event.status] ?? "open");
}

/** The badges that say what the shape and colour say. What simply happened needs none. */
export function badgesOf(event) {
  const badges = [];
  if (event.phase === "OVERDUE") {
    badges.push(h("span", { class: "badge", "data-mood": "overdue" }, word("phaseShort", "OVERDUE")));
  }
  if (event.status && event.status !== "OCCURRED") {
    const mood = MOODS[event.status] ?? "open";
    badges.push(h("span", { class: "badge", "data-mood": mood }, word("status", event.status)));
  }
  return badges;
}

/**
 * The time in words, as the service says it in the page's language; where it says nothing, the value with what makes it
 * less than certain.
 */
export function whenOf(event, shape) {
  const label = event.time?.label;
  const notes = label ? [] : ["approximate", "uncertain", "partial"].filter((note) => shape[note]);
  const words = label ?? event.time?.edtf ?? t("event.noDate");
  return [
    h("span", {}, words),
    ...notes.map((note) => h("span", { class: "qualifier" }, t(`shape.${note}`))),
  ];
}

/**
 * The card of an event in the list.
 *
 * @param heading the element of its title, one level below the section it stands in
 */
export function eventCard(event, shape, address, heading) {
  const participants = (event.participants ?? []).map((participant) => participant.name);
  const who = participants.length > 3 ? [...participants.slice(0, 3), `+${participants.length - 3}`] : participants;
  const details = [who.join(", "), event.place?.name].filter(Boolean).join(" · ");
  return [
    h("div", { class: "date", "aria-hidden": "true" }, ...dateMark(shape)),
    h("div", { class: "node", "aria-hidden": "true" }),
    h(
      "article",
      {},
      h("p", { class: "when" }, ...whenOf(event, shape)),
      h(heading, { class: "title", lang: event.language }, h("a", { href: address }, ...markedTitle(event))),
      h("p", { class: "details" }, ...badgesOf(event), details && h("span", { lang: event.language }, details)),
      snippetOf(event),
    ),
  ];
}

/** What decides the look of the card, as data attributes for the style sheet. */
export function looksOf(event, shape) {
  const span = shape.interval && !shape.undated;
  return {
    mood: moodOf(event),
    time: shape.undated ? "undated" : span ? "interval" : shape.vague ? "vague" : "day",
    doubt: shape.approximate || shape.uncertain || shape.partial ? "yes" : undefined,
    open: shape.openEnd ? "end" : shape.openStart ? "start" : undefined,
  };
}

/** The date beside the card, never finer than the text: a day number only where a day is known. */
function dateMark(shape) {
  if (shape.undated) {
    return [];
  }
  const { earliest, last } = shape.at;
  switch (shape.unit) {
    case "day": {
      const end = shape.untilUnit === "day" ? shape.until.last : undefined;
      const sameMonth = end && end.year === earliest.year && end.month === earliest.month;
      return sameMonth && end.day !== earliest.day
        ? [h("b", {}, `${earliest.day}–${end.day}`)]
        : [h("b", {}, String(earliest.day)), h("span", {}, weekdayName(earliest))];
    }
    case "days":
      return earliest.month === last.month
        ? [h("i", {}, `${earliest.day}–${last.day}`)]
        : [h("i", {}, `${earliest.day} ${shortMonthName(earliest.month)}–${last.day} ${shortMonthName(last.month)}`)];
    case "month":
      return [h("i", {}, shortMonthName(earliest.month))];
    case "months":
      return [h("i", {}, `${shortMonthName(earliest.month)}–${shortMonthName(last.month)}`)];
    default:
      return [h("i", {}, yearName(earliest.year))];
  }
}
