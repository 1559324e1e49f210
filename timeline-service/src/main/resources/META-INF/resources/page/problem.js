import { h } from "./dom.js";
import { t } from "./i18n/index.js";

/** What went wrong, in the words of the service where it gave them. */
export function problemText(problem) {
  const detail = problem.detail ?? (problem.status ? t("error.unreadable", { status: String(problem.status) }) : t("error.network"));
  const fields = (problem.errors ?? []).map((one) => one.detail).filter((text) => text && !detail.includes(text));
  return [
    problem.title && h("p", {}, h("b", { lang: "en" }, problem.title)),
    h("p", { lang: problem.detail && "en" }, detail),
    fields.length > 0 && h("ul", { lang: "en" }, ...fields.map((text) => h("li", {}, text))),
    problem.traceId && h("p", { class: "hint" }, `${t("error.trace")}: `, h("code", {}, problem.traceId)),
  ].filter(Boolean);
}
