package org.linimasa.ingest.event;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linimasa.extraction.LiveMention;

/** The live mentions. */
@ApplicationScoped
class MentionRepository implements PanacheRepository<MentionEntity> {
    private final Json json;

    MentionRepository(Json json) {
        this.json = json;
    }

    /** A mention as stored. */
    record StoredMention(UUID id, UUID source, UUID event, LiveMention state, Set<String> blocks) {}

    List<StoredMention> findBySources(Collection<UUID> sources) {
        return list("source in ?1", sources).stream().map(this::read).toList();
    }

    /** All mentions that share a block with one of these, or with one that does, and so on. */
    List<StoredMention> findConnected(Set<String> blocks) {
        Map<UUID, MentionEntity> found = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Set<String> next = new HashSet<>(blocks);
        while (!next.isEmpty()) {
            seen.addAll(next);
            list("select distinct m from MentionEntity m join m.blocks b where b in ?1", next)
                    .forEach(mention -> found.put(mention.publicId, mention));
            next = new HashSet<>();
            for (MentionEntity mention : found.values()) {
                next.addAll(mention.blocks);
            }
            next.removeAll(seen);
        }
        return found.values().stream().map(this::read).toList();
    }

    /** Stores a mention that is new or has changed; its event is set once it is merged. */
    void put(UUID source, LiveMention mention, Set<String> blocks) {
        UUID id = mention.mention().id();
        MentionEntity stored = find("publicId", id).firstResult();
        if (stored == null) {
            persist(new MentionEntity(id, source, id, json.write(mention), blocks));
            return;
        }
        stored.state = json.write(mention);
        stored.source = source;
        stored.blocks.retainAll(blocks);
        stored.blocks.addAll(blocks);
    }

    void remove(Collection<UUID> ids) {
        list("publicId in ?1", ids).forEach(this::delete);
    }

    /** Notes which event each mention is part of. */
    void assign(Map<UUID, UUID> eventByMention) {
        list("publicId in ?1", eventByMention.keySet()).forEach(mention -> {
            UUID event = eventByMention.get(mention.publicId);
            if (event != null) {
                mention.event = event;
            }
        });
    }

    private StoredMention read(MentionEntity entity) {
        return new StoredMention(
                entity.publicId,
                entity.source,
                entity.event,
                json.readLiveMention(entity.state),
                Set.copyOf(entity.blocks));
    }
}
