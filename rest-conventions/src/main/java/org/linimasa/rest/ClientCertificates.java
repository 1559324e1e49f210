package org.linimasa.rest;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether whoever speaks TLS with us has to say who he is. Quarkus' own setting is fixed when a program is built. */
@ApplicationScoped
class ClientCertificates implements HttpServerOptionsCustomizer {
    private final ClientAuth wanted;

    ClientCertificates(@ConfigProperty(name = "linimasa.http.client-certificate") ClientAuth wanted) {
        this.wanted = wanted;
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setClientAuth(wanted);
    }
}
