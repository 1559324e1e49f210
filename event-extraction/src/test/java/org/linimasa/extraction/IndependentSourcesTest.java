package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Identity;
import org.linimasa.extraction.mention.Wording;
import org.linimasa.tagger.TemporalTagger;

/** Many printings of one report are one source; what two reporters write are two. */
class IndependentSourcesTest {
    private static final EventExtractor EXTRACTOR = new EventExtractor(TemporalTagger.withBundledPacks());

    private static final String AGENCY = """
            Harbour bridge opens to traffic

            Transport Minister Ida Holm opened the Harbour Bridge in Bergen on Tuesday.

            The bridge, which took six years to build, replaces a ferry that carried some 4,000 cars a day. Drivers will pay a
            toll of 25 crowns until the loan that paid for the steel has been returned. Shopkeepers on the southern shore said
            that they had waited a long time for this day, and handed out coffee to the first who drove across.

            The ferry company has offered its forty sailors work on its other routes. Half of them have accepted so far.
            """;

    private static final String OTHER_REPORTER = """
            Six years of work end in Bergen

            Ida Holm, the transport minister, opened the Harbour Bridge in Bergen on Tuesday. Hundreds of people walked over it
            behind a brass band before the first cars were let through at noon.

            Not everybody is happy: hauliers find the toll too high, and the last ferry left without a farewell.
            """;

    private static List<LiveMention> printed(String text, @Nullable String publisher) {
        var document = new Document(
                Identity.documentId(null, text),
                text,
                null,
                "en",
                LocalDate.parse("2025-03-05").atTime(12, 0),
                LocalDate.parse("2025-12-31"),
                null,
                null,
                publisher);
        Extraction extraction = EXTRACTOR.extract(document);
        return extraction.live(extraction.tagging().documentTime(), null, publisher);
    }

    private static double confidence(List<LiveMention>... printings) {
        List<MergedEvent> opened =
                ArticleReader.MERGER
                        .merge(Stream.of(printings).flatMap(List::stream).toList())
                        .stream()
                        .filter(event -> event.type().equals("OPENING"))
                        .toList();
        assertEquals(1, opened.size(), opened::toString);
        assertEquals(printings.length, opened.get(0).evidence().size());
        return opened.get(0).confidence();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Harbour bridge opens to traffic|Bergen gets its bridge after six years",
                "Transport Minister|Transport correspondent Nora Vik reports. Transport Minister",
                "Transport Minister|BERGEN (Nordpress) - Transport Minister",
                " Half of them have accepted so far.|''",
                "accepted so far.|accepted so far. The union wants the company to pay for their training.",
                "25 crowns until|25 crowns, or about two euros, until",
                "The ferry company has offered its forty sailors work on its other routes.|''",
            })
    void aCopyWithSmallEditsIsNoFurtherSource(String words, String edited) {
        String copy = AGENCY.replace(words, edited);
        double alone = confidence(printed(AGENCY, "Nordpress"));

        assertNotEquals(AGENCY, copy);
        assertEquals(alone, confidence(printed(AGENCY, "Nordpress"), printed(copy, "The Fjord Post")));
    }

    @Test
    void anotherReporterIsAFurtherSource() {
        double alone = confidence(printed(AGENCY, "Nordpress"));

        assertTrue(confidence(printed(AGENCY, "Nordpress"), printed(OTHER_REPORTER, "The Fjord Post")) > alone);
        assertFalse(wording(AGENCY).isCopyOf(wording(OTHER_REPORTER)));
    }

    @Test
    void onePublisherWhoWritesTwiceIsOneSource() {
        double alone = confidence(printed(AGENCY, "Nordpress"));

        assertEquals(alone, confidence(printed(AGENCY, "Nordpress"), printed(OTHER_REPORTER, "NORDPRESS")));
    }

    @Test
    void noNumberOfSourcesMakesCertain() {
        List<LiveMention> first = printed(AGENCY, "Nordpress");
        double two = confidence(first, printed(OTHER_REPORTER, "The Fjord Post"));

        assertTrue(two < 0.97, () -> "two sources: " + two);
    }

    private static Wording wording(String text) {
        return Objects.requireNonNull(printed(text, null).get(0).wording());
    }
}
