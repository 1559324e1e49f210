package org.linimasa.tagger.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisspellingsTest {
    private static final LanguagePack PACK = PackReader.compile(
            "xx",
            List.of(
                    "misspelled DAY",
                    "wellspelled kemari",
                    "short hr = hari",
                    "tokens DAY",
                    "  -1 = kemarin | ~kmrn",
                    "  0 = hari ini",
                    "  1 = lusa",
                    "  2 = kemarni",
                    "rule day",
                    "pattern DAY",
                    "reads date"));

    @ParameterizedTest
    @CsvSource({
        "february, febuary",
        "january, janaury",
        "december, decmeber",
        "november, novemmber",
        "september, septembar",
        "november, novemeber",
        "august, agust",
        "monday, modnay"
    })
    void leaveOutTurnRoundDoubleOrExchange(String word, String slip) {
        assertEquals(
                word.length() > 6 || slip.equals("modnay"),
                Misspellings.of(word).contains(slip),
                slip);
    }

    @ParameterizedTest
    @ValueSource(strings = {"may", "mei", "march", "sabtu", "day before yesterday", "jum'at"})
    void ofShortWordsAndPhrasesThereAreNone(String word) {
        assertEquals(Set.of(), Misspellings.of(word));
    }

    @Test
    void neverTouchTheFirstLetterNorAreTheWordItself() {
        for (String word : List.of("september", "kemarin", "wednesday")) {
            assertTrue(Misspellings.of(word).stream().allMatch(slip -> slip.charAt(0) == word.charAt(0)));
            assertFalse(Misspellings.of(word).contains(word));
        }
    }

    @Test
    void standForTheWordTheyAreMeantFor() {
        assertEquals("kemarin", correct("kemrin"));
        assertEquals("kemarin", correct("kmrn"));
        assertEquals("hari ini", correct("hr ini"));
        assertNull(correct("kemarin"));
    }

    @Test
    void areNoneWhereAWordIsWrittenSo() {
        assertEquals(-1, PACK.words().longestAt("kemari", 0, 6));
        assertNull(correct("kemarni"));
    }

    @Test
    void aShortFormNeedsAWord() {
        PackException refused = assertThrows(PackException.class, () -> PackReader.compile("xx", List.of("short hr")));
        assertEquals("xx.pack, line 1: expected short form = word", refused.getMessage());
    }

    private static @Nullable String correct(String word) {
        long found = PACK.words().longestAt(word, 0, word.length());
        assertEquals(word.length(), (int) found, word);
        return PACK.word((int) (found >>> 32)).correct();
    }
}
