package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import org.linimasa.event.Status;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;

/**
 * "The death toll from the earthquake in Lindar rose to 12", "korban tewas akibat gempa di Lindar bertambah", "nine people died
 * in the crash": how many died is part of what killed them, and tells of that event once more, whenever it is said.
 */
final class Tolls {
    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    Tolls(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** The drafts of one sentence, without the deaths that its accident, disaster or attack tells of. */
    List<Draft> counted(List<Draft> drafts, Sentence sentence) {
        int toll = toll(sentence);
        List<Draft> kept = new ArrayList<>(drafts);
        for (Draft event : drafts) {
            if (!isDeadly(event)) {
                continue;
            }
            boolean told = toll >= 0 && event.trigger.from() > toll;
            List<Draft> deaths = drafts.stream()
                    .filter(draft -> isDeath(draft) && draft.trigger.from() < event.trigger.from())
                    .filter(draft -> told || !draft.hasOwnTime() && isOfMany(draft))
                    .toList();
            if (told || !deaths.isEmpty()) {
                event.toll = true;
                event.actors = event.actors.stream()
                        .filter(actor -> actor.name().entity().kind() != Entity.Kind.GROUP)
                        .toList();
                kept.removeAll(deaths);
            }
        }
        return kept;
    }

    /** Where a word for the number of the dead stands; -1 where there is none. */
    private int toll(Sentence sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (pack.phrases(Words.TOLL).isAt(text, i, sentence.to())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDeadly(Draft draft) {
        boolean deadly = switch (draft.trigger.rule().type().category()) {
            case "DISASTER", "ACCIDENT" -> true;
            default -> draft.family().equals("ATTACK");
        };
        return deadly
                && draft.trigger.nominal()
                && draft.trigger.light() < 0
                && draft.place != null
                && draft.status == Status.OCCURRED;
    }

    private static boolean isDeath(Draft draft) {
        return draft.family().equals("DEATH") && draft.status == Status.OCCURRED;
    }

    /** Those of whom nobody is named. */
    private static boolean isOfMany(Draft death) {
        return death.actors.stream().allMatch(actor -> actor.name().entity().kind() == Entity.Kind.GROUP);
    }
}
