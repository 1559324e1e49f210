package org.linimasa.ingest.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.linimasa.message.Message.DocumentPurged.PurgedRevision;

/**
 * Overwrites what past states of events hold of a document, and drops what people said of mentions that nothing is left of.
 * Revisions keep their number, their time and their cause. In the caller's transaction, after the document has been
 * retracted: no live state holds anything of it then.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ForgetDocument {
    /** A state that says nothing, with what a state cannot be without. */
    private static final String NOTHING = """
            jsonb_build_object('id', state -> 'id', 'revision', state -> 'revision', 'title', '', 'language', 'und',
              'type', 'PURGED', 'category', 'OTHER', 'status', 'UNKNOWN',
              'time', jsonb_build_object('precision', 'UNDATED', 'explanation', '[]'::jsonb),
              'participants', '[]'::jsonb, 'relations', '[]'::jsonb, 'confidence', 0, 'evidence', '[]'::jsonb,
              'conflicts', '[]'::jsonb, 'locked', '[]'::jsonb,
              'createdAt', state -> 'createdAt', 'updatedAt', state -> 'updatedAt')""";

    /** The condition of the index that knows which documents a revision's mentions are of. */
    private static final String MENTIONS =
            "jsonb_path_query_array(mentions, '$[*].document') @> jsonb_build_array(:document)";

    /** The id of the document stands wherever something of it does: in mentions and in evidence, which is made of them. */
    private static final String HOLDS = " = any(:events) and position(:document in state::text || mentions::text) > 0";

    private final EntityManager database;

    ForgetDocument(EntityManager database) {
        this.database = database;
    }

    /** @return the revisions that held something of it */
    public List<PurgedRevision> forget(UUID document) {
        String id = document.toString();
        database.flush();
        forgetCorrections(id);
        @SuppressWarnings("unchecked")
        List<UUID> events = database.createNativeQuery(
                        "select distinct event from event_revision where " + MENTIONS, UUID.class)
                .setParameter("document", id)
                .getResultList();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("update event_revision set mentions = '[]', state = " + NOTHING
                        + " where event" + HOLDS + " returning event, revision")
                .setParameter("events", events.toArray(UUID[]::new))
                .setParameter("document", id)
                .getResultList();
        database.createNativeQuery("update event set mentions = '[]', state = " + NOTHING + " where public_id" + HOLDS)
                .setParameter("events", events.toArray(UUID[]::new))
                .setParameter("document", id)
                .executeUpdate();
        database.clear();
        return rows.stream()
                .map(row -> new PurgedRevision((UUID) row[0], ((Number) row[1]).intValue()))
                .toList();
    }

    private void forgetCorrections(String document) {
        database.createNativeQuery("""
                        with gone as (
                          select distinct (mention ->> 'id')::uuid as id
                          from event_revision cross join jsonb_array_elements(mentions) as mention
                          where %s and mention ->> 'document' = :document),
                        lost as (
                          select correction from correction_mention
                          group by correction having bool_and(mention in (select id from gone))),
                        unhung as (
                          delete from correction_mention where correction in (select correction from lost))
                        select count(*) from lost""".formatted(MENTIONS))
                .setParameter("document", document)
                .getSingleResult();
        database.createNativeQuery("delete from correction as said where not exists"
                        + " (select from correction_mention as hung where hung.correction = said.id)")
                .executeUpdate();
    }
}
