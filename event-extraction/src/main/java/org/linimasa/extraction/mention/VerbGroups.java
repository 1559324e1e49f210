package org.linimasa.extraction.mention;

import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** The verbs of one sentence with what helps them, told by their forms alone: "has been cancelled", "akan dimulai". */
final class VerbGroups {
    private final SegmentedText text;
    private final LanguagePack pack;
    private final Sentence sentence;
    private final TokenSet times;
    private final TokenSet names;

    VerbGroups(SegmentedText text, LanguagePack pack, Sentence sentence, TokenSet times, TokenSet names) {
        this.text = text;
        this.pack = pack;
        this.sentence = sentence;
        this.times = times;
        this.names = names;
    }

    boolean isHelpingVerb(int at) {
        Token word = text.token(at);
        return pack.has(Words.BE, word) || pack.has(Words.HAVE, word) || pack.has(Words.MODAL, word);
    }

    /** Whether an English past form may be a participle: nothing helps it, and a preposition follows. */
    boolean isReduced(int at) {
        if (pack.modifiersFollow() || isHelpingVerb(at) || at + 1 >= sentence.to() || at == sentence.from()) {
            return false;
        }
        Token next = text.token(at + 1);
        boolean preposition = pack.has(Words.TO, next)
                || pack.has(Words.BY, next)
                || pack.has(Words.AT, next)
                || pack.has(Words.WITH, next)
                || pack.has(Words.OBLIQUE, next)
                || isBehindPhraseOfTime(at + 1);
        return preposition && !isHelpingVerb(at - 1) && !isAuxiliary(at - 1);
    }

    /** "Promised | after the flood was never": a helping verb behind what "after" or "before" opens, which held no other. */
    private boolean isBehindPhraseOfTime(int opener) {
        boolean phrase = pack.openers()
                .longestAt(text, opener, sentence.to())
                .filter(match -> match.meaning() == Opener.PRIOR || match.meaning() == Opener.LATER)
                .isPresent();
        int at = opener + 1;
        while (phrase
                && at < sentence.to() - 1
                && (isPlainWord(at) || isArticle(at) || times.contains(at) || names.contains(at))) {
            at++;
        }
        return phrase
                && at > opener + 1
                && at + 1 < sentence.to()
                && pack.has(Words.NEGATOR, text.token(at + 1))
                && isHelpingVerb(at);
    }

    private boolean isArticle(int at) {
        return pack.has(Words.ARTICLE, text.token(at));
    }

    /** A word that can be a noun or its adjective. */
    boolean isPlainWord(int at) {
        Token word = text.token(at);
        return text.token(at).kind() == Token.Kind.WORD
                && !names.contains(at)
                && !times.contains(at)
                && !isFiniteVerb(at)
                && !isAuxiliary(at)
                && !pack.has(Words.ARTICLE, word)
                && !pack.has(Words.AT, word)
                && !pack.has(Words.TO, word)
                && !pack.has(Words.WITH, word)
                && !pack.has(Words.BY, word)
                && !pack.has(Words.OBLIQUE, word)
                && !pack.has(Words.DURING, word)
                && !pack.has(Words.APPROXIMATE, word)
                && !pack.has(Words.COORDINATOR, word)
                && !pack.has(Words.QUANTIFIER_LINK, word)
                && !pack.openers().isAt(text, at, at + 1);
    }

    /** Whether one verb group and then, without a comma, a second one with a helping verb follow. */
    boolean hasTwoVerbGroups(int from) {
        int groups = 0;
        for (int i = from; i < sentence.to() && !(text.token(i).is(",") && !names.contains(i)); i++) {
            boolean begins = isFiniteVerb(i) && !isFiniteVerb(i - 1) && !isAuxiliary(i - 1);
            groups += begins && (groups == 0 || isHelpingVerb(i)) && !goesOnFrom(i - 1) ? 1 : 0;
        }
        return groups > 1;
    }

    boolean isVerbGroup(int from) {
        int at = from;
        while (at < sentence.to() - 1 && !isFiniteVerb(at) && isAuxiliary(at)) {
            at++;
        }
        return isFiniteVerb(at) && !isBehindPreposition(at);
    }

    /** "Ditunda", "akan digelar". */
    boolean isPassiveGroup(int from) {
        int at = from;
        while (at < sentence.to() - 1 && !isFiniteVerb(at) && isAuxiliary(at)) {
            at++;
        }
        return isFiniteVerb(at) && pack.hasPassiveShape(text.token(at));
    }

    /** "With piped water": an English past form that only describes a noun. */
    private boolean isBehindPreposition(int at) {
        Token before = at > sentence.from() ? text.token(at - 1) : Token.NOTHING;
        return !pack.modifiersFollow()
                && !isHelpingVerb(at)
                && (pack.has(Words.WITH, before) || pack.has(Words.AT, before) || pack.has(Words.OBLIQUE, before));
    }

    /** Whether a word before a verb makes it part of what was begun: "akan", "to", "dan", another verb. */
    boolean goesOnFrom(int at) {
        Token word = text.token(at);
        return isFiniteVerb(at) && !undergoes(at + 1)
                || isAuxiliary(at)
                || pack.has(Words.COORDINATOR, word)
                || pack.has(Words.TO, word)
                || pack.has(Words.NEGATOR, word)
                || (pack.has(Words.ARTICLE, word) && !pack.modifiersFollow() || pack.has(Words.POSSESSIVE, word))
                        && !isBeforeHelpingVerb(at);
    }

    /** "A plan to call it after her | was dropped": before a helping verb "her" possesses nothing. */
    private boolean isBeforeHelpingVerb(int at) {
        return pack.has(Words.OBJECT_PRONOUN, text.token(at)) && isHelpingVerb(at + 1);
    }

    /** "Yang masih hilang | terus dilakukan": where modifiers follow, a word that helps a verb behind it begins a group. */
    boolean isHelped(int at) {
        return pack.modifiersFollow() && isAuxiliary(at) && !isFiniteVerb(at);
    }

    /** "Yang sedang dibangun | ambruk": what befalls somebody goes on from no other verb. */
    private boolean undergoes(int at) {
        return pack.modifiersFollow()
                && pack.triggers().allAt(text, at, sentence.to()).stream()
                        .anyMatch(match -> match.meaning().undergo());
    }

    boolean isAuxiliary(int at) {
        Token word = text.token(at);
        return !names.contains(at)
                && !times.contains(at)
                && (pack.has(Words.ADVERB, word) || pack.statusCues().isAt(text, at, at + 1));
    }

    boolean isFiniteVerb(int at) {
        Token word = text.token(at);
        return !names.contains(at)
                && !times.contains(at)
                && (text.token(at).kind() == Token.Kind.WORD || pack.has(Words.BE, word))
                && !isMarkOfPossession(at)
                && (pack.hasVerbShape(word)
                        || pack.has(Words.BE, word)
                        || pack.has(Words.HAVE, word)
                        || pack.has(Words.MODAL, word));
    }

    /** "Saturday's match", but not "he's". */
    private boolean isMarkOfPossession(int at) {
        return pack.has(Words.POSSESSIVE, text.token(at))
                && at > sentence.from()
                && !pack.has(Words.PRONOUN, text.token(at - 1))
                && !pack.has(Words.REPORTED_SELF, text.token(at - 1));
    }
}
