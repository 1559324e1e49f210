/** A saved timeline inside another page: its events, and those that come while it is looked at. */
import { getTimelineEvents } from "./api.js";
import { shapeOf } from "./dates.js";
import { byId, h } from "./dom.js";
import { detectLanguage, language, t } from "./i18n/index.js";
import { keepFresh } from "./live.js";
import { problemText } from "./problem.js";
import { Timeline } from "./timeline.js";

const FRESH = { milliseconds: 60_000, most: 600_000 };
const PAGE = 100;

detectLanguage();
const slug = document.body.dataset.timeline;
const timeline = new Timeline((id) => `/?event=${encodeURIComponent(id)}`);
let pages = [];

/** Reads as many pages as are shown, and one at least. */
async function refresh(count = Math.max(1, pages.length)) {
  try {
    const read = [];
    let cursor;
    do {
      const { body } = await getTimelineEvents(slug, { limit: String(PAGE), cursor }, { language: language() });
      read.push(body);
      cursor = body.nextCursor;
    } while (cursor && read.length < count);
    pages = read;
    draw();
    show();
  } catch (problem) {
    show(...problemText(problem));
    throw problem;
  }
}

function draw() {
  const events = pages.flatMap((page) => page.events);
  timeline.draw({
    events: events.filter((event) => !shapeOf(event).undated),
    undated: events.filter((event) => shapeOf(event).undated),
    newestFirst: false,
  });
  byId("more").replaceChildren();
  if (pages.at(-1).nextCursor) {
    const more = () => refresh(pages.length + 1).catch(() => {});
    byId("more").append(h("button", { type: "button", onclick: more }, t("list.more")));
  }
  if (events.length === 0) {
    byId("more").append(h("p", {}, t("list.empty")));
  }
}

function show(...words) {
  byId("notice").hidden = words.length === 0;
  byId("notice").replaceChildren(...words);
}

refresh().catch(() => {});
keepFresh(() => refresh(), FRESH);
