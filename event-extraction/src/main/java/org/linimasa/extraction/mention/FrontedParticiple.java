package org.linimasa.extraction.mention;

import java.util.Optional;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/**
 * "Built in 1962, the dam burst on Monday", "didirikan pada 2014, perusahaan itu ...": a participle that opens a sentence tells
 * of the subject behind its comma.
 *
 * @param comma the comma that closes the participle's phrase
 * @param verb the first token behind the subject
 */
record FrontedParticiple(int comma, int verb) {
    private static final int SUBJECT_WORDS = 8;

    /** The participle that a sentence begins with; empty where it begins otherwise. */
    static Optional<FrontedParticiple> of(Sentence sentence, Reading reading) {
        SegmentedText text = reading.text();
        LanguagePack pack = reading.pack();
        int first = sentence.from();
        Token word = first < sentence.to() ? text.token(first) : Token.NOTHING;
        boolean participle = pack.modifiersFollow() ? pack.hasPassiveShape(word) : pack.hasVerbShape(word);
        if (!participle
                || pack.modifiersFollow() && !isPhraseAt(first + 1, sentence, reading)
                || reading.isName(first)
                || isHelping(first, reading)
                || pack.openers().isAt(text, first, first + 1)) {
            return Optional.empty();
        }
        for (int comma = first + 1; comma < sentence.to() - 2; comma++) {
            if (text.token(comma).is(",") && !reading.isTime(comma)) {
                int verb = behindSubject(comma + 1, sentence, reading);
                if (verb > comma + 1) {
                    return Optional.of(new FrontedParticiple(comma, verb));
                }
            }
        }
        return Optional.empty();
    }

    /** "Dibangun pada", "didirikan oleh", but not "direktur utamanya", which only looks like a passive. */
    private static boolean isPhraseAt(int at, Sentence sentence, Reading reading) {
        Token word = at < sentence.to() ? reading.text().token(at) : Token.NOTHING;
        LanguagePack pack = reading.pack();
        return pack.has(Words.PREPOSITION_OF_TIME, word)
                || pack.has(Words.BY, word)
                || pack.has(Words.AT, word)
                || pack.has(Words.OBLIQUE, word)
                || pack.has(Words.SINCE, word)
                || at < sentence.to() && reading.isTime(at);
    }

    /** The verb behind a few words that can be a subject; the first token itself where none follows. */
    private static int behindSubject(int from, Sentence sentence, Reading reading) {
        LanguagePack pack = reading.pack();
        for (int i = from; i < Math.min(sentence.to(), from + SUBJECT_WORDS); i++) {
            Token token = reading.text().token(i);
            if (isHelping(i, reading)
                    || !reading.isName(i)
                            && (pack.hasVerbShape(token)
                                    || pack.triggers().allAt(reading.text(), i, sentence.to()).stream()
                                            .anyMatch(match -> match.meaning().undergo()))) {
                return i;
            }
            boolean word = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER || reading.isName(i);
            if (!word || pack.has(Words.COORDINATOR, token) && i == from || reading.saysWhen(i)) {
                return from;
            }
        }
        return from;
    }

    private static boolean isHelping(int at, Reading reading) {
        Token word = reading.text().token(at);
        LanguagePack pack = reading.pack();
        return pack.has(Words.BE, word) || pack.has(Words.HAVE, word) || pack.has(Words.MODAL, word);
    }
}
