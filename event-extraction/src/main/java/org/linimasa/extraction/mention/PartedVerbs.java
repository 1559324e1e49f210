package org.linimasa.extraction.mention;

import java.util.Optional;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.text.SegmentedText;

/** "Put the ballot off until Friday", "called the match off": verbs of two words with their object between. */
final class PartedVerbs {
    private static final int OBJECT_WORDS = 4;

    private final SegmentedText text;
    private final LanguagePack pack;

    PartedVerbs(Reading reading) {
        text = reading.text();
        pack = reading.pack();
    }

    /** What such a verb, with the noun and its particle right behind it, does to what the noun names. */
    Optional<StatusCue> around(Trigger noun) {
        int particle = noun.to();
        for (int i = noun.from() - 1; i >= Math.max(noun.clause().begin(), noun.from() - OBJECT_WORDS); i--) {
            Optional<StatusCue> cue = particle < text.tokens().size() ? cue(i, particle) : Optional.empty();
            if (cue.isPresent()) {
                return cue;
            }
        }
        return Optional.empty();
    }

    /** Whether a word is the second one of such a verb. */
    boolean isParticle(int at) {
        for (int i = at - 2; i >= Math.max(0, at - OBJECT_WORDS); i--) {
            if (cue(i, at).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The verb with its particle, without what stands between: "put off". */
    String words(int particle) {
        for (int i = particle - 2; i >= Math.max(0, particle - OBJECT_WORDS); i--) {
            if (cue(i, particle).isPresent()) {
                return text.token(i).lower() + " " + text.token(particle).text();
            }
        }
        return text.token(particle).text();
    }

    private Optional<StatusCue> cue(int verb, int particle) {
        if (pack.phrases(Words.PARTED_CANCELLED).hasPair(text.token(verb), text.token(particle))) {
            return Optional.of(StatusCue.CANCELLED);
        }
        return pack.phrases(Words.PARTED_POSTPONED).hasPair(text.token(verb), text.token(particle))
                ? Optional.of(StatusCue.POSTPONED)
                : Optional.empty();
    }
}
