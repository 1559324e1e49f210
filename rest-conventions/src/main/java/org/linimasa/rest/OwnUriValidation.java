package org.linimasa.rest;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Leaves it to {@link RequestTargets} to refuse an address that cannot be decoded. Quarkus would do it before any route,
 * without a body; it reads this property when its server is loaded, for which the configuration is read before.
 */
public final class OwnUriValidation implements SmallRyeConfigBuilderCustomizer {
    private static final String DISABLE = "vertx.disableURIValidation";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty(DISABLE, Boolean.TRUE.toString());
    }
}
