package org.linimasa.ingest.document;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.submission.SubmittedText;

/** The metadata of a text or page that is a body of its own. */
@RegisterForReflection
class DocumentParameters {
    @QueryParam("title")
    @Nullable
    String title;

    @QueryParam("url")
    @Nullable
    String url;

    @QueryParam("publisher")
    @Nullable
    String publisher;

    @QueryParam("language")
    @Nullable
    String language;

    @QueryParam("publishedAt")
    @Nullable
    String publishedAt;

    @QueryParam("zone")
    @Nullable
    String zone;

    @QueryParam("author")
    @Nullable
    String author;

    SubmittedText describing(String text) {
        return new SubmittedText(text, title, url, publisher, language, publishedAt, zone, author, null);
    }

    SubmittedText describingPage(String html) {
        return new SubmittedText(null, title, url, publisher, language, publishedAt, zone, author, html);
    }
}
