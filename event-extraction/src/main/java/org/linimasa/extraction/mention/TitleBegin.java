package org.linimasa.extraction.mention;

import java.util.List;
import java.util.Optional;
import org.linimasa.extraction.pack.LanguagePack.Words;

/** Where in a sentence the words of a title can begin: behind whoever says it, unless the saying belongs to what is told. */
final class TitleBegin {
    private final Reading reading;
    private final SecondPredicate predicates;

    TitleBegin(Reading reading) {
        this.reading = reading;
        predicates = new SecondPredicate(reading);
    }

    /** The first token a title may hold; -1 where nobody is said to say it. */
    int of(Trigger trigger, List<Actor> actors, List<Trigger> inSentence) {
        int fronted = reading.fronted(reading.sentences().get(trigger.sentence()))
                .map(FrontedParticiple::comma)
                .filter(comma -> comma < trigger.from())
                .map(comma -> comma + 1)
                .orElse(-1);
        return Math.max(fronted, behindSaying(trigger, actors, inSentence));
    }

    private int behindSaying(Trigger trigger, List<Actor> actors, List<Trigger> inSentence) {
        int behind = SubjectFinder.lastSaying(trigger, trigger.from(), inSentence);
        Optional<Trigger> saying = inSentence.stream()
                .filter(other -> other.isSpeech() && other != trigger && other.to() == behind)
                .findFirst();
        if (saying.isEmpty() || trigger.nominal()) {
            return behind;
        }
        Trigger speech = saying.get();
        boolean self = predicates.groupBegin(trigger.from(), behind) == behind;
        if (self
                && (actors.isEmpty()
                        || reading.pack().has(Words.CLAIM, reading.text().token(speech.from())))) {
            return SubjectFinder.lastSaying(speech, speech.from(), inSentence);
        }
        boolean first =
                speech.from() == reading.sentences().get(trigger.sentence()).from();
        return first ? SpeechTag.behindSpeaker(reading, behind, trigger.from()) : behind;
    }
}
