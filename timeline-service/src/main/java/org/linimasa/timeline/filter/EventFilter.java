package org.linimasa.timeline.filter;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.LocalWindow;
import org.linimasa.event.FoldedName;
import org.linimasa.event.Phase;
import org.linimasa.event.Status;

/**
 * Which events a reader asks for. A list that is empty asks for nothing in particular; the others are alternatives.
 * Lists are sorted and free of repetition, so that equal questions are equal.
 *
 * @param text words that must occur, in the syntax of a web search; absent to ask for none
 * @param certainty says something only where there is a window
 * @param categories as {@code types}, upper case
 * @param participants ids, or names and words of names as {@link FoldedName} writes them
 * @param places ids, or names
 * @param countries ISO 3166-1 alpha-2, of the place or of a participant
 * @param languages BCP 47, lower case
 * @param sources publishers, or hosts of addresses
 * @param minConfidence from 0 to 1; absent to take every event
 */
public record EventFilter(
        @Nullable String text,
        LocalWindow window,
        Match match,
        Certainty certainty,
        Undated undated,
        List<Status> statuses,
        List<Phase> phases,
        List<String> types,
        List<String> categories,
        List<String> participants,
        List<String> places,
        List<String> countries,
        List<String> languages,
        List<String> sources,
        @Nullable Double minConfidence) {
    /** Sorts the lists. */
    public EventFilter {
        statuses = sorted(statuses);
        phases = sorted(phases);
        types = sorted(types);
        categories = sorted(categories);
        participants = sorted(participants);
        places = sorted(places);
        countries = sorted(countries);
        languages = sorted(languages);
        sources = sorted(sources);
    }

    /** Whether every event passes. */
    public boolean isEverything() {
        return window.equals(LocalWindow.ALL) && undated == Undated.INCLUDE && isTimeAlone();
    }

    /** Whether all dated events pass that may share a moment with the window. */
    public boolean isTimeAlone() {
        return text == null
                && (window.equals(LocalWindow.ALL) || isOverlapAtAll())
                && minConfidence == null
                && Stream.of(statuses, phases, types, categories, participants, places, countries, languages, sources)
                        .allMatch(List::isEmpty);
    }

    /** Whether it names a participant, place, country or source, of which an event may have several. */
    public boolean isOfAnyOfSeveral() {
        return !Stream.of(participants, places, countries, sources).allMatch(List::isEmpty);
    }

    /** Whether every event passes that may share a moment with the window, as far as time goes. */
    boolean isOverlapAtAll() {
        return match == Match.OVERLAPS && certainty == Certainty.POSSIBLE;
    }

    /** The same filter, but for what it says of a dimension: nothing. */
    public EventFilter without(Dimension dimension) {
        return new EventFilter(
                text,
                window,
                match,
                certainty,
                undated,
                dimension == Dimension.STATUS ? List.of() : statuses,
                dimension == Dimension.PHASE ? List.of() : phases,
                dimension == Dimension.TYPE ? List.of() : types,
                dimension == Dimension.CATEGORY ? List.of() : categories,
                dimension == Dimension.PARTICIPANT ? List.of() : participants,
                places,
                dimension == Dimension.COUNTRY ? List.of() : countries,
                dimension == Dimension.LANGUAGE ? List.of() : languages,
                dimension == Dimension.SOURCE ? List.of() : sources,
                minConfidence);
    }

    /** The same filter of all time; what it says of undated events stays. */
    EventFilter ofAllTime() {
        return new EventFilter(
                text,
                LocalWindow.ALL,
                match,
                certainty,
                undated,
                statuses,
                phases,
                types,
                categories,
                participants,
                places,
                countries,
                languages,
                sources,
                minConfidence);
    }

    /** The same filter, but for what it says of undated events. */
    public EventFilter withUndated(Undated other) {
        return new EventFilter(
                text,
                window,
                match,
                certainty,
                other,
                statuses,
                phases,
                types,
                categories,
                participants,
                places,
                countries,
                languages,
                sources,
                minConfidence);
    }

    private static <T extends Comparable<T>> List<T> sorted(List<T> values) {
        return values.stream().sorted().distinct().toList();
    }
}
