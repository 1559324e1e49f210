package org.linimasa.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service is told is what it reads, and nothing that it refuses to start with. */
final class Settings {
    private static final Path PAGE = Path.of("../../docs/configuration.md");
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)`");
    private static final Pattern PROPERTY = Pattern.compile("`(linimasa(?:[.-][a-z]+)+)`");
    private static final Set<String> OPEN_TO = Set.of("none", "reader");

    private Settings() {}

    /** A name that is written wrong is no error to a service: it takes its default instead. */
    static Stream<String> unknown(Manifests manifests) {
        Set<String> known = documented();
        return services(manifests)
                .flatMap(workload -> workload.allContainers()
                        .flatMap(container -> names(container)
                                .filter(name -> !known.contains(name))
                                .map(name -> workload.title(container) + " sets " + name
                                        + ", which docs/configuration.md does" + " not know")));
    }

    /** As {@code StartCheck} of the services has it. */
    static Stream<String> refused(Manifests manifests) {
        return services(manifests).flatMap(workload -> {
            JsonNode container = workload.containers().getFirst();
            List<String> found = new ArrayList<>();
            if (names(container).noneMatch("LINIMASA_INTAKE_TOKEN"::equals)) {
                found.add(workload.title() + " has no intake token");
            }
            if (names(container).anyMatch("QUARKUS_PROFILE"::equals)) {
                found.add(workload.title() + " runs in a profile of its own");
            }
            workload.variable("LINIMASA_ACCESS_ANONYMOUS")
                    .filter(role -> !OPEN_TO.contains(role))
                    .ifPresent(role -> found.add(workload.title() + " lets everybody write"));
            if (workload.variable("QUARKUS_OIDC_TENANT_ENABLED").equals(Optional.of("true"))
                    && workload.variable("QUARKUS_OIDC_TOKEN_AUDIENCE").isEmpty()) {
                found.add(workload.title() + " takes logins that were made for others");
            }
            return found.stream();
        });
    }

    private static Stream<Workload> services(Manifests manifests) {
        return manifests.ofKind("Deployment").map(Workload::new);
    }

    private static Stream<String> names(JsonNode container) {
        return Workload.list(container.path("env")).stream()
                .map(variable -> variable.path("name").asText());
    }

    private static Set<String> documented() {
        try {
            String page = Files.readString(PAGE);
            return Stream.concat(
                            VARIABLE.matcher(page).results().map(found -> found.group(1)),
                            PROPERTY.matcher(page)
                                    .results()
                                    .map(found -> found.group(1)
                                            .toUpperCase(Locale.ROOT)
                                            .replaceAll("[.-]", "_")))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
