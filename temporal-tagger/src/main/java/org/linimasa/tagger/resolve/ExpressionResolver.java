package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Modifier;
import org.linimasa.event.PartOfDay;
import org.linimasa.event.Precision;
import org.linimasa.tagger.Anchor;
import org.linimasa.tagger.TimeExpression;
import org.linimasa.tagger.TimexType;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.FoundExpression;
import org.linimasa.tagger.meaning.FoundExpression.Signal;
import org.linimasa.tagger.meaning.Meaning.Length;
import org.linimasa.tagger.meaning.Meaning.Point;
import org.linimasa.tagger.meaning.Meaning.Repeated;
import org.linimasa.tagger.meaning.Meaning.Toward;
import org.linimasa.tagger.meaning.Meaning.Vague;
import org.linimasa.tagger.meaning.Origin;
import org.linimasa.tagger.meaning.Reading;
import org.linimasa.tagger.meaning.Unit;
import org.linimasa.tagger.pack.LanguagePack;

/** Found expressions to time expressions, in text order. */
final class ExpressionResolver {
    private static final Pattern MONTHS = Pattern.compile("\\d{4}-(0\\d|1[0-2])/\\d{4}-(0\\d|1[0-2])");

    private final LanguagePack pack;
    private final Situation situation;
    private final DayAndMonth.Order order;
    private final @Nullable String zone;

    /** @param order in which the document writes its numeric dates */
    ExpressionResolver(LanguagePack pack, Situation situation, DayAndMonth.Order order, @Nullable String zone) {
        this.pack = pack;
        this.order = order;
        this.situation = situation;
        this.zone = zone;
    }

    TimeExpression resolve(FoundExpression found) {
        return switch (found.reading().meaning()) {
            case Point point -> point(found, point, situation);
            case Length length -> length(found, length);
            case Repeated repeated -> repeated(found, repeated);
            case Vague vague -> vague(found, vague);
        };
    }

    /** A clock time of each of the days named before, which is on none of them alone. */
    TimeExpression resolveEachDay(FoundExpression found) {
        TimeExpression time =
                new ExpressionResolver(pack, new Situation(null, null), order, zone).resolve(found.unlimited());
        List<ExplanationStep> steps = new ArrayList<>(time.explanation());
        steps.removeIf(step -> step.rule().equals("no-anchor"));
        steps.add(ExplanationStep.of("each-day", "on each of the days named before"));
        return time.explainedBy(steps);
    }

    /** The end of a range: where its own words put it before the beginning, the first that follows it. */
    TimeExpression resolveEnd(FoundExpression end, TimeExpression begin) {
        LocalDateTime from = begin.time().bounds().start().earliest();
        if (from != null && end.reading().meaning() instanceof Point point && isBare(point)) {
            Granule granule = place(end, point, situation).granule();
            boolean sameUnit =
                    granule != null && granule.precision() == begin.time().precision();
            // "From 8 p.m. Friday to 5 a.m. Monday": the beginning is as fine as its clock time.
            boolean finer = granule instanceof Granule.Day && begin.type() == TimexType.TIME;
            boolean open = begin.time().precision() == Precision.INTERVAL && granule instanceof Granule.Day;
            boolean over = granule != null && granule.last().isBefore(from.toLocalDate());
            boolean far = granule != null
                    && (point.has(Field.WEEKDAY)
                            ? isFar(granule, from.toLocalDate())
                            : granule.first().isAfter(from.toLocalDate().plusYears(1)));
            if ((over || far) && (sameUnit || open || finer)) {
                Situation after = new Situation(new Granule.Day(from.toLocalDate()), null);
                after.name(new Granule.Day(from.toLocalDate()), begin.begin(), begin.end(), false);
                return point(end, point.toward(new Toward(1, Origin.EARLIER)), after);
            }
        }
        return resolve(end);
    }

    /**
     * An expression beside the day that it tells of: "on March 3, a day after the vote" lies on March 3 too, and the
     * event so far from it.
     */
    TimeExpression resolveBeside(FoundExpression found, LocalDate day) {
        int side = found.reading().eventSide();
        if (side != 0 && found.reading().meaning() instanceof Length length) {
            return length(found, length, Distance.toDay(length, side, day));
        }
        if (side != 0 && found.reading().meaning() instanceof Point point && point.shift() != null) {
            Integer days = point.shift().unit() == Unit.DAY ? point.shift().amount() : null;
            return days == null ? resolve(found) : point(found, point, Situation.around(day.minusDays(days)));
        }
        return resolve(found);
    }

    /** An expression that is counted from a day that the words behind it tell: "two days after March 5". */
    TimeExpression resolveFrom(FoundExpression found, LocalDate day) {
        return switch (found.reading().meaning()) {
            case Length length ->
                length(found, length, Distance.fromDay(length, found.reading().eventSide(), day));
            case Point point -> {
                Situation around = Situation.around(day);
                around.name(new Granule.Day(day), found.begin(), found.end(), true);
                yield point(found, point, around);
            }
            case Repeated repeated -> repeated(found, repeated);
            case Vague vague -> vague(found, vague);
        };
    }

    /** "Rain fell from Sunday until Tuesday": a weekday more than a week after one of these days is not the one meant. */
    private boolean isFar(Granule end, LocalDate begin) {
        LocalDate written = situation.documentDay();
        return written != null
                && !begin.isBefore(written.minusWeeks(1))
                && end.first().isAfter(begin.plusWeeks(1));
    }

    private static boolean isBare(Point point) {
        return point.shift() == null
                && point.toward() == null
                && !point.has(Field.YEAR)
                && (point.has(Field.WEEKDAY) || Calendar.namesPartOfYear(point));
    }

    private static Placed place(FoundExpression found, Point point, Situation where) {
        return new PointResolver(where, tense(found, point), found.reading().eventSide()).place(point);
    }

    /**
     * What is wanted "before Christmas" is wanted before the next one, and what is open "until the weekend" before the
     * coming one, where no tense says otherwise.
     */
    private static int tense(FoundExpression found, Point point) {
        boolean last = found.signal() == Signal.BEFORE || found.signal() == Signal.UNTIL;
        boolean coming = point.holiday() != null || point.has(Field.WEEKEND);
        return found.tense() == 0 && last && coming ? 1 : found.tense();
    }

    /** "Since midnight": the one at which the day began, where else it is the one at which it ends. */
    private static Point sinceMidnight(FoundExpression found, Point said) {
        Integer hour = said.get(Field.HOUR);
        boolean midnight = hour == null ? said.part() == PartOfDay.MIDNIGHT : hour == 24;
        return midnight && found.signal() == Signal.SINCE && found.tense() <= 0 ? said.atMidnight() : said;
    }

    private TimeExpression point(FoundExpression found, Point named, Situation where) {
        Reading.Read reading = found.reading();
        Point said = sinceMidnight(found, named);
        DayAndMonth.Decision decision = reading.dayAndMonthUnsure() ? dayAndMonth(found, said) : null;
        ClockCount counted = ClockCount.of(said, where);
        Point point = decision != null ? decision.point() : counted != null ? counted.point() : said;
        Placed placed = counted != null ? counted.placed() : place(found, point, where);
        if (decision != null) {
            placed = placed.times(decision.confidence());
            placed = decision.edtf() == null ? placed : placed.withValue(placed.value(), decision.edtf());
        }
        name(found, point, placed);
        String timeOfDay = TimexValues.timeOfDay(point);
        String edtf = placed.edtf();
        String mod = reading.mod();
        List<ExplanationStep> steps = new ArrayList<>();
        steps.add(ExplanationStep.of(found.rule(), "read as " + placed.value() + timeOfDay, found.words(), null));
        steps.addAll(placed.notes());
        if (decision != null) {
            steps.add(decision.step());
        }
        if (edtf != null && timeOfDay.isEmpty() && placed.granule() != null) {
            edtf = modified(edtf, mod, placed.granule());
        }
        Modifier part = PartNamed.of(mod);
        if (part != null && edtf != null) {
            steps.add(PartNamed.step(part, placed.value()));
        }
        Limit limit = Limit.of(found, point, placed, edtf, situation.reportingDay());
        if (limit != null) {
            edtf = limit.edtf();
            mod = mod == null ? limit.mod() : mod;
            steps.add(limit.step());
        }
        String zoneNamed = point.zone();
        if (zoneNamed != null) {
            steps.add(ExplanationStep.of("zone", "the words say that it is the time of " + zoneNamed));
        }
        boolean computed = placed.granule() instanceof Granule.Day day && day.computed();
        if (computed) {
            steps.add(ComputedDays.STEP);
        }
        String words = found.words();
        EventTime time = EventTimes.of(edtf, point.zone() != null ? point.zone() : zone, words, steps);
        if (placed.granule() != null) {
            time = limit == null
                    ? EventTimes.withPrecision(EventTimes.atTimeOfDay(time, point, pack), placed.granule())
                    : LimitBounds.of(time, found.signal(), placed.granule(), point, pack);
        }
        // "By the end of the week" is no part of the days from now to then.
        boolean limitsDays =
                found.signal() == Signal.BY && placed.granule() != null && !Limit.canBoundSet(placed.granule());
        if (edtf != null && !limitsDays) {
            time = time.withMod(part);
        }
        if (computed) {
            time = ComputedDays.around(time);
        }
        TimeExpression date = new TimeExpression(
                words,
                found.begin(),
                found.end(),
                timeOfDay.isEmpty() ? TimexType.DATE : TimexType.TIME,
                placed.value() + timeOfDay,
                mod,
                null,
                null,
                time,
                placed.anchor(),
                null,
                null,
                round(reading.confidence() * placed.confidence()),
                steps);
        Stretch stretch = Stretch.named(date, limit == null ? Signal.NONE : found.signal());
        return date.lasting(stretch.beginPoint(), stretch.endPoint());
    }

    private void name(FoundExpression found, Point point, Placed placed) {
        if (placed.granule() == null) {
            return;
        }
        if (point.shift() != null && point.shift().samePeriod()) {
            situation.nameCompared(placed.granule(), found.begin(), found.end());
        } else if (isLimit(found.signal()) && !point.hasClock() && point.part() == null) {
            situation.nameLimit(placed.granule(), found.begin(), found.end(), placed.outright());
        } else {
            situation.name(placed.granule(), found.begin(), found.end(), placed.outright());
        }
        Integer hour = point.get(Field.HOUR);
        if (hour != null && hour < 24 && placed.granule() instanceof Granule.Day day) {
            Integer minute = point.get(Field.MINUTE);
            situation.nameClock(day.date().atTime(hour, minute == null ? 0 : minute));
        }
    }

    /** Remembers the months that a range of two is, "January to September 2025", and nothing of any other. */
    void nameMonths(TimeExpression last, int begin) {
        String edtf = last.time().edtf();
        if (edtf != null && MONTHS.matcher(edtf).matches()) {
            int slash = edtf.indexOf('/');
            YearMonth first = YearMonth.parse(edtf.substring(0, slash));
            situation.nameMonths(
                    new Situation.Months(first, YearMonth.parse(edtf.substring(slash + 1)), begin, last.end()));
        }
    }

    /** Remembers the months that open a year: "the first nine months". */
    private void nameOpening(YearSpan.@Nullable Year year, FoundExpression found, Length length) {
        situation.nameOpening(year, found.begin(), found.end());
        if (year == null) {
            return;
        }
        LocalDate first = year.first();
        LocalDate after = Lengths.from(first, length, 1);
        if (after != null && after.getDayOfMonth() == 1 && !after.isAfter(first.plusYears(1))) {
            situation.nameMonths(new Situation.Months(
                    YearMonth.from(first), YearMonth.from(after).minusMonths(1), found.begin(), found.end()));
        }
    }

    private static boolean isLimit(Signal signal) {
        return switch (signal) {
            case NONE -> false;
            case SINCE, UNTIL, BY, BEFORE, AFTER, FROM -> true;
        };
    }

    private DayAndMonth.Decision dayAndMonth(FoundExpression found, Point point) {
        boolean tellsOfThePast = found.tense() <= 0 && situation.isReport();
        if (!point.has(Field.YEAR)) {
            int tense = tellsOfThePast ? -1 : Integer.signum(found.tense());
            return DayAndMonth.decideNear(found.words(), point, order, situation.reportingDay(), tense);
        }
        return DayAndMonth.decide(found.words(), point, order, tellsOfThePast ? situation.documentDay() : null);
    }

    /** "About 2014" is approximate, "more than 20 years ago" open towards the past. */
    private static String modified(String edtf, @Nullable String mod, Granule granule) {
        if (mod == null || edtf.startsWith("[") || edtf.indexOf('/') >= 0) {
            return edtf;
        }
        return switch (mod) {
            case "APPROX", "LESS_THAN" -> edtf.endsWith("~") ? edtf : edtf + "~";
            case "MORE_THAN" -> "[.." + Limit.outermost(granule) + "]";
            default -> edtf;
        };
    }

    private TimeExpression length(FoundExpression found, Length length) {
        LocalDate event = situation.dayNamedOutright();
        int side = found.reading().eventSide();
        if (length.opening()) {
            nameOpening(Distance.yearOpened(length, situation.documentDay()), found, length);
        }
        Distance distance = side != 0
                ? event == null ? Distance.fromUndatedEvent(side) : Distance.fromDay(length, side, event)
                : length.reaching() != 0 ? Distance.fromDocument(length, situation) : Distance.NONE;
        return length(found, length, distance);
    }

    /** "The first nine months of 2023": what a length that opens a year takes of it. */
    TimeExpression resolveOpening(FoundExpression found, Length length, int year) {
        LocalDate written = situation.reportingDay();
        if (written == null || year <= written.getYear()) {
            nameOpening(new YearSpan.Year(year), found, length);
        }
        return length(found, length, Distance.opening(length, year));
    }

    private TimeExpression length(FoundExpression found, Length length, Distance distance) {
        String value = Lengths.timex(length);
        List<ExplanationStep> steps = new ArrayList<>();
        steps.add(ExplanationStep.of(found.rule(), "a length of " + value, found.words(), null));
        steps.addAll(distance.steps());
        EventTime time = EventTimes.of(distance.edtf(), zone, found.words(), steps);
        TimeExpression expression = expression(found, TimexType.DURATION, value, time, distance.anchor(), steps);
        return expression.lasting(
                distance.stretch().beginPoint(), distance.stretch().endPoint());
    }

    private TimeExpression repeated(FoundExpression found, Repeated repeated) {
        String value = repeated.each() instanceof Length length ? Lengths.timex(length) : TimexValues.set(repeated);
        List<ExplanationStep> steps =
                List.of(ExplanationStep.of(found.rule(), "comes again: " + value, found.words(), null));
        EventTime time = EventTimes.of(null, zone, found.words(), steps);
        return expression(found, TimexType.SET, value, time, null, steps);
    }

    private TimeExpression vague(FoundExpression found, Vague vague) {
        Granule document = situation.document();
        List<ExplanationStep> steps = new ArrayList<>();
        steps.add(ExplanationStep.of(found.rule(), "the words leave the date open", found.words(), null));
        if (document == null) {
            steps.add(ExplanationStep.of("no-anchor", "there is no document time to count from"));
            EventTime time = EventTimes.of(null, zone, found.words(), steps);
            return expression(found, TimexType.DATE, vague.reference(), time, null, steps);
        }
        LocalDate known = situation.reportingDay();
        String edtf = SeveralAway.edtf(vague, document);
        if (edtf != null) {
            steps.add(
                    ExplanationStep.of("several-away", "several are two at the least: " + edtf, null, document.edtf()));
        } else {
            String lower = known == null ? document.edtf() : known.toString();
            edtf = switch (vague.reference()) {
                case "FUTURE_REF" -> "[" + lower + "..]";
                case "PAST_REF" -> "[.." + document.edtf() + "]";
                default -> document.edtf();
            };
            steps.add(ExplanationStep.of(
                    "bounded-by-document-time", "no more is known than " + edtf, null, document.edtf()));
        }
        Anchor anchor = situation.documentAnchor(document.edtf());
        EventTime time = EventTimes.of(edtf, zone, found.words(), steps);
        return expression(found, TimexType.DATE, vague.reference(), time, anchor, steps);
    }

    private static TimeExpression expression(
            FoundExpression found,
            TimexType type,
            String value,
            EventTime time,
            @Nullable Anchor anchor,
            List<ExplanationStep> steps) {
        Reading.Read reading = found.reading();
        return new TimeExpression(
                found.words(),
                found.begin(),
                found.end(),
                type,
                value,
                reading.mod(),
                reading.quant(),
                reading.freq(),
                time,
                anchor,
                null,
                null,
                round(reading.confidence()),
                steps);
    }

    static double round(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }
}
