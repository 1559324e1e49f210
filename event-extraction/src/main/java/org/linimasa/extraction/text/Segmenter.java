package org.linimasa.extraction.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Cuts a news text into sentences: headline, dateline and text proper are told apart, boilerplate is dropped, and
 * abbreviations end no sentence.
 */
public final class Segmenter {
    private static final int LONGEST_HEADLINE = 24;
    /** What has no end for so many words is no sentence: each word of one is weighed against the others. */
    private static final int LONGEST_SENTENCE = 400;

    private static final int LONGEST_DATELINE = 12;
    private static final int LONGEST_DATE_OF_REPORT = 16;
    private static final int LONGEST_BYLINE = 5;
    private static final int LONGEST_DATE_LINE = 9;
    private static final int LONGEST_BOILERPLATE = 40;

    private final Set<String> abbreviations;
    private final List<String> boilerplate;
    private final Function<String, Word> language;

    /**
     * @param abbreviations in lower case, without their last full stop
     * @param boilerplate in lower case, how a line begins that is no part of the article
     * @param language what it knows of a word in lower case
     */
    public Segmenter(Set<String> abbreviations, List<String> boilerplate, Function<String, Word> language) {
        this.language = language;
        this.abbreviations = Set.copyOf(abbreviations);
        this.boilerplate = List.copyOf(boilerplate);
    }

    /** The tokens of a phrase, in a language that knows no word. */
    public static List<Token> tokens(String phrase) {
        return Tokenizer.tokenize(phrase, lower -> new Word(lower, new BitSet()));
    }

    /** Cuts any text, also an empty one. */
    public SegmentedText segment(String text) {
        List<Token> tokens = Tokenizer.tokenize(text, language);
        List<int[]> blocks = blocks(text, tokens);
        List<Sentence> sentences = new ArrayList<>();
        boolean lead = true;
        for (int paragraph = 0; paragraph < blocks.size(); paragraph++) {
            int from = blocks.get(paragraph)[0];
            int to = blocks.get(paragraph)[1];
            if (paragraph == 0 && blocks.size() > 1 && isHeadline(tokens, from, to)) {
                sentences.add(sentence(tokens, from, to, Sentence.Role.HEADLINE, paragraph));
                continue;
            }
            boolean furniture = isDateOfReport(tokens, from, to)
                    || paragraph > 0 && paragraph + 1 < blocks.size() && isByline(tokens, from, to);
            if (lead && furniture) {
                continue;
            }
            if (lead) {
                from = afterDateline(tokens, from, to);
            }
            for (int[] range : sentences(tokens, from, to)) {
                if (isLinkElsewhere(text, tokens, range[0], range[1])) {
                    continue;
                }
                sentences.add(sentence(
                        tokens, range[0], range[1], lead ? Sentence.Role.LEAD : Sentence.Role.BODY, paragraph));
                lead = false;
            }
        }
        return new SegmentedText(text, tokens, sentences);
    }

    private static Sentence sentence(List<Token> tokens, int from, int to, Sentence.Role role, int paragraph) {
        boolean question = false;
        for (int i = to - 1; i >= from && i >= to - 3; i--) {
            question |= tokens.get(i).is("?");
        }
        return new Sentence(from, to, role, paragraph, question);
    }

    /** Token ranges of the lines that belong to the article; a line that is only wrapped goes on in the next. */
    private List<int[]> blocks(String text, List<Token> tokens) {
        List<int[]> blocks = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int end = i + 1;
            while (end < tokens.size() && !startsLine(text, tokens, end)) {
                end++;
            }
            if (isBoilerplate(text, tokens, i, end)) {
                i = end;
                continue;
            }
            int[] last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
            if (last != null && last[1] == i && continues(text, tokens, last, i)) {
                last[1] = end;
            } else {
                blocks.add(new int[] {i, end});
            }
            i = end;
        }
        return blocks;
    }

    private static boolean startsLine(String text, List<Token> tokens, int token) {
        return newlines(text, tokens, token) > 0;
    }

    private static int newlines(String text, List<Token> tokens, int token) {
        int count = 0;
        for (int i = tokens.get(token - 1).end(); i < tokens.get(token).begin(); i++) {
            count += text.charAt(i) == '\n' ? 1 : 0;
        }
        return count;
    }

    private static boolean continues(String text, List<Token> tokens, int[] previous, int next) {
        Token last = tokens.get(next - 1);
        Token first = tokens.get(next);
        int lineChars = last.end() - text.lastIndexOf('\n', last.end() - 1);
        boolean open = !endsSentence(last) && !last.isQuote() && !last.is("|") && !last.is(":");
        boolean midSentence = first.kind() == Token.Kind.WORD && !first.isCapitalized() || last.is(",");
        boolean wrapped = lineChars > 55 && lineChars < 100 && previous[1] - previous[0] > LONGEST_HEADLINE;
        return open && newlines(text, tokens, next) == 1 && (midSentence || wrapped);
    }

    private boolean isBoilerplate(String text, List<Token> tokens, int from, int to) {
        if (to - from > LONGEST_BOILERPLATE) {
            return false;
        }
        String line = text.substring(
                        tokens.get(from).begin(), tokens.get(to - 1).end())
                .toLowerCase(Locale.ROOT);
        int start = 0;
        while (start < line.length() && !Character.isLetterOrDigit(line.charAt(start))) {
            start++;
        }
        String bare = line.substring(start);
        for (String beginning : boilerplate) {
            if (bare.startsWith(beginning)) {
                boolean whole = bare.length() == beginning.length();
                boolean marked = !Character.isLetterOrDigit(beginning.charAt(beginning.length() - 1));
                boolean dated = to - from <= LONGEST_DATE_LINE
                        && bare.chars().anyMatch(Character::isDigit)
                        && !endsSentence(tokens.get(to - 1));
                if (whole || dated || marked || beginning.indexOf(' ') > 0 || bare.length() <= beginning.length() + 2) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "BACA JUGA: Gempa Guncang Ambon": a link to another article inside a paragraph, marked by a colon. */
    private boolean isLinkElsewhere(String text, List<Token> tokens, int from, int to) {
        int colon = from;
        while (colon < to && !tokens.get(colon).is(":")) {
            colon++;
        }
        if (colon == to) {
            return false;
        }
        String opening = text.substring(
                        tokens.get(from).begin(), tokens.get(colon).begin())
                .toLowerCase(Locale.ROOT)
                .strip();
        String words = opening.startsWith("(") || opening.startsWith("[") ? opening.substring(1) : opening;
        return words.indexOf(' ') > 0 && boilerplate.contains(words);
    }

    private boolean isHeadline(List<Token> tokens, int from, int to) {
        return to - from <= LONGEST_HEADLINE && !tokens.get(to - 1).is(".");
    }

    /** "Kompas.com - 18/11/2019, 14:05 WIB", "Last updated 20 March 2012 09:15": a line above the text that tells nothing. */
    private static boolean isDateOfReport(List<Token> tokens, int from, int to) {
        if (to - from > LONGEST_DATE_OF_REPORT || endsSentence(tokens.get(to - 1))) {
            return false;
        }
        int numbers = 0;
        int words = 0;
        for (Token token : tokens.subList(from, to)) {
            numbers += token.kind() == Token.Kind.NUMBER ? 1 : 0;
            words += token.kind() == Token.Kind.WORD
                            && !token.isCapitalized()
                            && token.text().length() > 2
                    ? 1
                    : 0;
        }
        boolean dated = tokens.get(to - 1).kind() == Token.Kind.NUMBER
                || tokens.subList(from, to).stream().anyMatch(token -> token.is(":"));
        return dated && numbers > 1 && words < numbers;
    }

    /** "NUSA Daring", "By Ida Holm": a few capitals in a line of their own under the headline. */
    private static boolean isByline(List<Token> tokens, int from, int to) {
        return to - from <= LONGEST_BYLINE
                && !endsSentence(tokens.get(to - 1))
                && tokens.subList(from, to).stream()
                        .allMatch(token -> token.kind() == Token.Kind.WORD && token.isCapitalized()
                                || token.kind() == Token.Kind.PUNCTUATION);
    }

    /** Skips "JAKARTA, Linimasa.id (16/1) – ", "NUSA, Kupang: ": places, sources and dates before a dash. */
    private static int afterDateline(List<Token> tokens, int from, int to) {
        for (int i = from; i < Math.min(to - 1, from + LONGEST_DATELINE); i++) {
            Token token = tokens.get(i);
            if (token.is("–") && (i == from || partsDateline(tokens, i))
                    || token.is("—")
                    || token.is("-") && i > from
                    || token.is(":") && (i == from + 1 && tokens.get(from).isAcronym() || hasComma(tokens, from, i))) {
                return i == from ? from : behindDashes(tokens, i, to);
            }
            boolean belongs = token.kind() != Token.Kind.WORD
                    || token.isCapitalized()
                    || token.text().contains(".");
            if (!belongs && i > from + 1 && !insideBrackets(tokens, from, i)) {
                return from;
            }
            if (!belongs && i <= from + 1) {
                return from;
            }
        }
        return from;
    }

    /** "MAKASSAR -- Rumah sakit": behind as many dashes as there are. */
    private static int behindDashes(List<Token> tokens, int mark, int to) {
        int at = mark + 1;
        while (at < to && tokens.get(at).is("-")) {
            at++;
        }
        return at;
    }

    /** "AMBON – Sebuah kapal", "AMBON–Sebuah kapal"; in "Harapan–Sentosa toll road" the dash joins. */
    private static boolean partsDateline(List<Token> tokens, int dash) {
        Token before = tokens.get(dash - 1);
        boolean spaced = before.end() < tokens.get(dash).begin()
                || tokens.get(dash).end() < tokens.get(dash + 1).begin();
        return spaced || before.isAcronym() || before.is(")");
    }

    private static boolean hasComma(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().anyMatch(token -> token.is(","));
    }

    private static boolean insideBrackets(List<Token> tokens, int from, int at) {
        for (int i = at; i >= from; i--) {
            if (tokens.get(i).is(")")) {
                return false;
            }
            if (tokens.get(i).is("(")) {
                return true;
            }
        }
        return false;
    }

    private List<int[]> sentences(List<Token> tokens, int from, int to) {
        List<int[]> ranges = new ArrayList<>();
        int begin = from;
        for (int i = from; i < to; i++) {
            boolean ends = endsSentence(tokens.get(i)) && isBoundary(tokens, i, to);
            if (!ends && i + 1 - begin < LONGEST_SENTENCE) {
                continue;
            }
            int end = i + 1;
            while (end < to && closes(tokens, end)) {
                end++;
            }
            ranges.add(new int[] {begin, end});
            begin = end;
            i = end - 1;
        }
        if (begin < to) {
            ranges.add(new int[] {begin, to});
        }
        return ranges;
    }

    /** A closing quotation mark or bracket directly after the full stop. */
    private static boolean closes(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean adjacent = tokens.get(at - 1).end() == token.begin();
        return adjacent
                && (token.isQuote()
                        || token.is("'")
                        || token.is("’")
                        || token.is(")")
                        || endsSentence(token)
                        || token.is("*"));
    }

    private boolean isBoundary(List<Token> tokens, int at, int to) {
        if (at + 1 >= to) {
            return true;
        }
        Token stop = tokens.get(at);
        Token next = tokens.get(at + 1);
        boolean spaceAfter = next.begin() > stop.end();
        if (!spaceAfter) {
            return next.isQuote() || next.is("’") || next.is("'") || next.is("*");
        }
        if (stop.is(".") && at > 0) {
            Token before = tokens.get(at - 1);
            boolean adjacent = before.end() == stop.begin();
            boolean abbreviation = abbreviations.contains(before.lower()) || before.isInitials();
            if (adjacent && abbreviation) {
                return false;
            }
        }
        return next.kind() == Token.Kind.NUMBER
                || next.kind() == Token.Kind.PUNCTUATION
                || !Character.isLowerCase(next.text().codePointAt(0));
    }

    private static boolean endsSentence(Token token) {
        return token.is(".") || token.is("!") || token.is("?") || token.is("…");
    }
}
