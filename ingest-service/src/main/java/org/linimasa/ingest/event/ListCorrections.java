package org.linimasa.ingest.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.correction.Apart;
import org.linimasa.extraction.correction.FieldChange;
import org.linimasa.ingest.event.FindEvent.Found;
import org.linimasa.ingest.event.MentionRepository.StoredMention;
import org.linimasa.rest.ProblemException;

/** Reads what people said of events, the newest first. */
@ApplicationScoped
class ListCorrections {
    private final CorrectionRepository corrections;
    private final MentionRepository mentions;
    private final FindEvent findEvent;
    private final Json json;

    ListCorrections(CorrectionRepository corrections, MentionRepository mentions, FindEvent findEvent, Json json) {
        this.corrections = corrections;
        this.mentions = mentions;
        this.findEvent = findEvent;
        this.json = json;
    }

    /**
     * Which corrections.
     *
     * @param event only those that hang on a mention of it; an alias stands for the event it leads to
     * @param before only those with a smaller number
     */
    record Wanted(@Nullable UUID event, @Nullable String author, CorrectionEntity.@Nullable Kind kind, long before) {}

    /** @throws ProblemException 422 if there never was such an event */
    @Transactional
    List<CorrectionView> list(Wanted wanted, int limit) {
        UUID event = wanted.event() == null ? null : survivor(wanted.event());
        List<CorrectionEntity> found =
                corrections.findNewest(event, wanted.author(), wanted.kind(), wanted.before(), limit);
        Set<UUID> hungOn = new HashSet<>();
        found.forEach(correction -> hungOn.addAll(correction.mentions));
        Map<UUID, UUID> eventByMention = mentions.findByPublicIds(hungOn).stream()
                .collect(Collectors.toMap(StoredMention::id, StoredMention::event));
        return found.stream()
                .map(correction -> view(correction, eventByMention))
                .toList();
    }

    private UUID survivor(UUID event) {
        return switch (findEvent.find(event)) {
            case Found.Alias(UUID survivor) -> survivor;
            case Found.Live live -> event;
            case Found.Retracted retracted -> event;
            case Found.Unknown unknown ->
                throw ProblemException.invalidParameter(
                        "event", "unknown-event", "There is no event with the id " + event + ".");
        };
    }

    private CorrectionView view(CorrectionEntity correction, Map<UUID, UUID> eventByMention) {
        FieldChange fields = correction.kind == CorrectionEntity.Kind.FIELDS
                ? json.readChange(correction.change, FieldChange.class)
                : null;
        return new CorrectionView(
                Objects.requireNonNull(correction.id),
                correction.at,
                correction.author,
                correction.reason,
                correction.kind.name(),
                fields == null ? null : CorrectionView.Fields.of(fields.set()),
                fields == null ? null : List.copyOf(fields.released()),
                correction.kind == CorrectionEntity.Kind.APART
                        ? json.readChange(correction.change, Apart.class).taken()
                        : null,
                correction.kind == CorrectionEntity.Kind.REVIEW
                        ? json.readReview(correction.change).verdict()
                        : null,
                List.copyOf(correction.mentions),
                correction.mentions.stream()
                        .map(eventByMention::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }
}
