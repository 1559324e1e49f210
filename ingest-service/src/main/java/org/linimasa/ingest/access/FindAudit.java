package org.linimasa.ingest.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads the audit log. */
@ApplicationScoped
class FindAudit {
    private final AuditRepository audit;

    FindAudit(AuditRepository audit) {
        this.audit = audit;
    }

    @Transactional
    AuditView before(long idExclusive, int limit) {
        return AuditView.of(audit.findBefore(idExclusive, limit));
    }
}
