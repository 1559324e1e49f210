package org.linimasa.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says, and what it says of itself; unchecked.
 *
 * @param text the main text, a blank line between its paragraphs; empty where there is none
 * @param publishedAt date or date-time of ISO 8601
 * @param dateline where that is absent: the words on the page that can say when it was published, the likeliest first
 * @param language BCP 47
 * @param url the one the page calls its own, http or https
 */
public record Article(
        String text,
        @Nullable String title,
        @Nullable String author,
        @Nullable String publisher,
        @Nullable String publishedAt,
        List<String> dateline,
        @Nullable String language,
        @Nullable String url) {
    /** Copies the list. */
    public Article {
        dateline = List.copyOf(dateline);
    }

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
                metadata.publishedAt() == null ? VisibleDate.of(page) : List.of(),
                metadata.language(),
                metadata.url());
    }
}
