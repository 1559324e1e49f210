/**
 * What the page needs to know of an event's time: where it stands, and how vaguely. Reads the four bounds and the EDTF
 * qualifiers, and never makes a date more precise than it is.
 */
const DAY = 24 * 60 * 60 * 1000;

/** A local date-time of the API with its place on a linear scale (`ms`), or undefined. */
export function parseLocal(text) {
  const parts = /^([+-]?\d{4,})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?/.exec(text ?? "");
  if (!parts) {
    return undefined;
  }
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0));
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  return { year, month, day, ms: date.getTime() };
}

/** The calendar day of a place on the scale. */
export function fromMs(ms) {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), ms };
}

/** The place on the scale where a month begins; month 13 is the next January. */
export function monthStart(year, month) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  return date.getTime();
}

/** Now, on the reader's own calendar. */
export function localNow() {
  const now = new Date();
  return fromMs(
    Date.UTC(now.getFullYear(), now.getMonth(), now.getDate(), now.getHours(), now.getMinutes(), now.getSeconds()),
  );
}

function rangeOf(bound) {
  const earliest = parseLocal(bound?.earliest);
  const latest = parseLocal(bound?.latest);
  return earliest && latest ? { earliest, latest, last: fromMs(latest.ms - 1) } : undefined;
}

function unitOf(range) {
  const { earliest, latest, last } = range;
  const length = latest.ms - earliest.ms;
  if (length <= DAY && earliest.day === last.day) {
    return "day";
  }
  if (earliest.year === last.year && earliest.month === last.month) {
    return earliest.day === 1 && latest.day === 1 ? "month" : "days";
  }
  if (length <= 14 * DAY) {
    return "days";
  }
  if (earliest.year === last.year) {
    return earliest.month === 1 && last.month === 12 ? "year" : "months";
  }
  return length <= 366 * DAY ? "months" : "years";
}

/**
 * How an event stands in time.
 *
 * - `undated`: neither end lies in a finite range
 * - `at`, `unit`: the range that places it, and its unit: day, days, month, months, year or years
 * - `vague`: the unit is coarser than a day
 * - `until`, `untilUnit`: the range of its end, for an interval; `openEnd`, `openStart`: no end, no start is known
 * - `approximate` (EDTF `~`), `uncertain` (`?`), `partial` (unspecified digits)
 */
export function shapeOf(event) {
  const time = event.time ?? {};
  const edtf = time.edtf ?? "";
  const qualifiers = {
    approximate: /[~%]/.test(edtf),
    uncertain: /[?%]/.test(edtf),
    partial: /X/.test(edtf),
  };
  const start = rangeOf(time.start);
  const end = rangeOf(time.end);
  const at = start ?? end;
  if (!at) {
    return { undated: true, ...qualifiers };
  }
  const unit = unitOf(at);
  const interval = time.precision === "INTERVAL" || edtf.includes("/") || !start || !end;
  return {
    undated: false,
    at,
    unit,
    vague: unit !== "day",
    interval,
    openStart: !start,
    openEnd: interval && !end,
    until: interval && start && end ? end : undefined,
    untilUnit: interval && start && end ? unitOf(end) : undefined,
    ...qualifiers,
  };
}

/** Where an event is listed: its year, and its month where the text commits to one. */
export function groupOf(shape) {
  const { at, unit } = shape;
  if (unit === "years") {
    return { year: at.earliest.year, lastYear: at.last.year, month: 0 };
  }
  const month = unit === "year" || unit === "months" ? 0 : at.earliest.month;
  return { year: at.earliest.year, lastYear: at.earliest.year, month };
}
