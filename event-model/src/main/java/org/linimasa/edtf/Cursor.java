package org.linimasa.edtf;

import java.util.Locale;

/** A place in a text, up to an end; every mistake is reported at its place in the whole text. */
final class Cursor {
    private final String text;
    private final int end;
    private int index;

    Cursor(String text, int begin, int end) {
        this.text = text;
        this.index = begin;
        this.end = end;
    }

    int index() {
        return index;
    }

    boolean atEnd() {
        return index >= end;
    }

    /** The next character, or U+0000 at the end. */
    char peek() {
        return atEnd() ? '\0' : text.charAt(index);
    }

    boolean skip(char expected) {
        if (!atEnd() && text.charAt(index) == expected) {
            index++;
            return true;
        }
        return false;
    }

    void expect(char expected, String what) {
        if (!skip(expected)) {
            throw unexpected(what);
        }
    }

    /** The qualifier here, or none. */
    Qualifier qualifier() {
        return !atEnd() && Qualifier.isSymbol(peek()) ? Qualifier.of(text.charAt(index++)) : Qualifier.NONE;
    }

    /** Exactly so many digits or X. */
    String digitsOrX(int count, String part) {
        return run(count, count, part, true);
    }

    /** Exactly so many digits. */
    int digits(int count, String part) {
        return Integer.parseInt(run(count, count, part, false));
    }

    /** At least one digit, at most so many. */
    int number(int most, String part) {
        return Integer.parseInt(run(1, most, part, false));
    }

    private String run(int least, int most, String part, boolean orX) {
        int begin = index;
        while (index - begin < most && !atEnd() && (DatePart.isDigit(peek()) || orX && peek() == 'X')) {
            index++;
        }
        if (index - begin < least) {
            String hint = orX && (peek() == 'x' || peek() == 'u') ? " (an unspecified digit is written X)" : "";
            throw unexpected("a digit of the " + part + " is expected" + hint);
        }
        return text.substring(begin, index);
    }

    void expectEnd(String what) {
        if (!atEnd()) {
            throw unexpected(what);
        }
    }

    /** A mistake here: "has 'x' where ..." or "ends where ...". */
    EdtfParseException unexpected(String expectation) {
        return index < text.length()
                ? wrong(index, "has " + shown(text.charAt(index)) + " where " + expectation)
                : wrong(index, "ends where " + expectation);
    }

    EdtfParseException wrong(int at, String reason) {
        return new EdtfParseException(text, at, reason);
    }

    private static String shown(char c) {
        boolean visible = c > ' ' && !Character.isISOControl(c) && !Character.isSurrogate(c) || c == ' ';
        return visible ? "'" + c + "'" : String.format(Locale.ROOT, "U+%04X", (int) c);
    }
}
