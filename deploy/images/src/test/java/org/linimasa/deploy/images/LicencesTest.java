package org.linimasa.deploy.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the services are made of may be given away under Apache-2.0. Also writes target/licences.md, the report. */
class LicencesTest {
    /** Licences that ask for no more than to be named, and those that ask only for changes of the library itself. */
    private static final Pattern FINE = Pattern.compile(
            "(?i).*(apache|mit\\b|mit-|bsd|epl|eclipse|edl|lgpl|lesser|cddl|mpl|isc|unicode|icu|cc0|public domain|0bsd"
                    + "|universal permissive|upl|classpath).*");

    @Test
    void everyLibraryHasALicenceThatAllowsIt() throws IOException {
        Map<String, String> licences = new TreeMap<>();
        for (String service : List.of("ingest-service", "timeline-service")) {
            Path bom = Path.of("../..", service, "target/bom.json");
            assumeTrue(
                    Files.exists(bom), "no bill of materials: the services were packaged without -Pchecks, or with -o");
            for (JsonNode component : new ObjectMapper().readTree(bom.toFile()).path("components")) {
                String name = component.path("group").asText() + ":"
                        + component.path("name").asText() + " "
                        + component.path("version").asText();
                if (!name.startsWith("org.linimasa:")) {
                    licences.put(name, licencesOf(component));
                }
            }
        }
        StringBuilder report =
                new StringBuilder("# Licences of what the services are made of\n\n| library | licence |\n|---|---|\n");
        licences.forEach((name, licence) -> report.append("| %s | %s |%n".formatted(name, licence)));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/licences.md"), report);
        List<String> others = licences.entrySet().stream()
                .filter(entry -> !FINE.matcher(entry.getValue()).matches())
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
        assertEquals(List.of(), others);
    }

    private static String licencesOf(JsonNode component) {
        List<String> names = new ArrayList<>();
        for (JsonNode licence : component.path("licenses")) {
            names.add(
                    licence.has("expression")
                            ? licence.path("expression").asText()
                            : licence.at("/license/id")
                                    .asText(licence.at("/license/name").asText()));
        }
        return String.join(", ", names);
    }
}
