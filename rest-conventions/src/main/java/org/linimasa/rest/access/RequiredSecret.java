package org.linimasa.rest.access;

import java.util.Optional;

/** A secret without which a service must not serve anybody but a developer. */
public interface RequiredSecret {
    /** The name of its setting. */
    String property();

    /** What was configured. */
    Optional<String> value();
}
