package org.linimasa.tagger.resolve;

import java.util.Locale;
import java.util.Set;
import org.linimasa.tagger.meaning.FoundExpression;

/** Tells the dates by which a text says when it was written from those that it tells of. */
final class Datelines {
    private static final int DATELINE_REACH = 400;

    /** What stands behind the date of a dateline: a dash, and before it perhaps an agency in brackets. */
    private static final String OPENING_DASH = "(?s)\\W{0,3}\\s*(\\([^)]{1,30}\\)\\s*)?(--|[-\\u2013\\u2014]\\s).*";

    /** No line that is read as a label with its date goes on for longer, so that one long line costs no more than many. */
    private static final int LONGEST_LABEL = DATELINE_REACH;

    /** The clock time that can stand between the date of a stamp and its end. */
    private static final String STAMP_CLOCK =
            "([,|]?\\s*(pukul |at )?\\d{1,2}[.:]\\d{2}\\s*([A-Za-z][A-Za-z.]{0,4})?)?";

    /** What closes a date that opens a text: a bracket, a colon, a bar, or the end of its sentence. */
    private static final String STAMP_END = "(?s)" + STAMP_CLOCK + "\\s*([)\\]:|]|\\.\\s).*";

    private final String text;
    private final Set<String> imprints;

    Datelines(String text, Set<String> imprints) {
        this.text = text;
        this.imprints = imprints;
    }

    /** @param history whether the day is rather one that the text tells of; a place before and a dash behind outweigh it */
    boolean isOne(FoundExpression expression, boolean history) {
        return isImprint(expression) || isDateline(expression, history) || !history && isStamp(expression);
    }

    /** "(Jan. 16, 2024) He quit today", "Senin, 15 Januari 2024 10:05 WIB. Jakarta -": what opens a text and stands for itself. */
    private boolean isStamp(FoundExpression expression) {
        if (expression.begin() > LONGEST_LABEL) {
            return false;
        }
        String before = text.substring(0, expression.begin());
        boolean opens = before.chars().noneMatch(Character::isLetterOrDigit)
                || before.indexOf('\n') < 0 && imprints.contains(label(0, expression.begin()));
        String after = text.substring(expression.end(), Math.min(text.length(), expression.end() + 40));
        boolean closed = text.charAt(expression.end() - 1) == '.' && after.matches("\\s+\\p{Lu}(?s:.*)");
        return opens && (closed || after.matches(STAMP_END));
    }

    /** "Published: 2 October 2025" on a line of its own, anywhere: a label, a date and at most a time. */
    private boolean isImprint(FoundExpression expression) {
        int lineBegin = lineBegin(expression);
        int lineEnd = lineEnd(expression);
        if (lineBegin < expression.begin() - LONGEST_LABEL || lineEnd > expression.end() + LONGEST_LABEL) {
            return false;
        }
        if (!imprints.contains(label(lineBegin, expression.begin()))) {
            return false;
        }
        String after = text.substring(expression.end(), lineEnd);
        return wordsIn(after) <= 3 && !after.strip().endsWith(".");
    }

    /** The words of a stretch in lower case, without marks before and colons and spaces behind. */
    private String label(int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && !isAsciiWord(text.charAt(from))) {
            from++;
        }
        while (to > from && " \t\r\f:".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static boolean isAsciiWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    /** "JAKARTA (16/1/2024) -", or a line near the top that holds a date and little else. */
    private boolean isDateline(FoundExpression expression, boolean history) {
        if (expression.begin() > DATELINE_REACH) {
            return false;
        }
        int lineBegin = lineBegin(expression);
        int lineEnd = lineEnd(expression);
        String before = text.substring(lineBegin, expression.begin());
        String after = text.substring(expression.end(), Math.min(lineEnd, expression.end() + 40));
        boolean ownLine = after.length() < 30 && wordsIn(before) <= 6 && isShort(text.substring(lineBegin, lineEnd));
        boolean opensReport = wordsIn(before) <= 5 && after.matches(OPENING_DASH);
        return opensReport || ownLine && !history;
    }

    private static boolean isShort(String line) {
        String words = line.strip();
        return words.length() <= 90 && !words.endsWith(".");
    }

    /** Where the line of an expression begins, or a little more than {@link #LONGEST_LABEL} before it. */
    private int lineBegin(FoundExpression expression) {
        int begin = expression.begin();
        int least = Math.max(0, begin - LONGEST_LABEL - 1);
        while (begin > least && text.charAt(begin - 1) != '\n') {
            begin--;
        }
        return begin;
    }

    /** Where the line of an expression ends, or a little more than {@link #LONGEST_LABEL} behind it. */
    private int lineEnd(FoundExpression expression) {
        int end = expression.end();
        int most = Math.min(text.length(), end + LONGEST_LABEL + 1);
        while (end < most && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    private static int wordsIn(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
