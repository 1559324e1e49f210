package org.linimasa.ingest.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatientOutputTest {
    @Test
    void keepsTheOrderOfLinesWhateverTheClientTakes() throws IOException {
        ByteArrayOutputStream client = new ByteArrayOutputStream();
        Iterator<Boolean> slow = List.of(false, true).iterator();
        try (PatientOutput output = new PatientOutput(client, () -> slow.next())) {
            output.writeLine(line("one"));
            assertEquals("one\n", client.toString(StandardCharsets.UTF_8), "sent at once");
            output.writeLine(line("two"));
            output.writeLine(line("three"));
            assertEquals("one\n", client.toString(StandardCharsets.UTF_8), "kept");
        }
        assertEquals("one\ntwo\nthree\n", client.toString(StandardCharsets.UTF_8));
    }

    private static byte[] line(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
