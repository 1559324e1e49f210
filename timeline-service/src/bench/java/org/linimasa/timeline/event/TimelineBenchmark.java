package org.linimasa.timeline.event;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.linimasa.deploy.postgres.Durability;
import org.linimasa.deploy.postgres.EmbeddedDatabase;

/**
 * The whole benchmark: {@code TimelineBenchmark FOLDER EVENTS BESIDE SECONDS ROUNDS} starts a PostgreSQL in the folder, fills
 * a database of it unless that many events are there already, starts the packaged service with a heap of 256 MB and reads, each
 * query for so many seconds; none leaves that out. Then pages are compared with pgbench, in so many rounds of two seconds, and
 * with those of another service and database that has the events beside, unless these are none.
 */
public final class TimelineBenchmark {
    private static final String DATABASE = "benchmark";
    private static final String BESIDE = "beside";
    private static final int CONNECTIONS = 32;
    private static final int SHORT = 2;

    private TimelineBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        long events = Long.parseLong(arguments[1]);
        long beside = Long.parseLong(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        int rounds = Integer.parseInt(arguments[4]);
        Files.createDirectories(folder);
        setUp(folder);
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder, 0, Durability.DURABLE);
                Service many = Service.start(server, fill(server, DATABASE, events), folder)) {
            if (seconds > 0) {
                ReadEvents.read(many.base(), seconds, CONNECTIONS);
            }
            if (Pgbench.find(server.port(), EmbeddedDatabase.USER, server.password(), DATABASE, folder).isEmpty()) {
                System.out.println("There is no pgbench here (Debian's package postgresql has it): nothing is compared.");
                return;
            }
            List<CompareWithPgbench.Side> sides = new ArrayList<>();
            sides.add(side(server, DATABASE, events, many, folder));
            if (beside == 0) {
                new CompareWithPgbench(sides, CONNECTIONS, SHORT).run(rounds);
                return;
            }
            try (Service few = Service.start(server, fill(server, BESIDE, beside), folder)) {
                sides.add(side(server, BESIDE, beside, few, folder));
                new CompareWithPgbench(sides, CONNECTIONS, SHORT).run(rounds);
            }
        }
    }

    private static CompareWithPgbench.Side side(
            EmbeddedDatabase server, String database, long events, Service service, Path folder) throws IOException {
        Pgbench pgbench = Pgbench.find(server.port(), EmbeddedDatabase.USER, server.password(), database, folder)
                .orElseThrow();
        return new CompareWithPgbench.Side(events, service.base(), pgbench, connections(server, database));
    }

    private static LoadEvents.Connections connections(EmbeddedDatabase server, String database) {
        return () -> DriverManager.getConnection(server.jdbcUrl(database), EmbeddedDatabase.USER, server.password());
    }

    /** A database with so many events; its name. */
    private static String fill(EmbeddedDatabase server, String database, long events) throws Exception {
        LoadEvents.Connections connections = connections(server, database);
        server.create(database);
        migrate(server, database);
        if (!isFilled(connections, events)) {
            // A load that was interrupted leaves tables without indexes.
            execute(server, "drop database " + database);
            server.create(database);
            migrate(server, database);
            new LoadEvents().fill(connections, events);
        }
        return database;
    }

    /** Memory and checkpoints as a server for so many events has them; they count from the next start. */
    private static void setUp(Path folder) throws SQLException {
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder, 0, Durability.DURABLE)) {
            long megabytes = memory() >> 20;
            execute(server, "alter system set shared_buffers = '" + megabytes / 4 + "MB'");
            execute(server, "alter system set effective_cache_size = '" + megabytes / 2 + "MB'");
            execute(server, "alter system set max_wal_size = '8GB'");
            // The service's connections and those of pgbench.
            execute(server, "alter system set max_connections = 100");
            execute(server, "alter system set checkpoint_timeout = '15min'");
        }
    }

    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    private static void execute(EmbeddedDatabase server, String command) throws SQLException {
        try (Connection database = DriverManager.getConnection(
                        server.jdbcUrl("postgres"), EmbeddedDatabase.USER, server.password());
                Statement statement = database.createStatement()) {
            statement.execute(command);
        }
    }

    private static void migrate(EmbeddedDatabase server, String database) {
        Flyway.configure()
                .dataSource(server.jdbcUrl(database), EmbeddedDatabase.USER, server.password())
                .locations("db/migration")
                .load()
                .migrate();
    }

    private static boolean isFilled(LoadEvents.Connections connections, long events) throws SQLException {
        try (Connection database = connections.open();
                Statement statement = database.createStatement();
                ResultSet filled = statement.executeQuery("select applied from watermark")) {
            return filled.next() && filled.getLong(1) == events;
        }
    }
}
