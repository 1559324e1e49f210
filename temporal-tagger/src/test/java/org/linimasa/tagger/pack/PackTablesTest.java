package org.linimasa.tagger.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackTablesTest {
    static Set<String> languages() {
        return new TreeSet<>(new BundledPacks().languages());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theTableOfEveryLanguageIsWhatItsTextCompilesTo(String language) {
        byte[] text = PackReader.text(language);
        LanguagePack compiled = PackTables.find(language, text);

        assertNotNull(compiled);
        assertArrayEquals(
                PackTables.write(PackReader.compile(language, PackReader.lines(text)), text),
                PackTables.write(compiled, text));
    }

    @Test
    void aTableIsOfOneTextOnly() {
        byte[] text = "tokens MONTH\n  1 = uno".getBytes(StandardCharsets.UTF_8);
        byte[] changed = "tokens MONTH\n  1 = unu".getBytes(StandardCharsets.UTF_8);
        byte[] table = PackTables.write(PackReader.compile("xx", PackReader.lines(text)), text);

        assertNotNull(PackTables.read(table, text));
        assertNull(PackTables.read(table, changed));
    }

    @Test
    void rowsLaidOverEachOtherLeadWhereTheyDidApart() {
        int columns = 7;
        int[] dense = new int[40 * columns];
        for (int i = 0; i < dense.length; i++) {
            dense[i] = i % 3 == 0 || i % 5 == 0 ? 0 : i;
        }
        Transitions transitions = Transitions.of(dense, columns);

        for (int i = 0; i < dense.length; i++) {
            assertEquals(dense[i], transitions.next(i / columns, i % columns), "entry " + i);
        }
        assertEquals(0, Transitions.of(new int[columns], columns).next(0, 3), "an empty row");
    }

    @Test
    void aTableThatWouldHaveTooManyStatesIsRefused() {
        int states = Character.MAX_VALUE + 2;

        PackException refused = assertThrows(PackException.class, () -> Transitions.of(new int[states], 1));

        assertEquals(
                "the pack has too many words or rules: its table would have 65537 states, and can have 65536",
                refused.getMessage());
    }

    @Test
    void wordsOfAnyScriptComeBack() {
        TableWriter out = new TableWriter();
        out.words(List.of("januari", "", "\u4e00\u6708", "\ud83d\ude00", "januari"));
        TableReader in = new TableReader(out.bytes(), 0);

        assertEquals(List.of("januari", "", "\u4e00\u6708", "\ud83d\ude00", "januari"), in.words());
    }
}
