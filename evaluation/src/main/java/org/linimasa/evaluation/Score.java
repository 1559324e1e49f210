package org.linimasa.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one article or of many, and the differences behind them.
 *
 * @param falseFacts events that the text denies, cancels or negates, found as if they had happened
 * @param traps found events on words that the gold lists as no event
 * @param calibration whether the confidence of the mentions means what it says
 * @param differences for a reader, one line each
 */
record Score(
        Map<Measure, Tally> tallies, int falseFacts, int traps, Calibration calibration, List<String> differences) {
    static final Score EMPTY = new Score(Map.of(), 0, 0, Calibration.NONE, List.of());

    Score {
        tallies = Map.copyOf(tallies);
        differences = List.copyOf(differences);
    }

    Tally of(Measure measure) {
        return tallies.getOrDefault(measure, Tally.NONE);
    }

    Score plus(Score other) {
        Map<Measure, Tally> sum = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            sum.put(measure, of(measure).plus(other.of(measure)));
        }
        List<String> both = new ArrayList<>(differences);
        both.addAll(other.differences);
        return new Score(
                sum, falseFacts + other.falseFacts, traps + other.traps, calibration.plus(other.calibration), both);
    }

    /** Collects the figures of one article. */
    static final class Sheet {
        private final Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);
        private final List<String> differences = new ArrayList<>();
        private int falseFacts;
        private int traps;
        private Calibration calibration = Calibration.NONE;

        void add(Measure measure, Tally tally) {
            tallies.merge(measure, tally, Tally::plus);
        }

        void note(String difference) {
            differences.add(difference);
        }

        void falseFact() {
            falseFacts++;
        }

        void trap() {
            traps++;
        }

        void judge(double confidence, boolean right) {
            calibration = calibration.plus(Calibration.of(confidence, right));
        }

        Score score() {
            return new Score(tallies, falseFacts, traps, calibration, differences);
        }
    }
}
