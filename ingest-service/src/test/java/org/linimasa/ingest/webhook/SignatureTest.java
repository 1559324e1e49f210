package org.linimasa.ingest.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {
    /** The one with which Standard Webhooks show how to sign. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    @Test
    void isTheOneThatStandardWebhooksExpect() {
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                Signature.of(List.of(SECRET), "msg_p5jXN8AQM9LWM0D4loKWxJek", AT, BODY));
    }

    @Test
    void dependsOnEverythingThatIsSigned() {
        String signature = Signature.of(List.of(SECRET), "msg_1", AT, BODY);
        assertNotEquals(signature, Signature.of(List.of(SECRET), "msg_2", AT, BODY));
        assertNotEquals(signature, Signature.of(List.of(SECRET), "msg_1", AT.plusSeconds(1), BODY));
        assertNotEquals(signature, Signature.of(List.of(SECRET), "msg_1", AT, new byte[0]));
        assertNotEquals(signature, Signature.of(List.of(Signature.newSecret()), "msg_1", AT, BODY));
    }

    @Test
    void eachSecretSignsWhileTwoCount() {
        String other = Signature.newSecret();
        assertEquals(
                Signature.of(List.of(SECRET), "msg_1", AT, BODY) + " "
                        + Signature.of(List.of(other), "msg_1", AT, BODY),
                Signature.of(List.of(SECRET, other), "msg_1", AT, BODY));
    }

    @Test
    void aSecretIsOf256Bits() {
        String secret = Signature.newSecret();
        assertTrue(secret.startsWith("whsec_"));
        assertEquals(32, Base64.getDecoder().decode(secret.substring("whsec_".length())).length);
        assertNotEquals(secret, Signature.newSecret());
    }
}
