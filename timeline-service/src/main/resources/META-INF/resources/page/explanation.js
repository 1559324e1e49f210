import { h } from "./dom.js";
import { monthName, t, yearName } from "./i18n/index.js";
import { parseLocal } from "./dates.js";

/** A confidence in words with its number: "quite sure · 93 %". */
export function confidence(value) {
  if (typeof value !== "number") {
    return undefined;
  }
  const steps = [
    [0.97, "certain"],
    [0.85, "sure"],
    [0.65, "fair"],
    [0.4, "unsure"],
  ];
  const name = steps.find(([least]) => value >= least)?.[1] ?? "doubtful";
  return `${t(`confidence.${name}`)} · ${Math.round(value * 100)} %`;
}

/** How a time came about, step by step, from the words to the value. The steps are written in English. */
export function explanation(time, documentLanguage) {
  const steps = time?.explanation ?? [];
  return h(
    "section",
    { class: "explanation" },
    h("h3", {}, t("event.how")),
    steps.length === 0
      ? h("p", { class: "hint" }, t("event.noSteps"))
      : h("ol", {}, ...steps.map((step) => stepItem(step, documentLanguage))),
    facts([
      [t("event.text"), time?.text && h("q", { lang: documentLanguage }, time.text)],
      [t("event.value"), time?.edtf && h("code", {}, time.edtf)],
      ...bounds(time),
      [t("event.zone"), time?.zone],
    ]),
  );
}

/** Terms and their descriptions; what is not known is left out. */
export function facts(pairs) {
  const known = pairs.filter(([, value]) => value !== undefined && value !== null && value !== "" && value !== false);
  return known.length === 0
    ? undefined
    : h("dl", { class: "facts" }, ...known.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))));
}

function stepItem(step, documentLanguage) {
  return h(
    "li",
    {},
    h("p", { lang: "en" }, step.detail),
    facts([
      [t("event.words"), step.words && h("q", { lang: documentLanguage }, step.words)],
      [t("event.anchor"), step.anchor],
      [t("event.assumption"), step.assumption && h("span", { lang: "en" }, step.assumption)],
      [t("event.rule"), step.rule && h("code", {}, step.rule)],
      [t("event.alternatives"), (step.alternatives ?? []).length > 0 && h("ul", {}, ...step.alternatives.map(alternative))],
    ]),
  );
}

function alternative({ edtf, confidence: value, reason }) {
  const details = [confidence(value), reason && h("span", { lang: "en" }, reason)].filter(Boolean);
  return h("li", {}, h("code", {}, edtf), ...details.flatMap((detail) => [" · ", detail]));
}

/** Both ends in one line where they lie in the same range, as for a day or a month. */
function bounds(time) {
  const start = range(time?.start);
  const end = range(time?.end);
  return start === end
    ? [[t("event.within"), time?.start && start]]
    : [
        [t("event.earliest"), start],
        [t("event.latest"), end],
      ];
}

function range(bound) {
  if (!bound) {
    return t("event.unbounded");
  }
  return t("event.range", { from: moment(bound.earliest), to: moment(bound.latest) });
}

function moment(text) {
  const parsed = parseLocal(text);
  if (!parsed) {
    return t("event.unbounded");
  }
  const clock = text.slice(text.indexOf("T") + 1).slice(0, 5);
  return `${parsed.day} ${monthName(parsed.month)} ${yearName(parsed.year)}, ${clock}`;
}
