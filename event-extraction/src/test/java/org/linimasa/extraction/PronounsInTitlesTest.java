package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A title names of whom it tells where a pronoun can mean nothing else. */
class PronounsInTitlesTest {
    private static List<String> titles(String language, String text) {
        return ArticleReader.events(text, language, "2026-04-22").stream()
                .map(MergedEvent::title)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The mast fell in a gale          | The mast was raised in 1902. It fell in a gale in 1987.",
                "en | The company was paid damages     | In January the company dropped plans for a bond. It was paid damages in March.",
                "en | Two climbers had left the hut    | Two climbers died on Monday. They had left the hut on Sunday.",
                "en | The pair were found              | The pair, both from Leeds, were found on Tuesday.",
                "en | Ada Moss had left the show       | The singer Ada Moss told this paper she had left the show in March.",
                "id | Tiga pendaki berangkat dari Malang"
                        + " | Tiga pendaki ditemukan tewas pada Senin (20/4). Mereka berangkat dari Malang pada Sabtu (18/4).",
            })
    void standForTheSubjectBefore(String language, String title, String text) {
        List<String> told = titles(language, text);

        assertTrue(told.contains(title), told::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | They were charged             | Police arrested two men on Monday. They were charged on Tuesday.",
                "en | It was repainted              | The captain bought a boat in May. It was repainted on Monday.",
                "id | Mereka akan diadili           | Polisi menangkap dua pria pada Senin (20/4). Mereka akan diadili pada Juni.",
            })
    void stayWhereSomebodyElseMayBeMeant(String language, String title, String text) {
        List<String> told = titles(language, text);

        assertTrue(told.contains(title), told::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | OCCURRED 2026-04-17 Talks between the company and the union collapsed"
                        + " | Talks between the company and the union collapsed on Friday.",
                "en | OCCURRED 2024-22 The hoard came to light"
                        + " | The hoard came to light in the summer of 2024, the museum said at a news conference on Wednesday.",
                "en | POSSIBLE 02XX The temple seems to have been abandoned"
                        + " | The temple seems to have been abandoned in the third century.",
            })
    void whatIsToldKeepsItsOwnWordsAndDate(String language, String expected, String text) {
        assertEquals(
                List.of(expected),
                ArticleReader.events(text, language, "2026-04-22").stream()
                        .map(event -> event.status() + " " + event.time().edtf() + " " + event.title())
                        .toList());
    }
}
