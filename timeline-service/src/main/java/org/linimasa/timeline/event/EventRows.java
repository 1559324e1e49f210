package org.linimasa.timeline.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.linimasa.event.Event;
import org.linimasa.event.Mention;
import org.linimasa.timeline.copy.CopyRows;

/** New rows of events, to be sent all at once. Nothing of them may be there. */
final class EventRows {
    private static final String ZERO = "\\u0000";

    private static final String FILTERED = "status, type, category, language, zone, start_earliest, start_latest,"
            + " end_earliest, end_latest, undated, uncertain, over_approximate, sort_start, sort_end, participant_keys,"
            + " countries";

    private final CopyRows revisions = new CopyRows(
            "stored_revision", "event_id, revision, sequence, change, at, cause, into_id, state, " + FILTERED);
    private final CopyRows events = new CopyRows("event", "id, revision, updated_at, state, " + FILTERED);
    private final CopyRows mentions =
            new CopyRows("stored_mention", "event_id, position, id, document_id, repeats, state");
    private final CopyRows formerEvents = new CopyRows("former_event", "id, revision, into_id, at");
    private final Function<Object, String> json;

    /** @param json writes a value as it is stored */
    EventRows(Function<Object, String> json) {
        this.json = json;
    }

    /** @param row without its state where the live event has it: neither are its names and countries stored twice */
    void add(RevisionEntity row) {
        revisions
                .add(row.key.eventId())
                .add(row.key.revision())
                .add(row.sequence)
                .add(row.change)
                .add(row.at)
                .add(row.cause)
                .add(row.intoId)
                .add(row.state);
        addFiltered(revisions, row, row.state != null);
    }

    void add(EventEntity row) {
        events.add(row.id).add(row.revision).add(row.updatedAt).add(row.state);
        addFiltered(events, row, true);
    }

    /**
     * The mentions of an event in their order: what each says otherwise than the event.
     *
     * @param state of the event
     */
    void addMentions(Event event, String state, List<Mention> told) {
        for (int position = 0; position < told.size(); position++) {
            Mention mention = told.get(position);
            String own = json.apply(OwnWords.of(mention, event));
            // The database puts the two together as jsonb, which cannot hold a zero.
            boolean repeats = !state.contains(ZERO) && !own.contains(ZERO);
            mentions.add(event.id())
                    .add(position)
                    .add(mention.id())
                    .add(mention.document())
                    .add(repeats)
                    .add(repeats ? own : json.apply(mention.inEvent(event.id())))
                    .end();
        }
    }

    void add(FormerEventEntity row) {
        formerEvents.add(row.id).add(row.revision).add(row.intoId).add(row.at).end();
    }

    /** Sends all rows and forgets them. */
    void send(Connection connection) throws SQLException {
        revisions.send(connection);
        events.send(connection);
        mentions.send(connection);
        formerEvents.send(connection);
    }

    private static void addFiltered(CopyRows rows, EventColumns of, boolean whole) {
        rows.add(of.status)
                .add(of.type)
                .add(of.category)
                .add(of.language)
                .add(of.zone)
                .add(of.startEarliest)
                .add(of.startLatest)
                .add(of.endEarliest)
                .add(of.endLatest)
                .add(of.undated)
                .add(of.uncertain)
                .add(of.overApproximate)
                .add(of.sortStart)
                .add(of.sortEnd)
                .add(whole ? of.participantKeys : null)
                .add(whole ? of.countries : null)
                .end();
    }
}
