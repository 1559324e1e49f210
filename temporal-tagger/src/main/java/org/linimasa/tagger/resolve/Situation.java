package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.Anchor;

/**
 * What is known where an expression stands: the document time and the dates named before it. Filled as the text is
 * read from front to back.
 */
final class Situation {
    private final @Nullable Granule document;
    private final @Nullable LocalDate reportingDay;
    private @Nullable Named earlier;
    private @Nullable Named earlierDay;
    private @Nullable Named dayTold;
    private @Nullable Named earlierPeriod;
    private @Nullable Months earlierMonths;
    private @Nullable LocalDate dayNamedOutright;
    private final @Nullable LocalDateTime clock;
    private @Nullable LocalDateTime earlierClock;
    private boolean report = true;
    private boolean narrative;
    private boolean datedByStory;
    private @Nullable Named told;
    private @Nullable Speech speech;

    /**
     * What somebody said at another time than the document's.
     *
     * @param day when it was said
     * @param anchor the words that say so
     * @param begin where in the text it begins
     */
    record Speech(LocalDate day, Anchor anchor, int begin) {}

    /**
     * A date named before.
     *
     * @param granule the date
     * @param begin of its words
     * @param end exclusive
     */
    record Named(Granule granule, int begin, int end) {}

    /**
     * Months that were named as one period: "January to September 2025", "the first nine months".
     *
     * @param first of them
     * @param last of them
     * @param begin of their words
     * @param end exclusive
     */
    record Months(YearMonth first, YearMonth last, int begin, int end) {
        /** The same months of another year. */
        Months later(int years) {
            return new Months(first.plusYears(years), last.plusYears(years), begin, end);
        }

        String edtf() {
            return first + "/" + last;
        }
    }

    /**
     * Before the first expression of a text.
     *
     * @param document the document time, a day or a month
     * @param reportingDay the latest day that a report of this month names: the document was written on it or soon
     *     after; null where the day is known
     */
    Situation(@Nullable Granule document, @Nullable LocalDate reportingDay) {
        this.document = document;
        this.reportingDay = reportingDay;
        this.clock = null;
    }

    /** Before the first expression of a text written at a known time; midnight sharp stands for an unknown hour. */
    Situation(LocalDateTime written) {
        document = new Granule.Day(written.toLocalDate());
        reportingDay = null;
        clock = written.toLocalTime().equals(LocalTime.MIDNIGHT) ? null : written;
    }

    /** The same for a look ahead that changes nothing. */
    Situation(Situation other) {
        document = other.document;
        reportingDay = other.reportingDay;
        clock = other.clock;
        earlier = other.earlier;
        earlierDay = other.earlierDay;
        dayTold = other.dayTold;
        earlierPeriod = other.earlierPeriod;
        earlierMonths = other.earlierMonths;
        dayNamedOutright = other.dayNamedOutright;
        earlierClock = other.earlierClock;
        report = other.report;
        narrative = other.narrative;
        datedByStory = other.datedByStory;
        told = other.told;
        speech = other.speech;
    }

    /** A situation in which one day is everything: document time, last date, event. */
    static Situation around(LocalDate day) {
        Situation situation = new Situation(new Granule.Day(day), null);
        situation.dayNamedOutright = day;
        situation.report = false;
        return situation;
    }

    /** The date of the story named last: not one of the time of writing, nor a number that looked like a year. */
    @Nullable
    Named told() {
        return told;
    }

    /** Says that the text tells a story of the past, see {@link Narrative}. */
    void tellsStory() {
        narrative = true;
    }

    /** Says that nothing but the days it tells says when the text was written, if anything. */
    void isDatedByStory() {
        datedByStory = true;
    }

    /** Whether nothing but the days it tells says when the text was written, so that dates go on from those told before. */
    boolean goesOnFromDaysTold() {
        return datedByStory && speech == null;
    }

    /** Whether dates continue those named before rather than being near the document time. */
    boolean isNarrative() {
        return narrative && speech == null;
    }

    /** Counts from when something was said, as if that were the document time; null for the document time itself. */
    void speak(@Nullable Speech said) {
        speech = said;
    }

    /** Whether the words around were said at another time than the document's. */
    boolean isSpoken() {
        return speech != null;
    }

    /** Whether a time of day belongs to the day on which the words around it were said, not to one named before. */
    boolean isOfSpeech(@Nullable Named named) {
        return speech != null && (named == null || named.begin < speech.begin);
    }

    /** What a date is that is counted from {@link #document()}. */
    Anchor documentAnchor(String edtf) {
        return speech != null ? speech.anchor : new Anchor(Anchor.Kind.DOCUMENT_TIME, edtf, null, null);
    }

    /** What {@link #document()} is, for a reader. */
    String documentWords() {
        return speech != null ? "the day on which it was said" : "the document time";
    }

    /** The document time, or when the words around were said; null where nothing is known of it. */
    @Nullable
    Granule document() {
        return speech != null ? new Granule.Day(speech.day) : document;
    }

    /** The day of the document time; null where only a month is known. */
    @Nullable
    LocalDate documentDay() {
        return document() instanceof Granule.Day day ? day.date() : null;
    }

    /** The day that stands for the document time: itself, or the reporting day. */
    @Nullable
    LocalDate reportingDay() {
        return documentDay() != null ? documentDay() : reportingDay;
    }

    /** The date named last, of any precision. */
    @Nullable
    Named earlier() {
        return earlier;
    }

    /** The day named last. */
    @Nullable
    Named earlierDay() {
        return earlierDay;
    }

    /** The day named last on which something took place: "until Friday" names none. */
    @Nullable
    Named dayTold() {
        return dayTold;
    }

    /** The quarter or half-year named last, or the year whose first months were. */
    @Nullable
    Named earlierPeriod() {
        return earlierPeriod;
    }

    /** The months named last as one period. */
    @Nullable
    Months earlierMonths() {
        return earlierMonths;
    }

    /** Remembers months that were named as one period. */
    void nameMonths(Months months) {
        earlierMonths = months;
    }

    /** Whether expressions stand in a text, which tells of the past where it does not say otherwise. */
    boolean isReport() {
        return report;
    }

    /** The day that an event without a date of its own most likely has: the last one named by its date. */
    @Nullable
    LocalDate dayNamedOutright() {
        return dayNamedOutright;
    }

    /** The time of day of the document time too; null where only its day is known. */
    @Nullable
    LocalDateTime clock() {
        return speech != null ? null : clock;
    }

    /** The clock time named last; null where a date without one was named since. */
    @Nullable
    LocalDateTime earlierClock() {
        return earlierClock;
    }

    /** Remembers that the date named last came with a clock time. */
    void nameClock(LocalDateTime time) {
        earlierClock = time;
    }

    /** Remembers a period that another was only compared with: "a year earlier" does not become what is reported on. */
    void nameCompared(Granule granule, int begin, int end) {
        Named reported = earlierPeriod;
        name(granule, begin, end, false);
        earlierPeriod = reported;
    }

    /**
     * Remembers a date that is only a limit: a bare time of day after "before Christmas" is not on Christmas, and figures
     * after "a contract until the third quarter of 2030" are not of it.
     */
    void nameLimit(Granule granule, int begin, int end, boolean outright) {
        Named told = dayTold;
        Named period = earlierPeriod;
        name(granule, begin, end, outright);
        dayTold = told;
        earlierPeriod = period;
    }

    /** Remembers that figures of the first months of a year follow, and none of a quarter named before. */
    void nameOpening(YearSpan.@Nullable Year year, int begin, int end) {
        earlierPeriod = year == null ? null : new Named(year, begin, end);
    }

    /** Remembers a date that was read. */
    void name(Granule granule, int begin, int end, boolean outright) {
        earlier = new Named(granule, begin, end);
        Granule written = document;
        if (written == null || granule.last().getYear() < written.first().getYear()) {
            told = earlier;
        }
        earlierClock = null;
        if (granule instanceof PartOfYear.Quarter || granule instanceof PartOfYear.Half) {
            earlierPeriod = earlier;
        }
        if (granule instanceof Granule.Day day) {
            earlierDay = earlier;
            dayTold = earlier;
            if (outright) {
                dayNamedOutright = day.date();
            }
        }
    }
}
