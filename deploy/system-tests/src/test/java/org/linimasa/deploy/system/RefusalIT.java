package org.linimasa.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** With a development's settings a service ends at once, with one line, before it speaks to its database. */
class RefusalIT {
    private static final Map<String, String> INIT_CONTAINER = Map.of("QUARKUS_INIT_AND_EXIT", "true");

    @TempDir
    Path folder;

    static Stream<Arguments> whatIsRefused() {
        return Stream.of("ingest-service", "timeline-service")
                .flatMap(service -> Stream.of(
                        Arguments.of(service, Map.of(), "linimasa.intake.token"),
                        Arguments.of(service, INIT_CONTAINER, "linimasa.intake.token"),
                        Arguments.of(service, Map.of("QUARKUS_PROFILE", "dev"), "linimasa.access.anonymous"),
                        Arguments.of(service, Map.of("LINIMASA_INTAKE_TOKEN", "development"), "linimasa.intake.token"),
                        Arguments.of(
                                service,
                                Map.of(
                                        "LINIMASA_INTAKE_TOKEN",
                                        "a-secret-that-both-services-have",
                                        "QUARKUS_DATASOURCE_PASSWORD",
                                        "linimasa"),
                                "quarkus.datasource.password"),
                        Arguments.of(
                                service,
                                Map.of(
                                        "LINIMASA_INTAKE_TOKEN",
                                        "a-secret-that-both-services-have",
                                        "QUARKUS_OIDC_TENANT_ENABLED",
                                        "true",
                                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                                        "https://login.example"),
                                "quarkus.oidc.token.audience"),
                        Arguments.of(
                                service,
                                Map.of("QUARKUS_PROFILE", "laptop", "QUARKUS_HTTP_HOST", "0.0.0.0"),
                                "quarkus.http.host")));
    }

    @ParameterizedTest
    @MethodSource("whatIsRefused")
    void endsBeforeItSpeaksToItsDatabase(String service, Map<String, String> settings, String setting)
            throws IOException, InterruptedException {
        try (ServerSocket database = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> environment = new HashMap<>(Map.of(
                    "QUARKUS_HTTP_PORT",
                    Integer.toString(Installation.freePort()),
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    "jdbc:postgresql://127.0.0.1:" + database.getLocalPort() + "/any"));
            environment.putAll(settings);
            try (Program program = Program.start(service, folder.resolve("log.txt"), environment)) {
                int code = program.awaitEnd();
                String said = program.log();
                assertEquals(1, code, said);
                assertTrue(said.startsWith("This service does not start: ") && said.contains(setting), said);
                assertEquals(1, said.lines().count(), said);
            }
            database.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, database::accept, "it called its database");
        }
    }
}
