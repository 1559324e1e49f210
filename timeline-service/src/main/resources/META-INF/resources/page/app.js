import { byId, h } from "./dom.js";
import { EventPanel } from "./event-panel.js";
import { Filters } from "./filters.js";
import { chooseLanguage, detectLanguage, instantName, language, languages, t } from "./i18n/index.js";
import { drawLegend } from "./legend.js";
import { keepFresh } from "./live.js";
import { currentToken, logOut, loginForm, showLogOut } from "./login.js";
import { Overview } from "./overview.js";
import { problemText } from "./problem.js";
import { Search } from "./search.js";
import { addressOf, countFilters, readState } from "./state.js";
import { EventStore } from "./store.js";
import { Timeline } from "./timeline.js";

const REFRESH = { milliseconds: 10_000, most: 60_000 };
const TOAST_MILLISECONDS = 12_000;

detectLanguage();
let state = readState();
const store = new EventStore();
const timeline = new Timeline((id) => addressOf({ ...state, event: id }));
const filters = new Filters((chosen) => go({ ...state, ...chosen, event: undefined }));
const search = new Search((q) => go({ ...state, q, event: undefined }));
const overview = new Overview(
  byId("overview"),
  (id) => timeline.goTo(id),
  ({ from, until }) => go({ ...state, ...(state.newestFirst ? { until } : { from }) }),
);
const panel = new EventPanel(byId("panel"), {
  close: closeEvent,
  open: (id) => go({ ...state, event: id }, { replace: Boolean(state.event) }),
  addressOf: (id) => addressOf({ ...state, event: id }),
  filterBy: (name) => go({ ...state, participant: name, event: undefined }),
  addressBy: (name) => addressOf({ ...state, participant: name, event: undefined }),
  neighbours: (id) => {
    const ids = [...store.events, ...store.undated].map((event) => event.id);
    const index = ids.indexOf(id);
    return index < 0 ? [] : [ids[index - 1], ids[index + 1]];
  },
  canonical: (id) => {
    state = { ...state, event: id };
    history.replaceState(history.state, "", addressOf(state));
    timeline.mark(id);
  },
});

/** Goes to a state and leaves a step in the history, unless it replaces the current one. */
function go(next, { replace = false } = {}) {
  const before = state;
  const opens = Boolean(next.event) && !before.event;
  if (addressOf(next) === addressOf(before)) {
    return;
  }
  state = next;
  const kept = { opened: opens || (replace && Boolean(history.state?.opened)) };
  history[replace ? "replaceState" : "pushState"](kept, "", addressOf(next));
  follow(before);
}

/** Closes the event as the back button would, where it was opened from the list. */
function closeEvent() {
  if (history.state?.opened) {
    history.back();
  } else {
    go({ ...state, event: undefined }, { replace: true });
  }
}

/** Brings the page in line with the state. */
function follow(before) {
  const list = (one) => addressOf({ ...one, event: undefined });
  if (list(before) !== list(state)) {
    filters.show(state);
    search.show(state);
    drawOrder();
    loadList();
  }
  if (before.event !== state.event) {
    followEvent(before.event);
  }
}

function followEvent(previous) {
  timeline.mark(state.event);
  if (state.event) {
    panel.open(state.event, known(state.event));
    timeline.link(state.event)?.closest(".event").scrollIntoView({ block: "nearest" });
  } else {
    panel.close();
    timeline.link(previous)?.focus({ preventScroll: true });
  }
}

const known = (id) => [...store.events, ...store.undated].find((event) => event.id === id);

/** Loads the list from its beginning. */
async function loadList() {
  const asked = state;
  byId("timeline").setAttribute("aria-busy", "true");
  showLogOut(loadList);
  if (!store.loadedAt) {
    notice("loading", h("p", {}, t("list.loading")));
  }
  try {
    await store.load(state, language());
    byId("timeline").removeAttribute("aria-busy");
    notice();
    drawList();
    announce(countText());
  } catch (error) {
    if (error.name !== "AbortError" && asked === state) {
      byId("timeline").removeAttribute("aria-busy");
      showProblem(error);
    }
  }
}

/** Who reads has to say who they are: a token that lets nobody in is not sent again. */
function askForLogin(error) {
  const refused = Boolean(currentToken());
  logOut();
  showLogOut(loadList);
  notice("login", ...loginForm(error, refused, loadList));
  announce(t("login.title"));
}

function showProblem(error) {
  store.events = [];
  store.undated = [];
  store.nextCursor = undefined;
  store.undatedCursor = undefined;
  drawList();
  byId("summary").textContent = "";
  if (error.status === 401) {
    askForLogin(error);
    return;
  }
  filters.blame(error);
  search.blame(error);
  notice(
    "error",
    h("h3", {}, t("error.title")),
    ...problemText(error),
    h("button", { type: "button", onclick: loadList }, t("error.retry")),
  );
  announce(t("error.title"));
}

async function loadMore() {
  drawMore(true);
  try {
    await store.more();
    drawList();
    // asks again: the new page may have been too short to push the end out of sight
    nearTheEnd.unobserve(byId("more"));
    nearTheEnd.observe(byId("more"));
  } catch (error) {
    drawMore(false, error);
  }
}

async function loadMoreUndated() {
  await store.moreUndated().catch(showStale);
  drawList();
}

function drawList(fresh = []) {
  timeline.draw({
    events: store.events,
    undated: store.undated,
    hasMoreUndated: Boolean(store.undatedCursor),
    onMoreUndated: loadMoreUndated,
    newestFirst: state.newestFirst,
    fresh,
  });
  filters.learn([...store.events, ...store.undated]);
  drawOverview();
  byId("summary").textContent = countText();
  const link = byId("undated-link");
  link.hidden = store.undated.length === 0 || store.events.length === 0;
  link.textContent = t("list.undatedLink", { n: store.undated.length });
  if (store.loadedAt && store.events.length + store.undated.length === 0) {
    const filtered = countFilters(state) > 0;
    notice(
      "empty",
      h("h3", {}, t(filtered ? "list.emptyFiltered" : "list.empty")),
      h("p", {}, t(filtered ? "list.emptyFilteredHint" : "list.emptyHint")),
    );
  } else if (byId("notice").dataset.kind === "empty") {
    notice();
  }
  drawMore(false);
}

function drawOverview() {
  const entries = store.events.map((event) => ({ id: event.id, shape: timeline.shape(event) }));
  const farthest = store.nextCursor && store.farthest ? timeline.shape(store.farthest) : undefined;
  overview.draw(entries, farthest, state.newestFirst, language());
}

function countText() {
  const n = store.events.length + store.undated.length;
  if (n === 0) {
    return "";
  }
  const all = !store.nextCursor && !store.undatedCursor;
  return store.total > n && !all
    ? t(store.estimate ? "list.countOfAbout" : "list.countOf", { n: store.total, loaded: n })
    : t(all ? "list.count" : "list.countMore", { n });
}

function drawMore(loading, error) {
  const more = byId("more");
  if (error) {
    more.replaceChildren(
      ...problemText(error),
      h("button", { type: "button", onclick: loadMore }, t("error.retry")),
    );
  } else if (store.nextCursor) {
    let button = more.querySelector("button.load");
    if (!button) {
      button = h("button", { type: "button", class: "load", onclick: loadMore });
      more.replaceChildren(button);
    }
    button.textContent = t(loading ? "list.loadingMore" : "list.more");
  } else {
    more.replaceChildren(store.events.length > 0 ? h("p", { class: "end" }, t("list.end")) : "");
  }
}

function notice(kind, ...content) {
  const element = byId("notice");
  element.hidden = !kind;
  element.dataset.kind = kind ?? "";
  element.replaceChildren(...content.filter(Boolean));
}

/** Tells those who listen; the same words again are said again. */
function announce(text) {
  const announcer = byId("announcer");
  announcer.textContent = "";
  requestAnimationFrame(() => (announcer.textContent = text));
}

let toastTimer;
function toast(text, action, onAction, { stays = false } = {}) {
  const element = byId("toast");
  clearTimeout(toastTimer);
  const hide = () => (element.hidden = true);
  const content = [
    h("span", {}, text),
    action && h("button", { type: "button", onclick: () => [hide(), onAction()] }, action),
    h("button", { type: "button", "aria-label": t("event.close"), onclick: hide }, "×"),
  ];
  element.replaceChildren(...content.filter(Boolean));
  element.hidden = false;
  if (!stays) {
    toastTimer = setTimeout(hide, TOAST_MILLISECONDS);
  }
}

function showStale() {
  const text = t("list.stale", { time: instantName(store.loadedAt) });
  toast(text, undefined, undefined, { stays: true });
}

let stale = false;
async function refresh() {
  const { kind } = byId("notice").dataset;
  if (kind === "error") {
    return loadList();
  }
  if (kind === "login") {
    return undefined; // waits for the reader
  }
  let result;
  try {
    result = await store.refresh();
  } catch (error) {
    if (error.status === 401) {
      return showProblem(error);
    }
    if (!stale) {
      stale = true;
      showStale();
    }
    throw error;
  }
  if (stale) {
    stale = false;
    byId("toast").hidden = true;
  }
  if (result.changed && !result.replaced) {
    toast(t("list.changed"), t("list.reload"), loadList, { stays: true });
    announce(t("list.changed"));
  } else if (result.changed) {
    drawList(result.added);
    const open = panel.id && known(panel.id);
    if (open) {
      panel.update(open);
    }
    if (result.added.length > 0) {
      const text = t("list.new", { n: result.added.length });
      toast(text, t("list.show"), () => timeline.goTo(result.added[0]));
      announce(text);
    }
  }
}

function drawOrder() {
  const button = (name, newestFirst) =>
    h(
      "button",
      {
        type: "button",
        "aria-pressed": String(state.newestFirst === newestFirst),
        onclick: () => go({ ...state, newestFirst }),
      },
      t(name),
    );
  byId("order").replaceChildren(button("filters.oldest", false), button("filters.newest", true));
}

/** Everything that is written in the language of the page. */
function drawWords() {
  document.title = t("page.title");
  for (const element of document.querySelectorAll("[data-t]")) {
    element.textContent = t(element.dataset.t);
  }
  for (const element of document.querySelectorAll("[data-t-label]")) {
    element.setAttribute("aria-label", t(element.dataset.tLabel));
    if (element instanceof HTMLInputElement) {
      element.placeholder = t(element.dataset.tLabel);
    }
  }
  byId("languages").replaceChildren(
    ...languages.map((tag) =>
      h(
        "button",
        { type: "button", lang: tag, "aria-pressed": String(tag === language()), title: t(`language.${tag}`), onclick: () => speak(tag) },
        h("span", { "aria-hidden": "true" }, tag.toUpperCase()),
        h("span", { class: "visually-hidden" }, t(`language.${tag}`)),
      ),
    ),
  );
  filters.draw(state);
  search.show(state);
  drawOrder();
  drawLegend(byId("legend"));
}

function speak(tag) {
  chooseLanguage(tag);
  drawWords();
  byId("languages").querySelector("[aria-pressed=true]").focus();
  loadList().then(() => state.event && panel.open(state.event, known(state.event)));
}

document.addEventListener("click", (click) => {
  const link = click.target.closest?.(".event a");
  const plain = click.button === 0 && !click.ctrlKey && !click.metaKey && !click.shiftKey && !click.altKey;
  if (link && plain) {
    click.preventDefault();
    go({ ...state, event: link.closest(".event").dataset.key }, { replace: Boolean(state.event) });
  }
});

addEventListener("popstate", () => {
  const before = state;
  state = readState();
  follow(before);
});

const nearTheEnd = new IntersectionObserver(
  (entries) => entries.some((entry) => entry.isIntersecting) && store.nextCursor && loadMore(),
  { rootMargin: "0px 0px 800px 0px" },
);
nearTheEnd.observe(byId("more"));

new ResizeObserver(drawOverview).observe(document.body);

drawWords();
await loadList();
if (state.event) {
  followEvent();
}
keepFresh(refresh, REFRESH);
