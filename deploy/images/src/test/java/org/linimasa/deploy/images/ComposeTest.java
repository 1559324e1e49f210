package org.linimasa.deploy.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compose file opens nothing to the network and carries no secret. */
class ComposeTest {
    private static final Path FOLDER = Path.of("../compose");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):\\?[^}]+}");

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "timeline-service"})
    void aServiceMayDoNoMoreThanItNeeds(String name) throws IOException {
        JsonNode service = service(name);
        assertTrue(service.path("read_only").asBoolean());
        assertEquals("[\"ALL\"]", service.path("cap_drop").toString());
        assertEquals(
                "[\"no-new-privileges:true\"]", service.path("security_opt").toString());
        assertEquals("[\"/tmp:size=128m\"]", service.path("tmpfs").toString());
        assertTrue(service.has("mem_limit"));
        assertEquals(
                "localhost/linimasa/" + name + ":0.1.0", service.path("image").asText());
    }

    @Test
    void onlyThisMachineReachesAnything() throws IOException {
        for (JsonNode service : compose().path("services")) {
            service.path("ports").forEach(port -> assertTrue(port.asText().startsWith("127.0.0.1:"), port::asText));
        }
        assertTrue(service("database").path("ports").isMissingNode());
    }

    @Test
    void everySecretIsTheUsersOwn() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (JsonNode service : compose().path("services")) {
            service.path("environment").properties().forEach(variable -> {
                if (variable.getKey().matches(".*(PASSWORD|TOKEN).*")) {
                    var reference = VARIABLE.matcher(variable.getValue().asText());
                    assertTrue(reference.matches(), variable::toString);
                    asked.add(reference.group(1));
                }
            });
        }
        Set<String> offered = Files.readAllLines(FOLDER.resolve("example.env")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.replaceFirst("=$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(asked, offered);
    }

    /** A name that is written wrong is no error to a service: it takes its default instead. */
    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "timeline-service"})
    void everySettingIsOneThatTheServicesKnow(String name) throws IOException {
        String page = Files.readString(Path.of("../../docs/configuration.md"));
        Set<String> known = Pattern.compile("`(?:[A-Z]+(?:_[A-Z]+)+|linimasa(?:[.-][a-z]+)+)`")
                .matcher(page)
                .results()
                .map(found -> found.group().replaceAll("`", "").toUpperCase(Locale.ROOT))
                .map(found -> found.replaceAll("[.-]", "_"))
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        service(name).path("environment").fieldNames().forEachRemaining(unknown::add);
        assertFalse(unknown.isEmpty());
        unknown.removeAll(known);
        assertEquals(Set.of(), unknown);
    }

    private static JsonNode service(String name) throws IOException {
        JsonNode all = compose();
        JsonNode service = all.path("services").path(name);
        // YAML's merge key, which Jackson leaves as it is written.
        return service.has("<<")
                ? ((com.fasterxml.jackson.databind.node.ObjectNode)
                                all.path("x-service").deepCopy())
                        .setAll((com.fasterxml.jackson.databind.node.ObjectNode) service)
                : service;
    }

    private static JsonNode compose() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(FOLDER.resolve("compose.yaml").toFile());
    }
}
