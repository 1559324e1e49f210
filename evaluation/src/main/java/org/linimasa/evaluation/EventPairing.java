package org.linimasa.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linimasa.evaluation.FoundEvent.Telling;
import org.linimasa.evaluation.GoldArticle.GoldEvent;
import org.linimasa.evaluation.GoldArticle.Span;

/**
 * Which found event is which gold event: one to one, the best pair first. A pair needs overlapping triggers, or quotes
 * that overlap by a Dice coefficient of {@value #LEAST_DICE}, in one of the places where the found event is told.
 */
final class EventPairing {
    private static final double LEAST_DICE = 0.3;
    /** Less than any pair on the gold's own quote, so that a mention elsewhere never takes a better one's place. */
    private static final double ELSEWHERE = 0.1;

    private final Map<Integer, Integer> foundOfGold = new HashMap<>();
    private final Map<Integer, Integer> goldOfFound = new HashMap<>();

    private record Candidate(double weight, int gold, int found) {}

    EventPairing(List<GoldEvent> gold, List<FoundEvent> found) {
        List<Candidate> candidates = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            for (int f = 0; f < found.size(); f++) {
                double weight = weight(gold.get(g), found.get(f));
                if (weight > 0) {
                    candidates.add(new Candidate(weight, g, f));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::weight).reversed());
        Set<Integer> taken = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!foundOfGold.containsKey(candidate.gold) && taken.add(candidate.found)) {
                foundOfGold.put(candidate.gold, candidate.found);
                goldOfFound.put(candidate.found, candidate.gold);
            }
        }
    }

    /** The index of the found event, or absent for a miss. */
    @Nullable
    Integer foundFor(int gold) {
        return foundOfGold.get(gold);
    }

    /** The index of the gold event, or absent for an invention. */
    @Nullable
    Integer goldFor(int found) {
        return goldOfFound.get(found);
    }

    private static double weight(GoldEvent gold, FoundEvent found) {
        double best = 0;
        for (Telling telling : found.places()) {
            boolean trigger = overlap(gold.trigger(), telling.triggerBegin(), telling.triggerEnd()) > 0;
            double dice = 2.0
                    * overlap(gold.begin(), gold.end(), telling.begin(), telling.end())
                    / Math.max(1, gold.end() - gold.begin() + telling.end() - telling.begin());
            if (trigger || dice >= LEAST_DICE) {
                best = Math.max(best, (trigger ? 2 : 0) + dice);
            }
            for (Span other : gold.otherMentions()) {
                if (overlap(other, telling.triggerBegin(), telling.triggerEnd()) > 0) {
                    best = Math.max(best, ELSEWHERE);
                }
            }
        }
        if (best == 0) {
            return 0;
        }
        return best
                + (gold.acceptsCategory(found.category()) ? 0.5 : 0)
                + (Days.of(gold.time()).meets(found.days()) ? 0.5 : 0);
    }

    private static int overlap(Span span, int begin, int end) {
        return span.begin() == null || span.end() == null ? 0 : overlap(span.begin(), span.end(), begin, end);
    }

    private static int overlap(int begin, int end, int otherBegin, int otherEnd) {
        return Math.max(0, Math.min(end, otherEnd) - Math.max(begin, otherBegin));
    }
}
