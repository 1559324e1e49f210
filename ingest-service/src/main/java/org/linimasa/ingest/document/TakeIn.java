package org.linimasa.ingest.document;

import jakarta.enterprise.context.ApplicationScoped;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.ingest.submission.SubmissionReader;
import org.linimasa.ingest.submission.SubmittedText;

/** The door for documents that come otherwise than by a request. */
@ApplicationScoped
public class TakeIn {
    private static final SubmissionReader SUBMISSIONS = new SubmissionReader(FieldErrors.inBody(""));

    private final IngestDocument ingestDocument;

    TakeIn(IngestDocument ingestDocument) {
        this.ingestDocument = ingestDocument;
    }

    /**
     * Takes a document in.
     *
     * @return whether it is new
     * @throws org.linimasa.rest.ProblemException if it means nothing
     */
    public boolean takeIn(SubmittedText given) {
        return ingestDocument.ingest(SUBMISSIONS.read(given)).created();
    }
}
