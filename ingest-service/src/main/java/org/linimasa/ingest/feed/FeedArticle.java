package org.linimasa.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed, as written.
 *
 * @param html its text, or what the feed has of it
 * @param published in the feed's own form
 */
record FeedArticle(
        @Nullable String url,
        @Nullable String title,
        @Nullable String author,
        @Nullable String published,
        @Nullable String html) {}
