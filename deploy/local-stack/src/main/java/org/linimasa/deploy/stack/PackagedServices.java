package org.linimasa.deploy.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The services as the build packaged them, run by the JDK that runs the launcher.
 *
 * @param home the checkout
 */
record PackagedServices(Path home) implements ServiceCommands {
    @Override
    public List<String> command(String service) {
        StartCache cache = StartCache.of(home, service);
        return java(home, service, cache.isCurrent() ? List.of("-XX:AOTCache=" + cache.file()) : List.of());
    }

    /** The program of a service. */
    static Path program(Path home, String service) {
        return home.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** @param options for this JVM only; a cache is only good for the options it was recorded with */
    static List<String> java(Path home, String service, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-jar", program(home, service).toString()));
        return command;
    }
}
