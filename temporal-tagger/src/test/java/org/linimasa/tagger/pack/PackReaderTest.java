package org.linimasa.tagger.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "tokens DAY\\n  one; xx.pack, line 2: expected value = form | form",
                "rule r\\nreads date; xx.pack, line 1: rule r: needs a pattern and reads",
                "rule r\\npattern ( DAY\\nreads date; xx.pack, line 1: rule r: missing )",
                "rule r\\npattern DAY?\\nreads day; xx.pack, line 1: rule r: the pattern can be empty",
                "rule r\\npattern day\\nreads day; xx.pack, line 1: rule r: unexpected day",
                "rule r\\npattern DAY\\nreads dance; xx.pack, line 1: rule r: unknown step dance",
                "rule r\\npattern DAY\\nreads day\\nguard dog; xx.pack, line 1: rule r: unknown guard dog",
                "rule r\\nanswer 42; xx.pack, line 1: rule r: unknown field answer",
                "answer 42; xx.pack, line 1: unknown keyword answer",
                "rule r\\npattern DAYY\\nreads day; 'xx.pack, line 1: rule r: no tokens, suffix or define line gives DAYY'",
                "rule r\\npattern WEKDAY!\\nreads day; 'xx.pack, line 1: rule r: no tokens, suffix or define line gives WEKDAY'",
                "rule r\\npattern { DAY | MON }\\nreads day; 'xx.pack, line 1: rule r: alternatives within { } go in parentheses: { ( A | B ) }'",
                "rule a\\npattern DAY | MON\\nreads day\\nrule b\\npattern DAY\\nreads day; 'xx.pack, line 4: rule b: it never reads anything: a before it fits all its words'",
                "rule r\\npattern DAY MON\\nreads day(DAYY); 'xx.pack, line 1: rule r: step day names DAYY, which the pattern does not have'",
                "rule r\\npattern DAY MON\\nreads day(DAY|YEAR); 'xx.pack, line 1: rule r: step day names YEAR, which the pattern does not have'",
                "rule r\\npattern DAY MON\\nreads shift(-NUM, day); 'xx.pack, line 1: rule r: step shift names NUM, which the pattern does not have'",
                "rule r\\npattern DAY MON\\nreads day upto(DAY.2); 'xx.pack, line 1: rule r: step upto names DAY.2, but the pattern has DAY only 1 times'",
                "rule r\\npattern DAY MON\\nreads mod(SART); 'xx.pack, line 1: rule r: step mod names SART, which the pattern does not have'",
                "rule r\\npattern DAY MON\\nreads day(DAY; 'xx.pack, line 1: rule r: reads has (DAY, which is no step'",
                "hours NIGHT 18; xx.pack, line 1: expected hours PART from to",
                "hours NIHGT 18 24; 'xx.pack, line 1: NIHGT is none of the parts of the day [EARLY_MORNING, MORNING, NOON, AFTERNOON, EVENING, NIGHT, MIDNIGHT]'",
                "drop rule month-alone; xx.pack, line 1: there is no rule month-alone to drop (an include goes before)",
                "inflected MONTH; 'xx.pack, line 1: no tokens line before gives MONTH'",
                "tokens MONTH\\n  1 = jan\\ninflected MONTH\\n  * = er; 'xx.pack, line 4: er needs one * for what stays of the word'",
                "tokens MONTH\\n  1 = jan\\ninflected MONTH\\n  *er; 'xx.pack, line 4: expected *ending = *ending | beginning*'",
                "construction month\\nhits Ende gut; 'xx.pack, construction month: the example Ende gut needs quotes'"
            })
    void saysWhichLineIsWrongAndWhy(String pack, String problem) {
        PackException refused =
                assertThrows(PackException.class, () -> PackReader.compile("xx", List.of(pack.split("\\\\n"))));
        assertEquals(problem, refused.getMessage());
    }

    @Test
    void inflectsTheWordsOfAClassThatWereDeclaredBefore() {
        LanguagePack pack = PackReader.compile(
                "xx",
                List.of(
                        "tokens MONTH",
                        "  3 = marti | ?mar | mar.",
                        "tokens RELDAY",
                        "  1 = kali",
                        "inflected MONTH",
                        "  *i = *s | *idan",
                        "  * = b*",
                        "rule month",
                        "pattern MONTH | RELDAY",
                        "reads month"));

        for (String month : List.of("marti", "marts", "martidan", "bmarti")) {
            long found = pack.words().longestAt(month, 0, month.length());
            assertEquals(month.length(), (int) found, month);
            assertEquals("3", pack.word((int) (found >>> 32)).valueAs("MONTH"), month);
        }
        for (String none : List.of("bmar", "bmar.", "kals", "bmarts")) {
            assertEquals(-1, pack.words().longestAt(none, 0, none.length()), none);
        }
    }

    @Test
    void takesAllFormsOfAClassIntoAnother() {
        LanguagePack pack = PackReader.compile(
                "xx",
                List.of(
                        "tokens SPEECH",
                        "  1 = dijo | ?escribe",
                        "tokens PAST",
                        "  1 = SPEECH | era",
                        "rule past",
                        "pattern PAST!",
                        "reads ref(PAST_REF)"));

        for (String past : List.of("dijo", "escribe", "era")) {
            long found = pack.words().longestAt(past, 0, past.length());
            assertEquals("1", pack.word((int) (found >>> 32)).valueAs("PAST"), past);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The first reads only under a condition, or less, or other words than it fits.
                "rule a\npattern DAY\nreads day\nguard no-age\nrule b\npattern DAY\nreads day",
                "rule a\npattern DAY\nreads day\nrule b\npattern DAY MON?\nreads day",
                "rule a\npattern \"on\" { DAY }\nreads day\nrule b\npattern DAY\nreads day",
            })
    void takesARuleThatReadsWhereAnotherDoesNot(String pack) {
        assertEquals(
                2, PackReader.compile("xx", List.of(pack.split("\n"))).rules().size());
    }

    @Test
    void takesTheFixedWordsOfSteps() {
        LanguagePack pack = PackReader.compile(
                "xx",
                List.of(
                        "tokens EDGE",
                        "  START = early",
                        "tokens MONTH",
                        "  1 = uno",
                        "rule r",
                        "pattern EDGE? MONTH! DAY ( \"-\" DAY )?",
                        "reads month day upto(DAY.2) mod(EDGE|END) part(NIGHT)"));

        assertEquals(1, pack.rules().size());
    }

    @Test
    void refusesALanguageItDoesNotHave() {
        PackException refused = assertThrows(PackException.class, () -> PackReader.bundled("tlh"));
        assertEquals("there is no pack for the language tlh", refused.getMessage());
    }

    @Test
    void compilesWordsAndRulesOfAnyLanguage() {
        LanguagePack pack = PackReader.compile(
                "xx",
                List.of("tokens MONTH", "  1 = uno | ^?duo", "rule day", "pattern DAY \"of\" MONTH", "reads date"));

        long found = pack.words().longestAt("UNO", 0, 3);
        assertEquals("1", pack.word((int) (found >>> 32)).valueAs("MONTH"));
        assertEquals(1, pack.rules().size());
    }
}
