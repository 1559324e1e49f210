package org.linimasa.timeline.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linimasa.timeline.filter.SqlText;

/** PostgreSQL's own benchmark, which runs a statement without anything around it; Debian's package postgresql has it. */
final class Pgbench {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    /**
     * For so many seconds it connects, and each connection learns what the database holds: the service's are open already.
     * What ends in that time is not counted.
     */
    private static final int WARMING = 2;

    private static final String LOG = "pgbench-latencies";

    private final Path program;
    private final int port;
    private final String user;
    private final String password;
    private final String database;
    private final Path folder;

    private Pgbench(Path program, int port, String user, String password, String database, Path folder) {
        this.program = program;
        this.port = port;
        this.user = user;
        this.password = password;
        this.database = database;
        this.folder = folder;
    }

    /** Nothing where the machine has none; PGBENCH names one that is elsewhere. */
    static Optional<Pgbench> find(int port, String user, String password, String database, Path folder)
            throws IOException {
        List<Path> places = new ArrayList<>();
        Optional.ofNullable(System.getenv("PGBENCH")).map(Path::of).ifPresent(places::add);
        Arrays.stream(System.getenv("PATH").split(":")).map(it -> Path.of(it, "pgbench")).forEach(places::add);
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.sorted(Comparator.reverseOrder())
                        .map(it -> it.resolve("bin/pgbench"))
                        .forEach(places::add);
            }
        }
        return places.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .map(it -> new Pgbench(it, port, user, password, database, folder));
    }

    /** Statements a second, on so many connections; 0 where none ended in time. */
    double rate(SqlText statement, int connections, int seconds) throws IOException, InterruptedException {
        return micros(statement, connections, seconds, List.of()).size() / (double) seconds;
    }

    /** The 99th percentile of the time from when a statement was due to its answer, in milliseconds. */
    double p99(SqlText statement, int connections, int seconds, double offered)
            throws IOException, InterruptedException {
        List<Long> micros = micros(statement, connections, seconds, List.of("-R", Double.toString(offered)));
        return micros.stream().sorted().skip((long) (micros.size() * 0.99)).findFirst().orElse(0L) / 1e3;
    }

    /** How long each statement took that ended in the last seconds of a run. */
    private List<Long> micros(SqlText statement, int connections, int seconds, List<String> how)
            throws IOException, InterruptedException {
        List<String> options =
                new ArrayList<>(List.of("-T", Integer.toString(WARMING + seconds), "-l", "--log-prefix=" + LOG));
        options.addAll(how);
        run(statement, connections, options);
        List<Path> logs;
        try (Stream<Path> files = Files.list(folder)) {
            logs = files.filter(it -> it.getFileName().toString().startsWith(LOG)).toList();
        }
        List<String[]> ended = new ArrayList<>();
        for (Path log : logs) {
            Files.readAllLines(log).forEach(line -> ended.add(line.split(" ")));
            Files.delete(log);
        }
        double last = ended.stream().mapToDouble(Pgbench::end).max().orElse(0);
        return ended.stream()
                .filter(it -> end(it) > last - seconds)
                .map(it -> Long.valueOf(it[2]))
                .toList();
    }

    /** In seconds. */
    private static double end(String[] logged) {
        return Long.parseLong(logged[4]) + Long.parseLong(logged[5]) / 1e6;
    }

    private void run(SqlText statement, int connections, List<String> how) throws IOException, InterruptedException {
        Path script = folder.resolve("pgbench.sql");
        List<String> command = new ArrayList<>(List.of(
                program.toString(), "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", user, "-n", "-M", "prepared",
                "-c", Integer.toString(connections), "-j", "2", "-f", script.toString()));
        command.addAll(how);
        StringBuilder sql = new StringBuilder();
        String[] parts = statement.sql().split("\\?", -1);
        for (int i = 0; i < parts.length; i++) {
            sql.append(parts[i]);
            if (i < parts.length - 1) {
                Object value = statement.values().get(i);
                sql.append(":v").append(i).append("::").append(type(value));
                command.add("-Dv" + i + "=" + literal(value));
            }
        }
        Files.writeString(script, sql.toString().replace('\n', ' ') + ";\n");
        command.add(database);
        ProcessBuilder pgbench = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        pgbench.environment().put("PGPASSWORD", password);
        // As the service's own connections.
        pgbench.environment()
                .put("PGOPTIONS", "-c plan_cache_mode=force_custom_plan -c max_parallel_workers_per_gather=0"
                            + " -c synchronize_seqscans=off");
        Path said = folder.resolve("pgbench.txt");
        Process process = pgbench.redirectOutput(said.toFile()).start();
        boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly();
        String output = Files.readString(said);
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException((ended ? "pgbench failed: " : "pgbench does not end: ") + output);
        }
    }

    private static String type(Object value) {
        return switch (value) {
            case String[] strings -> "text[]";
            case Long[] numbers -> "bigint[]";
            case UUID[] ids -> "uuid[]";
            case Long number -> "bigint";
            case Integer number -> "integer";
            case Double number -> "double precision";
            case Boolean truth -> "boolean";
            case UUID id -> "uuid";
            case Timestamp moment -> "timestamptz";
            default -> "text";
        };
    }

    private static String literal(Object value) {
        return value instanceof Object[] values
                ? Arrays.stream(values).map(it -> "\"" + it + "\"").collect(Collectors.joining(",", "{", "}"))
                : value.toString();
    }
}
