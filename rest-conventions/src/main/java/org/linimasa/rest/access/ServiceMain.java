package org.linimasa.rest.access;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where both services begin: what must not serve ends here, before it opens a port or a connection. */
@QuarkusMain
public final class ServiceMain {
    private static final int REFUSED = 1;

    ServiceMain() {}

    /** Serves until it is told to stop, or ends with one line that says which setting is in the way. */
    public static void main(String... arguments) {
        Optional<String> reason = LaunchMode.current() == LaunchMode.NORMAL
                ? StartCheck.of(ConfigProvider.getConfig()).reasons().findFirst()
                : Optional.empty();
        if (reason.isPresent()) {
            System.err.println("This service does not start: " + reason.get());
            System.exit(REFUSED);
        }
        Quarkus.run(arguments);
    }
}
