package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Each operation of both APIs works with its own example, as it stands, once the shipped articles are in. */
@ResourceLock(ShippedExamples.LOCK)
class DocumentedOperationsIT {
    @TestFactory
    Stream<DynamicTest> operationsOfTheIngestService() throws IOException {
        return tried(ShippedExamples.stack().ingest());
    }

    @TestFactory
    Stream<DynamicTest> operationsOfTheTimelineService() throws IOException {
        return tried(ShippedExamples.stack().timeline());
    }

    /** The other tests of this stack look at the timeline: what was changed here shall have arrived, and messages keep order. */
    @AfterAll
    static void letTheTimelineFollow() throws IOException {
        Stack stack = ShippedExamples.stack();
        String last = stack.ingest().ingestEvent("""
                        {"title": "Harbour of Tirtasari opens", "when": "2024-06-07", "language": "en", "key": "last"}
                        """).path("id").asText();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> stack.timeline().get("/api/v1/events/" + last).statusCode() == 200);
    }

    private static Stream<DynamicTest> tried(Api api) throws IOException {
        List<DocumentedOperation> operations = DocumentedOperation.of(api.json("/q/openapi?format=json"));
        assertFalse(operations.isEmpty());
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    HttpResponse<InputStream> answer =
                            api.open(operation.method(), operation.path(), operation.headers(), operation.body());
                    try (InputStream body = answer.body()) {
                        if (answer.statusCode() / 100 != 2) {
                            fail(answer.statusCode() + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8));
                        }
                    }
                }));
    }
}
