package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Mention;

/** A text may end anywhere: behind a word that opens a clause, a verb, a date, with no full stop. */
class TextsThatBreakOffTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Bo Holm, who was elected in 2004 and defeated in 2012, denied that the board planned to sell the hall, which was founded from French gifts on March 3",
                "en | Visitors who came on Monday said that the show planned for Saturday to mark the day has been moved to exactly where it was before",
                "en | The firm closed its Leeds plant in March and its York plant in May, but had planned to open it after the 1998 flood that destroyed the port",
                "id | Rudi Lahali ditangkap dan ditahan sejak 2012, namun polisi mempertimbangkan pembukaan kembali kasus itu yang semula ditutup pada Senin",
                "id | Petugas memperkirakan hujan masih berpotensi turun sampai akhir pekan, sedangkan perahu yang hilang sejak Jumat ditemukan pada Selasa",
            })
    void areReadHoweverFarTheyGo(String language, String text) {
        String[] words = text.split(" ");
        for (int length = 1; length <= words.length; length++) {
            String begun = String.join(" ", Arrays.copyOf(words, length));
            for (Mention mention : ArticleReader.mentions(begun, language, "2025-03-12")) {
                assertEquals(begun.substring(mention.begin(), mention.end()), mention.text());
            }
        }
    }
}
