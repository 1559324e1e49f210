package org.linimasa.tagger.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CharacterTablesTest {
    @Test
    void everyCharacterHasTheClassOfTheOneItFoldsTo() {
        String every = "abcdefghijklmnopqrstuvwxyz '-éåßωςθіљ\u10d0\u0561\u05d0\u0661\u0915\u4e00";
        CharacterClasses classes = new CharacterClasses(List.of(every.replace('ς', 'σ')));

        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            char folded = WordAutomaton.fold((char) c);
            assertEquals(classes.of(folded), classes.of((char) c), Integer.toHexString(c));
        }
        assertEquals(0, classes.of('!'));
    }

    @Test
    void theTableSaysOfEveryCharacterWhatItIs() {
        for (int i = 0; i <= Character.MAX_VALUE; i++) {
            char c = (char) i;
            String name = Integer.toHexString(c);
            assertEquals(Character.isWhitespace(c), CharacterKind.is(c, CharacterKind.WHITE_SPACE), name);
            assertEquals(
                    Character.isWhitespace(c) || Character.isSpaceChar(c),
                    CharacterKind.is(c, CharacterKind.SPACE),
                    name);
            assertEquals(Character.isDigit(c), CharacterKind.is(c, CharacterKind.DIGIT), name);
            assertEquals(Character.isLetter(c), CharacterKind.is(c, CharacterKind.LETTER), name);
            assertEquals(Script.continuesWord(c), CharacterKind.is(c, CharacterKind.IN_WORD), name);
            assertEquals(Character.isUpperCase(c), CharacterKind.is(c, CharacterKind.UPPER_CASE), name);
            assertEquals(Character.isLowerCase(c), CharacterKind.is(c, CharacterKind.LOWER_CASE), name);
        }
    }
}
