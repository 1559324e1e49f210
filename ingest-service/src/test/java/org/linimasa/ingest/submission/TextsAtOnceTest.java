package org.linimasa.ingest.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/** So much text is read at once and no more; what is refused was not read, and what was read gives its room back. */
class TextsAtOnceTest {
    private final TextsAtOnce texts = new TextsAtOnce(100, Duration.ZERO);

    @Test
    void refusesWhatHasNoRoomBesideWhatIsRead() {
        String answer = texts.read(80, () -> {
            ProblemException refused = assertThrows(ProblemException.class, () -> texts.read(30, () -> "read"));
            assertEquals(ProblemKind.UNAVAILABLE, refused.kind());
            assertEquals("5", refused.headers().get("Retry-After"));
            return texts.read(20, () -> "short");
        });

        assertEquals("short", answer);
    }

    @Test
    void readsWhatIsLongerThanAllRoomAlone() {
        assertEquals("read", texts.read(1_000_000, () -> "read"));
    }

    @Test
    void givesTheRoomBackWhereReadingFails() {
        assertThrows(
                IllegalStateException.class,
                () -> texts.read(100, () -> {
                    throw new IllegalStateException("unreadable");
                }));

        assertEquals("read", texts.read(100, () -> "read"));
    }
}
