package org.linimasa.timeline.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks a running timeline service that {@link LoadEvents} filled. Each query is asked over and over on all connections for
 * so long, and its answers are counted and timed.
 */
final class ReadEvents {
    private static final List<String> QUERIES = List.of(
            "events?",
            "events?sort=-time",
            "events?sort=-updated",
            "events?limit=500",
            "events?from=2026-05&to=2026-06",
            "events?from=2026-05&to=2026-06&sort=-time",
            "events?from=1999-05-05&to=1999-05-06",
            "events?from=1999-05-05&to=1999-05-06&sort=-time",
            "events?from=1990&to=2020&sort=-time",
            "events?to=1995&sort=-time",
            "events?from=2026-06",
            "events?undated=only",
            "events?status=CANCELLED",
            "events?phase=OVERDUE",
            "events?type=SUMMIT",
            "events?category=AID&sort=-time",
            "events?language=en",
            "events?country=ID",
            "events?country=VN&sort=-time",
            "events?country=AQ",
            "events?participant=" + words("Hato Sumi"),
            "events?participant=nobody",
            "events?source=source7.example&sort=-time",
            "events?source=nowhere.example",
            "events?minConfidence=0.99",
            "events?q=hato",
            "events?q=" + words("hato moke"),
            "events?q=hato&sort=relevance",
            "events?type=SUMMIT&country=VN",
            "events?category=AID&language=en",
            "events?status=PLANNED&country=ID",
            "events?participant=hato&from=2026-05&to=2026-06",
            "events?type=SUMMIT&from=2026-05&to=2026-06",
            "events?country=VN&from=1999&to=2000",
            "entities?q=hat",
            "entities?q=" + words("hato sumy"),
            "histogram?from=2026-05&to=2026-06",
            "histogram?country=VN&from=2025&to=2026",
            "facets?from=2026-05&to=2026-06",
            "plans?",
            "histogram?",
            "facets?");

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReadEvents() {}

    static void read(String service, int seconds, int connections)
            throws IOException, InterruptedException, ExecutionException {
        String base = service + "/api/v1/";
        List<String> queries = new ArrayList<>(QUERIES);
        queries.add(2, deepPage(base));
        System.out.printf("%-66s %8s %8s %8s %8s %6s%n", "query", "status", "req/s", "p50 ms", "p99 ms", "KB");
        for (String query : queries) {
            measure(base, query, seconds, connections);
        }
    }

    private static String words(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A page behind 20,000 events. */
    private static String deepPage(String base) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        String query = "events?limit=500";
        for (int page = 0; page < 40; page++) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(base + query))
                            .timeout(Duration.ofMinutes(1))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            JsonNode cursor = JSON.readTree(answer.body()).path("nextCursor");
            query = "events?limit=500&cursor=" + words(cursor.asText());
        }
        return query.replace("limit=500&", "");
    }

    private record Timed(int status, long nanos, long bytes) {}

    private static void measure(String base, String query, int seconds, int connections)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Timed> all = new ArrayList<>();
        long begin = System.nanoTime();
        try (ExecutorService readers = Executors.newFixedThreadPool(connections)) {
            List<Future<List<Timed>>> each = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                each.add(readers.submit(() -> askUntil(end, URI.create(base + query))));
            }
            for (Future<List<Timed>> reader : each) {
                all.addAll(reader.get());
            }
        }
        double elapsed = (System.nanoTime() - begin) / 1e9;
        long[] nanos = all.stream().mapToLong(Timed::nanos).sorted().toArray();
        int[] statuses = all.stream().mapToInt(Timed::status).distinct().toArray();
        String name = query.length() > 66 ? query.substring(0, 60) + " ..." : query;
        System.out.printf(
                "%-66s %8s %8.0f %8.1f %8.1f %6.1f%n",
                name,
                Arrays.toString(statuses),
                all.size() / elapsed,
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                all.getFirst().bytes() / 1024.0);
    }

    private static List<Timed> askUntil(long end, URI uri) throws IOException {
        List<Timed> asked = new ArrayList<>();
        try (PageConnection connection = new PageConnection(uri)) {
            do {
                long start = System.nanoTime();
                PageConnection.Answer answer = connection.ask();
                asked.add(new Timed(answer.status(), System.nanoTime() - start, answer.bytes()));
            } while (System.nanoTime() < end);
        }
        return asked;
    }
}
