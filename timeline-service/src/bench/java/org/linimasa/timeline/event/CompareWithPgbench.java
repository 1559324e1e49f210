package org.linimasa.timeline.event;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.EventParameters;
import org.linimasa.timeline.filter.MatchingEvents;
import org.linimasa.timeline.filter.RecordedStatements;
import org.linimasa.timeline.filter.SqlText;

/**
 * Pages of the service beside the statements that they cost, run by pgbench, among many events and among few: turn by turn on
 * the same machine, so that what else it does takes from all. What is printed are medians.
 */
final class CompareWithPgbench {
    private static final int LIMIT = 50;

    /** One filter, windows, and the twelve pairs that are held to be quick. */
    private static final List<String> PAGES = List.of(
            "",
            "sort=-time",
            "status=CANCELLED",
            "type=SUMMIT",
            "category=AID&sort=-time",
            "language=en",
            "country=VN",
            "participant=hato",
            "source=source7.example",
            "minConfidence=0.99",
            "from=2026-05&to=2026-06",
            "from=1999-05-05&to=1999-05-06&sort=-time",
            "from=1990&to=2020",
            "type=SUMMIT&country=VN",
            "status=PLANNED&country=ID",
            "country=VN&from=1999&to=2000",
            "type=SUMMIT&from=2026-05&to=2026-06",
            "participant=hato&from=2026-05&to=2026-06",
            "category=AID&language=en",
            "type=MEETING&status=PLANNED",
            "type=SUMMIT&language=id",
            "participant=hato&country=VN",
            "participant=hato&type=MEETING",
            "source=source7.example&type=MEETING",
            "status=OCCURRED&category=LEGAL");

    /** For so long each page is asked for before anything is measured: the service is compiled by then. */
    private static final int WARMING = 2;

    private final List<Side> sides;
    private final int connections;
    private final int seconds;

    /** @param sides the largest first */
    CompareWithPgbench(List<Side> sides, int connections, int seconds) {
        this.sides = sides;
        this.connections = connections;
        this.seconds = seconds;
    }

    /**
     * A service and its database.
     *
     * @param events how many it has
     * @param service where it answers
     */
    record Side(long events, String service, Pgbench pgbench, LoadEvents.Connections database) {}

    void run(int rounds) throws IOException, InterruptedException, ExecutionException, SQLException {
        System.out.printf(
                "%nAgainst pgbench, %d connections, medians of %d rounds of %d s each, turn by turn%n",
                connections, rounds, seconds);
        System.out.printf(
                "%-42s %10s %9s %9s %6s %12s %12s %6s%n",
                "events?", "among", "pgbench/s", "service/s", "ratio", "pgbench p99", "service p99", "ratio");
        for (Side side : sides) {
            for (String page : PAGES) {
                answers(uri(side, page), WARMING);
            }
        }
        for (String page : PAGES) {
            String name = page.isEmpty() ? "(no filter)" : page;
            try {
                compare(name, page, rounds);
            } catch (NoAnswer e) {
                System.out.printf("%-42s %s%n", name, e.getMessage());
            }
        }
    }

    private void compare(String name, String page, int rounds)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        List<Runs> all = new ArrayList<>();
        for (Side side : sides) {
            all.add(new Runs(side, page));
        }
        for (int round = 0; round < rounds; round++) {
            for (Runs runs : all) {
                runs.fast();
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (Runs runs : all) {
                runs.offered();
            }
        }
        all.forEach(runs -> System.out.printf("%-42s %s%n", name, runs.medians()));
        if (all.size() > 1) {
            Runs many = all.getFirst();
            Runs few = all.getLast();
            System.out.printf(
                    "%-42s of the rate among few %.2f, of their p99 %.2f%n",
                    "", median(many.served) / median(few.served), median(many.servedP99) / median(few.servedP99));
        }
    }

    /** Where one of the two has no answer in time. */
    private static final class NoAnswer extends RuntimeException {
        NoAnswer(String message) {
            super(message);
        }
    }

    /** What was measured of a page among the events of one side. */
    private final class Runs {
        private final Side side;
        private final SqlText statement;
        private final URI uri;
        private final List<Double> bare = new ArrayList<>();
        private final List<Double> served = new ArrayList<>();
        private final List<Double> ratios = new ArrayList<>();
        private final List<Double> bareP99 = new ArrayList<>();
        private final List<Double> servedP99 = new ArrayList<>();

        Runs(Side side, String page) throws SQLException {
            this.side = side;
            statement = statement(side, page);
            uri = uri(side, page);
        }

        /** A round as fast as answers come. */
        void fast() throws IOException, InterruptedException, ExecutionException {
            bare.add(side.pgbench().rate(statement, connections, seconds));
            Answers answers = answers(uri, seconds);
            served.add(answers.pages() / (double) seconds);
            if (bare.getLast() == 0 || answers.pages() == 0) {
                throw new NoAnswer(String.format(
                        "among %d, in %d s pgbench ended %.0f statements, the service sent %d pages and %d refusals",
                        side.events(), seconds, bare.getLast() * seconds, answers.pages(), answers.refusals()));
            }
            ratios.add(served.getLast() / bare.getLast());
        }

        /** A round at half of what the slower of the two can do. */
        void offered() throws IOException, InterruptedException, ExecutionException {
            double rate = Math.min(median(served), median(bare)) / 2;
            bareP99.add(side.pgbench().p99(statement, connections, seconds, rate));
            servedP99.add(p99(uri, rate));
        }

        String medians() {
            return String.format(
                    "%10d %9.0f %9.0f %6.2f %9.1f ms %9.1f ms %6.1f",
                    side.events(),
                    median(bare),
                    median(served),
                    median(ratios),
                    median(bareP99),
                    median(servedP99),
                    median(servedP99) / median(bareP99));
        }
    }

    private static URI uri(Side side, String page) {
        return URI.create(side.service() + "/api/v1/events?" + page);
    }

    /** The statement that the service runs for the page. */
    @SuppressWarnings("NullAway") // no state is read
    private static SqlText statement(Side side, String page) throws SQLException {
        Map<String, String> parameters = new LinkedHashMap<>();
        Sort sort = Sort.OLDEST_FIRST;
        for (String parameter : page.isEmpty() ? new String[0] : page.split("&")) {
            String[] parts = parameter.split("=");
            if (parts[0].equals("sort")) {
                sort = Sort.read(parts[1], false);
            } else {
                parameters.put(parts[0], parts[1]);
            }
        }
        EventFilter filter = EventParameters.saved(parameters).read();
        try (Connection database = side.database().open()) {
            RecordedStatements statements = new RecordedStatements(database);
            MatchingEvents matching = statements.matching();
            new EventSearch(matching, new Ranking(matching), null)
                    .find(filter, sort, null, LIMIT + 1, Clock.systemUTC().instant(), null);
            return statements.last();
        }
    }

    /** Pages that came, and answers that were none. */
    private record Answers(int pages, int refusals) {}

    private Answers answers(URI uri, int seconds) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        AtomicInteger pages = new AtomicInteger();
        AtomicInteger refusals = new AtomicInteger();
        onAllConnections(uri, connection -> {
            while (System.nanoTime() < end) {
                (connection.ask().status() == 200 ? pages : refusals).incrementAndGet();
            }
        });
        return new Answers(pages.get(), refusals.get());
    }

    /** Requests are due at random moments, whether the one before is answered or not. */
    private double p99(URI uri, double offered) throws InterruptedException, ExecutionException {
        Random random = new Random(1);
        long[] due = new long[(int) (offered * seconds) + 1];
        double at = 0;
        for (int i = 0; i < due.length; i++) {
            at += -Math.log(1 - random.nextDouble()) / offered;
            due[i] = (long) (at * 1e9);
        }
        long[] nanos = new long[due.length];
        AtomicInteger next = new AtomicInteger();
        long begin = System.nanoTime();
        onAllConnections(uri, connection -> {
            for (int i = next.getAndIncrement(); i < due.length; i = next.getAndIncrement()) {
                for (long wait = begin + due[i] - System.nanoTime(); wait > 0; wait = begin + due[i] - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                connection.ask();
                nanos[i] = System.nanoTime() - begin - due[i];
            }
        });
        Arrays.sort(nanos);
        return nanos[(int) (nanos.length * 0.99)] / 1e6;
    }

    @FunctionalInterface
    private interface Asking {
        void ask(PageConnection connection) throws IOException;
    }

    private void onAllConnections(URI uri, Asking asking) throws InterruptedException, ExecutionException {
        try (ExecutorService readers = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(readers.submit(() -> {
                    try (PageConnection connection = new PageConnection(uri)) {
                        asking.ask(connection);
                    }
                    return null;
                }));
            }
            for (Future<?> reader : all) {
                reader.get();
            }
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
    }
}
