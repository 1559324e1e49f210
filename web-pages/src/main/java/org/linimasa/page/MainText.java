package org.linimasa.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The main text of a page: what stands around an article is taken out by its name, the part with the most and longest
 * paragraphs is the article, and so are the parts beside it that have as many.
 */
final class MainText {
    /** What names itself the article must have this much of the page's paragraphs. */
    private static final double MUCH = 0.4;

    /** A list with more of its words linked leads elsewhere. */
    private static final double MAX_LINKED_IN_LIST = 0.25;

    private static final String BODY_OF_ARTICLE = "[itemprop=articleBody], [itemprop*=articleBody]";

    private MainText() {}

    /**
     * The main text of a page, which is changed.
     *
     * @param title is no part of the text
     * @return paragraphs with a blank line between them; empty where the page has none
     */
    static String of(Document page, @Nullable String title) {
        Element body = page.body();
        Surroundings.removeFrom(body);
        List<Block> blocks = Block.of(body).stream()
                .filter(block -> !block.text().equals(title) && !block.element().is("h1"))
                .toList();
        Element named = named(body, blocks);
        List<Block> within =
                blocks.stream().filter(block -> block.isWithin(named)).toList();
        Set<Element> article = new HashSet<>(ArticleParts.of(within));
        return text(
                article.isEmpty()
                        ? within
                        : within.stream()
                                .filter(block -> block.around().stream().anyMatch(article::contains))
                                .toList());
    }

    /** The part that says it is the article, if it has enough of the paragraphs; else the whole page. */
    private static Element named(Element body, List<Block> blocks) {
        Map<Element, Long> chars = new HashMap<>();
        for (Block block : blocks) {
            if (block.isParagraph()) {
                for (Element part : block.around()) {
                    chars.merge(part, (long) block.length(), Long::sum);
                }
            }
        }
        double all = chars.getOrDefault(body, 0L);
        for (String name : List.of(BODY_OF_ARTICLE, "article", "main, [role=main]")) {
            Elements parts = body.select(name);
            Optional<Element> most = parts.stream().max(Comparator.comparingLong(part -> chars.getOrDefault(part, 0L)));
            if (most.isPresent() && chars.getOrDefault(most.get(), 0L) >= all * MUCH) {
                return most.get();
            }
        }
        return body;
    }

    /** From the first sentence to the last. A text of short lines alone is all of them. */
    private static String text(List<Block> blocks) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).isSentence()) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        List<Block> within = first < 0 ? blocks : blocks.subList(first, last + 1);
        Set<Element> listsOfLinks = listsOfLinks(within);
        return within.stream()
                .filter(block -> !block.isLinks() && !block.isCopyright())
                .filter(block -> block.list().filter(listsOfLinks::contains).isEmpty())
                .map(Block::text)
                .collect(Collectors.joining("\n\n"));
    }

    /** Lists that lead elsewhere, to other articles mostly, each with a line on what it says. */
    private static Set<Element> listsOfLinks(List<Block> blocks) {
        Map<Element, List<Block>> lists = new HashMap<>();
        for (Block block : blocks) {
            block.list()
                    .ifPresent(list ->
                            lists.computeIfAbsent(list, l -> new ArrayList<>()).add(block));
        }
        lists.values().removeIf(items -> Block.linked(items) <= MAX_LINKED_IN_LIST);
        return lists.keySet();
    }
}
