package org.linimasa.deploy.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The processes of a running stack, written down so that whoever comes after a kill finds what is left. One line each:
 * name, process id, start in milliseconds, port.
 */
final class Ledger {
    static final String POSTGRESQL = "postgresql";
    static final String INGEST = "ingest-service";
    static final String TIMELINE = "timeline-service";

    /** The start of one process is computed anew at each look, from a clock that may have been set meanwhile. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path file;

    Ledger(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /**
     * One process.
     *
     * @param started in milliseconds: with the id it names one process for good, as ids are given again
     */
    record Entry(String name, long pid, long started, int port) {

        /** The process, if it still runs and is the one that was written down. */
        Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> Math.abs(startOf(process) - started) <= TOLERANCE.toMillis());
        }
    }

    synchronized void write(String name, ProcessHandle process, int port) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Entry entry : read()) {
            entries.put(entry.name(), entry);
        }
        entries.put(name, new Entry(name, process.pid(), startOf(process), port));
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries.values()) {
            lines.add(entry.name() + " " + entry.pid() + " " + entry.started() + " " + entry.port());
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.write(unfinished, lines);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Empty where nothing was written; a line that can't be read is left out. */
    synchronized List<Entry> read() throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" ", -1);
                if (parts.length == 4 && line.matches("[a-z-]+ \\d{1,18} \\d{1,18} \\d{1,5}")) {
                    entries.add(new Entry(
                            parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), Integer.parseInt(parts[3])));
                }
            }
        }
        return entries;
    }

    Optional<Entry> find(String name) throws IOException {
        return read().stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    synchronized void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
