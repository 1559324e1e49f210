package org.linimasa.page;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the elements of a page declare: the first that says anything. */
final class Declared {
    private Declared() {}

    /** The content of a {@code meta}, whichever of its attributes has the name. */
    static Stream<String> metas(Document page, String... names) {
        String query = Stream.of(names)
                .map(name -> "meta[name=\"%1$s\"], meta[property=\"%1$s\"], meta[itemprop=\"%1$s\"]".formatted(name))
                .collect(Collectors.joining(", "));
        return attributes(page, query, "content");
    }

    static Stream<String> attributes(Document page, String query, String attribute) {
        return page.select(query).stream()
                .map(element -> element.attr(attribute).strip())
                .filter(value -> !value.isEmpty());
    }

    static Stream<String> texts(Document page, String query) {
        return page.select(query).stream().map(Element::text).map(String::strip).filter(text -> !text.isEmpty());
    }

    static Optional<String> meta(Document page, String... names) {
        return metas(page, names).findFirst();
    }
}
