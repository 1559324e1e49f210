package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where stretches of time begin and end, read on Wednesday, 17 January 2024. */
class TimePointTest {
    private final Readings id = Readings.in("id");
    private final Readings en = Readings.in("en");

    @Test
    void aLengthThatReachesTheDocumentTimeEndsOrBeginsThere() {
        assertStretch(
                "P2W",
                "2024-01-03",
                "2024-01-17",
                id.tag("Harga naik selama dua pekan terakhir.").getFirst());
        assertStretch(
                "P2W",
                "2024-01-03",
                "2024-01-17",
                en.tag("Prices rose over the past two weeks.").getFirst());
        assertStretch(
                "P3D",
                "2024-01-17",
                "2024-01-20",
                en.tag("It will rain for the next three days.").getFirst());
    }

    @Test
    void whereTheLengthIsOpenOnlyTheDocumentTimeIsKnown() {
        TimeExpression months = id.tag("Harga naik beberapa bulan terakhir.").getFirst();

        assertNull(months.beginPoint());
        assertEquals(TimePoint.of("2024-01-17"), months.endPoint());
    }

    @Test
    void bothEndsOfARangeSayBothPointsAndTheWordsThatNameThem() {
        List<TimeExpression> week = en.tag("The fair runs from Monday to Wednesday.");

        assertEquals(2, week.size());
        for (TimeExpression day : week) {
            assertEquals(new TimePoint("2024-01-15", 19, 25), day.beginPoint());
            assertEquals(new TimePoint("2024-01-17", 29, 38), day.endPoint());
        }
    }

    @Test
    void clockTimesAreEndsToo() {
        List<TimeExpression> night = id.tag("Jalan ditutup pukul 22.00 hingga 04.00.");

        assertStretch("2024-01-17T22:00", "2024-01-17T22:00", "2024-01-18T04:00", night.getFirst());
    }

    @Test
    void aRangeInOneExpressionNamesBothWithItsWords() {
        TimeExpression days = id.tag("Lomba digelar 15-17 Januari 2024.").getFirst();

        assertEquals(new TimePoint("2024-01-15", 14, 32), days.beginPoint());
        assertEquals(new TimePoint("2024-01-17", 14, 32), days.endPoint());
    }

    @Test
    void sinceHasNoEndAndUntilNoBeginning() {
        TimeExpression since = id.tag("Jembatan itu rusak sejak 2014.").getFirst();
        assertEquals(new TimePoint("2014", 25, 29), since.beginPoint());
        assertNull(since.endPoint());

        TimeExpression until = en.tag("The road stays closed until Friday.").getFirst();
        assertNull(until.beginPoint());
        assertEquals(new TimePoint("2024-01-19", 28, 34), until.endPoint());
    }

    @Test
    void aLengthBesideADatedEventIsCountedFromIt() {
        TimeExpression day = id.tag("Rapat digelar Senin (15/1). Sehari setelah rapat, warga protes.")
                .get(1);

        assertStretch("P1D", "2024-01-15", "2024-01-16", day);
    }

    @Test
    void aPlainDateOrLengthIsNoStretch() {
        for (String sentence : List.of("The visit lasted three days.", "The court opened on January 16, 2024.")) {
            TimeExpression expression = en.tag(sentence).getFirst();
            assertNull(expression.beginPoint());
            assertNull(expression.endPoint());
        }
    }

    private static void assertStretch(String value, String from, String to, TimeExpression expression) {
        assertEquals(value, expression.value());
        assertEquals(
                from,
                expression.beginPoint() == null ? null : expression.beginPoint().value());
        assertEquals(
                to, expression.endPoint() == null ? null : expression.endPoint().value());
    }
}
