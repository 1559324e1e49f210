package org.linimasa.evaluation.timex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimexScoreTest {
    private static final String TEXT = "a".repeat(200);

    @Test
    void aWideSpanOverTwoGoldOnesCountsOnce() {
        TimexScore score = score(List.of(day(0, 5, "2024-01-01"), day(8, 12, "2024-01-02")), day(0, 12, "2024-01-01"));
        assertEquals(100, score.precision());
        assertEquals(50, score.recall());
        assertEquals(0, score.strictF1());
    }

    @Test
    void identicalSpansArePairedBeforeOverlappingOnes() {
        TimexScore score = score(List.of(day(0, 10, "2024-01-01"), day(4, 10, "2024-01-02")), day(4, 10, "2024-01-02"));
        assertEquals(2.0 / 3 * 100, score.strictF1(), 1e-9);
        assertEquals(2.0 / 3 * 100, score.valueF1(), 1e-9);
    }

    @Test
    void valueF1IsRelaxedF1TimesTheShareOfRightValues() {
        TimexScore score = score(
                List.of(day(0, 5, "2024-01-01"), day(10, 15, "2024-01-02"), day(20, 25, "2024-01-03")),
                day(0, 5, "2024-01-01"),
                day(10, 14, "2024-01-09"),
                day(40, 45, "2024-01-01"),
                day(50, 55, "2024-01-01"));
        double relaxed = 2 * (2.0 / 4) * (2.0 / 3) / (2.0 / 4 + 2.0 / 3) * 100;
        assertEquals(relaxed, score.relaxedF1(), 1e-9);
        assertEquals(relaxed / 2, score.valueF1(), 1e-9);
        assertEquals(relaxed, score.typeF1(), 1e-9);
    }

    @Test
    void errorsAreGroupedByWhatWentWrong() {
        assertEquals(Cause.PLACE, Cause.of(day(0, 5, "2024-01-16"), day(0, 5, "2023-01-16")));
        assertEquals(Cause.GRANULARITY, Cause.of(day(0, 5, "2024-01-16"), day(0, 5, "2024-01")));
        assertEquals(Cause.REFERENCE, Cause.of(day(0, 5, "PAST_REF"), day(0, 5, "2024-01")));
        assertEquals(Cause.LENGTH, Cause.of(of(0, 5, "DURATION", "P3D"), of(0, 5, "DURATION", "P2D")));
        assertEquals(Cause.NOTATION, Cause.of(of(0, 5, "TIME", "2024-1-16T08:00"), of(0, 5, "TIME", "2024-01-16T08")));
        assertEquals(Cause.TYPE, Cause.of(of(0, 5, "SET", "P1D"), of(0, 5, "DURATION", "P1D")));
        assertEquals(Cause.SPAN, Cause.of(day(0, 5, "2024-01-16"), day(0, 9, "2024-01-16")));
        TimexScore score = score(List.of(day(0, 5, "2024-01-16")), of(90, 95, "DATE", "2020"));
        assertEquals(
                Map.of(Cause.MISSED, Map.of(TimexKind.DAY, 1), Cause.SPURIOUS, Map.of(TimexKind.YEAR, 1)),
                score.causes());
    }

    private static TimexScore score(List<Timex> gold, Timex... found) {
        TimexScore score = new TimexScore();
        score.add(new TimexDocument("one", TEXT, null, gold), List.of(found));
        return score;
    }

    private static Timex day(int begin, int end, String value) {
        return of(begin, end, "DATE", value);
    }

    private static Timex of(int begin, int end, String type, String value) {
        return new Timex(begin, end, type, value, TEXT.substring(begin, end));
    }
}
