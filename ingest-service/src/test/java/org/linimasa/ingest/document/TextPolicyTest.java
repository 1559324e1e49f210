package org.linimasa.ingest.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.linimasa.ingest.document.TextPolicy.Served;
import org.linimasa.ingest.document.TextPolicy.ServedText;
import org.linimasa.rest.ProblemException;

class TextPolicyTest {
    private static final String LONG = "a".repeat(299) + "\uD83D\uDE00" + "b".repeat(50);

    @Test
    void servesTheBeginningAndBreaksNoCharacter() {
        assertEquals(new ServedText("a".repeat(299), false), served(Served.SNIPPET, LONG, false));
        assertEquals(new ServedText("short", true), served(Served.SNIPPET, "short", false));
    }

    @Test
    void servesAllOrNothingWhereTheOperatorSaysSo() {
        assertEquals(new ServedText(LONG, true), served(Served.FULL, LONG, false));
        assertThrows(ProblemException.class, () -> served(Served.NONE, LONG, false));
    }

    @Test
    void servesAnEditorAllOfIt() {
        for (Served policy : Served.values()) {
            assertEquals(new ServedText(LONG, true), served(policy, LONG, true));
        }
    }

    private static ServedText served(Served policy, String text, boolean editor) {
        return new TextPolicy(() -> policy).of(text, editor);
    }
}
