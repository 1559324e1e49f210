package org.linimasa.extraction.mention;

import java.util.List;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;

/** What somebody is tried for: "was found guilty of taking bribes between 2018 and 2020", "divonis bersalah menerima suap". */
final class Deeds {
    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    Deeds(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** Whether the verb of a deed stands between a verb of the law and an expression behind it. */
    boolean isBefore(TimeSpan time, Trigger trigger) {
        return isLaw(trigger) && time.from() >= trigger.to() && hasDeedBetween(trigger.to(), time.from());
    }

    /** Whether a verb only says what somebody is tried for: that is no event beside the trial. */
    boolean isDeed(int verb, Clause clause, List<Trigger> triggers) {
        return triggers.stream()
                .anyMatch(law -> isLaw(law)
                        && law.clause().index() == clause.index()
                        && law.to() <= verb
                        && hasDeedBetween(law.to(), verb + 1));
    }

    /** Whether a trigger is a verb of the law: "arrested", "divonis". */
    static boolean isLaw(Trigger trigger) {
        return trigger.rule().category().equals("LEGAL") && !trigger.nominal();
    }

    /** Up to a comma or to what a second verb tells. */
    private boolean hasDeedBetween(int from, int to) {
        for (int i = from; i < to && !text.token(i).is(",") && !pack.has(Words.COORDINATOR, text.token(i)); i++) {
            boolean gerund = pack.has(Words.GERUND_AFTER, text.token(i - 1)) && isGerund(i);
            boolean verb = pack.modifiersFollow() && !pack.has(Words.STATIVE, text.token(i)) && isVerb(i);
            if (gerund || verb) {
                return true;
            }
        }
        return false;
    }

    private boolean isGerund(int at) {
        return text.token(at).lower().endsWith("ing") && !reading.isName(at);
    }

    private boolean isVerb(int at) {
        return pack.hasVerbShape(text.token(at)) && !pack.hasPassiveShape(text.token(at)) && !reading.isName(at);
    }
}
