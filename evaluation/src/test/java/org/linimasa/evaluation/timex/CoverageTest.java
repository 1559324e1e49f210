package org.linimasa.evaluation.timex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageTest {
    @Test
    void everyConstructionIsReadInIndonesianAndInEnglish() {
        Map<String, Map<String, Coverage.Cell>> table = new Coverage(List.of("id", "en")).table();

        assertTrue(table.size() > 20, "the packs name their constructions");
        table.forEach((construction, cells) -> {
            assertEquals(2, cells.size(), construction + " is missing in a language");
            cells.forEach((language, cell) -> {
                assertTrue(cell.hits() >= 3 && cell.misses() >= 2, language + " " + construction + ": " + cell);
                assertEquals(cell.hits(), cell.hitsHeld(), language + " " + construction);
                assertEquals(cell.misses(), cell.missesHeld(), language + " " + construction);
            });
        });
    }
}
