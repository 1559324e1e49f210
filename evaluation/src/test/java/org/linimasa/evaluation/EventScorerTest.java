package org.linimasa.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linimasa.evaluation.FoundEvent.Telling;
import org.linimasa.evaluation.GoldArticle.GoldEvent;
import org.linimasa.evaluation.GoldArticle.GoldName;
import org.linimasa.evaluation.GoldArticle.GoldTime;
import org.linimasa.evaluation.GoldArticle.Span;
import org.linimasa.event.Participant;

class EventScorerTest {
    private static final String TEXT = "Ana met Ben on Monday. A rally on Tuesday was called off.";

    private static final Days UNDATED = new Days(Long.MIN_VALUE, Long.MAX_VALUE);

    @Test
    void theGoldAgainstItselfIsPerfect() {
        Score score = score(meeting(), rally("cancelled"));
        for (Measure measure : List.of(
                Measure.EVENTS, Measure.CORE_EVENTS, Measure.DATE_EXACT, Measure.STATUS, Measure.PARTICIPANTS)) {
            assertEquals(100, score.of(measure).f1(), measure.label());
        }
        assertEquals(List.of(), score.differences());
    }

    @Test
    void aMissCostsRecallAndAnInventionPrecision() {
        FoundEvent invented = found("CONSULT", "occurred", "2024-01-16", 40, 57, 50, 56);
        Score score = score(
                meeting(),
                new FoundEvent(
                        "",
                        "SPORT",
                        "occurred",
                        null,
                        UNDATED,
                        List.of(),
                        null,
                        List.of(new Telling(0, 1, 0, 1, 0.9))));
        assertEquals(new Tally(1, 2, 2), score.of(Measure.EVENTS));
        assertEquals(
                new Tally(2, 2, 3),
                score(meeting(), rally("cancelled"), invented).of(Measure.EVENTS));
    }

    @Test
    void aCoarserDateIsNeitherExactNorCompatible() {
        Score score = score(found("CONSULT", "occurred", "2024-01", "2024-01-01", "2024-01-31", 0, 21, 4, 7));
        assertEquals(0, score.of(Measure.DATE_EXACT).hits());
        assertEquals(0, score.of(Measure.DATE_COMPATIBLE).hits());
    }

    @Test
    void theNextDayIsCompatibleOnly() {
        Score score = score(found("CONSULT", "occurred", "2024-01-16", 0, 21, 4, 7));
        assertEquals(0, score.of(Measure.DATE_EXACT).hits());
        assertEquals(1, score.of(Measure.DATE_COMPATIBLE).hits());
    }

    @Test
    void whatWasCalledOffMustNotBeToldAsAFact() {
        assertEquals(1, score(rally("occurred")).falseFacts());
        assertEquals(0, score(rally("cancelled")).falseFacts());
    }

    private static Score score(FoundEvent... found) {
        Score.Sheet sheet = new Score.Sheet();
        EventScorer.score(article(), List.of(found), sheet);
        return sheet.score();
    }

    private static FoundEvent meeting() {
        FoundEvent event = found("CONSULT", "occurred", "2024-01-15", 0, 21, 4, 7);
        return new FoundEvent(
                event.title(),
                event.category(),
                event.status(),
                event.edtf(),
                event.days(),
                List.of(person("Ana"), person("Ben")),
                null,
                event.places());
    }

    private static FoundEvent rally(String status) {
        return found("PROTEST", status, "2024-01-16", 23, 56, 25, 30);
    }

    private static Participant person(String name) {
        return new Participant(new UUID(0, 0), name, "PERSON", "AGENT", null, null, null);
    }

    private static FoundEvent found(String category, String status, String day, int... offsets) {
        return found(category, status, day, day, day, offsets);
    }

    private static FoundEvent found(
            String category, String status, String edtf, String earliest, String latest, int... offsets) {
        return new FoundEvent(
                "",
                category,
                status,
                edtf,
                Days.of(new GoldTime(null, earliest, latest)),
                List.of(),
                null,
                List.of(new Telling(offsets[0], offsets[1], offsets[2], offsets[3], 0.9)));
    }

    private static GoldArticle article() {
        return new GoldArticle(
                "test",
                "en",
                null,
                "2024-01-17",
                "given as metadata",
                null,
                null,
                null,
                TEXT,
                List.of(
                        gold("CONSULT", "occurred", "2024-01-15", new Span("met", 4, 7), 0, 21, "Ana", "Ben"),
                        gold("PROTEST", "cancelled", "2024-01-16", new Span("rally", 25, 30), 23, 56)),
                List.of(),
                List.of());
    }

    private static GoldEvent gold(
            String type, String status, @Nullable String day, Span trigger, int begin, int end, String... names) {
        List<GoldName> participants = java.util.Arrays.stream(names)
                .map(name -> new GoldName(name, name, "PERSON", null))
                .toList();
        return new GoldEvent(
                "test#" + type,
                "",
                type,
                status,
                true,
                false,
                null,
                begin,
                end,
                trigger,
                new GoldTime(day, day, day),
                null,
                null,
                null,
                participants,
                null,
                List.of());
    }
}
