import { currentToken } from "./login.js";

/** The timeline service's API, as the page uses it. */
const BASE = "/api/v1";

/** An answer that is not the one asked for, in the words of RFC 9457 where the service gave them. */
class Problem extends Error {
  constructor({ title, detail, status, traceId, errors }) {
    super(detail ?? title ?? "");
    this.title = title;
    this.detail = detail;
    this.status = status;
    this.traceId = traceId;
    this.errors = errors ?? [];
  }
}

async function get(path, { language, etag, signal } = {}) {
  const headers = { Accept: "application/json" };
  const token = currentToken();
  if (token) {
    headers.Authorization = `Bearer ${token}`;
  }
  if (language) {
    headers["Accept-Language"] = language;
  }
  if (etag) {
    headers["If-None-Match"] = etag;
  }
  let response;
  try {
    response = await fetch(BASE + path, { headers, signal, cache: "no-store" });
  } catch (error) {
    if (error.name === "AbortError") {
      throw error;
    }
    throw new Problem({ status: 0 });
  }
  if (response.status === 304) {
    return { unchanged: true, etag };
  }
  const body = await response.json().catch(() => undefined);
  if (!response.ok) {
    throw new Problem({ status: response.status, ...body });
  }
  if (body === undefined) {
    throw new Problem({ status: response.status });
  }
  return { body, etag: response.headers.get("ETag") ?? undefined };
}

/** A page of events: `{events, nextCursor}` with its ETag, or `unchanged`. */
export async function getEvents(parameters, options) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== "" && value.length !== 0) {
      query.set(name, Array.isArray(value) ? value.join(",") : value);
    }
  }
  return get(`/events?${query}`, options);
}

/** A page of the events of a saved timeline: `{events, nextCursor}`. */
export async function getTimelineEvents(slug, { limit, cursor }, options) {
  const query = new URLSearchParams(cursor ? { limit, cursor } : { limit });
  return get(`/timelines/${encodeURIComponent(slug)}/events?${query}`, options);
}

/** One event; an id that was merged into another is followed. */
export async function getEvent(id, options) {
  return (await get(`/events/${encodeURIComponent(id)}`, options)).body;
}

/** Every mention of an event. */
export async function getMentions(id, options) {
  return (await get(`/events/${encodeURIComponent(id)}/mentions`, options)).body.mentions ?? [];
}

/** A document's metadata and its document time. */
export async function getDocument(id, options) {
  return (await get(`/documents/${encodeURIComponent(id)}`, options)).body;
}

/** One revision with the state of the event after it. */
export async function getRevision(id, revision, options) {
  return (await get(`/events/${encodeURIComponent(id)}/revisions/${revision}`, options)).body;
}

/** The event's revisions, the newest first, without their states. */
export async function getRevisions(id, options) {
  return (await get(`/events/${encodeURIComponent(id)}/revisions`, options)).body.revisions ?? [];
}
