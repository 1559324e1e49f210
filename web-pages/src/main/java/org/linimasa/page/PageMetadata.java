package org.linimasa.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself, in JSON-LD first, because it is about the article and not about the page, then in the
 * properties of Open Graph and other {@code meta}s, then in its elements.
 *
 * @see <a href="https://schema.org/Article">schema.org, Article</a>
 * @see <a href="https://ogp.me/">Open Graph</a>
 * @see <a href="https://microformats.org/wiki/h-entry">Microformats, h-entry</a>
 */
record PageMetadata(
        @Nullable String title,
        @Nullable String author,
        @Nullable String publisher,
        @Nullable String publishedAt,
        @Nullable String language,
        @Nullable String url) {
    static PageMetadata of(Document page) {
        Optional<JsonNode> linked = ArticleInLinkedData.of(page);
        String publisher = publisher(page, linked);
        String url = url(page);
        return new PageMetadata(
                PageTitle.of(page, linked),
                Byline.of(page, linked, publisher),
                publisher,
                PublishedAt.of(page, linked, url),
                language(page, linked),
                url);
    }

    private static @Nullable String publisher(Document page, Optional<JsonNode> linked) {
        return linked.map(article -> LinkedNames.of(article.path("publisher")))
                .filter(name -> !name.isEmpty())
                .or(() -> Declared.meta(page, "og:site_name", "application-name"))
                .orElse(null);
    }

    private static @Nullable String language(Document page, Optional<JsonNode> linked) {
        return linked.map(article -> article.path("inLanguage").asText().strip())
                .filter(language -> !language.isEmpty())
                .or(() -> Declared.attributes(page, "html", "lang").findFirst())
                .or(() -> Declared.meta(page, "og:locale"))
                .or(() -> Declared.attributes(page, "meta[http-equiv=content-language]", "content")
                        .findFirst())
                .map(language -> language.replace('_', '-'))
                .orElse(null);
    }

    private static @Nullable String url(Document page) {
        return Declared.attributes(page, "link[rel=canonical]", "href")
                .filter(PageMetadata::isAddress)
                .findFirst()
                .or(() -> Declared.metas(page, "og:url")
                        .filter(PageMetadata::isAddress)
                        .findFirst())
                .orElse(null);
    }

    private static boolean isAddress(String url) {
        return url.regionMatches(true, 0, "http", 0, 4);
    }
}
