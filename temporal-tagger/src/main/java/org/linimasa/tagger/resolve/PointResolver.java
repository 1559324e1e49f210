package org.linimasa.tagger.resolve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Alternative;
import org.linimasa.tagger.Anchor;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.Meaning.Point;
import org.linimasa.tagger.meaning.Meaning.Shift;
import org.linimasa.tagger.meaning.Meaning.Toward;
import org.linimasa.tagger.meaning.Origin;
import org.linimasa.tagger.meaning.Unit;

/** Places points on the calendar. */
final class PointResolver {
    /** A month told after one that is this much later in the year is in the next year. */
    private static final int TURN_OF_YEAR = 240;

    private final Situation situation;
    private final int tense;
    private final int eventSide;

    /**
     * @param tense -1 where the sentence tells of the past, 1 of the future, 0 where it gives no hint
     * @param eventSide -1 where the point lies before an event named after it, 1 after, 0 without an event
     */
    PointResolver(Situation situation, int tense, int eventSide) {
        this.situation = situation;
        this.tense = tense;
        this.eventSide = eventSide;
    }

    Placed place(Point point) {
        if (point.shift() != null) {
            return shifted(point, point.shift());
        }
        if (HijriDates.isNamedBy(point)) {
            return HijriDates.place(point, reference(null), tense);
        }
        Integer year = point.get(Field.YEAR);
        if (year != null) {
            return inYear(point, year);
        }
        if (point.has(Field.DECADE)) {
            return decade(point.require(Field.DECADE));
        }
        if (point.has(Field.CENTURY)) {
            int century = point.require(Field.CENTURY);
            return Placed.at(century < 0 ? new Granule.CenturyBefore(-century) : new Granule.Century(century - 1));
        }
        if (Calendar.namesPartOfYear(point)) {
            return nearestYear(point);
        }
        if (point.has(Field.WEEKDAY)) {
            return weekday(point, point.require(Field.WEEKDAY));
        }
        if (point.has(Field.WEEKEND)) {
            return weekend(point);
        }
        if (point.has(Field.DAY)) {
            return dayOfMonth(point.require(Field.DAY));
        }
        return sameDay();
    }

    private Placed inYear(Point point, int year) {
        Granule named = Calendar.inYear(point, year);
        Placed placed = Placed.at(named == null ? new Granule.Year(year) : named);
        if (point.lastYear() != null) {
            String range = placed.value() + "/" + new Granule.Year(point.lastYear()).timex();
            return placed.withValue(range, range);
        }
        return named instanceof Granule.Day day
                ? checkWeekday(range(placed, point).outrightDay(), point, day)
                : placed;
    }

    private static Placed range(Placed placed, Point point) {
        if (point.lastDay() == null || !(placed.granule() instanceof Granule.Day day)) {
            return placed;
        }
        String range = day.timex() + "/" + new Granule.Day(day.date().withDayOfMonth(point.lastDay())).timex();
        return placed.withValue(range, range);
    }

    private static boolean weekdayFits(Point point, Granule granule) {
        Integer weekday = point.get(Field.WEEKDAY);
        return weekday == null || granule.first().getDayOfWeek().getValue() == weekday;
    }

    private static Placed checkWeekday(Placed placed, Point point, Granule.Day day) {
        Integer weekday = point.get(Field.WEEKDAY);
        if (weekday == null || weekdayFits(point, day)) {
            return placed;
        }
        String is = day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String said = DayOfWeek.of(weekday).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String date = day.date().getDayOfMonth() + " "
                + day.date().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                + day.date().getYear();
        return placed.times(0.7)
                .because("weekday-mismatch", date + " is a " + is + ", not a " + said, null, "the date is right");
    }

    private Placed decade(int decade) {
        if (decade >= 10) {
            return Placed.at(new Granule.Decade(decade));
        }
        Granule document = situation.document();
        int century = document == null ? 19 : Math.floorDiv(document.first().getYear(), 100);
        int full = century * 10 + decade;
        if (document != null && full * 10 > document.first().getYear()) {
            full -= 10;
        }
        return Placed.at(new Granule.Decade(full))
                .because("century-of-decade", "the last such decade before the document time", null, "the century");
    }

    private Placed shifted(Point point, Shift shift) {
        Integer amount = shift.amount();
        if (amount == null) {
            return new Placed(null, "PAST_REF", null, null, false, 0.8, List.of());
        }
        if (shift.unit().isClock()) {
            amount = ClockCount.days(amount, shift.unit());
        }
        Situation.Named period = situation.earlierPeriod();
        if (period != null && (shift.samePeriod() || shift.origin() == Origin.EARLIER && isPeriod(shift))) {
            Granule granule = shift.samePeriod()
                    ? Calendar.sameIn(period.granule(), amount)
                    : period.granule().plus(amount);
            return Placed.at(granule)
                    .from(earlier(period))
                    .because(
                            "same-period",
                            "counted from the period named before",
                            period.granule().edtf(),
                            null)
                    .times(0.85);
        }
        Granule document = situation.document();
        if (document != null && amount == 0 && shift.origin() == Origin.EARLIER && isPeriod(shift)) {
            return Placed.at(Granule.containing(document.first(), shift.unit()).plus(-1))
                    .from(new Anchor(Anchor.Kind.DOCUMENT_TIME, document.edtf(), null, null))
                    .because("reported-period", "reports tell of the last full one", document.edtf(), "which one")
                    .times(0.7);
        }
        Base base = baseOf(shift);
        if (base == null) {
            return Placed.nowhere(unknown(shift.unit()), "there is no date to count from");
        }
        if (base.fuzzy) {
            return fuzzy(base, shift.unit(), amount, point);
        }
        Granule moved = Calendar.plus(Granule.containing(base.date.first(), shift.unit()), amount);
        Granule latest = Calendar.plus(Granule.containing(base.date.last(), shift.unit()), amount);
        if (moved == null || latest == null) {
            return Placed.nowhere(unknown(shift.unit()), "that is beyond the calendar");
        }
        if (base.date.unit().isLongerThan(shift.unit()) && !moved.equals(latest)) {
            return anyOf(moved, latest, base);
        }
        Granule granule = Calendar.narrow(moved, point);
        String counted =
                (amount < 0 ? amount : "+" + amount) + " " + shift.unit().name().toLowerCase(Locale.ROOT);
        return Placed.at(granule)
                .from(base.anchor)
                .because("counted", counted + " from " + base.what + " " + base.date.edtf(), base.date.edtf(), null);
    }

    private static boolean isPeriod(Shift shift) {
        return shift.unit() == Unit.QUARTER || shift.unit() == Unit.HALF;
    }

    /** Three months after something in 2015: whichever day of 2015 that was, so many months lie between. */
    private static Placed anyOf(Granule earliest, Granule latest, Base base) {
        Unit unit = earliest.unit();
        String edtf;
        if (unit == Unit.YEAR) {
            edtf = "[" + earliest.edtf() + ".." + latest.edtf() + "]";
        } else if (unit.isLongerThan(Unit.WEEK)) {
            edtf = "[" + YearMonth.from(earliest.first()) + ".." + YearMonth.from(latest.last()) + "]";
        } else {
            edtf = "[" + earliest.first() + ".." + latest.last() + "]";
        }
        return new Placed(null, unknown(unit), edtf, base.anchor, false, 0.5, List.of())
                .because(
                        "counted-from-coarse-date",
                        base.what + " is no finer than " + base.date.edtf() + ", so the result stays as open",
                        base.date.edtf(),
                        null);
    }

    /** Where a count begins. */
    private record Base(Granule date, Anchor anchor, String what, boolean fuzzy) {}

    private @Nullable Base baseOf(Shift shift) {
        if (shift.origin() == Origin.EVENT || eventSide != 0) {
            LocalDate day = situation.dayNamedOutright();
            if (day != null) {
                return new Base(new Granule.Day(day), event(day), "the day named last for the event", false);
            }
        }
        // In a story of the past "in two days" is two days later.
        boolean later = situation.isNarrative() && shift.amount() != null && shift.amount() > 0;
        if (shift.origin() == Origin.EARLIER || later) {
            Situation.Named named = shift.unit().isLongerThan(Unit.DAY) ? situation.earlier() : situation.earlierDay();
            if (named != null) {
                return new Base(named.granule(), earlier(named), "the date named before", false);
            }
        }
        Granule document = situation.document();
        if (document == null) {
            return null;
        }
        Anchor anchor = new Anchor(Anchor.Kind.DOCUMENT_TIME, document.edtf(), null, null);
        LocalDate reporting = situation.reportingDay();
        boolean monthOnly = document.unit().isLongerThan(Unit.DAY);
        if (monthOnly && reporting != null && (shift.unit() == Unit.WEEK || shift.unit() == Unit.WEEKEND)) {
            return new Base(new Granule.Day(reporting), anchor, "the latest day the report names", false);
        }
        boolean fuzzy = monthOnly && !shift.unit().isLongerThan(Unit.WEEK);
        return new Base(document, anchor, "the document time", fuzzy);
    }

    private static Anchor earlier(Situation.Named named) {
        return new Anchor(Anchor.Kind.EARLIER_DATE, named.granule().edtf(), named.begin(), named.end());
    }

    private Anchor event(LocalDate day) {
        Anchor.Side side = eventSide > 0 ? Anchor.Side.AFTER : Anchor.Side.BEFORE;
        return new Anchor(Anchor.Kind.EVENT, day.toString(), null, null, side);
    }

    /** "Yesterday" where only the month of writing is known: some day, which is all the text says. */
    private Placed fuzzy(Base base, Unit unit, int amount, Point point) {
        Granule document = situation.document();
        if (document == null) {
            return Placed.nowhere(unknown(unit), "there is no date to count from");
        }
        int days = unit == Unit.DAY ? 1 : 7;
        LocalDate first = Granule.containing(document.first(), unit).first().plusDays((long) days * amount);
        LocalDate last = Granule.containing(document.last(), unit).last().plusDays((long) days * amount);
        Granule month = new Granule.Month(YearMonth.from(first));
        boolean sameMonth = !last.isAfter(month.last()) && !first.isBefore(month.first());
        boolean wholeMonth = amount == 0 || sameMonth && point.fields().isEmpty();
        String edtf = wholeMonth ? document.edtf() : "[" + first + ".." + last + "]";
        String value =
                unit == Unit.DAY ? document.timex() + "-XX" : document.timex().substring(0, 4) + "-WXX";
        return new Placed(null, value, edtf, base.anchor, false, 0.5, List.of())
                .because(
                        "counted-from-month",
                        "only the month of the document time is known, so the day stays open",
                        document.edtf(),
                        null);
    }

    private static String unknown(Unit unit) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY, WHILE -> "XXXX-XX-XX";
            case WEEKEND -> "XXXX-WXX-WE";
            case WEEK -> "XXXX-WXX";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case HALF -> "XXXX-HX";
            case YEAR -> "XXXX";
            case DECADE -> "XXX";
            case CENTURY -> "XX";
            case MILLENNIUM -> "X";
        };
    }

    private Placed nearestYear(Point point) {
        LocalDate near = reference(point.toward());
        if (near == null) {
            return withoutDocumentTime(point);
        }
        if (situation.isNarrative() && point.toward() == null && eventSide == 0) {
            Placed told = inYearNamedBefore(point);
            if (told != null) {
                return told;
            }
        }
        List<Granule> candidates = Calendar.candidates(point, near);
        if (candidates.isEmpty()) {
            return Placed.nowhere("XXXX-XX-XX", "no year near the document time has this date");
        }
        Granule chosen = new YearChoice(point, candidates, near).choose(tense, situation.isReport());
        List<Alternative> others = new ArrayList<>();
        for (Granule candidate : candidates) {
            if (!candidate.equals(chosen) && others.size() < 2 && weekdayFits(point, candidate)) {
                others.add(new Alternative(candidate.edtf(), 0.1, "another year"));
            }
        }
        String why = point.toward() != null
                ? "the words say the direction"
                : "the year nearest to the document time" + (tense == 0 ? "" : ", by the tense of the sentence");
        Placed placed = Placed.at(chosen)
                .from(anchorOf(point.toward(), near))
                .because("nearest-year", "year " + chosen.first().getYear() + ": " + why, near.toString(), null, others)
                .times(0.95);
        return chosen instanceof Granule.Day day
                ? checkWeekday(range(placed, point).outrightDay(), point, day)
                : placed;
    }

    /** Where a story goes on: in the year of the date named before, or past its turn. Null where none was named. */
    private @Nullable Placed inYearNamedBefore(Point point) {
        Situation.Named earlier = situation.isNarrative() ? situation.told() : situation.earlier();
        if (earlier == null || earlier.granule().unit().isLongerThan(Unit.YEAR)) {
            return null;
        }
        int year = earlier.granule().first().getYear();
        Granule granule = Calendar.inYear(point, year);
        boolean turn = granule != null
                && !earlier.granule().unit().isLongerThan(Unit.MONTH)
                && granule.last()
                        .plusDays(TURN_OF_YEAR)
                        .isBefore(earlier.granule().first());
        if (turn) {
            granule = Calendar.inYear(point, year + 1);
        }
        if (granule == null) {
            return null;
        }
        Placed placed = Placed.at(granule)
                .from(earlier(earlier))
                .because(
                        "year-named-before",
                        turn ? "the year after the date named before" : "the year of the date named before",
                        earlier.granule().edtf(),
                        "the story goes on")
                .times(0.8);
        return granule instanceof Granule.Day day
                ? checkWeekday(range(placed, point).outrightDay(), point, day)
                : placed;
    }

    private Placed withoutDocumentTime(Point point) {
        Placed told = inYearNamedBefore(point);
        if (told != null) {
            return told;
        }
        Integer month = point.get(Field.MONTH);
        Integer day = point.get(Field.DAY);
        if (month == null) {
            return Placed.nowhere("XXXX", "the text does not say which year");
        }
        String value = "XXXX-" + Digits.atLeast(2, month) + (day == null ? "" : "-" + Digits.atLeast(2, day));
        return Placed.nowhere(value, "the text does not say which year").withValue(value, value);
    }

    private @Nullable LocalDate reference(@Nullable Toward toward) {
        if (eventSide != 0 && situation.dayNamedOutright() != null) {
            return situation.dayNamedOutright();
        }
        if (toward != null && toward.origin() == Origin.EARLIER) {
            Situation.Named named = situation.earlierDay() != null ? situation.earlierDay() : situation.earlier();
            if (named != null) {
                return named.granule().first();
            }
        }
        Situation.Named told = situation.earlierDay();
        if (situation.isNarrative() && toward == null && told != null) {
            return told.granule().first();
        }
        if (situation.reportingDay() != null) {
            return situation.reportingDay();
        }
        Granule document = situation.document();
        return document == null ? null : document.last();
    }

    private @Nullable Anchor anchorOf(@Nullable Toward toward, LocalDate day) {
        if (eventSide != 0 && situation.dayNamedOutright() != null) {
            return event(day);
        }
        if (toward != null && toward.origin() == Origin.EARLIER && situation.earlier() != null) {
            return earlier(situation.earlier());
        }
        return new Anchor(Anchor.Kind.DOCUMENT_TIME, day.toString(), null, null);
    }

    private Placed weekday(Point point, int weekday) {
        Toward toward = point.toward();
        LocalDate near = reference(toward);
        if (near == null) {
            return Placed.nowhere("XXXX-WXX-" + weekday, "there is no date to count from");
        }
        LocalDate same =
                near.plusDays(Math.floorMod(weekday - near.getDayOfWeek().getValue(), 7));
        boolean isToday = same.equals(near);
        LocalDate before = isToday ? same : same.minusDays(7);
        LocalDate strictlyBefore = same.minusDays(7);
        LocalDate strictlyAfter = isToday ? same.plusDays(7) : same;
        LocalDate day;
        String why;
        if (eventSide != 0) {
            day = eventSide < 0 ? strictlyBefore : strictlyAfter;
            why = eventSide < 0 ? "the last one before the event" : "the first one after the event";
        } else if (toward != null) {
            day = toward.sign() < 0
                    ? strictlyBefore.plusWeeks(toward.sign() + 1)
                    : toward.sign() > 0
                            ? strictlyAfter.plusWeeks(toward.sign() - 1)
                            : Calendar.weekdayInWeekOf(near, weekday);
            why = "the words say the direction";
        } else {
            day = tense > 0 ? same : before;
            why = tense > 0 ? "the sentence tells of the future" : "a report tells of the past";
        }
        LocalDate other = day.isAfter(near) ? day.minusDays(7) : day.plusDays(7);
        boolean exact = situation.documentDay() != null || eventSide != 0;
        return Placed.at(new Granule.Day(day))
                .from(anchorOf(toward, near))
                .because(
                        "nearest-weekday",
                        why + ", counted from " + near,
                        near.toString(),
                        exact ? null : "the document was written on or soon after the latest day it names",
                        List.of(new Alternative(other.toString(), 0.1, "another week")))
                .times(toward == null ? 0.93 : 0.97)
                .times(exact ? 1 : 0.8);
    }

    private Placed weekend(Point point) {
        LocalDate near = reference(point.toward());
        if (near == null) {
            return Placed.nowhere("XXXX-WXX-WE", "there is no date to count from");
        }
        Granule current = Granule.containing(near, Unit.WEEKEND);
        int sign = point.toward() != null ? point.toward().sign() : tense > 0 ? 0 : -1;
        boolean over = !near.isBefore(current.first());
        Granule chosen = sign < 0 && !over ? current.plus(-1) : sign > 0 && over ? current.plus(1) : current;
        return Placed.at(chosen)
                .from(anchorOf(point.toward(), near))
                .because("nearest-weekend", "counted from " + near, near.toString(), null);
    }

    private Placed dayOfMonth(int day) {
        Situation.Named earlier = situation.earlier();
        LocalDate near = earlier != null && !earlier.granule().unit().isLongerThan(Unit.MONTH)
                ? earlier.granule().first()
                : reference(null);
        if (near == null) {
            return Placed.nowhere("XXXX-XX-" + Digits.atLeast(2, day), "the text does not say which month");
        }
        for (int back = 0; back < 3; back++) {
            YearMonth month = YearMonth.from(near).plusMonths(tense > 0 ? back : -back);
            boolean fits = month.isValidDay(day)
                    && (tense > 0
                            ? !month.atDay(day).isBefore(near)
                            : back > 0 || earlier != null || !month.atDay(day).isAfter(near));
            if (fits) {
                return Placed.at(new Granule.Day(month.atDay(day)))
                        .from(anchorOf(null, near))
                        .because("nearest-month", "the month nearest to " + near, near.toString(), "the month")
                        .times(0.8);
            }
        }
        return Placed.nowhere("XXXX-XX-" + Digits.atLeast(2, day), "no month near it has this day");
    }

    /** A bare time of day belongs to the day named last, else to the day of writing. */
    private Placed sameDay() {
        Situation.Named named = situation.earlierDay();
        if (named != null) {
            return Placed.at(named.granule())
                    .from(earlier(named))
                    .because(
                            "same-day",
                            "a time of day on the day named last",
                            named.granule().edtf(),
                            "the same day")
                    .times(0.85);
        }
        LocalDate day = situation.documentDay();
        if (day != null) {
            return Placed.at(new Granule.Day(day))
                    .from(new Anchor(Anchor.Kind.DOCUMENT_TIME, day.toString(), null, null))
                    .because("same-day", "a time of day on the day of writing", day.toString(), "the same day")
                    .times(0.85);
        }
        return Placed.nowhere("XXXX-XX-XX", "the text does not say which day");
    }
}
