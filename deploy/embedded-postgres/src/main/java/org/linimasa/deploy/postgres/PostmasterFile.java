package org.linimasa.deploy.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL notes about its running server inside its data folder; after a kill the note remains though the
 * server is gone.
 *
 * @param pid the server's process id
 * @param port the port it listens on
 * @see <a href="https://www.postgresql.org/docs/18/storage-file-layout.html">postmaster.pid</a>
 */
record PostmasterFile(long pid, int port) {
    private static final String NAME = "postmaster.pid";

    static Optional<PostmasterFile> in(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(data.resolve(NAME));
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty(); // half written when the machine went down
        }
    }

    static void delete(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(NAME));
    }

    /** Whether the process of that id is a PostgreSQL server: ids are given to other programs later. */
    boolean isRunning() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }
}
