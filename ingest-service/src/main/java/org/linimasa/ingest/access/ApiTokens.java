package org.linimasa.ingest.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.linimasa.ingest.outbox.Outbox;
import org.linimasa.message.Message.TokenChanged;
import org.linimasa.rest.access.TokenDigest;
import org.linimasa.rest.access.TokenStore;

/** Issues tokens, knows them again, and revokes them. Only their digests are kept. */
@ApplicationScoped
class ApiTokens implements TokenStore {
    /** Lets scanners for secrets know one when they see it. */
    private static final String PREFIX = "linimasa_";

    private static final int SECRET_BYTES = 32;
    private static final int ISSUED = 1;
    private static final int REVOKED = 2;

    private final ApiTokenRepository tokens;
    private final Outbox outbox;
    private final Clock clock;

    ApiTokens(ApiTokenRepository tokens, Outbox outbox, Clock clock) {
        this.tokens = tokens;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Optional<Bearer> find(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return QuarkusTransaction.joiningExisting()
                .call(() -> tokens.findByDigest(TokenDigest.of(token))
                        .filter(known -> known.isGood(clock.instant()))
                        .map(known -> new Bearer(
                                "token:" + known.name,
                                known.role,
                                known.requestsPerMinute == null
                                        ? OptionalInt.empty()
                                        : OptionalInt.of(known.requestsPerMinute))));
    }

    /** Issues a token; one of the same name is revoked, so that a secret can be changed. */
    IssuedTokenView issue(NewToken order, String by) {
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random());
        return QuarkusTransaction.requiringNew().call(() -> {
            outbox.takeTurn();
            Instant now = clock.instant();
            tokens.findByName(order.name()).ifPresent(older -> revoke(older, now));
            ApiTokenEntity token = new ApiTokenEntity(order, TokenDigest.of(secret), now, by);
            tokens.persistAndFlush(token);
            tell(token, ISSUED, now);
            return new IssuedTokenView(secret, TokenView.of(token));
        });
    }

    /** Makes a token worth nothing, here at once and in the timeline service with the next message. */
    Optional<TokenView> revoke(String name) {
        return QuarkusTransaction.requiringNew().call(() -> {
            outbox.takeTurn();
            return tokens.findByName(name).map(token -> {
                revoke(token, clock.instant());
                return TokenView.of(token);
            });
        });
    }

    /** All that are not revoked. */
    List<TokenView> all() {
        return QuarkusTransaction.requiringNew()
                .call(() -> tokens.findNotRevoked().stream().map(TokenView::of).toList());
    }

    private void revoke(ApiTokenEntity token, Instant now) {
        token.revokedAt = now;
        tokens.flush();
        tell(token, REVOKED, now);
    }

    private void tell(ApiTokenEntity token, int version, Instant now) {
        outbox.append(
                new TokenChanged(
                        token.id,
                        version,
                        token.digest,
                        token.name,
                        token.role,
                        token.expiresAt,
                        token.requestsPerMinute,
                        token.revokedAt != null),
                now);
    }

    private static byte[] random() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
