/** Typed clients of both Linimasa services. */
import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { components as IngestComponents, paths as IngestPaths } from "./generated/ingest-v1.js";
import type {
  components as TimelineComponents,
  operations as TimelineOperations,
  paths as TimelinePaths,
} from "./generated/timeline-v1.js";

type Json = "application/json" | "application/problem+json";

/** Reads the timeline: GET of any path, with its parameters and answers typed. */
export type TimelineClient = Client<TimelinePaths, Json>;
/** Hands in and corrects what the timeline is made of. */
export type IngestClient = Client<IngestPaths, Json>;

/** The schemas of the timeline service, such as `Timeline["Event"]`. */
export type Timeline = TimelineComponents["schemas"];
/** The schemas of the ingest service, such as `Ingest["Document"]`. */
export type Ingest = IngestComponents["schemas"];
/** What `GET /api/v1/events` may be asked for. */
export type EventQuery = NonNullable<TimelineOperations["listEvents"]["parameters"]["query"]>;

/** @param options where the service is (`baseUrl`), and what goes with each request (`headers`), such as a token */
export function timelineClient(options: ClientOptions): TimelineClient {
  return createClient<TimelinePaths, Json>(options);
}

/** @param options where the service is (`baseUrl`), and what goes with each request (`headers`), such as a token */
export function ingestClient(options: ClientOptions): IngestClient {
  return createClient<IngestPaths, Json>(options);
}

/** An answer that is no success: a problem as RFC 9457 has it. */
export class ProblemError extends Error {
  constructor(readonly problem: Timeline["Problem"]) {
    super(problem.detail ?? problem.title);
    this.name = "ProblemError";
  }
}

/**
 * Every event that matches, page after page, in the order asked for.
 *
 * @throws ProblemError if a page is refused
 */
export async function* eachEvent(
  timeline: TimelineClient,
  query: EventQuery = {},
): AsyncGenerator<Timeline["ListedEvent"], void, undefined> {
  let cursor = query.cursor;
  do {
    const { data, error } = await timeline.GET("/api/v1/events", { params: { query: { ...query, cursor } } });
    if (!data) {
      throw new ProblemError(error);
    }
    yield* data.events;
    cursor = data.nextCursor;
  } while (cursor !== undefined);
}
