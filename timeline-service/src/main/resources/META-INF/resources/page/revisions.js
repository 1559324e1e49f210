import { getRevision } from "./api.js";
import { h } from "./dom.js";
import { instantName, language, t, word } from "./i18n/index.js";

/** As many states as are compared at once; older revisions are listed without what changed. */
const COMPARED = 20;

/**
 * The revisions of an event, the newest first: what changed, why, and who says so. The states are only fetched once
 * somebody looks.
 */
export function revisionFold(id, revisions) {
  const list = h("ol", { class: "revisions" }, ...revisions.map((one) => item(one)));
  const fold = h("details", {}, h("summary", {}, t("event.revisions", { n: revisions[0]?.revision ?? 0 })), list);
  fold.addEventListener(
    "toggle",
    async () => {
      const asked = revisions.slice(0, COMPARED).map((one) => getRevision(id, one.revision, { language: language() }));
      const states = (await Promise.allSettled(asked)).map((answer) => answer.value?.event);
      list.replaceChildren(...revisions.map((one, index) => item(one, states[index], states[index + 1])));
    },
    { once: true },
  );
  return fold;
}

function item({ revision, at, change, cause = {}, mergedInto }, state, before) {
  const why = [word("cause", cause.kind ?? change), cause.author && t("event.by", { author: cause.author })];
  return h(
    "li",
    {},
    h("p", {}, h("b", {}, t("event.revision", { n: revision })), at && h("time", { datetime: at }, instantName(at))),
    h("p", {}, why.filter(Boolean).join(" ")),
    mergedInto && h("p", {}, `${t("event.mergedInto")} `, h("code", {}, mergedInto)),
    cause.reason && h("p", {}, h("q", {}, cause.reason)),
    ...changes(before, state).map(([field, from, to]) =>
      h("p", {}, `${word("field", field)}: `, h("del", {}, from), " → ", h("ins", {}, to)),
    ),
  );
}

const FIELDS = {
  title: (event) => event.title,
  time: (event) => event.time?.label ?? event.time?.edtf,
  status: (event) => event.status && word("status", event.status),
  place: (event) => event.place?.name,
};

function changes(before, after) {
  if (!before || !after) {
    return [];
  }
  return Object.entries(FIELDS)
    .map(([field, read]) => [field, read(before) ?? "–", read(after) ?? "–"])
    .filter(([, from, to]) => from !== to);
}
