package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words with accents, written as one character or apart, are the same words at the offsets of the text as it is. */
class AccentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "de; Der Rat tagte am 16. März 2023 in Köln.; 2023-03-16",
                "de; Der Rat tagt übermorgen.; 2024-01-19",
                "fr; Réunion prévue le 16 février 2024.; 2024-02-16",
                "fr; Le conseil a été élu le 3 août 2023.; 2023-08-03",
                "el; Η σύνοδος έγινε στις 16 Ιανουαρίου 2024.; 2024-01-16",
                "uk; Рада зібралася 16 січня 2024 року, у вівторок.; 2024-01-16",
                "vi; Cuộc họp diễn ra ngày 16 tháng 1 năm 2024.; 2024-01-16",
                "ko; 회의는 2024년 1월 16일에 열렸다.; 2024-01-16",
                "hu; Az ülés ideje: 2024. február 16.; 2024-02-16",
                "cs; Rada zasedala 16. září 2023.; 2023-09-16",
                "ja; 会議は2024年1月16日でした。; 2024-01-16"
            })
    void joinedOrApartADateIsTheSame(String language, String sentence, String value) {
        String joined = Normalizer.normalize(sentence, Normalizer.Form.NFC);
        String apart = Normalizer.normalize(sentence, Normalizer.Form.NFD);
        Readings readings = Readings.in(language);

        List<TimeExpression> expected = readings.tag(joined);
        List<TimeExpression> found = readings.tag(apart);

        assertEquals(value, expected.getFirst().value(), joined);
        assertEquals(
                expected.stream().map(TimeExpression::value).toList(),
                found.stream().map(TimeExpression::value).toList());
        for (int i = 0; i < found.size(); i++) {
            TimeExpression one = found.get(i);
            assertEquals(one.text(), apart.substring(one.begin(), one.end()));
            assertEquals(expected.get(i).text(), Normalizer.normalize(one.text(), Normalizer.Form.NFC));
        }
    }

    @Test
    void aPlainLetterIsNotTheAccentedOne() {
        String plain = "Der Rat tagte am 16. Marz 2023.";

        assertNotEquals("2023-03-16", Readings.in("de").tag(plain).getFirst().value());
    }

    @Test
    void theLanguageIsToldFromAccentsApartToo() {
        String text = "Le ministre a annoncé hier que la réunion prévue à Évreux était reportée au mois de février.";

        assertEquals("fr", Readings.undated(text).language());
        assertEquals(
                "fr",
                Readings.undated(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .language());
    }
}
