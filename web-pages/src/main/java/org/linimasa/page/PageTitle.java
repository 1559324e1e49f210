package org.linimasa.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The title of an article, without the name of the site: its own, or the heading that the page's title repeats. */
final class PageTitle {
    private static final Pattern SITE_AT_THE_END = Pattern.compile("\\s+[|\u2013\u2014-]\\s+[^|\u2013\u2014]{1,40}$");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final String HEADINGS = "[itemprop=headline], h1, h2, h3, h4";
    /** A heading is what a title repeats if it has this much of it; else both only share a word. */
    private static final double MUCH = 0.4;

    private PageTitle() {}

    static @Nullable String of(Document page, Optional<JsonNode> linked) {
        Optional<String> own = linked.map(article -> article.path("headline"))
                .filter(JsonNode::isTextual)
                .map(headline -> headline.asText().strip())
                .filter(headline -> !headline.isEmpty());
        if (own.isPresent()) {
            return own.get();
        }
        Optional<String> declared = Declared.meta(page, "og:title", "twitter:title");
        return heading(page, declared.orElse(page.title()))
                .or(() -> declared)
                .or(() -> onlyHeading(page))
                .or(() -> Optional.of(
                        SITE_AT_THE_END.matcher(page.title()).replaceFirst("").strip()))
                .filter(title -> !title.isEmpty())
                .orElse(null);
    }

    private static Optional<String> heading(Document page, String title) {
        String letters = letters(title);
        return Declared.texts(page, HEADINGS)
                .filter(heading -> !letters(heading).isEmpty()
                        && letters.contains(letters(heading))
                        && letters(heading).length() >= letters.length() * MUCH)
                .max(Comparator.comparingInt(String::length));
    }

    private static Optional<String> onlyHeading(Document page) {
        List<String> headings = Declared.texts(page, "h1").toList();
        return headings.size() == 1 ? Optional.of(headings.getFirst()) : Optional.empty();
    }

    private static String letters(String text) {
        return SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
