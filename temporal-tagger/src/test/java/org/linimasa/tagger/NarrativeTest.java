package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A text that tells of years long over continues its own dates; a report dates by its day of writing. */
class NarrativeTest {
    private static final LocalDate WRITTEN = LocalDate.of(2018, 5, 19);

    private final TemporalTagger tagger = TemporalTagger.withBundledPacks();

    private List<String> values(String language, String text) {
        return tagger
                .tag(text, new TaggingContext(language, WRITTEN.atTime(12, 0), WRITTEN, null))
                .expressions()
                .stream()
                .map(TimeExpression::value)
                .toList();
    }

    @Test
    void aStoryOfThePastContinuesTheYearItTellsOf() {
        assertEquals(
                List.of("1887", "1893-05-01", "1893-05-03", "1893-07", "1894-11-20", "1895-02-02", "1901"),
                values(
                        "en",
                        "The mill was built in 1887. It burned down on 1 May 1893; on 3 May the owners met, and in July they"
                                + " sold it. It opened again on 20 November 1894. On 2 February the first train came. The mill"
                                + " closed in 1901."));
    }

    @Test
    void inEveryLanguage() {
        assertEquals(
                List.of("1887", "1893-05-01", "1893-05-03", "1894-11", "1901"),
                values(
                        "uk",
                        "Млин збудували 1887 року. Він згорів 1 травня 1893 року, а 3 травня зібралися власники. Знову"
                                + " відкрили його в листопаді 1894 року. Млин зачинили 1901 року."));
    }

    @Test
    void aReportThatNamesOneOldYearIsNoStory() {
        assertEquals(
                List.of("1887", "2018-05-03"),
                values("en", "The mill, built in 1887, will open again. The owners met on 3 May."));
    }

    @Test
    void aLifeToldInAReportOfADeathIsNoStory() {
        assertEquals(
                List.of(
                        "2018-05-13",
                        "1887",
                        "1905",
                        "1912",
                        "1920",
                        "1931",
                        "1944",
                        "1958-08-03",
                        "1960",
                        "2018-05-25"),
                values(
                        "en",
                        "Mara Lind died on Sunday. Born in 1887, she came to Bergen in 1905, taught in 1912, left in 1920,"
                                + " wrote in 1931, hid in 1944, retired on 3 August 1958 and moved in 1960. A concert will be"
                                + " held on Friday."));
    }

    @Test
    void theDayOfADatelineWithoutAYearOpensAReport() {
        String life =
                " Mara Lind died on Sunday. Her son confirmed it on Wednesday. Born in 1887, she came to Bergen in 1905,"
                        + " taught in 1912, left in 1920, wrote in 1931, hid in 1944, retired in 1958 and moved in 1960.";
        assertEquals(
                List.of("2018-05-18", "2018-05-13", "2018-05-16"),
                values("en", "BERGEN, 18 May –" + life).subList(0, 3));
        assertEquals(
                List.of("2018-05-19", "2018-05-13", "2018-05-16"),
                values("en", "BERGEN, May 19 –" + life).subList(0, 3));
    }

    @Test
    void aDatelineAloneMakesAStoryNoReport() {
        assertEquals(
                List.of("2018-05-19", "1887", "1893-05-01", "1893-05-03", "1894-11-20", "1901"),
                values(
                        "en",
                        "BERGEN, 19 May – The mill was built in 1887. It burned down on 1 May 1893; on 3 May the owners met."
                                + " It opened again on 20 November 1894 and closed in 1901."));
    }

    @Test
    void aReportWithABackgroundOfRecentYearsIsNoStory() {
        assertEquals(
                List.of("2018-05-14", "2013-03", "2014-12", "2009", "2015", "2018-02", "2012"),
                values(
                        "en",
                        "The judge sentenced the mayor on Monday (14/5) for bribes taken between March 2013 and December"
                                + " 2014. He held the office from 2009 to 2015. The trial began in February. The dam, begun"
                                + " in 2012, is not finished."));
    }

    @Test
    void withoutADocumentTimeOnlyAStorySaysWhichYearIsMeant() {
        assertEquals(
                List.of("1932", "XXXX-06", "XXXX-05-04"),
                undatedValues(
                        "The bridge opened in 1932. In June the council closed it. A ceremony was held on 4 May."));
        assertEquals(
                List.of("1887", "1893", "1893-07", "1894", "1901"),
                undatedValues(
                        "The mill was built in 1887. It burned down in 1893, and in July the owners sold it. It opened"
                                + " again in 1894 and closed in 1901."));
        assertEquals(
                List.of("1887", "1893", "XXXX-07", "1894", "1901", "XXXX-XX-XX"),
                undatedValues(
                        "The mill was built in 1887. It burned down in 1893, and in July the owners sold it. It opened"
                                + " again in 1894 and closed in 1901. Yesterday it was sold."));
    }

    private static List<String> undatedValues(String text) {
        return Readings.undated(text).expressions().stream()
                .map(TimeExpression::value)
                .toList();
    }
}
