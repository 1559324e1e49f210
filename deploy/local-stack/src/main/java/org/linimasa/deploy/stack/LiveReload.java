package org.linimasa.deploy.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The services from their sources: a change is live with the next request.
 *
 * @param home the checkout
 * @param maven a Maven 3.9
 */
record LiveReload(Path home, String maven) implements ServiceCommands {
    @Override
    public List<String> command(String service) {
        return List.of(
                maven,
                "-B",
                "-ntp",
                "-f",
                home.resolve("pom.xml").toString(),
                "-pl",
                service,
                "-am",
                "compile",
                "quarkus:dev",
                // Two services can't listen for a debugger on one port, and nobody is there to press keys.
                "-Ddebug=false",
                "-Dquarkus.console.enabled=false",
                "-Dquarkus.analytics.disabled=true",
                "-Dmaven.test.skip=true");
    }

    /** The profile is dev. */
    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    /** It may have to fetch what only live reload needs, and compiles. */
    @Override
    public Duration readyLimit() {
        return Duration.ofMinutes(10);
    }
}
