package org.linimasa.ingest.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Drops what kept answers say of a document. Its id stands wherever something of it does: in its own state and in the
 * evidence of events. In the caller's transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ForgetAnswers {
    private final KeptAnswerRepository answers;

    ForgetAnswers(KeptAnswerRepository answers) {
        this.answers = answers;
    }

    /** The keys stay: a request that was carried out is not carried out again. */
    public void forget(UUID document) {
        answers.forget(document);
    }
}
