package org.linimasa.ingest.event;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.linimasa.extraction.LiveMention;

/** The live mentions. */
@ApplicationScoped
class MentionRepository implements PanacheRepository<MentionEntity> {
    private final Json json;

    MentionRepository(Json json) {
        this.json = json;
    }

    /** A mention as stored. */
    record StoredMention(UUID id, UUID source, UUID event, LiveMention state) {
        /** The day that an earlier submission of this event counted from without being told to. */
        Optional<LocalDate> assumedAnchor() {
            return Optional.of(state.documentTime())
                    .filter(anchor -> anchor.inferred() && anchor.edtf() != null)
                    .map(anchor -> LocalDate.parse(anchor.edtf()));
        }
    }

    /**
     * What a structured event was read from.
     *
     * @param on the day it counted from where it names none
     */
    record Submission(SubmittedEvent event, LocalDate on) {}

    /**
     * Does what asks for everything before it changes anything: what was changed until now is written first, and the questions
     * need not compare all that was loaded with what is stored, each time anew.
     */
    <T> T askedBeforeWriting(Supplier<T> work) {
        EntityManager manager = getEntityManager();
        FlushModeType usual = manager.getFlushMode();
        manager.flush();
        manager.setFlushMode(FlushModeType.COMMIT);
        try {
            return work.get();
        } finally {
            manager.setFlushMode(usual);
        }
    }

    List<StoredMention> findBySources(Collection<UUID> sources) {
        return list("source in ?1", sources).stream().map(this::read).toList();
    }

    List<StoredMention> findByEvent(UUID event) {
        return list("event", event).stream().map(this::read).toList();
    }

    List<StoredMention> findByPublicIds(Collection<UUID> ids) {
        return list("publicId in ?1", ids).stream().map(this::read).toList();
    }

    List<StoredMention> findByBlocks(Collection<String> blocks) {
        return list("select distinct m from MentionEntity m join m.blocks b where b in ?1", blocks).stream()
                .map(this::read)
                .toList();
    }

    long countStructured() {
        return count("source = publicId");
    }

    /** The key of the next structured event in the order in which they came. */
    Optional<Long> findStructuredAfter(long position) {
        return find("source = publicId and id > ?1", Sort.by("id"), position)
                .firstResultOptional()
                .map(entity -> Objects.requireNonNull(entity.id));
    }

    Optional<StoredMention> findAt(long position) {
        return findByIdOptional(position).map(this::read);
    }

    /** Adds a mention; which event it is part of is said once it is merged. */
    void add(UUID source, LiveMention mention, Set<String> blocks) {
        UUID id = mention.mention().id();
        persist(new MentionEntity(id, source, id, json.write(mention), blocks));
    }

    /** Stores the new state of a known mention. */
    void change(LiveMention mention, Set<String> blocks) {
        MentionEntity entity = get(mention.mention().id());
        entity.state = json.write(mention);
        entity.blocks.retainAll(blocks);
        entity.blocks.addAll(blocks);
    }

    /** Keeps what a structured event was read from, to be read again. */
    void keep(UUID id, Submission submission) {
        MentionEntity entity = get(id);
        entity.submission = json.write(submission.event());
        entity.submittedOn = submission.on();
    }

    /** What a structured event was read from; empty where that was not kept yet. */
    Optional<Submission> submission(UUID id) {
        MentionEntity entity = get(id);
        return entity.submission == null || entity.submittedOn == null
                ? Optional.empty()
                : Optional.of(new Submission(json.readSubmission(entity.submission), entity.submittedOn));
    }

    void remove(UUID id) {
        delete(get(id));
    }

    /** Notes which event a mention is part of. */
    void assign(UUID id, UUID event) {
        get(id).event = event;
    }

    private MentionEntity get(UUID id) {
        return getEntityManager()
                .unwrap(Session.class)
                .bySimpleNaturalId(MentionEntity.class)
                .load(id);
    }

    private StoredMention read(MentionEntity entity) {
        return new StoredMention(entity.publicId, entity.source, entity.event, json.readLiveMention(entity.state));
    }
}
