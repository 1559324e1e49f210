package org.linimasa.tagger.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"We leave.\"", "“We leave.”", "„Wir gehen.“", "„Idziemy.”", "«On part.»", "« On part. »",
                        "»Wir gehen.«",
                "‹Wir gehen.›", "'We leave.'", "‘We leave.’", "‚Wir gehen.‘", "「行こう。」", "『行こう。』",
                        "'It's not the workers' day.'",
                "\"She said 'no' and left.\""
            })
    void findsWhatAnyLanguageQuotes(String quoted) {
        assertEquals(List.of(quoted), quotedIn(quoted));
        assertEquals(List.of(quoted), quotedIn("Then: " + quoted + " and no more."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It's the workers' day, and O'Brien's too.",
                "The '90s and the ’80s are over.",
                "A screen of 5\" is small.",
                "“Nobody closes this.",
                "Nobody opens this.”",
                "She left. \" Nobody came.",
                "Rock 'n' roll",
                "\"One paragraph does not close this.\n\nAnd the next does\" not either"
            })
    void takesNoApostropheAndNoMarkAloneForAQuotation(String text) {
        assertEquals(
                List.of(),
                quotedIn(text).stream().filter(quoted -> quoted.length() > 3).toList());
    }

    @Test
    void goesOnWhereTheNextParagraphOpensWithAMark() {
        String text = "“We leave.\n\n“We come back,” she said.";
        assertEquals(List.of("“We leave.\n\n“We come back,”"), quotedIn(text));
    }

    @Test
    void doesNotLetAMarkLeftOutTurnTheNextOnesRound() {
        assertEquals(List.of("“We come back,”"), quotedIn("“We leave, she said. “We come back,” he said."));
        assertEquals(List.of("\"We come back,\""), quotedIn("\"We leave, she said. \"We come back,\" he said."));
    }

    private static List<String> quotedIn(String text) {
        return Quotations.in(text).stream()
                .map(quotation -> text.substring(quotation.begin(), quotation.end()))
                .toList();
    }
}
