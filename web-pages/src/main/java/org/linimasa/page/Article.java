package org.linimasa.page;

import org.jspecify.annotations.Nullable;

/**
 * What a page says, and what it says of itself; unchecked.
 *
 * @param text the main text, a blank line between its paragraphs; empty where there is none
 * @param publishedAt date or date-time of ISO 8601
 * @param language BCP 47
 * @param url the one the page calls its own, http or https
 */
public record Article(
        String text,
        @Nullable String title,
        @Nullable String author,
        @Nullable String publisher,
        @Nullable String publishedAt,
        @Nullable String language,
        @Nullable String url) {
    /** Reads a page. Any text is one, whatever is wrong with it. */
    public static Article of(String html) {
        org.jsoup.nodes.Document page = org.jsoup.Jsoup.parse(html);
        PageMetadata metadata = PageMetadata.of(page);
        String title = metadata.title();
        return new Article(
                MainText.of(page, title),
                title,
                metadata.author(),
                metadata.publisher(),
                metadata.publishedAt(),
                metadata.language(),
                metadata.url());
    }
}
