package org.linimasa.tagger.pack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the pattern language: {@code CLASS}, {@code CLASS!} (only forms that are no other word), {@code "literal"},
 * {@code +X} (no white space before), {@code X?}, {@code (A | B)}, names of {@code define} lines, and braces around the
 * part that is the time expression, where there is context.
 */
final class PatternParser {
    private final Vocabulary vocabulary;
    private final List<Pattern.Element> elements = new ArrayList<>();
    private final List<BitSet> follow = new ArrayList<>();
    private final List<String> tokens;
    private int position;
    private boolean inSpan;
    private int depth;
    /** How many parentheses are open around the span that is open; -1 where none is. */
    private int depthOfSpan = -1;

    /**
     * The names that patterns can use.
     *
     * @param classes of the words, numbers and marks of the pack
     * @param declared classes of {@code tokens} lines, which may have no forms left
     * @param definitions by the names of {@code define} lines
     */
    record Vocabulary(Classes classes, Set<String> declared, Map<String, String> definitions) {
        /** The number of a class. {@code CLASS!} is one where {@code CLASS} is, even if all its forms are everyday words. */
        private int classId(String token) {
            String plain = token.endsWith("!") ? token.substring(0, token.length() - 1) : token;
            if (!classes.isKnown(token) && !classes.isKnown(plain) && !declared.contains(plain)) {
                throw new IllegalArgumentException("no tokens, suffix or define line gives " + plain);
            }
            return classes.id(token);
        }
    }

    private PatternParser(String source, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.tokens = split(expand(source, 0));
        this.inSpan = !tokens.contains("{");
    }

    /** @throws IllegalArgumentException with what is wrong */
    static Pattern parse(String source, Vocabulary vocabulary) {
        return new PatternParser(source, vocabulary).pattern();
    }

    /** The literal words of a pattern, which the lexicon must know. */
    static List<String> literals(String source) {
        return split(source).stream()
                .filter(token -> token.startsWith("\""))
                .map(token -> token.substring(1, token.length() - 1))
                .toList();
    }

    private Pattern pattern() {
        Part whole = alternatives();
        if (position < tokens.size()) {
            throw new IllegalArgumentException("unexpected " + tokens.get(position));
        }
        if (whole.nullable) {
            throw new IllegalArgumentException("the pattern can be empty");
        }
        boolean[] last = new boolean[elements.size()];
        whole.last.stream().forEach(e -> last[e] = true);
        return new Pattern(
                elements,
                whole.first.stream().toArray(),
                last,
                follow.stream().map(set -> set.stream().toArray()).toArray(int[][]::new));
    }

    /** A part of a pattern: the elements it can begin and end with, and whether it can be left out. */
    private record Part(BitSet first, BitSet last, boolean nullable) {}

    private Part alternatives() {
        Part result = sequence();
        while (position < tokens.size() && tokens.get(position).equals("|")) {
            if (depth == depthOfSpan) {
                throw new IllegalArgumentException("alternatives within { } go in parentheses: { ( A | B ) }");
            }
            position++;
            Part other = sequence();
            result.first.or(other.first);
            result.last.or(other.last);
            result = new Part(result.first, result.last, result.nullable || other.nullable);
        }
        return result;
    }

    private Part sequence() {
        Part result = new Part(new BitSet(), new BitSet(), true);
        while (position < tokens.size()
                && !tokens.get(position).equals("|")
                && !tokens.get(position).equals(")")) {
            String token = tokens.get(position);
            if (token.equals("{") || token.equals("}")) {
                inSpan = token.equals("{");
                depthOfSpan = inSpan ? depth : -1;
                position++;
                continue;
            }
            result = then(result, item());
        }
        return result;
    }

    private Part then(Part before, Part after) {
        before.last.stream().forEach(e -> follow.get(e).or(after.first));
        BitSet first = (BitSet) before.first.clone();
        if (before.nullable) {
            first.or(after.first);
        }
        BitSet last = (BitSet) after.last.clone();
        if (after.nullable) {
            last.or(before.last);
        }
        return new Part(first, last, before.nullable && after.nullable);
    }

    private Part item() {
        boolean glued = tokens.get(position).equals("+");
        if (glued) {
            position++;
        }
        Part part;
        String token = tokens.get(position++);
        if (token.equals("(")) {
            if (glued) {
                throw new IllegalArgumentException("+ before a group: put it inside");
            }
            depth++;
            part = alternatives();
            depth--;
            if (position >= tokens.size() || !tokens.get(position++).equals(")")) {
                throw new IllegalArgumentException("missing )");
            }
        } else {
            part = element(token, glued);
        }
        if (position < tokens.size() && tokens.get(position).equals("?")) {
            position++;
            part = new Part(part.first, part.last, true);
        }
        return part;
    }

    private Part element(String token, boolean glued) {
        if (!token.startsWith("\"") && !Character.isUpperCase(token.charAt(0))) {
            throw new IllegalArgumentException("unexpected " + token);
        }
        int e = elements.size();
        elements.add(new Pattern.Element(vocabulary.classId(token), glued, token, inSpan));
        follow.add(new BitSet());
        BitSet self = new BitSet();
        self.set(e);
        return new Part(self, (BitSet) self.clone(), false);
    }

    private String expand(String source, int depth) {
        if (depth > 10) {
            throw new IllegalArgumentException("definitions that contain themselves: " + source);
        }
        StringBuilder expanded = new StringBuilder();
        for (String token : split(source)) {
            String definition = vocabulary.definitions().get(token);
            expanded.append(definition == null ? token : "( " + expand(definition, depth + 1) + " )")
                    .append(' ');
        }
        return expanded.toString();
    }

    private static List<String> split(String source) {
        List<String> tokens = new ArrayList<>();
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            int end = i + 1;
            if (c == '"') {
                end = source.indexOf('"', i + 1) + 1;
                if (end == 0) {
                    throw new IllegalArgumentException("missing closing quote in " + source);
                }
            } else if (Character.isLetterOrDigit(c)) {
                while (end < source.length()
                        && (Character.isLetterOrDigit(source.charAt(end))
                                || source.charAt(end) == '_'
                                || source.charAt(end) == '!')) {
                    end++;
                }
            }
            if (!Character.isWhitespace(c)) {
                tokens.add(source.substring(i, end));
            }
            i = end;
        }
        return tokens;
    }
}
