package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.ExplanationStep;

/** What is not written as it is read; the packs' examples hold more of it. */
class WritingVariantsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | They met on Febuary 3, 2023. | Febuary 3, 2023 | 2023-02-03 | spelling | february",
                "en | They leave tommorow. | tommorow | 2024-01-18 | spelling | tomorrow",
                "id | Mereka tiba kmrn. | kmrn | 2024-01-16 | spelling | kemarin",
                "id | Mereka tiba l6 Januari 2024. | l6 Januari 2024 | 2024-01-16 | scanned-text | 16",
                "id | Mereka tiba 1O Mei 2O23. | 1O Mei 2O23 | 2023-05-10 | scanned-text | 10",
                "id | Mereka tiba 17 Agustu5 2023. | 17 Agustu5 2023 | 2023-08-17 | scanned-text | Agustus",
            })
    void isLessSureAndSaysWhatWasMeant(
            String language, String text, String words, String value, String rule, String meant) {
        TimeExpression expression = only(language, text);

        assertEquals(words, expression.text());
        assertEquals(text.indexOf(words), expression.begin());
        assertEquals(value, expression.value());
        ExplanationStep step = expression.explanation().get(1);
        assertEquals(rule, step.rule());
        assertTrue(step.detail().contains("\"" + meant + "\""), step.detail());
        assertTrue(expression.confidence() < 0.85, "confidence " + expression.confidence());
        assertEquals(expression.explanation(), expression.time().explanation());
    }

    @Test
    void joinsWhatALineOrASoftHyphenCutsAndKeepsItsOffsets() {
        for (String cut : List.of("-\n", "-\r\n", "- \n  ", "\u00ad", "\u00ad\n")) {
            String text = "Mereka tiba 16 Janu" + cut + "ari 2024 di kota.";
            TimeExpression expression = only("id", text);

            assertEquals("2024-01-16", expression.value());
            assertEquals("16 Janu" + cut + "ari 2024", expression.text());
            assertEquals("hyphenated", expression.explanation().get(1).rule());
            assertEquals(only("id", "Mereka tiba 16 Januari 2024 di kota.").confidence(), expression.confidence());
        }
        assertEquals("2023-09-05", only("en", "Sep-\ntember 5, 2023").value());
    }

    @Test
    void takesASpaceOfAnyKindForASpace() {
        for (String space : List.of("\u00a0", "\u202f", "\u2009", "  ", " \t ", "\n")) {
            assertEquals(
                    "2024-01-16",
                    only("id", "16" + space + "Januari" + space + "2024").value());
        }
    }

    @Test
    void readsAMisspelledDateOnItsOwnToo() {
        Resolution resolution = Readings.TAGGER.resolve("16 Janurai 2024", "id", null, null);

        assertTrue(resolution instanceof Resolution.Resolved resolved
                && resolved.expression().value().equals("2024-01-16")
                && resolved.expression().explanation().get(1).rule().equals("spelling"));
    }

    @Test
    void takesNoOtherWordForASlip() {
        Readings.in("en")
                .ignores(
                        "Augusta and Frida Sunda run marketing in Marche.",
                        "The decedent, a toady, was octogenarian; her junior, Julia, was no novice.",
                        "The model l6, the 5l tank, B2B, mp3 and 2O units",
                        "A well-\nknown wo-\nman");
        Readings.in("id")
                .ignores(
                        "Pak Januri dan Bu Septi kemari.",
                        "Kaum Sunda selesai memesan.",
                        "Tangki 5l, model l6, dan 2O unit",
                        "Kata-\nkata itu");
    }

    private static TimeExpression only(String language, String text) {
        List<TimeExpression> found = Readings.in(language).tag(text);
        assertEquals(1, found.size(), text + ": " + found);
        return found.getFirst();
    }
}
