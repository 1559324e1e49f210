package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.linimasa.edtf.Edtf;

/** What holds for any text at all. */
class TaggingPropertiesTest {
    /** Fixed, so that a build fails for a change and not for a draw. */
    private static final String SEED = "20240116";

    private static final TaggingContext UNKNOWN = new TaggingContext(null, null, Readings.RECEIVED, null);
    private static final TaggingContext GIVEN =
            new TaggingContext("id", Readings.WEDNESDAY.atStartOfDay(), Readings.RECEIVED, "Asia/Jakarta");

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.strings().ofMaxLength(200);
    }

    /** Texts of pieces that rules look for, in any order, which free text would hardly ever hold. */
    @Provide
    Arbitrary<String> timeLikeText() {
        Arbitrary<String> pieces = Arbitraries.of(
                "Selasa",
                "malam",
                "(16/1)",
                "16",
                "/",
                "1",
                "2024",
                "Januari",
                "Mei",
                "hari",
                "sebelumnya",
                "tahun",
                "lalu",
                "dua",
                "puluh",
                "setiap",
                "pukul",
                "20.00",
                "WIB",
                "hingga",
                "dari",
                "sejak",
                "abad",
                "ke-20",
                "Monday",
                "morning",
                "January",
                "the",
                "of",
                "next",
                "week",
                "two",
                "days",
                "ago",
                "8",
                "p.m.",
                "ET",
                "between",
                "and",
                "1990s",
                "'",
                "s",
                "-",
                ".",
                ",",
                "\n",
                "\n\n",
                "😀",
                "a",
                "29",
                "31",
                "30",
                "February",
                "0",
                "99999999999999999999",
                "2024-02-30",
                "24:30",
                "T20:00",
                "+14:59",
                "year",
                "quarter",
                "third",
                "tiga ribu juta juta",
                "(",
                ")",
                "kemarin",
                "minggu",
                "before",
                "after",
                "meeting",
                "Paskah",
                "SM");
        return pieces.list()
                .ofMaxSize(14)
                .map(list -> String.join(" ", list))
                .flatMap(spaced -> Arbitraries.of(spaced, spaced.replace(" ", "")));
    }

    @Property(seed = SEED)
    void neverThrowsAndSpansAreOrderedAndQuoteTheText(@ForAll("anyText") String text) {
        check(text);
    }

    @Property(seed = SEED)
    void holdsForTimeLikeTextsToo(@ForAll("timeLikeText") String text) {
        check(text);
    }

    @Property(seed = SEED)
    void aFreeFormDateIsAlwaysAnswered(@ForAll("timeLikeText") String text) {
        assertNotNull(Readings.TAGGER.resolve(text, null, Readings.WEDNESDAY, null));
        assertNotNull(Readings.TAGGER.resolve(text, null, null, null));
    }

    @Property(seed = SEED)
    void otherSentencesBeforeOnlyShiftOffsets(@ForAll("timeLikeText") String text) {
        String before = "Warga berkumpul di balai desa. Mereka bernyanyi.\n\n";
        List<TimeExpression> alone = Readings.TAGGER.tag(text, GIVEN).expressions();
        List<TimeExpression> shifted = Readings.TAGGER.tag(before + text, GIVEN).expressions();

        assertEquals(
                alone.stream()
                        .map(e -> e.begin() + before.length() + " " + e.value())
                        .toList(),
                shifted.stream().map(e -> e.begin() + " " + e.value()).toList());
    }

    @Property(seed = SEED)
    void otherSentencesBehindChangeNothing(@ForAll("timeLikeText") String text) {
        String behind = "\n\nWarga berkumpul di balai desa. Mereka bernyanyi.";

        assertEquals(placesAndValues(text), placesAndValues(text + behind));
    }

    @Property(seed = SEED)
    void linesThatEndInTwoCharactersOnlyShiftOffsets(@ForAll("timeLikeText") String text) {
        String windows = text.replace("\n", "\r\n");
        List<String> mapped = Readings.TAGGER.tag(text, GIVEN).expressions().stream()
                .map(e -> text.substring(0, e.begin()).replace("\n", "\r\n").length() + " " + e.value())
                .toList();

        assertEquals(mapped, placesAndValues(windows));
    }

    @Property(seed = SEED)
    void accentsWrittenApartOnlyShiftOffsets(@ForAll("timeLikeText") String text) {
        String composed = "Désirée bertemu José: " + text;
        String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
        List<String> mapped = Readings.TAGGER.tag(composed, GIVEN).expressions().stream()
                .map(e -> Normalizer.normalize(composed.substring(0, e.begin()), Normalizer.Form.NFD)
                                .length() + " " + e.value())
                .toList();

        assertEquals(mapped, placesAndValues(apart));
    }

    private static List<String> placesAndValues(String text) {
        return Readings.TAGGER.tag(text, GIVEN).expressions().stream()
                .map(e -> e.begin() + " " + e.value())
                .toList();
    }

    private static void check(String text) {
        for (TaggingContext context : List.of(UNKNOWN, GIVEN)) {
            Tagging tagging = Readings.TAGGER.tag(text, context);
            int free = 0;
            for (TimeExpression expression : tagging.expressions()) {
                assertTrue(expression.begin() >= free && expression.end() > expression.begin());
                assertEquals(text.substring(expression.begin(), expression.end()), expression.text());
                assertTrue(expression.confidence() > 0 && expression.confidence() <= 1);
                assertTrue(!expression.explanation().isEmpty());
                String edtf = expression.time().edtf();
                assertTrue(edtf == null || Edtf.parse(edtf).toString().equals(edtf), edtf);
                free = expression.end();
                Readings.TAGGER.reanchor(expression, tagging.language(), LocalDate.of(2023, 3, 3));
            }
            assertEquals(tagging, Readings.TAGGER.tag(text, context));
        }
    }
}
