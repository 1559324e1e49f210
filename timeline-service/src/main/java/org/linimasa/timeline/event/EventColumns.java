package org.linimasa.timeline.event;

import jakarta.persistence.MappedSuperclass;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.LocalSeconds;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.edtf.TimeOrder;
import org.linimasa.event.Event;
import org.linimasa.event.FoldedName;
import org.linimasa.timeline.filter.LocalClock;

/** The columns that lists are filtered and sorted by: those of an event today, and of each of its revisions. */
@MappedSuperclass
abstract class EventColumns {
    String status;
    String type;
    String category;
    String language;
    String zone;
    long startEarliest;
    long startLatest;
    long endEarliest;
    long endLatest;
    boolean undated;
    boolean uncertain;
    boolean overApproximate;
    long sortStart;
    long sortEnd;
    String[] participantKeys;
    String[] countries;

    @SuppressWarnings("NullAway.Init") // fillColumns sets all of it
    EventColumns() {}

    /** What follows from the state. */
    void fillColumns(Event event) {
        TimeBounds bounds = event.time().bounds();
        status = event.status().name();
        type = event.type();
        category = event.category();
        language = event.language().toLowerCase(Locale.ROOT);
        zone = LocalClock.nameOrEmpty(event.time().zone());
        startEarliest = orPast(bounds.start().earliest());
        startLatest = orFuture(bounds.start().latest());
        endEarliest = orPast(bounds.end().earliest());
        endLatest = orFuture(bounds.end().latest());
        undated = bounds.isUndated();
        Edtf edtf = event.time().edtf() == null ? null : Edtf.parse(event.time().edtf());
        uncertain = edtf != null && edtf.isUncertain();
        overApproximate = edtf != null && !edtf.boundsAreExact();
        sortStart = TimeOrder.sortSecond(bounds);
        sortEnd = endLatest;
        participantKeys = event.participants().stream()
                .flatMap(it -> Stream.concat(Stream.of(it.id().toString()), FoldedName.parts(it.name()).stream()))
                .distinct()
                .toArray(String[]::new);
        countries = countriesOf(event);
    }

    private static String[] countriesOf(Event event) {
        Stream<@Nullable String> place =
                event.place() == null ? Stream.of() : Stream.of(event.place().country());
        return Stream.concat(place, event.participants().stream().map(it -> it.country()))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
    }

    private static long orPast(@Nullable LocalDateTime bound) {
        return bound == null ? Long.MIN_VALUE : LocalSeconds.of(bound);
    }

    private static long orFuture(@Nullable LocalDateTime bound) {
        return bound == null ? Long.MAX_VALUE : LocalSeconds.of(bound);
    }
}
