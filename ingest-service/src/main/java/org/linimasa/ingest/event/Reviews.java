package org.linimasa.ingest.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linimasa.ingest.event.MentionRepository.StoredMention;

/** What people say of events as a whole. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Reviews {
    private final CorrectionRepository corrections;
    private final MentionRepository mentions;

    Reviews(CorrectionRepository corrections, MentionRepository mentions) {
        this.corrections = corrections;
        this.mentions = mentions;
    }

    /**
     * The last word on each event that somebody has reviewed.
     *
     * @param eventByMention which live mention is part of which event
     */
    Map<UUID, Verdict> of(Map<UUID, UUID> eventByMention) {
        List<Review> reviews = corrections.findReviewsByMentions(eventByMention.keySet()).stream()
                .sorted(Comparator.comparingLong(Review::number))
                .toList();
        if (reviews.isEmpty()) {
            return Map.of();
        }
        Set<UUID> named = new HashSet<>();
        reviews.forEach(review -> named.addAll(review.mentions()));
        Set<UUID> live =
                mentions.findByPublicIds(named).stream().map(StoredMention::id).collect(Collectors.toSet());
        Map<UUID, Verdict> verdicts = new HashMap<>();
        for (Review review : reviews) {
            review.firstAmong(live).map(eventByMention::get).ifPresent(event -> verdicts.put(event, review.verdict()));
        }
        return verdicts;
    }
}
