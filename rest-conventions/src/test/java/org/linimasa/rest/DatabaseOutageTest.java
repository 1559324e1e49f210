package org.linimasa.rest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseOutageTest {
    private static final SQLException ENDED = new SQLException("terminating connection", "57P01");

    @Test
    void isSeenInTheCausesOfAFailure() {
        assertTrue(DatabaseOutage.causedBy(new IllegalStateException(new IllegalStateException(ENDED))));
    }

    @Test
    void isSeenInWhatAFailedCommitSuppressed() {
        Exception rollback = new Exception("the commit failed");
        rollback.addSuppressed(new Exception(ENDED));

        assertTrue(DatabaseOutage.causedBy(new IllegalStateException(rollback)));
    }

    @Test
    void saysWhatIsKnownOfTheChange() {
        assertTrue(DatabaseOutage.detail(new IllegalStateException(ENDED)).contains("Nothing was changed"));

        Exception rollback = new Exception("the commit failed");
        rollback.addSuppressed(new XAException("commit").initCause(ENDED));
        String detail = DatabaseOutage.detail(new IllegalStateException(rollback));
        assertTrue(detail.contains("not known") && !detail.contains("Nothing was changed"), detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sorry, acquisition timeout!", "Acquisition timeout while waiting for new connection"})
    void isAPoolWhoseConnectionsAreAllAtWork(String said) {
        assertTrue(DatabaseOutage.causedBy(new IllegalStateException(new SQLException(said))));
    }

    @Test
    void isNoFaultOfAStatement() {
        assertFalse(DatabaseOutage.causedBy(new IllegalStateException(new SQLException("no such column", "42703"))));
    }
}
