package org.linimasa.edtf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells sets, intervals and dates apart; {@link DateParser} reads the dates. */
final class EdtfParser {
    private static final String OPEN = "..";

    private final String text;

    EdtfParser(String text) {
        this.text = text;
    }

    Edtf parse() {
        if (text.isEmpty()) {
            throw wrong(0, "is empty");
        }
        return switch (text.charAt(0)) {
            case '[' -> set(EdtfSet.Kind.ONE_OF, ']');
            case '{' -> set(EdtfSet.Kind.ALL_OF, '}');
            default -> {
                int slash = text.indexOf('/');
                yield slash < 0 ? date(0, text.length()) : interval(slash);
            }
        };
    }

    private EdtfInterval interval(int slash) {
        int second = text.indexOf('/', slash + 1);
        if (second >= 0) {
            throw wrong(second, "has a second '/'; an interval has one");
        }
        if (text.length() == 1) {
            throw wrong(0, "has no date on either side of '/'");
        }
        IntervalEnd start = intervalEnd(0, slash);
        IntervalEnd end = intervalEnd(slash + 1, text.length());
        if (EdtfInterval.endsBeforeItStarts(start, end)) {
            throw wrong(slash + 1, "ends in " + end + ", before it starts in " + start + ",");
        }
        return new EdtfInterval(start, end);
    }

    private IntervalEnd intervalEnd(int begin, int end) {
        if (begin == end) {
            return new IntervalEnd.Unknown();
        }
        return text.substring(begin, end).equals(OPEN)
                ? new IntervalEnd.Open()
                : new IntervalEnd.Dated(date(begin, end));
    }

    private EdtfSet set(EdtfSet.Kind kind, char closing) {
        int close = text.indexOf(closing);
        if (close < 0) {
            throw wrong(text.length(), "ends where '" + closing + "' is expected");
        }
        if (close < text.length() - 1) {
            throw wrong(close + 1, "goes on after the '" + closing + "' that closes the set");
        }
        List<SetMember> members = new ArrayList<>();
        int begin = 1;
        while (begin <= close) {
            int comma = text.indexOf(',', begin);
            int end = comma < 0 ? close : comma;
            members.add(member(begin, end, members.isEmpty(), end == close));
            begin = end + 1;
        }
        return new EdtfSet(kind, members);
    }

    private SetMember member(int begin, int end, boolean isFirst, boolean isLast) {
        int dots = text.indexOf(OPEN, begin);
        if (dots < 0 || dots >= end) {
            return new SetMember.Single(date(begin, end));
        }
        int after = dots + OPEN.length();
        if (dots == begin && !isFirst) {
            throw wrong(dots, "has '..' without a date before it; only the first member can");
        }
        if (after == end && !isLast) {
            throw wrong(dots, "has '..' without a date after it; only the last member can");
        }
        if (dots == begin && after == end) {
            throw wrong(dots, "has '..' without a date on either side");
        }
        EdtfDate first = dots == begin ? null : date(begin, dots);
        EdtfDate last = after == end ? null : date(after, end);
        return range(first, last, after);
    }

    private SetMember range(@Nullable EdtfDate first, @Nullable EdtfDate last, int lastBegin) {
        if (SetMember.Range.isReversed(first, last)) {
            throw wrong(lastBegin, "has a range up to " + last + ", which is before " + first + ",");
        }
        return new SetMember.Range(first, last);
    }

    private EdtfDate date(int begin, int end) {
        return new DateParser(new Cursor(text, begin, end)).parse();
    }

    private EdtfParseException wrong(int index, String reason) {
        return new EdtfParseException(text, index, reason);
    }
}
