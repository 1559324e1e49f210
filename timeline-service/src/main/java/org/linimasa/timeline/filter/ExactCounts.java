package org.linimasa.timeline.filter;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Up to how many matching events are counted one by one; where more are expected, a sample is. */
@ApplicationScoped
public class ExactCounts {
    /** What a reader is told. */
    public static final String DESCRIPTION =
            "true where many events match, about 20,000 or more: the counts are then those"
                    + " of a sample of one event in 64 or, where millions match, in more, times as many. Absent where they are exact";

    /** Of fewer a sample holds too few to say anything: these are counted, however long they have to be looked for. */
    private static final long FEW = 50L * Sample.KEPT;

    /** So many entries of an index are read in the time that a row takes to be counted. */
    private static final int ENTRIES_OF_A_ROW = 10;

    private final MatchingEvents matching;
    private final long upTo;

    /** @param upTo how many are counted at most */
    public ExactCounts(MatchingEvents matching, @ConfigProperty(name = "linimasa.counts.exact-up-to") long upTo) {
        this.matching = matching;
        this.upTo = upTo;
    }

    /** Which of the matching events are counted, so many as the planner expects; within the caller's transaction. */
    public Sample sample(EventFilter filter) {
        return sample(matching.expectedOf(filter));
    }

    Sample sample(Expected expected) {
        boolean dear = expected.events() > FEW && expected.events() + expected.entries() / ENTRIES_OF_A_ROW > upTo;
        return dear ? Sample.ofAbout(expected.events()) : sample(expected.events());
    }

    /** Which of so many events are counted. */
    public Sample sample(long events) {
        return events > upTo ? Sample.ofAbout(events) : Sample.OF_ALL;
    }
}
