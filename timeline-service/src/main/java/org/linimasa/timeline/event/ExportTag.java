package org.linimasa.timeline.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linimasa.edtf.LocalSeconds;
import org.linimasa.timeline.filter.FilterSql;
import org.linimasa.timeline.filter.LocalClock;
import org.linimasa.timeline.watermark.Watermarks;

/**
 * The entity tag of a whole result, known before the result is read: what was asked, the last change of the timeline, and
 * the last moments that have passed at which a phase may have changed. Whoever asks again gets 304 at once.
 */
@ApplicationScoped
class ExportTag {
    /** Only open events change their phase with the clock. The moments of each kind stand in an index of their own. */
    private static final String LAST_PASSED = Stream.of("start_earliest", "start_latest", "end_earliest", "end_latest")
            .map(it -> """
                    (select max(%1$s) from event
                     where event.zone = shown.zone and %2$s and %1$s <= shown.now)""".formatted(it, FilterSql.IS_OPEN))
            .collect(
                    Collectors.joining(
                            ",\n",
                            "select concat_ws(' ', shown.zone, to_jsonb(array[\n",
                            "]))\nfrom unnest(cast(?1 as text[]), cast(?2 as bigint[])) as shown (zone, now) order by shown.zone"));

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
        List<String> passed = reader.asOf == null ? lastPassed(ServedEvent.now(clock)) : List.of();
        return EventTags.weak(reader.uri.getRequestUri() + " " + reader.language() + " "
                + watermarks.current().applied() + " " + passed);
    }

    private List<String> lastPassed(Instant now) {
        List<String> zones = database.createNativeQuery("select name from zone_in_use", String.class)
                .getResultList();
        Long[] shown = zones.stream()
                .map(zone -> LocalSeconds.of(LocalClock.show(now, zone)))
                .toArray(Long[]::new);
        return database.createNativeQuery(LAST_PASSED, String.class)
                .setParameter(1, zones.toArray(String[]::new))
                .setParameter(2, shown)
                .getResultList();
    }
}
