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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linimasa.timeline.filter.SqlText;

/** PostgreSQL's own benchmark, which runs a statement without anything around it; Debian's package postgresql has it. */
final class Pgbench {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

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

    /** Statements a second, on so many connections. */
    double rate(SqlText statement, int connections, int seconds) throws IOException, InterruptedException {
        String output = run(statement, connections, List.of("-T", Integer.toString(seconds)));
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench names no rate: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    /** The 99th percentile of the time from when a statement was due to its answer, in milliseconds. */
    double p99(SqlText statement, int connections, int seconds, double offered)
            throws IOException, InterruptedException {
        String prefix = "pgbench-latencies";
        run(statement, connections, List.of(
                "-T", Integer.toString(seconds), "-R", Double.toString(offered), "-l", "--log-prefix=" + prefix));
        List<Path> logs;
        try (Stream<Path> files = Files.list(folder)) {
            logs = files.filter(it -> it.getFileName().toString().startsWith(prefix)).toList();
        }
        List<Long> micros = new ArrayList<>();
        for (Path log : logs) {
            for (String line : Files.readAllLines(log)) {
                micros.add(Long.parseLong(line.split(" ")[2]));
            }
            Files.delete(log);
        }
        return micros.stream().sorted().skip((long) (micros.size() * 0.99)).findFirst().orElse(0L) / 1e3;
    }

    private String run(SqlText statement, int connections, List<String> how) throws IOException, InterruptedException {
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
        pgbench.environment().put("PGOPTIONS", "-c plan_cache_mode=force_custom_plan");
        Path said = folder.resolve("pgbench.txt");
        Process process = pgbench.redirectOutput(said.toFile()).start();
        boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly();
        String output = Files.readString(said);
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException((ended ? "pgbench failed: " : "pgbench does not end: ") + output);
        }
        return output;
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
