package org.linimasa.extraction.mention;

import java.util.List;
import java.util.Optional;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;

/** Where in a sentence the words of a title can begin: behind whoever says it, unless the saying belongs to what is told. */
final class TitleBegin {
    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    TitleBegin(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** The first token a title may hold; -1 where nobody is said to say it. */
    int of(Trigger trigger, List<Actor> actors, List<Trigger> inSentence) {
        int behind = SubjectFinder.lastSaying(trigger, trigger.from(), inSentence);
        Optional<Trigger> saying = inSentence.stream()
                .filter(other -> other.isSpeech() && other != trigger && other.to() == behind)
                .findFirst();
        if (saying.isEmpty() || trigger.nominal()) {
            return behind;
        }
        Trigger speech = saying.get();
        boolean self = new SecondPredicate(reading).groupBegin(trigger.from(), behind) == behind;
        if (self
                && (actors.isEmpty()
                        || pack.has(Words.CLAIM, text.token(speech.from()).lower()))) {
            return SubjectFinder.lastSaying(speech, speech.from(), inSentence);
        }
        boolean first =
                speech.from() == reading.sentences().get(trigger.sentence()).from();
        return first ? behindSpeaker(behind, trigger.from()) : behind;
    }

    /** "Menurut seorang teknisi yang enggan disebut namanya, | uji beban ...": behind the comma that closes the speaker. */
    private int behindSpeaker(int from, int verb) {
        for (int i = from; i < verb - 1; i++) {
            boolean closes = text.token(i).is(",")
                    && !reading.isName(i)
                    && !reading.isName(i + 1)
                    && !pack.openers().isAt(text, i + 1, verb);
            if (closes) {
                return i + 1;
            }
        }
        return from;
    }
}
