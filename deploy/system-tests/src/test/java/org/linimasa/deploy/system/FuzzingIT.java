package org.linimasa.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Random calls of every operation, made from the services' own descriptions: each is answered as the description says, and
 * none is a defect. {@code linimasa.fuzzing.seed} repeats a run.
 */
class FuzzingIT {
    private static final int CALLS = Boolean.getBoolean("linimasa.all") ? 10_000 : 400;
    private static final int MAX_FAULTS = 20;
    /** The ordinary run makes the same calls each time, the long one others. */
    private static final long SEED =
            Long.getLong("linimasa.fuzzing.seed", Boolean.getBoolean("linimasa.all") ? System.nanoTime() : 20_240_116L);

    private static Installation installation;
    private static Program timeline;
    private static Program ingest;
    private static int timelinePort;
    private static int ingestPort;

    @BeforeAll
    static void startBoth() throws IOException {
        installation = Installation.withEmptyDatabases("fuzzing");
        timelinePort = Installation.freePort();
        ingestPort = Installation.freePort();
        Map<String, String> unlimited = Map.of("LINIMASA_RATE_LIMIT_ENABLED", "false");
        timeline = installation.start("timeline-service", timelinePort, unlimited);
        Map<String, String> more = new HashMap<>(unlimited);
        more.put("LINIMASA_TIMELINE_URL", "http://127.0.0.1:" + timelinePort);
        ingest = installation.start("ingest-service", ingestPort, more);
        Installation.awaitReady(timeline, timelinePort);
        Installation.awaitReady(ingest, ingestPort);
        try (Stream<Path> examples = Files.list(Stack.HOME.resolve("examples"))) {
            for (Path example : examples.sorted().toList()) {
                HttpResponse<String> taken = new Api(ingestPort)
                        .send(
                                "POST",
                                "/api/v1/documents",
                                Map.of(
                                        "Content-Type",
                                        "text/plain",
                                        "Authorization",
                                        "Bearer " + Installation.ADMIN_TOKEN),
                                Files.readString(example));
                assertEquals(201, taken.statusCode(), taken::body);
            }
        }
    }

    @AfterAll
    static void stopBoth() {
        if (ingest != null) {
            ingest.close();
        }
        if (timeline != null) {
            timeline.close();
        }
        installation.close();
    }

    @Test
    void theIngestServiceAnswersEachCallAsItsDescriptionSays() throws IOException {
        answersEachCallAsItsDescriptionSays(ingest, ingestPort);
    }

    @Test
    void theTimelineServiceAnswersEachCallAsItsDescriptionSays() throws IOException {
        answersEachCallAsItsDescriptionSays(timeline, timelinePort);
    }

    private static void answersEachCallAsItsDescriptionSays(Program program, int port) throws IOException {
        Api api = new Api(port);
        JsonNode openApi = api.json("/q/openapi?format=json");
        RandomCalls calls = new RandomCalls(openApi, new Random(SEED));
        DescribedAnswers described = new DescribedAnswers(openApi);
        calls.learn(DescribedAnswers.read(
                new Api(timelinePort).get("/api/v1/events").body()));
        List<String> faults = new ArrayList<>();
        Set<String> called = new TreeSet<>();
        int successes = 0;
        for (int i = 0; i < CALLS && faults.size() < MAX_FAULTS; i++) {
            RandomCalls.Call call = calls.next();
            Map<String, String> headers = new HashMap<>(call.headers());
            headers.put("Authorization", "Bearer " + Installation.ADMIN_TOKEN);
            HttpResponse<String> answer = api.sendOnce(call.operation().method(), call.path(), headers, call.body());
            described.faults(call, answer).forEach(fault -> faults.add(fault + "\n    " + call));
            if (answer.statusCode() < 300) {
                successes++;
                called.add(call.operation().method() + " " + call.operation().path());
                calls.learn(DescribedAnswers.read(answer.body()));
            }
        }
        assertEquals(List.of(), faults, "seed " + SEED);
        assertTrue(successes > CALLS / 10, "calls that succeeded: " + successes);
        assertTrue(called.size() > calls.operations().size() / 2, "operations that succeeded: " + called);
        assertTrue(program.isAlive());
        assertEquals(200, api.get("/q/health/ready").statusCode());
    }
}
