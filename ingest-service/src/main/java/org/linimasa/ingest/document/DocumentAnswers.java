package org.linimasa.ingest.document;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.linimasa.ingest.document.IngestDocument.Ingested;

/** What all operations on a document answer alike. */
final class DocumentAnswers {
    private static final String PATH = "/api/v1/documents/";

    private DocumentAnswers() {}

    /** 201 for a new document, 200 for one that is known. */
    static Response of(Ingested ingested) {
        DocumentView document = ingested.document();
        URI location = URI.create(PATH + document.id());
        return (ingested.created() ? Response.created(location) : Response.ok().location(location))
                .entity(document)
                .tag(tag(document))
                .build();
    }

    /** The version, and what of the state changes without it: the events. */
    static EntityTag tag(DocumentView document) {
        int events = document.events().stream()
                .map(event -> event.id() + "r" + event.revision() + event.phase())
                .toList()
                .hashCode();
        return new EntityTag("v" + document.version() + "." + Integer.toHexString(events));
    }
}
