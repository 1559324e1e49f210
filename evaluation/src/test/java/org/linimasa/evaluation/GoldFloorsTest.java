package org.linimasa.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was once read right stays right: a few points below what is reached. Raise the floors with every gain. */
class GoldFloorsTest {
    private static final Map<Measure, Double> FLOORS = Map.ofEntries(
            Map.entry(Measure.EVENTS, 79.0),
            Map.entry(Measure.CORE_EVENTS, 87.5),
            Map.entry(Measure.DATE_EXACT, 89.0),
            Map.entry(Measure.DATE_COMPATIBLE, 90.0),
            Map.entry(Measure.STATUS, 95.5),
            Map.entry(Measure.CATEGORY, 80.0),
            Map.entry(Measure.PARTICIPANTS, 73.0),
            Map.entry(Measure.PLACE, 63.0),
            Map.entry(Measure.DOCUMENT_TIME, 94.0),
            Map.entry(Measure.EXPRESSION_STRICT, 96.0),
            Map.entry(Measure.EXPRESSION_RELAXED, 97.0),
            Map.entry(Measure.EXPRESSION_TYPE, 97.0),
            Map.entry(Measure.EXPRESSION_VALUE, 92.5));

    private static final int MOST_FALSE_FACTS = 2;
    private static final int MOST_TRAPS = 1;
    private static final double MOST_CALIBRATION_ERROR = 0.10;
    private static final int FEWEST_JUDGED_MENTIONS = 500;

    private final Score total = Evaluation.of(GoldFolder.bundled()).total();

    @Test
    void noMeasureFallsBelowItsFloor() {
        List<String> below = new ArrayList<>();
        FLOORS.forEach((measure, floor) -> {
            double reached = total.of(measure).f1();
            if (reached < floor) {
                below.add(String.format("%s: %.1f, floor %.1f", measure.label(), reached, floor));
            }
        });
        assertEquals(List.of(), below);
    }

    @Test
    void whatTheTextDeniesOrCancelsIsNotToldAsAFact() {
        assertTrue(total.falseFacts() <= MOST_FALSE_FACTS, String.join("\n", total.differences()));
    }

    @Test
    void commentaryAndBoilerplateAreNoEvents() {
        assertTrue(total.traps() <= MOST_TRAPS, String.join("\n", total.differences()));
    }

    @Test
    void confidenceMeansWhatItSays() {
        int mentions = total.calibration().mentions();
        assertTrue(mentions >= FEWEST_JUDGED_MENTIONS, () -> mentions + " mentions");
        double error = total.calibration().error();
        assertTrue(
                error <= MOST_CALIBRATION_ERROR,
                () -> error + "\n"
                        + String.join("\n", total.calibration().rows().toList()));
    }
}
