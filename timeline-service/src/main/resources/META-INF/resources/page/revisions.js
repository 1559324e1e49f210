import { h } from "./dom.js";
import { instantName, t, word } from "./i18n/index.js";

/** The revisions of an event, the newest first: what changed, why, and who says so. */
export function revisionList(revisions) {
  const ordered = [...revisions].sort((a, b) => b.revision - a.revision);
  return h("ol", { class: "revisions", reversed: true }, ...ordered.map((one, index) => item(one, ordered[index + 1])));
}

function item(one, before) {
  const cause = one.cause ?? {};
  const at = one.at ?? one.recordedAt ?? one.event?.updatedAt ?? one.updatedAt;
  const why = [word("cause", cause.kind ?? "MENTION"), cause.author && t("event.by", { author: cause.author })];
  return h(
    "li",
    {},
    h("p", {}, h("b", {}, t("event.revision", { n: one.revision })), at && h("time", { datetime: at }, instantName(at))),
    h("p", {}, why.filter(Boolean).join(" ")),
    cause.reason && h("p", { class: "reason" }, h("q", {}, cause.reason)),
    ...changes(before?.event, one.event).map(([field, from, to]) =>
      h("p", { class: "change" }, `${word("field", field)}: `, h("del", {}, from), " → ", h("ins", {}, to)),
    ),
  );
}

function changes(before, after) {
  if (!before || !after) {
    return [];
  }
  const read = {
    title: (event) => event.title,
    time: (event) => event.time?.label ?? event.time?.edtf,
    status: (event) => event.status && word("status", event.status),
    place: (event) => event.place?.name,
  };
  return Object.entries(read)
    .map(([field, of]) => [field, of(before) ?? "–", of(after) ?? "–"])
    .filter(([, from, to]) => from !== to);
}
