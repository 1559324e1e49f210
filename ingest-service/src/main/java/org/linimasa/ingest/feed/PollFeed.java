package org.linimasa.ingest.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.linimasa.ingest.document.TakeIn;
import org.linimasa.ingest.fetch.Fetch;
import org.linimasa.ingest.fetch.FetchRefused;
import org.linimasa.ingest.fetch.Fetched;
import org.linimasa.ingest.fetch.Fetched.Validators;
import org.linimasa.ingest.submission.SubmittedText;
import org.linimasa.rest.ProblemException;

/**
 * Reads a feed when its turn comes, and takes in what is new in it. A poll that fails changes nothing but what is said of it;
 * its articles come with the next one. Of several replicas one takes each turn.
 */
@ApplicationScoped
class PollFeed {
    private static final Logger LOG = Logger.getLogger(PollFeed.class);
    private static final Set<String> TYPES =
            Set.of("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml");

    private final FeedRepository feeds;
    private final Fetch fetch;
    private final TakeIn documents;
    private final Clock clock;
    private final Duration every;

    PollFeed(
            FeedRepository feeds,
            Fetch fetch,
            TakeIn documents,
            Clock clock,
            @ConfigProperty(name = "linimasa.feeds.every") Duration every) {
        this.feeds = feeds;
        this.fetch = fetch;
        this.documents = documents;
        this.clock = clock;
        this.every = every;
    }

    /** Reads the feed whose turn it is; false where it is nobody's. */
    boolean next() throws InterruptedException {
        if (!fetch.isOn()) {
            return false;
        }
        Instant now = clock.instant();
        Optional<Feed> due = QuarkusTransaction.requiringNew().call(() -> feeds.claimDue(now, now.plus(every)));
        if (due.isPresent()) {
            poll(due.get());
        }
        return due.isPresent();
    }

    private void poll(Feed feed) throws InterruptedException {
        try {
            switch (fetch.get(URI.create(feed.source().url()), TYPES, feed.validators())) {
                case Fetched.NotModified() -> save(feed, feed.validators(), "NOT_MODIFIED", 0);
                case Fetched.Page page -> {
                    List<FeedArticle> articles = FeedReader.read(page.body());
                    int taken = 0;
                    for (FeedArticle article : articles) {
                        taken += take(feed, page.address(), article) ? 1 : 0;
                    }
                    save(feed, page.validators(), "READ", taken);
                }
            }
        } catch (FetchRefused e) {
            save(feed, feed.validators(), e.reason(), 0);
        } catch (XMLStreamException e) {
            save(feed, feed.validators(), "It is no feed of RSS or Atom.", 0);
        }
    }

    /** An article that cannot be read keeps no other one out. */
    private boolean take(Feed feed, URI base, FeedArticle article) {
        if (article.html() == null || article.html().isBlank()) {
            return false;
        }
        try {
            return documents.takeIn(new SubmittedText(
                    null,
                    article.title(),
                    article.url() == null ? null : base.resolve(article.url()).toString(),
                    feed.source().publisher(),
                    feed.source().language(),
                    article.published(),
                    feed.source().zone(),
                    article.author(),
                    article.html()));
        } catch (ProblemException | IllegalArgumentException e) {
            LOG.infof("feed %s: an article was not taken in: %s", feed.id(), e.getMessage());
            return false;
        }
    }

    private void save(Feed feed, Validators validators, String outcome, int taken) {
        LOG.infof("feed %s: %s, %d new articles", feed.id(), outcome, taken);
        QuarkusTransaction.requiringNew().run(() -> feeds.save(feed.id(), validators, outcome, taken, clock.instant()));
    }
}
