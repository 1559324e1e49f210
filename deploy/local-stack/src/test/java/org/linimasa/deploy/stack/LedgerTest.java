package org.linimasa.deploy.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir
    Path folder;

    @Test
    void findsTheProcessThatWasWrittenDown() throws IOException {
        Ledger ledger = new Ledger(folder.resolve("processes"));
        ProcessHandle self = ProcessHandle.current();
        ledger.write(Ledger.INGEST, self, 8081);
        ledger.write(Ledger.INGEST, self, 9081);
        assertEquals(1, ledger.read().size());
        assertEquals(9081, ledger.find(Ledger.INGEST).orElseThrow().port());
        assertEquals(Optional.of(self), ledger.find(Ledger.INGEST).flatMap(Ledger.Entry::process));
        assertTrue(ledger.find(Ledger.TIMELINE).isEmpty());
    }

    @Test
    void takesNoOtherProcessForItThatGotItsId() throws IOException {
        Path file = folder.resolve("processes");
        long pid = ProcessHandle.current().pid();
        Files.write(file, List.of("ingest-service " + pid + " 1700000000000 8081", "half a li"));
        Ledger ledger = new Ledger(file);
        assertEquals(1, ledger.read().size());
        assertTrue(ledger.find(Ledger.INGEST).orElseThrow().process().isEmpty());
    }
}
