package org.linimasa.deploy.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.kubernetes.client.custom.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code kubectl apply -k} would send is what Kubernetes takes, and keeps our rules. */
class ManifestsTest {
    private static final List<String> OVERLAYS = List.of("dev", "production", "production-ingress");

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production", "production-ingress"})
    void everyOverlayIsOfTheTypesOfKubernetes(String overlay) {
        assertEquals(List.of(), Schemas.violations(Kustomize.overlay(overlay)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production", "production-ingress"})
    void everyOverlayKeepsThePolicy(String overlay) {
        Manifests manifests = Kustomize.overlay(overlay);
        assertEquals(
                List.of(),
                Arrays.stream(Policy.values())
                        .flatMap(rule -> rule.violations(manifests).map(violation -> rule + ": " + violation))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production", "production-ingress"})
    void everyOverlayHasBothServices(String overlay) {
        assertTrue(Kustomize.overlay(overlay)
                .find("Deployment", "timeline-service")
                .isPresent());
        assertTrue(
                Kustomize.overlay(overlay).find("Deployment", "ingest-service").isPresent());
    }

    @Test
    void noOverlayIsLeftOut() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("overlays"))) {
            assertEquals(
                    new TreeSet<>(OVERLAYS),
                    new TreeSet<>(folders.map(folder -> folder.getFileName().toString())
                            .toList()));
        }
    }

    /** A port forward calls it by the name of this machine, and every pod by one of the service's. */
    @ParameterizedTest
    @ValueSource(strings = {"dev", "production", "production-ingress"})
    void theIngestServiceAnswersToTheNamesItIsCalledBy(String overlay) {
        Workload ingest = Kustomize.overlay(overlay)
                .find("Deployment", "ingest-service")
                .map(Workload::new)
                .orElseThrow();
        assertTrue(List.of(
                        ingest.variable("LINIMASA_INGEST_HOSTS").orElseThrow().split(","))
                .containsAll(List.of("localhost", "127.0.0.1", "ingest-service", "ingest-service.linimasa.svc")));
    }

    @Test
    void whatWaitsForClientsFitsIntoTheTemporaryFolder() throws IOException {
        long kept =
                Files.readAllLines(Path.of("../../ingest-service/src/main/resources/application.properties")).stream()
                        .filter(line -> line.startsWith("linimasa.http.max-kept-answers="))
                        .map(line -> Quantity.fromString(line.replaceFirst(".*=(\\d+)M", "$1Mi")))
                        .findFirst()
                        .orElseThrow()
                        .getNumber()
                        .longValue();
        JsonNode folder = Kustomize.overlay("production")
                .find("Deployment", "ingest-service")
                .map(Workload::new)
                .orElseThrow()
                .pod()
                .at("/volumes/0/emptyDir/sizeLimit");
        assertTrue(Quantity.fromString(folder.asText()).getNumber().longValue() > kept, folder::asText);
    }

    /** What a service asks for comes from what was measured: the page has both beside each other. */
    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "timeline-service"})
    void aServiceAsksForTheMemoryThatWasMeasured(String service) throws IOException {
        Matcher row = Pattern.compile("\\| " + service.replace('-', ' ')
                        + " \\| (?<measured>\\d+) MiB \\|.*\\| (?<asked>\\d+) (?<unit>[MG]i)B, .*")
                .matcher(Files.readString(Path.of("../../docs/operations.md")));
        assertTrue(row.find());
        JsonNode asked = Kustomize.overlay("production")
                .find("Deployment", service)
                .map(Workload::new)
                .orElseThrow()
                .containers()
                .getFirst()
                .at("/resources/requests/memory");
        assertEquals(row.group("asked") + row.group("unit"), asked.asText());
        assertTrue(Quantity.fromString(asked.asText())
                        .getNumber()
                        .compareTo(Quantity.fromString(row.group("measured") + "Mi")
                                .getNumber())
                > 0);
    }

    /** A primary that hears neither the API server nor another instance takes itself for cut off, and stops. */
    @ParameterizedTest
    @ValueSource(strings = {"ingest-db", "timeline-db"})
    void theInstancesOfADatabaseHearEachOther(String database) {
        JsonNode policy = Kustomize.overlay("production")
                .find("NetworkPolicy", database)
                .orElseThrow()
                .path("spec");
        for (String way : List.of("ingress/from", "egress/to")) {
            String[] names = way.split("/");
            List<Integer> ports = Workload.list(policy.path(names[0])).stream()
                    .filter(rule -> Workload.list(rule.path(names[1])).stream()
                            .anyMatch(peer -> peer.path("podSelector").equals(policy.path("podSelector"))))
                    .flatMap(rule -> Workload.list(rule.path("ports")).stream())
                    .map(port -> port.path("port").asInt())
                    .sorted()
                    .toList();
            assertEquals(List.of(5432, 8000), ports, way);
        }
    }

    @Test
    void productionMakesNoSecret() {
        assertEquals(0, Kustomize.overlay("production").ofKind("Secret").count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "production-ingress"})
    void thePagesFilesAreRoutedAndNoFileThatIsNotThere(String overlay) throws IOException {
        JsonNode route = Kustomize.overlay(overlay)
                .ofKind("HTTPRoute", "Ingress")
                .findFirst()
                .orElseThrow();
        Path page = Path.of("../../timeline-service/src/main/resources/META-INF/resources");
        try (Stream<Path> files = Files.walk(page)) {
            List<String> paths = files.filter(Files::isRegularFile)
                    .map(file -> "/" + page.relativize(file))
                    .toList();
            assertEquals(
                    List.of(),
                    paths.stream()
                            .filter(path -> !Traffic.isRouted(route, path))
                            .toList());
            assertEquals(
                    List.of("/"),
                    Traffic.exactPaths(route)
                            .filter(path -> !paths.contains(path))
                            .toList());
        }
    }
}
