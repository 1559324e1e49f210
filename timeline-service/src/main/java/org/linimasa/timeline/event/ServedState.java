package org.linimasa.timeline.event;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.linimasa.event.Phase;
import org.linimasa.event.Status;

/**
 * An event as it is served, made of the JSON that is stored: what depends on the reader and the moment is put in between,
 * the rest is passed on as it is. {@link ServedEvent} says the same of an event that has been read.
 */
final class ServedState {
    private static final byte[] LANGUAGE = utf8("language");
    private static final byte[] STATUS = utf8("status");
    private static final byte[] TIME = utf8("time");
    private static final byte[] LABEL = utf8("label");
    private static final byte[] TEXT = utf8("text");
    private static final byte[] EXPLANATION = utf8("explanation");
    private static final byte[] PLAN = utf8("plan");

    private static final byte[] NOTHING = {};

    private final FoundEvent found;
    private final Phase phase;
    private final int phaseAt;
    private final byte[] label;
    private final int labelAt;
    private final int behindLabel;
    private byte[] highlight = NOTHING;

    private ServedState(FoundEvent found, Phase phase, int phaseAt, byte[] label, int labelAt, int behindLabel) {
        this.found = found;
        this.phase = phase;
        this.phaseAt = phaseAt;
        this.label = label;
        this.labelAt = labelAt;
        this.behindLabel = behindLabel;
    }

    /**
     * The event with its phase and the words for its time.
     *
     * @param now see {@link ServedEvent#now}
     * @param found holds an {@link org.linimasa.event.Event} without its phase, the fields in their order, as our mapper
     *     writes it
     */
    static ServedState at(Instant now, LabelLanguage language, FoundEvent found, StoredTimes times) {
        byte[] state = found.state();
        String own = "";
        Status status = Status.UNKNOWN;
        int phaseAt = 0;
        JsonMembers event = new JsonMembers(state, 0);
        while (event.next() && !event.isCalled(TIME)) {
            if (event.isCalled(LANGUAGE)) {
                own = event.plainString();
            } else if (event.isCalled(STATUS)) {
                status = Status.valueOf(event.plainString());
                phaseAt = event.end();
            }
        }
        JsonMembers time = new JsonMembers(state, event.valueBegin());
        int labelAt = time.end();
        int behindLabel = labelAt;
        while (time.next() && !time.isCalled(TEXT) && !time.isCalled(EXPLANATION)) {
            behindLabel = time.end();
            labelAt = time.isCalled(LABEL) ? labelAt : behindLabel;
        }
        String bounds = new String(state, event.valueBegin(), labelAt - event.valueBegin(), StandardCharsets.UTF_8);
        StoredTimes.Said said = times.say(bounds, language, own);
        boolean announced = status == Status.POSSIBLE && hasPlanBehind(event);
        Phase phase = ServedEvent.phase(now, status, said.time(), announced);
        return new ServedState(found, phase, phaseAt, said.label(), labelAt, behindLabel);
    }

    private static boolean hasPlanBehind(JsonMembers time) {
        while (time.next()) {
            if (time.isCalled(PLAN)) {
                return true;
            }
        }
        return false;
    }

    /** Adds where the words looked for stand: the JSON of a list of {@link Highlight}. */
    void highlight(String json) {
        highlight = utf8(",\"highlight\":" + json);
    }

    /** Differs between any two states that are served of the event, but for the language. */
    String version() {
        SortKey key = found.key();
        return key.id() + "," + found.revision() + "," + key.updated() + "," + phase;
    }

    void write(ByteArrayOutputStream out) {
        byte[] state = found.state();
        out.write(state, 0, phaseAt);
        out.writeBytes(utf8(",\"phase\":\"" + phase + '"'));
        out.write(state, phaseAt, labelAt - phaseAt);
        out.writeBytes(label);
        out.write(state, behindLabel, state.length - 1 - behindLabel);
        out.writeBytes(highlight);
        out.write('}');
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
