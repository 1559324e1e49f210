package org.linimasa.extraction.mention;

import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;

/** The phrases that a trigger is an event only beside: "raised" beside "rates". */
final class NearPhrase {
    private static final int NEAR = 8;
    private static final int NEAR_BEFORE = 6;

    private static final int HEAD_REACH = 3;

    private final Reading reading;
    private final SegmentedText text;

    NearPhrase(Reading reading) {
        this.reading = reading;
        text = reading.text();
    }

    /** Whether a phrase that a rule asks for stands near its words, in their clause or in the one that clause hangs on. */
    boolean hasNear(Phrases.Match<TriggerRule> match, Phrases<Boolean> with, Sentence sentence, Clauses clauses) {
        int end = Math.min(sentence.to(), overTimes(match.to(), NEAR, sentence));
        int begin = Math.max(sentence.from(), backOverTimes(match.from(), NEAR_BEFORE, sentence));
        Clause own = clauses.of(match.from());
        for (int i = begin; i < end; i++) {
            boolean inReach = clauses.of(i).index() == own.index()
                    || clauses.of(i).parent() == own.index()
                    || isHead(i, own, clauses);
            if (inReach && (i < match.from() || i >= match.to()) && with.isAt(text, i, end)) {
                return true;
            }
        }
        return false;
    }

    /** "Gempa yang mengguncang": right before a relative clause stands what it tells of. */
    private static boolean isHead(int at, Clause relative, Clauses clauses) {
        return relative.opener() == Opener.RELATIVE
                && clauses.of(at).index() == relative.parent()
                && at < relative.begin()
                && relative.begin() - at <= HEAD_REACH;
    }

    /** So many words on; those of a time expression do not count. */
    private int overTimes(int from, int words, Sentence sentence) {
        int at = from;
        for (int left = words; left > 0 && at < sentence.to(); at++) {
            left -= reading.isTime(at) ? 0 : 1;
        }
        return at;
    }

    private int backOverTimes(int from, int words, Sentence sentence) {
        int at = from;
        for (int left = words; left > 0 && at > sentence.from(); at--) {
            left -= reading.isTime(at - 1) ? 0 : 1;
        }
        return at;
    }
}
