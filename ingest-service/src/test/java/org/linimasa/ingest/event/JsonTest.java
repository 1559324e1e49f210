package org.linimasa.ingest.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.linimasa.extraction.LiveMention;

class JsonTest {
    private final Json json = new Json(new ObjectMapper());

    @Test
    void readsAMentionThatWasStoredBeforeItsDocumentHadAnOpening() {
        String stored = """
                {"mention": {"id": "00000000-0000-0000-0000-000000000001", "title": "Strike began", "language": "en",
                  "type": "STRIKE", "category": "PROTEST", "status": "OCCURRED", "participants": [], "confidence": 0.8},
                 "documentTime": {"edtf": "2025-02-20", "inferred": false, "explanation": [], "alternatives": []},
                 "url": "https://paper.example/1"}
                """;

        LiveMention read = json.readLiveMention(stored);

        assertEquals("Strike began", read.mention().title());
        assertNull(read.opening());
    }
}
