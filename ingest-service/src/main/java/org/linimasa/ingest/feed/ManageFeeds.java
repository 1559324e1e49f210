package org.linimasa.ingest.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linimasa.ingest.feed.Feed.Source;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.ingest.submission.SubmissionReader;

/** Which feeds are read. */
@ApplicationScoped
@Transactional
class ManageFeeds {
    private static final FieldErrors ERRORS = FieldErrors.inBody("");
    private static final int MAX_NAME_CHARS = 300;

    private final FeedRepository feeds;
    private final Clock clock;

    ManageFeeds(FeedRepository feeds, Clock clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    /** The same address is the same feed. */
    FeedView put(FeedToRead given) {
        SubmissionReader fields = new SubmissionReader(ERRORS);
        String url = fields.url(given.url());
        if (url == null) {
            throw ERRORS.invalid("url", "missing", "url is missing or blank.");
        }
        Source source = new Source(
                url,
                fields.line("publisher", given.publisher(), MAX_NAME_CHARS),
                fields.language(given.language()),
                fields.zone(given.zone()));
        return FeedView.of(feeds.put(source, clock.instant()));
    }

    List<FeedView> list() {
        return feeds.findAllByUrl().stream().map(FeedView::of).toList();
    }

    Optional<FeedView> find(UUID id) {
        return feeds.findByPublicId(id).map(FeedView::of);
    }

    boolean remove(UUID id) {
        return feeds.remove(id);
    }
}
