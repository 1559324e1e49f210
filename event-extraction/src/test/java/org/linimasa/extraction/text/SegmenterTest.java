package org.linimasa.extraction.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linimasa.extraction.pack.LanguagePack;

class SegmenterTest {
    @Test
    void abbreviationsInitialsAndDecimalPointsEndNoSentence() {
        assertEquals(
                List.of("Dr. A. Wibowo datang pukul 16.00 WIB.", "Ia membawa Rp2.500 juta."),
                sentences("id", "Dr. A. Wibowo datang pukul 16.00 WIB. Ia membawa Rp2.500 juta."));
        assertEquals(
                List.of("The U.S. envoy, Mr. Hale, left at 5 p.m. on Monday.", "He said \"no.\"", "Nobody asked."),
                sentences("en", "The U.S. envoy, Mr. Hale, left at 5 p.m. on Monday. He said \"no.\" Nobody asked."));
    }

    @Test
    void theHeadlineIsToldApartAndTheDatelineIsNoPartOfTheLead() {
        SegmentedText text =
                segment("id", "Jembatan Ditutup\n\nKUPANG, Nusa.id (3/4) – Jembatan itu ditutup. Warga memutar.");

        assertEquals(
                List.of(Sentence.Role.HEADLINE, Sentence.Role.LEAD, Sentence.Role.BODY),
                text.sentences().stream().map(Sentence::role).toList());
        assertEquals("Jembatan itu ditutup.", words(text, 1));
    }

    @Test
    void whatHasNoEndForHundredsOfWordsIsCut() {
        assertEquals(3, sentences("en", "rain and ".repeat(500)).size());
    }

    @Test
    void anEnDashWithoutSpacesJoinsTwoPlaces() {
        assertEquals(
                List.of("Harapan–Sentosa ditutup pada Senin."), sentences("id", "Harapan–Sentosa ditutup pada Senin."));
        assertEquals(List.of("Jalan ditutup."), sentences("id", "KUPANG–Jalan ditutup."));
    }

    @Test
    void boilerplateLinesAreDropped() {
        assertEquals(
                List.of("Rapat dimulai.", "Rapat selesai."),
                sentences(
                        "id",
                        "Rapat dimulai.\nADVERTISEMENT\nSCROLL TO RESUME CONTENT\nBaca juga: Harga Beras Naik\nRapat selesai."));
    }

    @Test
    void aLinkToAnotherArticleInsideAParagraphIsDropped() {
        assertEquals(
                List.of("Polisi menangkap dua pelaku.", "Satu orang buron."),
                sentences(
                        "id",
                        "Polisi menangkap dua pelaku. BACA JUGA: Gempa Guncang Ambon Kemarin. Satu orang buron."));
        assertEquals(
                List.of("Police arrested two men.", "One is missing."),
                sentences("en", "Police arrested two men. (Read also: Mayor of Leeds resigns). One is missing."));
        assertEquals(
                List.of("He has a plan.", "Read more books: that is all."),
                sentences("en", "He has a plan. Read more books: that is all."));
    }

    @Test
    void aLineThatIsOnlyWrappedGoesOnInTheNext() {
        assertEquals(
                List.of(
                        "The council met on Tuesday to vote on the plan that its members had put off twice, and passed it."),
                sentences(
                                "en",
                                "The council met on Tuesday to vote on the plan that its members\nhad put off twice, and passed it.")
                        .stream()
                        .map(sentence -> sentence.replace('\n', ' '))
                        .toList());
    }

    @Test
    void aLineThatOnlyDatesTheReportIsNoPartOfIt() {
        SegmentedText text = segment(
                "id", "Jembatan Ditutup\n\nNusa.id - 18/11/2019, 14:05 WIB\n\nKUPANG, NUSA.id - Jembatan itu ditutup.");

        assertEquals(
                List.of(Sentence.Role.HEADLINE, Sentence.Role.LEAD),
                text.sentences().stream().map(Sentence::role).toList());
        assertEquals("Jembatan itu ditutup.", words(text, 1));
        assertEquals(
                List.of("Port closed", "The port closed."),
                sentences("en", "Port closed\n20 March 2012 Last updated at 16:48\n\nThe port closed."));
        assertEquals(
                List.of("Jembatan Ditutup", "Jembatan itu ditutup."),
                sentences("id", "Jembatan Ditutup\nNUSA Daring\n\nKupang, NUSA Daring -- Jembatan itu ditutup."));
        assertEquals(
                List.of("Bridges", "17 August 1945 Independence", "It was read aloud."),
                sentences("en", "Bridges\n\n17 August 1945 Independence\n\nIt was read aloud."));
    }

    @Test
    void placesAndSourcesBeforeAColonAreADateline() {
        assertEquals(List.of("Jaksa pulang."), sentences("id", "NUSA Daring, Kupang: Jaksa pulang."));
        assertEquals(List.of("Jaksa pulang."), sentences("id", "NUSA.CO.ID, KUPANG -- Jaksa pulang."));
    }

    @Test
    void questionsAreMarked() {
        assertEquals(
                true,
                segment("en", "Will she resign? She did not say.")
                        .sentences()
                        .get(0)
                        .question());
    }

    private static List<String> sentences(String language, String text) {
        SegmentedText segmented = segment(language, text);
        return segmented.sentences().stream()
                .map(sentence -> segmented.between(sentence.from(), sentence.to()))
                .toList();
    }

    private static String words(SegmentedText text, int sentence) {
        Sentence range = text.sentences().get(sentence);
        return text.between(range.from(), range.to());
    }

    private static SegmentedText segment(String language, String text) {
        return LanguagePack.of(language).orElseThrow().segmenter().segment(text);
    }
}
