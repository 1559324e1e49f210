package org.linimasa.extraction.mention;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.Sentence;

/** "Pertemuan tersebut", "the meeting": mentions that point back to an event told before take its participants. */
final class BackReferences {
    private static final int SENTENCES_BACK = 12;

    private final Reading reading;
    private final LanguagePack pack;

    BackReferences(Reading reading) {
        this.reading = reading;
        pack = reading.pack();
    }

    void resolve(List<Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (!draft.trigger.nominal()) {
                continue;
            }
            draft.pointsBack = isMarked(draft.trigger);
            if (!draft.pointsBack) {
                continue;
            }
            for (int j = i - 1; j >= 0; j--) {
                Draft earlier = drafts.get(j);
                if (draft.trigger.sentence() - earlier.trigger.sentence() > SENTENCES_BACK) {
                    break;
                }
                if (isAntecedent(earlier, draft)) {
                    draft.antecedent = earlier.antecedent == null ? earlier : earlier.antecedent;
                    if (draft.actors.isEmpty()) {
                        draft.actors = draft.antecedent.actors;
                    }
                    if (draft.place == null) {
                        draft.place = draft.antecedent.place;
                    }
                    break;
                }
            }
        }
    }

    private static boolean isAntecedent(Draft earlier, Draft draft) {
        boolean sameFamily = earlier.family().equals(draft.family()) && !earlier.trigger.isSpeech();
        boolean told = !earlier.actors.isEmpty() || earlier.hasOwnTime() || earlier.antecedent != null;
        boolean fits = draft.actors.isEmpty() || earlier.actors.isEmpty() || sharesActors(draft, earlier);
        boolean twoDates = draft.hasOwnTime() && earlier.hasOwnTime();
        return sameFamily && told && fits && !twoDates;
    }

    private boolean isMarked(Trigger trigger) {
        Sentence sentence = reading.sentences().get(trigger.sentence());
        boolean after = trigger.to() < sentence.to()
                && pack.has(Words.BACK_AFTER, reading.text().token(trigger.to()).lower());
        boolean before = trigger.from() > sentence.from()
                && pack.has(
                        Words.BACK_BEFORE,
                        reading.text().token(trigger.from() - 1).lower());
        return after || before;
    }

    /** Whether one side's participants are all among the other's. */
    static boolean sharesActors(Draft a, Draft b) {
        Set<Entity> left = entities(a);
        Set<Entity> right = entities(b);
        return !left.isEmpty() && !right.isEmpty() && (left.containsAll(right) || right.containsAll(left));
    }

    private static Set<Entity> entities(Draft draft) {
        return draft.actors.stream().map(actor -> actor.name().entity()).collect(Collectors.toSet());
    }
}
