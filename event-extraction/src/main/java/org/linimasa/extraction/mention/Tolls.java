package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import org.linimasa.event.Status;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;

/**
 * "The death toll from the earthquake in Lindar rose to 12", "korban tewas akibat gempa di Lindar bertambah", "nine people died
 * in the crash": how many died is part of what killed them, and tells of that event once more, whenever it is said. So does
 * "nine people died in that quake", and "the death toll in Lindar rose to 12" of what struck Lindar.
 */
final class Tolls {
    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;
    private final BackReferences references;

    Tolls(Reading reading) {
        this.reading = reading;
        references = new BackReferences(reading);
        text = reading.text();
        pack = reading.pack();
    }

    /**
     * The drafts of one sentence, without the deaths that its accident, disaster or attack tells of.
     *
     * @param before what the sentences before it tell of
     */
    List<Draft> counted(List<Draft> drafts, Sentence sentence, List<Draft> before) {
        int toll = toll(sentence);
        List<Draft> kept = new ArrayList<>(drafts);
        boolean killed = false;
        for (Draft event : drafts) {
            if (!isDeadly(event) || event.place == null && !pointsBack(event, before)) {
                continue;
            }
            killed = true;
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
        if (toll >= 0 && !killed) {
            kept.removeIf(draft -> tellsToll(draft, toll) && isOfPlaceStruck(draft, before));
            List<Draft> nouns =
                    kept.stream().filter(draft -> isNounForToll(draft, toll)).toList();
            for (Draft noun : nouns) {
                noun.toll = noun.place != null && drafts.stream().noneMatch(Tolls::isOfDeadlyKind);
                kept.removeIf(draft -> noun.toll ? draft != noun && tellsToll(draft, toll) : draft == noun);
            }
        }
        return kept;
    }

    /** "Gempa itu", behind what struck a place. */
    private boolean pointsBack(Draft event, List<Draft> before) {
        return references.isMarked(event.trigger)
                && before.stream()
                        .anyMatch(earlier -> earlier.place != null
                                && earlier.status == Status.OCCURRED
                                && earlier.family().equals(event.family()));
    }

    /** "The death toll rose", "korban tewas bertambah": the verb that the word for the dead is the subject of, or that word. */
    private static boolean tellsToll(Draft draft, int toll) {
        return draft.status == Status.OCCURRED
                && (isNounForToll(draft, toll) || !draft.trigger.nominal() && draft.trigger.to() > toll)
                && (isDeath(draft) && isOfMany(draft) || draft.trigger.rule().equals(TriggerRule.UNKNOWN_VERB));
    }

    /** "The death toll in Ardo": where nothing says what killed them, and no place, it tells of nothing. */
    private static boolean isNounForToll(Draft draft, int toll) {
        return draft.trigger.nominal() && draft.trigger.from() == toll && isDeath(draft);
    }

    /** Whether something deadly was told of the place before. */
    private static boolean isOfPlaceStruck(Draft toll, List<Draft> before) {
        NameMention place = toll.place;
        return place != null
                && before.stream()
                        .anyMatch(earlier -> isOfDeadlyKind(earlier)
                                && earlier.status == Status.OCCURRED
                                && earlier.place != null
                                && earlier.place
                                        .entity()
                                        .name()
                                        .equals(place.entity().name()));
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
        return isOfDeadlyKind(draft)
                && draft.trigger.nominal()
                && draft.trigger.light() < 0
                && draft.status == Status.OCCURRED;
    }

    private static boolean isOfDeadlyKind(Draft draft) {
        return switch (draft.trigger.rule().type().category()) {
            case "DISASTER", "ACCIDENT" -> true;
            default -> draft.family().equals("ATTACK");
        };
    }

    private static boolean isDeath(Draft draft) {
        return draft.family().equals("DEATH") && draft.status == Status.OCCURRED;
    }

    /** Those of whom nobody is named. */
    private static boolean isOfMany(Draft death) {
        return death.actors.stream().allMatch(actor -> actor.name().entity().kind() == Entity.Kind.GROUP);
    }
}
