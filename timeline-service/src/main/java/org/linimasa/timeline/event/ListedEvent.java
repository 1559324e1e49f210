package org.linimasa.timeline.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;

/**
 * An event of a list: the event itself, and what only the list knows of it.
 *
 * @param highlight where the words looked for stand; absent where none were
 */
@RegisterForReflection
@Schema(description = "An event, and where the words looked for stand in it.", allOf = Event.class)
public record ListedEvent(
        @JsonUnwrapped Event event,

        @Nullable @Schema(description = "Where the words of q stand; at most five fields, absent without q")
        List<Highlight> highlight) {
    static ListedEvent plain(Event event) {
        return new ListedEvent(event, null);
    }

    /** Copies the list. */
    public ListedEvent {
        highlight = highlight == null ? null : List.copyOf(highlight);
    }
}
