import { eachEvent, ingestClient, timelineClient } from "@linimasa/client";

const ingest = ingestClient({ baseUrl: process.env.INGEST_URL ?? "http://127.0.0.1:8081" });
const timeline = timelineClient({ baseUrl: process.env.TIMELINE_URL ?? "http://127.0.0.1:8080" });

const { error } = await ingest.POST("/api/v1/documents", { body: { text: "Mayor Ana Ruiz opened the bridge on 16 January 2024." } });
if (error) throw new Error(error.detail);
for await (const event of eachEvent(timeline, { from: "2024-01", to: "2024-02", status: "OCCURRED" })) {
  console.log(`${event.time?.label}: ${event.title}`);
}
