package org.linimasa.ingest.stream;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/**
 * Sends lines at once to a client that takes them, and keeps them for one that does not yet: many clients send all of a
 * request before they read any of the answer, and if the answer waited for them while they wait for us, neither would ever
 * end. What is kept is in a temporary file, and no more of it than there is room for.
 */
final class PatientOutput implements Closeable {
    private final OutputStream client;
    private final BooleanSupplier clientIsSlow;
    private final KeptAnswers keptOfAll;
    private long keptBytes;
    private @Nullable Path kept;
    private @Nullable OutputStream keeping;

    /**
     * Writes to a client.
     *
     * @param clientIsSlow whether a write would have to wait now
     * @param keptOfAll what other answers have to wait, too
     */
    PatientOutput(OutputStream client, BooleanSupplier clientIsSlow, KeptAnswers keptOfAll) {
        this.client = client;
        this.clientIsSlow = clientIsSlow;
        this.keptOfAll = keptOfAll;
    }

    /** @throws ProblemException 503 where what is answered next would have to be kept and there is no room */
    void requireRoom() {
        if ((keeping != null || clientIsSlow.getAsBoolean()) && !keptOfAll.haveRoom()) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE,
                    "Too much of what was answered waits to be read. Read the answer while you send, or send less at once;"
                            + " nothing from here on was taken.");
        }
    }

    /** Writes a line and its end. */
    void writeLine(byte[] line) throws IOException {
        OutputStream output = client;
        if (keeping != null || clientIsSlow.getAsBoolean()) {
            output = keeping == null ? keep() : keeping;
        }
        output.write(line);
        output.write('\n');
        if (output == client) {
            client.flush();
        } else {
            keptBytes += line.length + 1;
            keptOfAll.add(line.length + 1);
        }
    }

    private OutputStream keep() throws IOException {
        kept = Files.createTempFile("linimasa-answer", ".ndjson");
        keeping = new java.io.BufferedOutputStream(Files.newOutputStream(kept));
        return keeping;
    }

    /** Sends what was kept: now there is nothing else to wait for. */
    @Override
    public void close() throws IOException {
        if (keeping == null || kept == null) {
            return;
        }
        try {
            keeping.close();
            try (InputStream lines = Files.newInputStream(kept)) {
                lines.transferTo(client);
            }
            client.flush();
        } finally {
            Files.delete(kept);
            keptOfAll.add(-keptBytes);
        }
    }
}
