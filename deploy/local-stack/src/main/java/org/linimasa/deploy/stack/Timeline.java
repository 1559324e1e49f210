package org.linimasa.deploy.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The public API of the timeline service, as far as the launcher needs it. */
final class Timeline {
    private static final Duration DELIVERY_LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int PAGE = 200;

    private final Http http;

    Timeline(int port) {
        http = new Http("http://127.0.0.1:" + port);
    }

    /**
     * All events of a window, page by page.
     *
     * @param window {@code from}, {@code to}, both or neither, as the user wrote them
     */
    List<JsonNode> events(Map<String, String> window) {
        StringBuilder query = new StringBuilder("/api/v1/events?limit=" + PAGE);
        window.forEach((name, value) ->
                query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        List<JsonNode> events = new ArrayList<>();
        Optional<String> page = Optional.of(query.toString());
        while (page.isPresent()) {
            Http.Answer answer = http.get(page.get());
            answer.body().path("events").forEach(events::add);
            page = answer.next();
        }
        return events;
    }

    /** Waits until the service shows these events: it learns of them a moment after the ingest service. */
    void await(List<String> ids) {
        Instant deadline = Instant.now().plus(DELIVERY_LIMIT);
        for (String id : ids) {
            while (!http.answersOk("/api/v1/events/" + id)) {
                if (Instant.now().isAfter(deadline)) {
                    throw new StackException(
                            ExitCode.FAILED,
                            "the timeline service did not get event " + id + " within " + DELIVERY_LIMIT.toSeconds()
                                    + " s; the reason is in the logs of both services");
                }
                try {
                    Thread.sleep(POLL.toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new StackException(ExitCode.FAILED, "interrupted", e);
                }
            }
        }
    }
}
