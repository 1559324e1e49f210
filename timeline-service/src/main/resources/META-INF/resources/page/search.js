import { byId, h } from "./dom.js";

/** How much of a quote stands before the first word that was found, in UTF-16 code units. */
const BEFORE = 60;
const AFTER = 120;

/** The box for words to look for, above the timeline. */
export class Search {
  #form = byId("search");

  /** @param onSearch gets the words, empty to show everything again */
  constructor(onSearch) {
    const submit = (event) => {
      event.preventDefault();
      onSearch(this.#box.value.trim());
    };
    this.#form.addEventListener("submit", submit);
    // The cross in the box of some browsers empties it without submitting the form.
    this.#box.addEventListener("search", submit);
  }

  get #box() {
    return this.#form.elements.q;
  }

  /** Brings the box in line with the state. */
  show(state) {
    if (document.activeElement !== this.#box || !state.q) {
      this.#box.value = state.q;
    }
    this.#box.removeAttribute("aria-invalid");
  }

  /** Marks the box where a problem names it. */
  blame(problem) {
    if (problem.errors?.some(({ name }) => name === "q")) {
      this.#box.setAttribute("aria-invalid", "true");
    }
  }
}

/** The title with the words that were looked for. */
export function markedTitle(event) {
  const found = event.highlight?.find(({ field, text }) => field === "/title" && text === event.title);
  return found ? marked(found.text, found.matches, 0, found.text.length) : [event.title];
}

/** The words around what was found, where it is not in the title. */
export function snippetOf(event) {
  if (!event.highlight?.length || event.highlight.some(({ field }) => field === "/title")) {
    return undefined;
  }
  const { text, matches } = event.highlight[0];
  const begin = matches[0].begin <= BEFORE ? 0 : text.indexOf(" ", matches[0].begin - BEFORE) + 1;
  const end = Math.min(text.length, matches[0].end + AFTER);
  return h(
    "p",
    { class: "found", lang: event.language },
    begin > 0 && "… ",
    ...marked(text, matches, begin, end),
    end < text.length && " …",
  );
}

function marked(text, matches, begin, end) {
  const pieces = [];
  let at = begin;
  for (const match of matches) {
    if (match.begin >= at && match.end <= end) {
      pieces.push(text.slice(at, match.begin), h("mark", {}, text.slice(match.begin, match.end)));
      at = match.end;
    }
  }
  return [...pieces, text.slice(at, end)];
}
