/**
 * What the reader has chosen, kept in the address: it can be shared, bookmarked and gone back to. `until` is inclusive,
 * as people say it; the API's `to` is exclusive.
 */
const LISTS = ["status", "phase"];
const TEXTS = ["q", "from", "until", "type", "participant"];

/** The filters and the open event in the address. */
export function readState() {
  const query = new URLSearchParams(location.search);
  const state = { event: query.get("event") ?? undefined, newestFirst: query.get("sort") === "-time" };
  for (const name of LISTS) {
    state[name] = (query.get(name) ?? "").split(",").filter(Boolean);
  }
  for (const name of TEXTS) {
    state[name] = (query.get(name) ?? "").trim();
  }
  return state;
}

/** The address of a state. */
export function addressOf(state) {
  const query = new URLSearchParams();
  for (const name of TEXTS) {
    if (state[name]) {
      query.set(name, state[name]);
    }
  }
  for (const name of LISTS) {
    if (state[name].length > 0) {
      query.set(name, state[name].join(","));
    }
  }
  if (state.newestFirst) {
    query.set("sort", "-time");
  }
  if (state.event) {
    query.set("event", state.event);
  }
  const text = query.toString();
  return text ? `?${text}` : location.pathname;
}

/** How many filters are set. */
export function countFilters(state) {
  return [...TEXTS, ...LISTS].filter((name) => state[name].length > 0).length;
}

/** The filters as parameters of the API, without paging. */
export function apiParameters(state) {
  return {
    q: state.q,
    from: state.from,
    to: state.until && dayAfter(state.until),
    status: state.status,
    phase: state.phase,
    type: state.type,
    participant: state.participant,
  };
}

/**
 * The first year, month or day after one that is still included: 2024-12 gives 2025-01. What is no date is handed on,
 * so that the service says what is wrong with it.
 */
function dayAfter(date) {
  const parts = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (!parts) {
    return date;
  }
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const next = new Date(0);
  if (day !== undefined) {
    next.setUTCFullYear(year, month - 1, day);
    if (next.getUTCMonth() !== month - 1) {
      return date;
    }
    next.setUTCDate(day + 1);
  } else if (month !== undefined) {
    if (month < 1 || month > 12) {
      return date;
    }
    next.setUTCFullYear(year, month, 1);
  } else {
    next.setUTCFullYear(year + 1, 0, 1);
  }
  const written = `${writtenYear(next.getUTCFullYear())}-${two(next.getUTCMonth() + 1)}-${two(next.getUTCDate())}`;
  return day !== undefined ? written : month !== undefined ? written.slice(0, -3) : written.slice(0, -6);
}

/** A year as EDTF writes it, four digits at least. */
export function writtenYear(year) {
  return (year < 0 ? "-" : "") + String(Math.abs(year)).padStart(4, "0");
}

const two = (number) => String(number).padStart(2, "0");
