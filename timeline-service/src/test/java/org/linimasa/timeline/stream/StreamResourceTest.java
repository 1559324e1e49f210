package org.linimasa.timeline.stream;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linimasa.timeline.Events.event;
import static org.linimasa.timeline.Events.id;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.message.CloudEvent;
import org.linimasa.message.Message;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
@TestProfile(StreamResourceTest.Impatient.class)
class StreamResourceTest {
    /** The same waits, shorter. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "linimasa.projection.poll", "PT0.05S",
                    "linimasa.stream.heartbeat", "200ms",
                    // Long enough for a reader whose machine is busy with other tests.
                    "linimasa.stream.stalled-after", "6s",
                    "linimasa.stream.max-listeners", "501",
                    "linimasa.stream.max-listeners-of-one", "502");
        }
    }

    @Inject
    Projection projection;

    @Inject
    DataSource database;

    @TestHTTPResource("/api/v1/stream")
    URI stream;

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
        await().untilAsserted(() -> assertEquals(0, listeners()));
    }

    @Test
    void tellsWhatHappenedToAnEventAsCloudEvents() throws Exception {
        try (Hearing hearing = Hearing.of(stream.toString(), null)) {
            hearing.nextOrComment();
            projection.holds(
                    event("one", "2024-01-16"), event("one", "2024-01-17").revision(2), event("two", "2024"));
            projection
                    .tell(List.of(
                            projection.next(Projection.merged(id("one"), 3, id("two"))),
                            projection.next(Projection.retracted(id("two"), 2))))
                    .statusCode(200);
            List<Hearing.Heard> heard = hearing.next(5);
            assertEquals(
                    List.of("event.created", "event.updated", "event.created", "event.merged", "event.retracted"),
                    heard.stream().map(Hearing.Heard::name).toList());
            assertEquals(
                    List.of("1", "2", "3", "4", "5"),
                    heard.stream().map(Hearing.Heard::id).toList());
            JsonNode updated = new ObjectMapper().readTree(heard.get(1).data());
            assertEquals("1.0", updated.path("specversion").asText());
            assertEquals("org.linimasa.event.updated", updated.path("type").asText());
            assertEquals(id("one") + "/2", updated.path("id").asText());
            assertEquals("2", updated.path("sequence").asText());
            assertEquals("2024-01-17", updated.at("/data/event/time/edtf").asText());
            assertEquals("PAST", updated.at("/data/event/phase").asText());
            assertEquals("MENTION", updated.at("/data/cause/kind").asText());
            JsonNode merged = new ObjectMapper().readTree(heard.get(3).data());
            assertEquals(id("two").toString(), merged.at("/data/mergedInto").asText());
        }
    }

    @Test
    void whoReconnectsMissesNothingAndHearsNothingTwice() throws Exception {
        List<String> ids = new ArrayList<>();
        String last = "0";
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 60; i++) {
                projection.holds(event("a " + i, "2024"), event("b " + i, "2024"), event("c " + i, "2024"));
            }
        });
        while (ids.size() < 180) {
            try (Hearing hearing = Hearing.of(stream.toString(), last)) {
                for (Hearing.Heard heard : hearing.next(Math.min(1 + ids.size() % 17, 180 - ids.size()))) {
                    ids.add(heard.id());
                    last = heard.id();
                }
            }
        }
        writer.join();
        assertEquals(LongStream.rangeClosed(1, 180).mapToObj(Long::toString).toList(), ids);
    }

    @Test
    void beginsWithWhatChangesNextUnlessToldWhere() throws Exception {
        projection.holds(event("before", "2024"), event("between", "2024"));
        try (Hearing fresh = Hearing.of(stream.toString(), null);
                Hearing resumed = Hearing.of(stream + "?since=1", null)) {
            assertEquals("2", fresh.nextOrComment().id().isEmpty() ? awaitId(fresh) : fresh.lastId());
            projection.holds(event("after", "2024"));
            assertEquals("3", fresh.next().id());
            assertEquals("2", resumed.next().id());
            assertEquals("3", resumed.next().id());
        }
    }

    private static String awaitId(Hearing hearing) {
        await().until(() -> !hearing.lastId().isEmpty());
        return hearing.lastId();
    }

    @Test
    void aFilterAlsoTellsWhatNoLongerMatches() throws Exception {
        try (Hearing visits = Hearing.of(stream + "?type=VISIT&from=2024-01&to=2024-02&since=0", null)) {
            projection.holds(
                    event("meeting", "2024-01-16"),
                    event("visit", "2024-01-16").type("VISIT"),
                    event("other visit", "2023").type("VISIT"),
                    event("visit", "2024-03").type("VISIT").revision(2),
                    event("visit", "2024-04").type("VISIT").revision(3));
            projection.holds(event("last", "2024-01-17").type("VISIT"));
            assertEquals(
                    List.of("2", "4", "6"),
                    visits.next(3).stream().map(Hearing.Heard::id).toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "source=a%20paper",
        "minConfidence=0.5",
        "language=en",
        "participant=siti",
        "country=ID",
        "place=jakarta"
    })
    void takesTheFiltersOfTheList(String query) throws Exception {
        try (Hearing hearing = Hearing.of(stream + "?since=0&" + query, null)) {
            projection.holds(event("one", "2024")
                    .participants(Events.person("Siti Rahma", "ID"))
                    .place("Jakarta", "ID"));
            assertEquals("1", hearing.next().id());
        }
    }

    @ParameterizedTest
    @CsvSource({"99", "nonsense", "999999999999999999999"})
    void resetsWhoeverComesFromAPlaceThatIsNotKnown(String place) throws Exception {
        projection.holds(event("one", "2024"));
        try (Hearing hearing = Hearing.of(stream.toString(), place)) {
            Hearing.Heard reset = hearing.next();
            assertEquals("reset", reset.name());
            assertEquals("1", reset.id());
            projection.holds(event("two", "2024"));
            assertEquals("2", hearing.next().id());
        }
    }

    @Test
    void resetsWhoeverIsConnectedWhenTheProjectionIsRebuilt() throws Exception {
        projection.holds(event("one", "2024"), event("two", "2024"));
        try (Hearing hearing = Hearing.of(stream.toString(), null)) {
            hearing.nextOrComment();
            projection.empty();
            projection.holds(event("one", "2024"));
            assertEquals("reset", hearing.next().name());
        }
    }

    @Test
    void commentsKeepTheConnectionAliveAndMoveThePlace() throws Exception {
        try (Hearing hearing = Hearing.of(stream + "?type=VISIT", null)) {
            for (int i = 0; i < 3; i++) {
                assertTrue(hearing.nextOrComment().data().startsWith(":"));
            }
            projection.holds(event("no visit", "2024"));
            await().until(() -> hearing.lastId().equals("1"));
        }
    }

    @Test
    void hearsWhatAnotherReplicaApplies() throws Exception {
        projection.holds(event("one", "2024"));
        try (Hearing hearing = Hearing.of(stream.toString(), null);
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            hearing.nextOrComment();
            statement.execute("update event_revision set sequence = 7");
            statement.execute("update watermark set applied = 7, head = 7");
            assertEquals("7", hearing.next().id());
        }
    }

    @Test
    void oneWhoDoesNotReadHarmsNobodyAndIsDisconnected() throws Exception {
        String longTitle = "x".repeat(100_000);
        List<CloudEvent<Message>> batch = IntStream.range(0, 60)
                .mapToObj(i -> projection.next(
                        Projection.changed(event(i + longTitle, "2024").build())))
                .toList();
        projection.tell(batch).statusCode(200);
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4096);
            slow.connect(new InetSocketAddress(stream.getHost(), stream.getPort()));
            slow.getOutputStream()
                    .write(("GET /api/v1/stream?since=0 HTTP/1.1\r\nHost: " + stream.getAuthority() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().untilAsserted(() -> assertEquals(1, listeners()));
            try (Hearing other = Hearing.of(stream + "?since=0", null)) {
                assertEquals("60", other.next(60).getLast().id());
                await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertEquals(1, listeners()));
                projection.holds(event("one more", "2024"));
                assertEquals("61", other.next().id());
            }
        }
    }

    @Test
    void manyWhoWaitHoldNoThreads() throws Exception {
        List<Hearing> all = new ArrayList<>();
        try {
            for (int i = 0; i < 500; i++) {
                all.add(Hearing.of(stream.toString(), null));
            }
            assertTrue(
                    ManagementFactory.getThreadMXBean().getThreadCount() < 300,
                    () -> ManagementFactory.getThreadMXBean().getThreadCount() + " threads");
            projection.holds(event("one", "2024"));
            for (Hearing hearing : all) {
                assertEquals("1", hearing.next().id());
            }
            try (Hearing last = Hearing.of(stream.toString(), null)) {
                assertNotNull(last);
                await().untilAsserted(() -> assertEquals(501, listeners()));
                given().get(stream).then().statusCode(503).header("Retry-After", equalTo("10"));
            }
        } finally {
            all.forEach(Hearing::close);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "since=-1, since",
        "since=x, since",
        "phase=PAST, phase",
        "q=meeting, q",
        "typ=MEETING, typ",
        "type=NOTHING, type",
    })
    void refusesWhatItDoesNotUnderstandBeforeItBegins(String query, String name) {
        given().urlEncodingEnabled(false)
                .get(stream + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].name", equalTo(name));
    }

    private static double listeners() {
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("linimasa_stream_listeners"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
