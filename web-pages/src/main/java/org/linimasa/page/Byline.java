package org.linimasa.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote an article: those whom it declares, then those whom its elements name. */
final class Byline {
    private static final String[] METAS = {
        "author",
        "byline",
        "article:author",
        "og:author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "search.byline"
    };

    /** Of microdata, of links, of microformats, and by the names that builders of pages give them; the first that say anything count. */
    private static final List<String> ELEMENTS = List.of(
            "[itemprop~=author] [itemprop=name]",
            "a[rel~=author]",
            "[itemprop~=author]",
            ".author .fn, .byline .fn, .author.fn",
            "[class*=byline] a, [id*=byline] a",
            "[class~=(?i)(?:^|[\\s_-])(?:by-?line|author)(?:$|[\\s_-]name)], [class~=(?i)byline$], [id~=(?i)^by-?line$]",
            ".author");

    private static final Pattern ADDRESS = Pattern.compile("https?:.*|(?:\\S+\\.)+\\p{Alpha}{2,}");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int MAX_CHARS = 60;
    private static final int MAX_AUTHORS = 4;

    private Byline() {}

    /** @param publisher is not the author of what it publishes */
    static @Nullable String of(Document page, Optional<JsonNode> linked, @Nullable String publisher) {
        return linked.map(article -> LinkedNames.of(article.path("author")))
                .filter(author -> isName(author, publisher))
                .or(() -> Declared.metas(page, METAS)
                        .filter(author -> isName(author, publisher))
                        .findFirst())
                .or(() -> named(page, publisher))
                .orElse(null);
    }

    private static Optional<String> named(Document page, @Nullable String publisher) {
        for (String query : ELEMENTS) {
            List<String> names = page.select(query).stream()
                    .filter(element -> element.closest("nav, footer, aside, [class*=comment], [id*=comment]") == null)
                    .flatMap(Byline::name)
                    .filter(name -> isName(name, publisher))
                    .distinct()
                    .toList();
            // Many are those of other articles, too.
            if (!names.isEmpty() && names.size() <= MAX_AUTHORS) {
                return Optional.of(String.join(", ", names));
            }
        }
        return Optional.empty();
    }

    private static Stream<String> name(Element element) {
        String text = element.text().strip();
        boolean isName =
                text.length() >= 3 && text.length() <= MAX_CHARS && text.chars().noneMatch(Character::isDigit);
        return isName ? Stream.of(text) : Stream.empty();
    }

    private static boolean isName(String author, @Nullable String publisher) {
        return !author.isBlank()
                && !ADDRESS.matcher(author).matches()
                && (publisher == null || !letters(author).equals(letters(publisher)));
    }

    private static String letters(String name) {
        return SIGNS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
