package org.linimasa.timeline.filter;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Up to how many matching events are counted one by one; where more are expected, a sample is. */
@ApplicationScoped
public class ExactCounts {
    /** What a reader is told. */
    public static final String DESCRIPTION =
            "true where many events match, about 20,000 or more: the counts are then those"
                    + " of a sample of one event in 64, times 64. Absent where they are exact";

    private final MatchingEvents matching;
    private final long upTo;

    /** @param upTo how many are counted at most */
    public ExactCounts(MatchingEvents matching, @ConfigProperty(name = "linimasa.counts.exact-up-to") long upTo) {
        this.matching = matching;
        this.upTo = upTo;
    }

    /** Whether more events match than are counted, as the planner sees it; within the caller's transaction. */
    public boolean areExceededBy(EventFilter filter) {
        return areExceededBy(matching.expected(filter));
    }

    /** Whether so many events are more than are counted. */
    public boolean areExceededBy(long events) {
        return events > upTo;
    }
}
