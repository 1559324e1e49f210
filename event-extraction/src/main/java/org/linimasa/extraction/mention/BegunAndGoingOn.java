package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Status;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** "The broadcasts began on 10 August and will continue", "dimulai Senin dan masih berlangsung": since then it goes on. */
final class BegunAndGoingOn {
    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    BegunAndGoingOn(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** Makes of what began on a day, and goes on as the sentence says, something that goes on since that day. */
    void read(List<Draft> drafts) {
        List<Draft> told = new ArrayList<>();
        for (Draft draft : drafts) {
            String day = draft.timeEdtf();
            boolean begun = draft.status == Status.OCCURRED
                    && isBeginning(draft.trigger)
                    && draft.ownTime
                    && draft.timeSpan != null
                    && isPoint(day);
            if (begun && goesOn(draft)) {
                draft.time = EventTime.of(Edtf.parse(Objects.requireNonNull(day) + "/.."));
                draft.status = Status.ONGOING;
                draft.steps.add(
                        ExplanationStep.of("begun-goes-on", "It began then, and the sentence says that it goes on."));
                drafts.stream().filter(other -> isToldAgain(other, draft)).forEach(told::add);
            }
        }
        drafts.removeAll(told);
    }

    /** "The talks began on Monday, and the talks will continue". */
    private boolean isToldAgain(Draft other, Draft draft) {
        return other.trigger.sentence() == draft.trigger.sentence()
                && other.trigger.from() >= TimeReader.span(draft).to()
                && (!other.ownTime || other.timeSpan == draft.timeSpan)
                && text.token(other.trigger.to() - 1)
                        .lower()
                        .equals(text.token(draft.trigger.to() - 1).lower());
    }

    private boolean isBeginning(Trigger trigger) {
        int verb = trigger.nominal() ? trigger.light() : trigger.from();
        return verb >= 0 && pack.has(Words.BEGINNING, text.token(verb));
    }

    private boolean goesOn(Draft draft) {
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        int from = TimeReader.span(draft).to();
        for (int i = from; i < sentence.to(); i++) {
            if (pack.phrases(Words.GOING_ON).isAt(text, i, sentence.to()) && isOfSame(draft.trigger, from, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb behind "and" has no subject of its own, or the same noun, or a pronoun for it. */
    private boolean isOfSame(Trigger begun, int from, int verb) {
        String told = text.token(begun.to() - 1).lower();
        int before = verb - 1;
        if (before < from) {
            return false;
        }
        Token subject = text.token(before);
        if (subject.lower().equals(told) || pack.has(Words.NEUTER, subject)) {
            return true;
        }
        boolean parted = subject.is(",");
        for (int i = before; i >= from; i--) {
            boolean coordinator = pack.has(Words.COORDINATOR, text.token(i)) && !pack.has(Words.WITH, text.token(i));
            if (coordinator) {
                return i == before || parted && text.token(i + 1).is(",");
            }
        }
        return false;
    }

    private static boolean isPoint(@Nullable String edtf) {
        return edtf != null && edtf.indexOf('/') < 0 && !edtf.startsWith("[") && !edtf.startsWith("{");
    }
}
