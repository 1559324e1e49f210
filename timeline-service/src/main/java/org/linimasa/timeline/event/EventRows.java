package org.linimasa.timeline.event;

import java.sql.Connection;
import java.sql.SQLException;
import org.linimasa.timeline.copy.CopyRows;

/** New rows of events, to be sent all at once. Nothing of them may be there. */
final class EventRows {
    private static final String FILTERED = "status, type, category, language, zone, start_earliest, start_latest,"
            + " end_earliest, end_latest, undated, uncertain, over_approximate, sort_start, sort_end, participant_keys,"
            + " countries";

    private final CopyRows revisions = new CopyRows(
            "event_revision", "event_id, revision, sequence, change, at, cause, into_id, state, " + FILTERED);
    private final CopyRows events = new CopyRows("event", "id, revision, updated_at, state, " + FILTERED);
    private final CopyRows mentions = new CopyRows("mention", "event_id, position, id, document_id, state");
    private final CopyRows formerEvents = new CopyRows("former_event", "id, revision, into_id, at");

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
        addFiltered(revisions, row);
    }

    void add(EventEntity row) {
        events.add(row.id).add(row.revision).add(row.updatedAt).add(row.state);
        addFiltered(events, row);
    }

    void add(MentionEntity row) {
        mentions.add(row.key.eventId())
                .add(row.key.position())
                .add(row.id)
                .add(row.documentId)
                .add(row.state)
                .end();
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

    private static void addFiltered(CopyRows rows, EventColumns of) {
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
                .add(of.participantKeys)
                .add(of.countries)
                .end();
    }
}
