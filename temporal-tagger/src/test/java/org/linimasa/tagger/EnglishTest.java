package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnglishTest {
    private final Readings en = Readings.in("en");

    @Test
    void readsDaysInAllOrdersAndSeparators() {
        en.reads(
                "2024-01-16",
                "The court opened on January 16, 2024.",
                "The court opened on Jan. 16.",
                "The court opened on 16 January.",
                "The court opened on the 16th of January.",
                "The court opened on Tuesday (Jan. 16).",
                "The court opened on Tuesday, Jan. 16, 2024.",
                "The court opened on 2024-01-16.",
                "The court opened on 1/16/2024.",
                "The court opened on 16/1/2024.",
                "The court opened on Tuesday.",
                "The court opened yesterday.");
    }

    @Test
    void readsPartsOfTheDayAndClockTimes() {
        en.reads(
                "2024-01-16TNI",
                "It happened last night.",
                "It happened Tuesday night.",
                "It happened yesterday night.");
        en.reads("2024-01-15TMO", "It happened Monday morning.", "It happened on the morning of Jan. 15.");
        en.reads(
                "2024-01-16T20:00",
                "They met at 8 p.m. ET Tuesday.",
                "They met on Tuesday at 8 p.m.",
                "They met at 8 p.m. on Jan. 16.");
        en.reads("2024-01-17T20:00", "The doors open at 20:00 GMT.");
    }

    @Test
    void countsFromTheDocumentTime() {
        en.reads("2024-W02", "Prices rose last week.", "Prices rose a week ago.");
        en.reads("2024-02", "The market will open next month.");
        en.reads("2023", "The harvest failed last year.", "The harvest failed in 2023.");
        en.reads("2024-01-15", "It rained two days ago.", "It rained on Monday.");
        en.reads("2021", "The bridge collapsed three years ago.");
        en.reads(
                "2024-01-19",
                "The council will meet on Friday.",
                "The council meets Friday.",
                "The council meets next Friday.");
        en.reads("2024-01-12", "The council met on Friday.", "Officials said Friday the plan failed.");
    }

    @Test
    void readsMonthsYearsAndLongerTimes() {
        en.reads("2023-09", "The summit took place in September 2023.", "The summit took place last September.");
        en.reads("2024-03", "The vote will be held in March.", "The vote happens this March.");
        en.reads("2023-03", "The vote was held in March.");
        en.reads("199", "Life was slow in the 1990s.", "Life was slow in the early 1990s.");
        en.reads("18", "The town grew in the 19th century.");
        en.reads("2023-Q3", "Profit fell in the third quarter of 2023.", "Third-quarter profit fell.");
        en.reads("2023-12-25", "They sang at Christmas 2023.");
        en.reads("2024-03-31", "Easter 2024 falls early.");
    }

    @Test
    void placesWhatASignalWordSays() {
        en.dates("2014/..", "She has served since 2014.");
        en.dates("../2025", "The contract runs until 2025.");
        en.dates("[..2013]", "Before 2014 the road was bad.");
        en.dates("[2024-01-16..]", "After January 15 the office was closed.");
        en.dates("[2024-01-17..2030]", "Emissions must fall by 2030.");
        en.dates("[..2004]", "More than 20 years ago the dam failed.");
        en.dates("[..2023-12-24]", "Before Christmas, prices rose.");
        en.dates("2014~", "It was built around 2014.");
        en.dates("2024-01-15/2024-01-17", "The fair ran January 15-17, 2024.");
        en.dates("[2024-01-17..]", "He will visit in the near future.", "He will visit soon.");
    }

    @Test
    void takesABareTimeOfDayFromNoLimit() {
        for (String limit : List.of("before Christmas", "until Friday", "since Sunday", "by January 31")) {
            List<TimeExpression> times = en.tag("They want it back " + limit + ". The crowd left at 2 p.m.");
            assertEquals("2024-01-17T14:00", times.getLast().value(), limit);
        }
        assertEquals(
                "2024-01-15T14:00",
                en.tag("They met on Monday. The doors were shut until Friday. They left at 2 p.m.")
                        .getLast()
                        .value());
    }

    @Test
    void countsFromAnEventWithoutADate() {
        TimeExpression length = en.tag("Two days after the vote, she left.").getFirst();
        assertEquals("P2D", length.value());
        assertEquals(new Anchor(Anchor.Kind.EVENT, null, null, null, Anchor.Side.AFTER), length.anchor());
    }

    @Test
    void readsLengthsAndRepetition() {
        en.reads("P3D", "The three-day visit ended.", "He stayed for three days.");
        en.reads("P10Y", "It took more than a decade.");
        en.reads("P2W", "Prices rose over the past two weeks.");
        en.reads("XXXX-WXX-1", "The market opens every Monday.");
        en.reads("P1Y", "The fair is held annually.");
        en.reads("P1W", "She trains twice a week.");
    }

    @Test
    void ignoresWhatIsNoTime() {
        en.ignores(
                "She may leave and they march on.",
                "Mr. March and April Smith agreed.",
                "Wait a second opinion of that kind.",
                "The home side won 2-1.",
                "It cost $1,999.",
                "Call 555-1998 to order.",
                "Version 2.1.4 is out.",
                "Use 1/2 cup of sugar.",
                "Inflation was 2.5 percent.",
                "About 2000 people came.",
                "The sun sat low.",
                "The 37-year-old driver survived.");
    }
}
