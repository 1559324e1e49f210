package org.linimasa.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The main text of a page. Paragraphs are what has many words and few links; the main text is the smallest part of the page
 * that has nearly all of them, with the short blocks (headings, brief answers) that stand between them. The libraries that do
 * this for Java have not been kept for years, so it is done here, on jsoup's tree.
 */
final class MainText {
    /** What has no words of the article, whatever stands in it. */
    private static final String NEVER =
            "script, style, noscript, template, svg, iframe, object, form, button, select, input,"
                    + " textarea, nav, footer, aside, figure, dialog, menu, [hidden], [aria-hidden=true], [role=navigation],"
                    + " [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog], [role=alert]";

    /** Names that builders of pages give to what stands around an article. */
    private static final Pattern AROUND = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:ads?|advert\\w*|banner|breadcrumbs?|byline|caption|comments?|cookie\\w*|disqus|footer"
                    + "|header|masthead|menu|modal|nav(?:bar|igation)?|newsletter|outbrain|pagination|paywall|popup|popular"
                    + "|promo\\w*|recommend\\w*|related\\w*|share|sharing|sidebar|social\\w*|sponsor\\w*|subscribe"
                    + "|subscription|taboola|tags?|teasers?|toolbar|trending|widget)(?=$|[\\s_-])");

    private static final String BODY_OF_ARTICLE = "[itemprop=articleBody], [itemprop*=articleBody]";
    private static final int MIN_PARAGRAPH_CHARS = 60;
    private static final double MAX_LINKED = 0.4;
    /** A part that has this much of the paragraphs of what it is in has the article. */
    private static final double NEARLY_ALL = 0.75;
    /** What names itself the article must have this much of the page's paragraphs. */
    private static final double MUCH = 0.4;

    private MainText() {}

    /**
     * The main text of a page, which is changed.
     *
     * @param title is no part of the text
     * @return paragraphs with a blank line between them; empty where the page has none
     */
    static String of(Document page, @Nullable String title) {
        Element body = page.body();
        body.select(NEVER).remove();
        removeWhatStandsAround(body);
        List<Block> blocks = Block.of(body).stream()
                .filter(block -> !block.text().equals(title) && !block.element().is("h1"))
                .toList();
        Map<Element, Long> paragraphChars = charsOfParagraphs(blocks);
        Element article = smallest(named(body, paragraphChars), paragraphChars);
        return text(blocks.stream().filter(block -> block.isWithin(article)).toList());
    }

    /** Whole parts go by their names, unless the article itself is in them. */
    private static void removeWhatStandsAround(Element body) {
        double all = body.text().length();
        for (Element element : new ArrayList<>(body.getAllElements())) {
            String names = element.className() + " " + element.id();
            if (element != body
                    && element.parent() != null
                    && AROUND.matcher(names).find()
                    && element.text().length() < all / 2) {
                element.remove();
            }
        }
    }

    private static Map<Element, Long> charsOfParagraphs(List<Block> blocks) {
        Map<Element, Long> chars = new HashMap<>();
        for (Block block : blocks) {
            if (isParagraph(block)) {
                for (Element part : block.around()) {
                    chars.merge(part, (long) block.text().length(), Long::sum);
                }
            }
        }
        return chars;
    }

    private static boolean isParagraph(Block block) {
        return block.text().length() >= MIN_PARAGRAPH_CHARS && block.linked() <= MAX_LINKED;
    }

    /** The part that says it is the article, if it has enough of the paragraphs; else the whole page. */
    private static Element named(Element body, Map<Element, Long> paragraphChars) {
        double all = paragraphChars.getOrDefault(body, 0L);
        for (String name : List.of(BODY_OF_ARTICLE, "article", "main, [role=main]")) {
            Elements parts = body.select(name);
            Optional<Element> most = parts.stream()
                    .max(java.util.Comparator.comparingLong(part -> paragraphChars.getOrDefault(part, 0L)));
            if (most.isPresent() && paragraphChars.getOrDefault(most.get(), 0L) >= all * MUCH) {
                return most.get();
            }
        }
        return body;
    }

    private static Element smallest(Element part, Map<Element, Long> paragraphChars) {
        Element smallest = part;
        while (true) {
            double enough = paragraphChars.getOrDefault(smallest, 0L) * NEARLY_ALL;
            Optional<Element> child = smallest.children().stream()
                    .filter(element -> element.childrenSize() > 0)
                    .filter(element -> enough > 0 && paragraphChars.getOrDefault(element, 0L) >= enough)
                    .findFirst();
            if (child.isEmpty()) {
                return smallest;
            }
            smallest = child.get();
        }
    }

    /** From the first paragraph to the last. A text of short lines alone is all of them. */
    private static String text(List<Block> blocks) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            if (isParagraph(blocks.get(i))) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        List<Block> within = first < 0 ? blocks : blocks.subList(first, last + 1);
        return within.stream()
                .filter(block -> block.linked() <= MAX_LINKED)
                .map(Block::text)
                .collect(Collectors.joining("\n\n"));
    }
}
