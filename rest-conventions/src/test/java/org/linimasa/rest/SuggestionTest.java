package org.linimasa.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> KNOWN = List.of("place", "time", "title");

    @Test
    void isTheNameWithTheFewestSlips() {
        assertEquals(" Did you mean place?", Suggestion.among(KNOWN, "plce"));
    }

    @Test
    void ofTwoEquallyNearNamesIsTheOneThatBeginsTheSame() {
        assertEquals(" Did you mean title?", Suggestion.among(KNOWN, "titel"));
    }

    @Test
    void isNoneWhereNoNameIsNear() {
        assertEquals("", Suggestion.among(KNOWN, "participants"));
    }
}
