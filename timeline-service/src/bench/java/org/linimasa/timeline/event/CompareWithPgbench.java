package org.linimasa.timeline.event;

import java.io.IOException;
import java.net.URI;
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
import org.linimasa.timeline.filter.RecordedStatements;
import org.linimasa.timeline.filter.SqlText;

/**
 * Pages of the service beside the statements that they cost, run by pgbench: turn by turn on the same machine, so that what
 * else it does takes from both. What is printed are medians.
 */
final class CompareWithPgbench {
    private static final int LIMIT = 50;
    private static final List<String> PAGES = List.of(
            "",
            "sort=-time",
            "from=2026-05&to=2026-06",
            "from=1999-05-05&to=1999-05-06&sort=-time",
            "from=1990&to=2020",
            "status=CANCELLED",
            "type=SUMMIT",
            "category=AID&sort=-time",
            "language=en",
            "country=VN",
            "participant=hato",
            "source=source7.example",
            "minConfidence=0.99",
            "type=SUMMIT&country=VN",
            "status=PLANNED&country=ID",
            "country=VN&from=1999&to=2000");

    private final String service;
    private final Pgbench pgbench;
    private final int connections;
    private final int seconds;

    CompareWithPgbench(String service, Pgbench pgbench, int connections, int seconds) {
        this.service = service;
        this.pgbench = pgbench;
        this.connections = connections;
        this.seconds = seconds;
    }

    void run(int rounds) throws IOException, InterruptedException, ExecutionException {
        System.out.printf(
                "%nAgainst pgbench, %d connections, medians of %d rounds of %d s each, turn by turn%n",
                connections, rounds, seconds);
        System.out.printf(
                "%-46s %9s %9s %6s %12s %12s %6s%n",
                "events?", "pgbench/s", "service/s", "ratio", "pgbench p99", "service p99", "ratio");
        for (String page : PAGES) {
            System.out.printf("%-46s %s%n", page.isEmpty() ? "(no filter)" : page, compared(page, rounds));
        }
    }

    /** What there is to say of a page: where one of the two does not answer in time, that. */
    private String compared(String page, int rounds) throws IOException, InterruptedException, ExecutionException {
        SqlText statement = statement(page);
        URI uri = URI.create(service + "/api/v1/events?" + page);
        List<Double> bare = new ArrayList<>();
        List<Double> served = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            bare.add(pgbench.rate(statement, connections, seconds));
            Answers answers = answers(uri);
            served.add(answers.pages() / (double) seconds);
            if (bare.getLast() == 0 || answers.pages() == 0) {
                return String.format(
                        "in %d s pgbench ended %.0f statements, the service sent %d pages and %d refusals",
                        seconds, bare.getLast() * seconds, answers.pages(), answers.refusals());
            }
            ratios.add(served.getLast() / bare.getLast());
        }
        // What both can do at half of what the slower of them can.
        double offered = Math.min(median(served), median(bare)) / 2;
        List<Double> bareP99 = new ArrayList<>();
        List<Double> servedP99 = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            bareP99.add(pgbench.p99(statement, connections, seconds, offered));
            servedP99.add(p99(uri, offered));
        }
        return String.format(
                "%9.0f %9.0f %6.2f %9.1f ms %9.1f ms %6.1f",
                median(bare),
                median(served),
                median(ratios),
                median(bareP99),
                median(servedP99),
                median(servedP99) / median(bareP99));
    }

    /** The statement that the service runs for the page. */
    @SuppressWarnings("NullAway") // no row comes that would have to be read
    private static SqlText statement(String page) {
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
        RecordedStatements statements = new RecordedStatements();
        new EventSearch(statements.matching(), null)
                .find(filter, sort, null, LIMIT + 1, Clock.systemUTC().instant(), null);
        return statements.last();
    }

    /** Pages that came, and answers that were none. */
    private record Answers(int pages, int refusals) {}

    private Answers answers(URI uri) throws InterruptedException, ExecutionException {
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
