package org.linimasa.ingest.retention;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.ingest.Hurried;

/** What has been kept for long enough goes, and nothing else. */
@QuarkusTest
@TestProfile(Hurried.class)
@WithTestResource(PostgresTestResource.class)
class RetentionResourceTest {
    @Inject
    AgroalDataSource database;

    @Inject
    DeleteExpired deleteExpired;

    @BeforeEach
    void startEmpty() throws SQLException {
        execute("truncate document, mention, mention_block, event, event_revision, outbox, job, audit, kept_answer"
                + " restart identity");
        execute("update delivery set sent_through = 0");
    }

    @Test
    void entriesOfTheAuditLogAreDeletedWhenTheyAreOldEnough() throws SQLException {
        ingest("Rapat lama digelar di Tirtasari.");
        ingest("Rapat baru digelar di Tirtasari.");
        execute("update audit set at = now() - interval '401 days' where id = (select min(id) from audit)");
        deleteExpired.all();
        assertEquals(1, numbers("select count(*) from audit").getFirst());
    }

    @Test
    void anAnswerThatIsKeptForItsKeyIsDeletedAfterADay() throws SQLException {
        for (String key : List.of("old", "new")) {
            ingestOnce(key);
        }
        execute("update kept_answer set at = at - interval '24 hours 1 second'"
                + " where id = (select id from kept_answer order by at limit 1)");
        deleteExpired.all();
        assertEquals(1, numbers("select count(*) from kept_answer").getFirst());
    }

    @Test
    void aJobIsDeletedAMonthAfterItIsDoneAndNoOtherEverHasItsId() throws SQLException {
        String first = replay();
        String second = replay();
        String third = replay();
        execute("update job set updated_at = now() - interval '31 days'");
        execute("update job set updated_at = now() where public_id = '" + second + "'");
        deleteExpired.all();
        job(first).statusCode(404);
        job(second).statusCode(200);
        job(third).statusCode(200);
        String fourth = replay();
        List.of(first, second, third).forEach(earlier -> assertNotEquals(earlier, fourth));
    }

    @Test
    void aJobThatIsNotDoneIsKeptHoweverOldItIs() throws SQLException {
        execute(
                "insert into job (public_id, kind, state, total, done, changed, failed, stage, position, created_at, updated_at)"
                        + " values ('00000000-0000-0000-0000-0000000000aa', 'OTHER', 'RUNNING', 1, 0, 0, 0, 0, 0,"
                        + " now() - interval '90 days', now() - interval '90 days'),"
                        + " ('00000000-0000-0000-0000-0000000000ab', 'OTHER', 'DONE', 1, 1, 0, 0, 0, 0,"
                        + " now() - interval '90 days', now() - interval '90 days')");
        deleteExpired.all();
        assertEquals(2, numbers("select count(*) from job").getFirst());
    }

    @Test
    void whatCameOfAMessageToAWebhookIsDeletedAndWhatIsStillToBeSentStays() throws SQLException {
        String webhook = "'00000000-0000-0000-0000-0000000000ba'";
        execute("delete from webhook");
        execute(
                "insert into webhook (id, url, kinds, secret, created_at, created_by, read_through, busy_until) values ("
                        + webhook
                        + ", 'https://hooks.example/', '{}', '', now(), 'test', 0, now() + interval '1 day')");
        execute("insert into webhook_delivery (id, webhook, sequence, kind, state, attempts, created_at, due_at)"
                + " select gen_random_uuid(), " + webhook + ", sequence, 'ping', state, 1, now() - age, now()"
                + " from (values (1, 'DELIVERED', interval '31 days'), (2, 'DEAD', interval '31 days'),"
                + " (3, 'WAITING', interval '31 days'), (4, 'DELIVERED', interval '29 days'))"
                + " as told (sequence, state, age)");
        deleteExpired.all();
        assertEquals(List.of(3L, 4L), numbers("select sequence from webhook_delivery order by 1"));
        execute("delete from webhook");
    }

    @Test
    void ofOldMessagesTheLatestAboutEverythingIsKept() throws SQLException {
        String id = ingest("Presiden Rangga Wiraya bertemu Ratu Solveig Dahl pada 2 Juli 2024.");
        given().header("If-Match", "*").delete("/api/v1/documents/" + id).then().statusCode(200);
        ingest("Presiden Rangga Wiraya mengunjungi Bergen pada 9 Juli 2024.");
        List<Long> all = sequences();
        List<Long> latest = numbers("select max(sequence) from outbox group by subject order by 1");
        assertNotEquals(all, latest, "something was overtaken");

        execute("update outbox set at = now() - interval '31 days'");
        deleteExpired.all();
        assertEquals(all, sequences(), "nothing of it is confirmed");

        execute("update delivery set sent_through = " + all.getLast());
        deleteExpired.all();
        assertEquals(latest, sequences());
    }

    @Test
    void whatWasTrueAMonthAgoCanStillBeTold() throws SQLException {
        String id = ingest("Presiden Rangga Wiraya bertemu Ratu Solveig Dahl pada 2 Juli 2024.");
        execute("update outbox set at = now() - interval '31 days'");
        given().header("If-Match", "*").delete("/api/v1/documents/" + id).then().statusCode(200);
        execute("update delivery set sent_through = (select max(sequence) from outbox)");
        List<Long> all = sequences();
        deleteExpired.all();
        assertEquals(all, sequences());
    }

    @Test
    void saysHowMuchHasExpired() throws SQLException {
        deleteExpired.all();
        for (String what : List.of("audit", "idempotency-keys", "jobs", "outbox", "webhook-deliveries")) {
            given().get("/q/metrics").then().body(containsString("linimasa_expired_total{of=\"" + what + "\""));
        }
    }

    private static String replay() {
        String id =
                given().post("/api/v1/replay").then().statusCode(202).extract().path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/api/v1/jobs/" + id).path("state"), equalTo("DONE"));
        return id;
    }

    private static io.restassured.response.ValidatableResponse job(String id) {
        return given().get("/api/v1/jobs/" + id).then();
    }

    private static String ingest(String text) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("text", text, "publishedAt", "2024-07-10"))
                .post("/api/v1/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void ingestOnce(String key) {
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("text", "Dewan kota berapat pada 2 Juli 2024.", "publishedAt", "2024-07-10"))
                .post("/api/v1/documents")
                .then()
                .statusCode(oneOf(200, 201));
    }

    private List<Long> sequences() throws SQLException {
        return numbers("select sequence from outbox order by 1");
    }

    private List<Long> numbers(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
