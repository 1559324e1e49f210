package org.linimasa.deploy.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An OpenID Connect provider at which everybody is logged in as the reader Sari. It gives its tokens only for a code that was
 * not used before, to who proves to be the client that began (PKCE with S256).
 */
final class LoginIssuer implements AutoCloseable {
    static final String CLIENT = "linimasa-page";
    static final String CLIENT_SECRET = "secret-of-the-client";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int KEY_BITS = 2048;
    private static final long LIFETIME_SECONDS = 300;

    private final KeyPair keys;
    private final HttpServer server;
    /** The parameters of the login that a code stands for. */
    private final Map<String, Map<String, String>> logins = new ConcurrentHashMap<>();

    LoginIssuer() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, 200, """
                        {"issuer": "URL", "authorization_endpoint": "URL/authorize", "token_endpoint": "URL/token",
                         "jwks_uri": "URL/jwks", "response_types_supported": ["code"],
                         "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"],
                         "code_challenge_methods_supported": ["S256"],
                         "token_endpoint_auth_methods_supported": ["client_secret_basic"]}
                        """.replace("URL", url())));
        server.createContext(
                "/jwks",
                exchange -> answer(
                        exchange,
                        200,
                        "{\"keys\": [{\"kty\": \"RSA\", \"kid\": \"one\", \"use\": \"sig\", \"alg\": \"RS256\", \"n\": \"%s\", \"e\": \"%s\"}]}"
                                .formatted(unsigned(key.getModulus()), unsigned(key.getPublicExponent()))));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> login = form(exchange.getRequestURI().getRawQuery());
        if (!"S256".equals(login.get("code_challenge_method")) || !CLIENT.equals(login.get("client_id"))) {
            answer(exchange, 400, "{\"error\": \"invalid_request\"}");
            return;
        }
        String code = UUID.randomUUID().toString();
        logins.put(code, login);
        String state = URLEncoder.encode(login.getOrDefault("state", ""), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", login.get("redirect_uri") + "?code=" + code + "&state=" + state);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> request =
                form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> login = logins.remove(request.getOrDefault("code", ""));
        String client = "Basic "
                + Base64.getEncoder().encodeToString((CLIENT + ":" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        if (login == null
                || !client.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !login.get("code_challenge").equals(challenge(request.getOrDefault("code_verifier", "")))) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        long now = Instant.now().getEpochSecond();
        String claims = "\"iss\": \"%s\", \"sub\": \"sari\", \"upn\": \"sari\", \"iat\": %d, \"exp\": %d"
                .formatted(url(), now, now + LIFETIME_SECONDS);
        answer(
                exchange,
                200,
                "{\"token_type\": \"Bearer\", \"expires_in\": %d, \"id_token\": \"%s\", \"access_token\": \"%s\"}"
                        .formatted(
                                LIFETIME_SECONDS,
                                sign("{%s, \"aud\": \"%s\", \"nonce\": \"%s\"}"
                                        .formatted(claims, CLIENT, login.get("nonce"))),
                                sign("{%s, \"aud\": \"linimasa\", \"groups\": [\"reader\"]}".formatted(claims))));
    }

    private static String challenge(String verifier) {
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sign(String claims) {
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

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts.length < 2 ? "" : parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
