package org.linimasa.extraction.mention;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linimasa.edtf.TimeBounds;
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
            int at = i;
            Draft draft = drafts.get(i);
            if (!draft.trigger.nominal()) {
                continue;
            }
            draft.pointsBack = isMarked(draft.trigger);
            if (!draft.pointsBack) {
                continue;
            }
            Optional<Draft> antecedent = antecedent(drafts, i, true).or(() -> antecedent(drafts, at, false));
            antecedent.ifPresent(earlier -> pointTo(draft, earlier));
        }
    }

    /** The last event told before that fits, of the same type or at least of its family. */
    private static Optional<Draft> antecedent(List<Draft> drafts, int at, boolean sameType) {
        Draft draft = drafts.get(at);
        for (int i = at - 1; i >= 0; i--) {
            Draft earlier = drafts.get(i);
            if (draft.trigger.sentence() - earlier.trigger.sentence() > SENTENCES_BACK) {
                break;
            }
            if (isAntecedent(earlier, draft) && (!sameType || earlier.type().equals(draft.type()))) {
                return Optional.of(earlier);
            }
        }
        return Optional.empty();
    }

    private static void pointTo(Draft draft, Draft earlier) {
        Draft antecedent = earlier.antecedent == null ? earlier : earlier.antecedent;
        draft.antecedent = antecedent;
        if (draft.actors.isEmpty()) {
            draft.actors = antecedent.actors;
            draft.actorsOfAntecedent = true;
        }
        if (draft.place == null) {
            draft.place = antecedent.place;
        }
    }

    private static boolean isAntecedent(Draft earlier, Draft draft) {
        boolean sameFamily = earlier.family().equals(draft.family()) && !earlier.trigger.isSpeech();
        boolean told = !earlier.actors.isEmpty() || earlier.hasOwnTime() || earlier.antecedent != null;
        boolean fits = draft.actors.isEmpty() || earlier.actors.isEmpty() || sharesActors(draft, earlier);
        return sameFamily && told && fits && !haveTwoDates(earlier, draft);
    }

    /** Whether both have dates that cannot be one: "next week" can be June 21. */
    private static boolean haveTwoDates(Draft a, Draft b) {
        if (!a.hasOwnTime() || !b.hasOwnTime() || a.timeSpan == null || b.timeSpan == null) {
            return false;
        }
        TimeBounds first = a.timeSpan.expression().time().bounds();
        TimeBounds second = b.timeSpan.expression().time().bounds();
        return first.isUndated() || second.isUndated() || areApart(first, second);
    }

    /** Whether one ends before the other begins. */
    static boolean areApart(TimeBounds a, TimeBounds b) {
        return endsBefore(a, b) || endsBefore(b, a);
    }

    private static boolean endsBefore(TimeBounds a, TimeBounds b) {
        LocalDateTime end = a.end().latest();
        LocalDateTime start = b.start().earliest();
        return end != null && start != null && !end.isAfter(start);
    }

    /** Whether words beside it say that it is known: "that quake", "gempa itu". */
    boolean isMarked(Trigger trigger) {
        Sentence sentence = reading.sentences().get(trigger.sentence());
        boolean after = trigger.to() < sentence.to()
                && pack.has(Words.BACK_AFTER, reading.text().token(trigger.to()));
        boolean written = trigger.from() > sentence.from()
                && reading.text().token(trigger.from()).isCapitalized();
        boolean before = trigger.from() > sentence.from()
                && !written
                && pack.has(Words.BACK_BEFORE, reading.text().token(trigger.from() - 1));
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
