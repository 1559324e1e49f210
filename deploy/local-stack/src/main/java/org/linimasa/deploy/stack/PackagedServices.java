package org.linimasa.deploy.stack;

import java.nio.file.Path;
import java.util.List;

/**
 * The services as the build packaged them, run by the JDK that runs the launcher.
 *
 * @param home the checkout
 */
record PackagedServices(Path home) implements ServiceCommands {
    @Override
    public List<String> command(String service) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-jar",
                home.resolve(service)
                        .resolve("target/quarkus-app/quarkus-run.jar")
                        .toString());
    }
}
