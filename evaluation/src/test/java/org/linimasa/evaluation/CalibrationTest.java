package org.linimasa.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static Calibration sum(List<Calibration> mentions) {
        return mentions.stream().reduce(Calibration.NONE, Calibration::plus);
    }

    @Test
    void isPerfectWhereAsManyAreRightAsTheConfidenceSays() {
        Calibration calibration = sum(Stream.concat(
                        Collections.nCopies(4, Calibration.of(0.8, true)).stream(),
                        Stream.of(Calibration.of(0.8, false)))
                .toList());

        assertEquals(5, calibration.mentions());
        assertEquals(0, calibration.error(), 1e-9);
    }

    @Test
    void addsTheGapsOfTheBinsByTheirMentions() {
        // Three at 0.9 of which none is right, and one at 0.1 that is: (3 * 0.9 + 0.9) / 4.
        Calibration calibration = sum(List.of(
                Calibration.of(0.9, false),
                Calibration.of(0.9, false),
                Calibration.of(0.9, false),
                Calibration.of(0.1, true)));

        assertEquals(0.9, calibration.error(), 1e-9);
    }

    @Test
    void takesFullConfidenceToo() {
        assertEquals(0, Calibration.of(1, true).error(), 1e-9);
    }
}
