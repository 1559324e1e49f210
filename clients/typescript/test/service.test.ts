/** The client against running services, whose addresses are in TIMELINE_URL and INGEST_URL. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { eachEvent, ingestClient, ProblemError, timelineClient, type EventQuery } from "@linimasa/client";

const ingest = ingestClient({ baseUrl: process.env.INGEST_URL });
const timeline = timelineClient({ baseUrl: process.env.TIMELINE_URL });

test("reads every event, page after page, each of them once", async () => {
  const all = await timeline.GET("/api/v1/events", { params: { query: { limit: 500, count: "exact" } } });
  assert.ok(all.data);
  const ids: string[] = [];
  for await (const event of eachEvent(timeline, { limit: 2 })) {
    ids.push(event.id);
  }
  assert.deepEqual(ids, all.data.events.map((event) => event.id));
  assert.equal(new Set(ids).size, all.data.total);
});

test("knows an event with its evidence by its id", async () => {
  const page = await timeline.GET("/api/v1/events", { params: { query: { q: "Choe", limit: 1 } } });
  const id = page.data?.events[0]?.id;
  assert.ok(id);
  const { data } = await timeline.GET("/api/v1/events/{id}", { params: { path: { id } } });
  assert.equal(data?.id, id);
  assert.ok(data?.evidence.some((evidence) => evidence.quote?.includes("Choe")));
});

test("reads a format that is no JSON", async () => {
  const { data } = await timeline.GET("/api/v1/events.ics", { parseAs: "text" });
  assert.match(String(data), /^BEGIN:VCALENDAR\r\n/);
});

test("tries a text without storing it", async () => {
  const { data } = await ingest.POST("/api/v1/analyze", {
    body: { text: "The court will hear the case on 3 May 2024.", language: "en" },
  });
  assert.equal(data?.events[0]?.status, "PLANNED");
});

test("answers what is wrong as a problem", async () => {
  const { error, response } = await timeline.GET("/api/v1/events", { params: { query: { from: "2024-13" } } });
  assert.equal(response.status, 422);
  assert.equal(error?.errors[0]?.name, "from");
  await assert.rejects(async () => {
    for await (const event of eachEvent(timeline, { from: "2024-13" })) {
      assert.fail(event.id);
    }
  }, ProblemError);
});

test("takes no parameter that the service would refuse", () => {
  // @ts-expect-error there is no such parameter
  const query: EventQuery = { form: "2024-01" };
  assert.ok(query);
});
