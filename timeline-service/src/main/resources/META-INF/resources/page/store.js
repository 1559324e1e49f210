import { getEvents } from "./api.js";
import { apiParameters } from "./state.js";

const PAGE = 100;
/** The most events the API hands out at once. */
const MOST = 500;

/**
 * The events the page has: those with a date in the timeline's order, loaded page by page, and apart from them those
 * without one, which would otherwise wait behind the very last page.
 */
export class EventStore {
  events = [];
  undated = [];
  nextCursor = undefined;
  undatedCursor = undefined;
  /** How many events there are in all, as of the load. */
  total = undefined;
  /** Of these, how many have a date. */
  datedTotal = undefined;
  /** Whether these are not counted but estimated. */
  estimate = false;
  /** The event at the far end of the timeline while not everything is loaded. */
  farthest = undefined;
  loadedAt = undefined;

  #state;
  #language;
  #etags = {};
  #abort = new AbortController();
  #busy = false;

  /** Forgets everything and loads the first page for these filters. */
  async load(state, language) {
    this.#abort.abort();
    this.#abort = new AbortController();
    const signal = this.#abort.signal;
    this.#state = state;
    this.#language = language;
    this.#etags = {};
    const [dated, undated] = await Promise.all([
      this.#fetch({ ...this.#dated(PAGE), count: "estimate" }),
      this.#wantsUndated() ? this.#fetch({ ...this.#withoutDate(), count: "estimate" }) : undefined,
    ]);
    const far = dated.body.nextCursor ? await this.#fetch(this.#farEnd()).catch(() => undefined) : undefined;
    signal.throwIfAborted();
    this.#take(dated, undated);
    this.farthest = far?.body.events[0];
  }

  /** Loads the next page, if there is one and none is being loaded. */
  async more() {
    if (this.nextCursor && !this.#busy) {
      await this.#alone(async () => {
        const { body } = await this.#fetch({ ...this.#dated(PAGE), cursor: this.nextCursor });
        this.events = distinct([...this.events, ...body.events]);
        this.nextCursor = body.nextCursor;
      });
    }
  }

  /** The same for the events without a date. */
  async moreUndated() {
    if (this.undatedCursor && !this.#busy) {
      await this.#alone(async () => {
        const { body } = await this.#fetch({ ...this.#withoutDate(), cursor: this.undatedCursor });
        this.undated = distinct([...this.undated, ...body.events]);
        this.undatedCursor = body.nextCursor;
      });
    }
  }

  /**
   * Asks whether anything has changed.
   *
   * @returns the ids that are new, and `replaced`: whether the lists are up to date again. More events than one answer
   *     holds are left as they are, and only counted.
   */
  async refresh() {
    const nothing = { changed: false, replaced: true, added: [] };
    if (this.#busy || !this.loadedAt) {
      return nothing;
    }
    let result = nothing;
    await this.#alone(async () => {
      const size = Math.max(PAGE, Math.ceil(this.events.length / PAGE) * PAGE);
      if (size > MOST) {
        result = await this.#compareTotal();
        return;
      }
      const [dated, undated] = await Promise.all([
        this.#fetch(this.#dated(size), this.#etags[size]),
        this.#wantsUndated() ? this.#fetch(this.#withoutDate(), this.#etags.undated) : undefined,
      ]);
      result = this.#compare(size, dated, undated);
      this.loadedAt = new Date();
    });
    return result;
  }

  #compare(size, dated, undated) {
    const known = new Set([...this.events, ...this.undated].map((event) => event.id));
    const before = signature(this.events, this.undated);
    this.#etags[size] = dated.etag;
    this.#etags.undated = undated?.etag;
    if (!dated.unchanged) {
      this.events = dated.body.events;
      this.nextCursor = dated.body.nextCursor;
    }
    if (undated && !undated.unchanged) {
      this.undated = undated.body.events;
      this.undatedCursor = undated.body.nextCursor;
    }
    const added = [...this.events, ...this.undated].map((event) => event.id).filter((id) => !known.has(id));
    return { changed: before !== signature(this.events, this.undated), replaced: true, added };
  }

  async #compareTotal() {
    const answer = await this.#fetch({ ...this.#dated(PAGE), count: "estimate" }, this.#etags.total);
    this.#etags.total = answer.etag;
    const changed =
      !answer.unchanged &&
      (answer.body.total !== this.datedTotal || signature(answer.body.events) !== signature(this.events.slice(0, PAGE)));
    return { changed, replaced: !changed, added: [] };
  }

  #take(dated, undated) {
    this.events = dated.body.events;
    this.nextCursor = dated.body.nextCursor;
    this.undated = undated?.body.events ?? [];
    this.undatedCursor = undated?.body.nextCursor;
    this.datedTotal = dated.body.total;
    this.estimate = Boolean(dated.body.estimate || undated?.body.estimate);
    this.total = (dated.body.total ?? NaN) + (undated ? (undated.body.total ?? NaN) : 0);
    this.loadedAt = new Date();
  }

  #dated(limit) {
    return { ...apiParameters(this.#state), undated: "omit", sort: this.#state.newestFirst ? "-time" : "time", limit };
  }

  #withoutDate() {
    return { ...apiParameters(this.#state), undated: "only", limit: PAGE };
  }

  #farEnd() {
    return { ...this.#dated(1), sort: this.#state.newestFirst ? "time" : "-time" };
  }

  /** What has no date lies in no window: with one, the API leaves it out, and so do we. */
  #wantsUndated() {
    return !this.#state.from && !this.#state.until;
  }

  #fetch(parameters, etag) {
    return getEvents(parameters, { language: this.#language, signal: this.#abort.signal, etag });
  }

  async #alone(task) {
    this.#busy = true;
    const signal = this.#abort.signal;
    try {
      await task();
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
    } finally {
      this.#busy = false;
    }
  }
}

const distinct = (events) => [...new Map(events.map((event) => [event.id, event])).values()];

/** Tells two states of a list apart. */
const signature = (...lists) =>
  lists.map((list) => list.map((event) => `${event.id}/${event.revision}/${event.phase}`).join()).join("|");
