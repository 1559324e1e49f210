package org.linimasa.deploy.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each operation of both APIs works with its own example, as it stands, once the shipped articles are in. */
class DocumentedOperationsIT {
    @TempDir
    static Path folder;

    private static Stack stack;

    @BeforeAll
    static void handInTheExamples() throws IOException {
        stack = Stack.start(folder);
        try (DirectoryStream<Path> examples = Files.newDirectoryStream(Stack.HOME.resolve("examples"), "*.txt")) {
            for (Path example : examples) {
                JsonNode document = stack.ingest().ingest(Files.readString(example));
                for (JsonNode event : document.path("events")) {
                    await().atMost(Duration.ofSeconds(60))
                            .until(() -> stack.timeline()
                                            .get("/api/v1/events/"
                                                    + event.path("id").asText())
                                            .statusCode()
                                    == 200);
                }
            }
        }
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> operationsOfTheIngestService() throws IOException {
        return tried(stack.ingest());
    }

    @TestFactory
    Stream<DynamicTest> operationsOfTheTimelineService() throws IOException {
        return tried(stack.timeline());
    }

    private static Stream<DynamicTest> tried(Api api) throws IOException {
        List<DocumentedOperation> operations = DocumentedOperation.of(api.json("/q/openapi?format=json"));
        assertFalse(operations.isEmpty());
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    HttpResponse<String> answer =
                            api.send(operation.method(), operation.path(), operation.contentType(), operation.body());
                    assertEquals(2, answer.statusCode() / 100, () -> answer.statusCode() + " " + answer.body());
                }));
    }
}
