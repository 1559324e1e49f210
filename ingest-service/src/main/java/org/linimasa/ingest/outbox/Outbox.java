package org.linimasa.ingest.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linimasa.message.Message;

/** Where a use case leaves what it changed, in its own transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {
    private final OutboxRepository repository;
    private final ObjectMapper mapper;
    private final Event<MessageAppended> appended;

    Outbox(OutboxRepository repository, ObjectMapper mapper, Event<MessageAppended> appended) {
        this.repository = repository;
        this.mapper = mapper;
        this.appended = appended;
    }

    /**
     * Waits until no other writer is at work, on any replica, and holds the turn until the transaction ends. Whoever
     * appends takes the turn before reading what the change depends on.
     */
    public void takeTurn() {
        repository.lockForWriting();
    }

    /** Appends a message. It is told if the transaction commits, and only then. */
    public void append(Message message, Instant at) {
        repository.persist(new OutboxEntity(UUID.randomUUID(), message.type(), message.subject(), at, write(message)));
        appended.fire(MessageAppended.INSTANCE);
    }

    /** The message at a place of the log. */
    public Optional<LoggedMessage> find(long sequence) {
        return repository
                .findByIdOptional(sequence)
                .map(message -> new LoggedMessage(message.type, message.subject, message.at, message.data));
    }

    /** A message with its place in the log. */
    public record Placed(long sequence, LoggedMessage message) {}

    /** The messages that come after a place of the log, in its order. */
    public List<Placed> after(long sequence, int limit) {
        return repository.findAfter(sequence, limit).stream()
                .map(message -> new Placed(
                        Objects.requireNonNull(message.sequence),
                        new LoggedMessage(message.type, message.subject, message.at, message.data)))
                .toList();
    }

    /** The last place of the log; 0 when nothing was ever appended. */
    public long head() {
        return repository.head();
    }

    /**
     * Overwrites the messages that hold something of a document: who is told everything from the beginning learns that
     * there was something, and no more.
     *
     * @param events of which some state held something of it
     */
    public void forget(UUID document, Set<UUID> events) {
        repository.forget(document, events);
    }

    private String write(Message message) {
        try {
            return mapper.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message is always writable", e);
        }
    }

    /** Something new is in the outbox; observed after the commit. */
    public enum MessageAppended {
        /** There is nothing to say but that. */
        INSTANCE
    }
}
