package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;

/** The steps from the words to the value say what was done, and all of it. */
class ExplanationsTest {
    private static final String SAID = "the day on which it was said";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in March         | year 2024: the year nearest to %s
            a week ago       | -1 week from %s 2024-01-05
            past two weeks   | counted from %s
            """)
    void whatIsSaidCountsFromTheDayOfTheSayingInWords(String words, String detail) {
        List<TimeExpression> said = Readings.in("en").tag("“We leave " + words + ",” he said on 5 January.");

        assertTrue(
                details(said.getFirst()).contains(detail.formatted(SAID)),
                () -> details(said.getFirst()).toString());
    }

    @Test
    void aClockTimeOfWhatIsSaidIsOnTheDayOfTheSaying() {
        TimeExpression clock = Readings.in("en")
                .tag("“We start at 5 p.m.,” he said on 5 January.")
                .getFirst();

        assertTrue(
                details(clock).contains("a time of day on the day of the saying"),
                () -> details(clock).toString());
    }

    @Test
    void aYearNearAnotherDateIsSaidToBe() {
        TimeExpression autumn = Readings.in("en")
                .tag("She came in May 2015. That autumn she left.")
                .getLast();

        assertTrue(
                details(autumn).stream().noneMatch(detail -> detail.contains("document time")),
                () -> details(autumn).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "en, The game starts at 8 p.m. ET on Friday., America/New_York",
        "en, The game starts at 18:00 GMT+7., +07:00",
        "id, Laga dimulai pukul 20.00 WITA., Asia/Makassar",
    })
    void aZoneThatTheWordsNameHasAStep(String language, String sentence, String zone) {
        TimeExpression clock = Readings.in(language).tag(sentence).getFirst();

        assertEquals(zone, clock.time().zone());
        assertEquals("the words say that it is the time of " + zone, step(clock, "zone"));
    }

    @Test
    void aComputedFeastSaysSoAndItsBoundsAreAsWide() {
        TimeExpression feast = Readings.in("id").tag("Lebaran 2031 masih jauh.").getFirst();
        EventTime time = feast.time();

        assertEquals("2031-01-25~", time.edtf());
        assertEquals(Edtf.parse("[2031-01-23..2031-01-27]").bounds(), time.bounds());
        assertTrue(
                step(feast, "computed-day").contains("2 days earlier or later"),
                () -> details(feast).toString());
        TimeExpression announced =
                Readings.in("id").tag("Lebaran 2023 sudah lewat.").getFirst();
        assertEquals(Edtf.parse("2023-04-22").bounds(), announced.time().bounds());
        assertTrue(
                announced.explanation().stream().noneMatch(step -> step.rule().equals("computed-day")));
    }

    @Test
    void aLimitAtAComputedFeastIsAsOpen() {
        EventTime before = Readings.in("en")
                .tag("Before Eid al-Fitr 2031 he left.")
                .getFirst()
                .time();

        assertEquals(Edtf.parse("[..2031-01-26]").bounds(), before.bounds());
    }

    @Test
    void aFeastThatFellTwiceIsOnOneOfTwoDays() {
        TimeExpression twice = Readings.in("id").tag("Galungan 2023 ramai.").getFirst();

        assertEquals("[2023-01-04,2023-08-02]", twice.time().edtf());
        assertEquals(
                "it fell on two days of that year, and the words do not say on which", step(twice, "twice-a-year"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The 2010 election was held in May.          | year 2010: the sentence says when what it names took place
            In 2019, the mayor resigned in May.         | year 2019: the sentence opens with it
            She was fined in May 2021 and freed in July. | year 2021: the sentence goes on from a date of it
            Easter falls in March this year.            | the sentence says when what it names took place
            """)
    void aYearOfTheSentenceSaysWhereItIsFrom(String sentence, String detail) {
        String found = Readings.in("en").tag(sentence).stream()
                .flatMap(expression -> expression.explanation().stream())
                .filter(step -> step.rule().equals("shared-year"))
                .map(ExplanationStep::detail)
                .findFirst()
                .orElse("no such step");

        assertEquals(detail, found);
    }

    @Test
    void aRangeHasNoOpenEnd() {
        TimeExpression begin = Readings.in("id")
                .tag("Festival digelar mulai 20 Januari hingga 3 Februari.")
                .getFirst();

        assertEquals("2024-01-20/2024-02-03", begin.time().edtf());
        assertTrue(
                details(begin).stream().noneMatch(detail -> detail.contains("open")),
                () -> details(begin).toString());
    }

    private static List<String> details(TimeExpression expression) {
        return expression.explanation().stream().map(ExplanationStep::detail).toList();
    }

    private static String step(TimeExpression expression, String rule) {
        return expression.explanation().stream()
                .filter(step -> step.rule().equals(rule))
                .map(ExplanationStep::detail)
                .findFirst()
                .orElse("no step " + rule);
    }
}
