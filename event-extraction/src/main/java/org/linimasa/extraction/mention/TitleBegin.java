package org.linimasa.extraction.mention;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Token;

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
        if (isParticiple(speech)) {
            return SubjectFinder.lastSaying(speech, speech.from(), inSentence);
        }
        boolean self = predicates.groupBegin(trigger.from(), behind) == behind;
        LanguagePack pack = reading.pack();
        // "Denied having paid": a verb of no finite form needs whoever denies it.
        Token first = reading.text().token(behind);
        boolean infinite = pack.hasProgressiveShape(first);
        boolean claim = pack.has(Words.CLAIM, reading.text().token(speech.from()));
        if (self && (actors.isEmpty() || claim || infinite)) {
            return SubjectFinder.lastSaying(speech, speech.from(), inSentence);
        }
        boolean opens =
                speech.from() == reading.sentences().get(trigger.sentence()).from();
        return opens ? SpeechTag.behindSpeaker(reading, behind, trigger.from()) : behindAddressee(speech, trigger);
    }

    /** "An expansion announced with fanfare never happened": the verb of saying only describes a noun. */
    private boolean isParticiple(Trigger speech) {
        Token next = reading.text().token(speech.to());
        return !reading.pack().modifiersFollow()
                && (reading.pack().has(Words.WITH, next) || reading.pack().has(Words.BY, next));
    }

    /** "Told jurors | he had paid", "membantah kabar | tarif naik": behind whoever is told, and behind what goes round. */
    private int behindAddressee(Trigger speech, Trigger trigger) {
        LanguagePack pack = reading.pack();
        SegmentedText text = reading.text();
        if (pack.has(Words.TELLING, text.token(speech.from()))) {
            return IntStream.range(speech.to(), trigger.from())
                    .filter(i -> pack.has(Words.PRONOUN, text.token(i)) || pack.has(Words.REPORTED_SELF, text.token(i)))
                    .findFirst()
                    .orElse(speech.to());
        }
        boolean hearsay = pack.modifiersFollow()
                && speech.to() < trigger.from()
                && pack.has(Words.HEARSAY, text.token(speech.to()));
        return hearsay ? speech.to() + 1 : speech.to();
    }
}
