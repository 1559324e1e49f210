package org.linimasa.ingest.document;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linimasa.event.Identity;

@QuarkusTest
@WithTestResource(KillablePostgres.class)
class DatabaseOutageResourceTest {
    private static final int WRITERS = 4;

    private final KillablePostgres postgres = KillablePostgres.running();
    private final Set<Integer> otherStatuses = new ConcurrentSkipListSet<>();
    private final Set<Integer> accepted = new ConcurrentSkipListSet<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicBoolean done = new AtomicBoolean();

    @Inject
    AgroalDataSource dataSource;

    @Test
    void answersThatItIsAwayAndLosesNothingItAccepted() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            CompletableFuture<?>[] work = new CompletableFuture<?>[WRITERS];
            for (int i = 0; i < WRITERS; i++) {
                work[i] = CompletableFuture.runAsync(this::write, writers);
            }
            try {
                await().atMost(Duration.ofSeconds(60)).until(() -> accepted.size() > 10);
                postgres.kill();
                await().atMost(Duration.ofSeconds(60)).until(() -> refused.get() > 3);
                postgres.restart();
                int before = accepted.size();
                await().atMost(Duration.ofSeconds(60)).until(() -> accepted.size() > before + 10);
            } finally {
                done.set(true);
            }
            CompletableFuture.allOf(work).get();
        }
        assertEquals(Set.of(), otherStatuses);
        for (int number : accepted) {
            String id = Identity.documentId(null, text(number)).toString();
            given().get("/api/v1/documents/" + id).then().statusCode(200);
            assertEquals(1, messagesAbout(id), "messages about document " + number);
        }
    }

    private void write() {
        while (!done.get()) {
            int number = next.getAndIncrement();
            Response response = given().contentType(ContentType.JSON)
                    .body(Map.of("text", text(number)))
                    .post("/api/v1/documents");
            switch (response.statusCode()) {
                case 201 -> accepted.add(number);
                case 503 -> {
                    refused.incrementAndGet();
                    response.then()
                            .contentType("application/problem+json")
                            .header("Retry-After", notNullValue())
                            .body("type", anyOf(equalTo("/problems/unavailable")));
                }
                default -> otherStatuses.add(response.statusCode());
            }
        }
    }

    private static String text(int number) {
        return "Menteri nomor " + number + " bertemu duta besar pada Selasa (16/1).";
    }

    private int messagesAbout(String document) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT count(*) FROM outbox WHERE subject = '" + document + "'")) {
            found.next();
            return found.getInt(1);
        }
    }
}
