package org.linimasa.ingest.document;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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

    @Test
    void endsWhatTakesTooLongAndSaysSoButForAPurge() throws Exception {
        String purged = post("Kepala desa meresmikan jembatan pada Rabu (17/1).")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        try (Connection other = dataSource.getConnection();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            CompletableFuture<Response> purge;
            try (Statement statement = other.createStatement()) {
                statement.execute("lock table event_revision in access exclusive mode");
                purge = CompletableFuture.supplyAsync(
                        () -> given().header("If-Match", "*").delete("/api/v1/documents/" + purged + "?purge=true"),
                        threads);
                await().atMost(Duration.ofSeconds(60)).until(() -> isSomebodyWaitingFor(statement, "event_revision"));
                // What waits for the purge, which writes alone, waits no longer than it may.
                post("Bupati membuka pasar baru pada Kamis (18/1).")
                        .then()
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", notNullValue())
                        .body("detail", containsString("too long"));
                assertFalse(purge.isDone());
            } finally {
                other.rollback();
            }
            purge.get().then().statusCode(anyOf(equalTo(200), equalTo(204)));
        }
        given().get("/api/v1/documents/" + purged).then().statusCode(410);
        post("Bupati membuka pasar baru pada Kamis (18/1).").then().statusCode(201);
    }

    @Test
    void doesNotClaimToKnowWhatBecameOfACommitThatBrokeOff() throws SQLException {
        String text = "Camat menutup pasar lama pada Jumat (19/1).";
        execute("""
                create function end_connection() returns trigger language plpgsql as
                  'begin perform pg_terminate_backend(pg_backend_pid()); return null; end'""");
        execute("""
                create constraint trigger at_commit after insert on document deferrable initially deferred
                  for each row execute function end_connection()""");
        try {
            post(text)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("detail", containsString("whether it did is not known"));
        } finally {
            execute("drop trigger at_commit on document");
            execute("drop function end_connection()");
        }
        post(text).then().statusCode(201);
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private static boolean isSomebodyWaitingFor(Statement statement, String table) throws SQLException {
        try (ResultSet found = statement.executeQuery(
                "select count(*) > 0 from pg_locks where not granted and relation = '" + table + "'::regclass")) {
            return found.next() && found.getBoolean(1);
        }
    }

    private static Response post(String text) {
        return given().contentType(ContentType.JSON).body(Map.of("text", text)).post("/api/v1/documents");
    }

    private void write() {
        while (!done.get()) {
            int number = next.getAndIncrement();
            Response response = post(text(number));
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
