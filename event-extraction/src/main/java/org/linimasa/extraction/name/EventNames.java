package org.linimasa.extraction.name;

import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;

/** Names of competitions, festivals and prizes, which are nobody's: no country takes part in the "Tour of Brazil". */
final class EventNames {
    private final SegmentedText text;
    private final LanguagePack pack;
    private final Capitals capitals;

    EventNames(SegmentedText text, LanguagePack pack, Capitals capitals) {
        this.text = text;
        this.pack = pack;
        this.capitals = capitals;
    }

    /** Where the name of an event that begins here ends; {@code at} where none begins. */
    int end(int at, Sentence sentence) {
        if (!text.token(at).isCapitalized() || isBody(at, sentence)) {
            return at;
        }
        int head = pack.phrases(Words.EVENT_NAME)
                .longestAt(text, at, sentence.to())
                .map(Phrases.Match::to)
                .orElse(at);
        int end = head;
        while (head > at && end < sentence.to() && goesOn(end, sentence)) {
            end++;
        }
        if (end > head) {
            return end;
        }
        int shape = capitals.end(at, sentence);
        for (int i = at + 1; i < shape; i++) {
            boolean last = pack.phrases(Words.EVENT_NAME)
                    .longestAt(text, i, shape)
                    .filter(match -> match.to() == shape)
                    .isPresent();
            if (last) {
                return shape;
            }
        }
        return at;
    }

    /** "Fair Work Commission": the last word says what it is. */
    private boolean isBody(int at, Sentence sentence) {
        int end = capitals.end(at, sentence);
        return !pack.modifiersFollow() && end > at + 1 && pack.has(Words.ORGANIZATION_WORD, text.token(end - 1));
    }

    private boolean goesOn(int at, Sentence sentence) {
        boolean particle = pack.has(Words.PARTICLE, text.token(at));
        int word = particle ? at + 1 : at;
        return word < sentence.to()
                && text.token(word).isCapitalized()
                && (!pack.has(Words.NOT_NAME, text.token(word))
                        || pack.phrases(Words.OFFICE).isAt(text, word, sentence.to()));
    }
}
