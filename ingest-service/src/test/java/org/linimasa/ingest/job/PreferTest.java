package org.linimasa.ingest.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreferTest {
    @Test
    void readsHowLongACallerWouldWait() {
        for (String preference : List.of(
                "wait=10",
                "Wait = 10",
                "respond-async, wait=10",
                "wait=\"10\"; a=b, wait=20",
                "x=\"a, wait=5\", wait=10")) {
            assertEquals(Optional.of(Duration.ofSeconds(10)), Prefer.wait(List.of(preference)), preference);
        }
        assertEquals(Optional.of(Duration.ofSeconds(10)), Prefer.wait(List.of("return=minimal", "wait=10")));
        assertEquals(Optional.of(Prefer.LONGEST), Prefer.wait(List.of("wait=999999999")));
    }

    @Test
    void passesOverWhatMakesNoSense() {
        for (String preference : List.of(
                "", "wait", "wait=", "wait=-1", "wait=soon", "wait=9999999999", "await=10", "\"wait=10", ",,")) {
            assertEquals(Optional.empty(), Prefer.wait(List.of(preference)), preference);
        }
        assertEquals(Optional.empty(), Prefer.wait(null));
        assertEquals(Optional.empty(), Prefer.wait(List.of(",".repeat(100_000))));
    }
}
