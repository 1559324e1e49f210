package org.linimasa.extraction.mention;

import java.util.List;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;

/** What somebody only asks for, threatens, refuses or votes on: it is no event yet. */
final class Wishes {
    private static final int OBJECT_REACH = 3;
    private static final int REQUEST_REACH = 6;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    Wishes(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** Whether the event is one that somebody only wishes for, by a verb or by the clause's first verb. */
    boolean areOf(Trigger trigger, List<Trigger> inSentence) {
        return isOnlyAskedFor(trigger, inSentence) || isRequested(trigger);
    }

    /** "called for protests", "menolak pertemuan", "vote on a strike": what somebody asks for, threatens, refuses or chooses. */
    private boolean isOnlyAskedFor(Trigger trigger, List<Trigger> inSentence) {
        // "Rejected a law by referendum": how it was refused.
        boolean means = pack.has(Words.BY, text.token(Math.max(0, trigger.from() - 1)));
        return trigger.nominal()
                && !means
                && !(pack.modifiersFollow() && TimeFinder.isOccasion(trigger, reading))
                && inSentence.stream()
                        .anyMatch(other -> !other.nominal()
                                && other.clause().index() == trigger.clause().index()
                                && other.to() <= trigger.from()
                                && trigger.from() - other.to() <= OBJECT_REACH
                                && switch (other.rule().type().category()) {
                                    case "REQUEST", "REJECT", "THREATEN" -> other.isSpeech();
                                    case "ELECTION" -> isOblique(trigger.from() - 1);
                                    default -> false;
                                });
    }

    /** "Jaksa meminta Yosef dihukum enam tahun": the second verb of an Indonesian clause tells what somebody wants. */
    private boolean isRequested(Trigger trigger) {
        Clauses clauses = reading.clauses(trigger.sentence());
        int first = Math.max(trigger.clause().begin(), trigger.from() - REQUEST_REACH);
        for (int i = trigger.from() - 2; i >= first && pack.modifiersFollow() && !trigger.nominal(); i--) {
            if (text.token(i).is(",")
                    || clauses.of(i).index() != trigger.clause().index()) {
                return false;
            }
            if (pack.has(Words.REQUESTING_VERB, text.token(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOblique(int at) {
        return pack.has(Words.OBLIQUE, text.token(at));
    }
}
