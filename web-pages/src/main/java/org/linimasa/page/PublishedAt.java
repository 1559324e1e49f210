package org.linimasa.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** When an article was published: what it declares, then what its elements say, then its address. */
final class PublishedAt {
    private static final String[] METAS = {
        "article:published_time",
        "og:article:published_time",
        "datePublished",
        "pubdate",
        "pub_date",
        "publishdate",
        "publish-date",
        "publish_date",
        "published_at",
        "publication_date",
        "parsely-pub-date",
        "sailthru.date",
        "DC.date.issued",
        "DC.date.issue",
        "dcterms.issued",
        "dcterms.created",
        "dcterms.date",
        "DC.date",
        "date"
    };

    private static final Pattern DAY_IN_ADDRESS = Pattern.compile("/((?:19|20)\\d{2})/(\\d{1,2})/(\\d{1,2})(?=/)");

    private PublishedAt() {}

    /** A date or date-time of ISO 8601. */
    static @Nullable String of(Document page, Optional<JsonNode> linked, @Nullable String url) {
        return Stream.of(
                        linked.map(article -> article.path("datePublished").asText()).stream(),
                        Declared.metas(page, METAS),
                        Declared.attributes(page, "[itemprop~=datePublished]", "datetime"),
                        Declared.attributes(page, "time[pubdate], time.published, time.entry-date", "datetime"),
                        Declared.attributes(page, "abbr.published, abbr.dtstamp, .published[title]", "title"),
                        Declared.attributes(page, "article time", "datetime"),
                        onlyTime(page),
                        dayInAddress(url))
                .flatMap(moments -> moments)
                .flatMap(moment -> WrittenMoment.iso(moment).stream())
                .findFirst()
                .orElse(null);
    }

    /** Several are those of other articles, too. */
    private static Stream<String> onlyTime(Document page) {
        List<String> times =
                Declared.attributes(page, "time", "datetime").distinct().toList();
        return times.size() == 1 ? times.stream() : Stream.empty();
    }

    private static Stream<String> dayInAddress(@Nullable String url) {
        Matcher day = DAY_IN_ADDRESS.matcher(url == null ? "" : url);
        return day.find()
                ? Stream.of("%s-%02d-%02d"
                        .formatted(day.group(1), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))))
                : Stream.empty();
    }
}
