package org.linimasa.deploy.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.linimasa.deploy.stack.LocalStack;
import org.linimasa.deploy.stack.StackSettings;

/** PostgreSQL and both packaged services, on free ports. */
record Stack(LocalStack processes, Api ingest, Api timeline) implements AutoCloseable {
    /** The checkout. */
    static final Path HOME = Path.of(System.getProperty("linimasa.home", "../.."));

    /** @param data a folder of its own */
    static Stack start(Path data) throws IOException {
        StackSettings settings;
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings = new StackSettings(HOME, data, one.getLocalPort(), other.getLocalPort());
        }
        LocalStack processes = new LocalStack(settings, System.out::println);
        // A test run that is interrupted leaves nothing either.
        Runtime.getRuntime().addShutdownHook(new Thread(processes::stop));
        processes.start();
        return new Stack(processes, new Api(settings.ingestPort()), new Api(settings.timelinePort()));
    }

    @Override
    public void close() {
        processes.stop();
    }
}
