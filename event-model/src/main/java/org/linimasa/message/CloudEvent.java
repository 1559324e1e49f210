package org.linimasa.message;

import java.time.Instant;
import java.util.UUID;

/**
 * The envelope of a message, CloudEvents 1.0 in structured JSON.
 *
 * @param specversion always {@code 1.0}
 * @param id of this message, equal on every delivery
 * @param source the sender, a URI reference
 * @param type one of the {@code TYPE} constants of {@link Message}'s records
 * @param subject the id of what changed
 * @param time when the change was committed
 * @param datacontenttype always {@code application/json}
 * @param sequence the place in the sender's commit order (CloudEvents extension "sequence"), a decimal number
 * @param data the message
 * @param <T> {@link Message} when sending; a JSON tree when receiving, until the type is known
 */
public record CloudEvent<T>(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String sequence,
        T data) {}
