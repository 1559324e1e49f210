import en from "./en.js";
import id from "./id.js";

/** A language is one module of strings; to add one, add it here. */
const LANGUAGES = { id, en };
const REMEMBERED = "linimasa.language";

let current = "en";

/** The languages of the page, BCP 47. */
export const languages = Object.keys(LANGUAGES);

/** The language of the page now. */
export const language = () => current;

/** Sets the language and remembers it for the next visit. */
export function chooseLanguage(chosen) {
  use(chosen);
  try {
    localStorage.setItem(REMEMBERED, chosen);
  } catch {
    // a browser that stores nothing asks again next time
  }
}

/** The language chosen before, else the first of the browser's that the page speaks, else English. */
export function detectLanguage() {
  let remembered;
  try {
    remembered = localStorage.getItem(REMEMBERED);
  } catch {
    // as if nothing had been chosen
  }
  const wanted = [remembered, ...(navigator.languages ?? [navigator.language])];
  const found = wanted.map((tag) => (tag ?? "").toLowerCase().split("-")[0]).find((tag) => LANGUAGES[tag]);
  use(found ?? "en");
}

function use(chosen) {
  current = LANGUAGES[chosen] ? chosen : "en";
  document.documentElement.lang = current;
}

/**
 * The string of a key with its `{parameters}`. A plural is an object by plural category (CLDR) and reads `{n}`.
 */
export function t(key, parameters = {}) {
  const entry = LANGUAGES[current][key] ?? en[key] ?? key;
  const pattern =
    typeof entry === "string" ? entry : (entry[new Intl.PluralRules(current).select(parameters.n)] ?? entry.other);
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = parameters[name];
    return typeof value === "number" ? value.toLocaleString(current) : (value ?? whole);
  });
}

/** A value of an open list in words: its translation, else the value itself made readable ("A_NEW_ONE": "a new one"). */
export function word(list, value) {
  const key = `${list}.${value}`;
  if (LANGUAGES[current][key] ?? en[key]) {
    return t(key);
  }
  return String(value ?? "")
    .toLowerCase()
    .replaceAll("_", " ");
}

const format = (options, date) =>
  new Intl.DateTimeFormat(current, { timeZone: "UTC", calendar: "gregory", ...options }).format(date);
const dayDate = (year, month, day) => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
};

/** "January", "Januari". */
export const monthName = (month) => format({ month: "long" }, dayDate(2000, month, 1));

/** "Jan". */
export const shortMonthName = (month) => format({ month: "short" }, dayDate(2000, month, 1));

/** "Tue", "Sel". */
export const weekdayName = ({ year, month, day }) => format({ weekday: "short" }, dayDate(year, month, day));

/** An astronomical year as people write it: -550 is 551 BCE. */
export const yearName = (year) => (year > 0 ? String(year) : t("year.bce", { year: String(1 - year) }));

/** An instant in the reader's own zone. */
export const instantName = (instant) =>
  new Intl.DateTimeFormat(current, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));
