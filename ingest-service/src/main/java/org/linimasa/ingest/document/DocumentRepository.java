package org.linimasa.ingest.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.linimasa.event.DocumentTime;
import org.linimasa.ingest.document.StoredDocument.Retraction;
import org.linimasa.ingest.submission.Submission;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

@ApplicationScoped
class DocumentRepository implements PanacheRepository<DocumentEntity> {
    private final ObjectMapper mapper;

    DocumentRepository(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws ProblemException 410 if it was purged: what is forgotten does not come back */
    Optional<StoredDocument> findByPublicId(UUID id) {
        return load(id).map(this::read);
    }

    /** @throws ProblemException 410 if this text was purged, at whatever address, or all that stood at its address */
    void refuseForgotten(Submission submission) {
        if (getEntityManager()
                        .createQuery("select count(it) from ForgottenEntity it where it.id in ?1", Long.class)
                        .setParameter(1, ForgottenEntity.marksOf(submission))
                        .getSingleResult()
                > 0) {
            throw new ProblemException(
                    ProblemKind.GONE, "This text, or what stood at its address, was purged: it is not taken in again.");
        }
    }

    /** All texts that were ever received for a URL. */
    List<StoredDocument> findByUrl(String canonicalUrl) {
        return list("url", canonicalUrl).stream().map(this::read).toList();
    }

    /**
     * A document and its place in the order in which they came.
     *
     * @param position from 1
     */
    record Placed(long position, StoredDocument document) {}

    /** How many there are that were not purged. */
    long countKept() {
        return count("purgedAt is null");
    }

    /** The next one in the order in which they came. */
    Optional<Placed> findAfter(long position) {
        return find("id > ?1 and purgedAt is null", Sort.by("id"), position)
                .firstResultOptional()
                .map(entity -> new Placed(Objects.requireNonNull(entity.id), read(entity)));
    }

    void save(StoredDocument document) {
        DocumentEntity entity = load(document.id())
                .orElseGet(() ->
                        new DocumentEntity(document.id(), document.submission().text(), document.receivedAt()));
        entity.stateVersion = document.version();
        entity.url = document.submission().url();
        entity.title = document.submission().title();
        entity.publisher = document.submission().publisher();
        entity.givenLanguage = document.submission().language();
        entity.publishedAt = document.submission().publishedAt();
        entity.zone = document.submission().zone();
        entity.author = document.submission().author();
        entity.detectedLanguage = document.language();
        entity.documentTime = write(document.documentTime());
        entity.supersededBy = document.supersededBy();
        Retraction retraction = document.retraction();
        entity.retractedAt = retraction == null ? null : retraction.at();
        entity.retractedBy = retraction == null ? null : retraction.author();
        entity.retractionReason = retraction == null ? null : retraction.reason();
        persist(entity);
    }

    private Optional<DocumentEntity> load(UUID id) {
        return getEntityManager()
                .unwrap(Session.class)
                .bySimpleNaturalId(DocumentEntity.class)
                .loadOptional(id);
    }

    /**
     * Overwrites all that a document says, and what is said of it. Its id stays and the marks of its text and its address,
     * so that it cannot come back; that of the address only where no other text of it is kept.
     */
    void purge(UUID id, int version, Instant now) {
        DocumentEntity entity = load(id).orElseThrow();
        getEntityManager().merge(ForgottenEntity.ofText(entity.text));
        if (entity.url != null && count("url = ?1 and publicId <> ?2", entity.url, id) == 0) {
            getEntityManager().merge(ForgottenEntity.ofAddress(entity.url));
        }
        entity.stateVersion = version;
        entity.text = "";
        entity.url = null;
        entity.author = null;
        entity.title = null;
        entity.publisher = null;
        entity.givenLanguage = null;
        entity.publishedAt = null;
        entity.zone = null;
        entity.documentTime = "{}";
        entity.purgedAt = now;
        flush();
    }

    private StoredDocument read(DocumentEntity entity) {
        if (entity.purgedAt != null) {
            throw new ProblemException(
                    ProblemKind.GONE,
                    "The document " + entity.publicId
                            + " was purged: nothing of it is kept, and it is not taken in again.");
        }
        return new StoredDocument(
                entity.publicId,
                entity.stateVersion,
                new Submission(
                        entity.text,
                        entity.title,
                        entity.url,
                        entity.publisher,
                        entity.givenLanguage,
                        entity.publishedAt,
                        entity.zone,
                        entity.author),
                entity.receivedAt,
                entity.detectedLanguage,
                readDocumentTime(entity.documentTime),
                entity.supersededBy,
                entity.retractedAt == null
                        ? null
                        : new Retraction(entity.retractedAt, entity.retractedBy, entity.retractionReason));
    }

    private String write(DocumentTime documentTime) {
        try {
            return mapper.writeValueAsString(documentTime);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the wire's records are always writable", e);
        }
    }

    private DocumentTime readDocumentTime(String json) {
        try {
            return mapper.readValue(json, DocumentTime.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored state is not what this version writes", e);
        }
    }
}
