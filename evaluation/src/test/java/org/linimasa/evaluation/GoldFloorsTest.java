package org.linimasa.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was once read right stays right: a few points below what is reached. Raise the floors with every gain. */
class GoldFloorsTest {
    private static final Map<Measure, Double> FLOORS = Map.of();

    private static final int MOST_FALSE_FACTS = 0;
    private static final int MOST_TRAPS = 0;

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
}
