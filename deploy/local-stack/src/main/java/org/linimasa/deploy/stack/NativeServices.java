package org.linimasa.deploy.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The services as native programs, which {@code -Dnative} builds.
 *
 * @param home the checkout
 */
record NativeServices(Path home) implements ServiceCommands {
    @Override
    public List<String> command(String service) {
        Path program = home.resolve(service).resolve("target/" + service + "-native");
        if (!Files.isExecutable(program)) {
            throw new StackException(
                    ExitCode.FAILED,
                    "there is no native " + service + " in " + program.getParent() + ": build it first");
        }
        // The same limit as on the JVM, where the collector would else take what the machine has.
        return List.of(program.toString(), "-Xmx512m");
    }
}
