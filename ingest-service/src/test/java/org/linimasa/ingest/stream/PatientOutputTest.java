package org.linimasa.ingest.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

class PatientOutputTest {
    @Test
    void keepsTheOrderOfLinesWhateverTheClientTakes() throws IOException {
        ByteArrayOutputStream client = new ByteArrayOutputStream();
        Iterator<Boolean> slow = List.of(false, true).iterator();
        try (PatientOutput output = new PatientOutput(client, () -> slow.next(), room(1000))) {
            output.writeLine(line("one"));
            assertEquals("one\n", client.toString(StandardCharsets.UTF_8), "sent at once");
            output.writeLine(line("two"));
            output.writeLine(line("three"));
            assertEquals("one\n", client.toString(StandardCharsets.UTF_8), "kept");
        }
        assertEquals("one\ntwo\nthree\n", client.toString(StandardCharsets.UTF_8));
    }

    @Test
    void keepsNoMoreThanThereIsRoomForAndGivesTheRoomBack() throws IOException {
        KeptAnswers kept = room(10);
        ByteArrayOutputStream client = new ByteArrayOutputStream();
        try (PatientOutput output = new PatientOutput(client, () -> true, kept);
                PatientOutput quick = new PatientOutput(client, () -> false, kept)) {
            output.requireRoom();
            output.writeLine(line("0123456789"));
            assertEquals(
                    ProblemKind.UNAVAILABLE,
                    assertThrows(ProblemException.class, output::requireRoom).kind());
            quick.requireRoom();
        }
        assertEquals("0123456789\n", client.toString(StandardCharsets.UTF_8));
        assertTrue(kept.haveRoom());
    }

    private static KeptAnswers room(long bytes) {
        return new KeptAnswers(new MemorySize(BigInteger.valueOf(bytes)));
    }

    private static byte[] line(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
