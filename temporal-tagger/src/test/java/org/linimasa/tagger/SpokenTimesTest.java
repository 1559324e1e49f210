package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linimasa.event.Alternative;
import org.linimasa.event.ExplanationStep;

/** What somebody said counts from when it was said; the packs' examples hold the ways to say so. */
class SpokenTimesTest {
    private static final String QUOTED =
            "“We leave tomorrow,” Anna Berg said on 1 March. The harbour reopened yesterday.";

    @Test
    void recordsTheWordsThatSayWhenItWasSaid() {
        Tagging tagging = tag("en", QUOTED);
        TimeExpression tomorrow = Readings.find(tagging, "tomorrow");
        Anchor anchor = assertNotNullAnchor(tomorrow);

        assertEquals("2024-03-02", tomorrow.value());
        assertEquals(
                new Anchor(Anchor.Kind.SPEECH, "2024-03-01", QUOTED.indexOf("1 March"), QUOTED.indexOf(". The")),
                anchor);
        ExplanationStep said = tomorrow.explanation().getLast();
        assertEquals("said-then", said.rule());
        assertEquals("1 March", said.words());
        assertEquals("2024-03-01", said.anchor());
        assertEquals(tomorrow.explanation(), tomorrow.time().explanation());
        assertEquals("2024-05-16", Readings.find(tagging, "yesterday").value());
    }

    @Test
    void goesOnWithTheSpeakerOfTheQuotationBefore() {
        String first = "“We won yesterday,” Anna Berg said on 1 March.\n\nThe fans sang.\n\n";

        assertEquals(
                "2024-03-02",
                Readings.find(tag("en", first + "“We play again tomorrow,” she added."), "tomorrow")
                        .value());
        assertEquals(
                "2024-03-02",
                Readings.find(tag("en", first + "She added: “We play again tomorrow.”"), "tomorrow")
                        .value());
        assertEquals(
                "2024-05-18",
                Readings.find(tag("en", first + "“We play again tomorrow,” said Carla Holm."), "tomorrow")
                        .value(),
                "somebody else");
        assertEquals(
                "2024-05-18",
                Readings.find(
                                tag("en", first + "The fans sang on. ".repeat(60) + "“We play tomorrow,” she added."),
                                "tomorrow")
                        .value(),
                "too far from the quotation before");
    }

    @Test
    void isLessSureOfReportedSpeechAndSaysWhatElseItCanBe() {
        TimeExpression quoted = Readings.find(tag("en", "“We leave next week,” Berg said on 1 March."), "next week");
        TimeExpression reported =
                Readings.find(tag("en", "Berg said on 1 March that she would leave next week."), "next week");

        assertEquals("2024-W10", quoted.value());
        assertEquals("2024-W10", reported.value());
        assertTrue(reported.confidence() < quoted.confidence());
        assertEquals(
                List.of("[2024-05-20..2024-05-26]"),
                reported.explanation().getLast().alternatives().stream()
                        .map(Alternative::edtf)
                        .toList());
    }

    @Test
    void isLessSureWhereTheWordsDoNotSayWhenItWasSaid() {
        TimeExpression open = Readings.find(tag("en", "“We leave tomorrow,” Berg said recently."), "tomorrow");
        TimeExpression plain = Readings.find(tag("en", "“We leave tomorrow,” Berg said."), "tomorrow");

        assertEquals("2024-05-18", open.value());
        assertEquals("2024-05-18", plain.value());
        assertTrue(open.confidence() < plain.confidence());
        assertEquals("said-some-time", open.explanation().getLast().rule());
    }

    @Test
    void staysAsOpenAsTheTimeOfSpeech() {
        TimeExpression friday = Readings.find(tag("en", "“We will leave on Friday,” Berg said last week."), "Friday");

        assertEquals("[2024-05-10..2024-05-17]", friday.time().edtf());
        assertEquals("2024-05-XX", friday.value());
    }

    @Test
    void countsWithoutADocumentTimeToo() {
        Tagging tagging = TemporalTagger.withBundledPacks()
                .tag(
                        "'Besok kami berangkat,' kata Rahmat pada 1 Maret 2009.",
                        TaggingContext.received("id", LocalDate.of(2024, 5, 17)));

        assertEquals("2009-03-02", Readings.find(tagging, "Besok").value());
    }

    @Test
    void givesEachSpeakerHisOwnDay() {
        Tagging tagging = tag(
                "en",
                "“We leave tomorrow,” said Berg on 1 March. “We come back next week,” said Ali on 5 April. “Not today.”");

        assertEquals(
                List.of("2024-03-02", "2024-03-01", "2024-W15", "2024-04-05", "2024-04-05"),
                tagging.expressions().stream().map(TimeExpression::value).toList());
    }

    @Test
    void readsOtherLanguagesByTheirVerbsAlone() {
        assertEquals(
                "2024-03-02",
                Readings.find(tag("de", "„Wir reisen morgen ab“, sagte Berg am 1. März 2024."), "morgen")
                        .value());
    }

    private static Anchor assertNotNullAnchor(TimeExpression expression) {
        Anchor anchor = expression.anchor();
        assertNotNull(anchor);
        return anchor;
    }

    private static Tagging tag(String language, String text) {
        LocalDate written = LocalDate.of(2024, 5, 17);
        return Readings.TAGGER.tag(text, new TaggingContext(language, written.atStartOfDay(), written, null));
    }
}
