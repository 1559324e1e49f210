package org.linimasa.event.label;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.CalendarDate;
import org.linimasa.edtf.EdtfDate;
import org.linimasa.edtf.EdtfSet;
import org.linimasa.edtf.SetMember;
import org.linimasa.event.Modifier;

/** A set of dates in words: "after", "before", "between", or a list with "or" or "and". */
final class SetWords {
    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9_999;

    private final Phrases phrases;
    private final DateWords dates;
    private final @Nullable Modifier mod;

    SetWords(Phrases phrases, DateWords dates, @Nullable Modifier mod) {
        this.phrases = phrases;
        this.dates = dates;
        this.mod = mod;
    }

    Inflected of(EdtfSet set) {
        List<SetMember> members = set.members();
        if (members.size() == 1) {
            return alone(members.get(0), set.kind());
        }
        Inflected words = inList(members.get(0), set.kind());
        for (SetMember member : members.subList(1, members.size() - 1)) {
            words = phrases.say("list.comma", "left", words, "right", inList(member, set.kind()));
        }
        Inflected last = inList(members.get(members.size() - 1), set.kind());
        return switch (set.kind()) {
            case ONE_OF -> phrases.say("list.or", "left", words, "right", last);
            case ALL_OF -> phrases.say("list.and", "left", words, "right", last);
        };
    }

    private Inflected alone(SetMember member, EdtfSet.Kind kind) {
        if (kind == EdtfSet.Kind.ALL_OF || !(member instanceof SetMember.Range range)) {
            return inList(member, kind);
        }
        if (mod == Modifier.END && range.last() != null && !isOneUnit(range)) {
            return phrases.say("byTheEndOf", "date", dates.of(range.last()));
        }
        if (range.first() != null && range.last() != null) {
            if (mod != null && !isOneUnit(range)) {
                Inflected last = dates.part(mod, dates.of(range.last()));
                return phrases.say("between", "from", dates.of(range.first()), "to", last);
            }
            return mod == null
                    ? range("between", range.first(), range.last())
                    : dates.partOfRange(mod, range("span", range.first(), range.last()));
        }
        if (mod != null) {
            return inList(member, kind);
        }
        // "After the 15th" is what [2024-01-16..] was written for.
        return (range.first() == null ? neighbour(range.last(), 1) : neighbour(range.first(), -1))
                .map(date -> phrases.say(range.first() == null ? "before" : "after", "date", dates.of(date)))
                .orElseGet(() -> inList(member, kind));
    }

    /** Whether both ends are days, months or years, as those of a week are; a limit counted from a day ends otherwise. */
    private static boolean isOneUnit(SetMember.Range range) {
        return range.first() instanceof CalendarDate first
                && range.last() instanceof CalendarDate last
                && (first.month() == null) == (last.month() == null)
                && (first.day() == null) == (last.day() == null);
    }

    private Inflected inList(SetMember member, EdtfSet.Kind kind) {
        return switch (member) {
            case SetMember.Single single -> dates.of(single.date());
            case SetMember.Range range -> {
                EdtfDate first = range.first();
                EdtfDate last = range.last();
                if (first != null && last != null) {
                    yield range("span", first, last);
                }
                boolean all = kind == EdtfSet.Kind.ALL_OF;
                yield first != null
                        ? phrases.say(all ? "since" : "orLater", "date", dates.part(mod, dates.of(first)))
                        : phrases.say(
                                all ? "until" : "orEarlier",
                                "date",
                                last == null ? "" : dates.part(mod, dates.of(last)));
            }
        };
    }

    private Inflected range(String pattern, EdtfDate first, EdtfDate last) {
        return isPlain(first) && isPlain(last)
                ? dates.join(pattern, (CalendarDate) first, (CalendarDate) last)
                : phrases.say(pattern, "from", dates.of(first), "to", dates.of(last));
    }

    /** The day, month or year beside this one, where it is exactly known. */
    private static Optional<EdtfDate> neighbour(@Nullable EdtfDate date, int step) {
        if (!(date instanceof CalendarDate plain) || !isPlain(plain)) {
            return Optional.empty();
        }
        LocalDate day = DateWords.firstDay(plain);
        if (Math.abs(day.getYear() + step) > LAST_YEAR_OF_FOUR_DIGITS) {
            return Optional.empty();
        }
        if (plain.month() == null) {
            return Optional.of(CalendarDate.ofYear(day.getYear() + step));
        }
        return Optional.of(
                plain.day() == null
                        ? CalendarDate.of(YearMonth.from(day).plusMonths(step))
                        : CalendarDate.of(day.plusDays(step)));
    }

    private static boolean isPlain(EdtfDate date) {
        return date instanceof CalendarDate calendarDate
                && calendarDate.isSpecified()
                && !date.isUncertain()
                && !date.isApproximate();
    }
}
