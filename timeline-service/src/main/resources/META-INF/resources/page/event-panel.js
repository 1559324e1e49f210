import { getDocument, getEvent, getMentions, getRevisions } from "./api.js";
import { shapeOf } from "./dates.js";
import { h } from "./dom.js";
import { badgesOf, looksOf, whenOf } from "./event-card.js";
import { evidenceSection } from "./evidence.js";
import { confidence, explanation, facts } from "./explanation.js";
import { language, t, word } from "./i18n/index.js";
import { problemText } from "./problem.js";
import { revisionFold } from "./revisions.js";

/** Few events have more. */
const MOST_DOCUMENTS = 8;
const BESIDE = matchMedia("(min-width: 62rem)");

/**
 * One event opened: beside the list where there is room, over it on a phone. What the list knows is shown at once;
 * mentions and revisions follow.
 */
export class EventPanel {
  #dialog;
  #actions;
  #id;
  #shown;
  #abort;

  /**
   * @param actions `close()`, `open(id)`, `neighbours(id)`: the ids before and after, `addressOf(id)`,
   *     `filterBy(name)` and `addressBy(name)`: the events of a participant,
   *     `canonical(id)`: called when the event answers under another id
   */
  constructor(dialog, actions) {
    this.#dialog = dialog;
    this.#actions = actions;
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      actions.close();
    });
    document.addEventListener("keydown", (key) => {
      if (key.key === "Escape" && !key.defaultPrevented && dialog.open && !dialog.matches(":modal")) {
        actions.close();
      }
    });
    BESIDE.addEventListener("change", () => dialog.open && this.#present());
  }

  /** The id of the open event. */
  get id() {
    return this.#id;
  }

  /** Opens an event; `known` is what the list has of it. */
  async open(id, known) {
    this.#abort?.abort();
    this.#abort = new AbortController();
    const signal = this.#abort.signal;
    this.#id = id;
    this.#shown = undefined;
    if (known) {
      this.#draw(known);
    } else {
      this.#drawMessage(t("event.loading"));
    }
    this.#present();
    this.#focusTitle();
    try {
      const event = known ?? (await getEvent(id, { language: language(), signal }));
      if (event.id !== id) {
        this.#id = event.id;
        this.#actions.canonical(event.id);
      }
      if (!known) {
        this.#draw(event);
        this.#focusTitle();
      }
      await this.#drawParts(event, signal);
    } catch (error) {
      if (!signal.aborted) {
        this.#drawProblem(error, id);
      }
    }
  }

  /** Shows a newer state of the open event without moving the reader. */
  async update(event) {
    if (this.#shown && event.id === this.#id && event !== this.#shown && stateOf(event) !== stateOf(this.#shown)) {
      const top = this.#dialog.scrollTop;
      const hadFocus = this.#dialog.contains(document.activeElement);
      this.#draw(event);
      if (hadFocus) {
        this.#focusTitle();
      }
      await this.#drawParts(event, this.#abort.signal);
      this.#dialog.scrollTop = top;
    }
  }

  /** Closes without asking. */
  close() {
    this.#abort?.abort();
    this.#id = undefined;
    this.#shown = undefined;
    if (this.#dialog.open) {
      this.#dialog.close();
    }
  }

  #present() {
    const modal = !BESIDE.matches;
    if (this.#dialog.open && this.#dialog.matches(":modal") !== modal) {
      this.#dialog.close();
    }
    if (!this.#dialog.open) {
      if (modal) {
        this.#dialog.showModal();
      } else {
        this.#dialog.show();
      }
    }
  }

  #focusTitle() {
    this.#dialog.scrollTop = 0;
    this.#dialog.querySelector("#panel-title")?.focus({ preventScroll: true });
  }

  #bar() {
    const [before, after] = this.#actions.neighbours(this.#id);
    const step = (name, sign, id) =>
      h(
        "button",
        { type: "button", disabled: !id, "aria-label": t(name), title: t(name), onclick: () => this.#actions.open(id) },
        sign,
      );
    return h(
      "div",
      { class: "panel-bar" },
      step("event.previous", "↑", before),
      step("event.next", "↓", after),
      h("button", { type: "button", class: "close", onclick: () => this.#actions.close() }, t("event.close")),
    );
  }

  #drawMessage(...content) {
    this.#dialog.replaceChildren(this.#bar(), h("h2", { id: "panel-title", tabindex: "-1" }, ...content));
  }

  #drawProblem(error, id) {
    this.#drawMessage(t(error.status === 404 || error.status === 410 ? "event.notFound" : "event.error"));
    this.#dialog.append(
      ...problemText(error),
      h("button", { type: "button", onclick: () => this.open(id) }, t("error.retry")),
    );
  }

  #draw(event) {
    this.#shown = event;
    const shape = shapeOf(event);
    const head = h("div", { class: "panel-head" });
    Object.assign(head.dataset, JSON.parse(JSON.stringify(looksOf(event, shape))));
    head.append(
      h("p", { class: "when" }, ...whenOf(event, shape)),
      h("h2", { id: "panel-title", tabindex: "-1", lang: event.language }, event.title),
      h("p", { class: "details" }, ...badgesOf(event)),
    );
    this.#dialog.replaceChildren(
      this.#bar(),
      head,
      this.#facts(event, shape),
      h("section", { class: "evidence" }, ...evidenceSection(event)),
      explanation(event.time, event.language),
      ...this.#disagreements(event),
      h("section", { class: "mentions", hidden: true }),
      h("section", { class: "history", hidden: true }),
      h(
        "p",
        { class: "identity" },
        `${t("event.id")} `,
        h("code", {}, event.id),
        " ",
        h("a", { href: `/api/v1/events/${encodeURIComponent(event.id)}` }, t("event.json")),
      ),
    );
  }

  #facts(event, shape) {
    const participants = (event.participants ?? []).map((one) => {
      const about = [word("role", one.role), word("kind", one.kind), one.country].filter(Boolean).join(", ");
      const only = (click) => {
        click.preventDefault();
        this.#actions.filterBy(one.name);
      };
      const address = this.#actions.addressBy(one.name);
      const hint = t("event.filterBy", { name: one.name });
      const link = h("a", { href: address, lang: event.language, title: hint, onclick: only }, one.name);
      return h("li", {}, link, " ", h("small", {}, about));
    });
    const place = [event.place?.name, event.place?.country].filter(Boolean).join(", ");
    const ends = ["openEnd", "openStart"].filter((end) => shape[end]).map((end) => t(`shape.${end}`));
    const status = [word("status", event.status), event.phase && word("phase", event.phase)].filter(Boolean).join(" · ");
    const locked = (event.locked ?? []).map((field) => word("field", field)).join(", ");
    return facts([
      [t("event.status"), status],
      [t("event.when"), ends.join(", ")],
      [t("event.who"), participants.length > 0 && h("ul", {}, ...participants)],
      [t("event.where"), place],
      [t("event.what"), event.type && word("type", event.type)],
      [t("event.confidence"), confidence(event.confidence)],
      [t("event.locked"), locked],
    ]);
  }

  #disagreements(event) {
    const claimed = (field, { value, quote }) =>
      h("li", {}, field === "status" ? word("status", value) : value, quote && " · ", quote && h("q", {}, quote));
    const conflicts = (event.conflicts ?? []).map(({ field, claims }) => [
      word("field", field),
      h("ul", {}, ...claims.map((claim) => claimed(field, claim))),
    ]);
    const steps = (event.plan?.steps ?? []).map((step) =>
      h("li", {}, [word("status", step.status), step.edtf].filter(Boolean).join(" · ")),
    );
    const relations = (event.relations ?? []).map(({ type, event: other }) => {
      const open = (click) => {
        click.preventDefault();
        this.#actions.open(other);
      };
      return h("li", {}, `${word("relation", type)} `, h("a", { href: this.#actions.addressOf(other), onclick: open }, other.slice(0, 8)));
    });
    const section = (title, content) => h("section", {}, h("h3", {}, title), content);
    return [
      conflicts.length > 0 && section(t("event.conflicts"), facts(conflicts)),
      steps.length > 0 && section(t("event.plan"), h("ol", {}, ...steps)),
      relations.length > 0 && section(t("event.relations"), h("ul", {}, ...relations)),
    ].filter(Boolean);
  }

  /** With the mentions come the triggers and with the documents their titles: the quotes are drawn again. */
  async #drawParts(event, signal) {
    const options = { language: language(), signal };
    // What was entered directly quotes no text.
    const quoted = (event.evidence ?? []).filter((one) => one.quote);
    const ids = [...new Set(quoted.map((one) => one.documentId))].slice(0, MOST_DOCUMENTS);
    const [mentions, revisions, ...documents] = await Promise.allSettled([
      getMentions(event.id, options),
      getRevisions(event.id, options),
      ...ids.map((id) => getDocument(id, options)),
    ]);
    if (signal.aborted || this.#shown !== event) {
      return;
    }
    const found = documents.map((answer) => answer.value).filter(Boolean);
    const byDocument = new Map(found.map((document) => [document.id, document]));
    this.#dialog.querySelector(".evidence").replaceChildren(...evidenceSection(event, mentions.value, byDocument));
    this.#fill(".mentions", mentions, mentionFold);
    this.#fill(".history", revisions, (list) => revisionFold(event.id, list));
  }

  #fill(selector, { status, value }, draw) {
    const section = this.#dialog.querySelector(selector);
    section.hidden = false;
    section.replaceChildren(status === "rejected" ? h("p", { class: "hint" }, t("event.partError")) : draw(value));
  }
}

function mentionFold(mentions) {
  const title = t("event.mentions", { n: mentions.length });
  return h("details", {}, h("summary", {}, title), h("ol", {}, ...mentions.map(mentionItem)));
}

function mentionItem(mention) {
  return h(
    "li",
    {},
    h("p", { lang: mention.language }, mention.title),
    facts([
      [t("event.when"), mention.time?.label ?? mention.time?.edtf],
      [t("event.status"), word("status", mention.status)],
      [t("event.confidence"), confidence(mention.confidence)],
    ]),
    mention.attribution && h("p", {}, t("event.saidBy", { source: mention.attribution.source })),
  );
}

const stateOf = (event) => `${event.revision}/${event.phase}/${event.time?.label}`;
