package org.linimasa.extraction.mention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Precision;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.tagger.Anchor;
import org.linimasa.tagger.TemporalTagger;
import org.linimasa.tagger.TimeExpression;
import org.linimasa.tagger.TimexType;

/**
 * "She collapsed in Oslo last month but performed in Bergen two days later": what counts on from something told before
 * counts from the event of its own sentence, and what is over never from a plan of another sentence. "On the same day as
 * the final" counts from the final.
 */
final class CountedOn {
    /** The tagger's rule for "eleven days later". */
    private static final String LATER_BY = "later-by";

    private final Reading reading;
    private final TemporalTagger tagger;
    private final DocumentClock clock;
    /** All drafts by their sentence, filled when first asked for. */
    private final Map<Integer, List<Draft>> bySentence = new HashMap<>();

    CountedOn(Reading reading, TemporalTagger tagger, DocumentClock clock) {
        this.reading = reading;
        this.tagger = tagger;
        this.clock = clock;
    }

    /** Gives a draft the date that its distance from another event makes, or takes one away that it cannot have. */
    void read(Draft draft, List<Draft> drafts) {
        TimeSpan span = draft.timeSpan;
        Anchor anchor = span == null ? null : span.expression().anchor();
        if (span == null || anchor != null && !isOfDate(anchor)) {
            return;
        }
        Optional<EventTime> rough = fromRoughDate(span, anchor);
        if (rough.isPresent()) {
            draft.time = rough.get();
            draft.steps.add(ExplanationStep.of(
                    "counted-from-rough-date",
                    "It counts from a date that the text names only by its month or year.",
                    span.expression().text(),
                    null));
            return;
        }
        if (anchor == null) {
            return;
        }
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        int compared = comparedNoun(reading, span);
        if (compared >= 0) {
            count(draft, span, dayOfNamed(compared, sentence, drafts));
            return;
        }
        Integer begin = anchor.begin();
        Optional<LocalDate> main = dayOfMainEvent(draft, span, anchor, drafts);
        if (main.isPresent()) {
            count(draft, span, main);
            return;
        }
        boolean ownSentence =
                begin != null && begin >= reading.text().token(sentence.from()).begin();
        boolean pastAhead = isPast(draft) && draft.time != null && clock.isAfter(draft.time);
        boolean counts = anchor.kind() == Anchor.Kind.EARLIER_DATE || pastAhead;
        if (ownSentence || !counts) {
            return;
        }
        Optional<Draft> before = toldBefore(draft, span, drafts);
        boolean dated = before.filter(told -> told.timeSpan != null).isPresent();
        if ((dated || pastAhead) && isDistance(span)) {
            count(draft, span, before.flatMap(told -> day(told.time)));
        }
    }

    /**
     * "Was convicted on 27 October, at the end of a trial that had opened on 18 September. His wife was cleared the same
     * day": what goes on counts from what the text tells, not from what had been before. Empty where nothing had been.
     */
    private Optional<LocalDate> dayOfMainEvent(Draft draft, TimeSpan span, Anchor anchor, List<Draft> drafts) {
        Integer begin = anchor.begin();
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        if (begin == null
                || anchor.kind() != Anchor.Kind.EARLIER_DATE
                || begin >= reading.text().token(sentence.from()).begin()
                || isPastPerfect(draft)
                || !isDistance(span)) {
            return Optional.empty();
        }
        int named = begin;
        List<Draft> dated = drafts.stream()
                .filter(other -> other.trigger.sentence() < draft.trigger.sentence()
                        && other.ownTime
                        && other.timeSpan != null
                        && other.timeSpan.expression().begin() <= named)
                .toList();
        boolean background = dated.stream()
                .anyMatch(other -> TimeReader.span(other).expression().begin() == named && isPastPerfect(other));
        return background
                ? dated.stream()
                        .filter(other -> !isPastPerfect(other) && other.status == Status.OCCURRED)
                        .flatMap(other -> day(other.time).stream())
                        .reduce((first, second) -> second)
                : Optional.empty();
    }

    /** "Had opened", "had already been closed": what was over before that of which the text tells. */
    private boolean isPastPerfect(Draft draft) {
        int verb = draft.trigger.nominal() ? draft.trigger.light() : draft.trigger.from();
        int at = verb - 1;
        while (at > 0
                && (reading.pack().has(Words.ADVERB, reading.text().token(at))
                        || reading.pack().has(Words.BE, reading.text().token(at)))) {
            at--;
        }
        String word = verb > 0 ? reading.text().token(at).lower() : "";
        return reading.pack().has(Words.HAVE, word) && !reading.pack().has(Words.PRESENT_HAVE, word);
    }

    /** "In May 1998. Eleven days later": days counted from a month or a year named just before lie somewhere behind it. */
    private Optional<EventTime> fromRoughDate(TimeSpan span, @Nullable Anchor anchor) {
        TimeExpression expression = span.expression();
        boolean later =
                expression.explanation().stream().anyMatch(step -> step.rule().equals(LATER_BY));
        Integer known =
                anchor == null || anchor.kind() == Anchor.Kind.DOCUMENT_TIME ? Integer.valueOf(-1) : anchor.begin();
        if (!later || known == null || !isDistance(span)) {
            return Optional.empty();
        }
        return dateBefore(expression.begin())
                .filter(other -> other.begin() > known && clock.isBefore(other.time()))
                .flatMap(other -> behind(other.time(), span));
    }

    /** The last date that the text names before a position. */
    private Optional<TimeExpression> dateBefore(int position) {
        List<TimeExpression> all = reading.tagging().expressions();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        while (low > 0 && all.get(low - 1).type() != TimexType.DATE) {
            low--;
        }
        return low > 0 ? Optional.of(all.get(low - 1)) : Optional.empty();
    }

    private Optional<EventTime> behind(EventTime rough, TimeSpan span) {
        LocalDateTime start = rough.bounds().start().earliest();
        LocalDateTime end = rough.bounds().end().latest();
        boolean month = rough.precision() == Precision.MONTH;
        if (start == null || end == null || !month && rough.precision() != Precision.YEAR) {
            return Optional.empty();
        }
        Optional<LocalDate> first = day(counted(span, start.toLocalDate()));
        Optional<LocalDate> last = day(counted(span, end.toLocalDate().minusDays(1)));
        return first.flatMap(from -> last.map(to -> {
            String earliest = (month ? YearMonth.from(from) : Year.from(from)).toString();
            String latest = (month ? YearMonth.from(to) : Year.from(to)).toString();
            return EventTime.of(Edtf.parse(earliest.equals(latest) ? earliest : "[" + earliest + ".." + latest + "]"));
        }));
    }

    /** Whether a better date for what it is counted from can be found: not for an event or a day of speech. */
    private static boolean isOfDate(Anchor anchor) {
        return anchor.kind() != Anchor.Kind.EVENT && anchor.kind() != Anchor.Kind.SPEECH;
    }

    /** The word behind "the same day as", "hari yang sama dengan"; -1 where nothing is compared. */
    static int comparedNoun(Reading reading, TimeSpan time) {
        Anchor anchor = time.expression().anchor();
        boolean earlier = anchor != null && anchor.kind() == Anchor.Kind.EARLIER_DATE;
        int link = time.to();
        int size = reading.text().tokens().size();
        if (!earlier
                || link + 1 >= size
                || !reading.pack().has(Words.SAME_AS, reading.text().token(link))) {
            return -1;
        }
        int noun = link + 1;
        while (noun + 1 < size
                && reading.pack().has(Words.ARTICLE, reading.text().token(noun))) {
            noun++;
        }
        return noun;
    }

    /** Whether a noun only says with which event another shares its day. */
    static boolean isCompared(Reading reading, Trigger trigger) {
        Sentence sentence = reading.sentences().get(trigger.sentence());
        for (TimeSpan time : reading.timesIn(sentence)) {
            int noun = comparedNoun(reading, time);
            if (trigger.from() <= noun && noun < trigger.to()) {
                return true;
            }
        }
        return false;
    }

    /** The day of the event that an earlier sentence tells with the same noun. */
    private Optional<LocalDate> dayOfNamed(int noun, Sentence sentence, List<Draft> drafts) {
        String word = reading.text().token(noun).lower();
        return drafts.stream()
                .filter(other -> other.trigger.from() < sentence.from() && other.time != null)
                .filter(other -> clauseHolds(other, word))
                .reduce((first, second) -> second)
                .flatMap(other -> day(other.time));
    }

    private boolean clauseHolds(Draft draft, String word) {
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        Clauses clauses = reading.clauses(draft.trigger.sentence());
        for (int i = sentence.from(); i < sentence.to(); i++) {
            boolean here = clauses.of(i).index() == draft.trigger.clause().index();
            if (here && reading.text().token(i).lower().equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** The last event that the sentence tells before the expression. */
    private Optional<Draft> toldBefore(Draft draft, TimeSpan span, List<Draft> drafts) {
        return inSentence(draft.trigger.sentence(), drafts).stream()
                .filter(other -> other != draft
                        && other.trigger.to() <= span.from()
                        && other.trigger.from() < draft.trigger.from()
                        && !other.trigger.isSpeech()
                        && other.timeSpan != span
                        && isJoined(other.trigger, draft.trigger))
                .reduce((first, second) -> second);
    }

    private List<Draft> inSentence(int sentence, List<Draft> drafts) {
        if (bySentence.isEmpty()) {
            drafts.forEach(draft -> bySentence
                    .computeIfAbsent(draft.trigger.sentence(), index -> new ArrayList<>())
                    .add(draft));
        }
        return bySentence.getOrDefault(sentence, List.of());
    }

    /** "But performed", "dan dibuka kembali": a verb that goes on from the one before. */
    private boolean isJoined(Trigger before, Trigger after) {
        for (int i = before.to(); i < after.from(); i++) {
            boolean opens = reading.opensClause(i, after.sentence());
            if (opens || reading.pack().has(Words.COORDINATOR, reading.text().token(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an expression moves day by day with what it counts from, as a weekday does not. */
    private boolean isDistance(TimeSpan span) {
        LocalDate some = LocalDate.of(2001, 1, 10);
        Optional<LocalDate> counted = day(counted(span, some));
        Optional<LocalDate> dayAfter = day(counted(span, some.plusDays(1)));
        return counted.isPresent() && dayAfter.equals(counted.map(day -> day.plusDays(1)));
    }

    private EventTime counted(TimeSpan span, LocalDate from) {
        return tagger.reanchor(span.expression(), reading.pack().language(), from)
                .time();
    }

    private void count(Draft draft, TimeSpan span, Optional<LocalDate> from) {
        String words = span.expression().text();
        draft.steps.clear();
        if (from.isEmpty()) {
            draft.time = null;
            draft.steps.add(ExplanationStep.of(
                    "anchor-undated", "The expression counts from an event that the text does not date.", words, null));
            return;
        }
        var again = tagger.reanchor(span.expression(), reading.pack().language(), from.get());
        draft.time = again.time();
        draft.steps.addAll(again.explanation());
        draft.steps.add(ExplanationStep.of(
                "time-from-event",
                "The expression counts from an event that the text dates.",
                words,
                from.get().toString()));
    }

    /** A past form of English; Indonesian verbs have none. */
    private boolean isPast(Draft draft) {
        return draft.status == Status.OCCURRED
                && !draft.trigger.nominal()
                && !reading.pack().modifiersFollow()
                && reading.pack().hasVerbShape(reading.text().token(draft.trigger.from()));
    }

    private static Optional<LocalDate> day(@Nullable EventTime time) {
        return Optional.ofNullable(time)
                .filter(known -> known.precision() == Precision.DAY)
                .map(known -> known.bounds().start().earliest())
                .map(LocalDateTime::toLocalDate);
    }
}
