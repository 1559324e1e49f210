package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Rules about weekdays and years hold on each day of a leap year. */
class CalendarWalkTest {
    private static final List<String> INDONESIAN =
            List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu");

    private static void eachDayAndWeekday(BiConsumer<LocalDate, DayOfWeek> check) {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
            for (DayOfWeek weekday : DayOfWeek.values()) {
                check.accept(day, weekday);
            }
        }
    }

    private static String name(DayOfWeek weekday) {
        return INDONESIAN.get(weekday.getValue() - 1);
    }

    @Test
    void aBareWeekdayInAReportIsTheLatestOne() {
        eachDayAndWeekday((day, weekday) -> Readings.in("id", day)
                .reads(
                        day.with(TemporalAdjusters.previousOrSame(weekday)).toString(),
                        "Rapat itu telah digelar " + name(weekday) + "."));
    }

    @Test
    void aWeekdayWithAFutureTenseIsTheNextOne() {
        eachDayAndWeekday((day, weekday) -> Readings.in("id", day)
                .reads(
                        day.with(TemporalAdjusters.nextOrSame(weekday)).toString(),
                        "Rapat itu akan digelar " + name(weekday) + "."));
    }

    @Test
    void aWeekdayWithLaluIsStrictlyBefore() {
        eachDayAndWeekday((day, weekday) -> {
            if (weekday != DayOfWeek.SUNDAY) { // "Minggu lalu" is last week
                Readings.in("id", day)
                        .reads(
                                day.with(TemporalAdjusters.previous(weekday)).toString(),
                                "Rapat digelar " + name(weekday) + " lalu.");
            }
        });
    }

    @Test
    void everyWeekdayWithItsDateInfersItsYear() {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
            String text = "Rapat itu digelar pada " + name(day.getDayOfWeek()) + " (" + day.getDayOfMonth() + "/"
                    + day.getMonthValue() + ").";
            Tagging tagging =
                    Readings.TAGGER.tag(text, new TaggingContext("id", null, LocalDate.of(2024, 12, 31), null));
            assertEquals(day.toString(), tagging.expressions().getFirst().value());
            assertEquals(day.toString().substring(0, 7), tagging.documentTime().edtf());
            assertTrue(tagging.documentTime().inferred());
        }
    }

    @Test
    void aDayWithoutAYearIsNeverMoreThanHalfAYearAway() {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
            for (int distance = -180; distance <= 180; distance += 30) {
                LocalDate named = day.plusDays(distance);
                String words = named.getDayOfMonth() + "/" + named.getMonthValue();
                Resolution resolution = Readings.TAGGER.resolve("tanggal " + words, "id", day, null);
                if (resolution instanceof Resolution.Resolved resolved) {
                    assertEquals(named.toString(), resolved.expression().time().edtf(), words + " from " + day);
                }
            }
        }
    }
}
