package org.linimasa.rest.access;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** An OpenID Connect issuer: says where its keys are, and signs what a test asks for. */
public final class Issuer implements QuarkusTestResourceLifecycleManager {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String AUDIENCE = "linimasa";
    private static final int KEY_BITS = 2048;

    private final KeyPair keys = newKeys();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        answer(
                "/.well-known/openid-configuration",
                "{\"issuer\": \"%s\", \"jwks_uri\": \"%s/jwks\"}".formatted(url(), url()));
        answer(
                "/jwks",
                "{\"keys\": [{\"kty\": \"RSA\", \"kid\": \"one\", \"use\": \"sig\", \"alg\": \"RS256\", \"n\": \"%s\", \"e\": \"%s\"}]}"
                        .formatted(unsigned(key.getModulus()), unsigned(key.getPublicExponent())));
        server.start();
        return Map.of(
                "quarkus.oidc.tenant-enabled",
                "true",
                "quarkus.oidc.auth-server-url",
                url(),
                "quarkus.oidc.token.audience",
                AUDIENCE);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == Issuer.class);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** A token of this issuer for somebody with these roles, a JSON list. */
    String token(String name, String roles, Instant expires) {
        return sign(keys, claims(url(), AUDIENCE, name, roles, expires));
    }

    /** The same, but signed with a key that is not this issuer's. */
    String forgedToken(String name, String roles, Instant expires) {
        return sign(newKeys(), claims(url(), AUDIENCE, name, roles, expires));
    }

    /** The same, but not signed at all. */
    String unsignedToken(String name, String roles, Instant expires) {
        return encode("{\"alg\": \"none\"}") + "." + encode(claims(url(), AUDIENCE, name, roles, expires)) + ".";
    }

    /** Signed with this issuer's key, in the name of another. */
    String tokenOfAnotherIssuer(String name, String roles, Instant expires) {
        return sign(keys, claims("https://elsewhere.example", AUDIENCE, name, roles, expires));
    }

    /** Made for another program that people log in to with this issuer. */
    String tokenForAnotherProgram(String name, String roles, Instant expires) {
        return sign(keys, claims(url(), "payroll", name, roles, expires));
    }

    private static String claims(String issuer, String audience, String name, String roles, Instant expires) {
        return "{\"iss\": \"%s\", \"aud\": \"%s\", \"sub\": \"%s\", \"upn\": \"%s\", \"groups\": %s, \"iat\": %d, \"exp\": %d}"
                .formatted(
                        issuer, audience, name, name, roles, expires.getEpochSecond() - 600, expires.getEpochSecond());
    }

    private static String sign(KeyPair keys, String claims) {
        String content = encode("{\"alg\": \"RS256\", \"kid\": \"one\", \"typ\": \"JWT\"}") + "." + encode(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
