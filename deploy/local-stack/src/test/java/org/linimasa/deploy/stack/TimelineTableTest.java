package org.linimasa.deploy.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTableTest {
    @Test
    void alignsWhatFits() throws JsonProcessingException {
        String table = TimelineTable.of(
                List.of(
                        event("3 Mei 2024", "OCCURRED", "Feri Ambarita tenggelam", "KM Ambarita"),
                        event(null, "PLANNED", "Sidang dibuka", "Basarnas", "Polda")),
                100);
        assertEquals("""
                WHEN        STATUS    WHAT                     WHO
                ----------  --------  -----------------------  ---------------
                3 Mei 2024  OCCURRED  Feri Ambarita tenggelam  KM Ambarita
                undated     PLANNED   Sidang dibuka            Basarnas, Polda
                """, table);
    }

    @Test
    void breaksLongCellsBetweenWordsAndStaysWithinTheTerminal() throws JsonProcessingException {
        String table = TimelineTable.of(
                List.of(event(
                        "Selasa malam, 16 Januari 2024",
                        "NOT_OCCURRED",
                        "Kementerian belum melaporkan satu pun korban dari pulau-pulau di seberang teluk itu",
                        "Kementerian Kelautan dan Perikanan",
                        "X".repeat(60))),
                80);
        assertTrue(table.lines().allMatch(line -> line.length() <= 80), table);
        assertTrue(table.replaceAll("\\s+", " ").contains("Selasa malam, 16 Januari 2024 NOT_OCCURRED"), table);
        assertTrue(table.lines().count() > 4);
    }

    @Test
    void saysWhenThereIsNothing() {
        assertEquals("No events.\n", TimelineTable.of(List.of(), 80));
    }

    private static JsonNode event(String label, String status, String title, String... names)
            throws JsonProcessingException {
        StringBuilder participants = new StringBuilder();
        for (String name : names) {
            participants.append(participants.isEmpty() ? "" : ",").append("{\"name\":\"" + name + "\"}");
        }
        String time = label == null ? "{}" : "{\"label\":\"" + label + "\"}";
        return new ObjectMapper()
                .readTree("{\"time\":" + time + ",\"status\":\"" + status + "\",\"title\":\"" + title
                        + "\",\"participants\":[" + participants + "]}");
    }
}
