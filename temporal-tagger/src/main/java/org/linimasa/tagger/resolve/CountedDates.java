package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.Anchor;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.Meaning.Point;
import org.linimasa.tagger.meaning.Meaning.Shift;
import org.linimasa.tagger.meaning.Origin;
import org.linimasa.tagger.meaning.Unit;

/** Points that are counted from something: the document time, a date named before, an event. */
final class CountedDates {
    /** Of two days of a name, the one that is no more than so many days away is meant. */
    private static final int HALF_A_WEEK = 3;

    private final Situation situation;
    private final Anchors anchors;
    private final int tense;

    /** @param tense -1 where the sentence tells of the past, 1 of the future, 0 where it gives no hint */
    CountedDates(Anchors anchors, int tense) {
        this.situation = anchors.situation();
        this.anchors = anchors;
        this.tense = tense;
    }

    Placed place(Point point, Shift shift) {
        Integer amount = shift.amount();
        if (amount == null) {
            return new Placed(null, "PAST_REF", null, null, false, 0.8, List.of());
        }
        if (shift.samePeriod() && shift.unit() != Unit.YEAR) {
            return sameUnit(point, shift.unit(), amount, shift.origin());
        }
        Placed months = point.has(Field.PERIOD) ? sameMonths(point, amount) : null;
        if (months != null) {
            return months;
        }
        boolean withinDay = false;
        if (shift.unit().isClock()) {
            int days = ClockCount.days(amount, shift.unit());
            withinDay = days == 0 && amount != 0;
            amount = days;
        }
        Situation.Named period = situation.earlierPeriod();
        if (period != null && shift.origin() == Origin.LATEST && !isOver(period.granule())) {
            period = null;
        }
        Integer year = shift.samePeriod() ? point.get(Field.YEAR) : null;
        if (year != null) {
            // "The 1988 period", which is a quarter after "the third quarter" and else the year.
            if (period == null) {
                return Placed.at(new YearSpan.Year(year));
            }
            amount = year - period.granule().first().getYear();
        }
        if (period != null
                && (shift.samePeriod() || isOfPeriod(shift) && period.granule().unit() != Unit.YEAR)) {
            Granule granule = shift.samePeriod()
                    ? Calendar.sameIn(period.granule(), amount)
                    : period.granule().plus(amount);
            return Placed.at(granule)
                    .from(Anchors.earlier(period))
                    .because(
                            "same-period",
                            "counted from the period named before",
                            period.granule().edtf(),
                            null)
                    .times(0.85);
        }
        Granule document = situation.document();
        if (document != null && amount == 0 && isOfPeriod(shift)) {
            return Placed.at(Granule.containing(document.first(), shift.unit()).plus(-1))
                    .from(situation.documentAnchor(document.edtf()))
                    .because("reported-period", "reports tell of the last full one", document.edtf(), "which one")
                    .times(0.7);
        }
        Base base = baseOf(shift);
        if (base == null) {
            return isBesideEvent(shift)
                    ? Placed.nowhere(unknown(shift.unit()), NearestDates.UNDATED_EVENT)
                            .from(anchors.event(null))
                    : Placed.nowhere(unknown(shift.unit()), "there is no date to count from");
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
        if (withinDay) {
            String detail =
                    "hours or minutes from " + base.what + " " + base.date.edtf() + ", whose time of day is unknown";
            return Placed.at(granule).from(base.anchor).because("counted", detail, base.date.edtf(), "the same day");
        }
        String counted =
                (amount < 0 ? amount : "+" + amount) + " " + shift.unit().name().toLowerCase(Locale.ROOT);
        return Placed.at(granule)
                .from(base.anchor)
                .because("counted", counted + " from " + base.what + " " + base.date.edtf(), base.date.edtf(), null);
    }

    /** "The same period last year" after months, which are the period then; null after anything else. */
    private @Nullable Placed sameMonths(Point point, int years) {
        Situation.Months months = situation.earlierMonths();
        Situation.Named period = situation.earlierPeriod();
        Situation.Named month = situation.earlier();
        if (month != null && month.granule().unit() != Unit.MONTH) {
            month = null;
        }
        int told = period == null || period.granule().unit() == Unit.YEAR ? -1 : period.end();
        Integer year = point.get(Field.YEAR);
        if (months != null && months.end() > told && (month == null || month.end() <= months.end())) {
            Situation.Months same =
                    months.later(year == null ? years : year - months.first().getYear());
            Granule of = new YearSpan.Year(same.first().getYear());
            return Placed.at(of)
                    .withValue(of.timex(), same.edtf())
                    .from(new Anchor(Anchor.Kind.EARLIER_DATE, months.edtf(), months.begin(), months.end()))
                    .because("same-period", "the same months of another year", months.edtf(), null)
                    .times(0.85);
        }
        if (month == null || month.end() <= told) {
            return null;
        }
        return sameIn(month.granule(), point, years)
                .from(Anchors.earlier(month))
                .because(
                        "same-period",
                        "the same month of another year",
                        month.granule().edtf(),
                        null)
                .times(0.85);
    }

    /** "The same month last year": of the month named last, else of the one of writing; its year can be named, too. */
    private Placed sameUnit(Point point, Unit unit, int years, Origin origin) {
        if (origin == Origin.DOCUMENT) {
            return anniversary(point, unit, years);
        }
        Situation.Named named = situation.earlier();
        if (named != null && named.granule().unit() == unit) {
            return sameIn(named.granule(), point, years)
                    .from(Anchors.earlier(named))
                    .because(
                            "same-unit",
                            "the same one of another year",
                            named.granule().edtf(),
                            null)
                    .times(0.9);
        }
        Granule document = situation.document();
        if (document == null || document.unit().isLongerThan(unit)) {
            return Placed.nowhere(unknown(unit), "there is no date to count from");
        }
        return sameIn(Granule.containing(document.first(), unit), point, years)
                .from(situation.documentAnchor(document.edtf()))
                .because("same-unit", "the same one of another year", document.edtf(), "which one")
                .times(0.75);
    }

    /** "Two years ago this week", "a year ago Monday", "ten years ago next month": so many years before one of now. */
    private Placed anniversary(Point point, Unit unit, int years) {
        Granule document = situation.document();
        if (document == null || document.unit().isLongerThan(unit)) {
            return Placed.nowhere(unknown(unit), "there is no date to count from");
        }
        Integer weekday = point.get(Field.WEEKDAY);
        int away = point.toward() == null ? 0 : point.toward().sign();
        LocalDate now = document.first();
        LocalDate around = weekday == null
                ? now
                : now.plusDays(Math.floorMod(weekday - now.getDayOfWeek().getValue() + HALF_A_WEEK, 7) - HALF_A_WEEK);
        Granule of = weekday == null
                ? Granule.containing(now, unit).plus(away)
                : new Granule.Day(around.plusWeeks(isThere(away, around, now) ? 0 : away));
        String detail = years + " year from " + of.edtf() + ", near " + situation.documentWords();
        return sameIn(of, point, years)
                .from(situation.documentAnchor(document.edtf()))
                .because("same-unit", detail, document.edtf(), null)
                .times(0.9);
    }

    /** Whether a weekday of this week lies on the side that "last" or "next" says. */
    private static boolean isThere(int away, LocalDate day, LocalDate now) {
        return away < 0 && day.isBefore(now) || away > 0 && day.isAfter(now);
    }

    private static Placed sameIn(Granule granule, Point point, int years) {
        Integer year = point.get(Field.YEAR);
        return Placed.at(Calendar.sameIn(
                granule, year == null ? years : year - granule.first().getYear()));
    }

    /** Whether "the quarter" or "the latest quarter" is meant, which reports name before or not at all. */
    private static boolean isOfPeriod(Shift shift) {
        boolean named = shift.origin() == Origin.EARLIER || shift.origin() == Origin.LATEST;
        return named && (shift.unit() == Unit.QUARTER || shift.unit() == Unit.HALF);
    }

    private boolean isOver(Granule period) {
        Granule document = situation.document();
        return document == null || period.last().isBefore(document.first());
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

    private boolean isBesideEvent(Shift shift) {
        return shift.origin() == Origin.EVENT || anchors.eventSide() != 0;
    }

    private @Nullable Base baseOf(Shift shift) {
        if (isBesideEvent(shift)) {
            LocalDate day = situation.dayNamedOutright();
            return day == null
                    ? null
                    : new Base(new Granule.Day(day), anchors.event(day), "the day named last for the event", false);
        }
        // In a story of the past "in two days" is two days later.
        boolean later = situation.isNarrative() && shift.amount() != null && shift.amount() > 0;
        if (shift.origin() == Origin.EARLIER || later) {
            Situation.Named named = shift.unit().isLongerThan(Unit.DAY) ? situation.earlier() : situation.earlierDay();
            if (named != null) {
                return new Base(named.granule(), Anchors.earlier(named), "the date named before", false);
            }
        }
        if (followsWhatIsUntold(shift)) {
            return null;
        }
        Granule document = situation.document();
        if (document == null) {
            return null;
        }
        Anchor anchor = situation.documentAnchor(document.edtf());
        LocalDate reporting = situation.reportingDay();
        boolean monthOnly = document.unit().isLongerThan(Unit.DAY);
        if (monthOnly && reporting != null && (shift.unit() == Unit.WEEK || shift.unit() == Unit.WEEKEND)) {
            return new Base(new Granule.Day(reporting), anchor, "the latest day the report names", false);
        }
        boolean fuzzy = monthOnly && !shift.unit().isLongerThan(Unit.WEEK);
        return new Base(document, anchor, situation.documentWords(), fuzzy);
    }

    /** "The next day he left": what is over did not come after the day of writing, and the text does not say after which. */
    private boolean followsWhatIsUntold(Shift shift) {
        return shift.origin() == Origin.EARLIER
                && shift.amount() != null
                && shift.amount() > 0
                && tense < 0
                && situation.isReport();
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
}
