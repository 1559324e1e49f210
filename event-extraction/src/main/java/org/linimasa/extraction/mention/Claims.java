package org.linimasa.extraction.mention;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;

/** "The commissioner claims the firm sold data", "menurut dakwaan, ...": what is only claimed of somebody else. */
final class Claims {
    private static final int PLEADING_REACH = 8;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    Claims(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** The word of claiming before a verb that has a subject of its own; what somebody claims of himself is told as done. */
    Optional<String> of(Trigger trigger, List<Trigger> inSentence) {
        // What a charge or a court asks for is no claim of a deed.
        if (trigger.isSpeech() || trigger.rule().category().equals("LEGAL")) {
            return Optional.empty();
        }
        Sentence sentence = reading.sentences().get(trigger.sentence());
        return pleading(trigger, sentence)
                .or(() -> inSentence.stream()
                        .filter(claim -> claim.isSpeech() && claim.to() <= trigger.from())
                        .filter(claim -> pack.has(Words.CLAIM, text.token(claim.from())))
                        .filter(claim -> governs(claim, trigger))
                        .filter(claim ->
                                new SecondPredicate(reading).groupBegin(trigger.from(), claim.to()) > claim.to())
                        .map(claim -> text.token(claim.from()).text())
                        .findFirst());
    }

    private boolean governs(Trigger claim, Trigger trigger) {
        Clause clause = trigger.clause();
        boolean that = !clause.isMain()
                && clause.parent() == claim.clause().index()
                && pack.has(Words.THAT, text.token(clause.begin()));
        return that || clause.index() == claim.clause().index();
    }

    /** "According to the lawsuit,", "dalam dakwaan": before the first comma of the sentence. */
    private Optional<String> pleading(Trigger trigger, Sentence sentence) {
        int comma = sentence.from();
        while (comma < Math.min(sentence.to(), sentence.from() + PLEADING_REACH)
                && !text.token(comma).is(",")) {
            comma++;
        }
        boolean opens = comma < trigger.from()
                && text.token(comma).is(",")
                && (pack.has(Words.OBLIQUE, text.token(sentence.from()))
                        || pack.triggers().isAt(text, sentence.from(), comma));
        return opens
                ? IntStream.range(sentence.from(), comma)
                        .filter(i -> pack.has(Words.PLEADING, text.token(i)))
                        .mapToObj(i -> text.token(i).text())
                        .findFirst()
                : Optional.empty();
    }
}
