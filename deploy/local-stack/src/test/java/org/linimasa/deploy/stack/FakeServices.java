package org.linimasa.deploy.stack;

import java.nio.file.Path;
import java.util.List;

/** Starts a {@link FakeService} in place of each service, or {@code sh} with a script that fails. */
record FakeServices(String script) implements ServiceCommands {
    static final FakeServices READY = new FakeServices("");

    @Override
    public List<String> command(String service) {
        if (!script.isEmpty()) {
            return List.of("sh", "-c", script);
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FakeService.class.getName());
    }
}
