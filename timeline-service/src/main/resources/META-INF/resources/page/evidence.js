import { h, webAddress } from "./dom.js";
import { t } from "./i18n/index.js";

/** What the event rests on: each quote and its source. `mentions` bring the triggers, `documents` (by id) the titles. */
export function evidenceSection(event, mentions = [], documents = new Map()) {
  const figures = (event.evidence ?? []).filter(saysSomethingNew).map((one) => {
    const mention = mentions.find(
      (other) => other.document === one.documentId && other.begin === one.begin && other.end === one.end,
    );
    const document = documents.get(one.documentId);
    const words =
      one.quote &&
      quote(one.quote, {
        begin: one.begin,
        trigger: mention?.trigger,
        timeText: (mention ?? event).time?.text,
        language: mention?.language ?? event.language,
      });
    return h("figure", {}, words ?? "", h("figcaption", { class: "source" }, ...source(one, document)));
  });
  const marked = mentions.some((mention) => mention.trigger);
  return [h("h3", {}, t("event.quote")), marked && h("p", { class: "hint" }, t("event.quoteKey")), ...figures].filter(
    Boolean,
  );
}

/** Whether it has words of its own, or is the first of those without words that name their source. */
function saysSomethingNew(one, index, all) {
  const alike = (other) => !other.quote && other.publisher === one.publisher && other.url === one.url;
  return one.quote || all.findIndex(alike) === index;
}

/**
 * A quote with the trigger marked and the words of the date underlined. Offsets count from the start of the document;
 * where they do not meet the words they are meant for, the words are looked up instead.
 */
function quote(text, { begin, trigger, timeText, language }) {
  const spans = [];
  const triggerAt = trigger ? positionOf(text, trigger.text, trigger.begin - begin) : -1;
  if (triggerAt >= 0) {
    spans.push({ at: triggerAt, end: triggerAt + trigger.text.length, element: "mark" });
  }
  const timeAt = timeText ? text.indexOf(timeText) : -1;
  if (timeAt >= 0 && !spans.some((span) => timeAt < span.end && span.at < timeAt + timeText.length)) {
    spans.push({ at: timeAt, end: timeAt + timeText.length, element: "u" });
  }
  spans.sort((a, b) => a.at - b.at);
  const parts = [];
  let done = 0;
  for (const span of spans) {
    parts.push(text.slice(done, span.at), h(span.element, {}, text.slice(span.at, span.end)));
    done = span.end;
  }
  parts.push(text.slice(done));
  return h("blockquote", { lang: language }, h("p", {}, ...parts));
}

function positionOf(text, words, expected) {
  return text.startsWith(words, expected) ? expected : text.indexOf(words);
}

/** Where the quote comes from, with a link where the document has a web address, and when it was written. */
function source(evidence, document) {
  const address = webAddress(evidence.url);
  const title = document?.title && h("cite", { lang: document.language }, document.title);
  const from = [evidence.publisher, address && new URL(address).hostname].filter(Boolean).join(", ");
  const nameless = !title && !from && t(evidence.quote ? "event.sourceUnnamed" : "event.structured");
  return [
    h(
      "p",
      {},
      ...joined([address && h("a", { href: address, rel: "noopener noreferrer" }, t("event.source")), title, from, nameless]),
    ),
    written(document),
  ].filter(Boolean);
}

function written(document) {
  const time = document?.documentTime;
  const value = document?.publishedAt ?? time?.edtf;
  return value && h("p", {}, `${t("event.written")}: ${value}${time?.inferred ? ` (${t("event.inferred")})` : ""}`);
}

const joined = (parts) => parts.filter(Boolean).flatMap((part, index) => (index > 0 ? [" · ", part] : [part]));
