package org.linimasa.timeline.event;

import jakarta.ws.rs.core.EntityTag;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page of the timeline as it is served: the JSON of an {@link EventPage}, whose events are passed on as they are stored.
 *
 * @param events in the order asked for
 * @param nextCursor absent on the last page
 * @param total of the whole list; absent unless asked for
 * @param lag see {@link org.linimasa.timeline.watermark.Lag}
 */
record ServedPage(
        List<ServedState> events,
        @Nullable String nextCursor,
        @Nullable Total total,
        String lag) {
    /** More than most states take. */
    private static final int STATE_BYTES = 2_048;

    ServedPage {
        events = List.copyOf(events);
    }

    /** An unchanged page has it even though its cursor differs from answer to answer. */
    EntityTag tag(LabelLanguage language) {
        String versions = events.stream().map(ServedState::version).collect(Collectors.joining(";"));
        return EventTags.weak(versions + "|" + (nextCursor != null) + "|" + total + language);
    }

    /** @param selection the fields of each event; absent for all */
    byte[] json(@Nullable FieldSelection selection) {
        ByteArrayOutputStream out = new ByteArrayOutputStream((events.size() + 1) * STATE_BYTES);
        write(out, "{\"events\":[");
        for (int i = 0; i < events.size(); i++) {
            write(out, i == 0 ? "" : ",");
            if (selection == null) {
                events.get(i).write(out);
            } else {
                ByteArrayOutputStream whole = new ByteArrayOutputStream(STATE_BYTES);
                events.get(i).write(whole);
                selection.write(out, whole.toByteArray());
            }
        }
        write(out, "]");
        // A cursor holds nothing that JSON escapes.
        write(out, nextCursor == null ? "" : ",\"nextCursor\":\"" + nextCursor + '"');
        write(
                out,
                total == null ? "" : ",\"total\":" + total.events() + (total.estimate() ? ",\"estimate\":true" : ""));
        write(out, "}");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String ascii) {
        out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
