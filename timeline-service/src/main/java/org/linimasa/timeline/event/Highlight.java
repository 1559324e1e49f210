package org.linimasa.timeline.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the words looked for stand in a field of an event. Offsets instead of marks in the text: nothing has to be
 * escaped, and whoever shows it chooses the mark.
 *
 * @param field JSON pointer (RFC 6901) into the event
 * @param text the field's value
 * @param matches in the order of the text; at least one
 */
@RegisterForReflection
@Schema(description = "Where the words looked for stand in a field of the event.")
public record Highlight(
        @Schema(description = "JSON pointer into the event", examples = "/evidence/0/quote")
        String field,

        @Schema(description = "The field's value") String text,

        @Schema(description = "The words, in the order of the text")
        List<Match> matches) {
    /** Copies the list. */
    public Highlight {
        matches = List.copyOf(matches);
    }

    /**
     * A word that was looked for, in one of its forms.
     *
     * @param begin UTF-16 code units from the start of the field's text, inclusive
     * @param end exclusive
     */
    @RegisterForReflection
    @Schema(name = "HighlightMatch", description = "A word that was looked for, in one of its forms.")
    public record Match(
            @Schema(description = "UTF-16 code units from the start of text, inclusive")
            int begin,

            @Schema(description = "UTF-16 code units from the start of text, exclusive")
            int end) {}
}
