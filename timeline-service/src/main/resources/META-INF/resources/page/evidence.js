import { h, webAddress } from "./dom.js";
import { t } from "./i18n/index.js";

/**
 * A quote with the trigger marked and the words of the date underlined. Offsets count from the start of the document;
 * where they do not meet the words they are meant for, the words are looked up instead.
 */
export function quote(text, { begin, trigger, timeText, language }) {
  const spans = [];
  const triggerAt = trigger && positionOf(text, trigger.text, trigger.begin - begin);
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

/** Where a piece of evidence comes from: a link where the document has a web address. */
export function source({ url, publisher, quote: words }) {
  const address = webAddress(url);
  if (address) {
    const host = new URL(address).hostname;
    const name = publisher ? `${publisher} (${host})` : host;
    return h("p", { class: "source" }, h("a", { href: address, rel: "noopener noreferrer" }, t("event.source")), `: ${name}`);
  }
  return h("p", { class: "source" }, publisher ?? t(words ? "event.sourceUnnamed" : "event.structured"));
}
