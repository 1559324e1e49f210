package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How things stand is no event. */
class StatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rini Putri bekerja di pabrik gula pada 2019.",
                "Pada 2019 Rini Putri bermain untuk Elang Tual.",
            })
    void aStateWithADateIsNoEvent(String text) {
        assertEquals(List.of(), ArticleReader.events(text, "id", "2025-03-05"));
    }
}
