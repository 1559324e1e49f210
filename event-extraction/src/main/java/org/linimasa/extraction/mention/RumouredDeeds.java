package org.linimasa.extraction.mention;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Status;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.pack.StatusCue;

/** "Reportedly resigned", "dikabarkan ditangkap hari ini": possible because nobody confirms it, and no plan for it. */
public final class RumouredDeeds {
    /** The step of the time of what is rumoured to have happened. */
    public static final String RUMOURED = "rumoured";

    private final Reading reading;
    private final LanguagePack pack;
    private final DocumentClock clock;

    RumouredDeeds(Reading reading, DocumentClock clock) {
        this.reading = reading;
        this.clock = clock;
        pack = reading.pack();
    }

    void read(List<Draft> drafts) {
        drafts.stream()
                .filter(draft -> draft.status == Status.POSSIBLE && isHearsay(draft) && !liesAhead(draft))
                .forEach(draft -> draft.steps.add(
                        ExplanationStep.of(RUMOURED, "It is told as having happened, and nobody confirms it.")));
    }

    private boolean isHearsay(Draft draft) {
        String cue = draft.cue == null ? "" : draft.cue.toLowerCase(Locale.ROOT);
        return Stream.of(Words.ALLEGED, Words.CIRCULATING, Words.CLAIM, Words.HEARSAY)
                .anyMatch(list -> pack.has(list, cue));
    }

    /** By its date, or by a word such as "will" before it. */
    private boolean liesAhead(Draft draft) {
        if (draft.time != null && clock.isAfter(draft.time)) {
            return true;
        }
        int from = draft.trigger.clause().begin();
        for (int i = from; i < draft.trigger.from(); i++) {
            boolean planned = pack.statusCues()
                    .longestAt(reading.text(), i, draft.trigger.from())
                    .map(Phrases.Match::meaning)
                    .filter(cue -> cue == StatusCue.PLANNED)
                    .isPresent();
            if (planned) {
                return true;
            }
        }
        return false;
    }
}
