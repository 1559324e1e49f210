package org.linimasa.ingest.outbox;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why attempts fail, so that it is said once and not with each attempt, but again as soon as it is something else: whoever
 * mends one thing has to see the next. For one thread.
 */
final class FailureReason {
    private @Nullable String last;
    private boolean failing;

    /** Whether the attempt before did not fail, or for another reason. */
    boolean isNew(@Nullable String reason) {
        boolean isNew = !failing || !Objects.equals(reason, last);
        failing = true;
        last = reason;
        return isNew;
    }

    /** An attempt has not failed. */
    void forget() {
        failing = false;
    }
}
