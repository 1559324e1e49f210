package org.linimasa.deploy.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The classes of a service as they were loaded and linked in a training run: with it a start takes a third of the
 * processor time. Lies beside the build output, for one build and one JDK.
 *
 * @see <a href="https://openjdk.org/jeps/514">JEP 514: ahead-of-time command-line ergonomics</a>
 */
record StartCache(Path program, Path file) {
    private static final int FIRST_JDK = 25;

    static StartCache of(Path home, String service) {
        Path program = PackagedServices.program(home, service);
        return new StartCache(
                program, program.resolveSibling("start-" + System.getProperty("java.vm.version") + ".aot"));
    }

    static boolean isSupported() {
        return Runtime.version().feature() >= FIRST_JDK;
    }

    /** Whether it was recorded, and after the program was built. */
    boolean isCurrent() {
        try {
            return isSupported()
                    && Files.exists(file)
                    && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(program)) >= 0;
        } catch (IOException e) {
            return false;
        }
    }
}
