package org.linimasa.ingest.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/** How much of a text is served. A text may be somebody's property; a quote of it never is longer than 300 characters. */
@ApplicationScoped
class TextPolicy {
    private static final int SNIPPET_CHARS = 300;

    private final Settings settings;

    TextPolicy(Settings settings) {
        this.settings = settings;
    }

    /** What an operator sets. */
    @ConfigMapping(prefix = "linimasa.documents")
    interface Settings {
        /** How much of a document's text is served to whoever may not edit: {@code full}, {@code snippet} or {@code none}. */
        @WithDefault("snippet")
        Served text();
    }

    /** How much is served. */
    enum Served {
        FULL,
        SNIPPET,
        NONE
    }

    /**
     * What is served of a text.
     *
     * @param whole whether that is all of it
     */
    record ServedText(String text, boolean whole) {}

    /**
     * @param editor whether the caller corrects events, which takes the whole text
     * @throws ProblemException 403 where nothing is served
     */
    ServedText of(String text, boolean editor) {
        Served served = editor ? Served.FULL : settings.text();
        return switch (served) {
            case FULL -> new ServedText(text, true);
            case SNIPPET -> snippet(text);
            case NONE ->
                throw new ProblemException(
                        ProblemKind.FORBIDDEN, "Texts of documents are not served here (linimasa.documents.text).");
        };
    }

    private static ServedText snippet(String text) {
        if (text.length() <= SNIPPET_CHARS) {
            return new ServedText(text, true);
        }
        int end = Character.isHighSurrogate(text.charAt(SNIPPET_CHARS - 1)) ? SNIPPET_CHARS - 1 : SNIPPET_CHARS;
        return new ServedText(text.substring(0, end), false);
    }
}
