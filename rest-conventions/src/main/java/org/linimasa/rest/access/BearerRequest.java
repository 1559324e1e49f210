package org.linimasa.rest.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who bears a token. */
final class BearerRequest extends BaseAuthenticationRequest {
    private final String token;

    BearerRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
