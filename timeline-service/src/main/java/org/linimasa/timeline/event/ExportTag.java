package org.linimasa.timeline.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.linimasa.edtf.LocalSeconds;
import org.linimasa.timeline.filter.LocalClock;
import org.linimasa.timeline.watermark.Watermarks;

/**
 * The entity tag of a whole result, known before the result is read: what was asked, the last change of the timeline, and
 * how many of the moments have passed at which a phase changes. Whoever asks again gets 304 for the price of a count.
 */
@ApplicationScoped
class ExportTag {
    /** Only these change their phase with the clock. */
    private static final String PASSED = """
            select count(*)
            from event
            join unnest(cast(?1 as text[]), cast(?2 as bigint[])) as shown (zone, now) on shown.zone = event.zone
            cross join unnest(array[start_earliest, start_latest, end_earliest, end_latest]) as moment
            where status in ('PLANNED', 'POSSIBLE', 'POSTPONED', 'UNKNOWN') and moment <= shown.now""";

    private final EntityManager database;
    private final Watermarks watermarks;
    private final Clock clock;

    ExportTag(EntityManager database, Watermarks watermarks, Clock clock) {
        this.database = database;
        this.watermarks = watermarks;
        this.clock = clock;
    }

    /** Weak: the bytes differ with their compression. */
    @Transactional
    EntityTag of(ReaderParameters reader) {
        // The phases of a past moment are those of then.
        long passed = reader.asOf == null ? momentsPassed(ServedEvent.now(clock)) : 0;
        return EventTags.weak(reader.uri.getRequestUri() + " " + reader.language() + " "
                + watermarks.current().applied() + " " + passed);
    }

    private long momentsPassed(Instant now) {
        List<String> zones = database.createNativeQuery("select name from zone_in_use", String.class)
                .getResultList();
        Long[] shown = zones.stream()
                .map(zone -> LocalSeconds.of(LocalClock.show(now, zone)))
                .toArray(Long[]::new);
        return ((Number) database.createNativeQuery(PASSED)
                        .setParameter(1, zones.toArray(String[]::new))
                        .setParameter(2, shown)
                        .getSingleResult())
                .longValue();
    }
}
