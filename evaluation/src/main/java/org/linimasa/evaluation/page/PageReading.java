package org.linimasa.evaluation.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.linimasa.page.Article;

/**
 * What a system found on a page, ours or another one.
 *
 * @param author one or several, as found
 * @param publishedAt begins with a day of ISO 8601, or says nothing that counts
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PageReading(
        @Nullable String text,
        @Nullable String title,
        @Nullable String author,
        @Nullable String publishedAt) {
    static PageReading of(Article article) {
        return new PageReading(article.text(), article.title(), article.author(), article.publishedAt());
    }
}
