package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.DocumentTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.tagger.Tagging;
import org.linimasa.tagger.TaggingContext;
import org.linimasa.tagger.TimeExpression;
import org.linimasa.tagger.TimexType;
import org.linimasa.tagger.meaning.ExpressionFinder;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.FoundExpression;
import org.linimasa.tagger.meaning.FoundExpression.Link;
import org.linimasa.tagger.meaning.FoundExpression.Range;
import org.linimasa.tagger.meaning.FoundExpression.Signal;
import org.linimasa.tagger.meaning.Meaning.Length;
import org.linimasa.tagger.meaning.Meaning.Point;
import org.linimasa.tagger.meaning.Meaning.Repeated;
import org.linimasa.tagger.meaning.Meaning.Shift;
import org.linimasa.tagger.meaning.Meaning.Toward;
import org.linimasa.tagger.meaning.Origin;
import org.linimasa.tagger.meaning.Unit;
import org.linimasa.tagger.pack.LanguagePack;

/** Places all expressions of a text in time. */
public final class TextResolver {
    /** So many code units have words such as "of" and "pada tahun" with the blanks beside them. */
    private static final int LONGEST_OF = 12;

    /** So many code units has a clause such as "and is expected to last until" with the blanks beside it. */
    private static final int LONGEST_CLAUSE = 40;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final LanguagePack pack;

    /** A resolver for a language. */
    public TextResolver(LanguagePack pack) {
        this.pack = pack;
    }

    /** The expressions of a text with the document time, given or inferred. */
    public Tagging resolve(String text, ExpressionFinder.Findings findings, TaggingContext context) {
        SpokenTimes spoken = SpokenTimes.of(text, findings, pack.resumes());
        List<FoundExpression> asWritten = spoken.told(findings.expressions());
        DayAndMonth.Order order = DayAndMonth.orderOf(asWritten);
        List<FoundExpression> found = ToldDays.withWeekdays(text, DayAndMonth.inOrder(order, asWritten));
        LocalDateTime published = context.publishedAt();
        DocumentTime documentTime;
        Situation situation;
        if (published != null) {
            Granule day = new Granule.Day(published.toLocalDate());
            ExplanationStep step = ExplanationStep.of("given", "the document time was given");
            documentTime = new DocumentTime(day.edtf(), false, List.of(step), List.of());
            situation = new Situation(published);
        } else {
            DocumentTimes.Inferred inferred =
                    new DocumentTimes(text, context.receivedOn(), pack.imprints()).infer(found);
            documentTime = inferred.time();
            situation = new Situation(inferred.granule(), inferred.reportingDay());
            if (inferred.byStory()) {
                situation.isDatedByStory();
            }
        }
        if (Narrative.tells(found, situation.document(), context.receivedOn())) {
            situation.tellsStory();
        }
        return new Tagging(pack.language(), documentTime, expressions(found, spoken, situation, order, context.zone()));
    }

    /** The expressions as if all were written, and everything happened, on one day. */
    public List<TimeExpression> resolveAround(LocalDate day, List<FoundExpression> found, @Nullable String zone) {
        return expressions(found, SpokenTimes.NONE, Situation.around(day), DayAndMonth.Order.OPEN, zone);
    }

    /** The expressions where no day is known to count from. */
    public List<TimeExpression> resolveNowhere(List<FoundExpression> found, @Nullable String zone) {
        return expressions(found, SpokenTimes.NONE, new Situation(null, null), DayAndMonth.Order.OPEN, zone);
    }

    private List<TimeExpression> expressions(
            List<FoundExpression> found,
            SpokenTimes spoken,
            Situation situation,
            DayAndMonth.Order order,
            @Nullable String zone) {
        Sequence sequence =
                new Sequence(found, spoken, new ExpressionResolver(pack, situation, order, zone), situation);
        if (spoken == SpokenTimes.NONE) {
            for (int i = 0; i < found.size(); i++) {
                sequence.add(i);
            }
            return sequence.expressions;
        }
        SpokenDates dates = new SpokenDates(
                spoken,
                situation,
                date -> new ExpressionResolver(pack, new Situation(situation), order, zone).resolve(found.get(date)));
        for (int i = 0; i < found.size(); i++) {
            dates.add(i, found.get(i), sequence);
        }
        return sequence.expressions;
    }

    /** The expressions of a text, resolved one after the other. */
    static final class Sequence {
        private final List<FoundExpression> found;
        private final ExpressionResolver resolver;
        private final SharedYears years;
        private final ToldDays toldDays;
        private final boolean[] daily;
        private final List<TimeExpression> expressions = new ArrayList<>();

        Sequence(List<FoundExpression> found, SpokenTimes spoken, ExpressionResolver resolver, Situation situation) {
            this.found = found;
            this.resolver = resolver;
            this.daily = new boolean[found.size()];
            boolean story = situation.goesOnFromDaysTold();
            this.years = new SharedYears(found, situation.document(), story);
            this.toldDays = new ToldDays(found, spoken, situation.documentDay(), story);
        }

        /** Those resolved so far. */
        List<TimeExpression> expressions() {
            return expressions;
        }

        void replaceLast(TimeExpression expression) {
            expressions.set(expressions.size() - 1, expression);
        }

        /** Whether an expression is resolved by itself, not as the end of a range or beside the day before it. */
        boolean standsAlone(int i) {
            return i == 0 || found.get(i).range() == Range.NONE && !found.get(i).aside();
        }

        /** Resolves the next expression. */
        void add(int i) {
            FoundExpression previous = i == 0 ? null : found.get(i - 1);
            boolean countedFrom = previous != null && previous.countsFrom(found.get(i));
            FoundExpression each = saidAgain(i, years.complete(i, expressions));
            each = countedFrom ? each.unlimited() : each;
            if (previous != null && ToldDays.canBelong(each)) {
                LocalDate told = ToldDays.isBeside(each)
                        ? dayBefore(previous)
                        : each.link() == Link.TAKES_PLACE
                                ? dayNamed(expressions.getLast())
                                : dayOf(expressions.getLast());
                each = toldDays.counted(i, each, expressions.getLast(), told);
            }
            FoundExpression day = dayBehind(found, i);
            if (day != null) {
                // "Pukul 08.00 sampai 10.00, Senin": it is the day named last once it is known.
                resolver.resolve(day);
            }
            boolean eitherClock = each.range() == Range.EITHER && previous != null && isTimeOfDay(previous);
            daily[i] = isTimeOfDay(each) && isOfEachDay(i, each);
            if (daily[i]) {
                expressions.add(resolver.resolveEachDay(each));
            } else if (each.range() != Range.NONE && previous != null && !eitherClock) {
                boolean clock = isTimeOfDay(previous) && hasClock(each);
                if (clock && previous.signal() == Signal.SINCE) {
                    // "Von 6 bis 14 Uhr": no open beginning.
                    expressions.set(expressions.size() - 1, resolver.resolve(previous.unlimited()));
                }
                TimeExpression end = clock ? resolver.resolve(each) : resolver.resolveEnd(each, expressions.getLast());
                end = years.explain(i, end);
                if (clock && !isTimeOfDay(each)) {
                    // "between 9 and 17 on Monday": the first takes the day of the second
                    expressions.set(expressions.size() - 1, resolver.resolve(previous));
                }
                Ranges.join(expressions, end, each.range(), isTimeOfDay(each));
                resolver.nameMonths(expressions.getLast(), previous.begin());
            } else if (followsWhatBegan(i)) {
                expressions.add(years.explain(i, resolver.resolveEnd(each, expressions.getLast())));
            } else {
                LocalDate beside = each.aside() && previous != null ? dayBefore(previous) : null;
                LocalDate from = dayCountedFrom(i);
                Integer opened = yearOpened(i);
                TimeExpression placed = opened != null && each.reading().meaning() instanceof Length length
                        ? resolver.resolveOpening(each, length, opened)
                        : from != null
                                ? resolver.resolveFrom(each, from)
                                : beside == null ? resolver.resolve(each) : resolver.resolveBeside(each, beside);
                expressions.add(toldDays.explain(i, years.explain(i, placed)));
            }
            if (!each.corrections().isEmpty()) {
                replaceLast(Corrections.explain(each.corrections(), expressions.getLast()));
            }
        }

        /** Whether a clock time is one of several days: "every Monday from 8 to 10", "Monday to Friday from 9 to 5". */
        private boolean isOfEachDay(int i, FoundExpression each) {
            if (i == 0) {
                return false;
            }
            FoundExpression previous = found.get(i - 1);
            if (each.range() != Range.NONE && daily[i - 1]) {
                return true;
            }
            boolean several = previous.reading().meaning() instanceof Repeated
                    || previous.range() == Range.TO && ToldDays.isWeekday(previous);
            return several && (each.link().isDirect() || each.range() == Range.TO);
        }

        /**
         * The same with the meaning of the date behind it, where that says which one is meant: "the following Monday, 8
         * May 2023", "two years later, in 2016".
         */
        private FoundExpression saidAgain(int i, FoundExpression each) {
            FoundExpression next = i + 1 < found.size() ? found.get(i + 1) : null;
            if (next == null
                    || !next.aside() && next.link() != Link.COMMA_AND_WORDS
                    || !(each.reading().meaning() instanceof Point point)
                    || !(next.reading().meaning() instanceof Point date)) {
                return each;
            }
            boolean year = date.fields().keySet().equals(Set.of(Field.YEAR)) && date.shift() == null;
            Shift shift = point.shift();
            boolean counted = shift != null && shift.unit() == Unit.YEAR && shift.origin() == Origin.EARLIER;
            if (year && counted && point.fields().isEmpty()) {
                return each.meaning(date);
            }
            boolean weekday = point.fields().keySet().equals(Set.of(Field.WEEKDAY)) && !point.hasClock();
            LocalDate day = weekday && isDate(next) && date.has(Field.YEAR) ? dayOf(resolver.resolve(next)) : null;
            boolean fits = day != null
                    && Integer.valueOf(day.getDayOfWeek().getValue()).equals(point.get(Field.WEEKDAY));
            return fits ? each.meaning(date) : each;
        }

        /**
         * Whether a day ahead follows the one told right before: "it will start on Monday and last until Friday", "she will
         * come next Monday and leave on Thursday".
         */
        private boolean followsWhatBegan(int i) {
            FoundExpression each = found.get(i);
            FoundExpression previous = i == 0 ? null : found.get(i - 1);
            if (previous == null || each.tense() <= 0 || each.begin() - previous.end() > LONGEST_CLAUSE) {
                return false;
            }
            Toward toward = previous.reading().meaning() instanceof Point point ? point.toward() : null;
            boolean next = toward != null && toward.sign() > 0 && each.signal() == Signal.NONE;
            return next || each.signal() == Signal.UNTIL && previous.tense() > 0;
        }

        /** The day that the expression just resolved names, also as a limit: "after March 3, a day before the vote". */
        private @Nullable LocalDate dayBefore(FoundExpression previous) {
            LocalDate day = dayOf(expressions.getLast());
            boolean limit = day == null && previous.signal() != Signal.NONE;
            return limit ? dayOf(resolver.resolve(previous.unlimited())) : day;
        }

        /** The year behind an expression that opens it, "the first nine months of 2023"; null where there is none. */
        private @Nullable Integer yearOpened(int i) {
            FoundExpression next = i + 1 < found.size() ? found.get(i + 1) : null;
            boolean opens = found.get(i).reading().meaning() instanceof Length length && length.opening();
            if (!opens || next == null || next.begin() - found.get(i).end() > LONGEST_OF) {
                return null;
            }
            String value = resolver.resolve(next).value();
            return YEAR.matcher(value).matches() ? Integer.valueOf(value) : null;
        }

        /** The day behind an expression that is counted from it; null where there is none. */
        private @Nullable LocalDate dayCountedFrom(int i) {
            if (i + 1 == found.size()) {
                return null;
            }
            FoundExpression next = found.get(i + 1);
            if (found.get(i).countsFrom(next)) {
                return dayOf(resolver.resolve(next.unlimited()));
            }
            boolean same = next.aside() || next.link() == Link.COMMA_AND_WORDS;
            Integer days = same && isDate(next) ? daysFromDateBefore(found.get(i)) : null;
            LocalDate day = days == null ? null : dayOf(resolver.resolve(next));
            // "The next day, March 3, he flew": the day before it is counted from.
            return days == null || day == null ? null : day.minusDays(days);
        }
    }

    /** The day told right behind a clock time or a range of two; null where there is none. */
    private static @Nullable FoundExpression dayBehind(List<FoundExpression> found, int clock) {
        if (found.get(clock).range() != Range.NONE || !isTimeOfDay(found.get(clock))) {
            return null;
        }
        int next = clock + 1;
        while (next < found.size() && found.get(next).range() != Range.NONE && isTimeOfDay(found.get(next))) {
            next++;
        }
        if (next == found.size()) {
            return null;
        }
        FoundExpression day = found.get(next);
        return day.link().isDirect() && day.reading().meaning() instanceof Point point && namesDay(point) ? day : null;
    }

    private static boolean isDate(FoundExpression found) {
        return found.reading().meaning() instanceof Point point && point.has(Field.DAY) && point.has(Field.MONTH);
    }

    /** How many days an expression lies from a date named before: "the next day" is 1; null where it is no such one. */
    private static @Nullable Integer daysFromDateBefore(FoundExpression found) {
        Shift shift = found.reading().meaning() instanceof Point point ? point.shift() : null;
        return shift != null && shift.unit() == Unit.DAY && shift.origin() == Origin.EARLIER ? shift.amount() : null;
    }

    private static boolean namesDay(Point point) {
        boolean counted = point.shift() != null && point.shift().unit() == Unit.DAY;
        boolean named = point.has(Field.WEEKDAY) || point.has(Field.DAY) || point.holiday() != null;
        return !point.hasClock() && (named || counted);
    }

    /** The day of a feast, which tables may have a day or two from where it was kept; null where it is no day. */
    private static @Nullable LocalDate dayNamed(TimeExpression expression) {
        return DAY.matcher(expression.value()).matches() ? LocalDate.parse(expression.value()) : null;
    }

    /** The one day that an expression falls on; null where it is longer or undated. */
    private static @Nullable LocalDate dayOf(TimeExpression expression) {
        if (expression.type() == TimexType.DURATION || expression.time().edtf() == null) {
            return null;
        }
        TimeBounds bounds = expression.time().bounds();
        LocalDateTime first = bounds.start().earliest();
        LocalDateTime last = bounds.end().latest();
        if (first == null || last == null) {
            return null;
        }
        LocalDate day = first.toLocalDate();
        return last.isAfter(day.plusDays(1).atStartOfDay()) ? null : day;
    }

    private static boolean hasClock(FoundExpression found) {
        return found.reading().meaning() instanceof Point point && point.hasClock();
    }

    private static boolean isTimeOfDay(FoundExpression found) {
        return found.reading().meaning() instanceof Point point && point.isTimeOfDayOnly() && point.hasClock();
    }
}
