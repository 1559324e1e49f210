package org.linimasa.ingest.outbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FailureReasonTest {
    private static final String AWAY = "the timeline service cannot be reached";
    private final FailureReason said = new FailureReason();

    @Test
    void isSaidOnceAndAgainWhenItIsAnother() {
        assertTrue(said.isNew(AWAY));
        assertFalse(said.isNew(AWAY));
        assertTrue(said.isNew("it answered 401"));
        assertFalse(said.isNew("it answered 401"));
        assertTrue(said.isNew(AWAY));
    }

    @Test
    void isSaidAgainAfterSomethingWorked() {
        assertTrue(said.isNew(AWAY));
        said.forget();
        assertTrue(said.isNew(AWAY));
    }

    @Test
    void mayBeUnknown() {
        assertTrue(said.isNew(null));
        assertFalse(said.isNew(null));
    }
}
