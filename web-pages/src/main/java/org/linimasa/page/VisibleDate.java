package org.linimasa.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Short lines around the headline that name a year, such as "Published: 3 March 2024": where a page declares nothing, one of
 * them says to a reader when it was published. What they say in which language is for others to read.
 */
final class VisibleDate {
    /** As builders of pages call the element; the first that names few lines counts. */
    private static final List<String> ELEMENTS = List.of(
            "time",
            "[itemprop~=datePublished]",
            "[class~=(?i)publi(?:sh|ca)|post-?date|entry-?date|article-?_*date|dateline|tanggal]",
            "[class~=(?i)(?:^|[\\s_-])date(?:$|[\\s_-])], [id~=(?i)(?:^|[_-])date(?:$|[_-])]",
            "[class~=(?i)meta|byline|info]");

    private static final String ELSEWHERE =
            "nav, footer, aside, [class*=comment], [id*=comment], [class*=related], [class*=sidebar], [id*=sidebar]";
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final int MAX_CHARS = 80;
    /** More are those of other articles, too. */
    private static final int MAX_LINES = 2;

    private VisibleDate() {}

    static List<String> of(Document page) {
        Set<String> lines = new LinkedHashSet<>();
        for (String query : ELEMENTS) {
            addFew(page.select(query).stream().toList(), lines);
        }
        Element headline = page.selectFirst("h1");
        if (headline != null) {
            addFew(beside(headline), lines);
        }
        return List.copyOf(lines);
    }

    private static void addFew(List<Element> elements, Set<String> lines) {
        List<String> found = elements.stream()
                .filter(element -> element.closest(ELSEWHERE) == null)
                .map(element -> element.text().strip())
                .filter(text -> text.length() <= MAX_CHARS && YEAR.matcher(text).find())
                .distinct()
                .toList();
        if (found.size() <= MAX_LINES) {
            lines.addAll(found);
        }
    }

    /** What stands right before and behind the headline, or before and behind the box it is in. */
    private static List<Element> beside(Element headline) {
        List<Element> beside = new ArrayList<>();
        Element at = headline;
        for (int level = 0; level < 2 && at != null; level++) {
            Element before = at.previousElementSibling();
            Element behind = at.nextElementSibling();
            if (behind != null) {
                beside.add(behind);
                Element next = behind.nextElementSibling();
                if (next != null) {
                    beside.add(next);
                }
            }
            if (before != null) {
                beside.add(before);
            }
            at = at.parent();
        }
        return beside;
    }
}
