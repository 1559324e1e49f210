package org.linimasa.timeline.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.ProblemException;
import org.linimasa.timeline.filter.EventFilter;

/** The query parameter {@code asOf}: a moment at which the timeline said something else than it does now. */
final class PastMoment {
    static final String PARAMETER = "asOf";
    static final String DESCRIPTION = "What the timeline said at this moment, an RFC 3339 instant such as"
            + " 2024-01-17T08:00:00Z: the revisions made until then, with the phases of then. An event that has ended"
            + " since is there again.";

    /** Of a list. */
    static final String DESCRIPTION_FOR_LISTS = DESCRIPTION + " Not with q.";

    /** What was can change only where something is purged, which must reach every copy. */
    static final String CACHE_CONTROL = "private, max-age=60";

    private static final int LAST_YEAR = 9999;

    private PastMoment() {}

    /**
     * The moment whose timeline a filter chooses from; absent for the present.
     *
     * @throws ProblemException 422 if it is none, or the filter has words, which only the present is searched for
     */
    static @Nullable Instant read(@Nullable String text, EventFilter filter) {
        Instant moment = read(text);
        if (moment != null && filter.text() != null) {
            throw ProblemException.invalidParameter(
                    PARAMETER, "not-with-q", "Words are looked for in the present timeline only: leave out q or asOf.");
        }
        return moment;
    }

    /**
     * The moment; absent where the timeline is asked for as it is.
     *
     * @throws ProblemException 422 if it is none
     */
    static @Nullable Instant read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            // A + that was not percent-encoded arrives as a space.
            OffsetDateTime moment = OffsetDateTime.parse(text.replace(' ', '+'));
            int year = moment.withOffsetSameInstant(ZoneOffset.UTC).getYear();
            if (year >= 0 && year <= LAST_YEAR) {
                return moment.toInstant();
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        throw ProblemException.invalidParameter(
                PARAMETER,
                "not-an-instant",
                "\"" + text + "\" is not an instant such as 2024-01-17T08:00:00Z or 2024-01-17T15:00:00+07:00.");
    }
}
