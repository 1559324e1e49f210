package org.linimasa.extraction.mention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.EventTime;
import org.linimasa.event.Precision;
import org.linimasa.event.Status;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.Sentence;

/**
 * The day of the event that a distance names: "two days after the flood". It is the one told by the same noun before, or
 * else one of its kind; never one that was put off, called off or did not take place.
 */
final class NamedEventDay {
    private final Reading reading;
    private final List<Draft> drafts;

    NamedEventDay(Reading reading, List<Draft> drafts) {
        this.reading = reading;
        this.drafts = drafts;
    }

    /** What is known of the day; where several would fit, none of them for certain. */
    record Day(@Nullable LocalDate known, boolean unsure) {}

    /** The day from which {@code asking} counts, whose words name {@code named}. */
    Day of(Draft named, Draft asking) {
        if (named.time != null && named != asking && named.time.precision() == Precision.DAY) {
            return new Day(day(named.time).orElse(null), false);
        }
        List<Draft> dated = drafts.stream()
                .filter(other -> other != asking && other.time != null && other.time.precision() == Precision.DAY)
                .filter(NamedEventDay::takesPlace)
                // What happened was not counted from what is to come.
                .filter(other -> asking.status != Status.OCCURRED || other.status != Status.PLANNED)
                .toList();
        if (named.antecedent != null && dated.contains(named.antecedent)) {
            return new Day(day(named.antecedent.time).orElse(null), false);
        }
        String word = reading.text().token(named.trigger.from()).lower();
        boolean noun = named.trigger.nominal();
        Predicate<Draft> byName = other -> noun && holds(other.trigger.from(), other.trigger.to(), word);
        Predicate<Draft> besideName = other -> noun && clauseHolds(other, word);
        Predicate<Draft> byKind = other -> other.family().equals(named.family())
                && (BackReferences.sharesActors(named, other) || named.actors.isEmpty() && other.actors.isEmpty());
        for (Predicate<Draft> way : List.of(byName, besideName, byKind)) {
            List<LocalDate> days = days(dated.stream()
                    .filter(other -> other.trigger.sentence() < asking.trigger.sentence())
                    .filter(way));
            if (!days.isEmpty()) {
                return days.size() == 1 ? new Day(days.get(0), false) : new Day(null, true);
            }
        }
        List<LocalDate> days = days(dated.stream().filter(byKind));
        return new Day(days.isEmpty() ? onlyOfKind(named, dated) : days.get(0), false);
    }

    /** "A day before the arrest": who was arrested need not be said where the text dates one arrest only. */
    private static @Nullable LocalDate onlyOfKind(Draft named, List<Draft> dated) {
        List<LocalDate> days =
                days(dated.stream().filter(other -> other.family().equals(named.family())));
        boolean known = !named.trigger.rule().equals(TriggerRule.UNKNOWN_VERB);
        return known && named.actors.isEmpty() && days.size() == 1 ? days.getFirst() : null;
    }

    private static List<LocalDate> days(Stream<Draft> found) {
        return found.flatMap(draft -> day(draft.time).stream()).distinct().toList();
    }

    private static boolean takesPlace(Draft draft) {
        return switch (draft.status) {
            case CANCELLED, DENIED, NOT_OCCURRED, POSTPONED -> false;
            case OCCURRED, ONGOING, PLANNED, POSSIBLE, UNKNOWN -> true;
        };
    }

    private boolean clauseHolds(Draft draft, String word) {
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        Clauses clauses = reading.clauses(draft.trigger.sentence());
        for (int i = sentence.from(); i < sentence.to(); i++) {
            boolean here = clauses.of(i).index() == draft.trigger.clause().index();
            if (here && holds(i, i + 1, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(int from, int to, String word) {
        for (int i = from; i < to; i++) {
            if (reading.text().token(i).lower().equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<LocalDate> day(@Nullable EventTime time) {
        return Optional.ofNullable(time == null ? null : time.bounds().start().earliest())
                .map(LocalDateTime::toLocalDate);
    }
}
