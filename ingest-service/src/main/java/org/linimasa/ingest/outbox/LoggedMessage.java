package org.linimasa.ingest.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A message of the log as it stands there now: what a document said is forgotten in it when the document is.
 *
 * @param type a {@code TYPE} constant of {@link org.linimasa.message.Message}'s records
 * @param data the message, JSON
 */
public record LoggedMessage(String type, UUID subject, Instant at, String data) {}
