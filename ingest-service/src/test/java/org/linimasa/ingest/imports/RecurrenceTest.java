package org.linimasa.ingest.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {
    private static final int FAR = 10_000;

    /** The dates that RFC 5545, section 3.8.5.3, gives for the rules of its examples. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1997-09-02 | FREQ=DAILY;COUNT=3                              | 1997-09-02 1997-09-03 1997-09-04",
                "1997-09-02 | FREQ=DAILY;INTERVAL=10;COUNT=3                  | 1997-09-02 1997-09-12 1997-09-22",
                "1997-09-02 | FREQ=WEEKLY;COUNT=3                             | 1997-09-02 1997-09-09 1997-09-16",
                "1997-09-02 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;WKST=SU;BYDAY=TU,TH | 1997-09-02 1997-09-04 1997-09-16 1997-09-18",
                "1997-08-05 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 1997-08-05 1997-08-10 1997-08-19 1997-08-24",
                "1997-08-05 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 1997-08-05 1997-08-17 1997-08-19 1997-08-31",
                "1997-09-05 | FREQ=MONTHLY;COUNT=3;BYDAY=1FR                  | 1997-09-05 1997-10-03 1997-11-07",
                "1997-09-22 | FREQ=MONTHLY;COUNT=3;BYDAY=-2MO                 | 1997-09-22 1997-10-20 1997-11-17",
                "1997-09-28 | FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3              | 1997-09-28 1997-10-29 1997-11-28",
                "1997-09-13 | FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3     | 1997-09-13 1998-02-13 1998-03-13",
                "1997-09-29 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3 | 1997-09-29 1997-10-30 1997-11-27",
                "2024-11-10 | FREQ=YEARLY;BYMONTHDAY=10;COUNT=3               | 2024-11-10 2024-12-10 2025-01-10",
                "1997-01-01 | FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200 | 1997-01-01 1997-04-10 1997-07-19 2000-01-01",
                "1997-05-19 | FREQ=YEARLY;BYDAY=20MO;COUNT=3                  | 1997-05-19 1998-05-18 1999-05-17",
                "1997-05-12 | FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3        | 1997-05-12 1998-05-11 1999-05-17",
                "1997-03-13 | FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=4          | 1997-03-13 1997-03-20 1997-03-27 1998-03-05",
                "1996-11-05 | FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3 | 1996-11-05 2000-11-07 2004-11-02",
                "2007-01-15 | FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5           | 2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30",
                "2024-02-29 | FREQ=YEARLY;COUNT=2                             | 2024-02-29 2028-02-29",
                "2024-01-31 | FREQ=MONTHLY;COUNT=3                            | 2024-01-31 2024-03-31 2024-05-31",
                "2024-05-15 | FREQ=YEARLY;BYWEEKNO=20;COUNT=2                 | 2024-05-15 2025-05-14",
            })
    void isOnTheDaysOfItsRule(LocalDate first, String rule, String days) {
        assertEquals(
                days,
                days(Recurrence.parse(rule)
                        .occurrences(first.atStartOfDay(), first.atStartOfDay().plusYears(30), FAR)));
    }

    @Test
    void isAtTheTimesOfItsRule() {
        LocalDateTime first = LocalDateTime.of(2024, 1, 16, 9, 30);
        assertEquals(
                List.of(
                        first,
                        first.withHour(15),
                        first.plusDays(1),
                        first.plusDays(1).withHour(15)),
                Recurrence.parse("FREQ=DAILY;BYHOUR=9,15;COUNT=4").occurrences(first, first.plusYears(1), FAR));
    }

    @Test
    void endsWithTheTimeItIsReadFor() {
        LocalDateTime first = LocalDateTime.of(2024, 1, 16, 19, 0);
        Recurrence weekly = Recurrence.parse("FREQ=WEEKLY");
        assertEquals("2024-01-16 2024-01-23 2024-01-30", days(weekly.occurrences(first, first.plusDays(14), FAR)));
        assertEquals(
                "2024-01-16 2024-01-23",
                days(weekly.occurrences(first, first.plusDays(14).minusSeconds(1), FAR)));
        assertEquals(7, weekly.occurrences(first, first.plusYears(9), 7).size());
        assertEquals(List.of(first), weekly.occurrences(first, first.minusDays(1), FAR));
        Recurrence never = Recurrence.parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");
        assertEquals(List.of(first), never.occurrences(first, first.withYear(9999), FAR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "WEEKLY",
                "FREQ=",
                "FREQ=HOURLY",
                "FREQ=FORTNIGHTLY",
                "INTERVAL=2",
                "FREQ=DAILY;FREQ=DAILY",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=999999999999",
                "FREQ=MONTHLY;BYMONTHDAY=0",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=MONTHLY;BYDAY=XX",
                "FREQ=MONTHLY;BYDAY=",
                "FREQ=WEEKLY;BYDAY=1MO",
                "FREQ=MONTHLY;BYWEEKNO=3",
                "FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO",
                "FREQ=YEARLY;SKIP=OMIT",
                "FREQ=YEARLY;WKST=8",
            })
    void refusesWhatIsNoRuleForDays(String rule) {
        assertThrows(IllegalArgumentException.class, () -> Recurrence.parse(rule));
    }

    /** What ical4j, which nobody here wrote, makes of the same rules. */
    @Test
    void isWhatAnotherProgramMakesOfIt() {
        Random random = new Random(11);
        for (int i = 0; i < 600; i++) {
            String rule = rule(random);
            LocalDateTime first = LocalDateTime.of(2023, 1, 1, 9, 0).plusDays(random.nextInt(800));
            LocalDateTime last = first.plusYears(5);
            TreeSet<LocalDateTime> expected = new TreeSet<>(List.of(first));
            expected.addAll(new Recur<LocalDateTime>(rule).getDates(first, first, last));
            assertEquals(
                    List.copyOf(expected),
                    Recurrence.parse(rule).occurrences(first, last, FAR),
                    rule + " from " + first);
        }
    }

    private static String rule(Random random) {
        String frequency = List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY").get(random.nextInt(4));
        List<String> parts = new ArrayList<>(List.of("FREQ=" + frequency));
        if (random.nextBoolean()) {
            parts.add("INTERVAL=" + (1 + random.nextInt(3)));
        }
        // Where a rule does not say when a week begins, it asks the machine's locale.
        if (frequency.equals("WEEKLY")) {
            parts.add("WKST=" + List.of("MO", "SU").get(random.nextInt(2)));
        }
        // Of a week that begins in a month of the rule it takes the days in the next one, too.
        if (random.nextInt(3) == 0 && !frequency.equals("WEEKLY")) {
            parts.add("BYMONTH=" + list(random, 1, 12));
        }
        boolean ordinals = frequency.equals("MONTHLY") && random.nextBoolean();
        switch (random.nextInt(3)) {
            case 0 ->
                parts.add("BYDAY="
                        + IntStream.range(0, 1 + random.nextInt(2))
                                .mapToObj(it ->
                                        (ordinals ? List.of("1", "2", "-1").get(random.nextInt(3)) : "")
                                                + List.of("MO", "WE", "SA", "SU")
                                                        .get(random.nextInt(4)))
                                .distinct()
                                .collect(Collectors.joining(",")));
            case 1 -> {
                if (!frequency.equals("WEEKLY")) {
                    parts.add("BYMONTHDAY=" + list(random, 1, 31));
                }
                // It takes a day of any month for one of the month of the first time.
                if (frequency.equals("YEARLY") && parts.stream().noneMatch(part -> part.startsWith("BYMONTH="))) {
                    parts.add("BYMONTH=" + list(random, 1, 12));
                }
            }
            default -> {
                // What is left open follows from the first time.
            }
        }
        return String.join(";", parts);
    }

    private static String list(Random random, int least, int most) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .map(it -> least + random.nextInt(most - least + 1))
                .distinct()
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }

    private static String days(List<LocalDateTime> moments) {
        return moments.stream().map(moment -> moment.toLocalDate().toString()).collect(Collectors.joining(" "));
    }
}
