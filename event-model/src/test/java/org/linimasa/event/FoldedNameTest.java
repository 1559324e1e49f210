package org.linimasa.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FoldedNameTest {
    @Test
    void foldsCaseAccentsAndPunctuation() {
        assertEquals("choe son hui", FoldedName.of("Choe Son-hui"));
        assertEquals("recep tayyip erdogan", FoldedName.of("Recep Tayyip Erdoğan"));
        assertEquals("习近平", FoldedName.of("习近平"));
        assertEquals("", FoldedName.of("—"));
    }

    @Test
    void aNameIsFoundByEachRunOfItsWords() {
        assertEquals(
                Set.of("kim jong un", "kim", "jong", "un", "kim jong", "jong un"), FoldedName.parts("Kim Jong-un"));
    }

    @Test
    void aVeryLongNameIsFoundByItsWordsAndAsAWhole() {
        Set<String> parts = FoldedName.parts("a b c d e f g h i j");
        assertEquals(11, parts.size());
    }
}
