import { h } from "./dom.js";
import { t } from "./i18n/index.js";

const ROWS = [
  { name: "day", time: "day", mood: "occurred" },
  { name: "vague", time: "vague", mood: "occurred" },
  { name: "interval", time: "interval", mood: "occurred" },
  { name: "undated", time: "undated", mood: "occurred" },
  { name: "planned", time: "day", mood: "planned" },
  { name: "overdue", time: "day", mood: "overdue" },
  { name: "notSo", time: "day", mood: "not-so" },
];

/** What the shapes beside the events mean. */
export function drawLegend(element) {
  element.replaceChildren(
    h("h2", { id: "legend-title" }, t("legend.title")),
    h(
      "ul",
      {},
      ...ROWS.map(({ name, time, mood }) =>
        h("li", { "data-time": time, "data-mood": mood }, h("span", { class: "node", "aria-hidden": "true" }), t(`legend.${name}`)),
      ),
    ),
    h("p", { class: "hint" }, t("legend.note")),
  );
}
