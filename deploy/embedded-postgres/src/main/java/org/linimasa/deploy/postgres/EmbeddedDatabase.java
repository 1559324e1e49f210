package org.linimasa.deploy.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A running PostgreSQL server whose data lives in one folder and outlives it. It listens on the loopback address only,
 * asks for a password, and speaks UTF-8 whatever the user's locale is.
 *
 * <pre>{@code
 * try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, Durability.DURABLE)) {
 *     database.create("ingest");
 *     connect(database.jdbcUrl("ingest"), EmbeddedDatabase.USER, database.password());
 * }
 * }</pre>
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** The owner of all databases. */
    public static final String USER = "linimasa";

    private static final String HOST = "127.0.0.1";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final PostgresPrograms programs;
    private final Path folder;
    private final int port;
    private final String password;

    private EmbeddedDatabase(PostgresPrograms programs, Path folder, int port, String password) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server on a folder, which is created where it is missing. A server that an earlier process left
     * running there is stopped first, the mark of one that was killed is cleared.
     *
     * @param folder where data, settings, password and log are kept
     * @param port the port, or 0 for a free one
     * @throws PostgresException if it can't be started; the message holds the last lines of its log
     */
    public static EmbeddedDatabase start(Path folder, int port, Durability durability) {
        Path home = folder.toAbsolutePath().normalize();
        PostgresPrograms programs = new PostgresPrograms(Binaries.unpacked(), Unprivileged.here());
        try {
            Files.createDirectories(home);
            String password = Secret.keptIn(home.resolve("password"));
            if (!Files.exists(data(home).resolve("PG_VERSION"))) {
                createCluster(programs, home, durability);
            }
            stopLeftOver(programs, home);
            int listening = port == 0 ? freePort() : port;
            Files.write(data(home).resolve("postgresql.conf"), settings(listening, durability));
            startServer(programs, home);
            return new EmbeddedDatabase(programs, home, listening, password);
        } catch (IOException e) {
            throw new PostgresException("PostgreSQL could not be started in " + home + ": " + e, e);
        }
    }

    /**
     * Stops the server that runs on this folder, whoever started it.
     *
     * @return whether there was one
     */
    public static boolean stop(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Optional<PostmasterFile> running = PostmasterFile.in(data(home)).filter(PostmasterFile::isRunning);
            if (running.isPresent()) {
                stopLeftOver(new PostgresPrograms(Binaries.unpacked(), Unprivileged.here()), home);
            }
            return running.isPresent();
        } catch (IOException e) {
            throw new PostgresException("PostgreSQL could not be stopped in " + home + ": " + e, e);
        }
    }

    /** The id of the server's process, or nothing while none runs. */
    public Optional<Long> pid() {
        try {
            return PostmasterFile.in(data(folder))
                    .filter(PostmasterFile::isRunning)
                    .map(PostmasterFile::pid);
        } catch (IOException e) {
            throw new PostgresException("the state of PostgreSQL in " + folder + " can't be read: " + e, e);
        }
    }

    public int port() {
        return port;
    }

    public String password() {
        return password;
    }

    /** Where the services connect, with {@link #USER} and {@link #password()}. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + database;
    }

    /** Creates an empty database; does nothing if it exists. */
    public void create(String database) {
        if (!database.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("\"" + database + "\" is no plain database name");
        }
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, password);
                Statement statement = connection.createStatement()) {
            boolean known;
            try (ResultSet found =
                    statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + database + "'")) {
                known = found.next();
            }
            if (!known) {
                statement.execute("CREATE DATABASE " + database);
            }
        } catch (SQLException e) {
            throw new PostgresException("database " + database + " could not be created: " + e.getMessage(), e);
        }
    }

    /** Stops the server: open transactions are rolled back, what was committed is written down. */
    @Override
    public void close() {
        stop(folder);
    }

    private static Path data(Path home) {
        return home.resolve("data");
    }

    private static Path log(Path home) {
        return home.resolve("postgresql.log");
    }

    private static void createCluster(PostgresPrograms programs, Path home, Durability durability) throws IOException {
        Folders.delete(data(home)); // a creation that was interrupted
        programs.run(
                "initdb",
                START_LIMIT,
                List.of(
                        "--pgdata=" + data(home),
                        "--username=" + USER,
                        "--pwfile=" + home.resolve("password"),
                        "--auth=scram-sha-256",
                        durability == Durability.DURABLE ? "--sync-method=fsync" : "--no-sync",
                        "--encoding=UTF8",
                        // The built-in locale sorts alike on every machine and needs none installed.
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C"));
    }

    private static List<String> settings(int port, Durability durability) {
        String wait = durability == Durability.DURABLE ? "on" : "off";
        return List.of(
                "# Written at each start; changes made here are lost.",
                "listen_addresses = '" + HOST + "'",
                "unix_socket_directories = ''",
                "port = " + port,
                "max_connections = 60",
                "timezone = 'UTC'",
                "log_timezone = 'UTC'",
                "fsync = " + wait,
                "synchronous_commit = " + wait,
                "full_page_writes = " + wait);
    }

    private static void startServer(PostgresPrograms programs, Path home) throws IOException {
        PostgresException failure = null;
        // After a kill the server's children hold the shared memory for a moment longer; a second try finds it free.
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                programs.run(
                        "pg_ctl",
                        START_LIMIT.plusSeconds(5),
                        List.of(
                                "start",
                                "--wait",
                                "--timeout=" + START_LIMIT.toSeconds(),
                                "--pgdata=" + data(home),
                                "--log=" + log(home)));
                return;
            } catch (PostgresException e) {
                failure = e;
            }
        }
        throw new PostgresException("PostgreSQL did not start; its log ends with:\n" + lastLines(log(home)), failure);
    }

    private static void stopLeftOver(PostgresPrograms programs, Path home) throws IOException {
        Optional<PostmasterFile> noted = PostmasterFile.in(data(home));
        if (noted.filter(PostmasterFile::isRunning).isEmpty()) {
            PostmasterFile.delete(data(home));
            return;
        }
        Optional<ProcessHandle> server = ProcessHandle.of(noted.orElseThrow().pid());
        try {
            programs.run("pg_ctl", STOP_LIMIT.plusSeconds(5), stopping(home, "fast"));
        } catch (PostgresException e) {
            // Whatever hinders an orderly end: the write-ahead log makes an abrupt one harmless.
            programs.run("pg_ctl", STOP_LIMIT.plusSeconds(5), stopping(home, "immediate"));
        }
        server.ifPresent(EmbeddedDatabase::awaitEnd);
    }

    /** The server removes its mark, for which pg_ctl waits, a moment before it ends. */
    private static void awaitEnd(ProcessHandle server) {
        try {
            server.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new PostgresException("PostgreSQL (process " + server.pid() + ") does not end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("interrupted while PostgreSQL stopped", e);
        }
    }

    private static List<String> stopping(Path home, String mode) {
        return List.of(
                "stop", "--wait", "--timeout=" + STOP_LIMIT.toSeconds(), "--mode=" + mode, "--pgdata=" + data(home));
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : new ArrayList<>();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }
}
