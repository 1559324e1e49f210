package org.linimasa.extraction.mention;

import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Where the phrase of an event noun begins: "a private lunar launch", "the bank's next meeting". */
final class NounPhrase {
    private static final int MODIFIERS = 3;

    private final Reading reading;
    private final SubjectWords words;
    private final SegmentedText text;
    private final LanguagePack pack;

    NounPhrase(Reading reading) {
        this.reading = reading;
        words = new SubjectWords(reading);
        text = reading.text();
        pack = reading.pack();
    }

    /** Where a noun's phrase begins: "a private lunar launch" has its adjectives before it, not its article. */
    int begin(Trigger trigger, Sentence sentence, Clauses clauses) {
        int from = trigger.from();
        if (!pack.modifiersFollow() && from > sentence.from() && reading.isName(from - 1)) {
            return reading.nameAt(from - 1).orElseThrow().from();
        }
        if (pack.modifiersFollow()) {
            return from;
        }
        while (from > sentence.from() && trigger.from() - from < MODIFIERS && isModifier(from - 1, trigger, clauses)) {
            from--;
        }
        return possessorBegin(from, sentence);
    }

    /** "The bank's [next meeting]", "India's [crewed capsule]": where whose it is begins; the place given where nobody's. */
    private int possessorBegin(int noun, Sentence sentence) {
        int at = noun - 1;
        while (at > sentence.from() && pack.has(Words.ORDINAL, text.token(at))) {
            at--;
        }
        boolean possessive = at > sentence.from() && isMarkOfPossession(at);
        if (!possessive) {
            return noun;
        }
        int owner = at - 1;
        if (reading.isName(owner)) {
            return reading.nameAt(owner).orElseThrow().fullFrom();
        }
        return owner > sentence.from() && pack.has(Words.ARTICLE, text.token(owner - 1)) ? owner - 1 : owner;
    }

    private boolean isMarkOfPossession(int at) {
        return pack.has(Words.POSSESSIVE, text.token(at))
                && text.token(at - 1).end() == text.token(at).begin();
    }

    private boolean isModifier(int at, Trigger trigger, Clauses clauses) {
        Token token = text.token(at);
        boolean function = pack.has(Words.ARTICLE, token)
                || pack.has(Words.AT, token)
                || pack.has(Words.TO, token)
                || pack.has(Words.WITH, token)
                || pack.has(Words.BY, token)
                || pack.has(Words.OBLIQUE, token)
                || pack.has(Words.BETWEEN, token)
                || pack.has(Words.COORDINATOR, token)
                || pack.has(Words.PREPOSITION_OF_TIME, token)
                || pack.has(Words.POSSESSIVE, token)
                || pack.has(Words.LIGHT, token)
                || pack.has(Words.QUANTIFIER, token);
        boolean verb = pack.hasVerbShape(token) || pack.triggers().isAt(text, at, at + 1);
        return token.kind() == Token.Kind.WORD
                && !function
                && !verb
                && !words.isSmall(at)
                && clauses.of(at).index() == trigger.clause().index()
                && !pack.openers().isAt(text, at, at + 1);
    }
}
