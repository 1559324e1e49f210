package org.linimasa.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a page that are its article, by points: each paragraph gives what it is in points for its length and its
 * commas, less to each part further out; links take them away.
 *
 * @see <a href="https://github.com/mozilla/readability">Mozilla's Readability</a>, whose weights these are
 */
final class ArticleParts {
    private static final int MIN_CHARS = 25;
    private static final int LEVELS = 5;
    /** A part beside the best one belongs to the article from this share of its points, */
    private static final double BESIDE = 0.2;
    /** but not with fewer than this. */
    private static final double MIN_POINTS = 10;

    private static final double NEARLY_AS_MANY = 0.75;
    private static final int SECTIONS = 3;
    private static final int NAME_POINTS = 25;
    private static final Pattern COMMA = Pattern.compile("[,\u060C\uFE50\uFE10\uFE11\u2E41\u2E34\u2E32\uFF0C\u3001]");
    private static final Pattern NAMED_ARTICLE =
            Pattern.compile("(?i)article|body|content|entry|main|post|text|blog|story|artikel|berita");
    private static final Set<String> NO_PARAGRAPHS =
            Set.of("li", "dt", "dd", "address", "th", "figcaption", "caption", "label", "h2", "h3", "h4", "h5", "h6");

    private final Map<Element, Double> points = new HashMap<>();
    private final Map<Element, List<Block>> blocksIn = new HashMap<>();

    private ArticleParts(List<Block> blocks) {
        for (Block block : blocks) {
            for (Element part : block.around()) {
                blocksIn.computeIfAbsent(part, p -> new ArrayList<>()).add(block);
            }
        }
        for (Block block : blocks) {
            if (block.length() >= MIN_CHARS
                    && !NO_PARAGRAPHS.contains(block.element().normalName())) {
                boolean isAlone =
                        blocksIn.getOrDefault(block.element(), List.of()).size() == 1;
                give(isAlone ? block.element().parent() : block.element(), points(block));
            }
        }
        points.replaceAll((part, given) -> given * (1 - linked(part)));
    }

    /** In the order of the page; empty where there are no paragraphs. */
    static List<Element> of(List<Block> blocks) {
        return new ArticleParts(blocks).article();
    }

    private static double points(Block block) {
        return 1 + COMMA.matcher(block.text()).results().count() + Math.min(block.length() / 100, 3);
    }

    private void give(@Nullable Element part, double given) {
        Element to = part;
        for (int level = 0; level < LEVELS && to != null; level++) {
            double share = given / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
            points.merge(to, share + (points.containsKey(to) ? 0 : pointsOfName(to)), Double::sum);
            to = to.parent();
        }
    }

    private static double pointsOfName(Element part) {
        double ofKind = switch (part.normalName()) {
            case "div" -> 5;
            case "pre", "td", "blockquote" -> 3;
            case "ol", "ul", "dl", "form" -> -3;
            default -> 0;
        };
        return ofKind
                + (NAMED_ARTICLE.matcher(part.className()).find() ? NAME_POINTS : 0)
                + (NAMED_ARTICLE.matcher(part.id()).find() ? NAME_POINTS : 0);
    }

    private double linked(Element part) {
        return Block.linked(blocksIn.getOrDefault(part, List.of()));
    }

    private List<Element> article() {
        Element best = null;
        for (Map.Entry<Element, Double> part : points.entrySet()) {
            double most = best == null ? 0 : points.getOrDefault(best, 0.0);
            if (part.getValue() > most) {
                best = part.getKey();
            }
        }
        return best == null ? List.of() : withThoseBeside(outOfItsBox(aroundEquals(best)));
    }

    /** Where several parts have nearly as many points, each is a section of what is around them all. */
    private Element aroundEquals(Element best) {
        double enough = points.getOrDefault(best, 0.0) * NEARLY_AS_MANY;
        List<Element> equals = points.entrySet().stream()
                .filter(part -> part.getKey() != best && part.getValue() >= enough)
                .map(Map.Entry::getKey)
                .toList();
        for (Element out = best.parent(); out != null && !out.normalName().equals("body"); out = out.parent()) {
            Element around = out;
            if (equals.stream().filter(part -> part.parents().contains(around)).count() >= SECTIONS) {
                return around;
            }
        }
        return best;
    }

    /** A part that has nothing beside it is what it is in; one whose surroundings have more, too, is in its article. */
    private Element outOfItsBox(Element best) {
        Element article = best;
        double last = points.getOrDefault(best, 0.0);
        double enough = last / 3;
        for (Element out = best.parent(); out != null && !out.normalName().equals("body"); out = out.parent()) {
            double given = points.getOrDefault(out, 0.0);
            if (given < enough) {
                break;
            }
            if (given > last) {
                article = out;
                break;
            }
            last = given;
        }
        while (article.parent() != null
                && !article.parent().normalName().equals("body")
                && article.parent().childrenSize() == 1) {
            article = article.parent();
        }
        return article;
    }

    private List<Element> withThoseBeside(Element best) {
        Element parent = best.parent();
        if (parent == null) {
            return List.of(best);
        }
        double enough = Math.max(MIN_POINTS, points.getOrDefault(best, 0.0) * BESIDE);
        List<Element> parts = new ArrayList<>();
        for (Element beside : parent.children()) {
            double bonus = !best.className().isEmpty() && best.className().equals(beside.className())
                    ? points.getOrDefault(best, 0.0) * BESIDE
                    : 0;
            if (beside == best
                    || points.containsKey(beside) && points.getOrDefault(beside, 0.0) + bonus >= enough
                    || isParagraph(beside)) {
                parts.add(beside);
            }
        }
        return parts;
    }

    /** A paragraph that stands beside the article, whatever box it is in: its beginning often does. */
    private boolean isParagraph(Element beside) {
        List<Block> blocks = blocksIn.getOrDefault(beside, List.of());
        return !blocks.isEmpty()
                && blocks.stream().allMatch(block -> block.isSentence() && block.length() > 80)
                && linked(beside) < 0.25;
    }
}
