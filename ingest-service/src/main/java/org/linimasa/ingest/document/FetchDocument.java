package org.linimasa.ingest.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linimasa.ingest.document.IngestDocument.Ingested;
import org.linimasa.ingest.fetch.Fetch;
import org.linimasa.ingest.fetch.FetchRefused;
import org.linimasa.ingest.fetch.Fetched;
import org.linimasa.ingest.fetch.Fetched.Validators;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.ingest.submission.SubmissionReader;
import org.linimasa.ingest.submission.SubmittedText;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/** Fetches a page and takes it in. */
@ApplicationScoped
class FetchDocument {
    private static final FieldErrors ERRORS = FieldErrors.inBody("");
    private static final Set<String> TYPES =
            Set.of(MediaType.TEXT_HTML, MediaType.APPLICATION_XHTML_XML, MediaType.TEXT_PLAIN);

    private final Fetch fetch;
    private final IngestDocument ingestDocument;

    FetchDocument(Fetch fetch, IngestDocument ingestDocument) {
        this.fetch = fetch;
        this.ingestDocument = ingestDocument;
    }

    /**
     * Fetches and ingests.
     *
     * @throws ProblemException 403 where fetching is off, 413 for a page that is too long, 422 for one that may not or cannot
     *     be fetched, or has no text
     */
    Ingested fetch(AddressToFetch given) {
        if (!fetch.isOn()) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN,
                    "Nothing is fetched here: linimasa.fetch.allowed-hosts names no host. Hand in the page itself.");
        }
        SubmissionReader fields = new SubmissionReader(ERRORS);
        String url = fields.url(given.url());
        if (url == null) {
            throw ERRORS.invalid("url", "missing", "url is missing or blank.");
        }
        try {
            return switch (fetch.get(URI.create(url), TYPES, Validators.NONE)) {
                case Fetched.Page page -> ingestDocument.ingest(fields.read(submission(page, given)));
                case Fetched.NotModified() -> throw ERRORS.invalid("url", "status", url + " answers with status 304.");
            };
        } catch (FetchRefused e) {
            throw new ProblemException(
                    e.code().equals("too-long") ? ProblemKind.TOO_LARGE : ProblemKind.INVALID_VALUE,
                    e.reason(),
                    List.of(ERRORS.error("url", e.code(), e.reason())),
                    Map.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemKind.UNAVAILABLE, "The service is stopping; try again.");
        }
    }

    private static SubmittedText submission(Fetched.Page page, AddressToFetch given) {
        MediaType type = MediaType.valueOf(page.contentType());
        boolean isPlain = type.isCompatible(MediaType.TEXT_PLAIN_TYPE);
        return new SubmittedText(
                isPlain ? PlainText.decode(page.body(), type) : null,
                null,
                page.address().toString(),
                given.publisher(),
                given.language(),
                null,
                given.zone(),
                null,
                isPlain ? null : PageBytes.decode(page.body(), type));
    }
}
