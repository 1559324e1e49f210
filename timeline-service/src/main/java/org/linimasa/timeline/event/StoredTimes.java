package org.linimasa.timeline.event;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linimasa.event.EventTime;
import org.linimasa.timeline.state.StateJson;

/**
 * The times of stored events, read and put into words. What is listed together is mostly of the same few days, so that
 * the words are found once and kept.
 */
@ApplicationScoped
class StoredTimes {
    /** Some days of each language; more would take the memory of pages. */
    private static final int KEPT = 8_192;

    private final StateJson json;
    private final Map<Asked, Said> kept = new ConcurrentHashMap<>();

    StoredTimes(StateJson json) {
        this.json = json;
    }

    private record Asked(String time, LabelLanguage language, String own) {}

    /**
     * A time and the words for it.
     *
     * @param time without what a reader is told of how it was found
     * @param label the member of the time, in UTF-8, with a comma before it
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares what is kept
    record Said(EventTime time, byte[] label) {}

    /**
     * A stored time in the words of a language.
     *
     * @param members JSON: the opening brace and the members up to where the words for a reader begin
     * @param own the event's language
     */
    Said say(String members, LabelLanguage language, String own) {
        Asked asked = new Asked(members, language, own);
        Said said = kept.get(asked);
        if (said == null) {
            said = read(asked);
            if (kept.size() >= KEPT) {
                kept.clear();
            }
            kept.put(asked, said);
        }
        return said;
    }

    private Said read(Asked asked) {
        String whole = asked.time() + ",\"explanation\":[]}";
        EventTime time = json.read(whole.getBytes(StandardCharsets.UTF_8), EventTime.class);
        String label = asked.language().label(time, asked.own());
        String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(label));
        return new Said(time, (",\"label\":\"" + quoted + '"').getBytes(StandardCharsets.UTF_8));
    }
}
