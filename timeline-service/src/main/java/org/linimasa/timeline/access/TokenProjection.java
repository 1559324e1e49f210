package org.linimasa.timeline.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.linimasa.message.Message.TokenChanged;
import org.linimasa.rest.access.TokenDigest;
import org.linimasa.rest.access.TokenStore;

/** Follows the tokens, and knows them again. */
@ApplicationScoped
public class TokenProjection implements TokenStore {
    private final ApiTokenRepository tokens;
    private final Clock clock;

    TokenProjection(ApiTokenRepository tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @return false if this version, or a newer one, was known */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean apply(TokenChanged message) {
        ApiTokenEntity row = tokens.findById(message.id());
        if (row == null) {
            row = new ApiTokenEntity(message.id());
            fill(row, message);
            tokens.persist(row);
            return true;
        }
        if (row.version >= message.version()) {
            return false;
        }
        fill(row, message);
        return true;
    }

    @Override
    public Optional<Bearer> find(String token) {
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

    private static void fill(ApiTokenEntity row, TokenChanged message) {
        row.version = message.version();
        row.digest = message.digest();
        row.name = message.name();
        row.role = message.role();
        row.expiresAt = message.expiresAt();
        row.requestsPerMinute = message.requestsPerMinute();
        row.revoked = message.revoked();
    }
}
