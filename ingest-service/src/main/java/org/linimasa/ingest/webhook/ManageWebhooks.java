package org.linimasa.ingest.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.fetch.FetchRefused;
import org.linimasa.ingest.fetch.Post;
import org.linimasa.ingest.outbox.Outbox;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.ingest.submission.SubmissionReader;
import org.linimasa.rest.ProblemException;

/** Which receivers are told, and what came of it. */
@ApplicationScoped
@Transactional
class ManageWebhooks {
    private static final FieldErrors ERRORS = FieldErrors.inBody("");
    private static final int MAX_DESCRIPTION_CHARS = 300;
    private static final int MAX_WEBHOOKS = 200;
    private static final Duration FORMER_SECRET = Duration.ofHours(24);
    private static final List<String> TOLD = Arrays.stream(Kind.values())
            .filter(kind -> kind != Kind.PING)
            .map(Kind::word)
            .toList();

    private final WebhookRepository webhooks;
    private final WebhookDeliveryRepository deliveries;
    private final Post post;
    private final WebhookHosts hosts;
    private final Outbox outbox;
    private final Clock clock;

    ManageWebhooks(
            WebhookRepository webhooks,
            WebhookDeliveryRepository deliveries,
            Post post,
            WebhookHosts hosts,
            Outbox outbox,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.post = post;
        this.hosts = hosts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The id of a receiver, a function of its address. */
    static UUID idOf(String url) {
        return UUID.nameUUIDFromBytes(("webhook " + url).getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a receiver, which is told what changes from now on; the same address again says anew what it is told. */
    WebhookSecretView put(WebhookToAdd given, String caller) {
        SubmissionReader reader = new SubmissionReader(ERRORS);
        String url = requireCallable(reader.url(given.url()));
        String description = reader.line("description", given.description(), MAX_DESCRIPTION_CHARS);
        List<String> kinds = kinds(given.kinds());
        if (given.filters() != null) {
            EventChoice.of(given.filters());
        }
        Instant now = clock.instant();
        // Whoever is writing has ended, so that nothing is told that was said before.
        outbox.takeTurn();
        WebhookEntity known = webhooks.findById(idOf(url));
        if (known != null) {
            known.description = description;
            known.kinds = kinds;
            webhooks.choose(known, given.filters());
            return new WebhookSecretView(null, view(known, now));
        }
        if (webhooks.count() >= MAX_WEBHOOKS) {
            throw ERRORS.invalid("url", "too-many", "There are " + MAX_WEBHOOKS + " webhooks, and no more are kept.");
        }
        String secret = Signature.newSecret();
        WebhookEntity added = new WebhookEntity(idOf(url), url, description, kinds, secret, now, caller, outbox.head());
        webhooks.choose(added, given.filters());
        webhooks.persist(added);
        return new WebhookSecretView(secret, view(added, now));
    }

    List<WebhookView> list() {
        Instant now = clock.instant();
        return webhooks.findAllByAge().stream()
                .map(webhook -> view(webhook, now))
                .toList();
    }

    WebhookView get(UUID id) {
        return view(require(id), clock.instant());
    }

    void remove(UUID id) {
        webhooks.deleteById(id);
    }

    /** Gives it another secret; the one before signs, too, for a day. */
    WebhookSecretView renewSecret(UUID id) {
        WebhookEntity webhook = require(id);
        Instant now = clock.instant();
        webhook.formerSecret = webhook.secret;
        webhook.formerUntil = now.plus(FORMER_SECRET);
        webhook.secret = Signature.newSecret();
        return new WebhookSecretView(webhook.secret, view(webhook, now));
    }

    /** Has a trial sent. */
    WebhookDeliveryView ping(UUID id) {
        WebhookDeliveryEntity trial = new WebhookDeliveryEntity(require(id).id, clock.instant());
        deliveries.persist(trial);
        return WebhookDeliveryView.of(trial);
    }

    /** @param before a delivery; those that were noted before it */
    List<WebhookDeliveryView> deliveries(UUID id, @Nullable DeliveryState state, @Nullable UUID before, int limit) {
        require(id);
        WebhookDeliveryEntity last = before == null ? null : requireDelivery(id, before);
        return deliveries.findNewest(id, state, last, limit).stream()
                .map(WebhookDeliveryView::of)
                .toList();
    }

    /**
     * Has messages sent again, as if for the first time.
     *
     * @param delivery one of them, in whatever state; all that are dead where absent
     */
    int resend(UUID id, @Nullable UUID delivery) {
        Instant now = clock.instant();
        require(id);
        if (delivery == null) {
            return deliveries.reviveDead(id, now);
        }
        WebhookDeliveryEntity again = requireDelivery(id, delivery);
        again.state = DeliveryState.WAITING;
        again.attempts = 0;
        again.dueAt = now;
        return 1;
    }

    private WebhookView view(WebhookEntity webhook, Instant now) {
        return WebhookView.of(webhook, webhook.filters == null ? null : webhooks.filters(webhook), now);
    }

    private WebhookEntity require(UUID id) {
        return webhooks.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("webhook", id));
    }

    private WebhookDeliveryEntity requireDelivery(UUID webhook, UUID id) {
        return deliveries.find(webhook, id).orElseThrow(() -> ProblemException.notFound("delivery", id));
    }

    private String requireCallable(@Nullable String url) {
        if (url == null) {
            throw ERRORS.invalid("url", "missing", "url is missing or blank.");
        }
        try {
            post.check(URI.create(url), hosts.receivers());
            return url;
        } catch (FetchRefused e) {
            throw ERRORS.invalid("url", e.code(), e.reason());
        }
    }

    private static List<String> kinds(@Nullable List<String> given) {
        if (given == null) {
            return TOLD;
        }
        if (given.isEmpty()) {
            throw ERRORS.invalid("kinds", "missing", "kinds is empty; leave it out for all.");
        }
        for (String kind : given) {
            if (!TOLD.contains(Objects.toString(kind, ""))) {
                throw ERRORS.invalid(
                        "kinds",
                        "unknown-value",
                        "\"" + kind + "\" is not a kind of message. Known kinds: " + String.join(", ", TOLD) + ".");
            }
        }
        return given.stream().distinct().toList();
    }
}
