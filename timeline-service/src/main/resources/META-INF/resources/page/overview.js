import { fromMs, localNow, monthStart } from "./dates.js";
import { h } from "./dom.js";
import { monthName, shortMonthName, t, yearName } from "./i18n/index.js";
import { writtenYear } from "./state.js";

const DAY = 24 * 60 * 60 * 1000;
/** Buckets in months, from fine to coarse; before them a day. */
const MONTHS = [1, 3, 12, 60, 120, 600, 1200, 12000, 120000];
/** Wide enough to be hit with a finger. */
const BUCKET_PIXELS = 24;
const LABEL_PIXELS = 64;
/** A little more than a digit takes, and the space to the next label. */
const CHARACTER_PIXELS = 7;
const GAP_PIXELS = 14;

/**
 * The whole span as a row of bars to scale. What surely lies in a bucket is drawn solid, what may lie there pale; what is
 * not loaded yet is hatched.
 */
export class Overview {
  #root;
  #onEvent;
  #onUnloaded;
  #drawn = "";

  /**
   * @param onEvent goes to an event
   * @param onUnloaded asks for the events from `from` (until `until`)
   */
  constructor(root, onEvent, onUnloaded) {
    this.#root = root;
    this.#onEvent = onEvent;
    this.#onUnloaded = onUnloaded;
    root.addEventListener("keydown", (key) => this.#walk(key));
  }

  /**
   * @param entries `{id, shape}` of the dated events in list order
   * @param farthest the shape of the last event while not all are loaded
   */
  draw(entries, farthest, newestFirst, languageTag) {
    const width = this.#root.parentElement.clientWidth;
    const state = `${entries.map((entry) => entry.id + entry.shape.at.earliest.ms)}/${width}/${languageTag}/${newestFirst}`;
    if (state === this.#drawn) {
      return;
    }
    this.#drawn = state;
    const shapes = farthest ? [...entries.map((entry) => entry.shape), farthest] : entries.map((entry) => entry.shape);
    const usable = shapes.filter((shape) => Number.isFinite(shape.at.earliest.ms) && Number.isFinite(shape.at.latest.ms));
    this.#root.hidden = usable.length < 2;
    if (this.#root.hidden) {
      return;
    }
    const buckets = bucketsOf(usable, Math.max(8, Math.floor(width / BUCKET_PIXELS)));
    count(buckets, entries);
    if (farthest) {
      hatch(buckets, entries, newestFirst);
    }
    const most = Math.max(...buckets.map((bucket) => bucket.sure + bucket.maybe), 1);
    const every = Math.max(1, Math.ceil((labelPixels(buckets) * buckets.length) / width));
    const focused = this.#root.contains(document.activeElement);
    this.#root.replaceChildren(
      h("p", { class: "visually-hidden", id: "overview-hint" }, t("overview.hint")),
      h("ol", {}, ...buckets.map((bucket, index) => this.#bar(bucket, index, most, every, buckets))),
    );
    const bars = this.#root.querySelectorAll("button");
    bars.forEach((bar, index) => bar.setAttribute("tabindex", index === 0 ? "0" : "-1"));
    if (focused) {
      bars[0]?.focus({ preventScroll: true });
    }
  }

  #bar(bucket, index, most, every, buckets) {
    const total = bucket.sure + bucket.maybe;
    const now = localNow().ms;
    const today = now >= bucket.from && now < bucket.to;
    const item = h("li", { class: today ? "now" : undefined });
    if (total > 0 || bucket.unloaded) {
      const solid = h("span", { class: "sure" });
      const pale = h("span", { class: "maybe" });
      solid.style.height = `${(100 * bucket.sure) / most}%`;
      pale.style.height = `${(100 * bucket.maybe) / most}%`;
      const name = describe(bucket) + (today ? ` (${t("overview.today")})` : "");
      item.append(
        h(
          "button",
          {
            type: "button",
            class: bucket.unloaded ? "unloaded" : undefined,
            "aria-label": name,
            title: name,
            "aria-describedby": "overview-hint",
            onclick: () => this.#go(bucket),
          },
          pale,
          solid,
        ),
      );
    }
    const label = labelOf(bucket, index, every, buckets);
    if (label) {
      item.append(h("span", { class: "tick", "aria-hidden": "true" }, label));
    }
    return item;
  }

  #go(bucket) {
    if (bucket.first) {
      this.#onEvent(bucket.first);
    } else {
      this.#onUnloaded({ from: written(bucket.from, bucket), until: written(bucket.to - 1, bucket) });
    }
  }

  #walk(key) {
    const bars = [...this.#root.querySelectorAll("button")];
    const index = bars.indexOf(document.activeElement);
    const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: bars.length - 1 }[key.key];
    if (index >= 0 && bars[next]) {
      key.preventDefault();
      bars[index].setAttribute("tabindex", "-1");
      bars[next].setAttribute("tabindex", "0");
      bars[next].focus();
    }
  }
}

function endOf(shape) {
  return shape.until?.latest.ms ?? shape.at.latest.ms;
}

function bucketsOf(shapes, mostBuckets) {
  let from = Infinity;
  let to = -Infinity;
  for (const shape of shapes) {
    from = Math.min(from, shape.at.earliest.ms);
    to = Math.max(to, endOf(shape));
  }
  if (to - from <= mostBuckets * DAY) {
    const first = Math.floor(from / DAY);
    const count = Math.ceil(to / DAY) - first;
    return Array.from({ length: count }, (_, index) => bucket((first + index) * DAY, (first + index + 1) * DAY, 0));
  }
  const first = fromMs(from);
  const last = fromMs(to - 1);
  const firstMonth = first.year * 12 + first.month - 1;
  const lastMonth = last.year * 12 + last.month - 1;
  const fits = (size) => Math.floor(lastMonth / size) - Math.floor(firstMonth / size) + 1 <= mostBuckets;
  const months = MONTHS.find(fits) ?? MONTHS.at(-1);
  const begin = Math.floor(firstMonth / months);
  const count = Math.min(mostBuckets, Math.floor(lastMonth / months) - begin + 1);
  const edge = (index) => monthStart(0, (begin + index) * months + 1);
  return Array.from({ length: count }, (_, index) => bucket(edge(index), edge(index + 1), months));
}

const bucket = (from, to, months) => ({ from, to, months, sure: 0, maybe: 0, first: undefined, unloaded: false });

/** Adds each event to every bucket it touches; sure where it must touch it, maybe where its date is wider than that. */
function count(buckets, entries) {
  for (const { id, shape } of entries) {
    const { earliest, latest } = shape.at;
    const end = endOf(shape);
    for (let index = bucketAt(buckets, earliest.ms); index < buckets.length; index++) {
      const place = buckets[index];
      if (place.from >= end) {
        break;
      }
      const startsHere = earliest.ms >= place.from && latest.ms <= place.to;
      const lasts = shape.until && place.from >= earliest.ms && place.to <= shape.until.latest.ms;
      place[startsHere || lasts ? "sure" : "maybe"]++;
      if (earliest.ms >= place.from) {
        place.first ??= id;
      } else {
        place.passing ??= id;
      }
    }
  }
  for (const place of buckets) {
    place.first ??= place.passing;
  }
}

/** The index of the bucket in which a place on the scale lies. */
function bucketAt(buckets, ms) {
  let low = 0;
  let high = buckets.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2);
    if (buckets[middle].from <= ms) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

function hatch(buckets, entries, newestFirst) {
  const edge = entries.at(-1)?.shape.at.earliest.ms;
  for (const place of buckets) {
    place.unloaded = place.first === undefined && (newestFirst ? place.to <= edge : place.from > edge);
  }
}

function describe(place) {
  const when = nameOf(place);
  if (place.unloaded) {
    return t("overview.notLoaded", { when });
  }
  const exact = t("overview.bar", { when, n: place.sure });
  if (place.maybe === 0) {
    return exact;
  }
  return place.sure === 0
    ? t("overview.barVague", { when, n: place.maybe })
    : t("overview.bothBar", { exact, vague: place.maybe.toLocaleString() });
}

function nameOf({ from, to, months }) {
  const first = fromMs(from);
  const last = fromMs(to - 1);
  if (months === 0) {
    return `${first.day} ${monthName(first.month)} ${yearName(first.year)}`;
  }
  if (months === 1) {
    return `${monthName(first.month)} ${yearName(first.year)}`;
  }
  if (months < 12) {
    return `${shortMonthName(first.month)}–${shortMonthName(last.month)} ${yearName(first.year)}`;
  }
  return first.year === last.year ? yearName(first.year) : `${yearName(first.year)}–${yearName(last.year)}`;
}

/** How much room the longest label takes: a year before the Common Era is longer than most. */
function labelPixels(buckets) {
  const longest = Math.max(...buckets.map((place) => yearName(fromMs(place.from).year).length));
  return Math.max(LABEL_PIXELS, longest * CHARACTER_PIXELS + GAP_PIXELS);
}

/** A label where a year begins, or where nothing coarser would say where we are. */
function labelOf(place, index, every, buckets) {
  const { year, month, day } = fromMs(place.from);
  if (place.months === 0) {
    return index % every === 0 ? `${day} ${shortMonthName(month)}` : undefined;
  }
  if (place.months >= 12) {
    // The last one must not stand out beyond the edge.
    return index % every === 0 && (index === 0 || index + every <= buckets.length) ? yearName(year) : undefined;
  }
  const perYear = 12 / place.months;
  if (month === 1) {
    const years = Math.max(1, Math.ceil(every / perYear));
    return ((year % years) + years) % years === 0 || buckets.length <= perYear ? yearName(year) : undefined;
  }
  const untilJanuary = (13 - month) / place.months;
  if (index === 0) {
    return untilJanuary >= every || buckets.length <= untilJanuary ? `${shortMonthName(month)} ${yearName(year)}` : undefined;
  }
  return every === 1 ? shortMonthName(month) : undefined;
}

/** The place as the coarsest date that names it: for a filter. */
function written(ms, { months }) {
  const { year, month, day } = fromMs(ms);
  const padded = (number) => String(number).padStart(2, "0");
  if (months >= 12) {
    return writtenYear(year);
  }
  const yearMonth = `${writtenYear(year)}-${padded(month)}`;
  return months === 0 ? `${yearMonth}-${padded(day)}` : yearMonth;
}
