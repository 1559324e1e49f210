package org.linimasa.timeline.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.LocalSeconds;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.edtf.TimeOrder;
import org.linimasa.event.Event;
import org.linimasa.timeline.filter.FoldedName;
import org.linimasa.timeline.filter.LocalClock;

/** A live event: its state as it is served, and beside it the columns that lists are filtered and sorted by. */
@Entity
@Table(name = "event")
class EventEntity {
    @Id
    UUID id;

    int revision;
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
    Instant updatedAt;
    String state;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected EventEntity() {}

    @SuppressWarnings("NullAway.Init") // fill sets the rest
    EventEntity(UUID id) {
        this.id = id;
    }

    /** @param json the event as it is served, without its phase */
    void fill(Event event, String json) {
        TimeBounds bounds = event.time().bounds();
        revision = event.revision();
        status = event.status().name();
        type = event.type();
        category = event.category();
        language = event.language().toLowerCase(java.util.Locale.ROOT);
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
        updatedAt = event.updatedAt();
        state = json;
    }

    private static String[] countriesOf(Event event) {
        Stream<@Nullable String> place =
                event.place() == null ? Stream.of() : Stream.of(event.place().country());
        return Stream.concat(place, event.participants().stream().map(it -> it.country()))
                .filter(java.util.Objects::nonNull)
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
