package org.linimasa.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Words of a page that stand together: what a reader sees as one paragraph, heading or item.
 *
 * @param element the innermost block that has them
 * @param text with single spaces, and line breaks where the page has them
 * @param linked how much of the text is linked, 0 to 1
 */
record Block(Element element, String text, double linked) {
    private static final int MIN_PARAGRAPH_CHARS = 60;
    private static final int MIN_SENTENCE_CHARS = 20;
    private static final double MAX_LINKED = 0.65;
    private static final Pattern END_OF_SENTENCE =
            Pattern.compile("[.!?\\u2026\\u3002\\uFF01\\uFF1F][\\p{Pe}\\p{Pf}\"']*$");
    /** A character of a script that writes words without spaces says as much as three letters. */
    private static final int LETTERS_OF_AN_IDEOGRAM = 3;

    /** In letters. */
    int length() {
        return text.length()
                + (LETTERS_OF_AN_IDEOGRAM - 1)
                        * (int) text.chars().filter(Character::isIdeographic).count();
    }

    /** Whether most of it leads elsewhere. */
    boolean isLinks() {
        return linked > MAX_LINKED;
    }

    boolean isParagraph() {
        return length() >= MIN_PARAGRAPH_CHARS && !isLinks();
    }

    boolean isCopyright() {
        return text.startsWith("\u00A9");
    }

    /** Whether it may begin or end an article: a paragraph, or a short one that ends like a sentence. */
    boolean isSentence() {
        return isParagraph()
                || length() >= MIN_SENTENCE_CHARS
                        && !isLinks()
                        && END_OF_SENTENCE.matcher(text).find();
    }

    /** How much of the text of some is linked, 0 to 1. */
    static double linked(List<Block> blocks) {
        double all = 0;
        double linked = 0;
        for (Block block : blocks) {
            all += block.length();
            linked += block.length() * block.linked();
        }
        return all == 0 ? 0 : linked / all;
    }

    /** The list it is an item of. */
    Optional<Element> list() {
        return Optional.ofNullable(element.closest("ul, ol, dl"));
    }

    /** The innermost and all around it. */
    List<Element> around() {
        List<Element> around = new ArrayList<>(element.parents());
        around.add(element);
        return around;
    }

    boolean isWithin(Element part) {
        return element == part || element.parents().contains(part);
    }

    /** The blocks of a part of a page, in their order. */
    static List<Block> of(Element part) {
        Collector collector = new Collector(part);
        NodeTraversor.traverse(collector, part);
        collector.close(part);
        return collector.blocks;
    }

    private static final class Collector implements NodeVisitor {
        private static final Set<String> BREAKS = Set.of("br", "hr");

        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Element element;
        private int linkDepth;
        private int linkedChars;

        Collector(Element part) {
            this.element = part;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node instanceof Element entered) {
                if (BREAKS.contains(entered.normalName())) {
                    lineBreak();
                } else if (entered.isBlock()) {
                    close(entered);
                } else if (entered.normalName().equals("a")) {
                    linkDepth++;
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element left && !BREAKS.contains(left.normalName())) {
                if (left.isBlock()) {
                    Element parent = left.parent();
                    close(parent == null ? left : parent);
                } else if (left.normalName().equals("a")) {
                    linkDepth--;
                }
            }
        }

        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char unit = words.charAt(i);
                boolean isSpace = Character.isWhitespace(unit) || unit == '\u00A0';
                boolean afterSpace = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
                if (!isSpace || !afterSpace) {
                    text.append(isSpace ? ' ' : unit);
                    linkedChars += linkDepth > 0 ? 1 : 0;
                }
            }
        }

        /** Two in a row begin another paragraph. */
        private void lineBreak() {
            while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
                close(element);
            } else if (!text.isEmpty()) {
                text.append('\n');
            }
        }

        private void close(Element next) {
            String words = text.toString().strip();
            if (!words.isEmpty()) {
                blocks.add(new Block(element, words, Math.min(1, (double) linkedChars / words.length())));
            }
            text.setLength(0);
            linkedChars = 0;
            element = next;
        }
    }
}
