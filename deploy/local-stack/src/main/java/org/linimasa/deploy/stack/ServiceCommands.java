package org.linimasa.deploy.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How a service is started, and how long its start and its end may take. */
interface ServiceCommands {
    /** @param service as the ledger names it, which is also its module's name */
    List<String> command(String service);

    /** What a service is told whatever it is: in the profile laptop everybody on this machine may write. */
    default Map<String, String> environment() {
        return Map.of("QUARKUS_PROFILE", "prod,laptop");
    }

    /** After this its start has failed. */
    default Duration readyLimit() {
        return Duration.ofMinutes(5);
    }

    /** After this it is killed. */
    default Duration stopLimit() {
        return Duration.ofSeconds(15);
    }
}
