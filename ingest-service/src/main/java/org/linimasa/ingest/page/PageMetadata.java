package org.linimasa.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself, in JSON-LD first, because it is about the article and not about the page, then in the
 * properties of Open Graph and other {@code meta}s, then in its elements.
 *
 * @see <a href="https://schema.org/Article">schema.org, Article</a>
 * @see <a href="https://ogp.me/">Open Graph</a>
 */
record PageMetadata(
        @Nullable String title,
        @Nullable String author,
        @Nullable String publisher,
        @Nullable String publishedAt,
        @Nullable String language,
        @Nullable String url) {
    private static final String PUBLISHED = "meta[property=article:published_time], meta[itemprop=datePublished],"
            + " meta[name=article:published_time], meta[name=datePublished], meta[name=pubdate], meta[name=publishdate],"
            + " meta[name=publish-date], meta[name=publish_date], meta[name=parsely-pub-date], meta[name=sailthru.date],"
            + " meta[name=DC.date.issued], meta[name=dcterms.created], meta[name=DC.date], meta[name=date]";

    /** {@code 2024-01-17T07:30:00+07:00} and what pages write for it. */
    private static final Pattern MOMENT = Pattern.compile("(\\d{4})[-/](\\d{2})[-/](\\d{2})"
            + "(?:[T ]+(\\d{2}:\\d{2})(:\\d{2})?(?:[.,]\\d+)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?\\s*");

    private static final Pattern SITE_AT_THE_END = Pattern.compile("\\s+[|\u2013\u2014-]\\s+[^|\u2013\u2014]{1,40}$");

    static PageMetadata of(Document page) {
        Optional<JsonNode> linked = ArticleInLinkedData.of(page);
        return new PageMetadata(
                first(
                        linked.map(article -> text(article.path("headline"))),
                        meta(page, "meta[property=og:title], meta[name=twitter:title]"),
                        onlyHeading(page),
                        Optional.of(page.title())
                                .map(title -> SITE_AT_THE_END.matcher(title).replaceFirst(""))),
                first(
                        linked.map(article -> names(article.path("author"))),
                        meta(page, "meta[name=author], meta[property=article:author], meta[name=parsely-author]")
                                .filter(author -> !author.startsWith("http")),
                        element(page, "[itemprop=author] [itemprop=name], [rel=author], [itemprop=author]")),
                first(
                        linked.map(article -> names(article.path("publisher"))),
                        meta(page, "meta[property=og:site_name], meta[name=application-name]")),
                Stream.of(
                                linked.map(article -> text(article.path("datePublished"))),
                                meta(page, PUBLISHED),
                                attribute(
                                        page,
                                        "time[itemprop=datePublished], time[pubdate], article time[datetime]",
                                        "datetime"))
                        .flatMap(Optional::stream)
                        .flatMap(moment -> iso(moment).stream())
                        .findFirst()
                        .orElse(null),
                first(
                        linked.map(article -> text(article.path("inLanguage"))),
                        attribute(page, "html", "lang"),
                        meta(page, "meta[property=og:locale], meta[http-equiv=content-language]")
                                .map(locale -> locale.replace('_', '-'))),
                Stream.of(attribute(page, "link[rel=canonical]", "href"), meta(page, "meta[property=og:url]"))
                        .flatMap(Optional::stream)
                        .filter(url -> url.regionMatches(true, 0, "http", 0, 4))
                        .findFirst()
                        .orElse(null));
    }

    @SafeVarargs
    private static @Nullable String first(Optional<String>... values) {
        return Stream.of(values)
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> meta(Document page, String query) {
        return attribute(page, query, "content");
    }

    private static Optional<String> attribute(Document page, String query, String name) {
        return page.select(query).stream()
                .map(element -> element.attr(name).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static Optional<String> element(Document page, String query) {
        return page.select(query).stream()
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static Optional<String> onlyHeading(Document page) {
        List<Element> headings = page.select("h1");
        return headings.size() == 1 ? Optional.of(headings.getFirst().text()) : Optional.empty();
    }

    private static @Nullable String text(JsonNode node) {
        JsonNode value = node.isArray() ? node.path(0) : node;
        return value.isTextual() ? value.asText() : null;
    }

    /** A name, the name of a thing, or those of several things. */
    private static @Nullable String names(JsonNode node) {
        List<String> names = (node.isArray() ? stream(node) : Stream.of(node))
                .map(thing -> text(thing.isObject() ? thing.path("name") : thing))
                .filter(Objects::nonNull)
                .toList();
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return java.util.stream.StreamSupport.stream(list.spliterator(), false);
    }

    private static Optional<String> iso(String moment) {
        Matcher matcher = MOMENT.matcher(moment.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String day = matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3);
        if (matcher.group(4) == null) {
            return Optional.of(day);
        }
        String second = matcher.group(5) == null ? ":00" : matcher.group(5);
        String offset = matcher.group(6) == null ? "" : matcher.group(6).replaceFirst("([+-]\\d{2})(\\d{2})", "$1:$2");
        return Optional.of(day + "T" + matcher.group(4) + second + offset);
    }
}
