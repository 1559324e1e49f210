package org.linimasa.extraction.mention;

import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Where English opens a relative clause by "that", which opens complements, too, or by no word at all. */
final class RelativeClauses {
    private static final int CONTACT_NOUN = 3;
    private static final int APPOSED_REACH = 6;

    private final SegmentedText text;
    private final LanguagePack pack;
    private final Sentence sentence;
    private final VerbGroups verbs;
    private final TokenSet times;
    private final TokenSet names;

    RelativeClauses(
            SegmentedText text,
            LanguagePack pack,
            Sentence sentence,
            VerbGroups verbs,
            TokenSet times,
            TokenSet names) {
        this.text = text;
        this.pack = pack;
        this.sentence = sentence;
        this.verbs = verbs;
        this.times = times;
        this.names = names;
    }

    /**
     * "A hearing that was set for May": what a complement says has a subject, and stands behind a verb and no noun.
     *
     * @param waits whether the clause so far is a main clause without its verb
     */
    boolean isRelative(Phrases.Match<Opener> opener, boolean waits) {
        int before = behindAside(behindTime(opener.from() - 1));
        boolean behindNoun = opener.meaning() == Opener.COMPLEMENT
                && !pack.modifiersFollow()
                && before >= sentence.from()
                && pack.has(Words.THAT, text.token(opener.from()))
                && opener.to() < sentence.to()
                && !verbs.isFiniteVerb(before)
                && text.token(before).kind() == Token.Kind.WORD;
        // "A dividend that the bank had planned to pay | has been cancelled": the subject still waits for its verb.
        boolean ofSubject = behindNoun && waits && (verbs.hasTwoVerbGroups(opener.to()) || isPresentVerb(opener.to()));
        int verb = opener.to();
        while (verb < sentence.to() - 1 && verbs.isAuxiliary(verb)) {
            verb++;
        }
        boolean modal = behindNoun && pack.has(Words.MODAL, text.token(opener.to())) && !times.contains(opener.to());
        return behindNoun && (verbs.isFiniteVerb(verb) || ofSubject || modal || isWish(opener.to()));
    }

    /** "A government that wants to sell": no subject of a complement stands before "to". */
    private boolean isWish(int at) {
        return pack.hasCommonShape(text.token(at))
                && pack.statusCues()
                        .longestAt(text, at, sentence.to())
                        .filter(cue -> pack.has(Words.TO, text.token(cue.to() - 1)))
                        .isPresent();
    }

    /** "A port that ships copper | returned to work": a present form where a noun could stand, before the subject's own verb. */
    boolean isPresentVerb(int at) {
        boolean form = verbs.isPlainWord(at) && pack.hasCommonShape(text.token(at));
        // "Which members had hoped": the subject of the next verb.
        if (!form || at + 1 >= sentence.to() || verbs.isFiniteVerb(at + 1) || verbs.isHelpingVerb(at + 1)) {
            return false;
        }
        for (int i = at + 1; i < sentence.to() && !(text.token(i).is(",") && !names.contains(i)); i++) {
            if (verbs.isFiniteVerb(i)) {
                return true;
            }
        }
        return false;
    }

    /** "In the capital, Port Lamine, | that was to begin": the comma behind a name that a comma opens. */
    private int behindAside(int at) {
        int before = at;
        if (before > sentence.from() && text.token(before).is(",") && names.contains(before - 1)) {
            before--;
            while (before > sentence.from() && names.contains(before)) {
                before--;
            }
        }
        return before < at && before > sentence.from() && text.token(before).is(",") ? before - 1 : at;
    }

    /** "A claim in 2021 | that the planet contained methane": the word before a time and its preposition. */
    private int behindTime(int at) {
        int before = at;
        while (before > sentence.from() && times.contains(before)) {
            before--;
        }
        boolean led =
                before < at && before > sentence.from() && pack.has(Words.PREPOSITION_OF_TIME, text.token(before));
        return led ? before - 1 : before;
    }

    /**
     * "The concert | the band had planned to hold | has been cancelled": a clause of the subject that no word opens.
     *
     * @param hasVerb whether the clause so far has had a verb
     * @param waits whether it is a main clause without its verb
     */
    boolean opensContact(int at, boolean hasVerb, boolean waits) {
        int noun = at - 1;
        // "The 190,000 euros it received in 1992".
        boolean pronoun = !pack.modifiersFollow()
                && noun > sentence.from()
                && hasVerb
                && at + 1 < sentence.to()
                && pack.has(Words.REPORTED_SELF, text.token(at))
                && verbs.isFiniteVerb(at + 1);
        if (pronoun && verbs.isPlainWord(noun) && !pack.triggers().isAt(text, noun, at)) {
            return true;
        }
        boolean article = !pack.modifiersFollow()
                && noun > sentence.from()
                && !pack.has(Words.POSSESSIVE, text.token(noun))
                && waits
                && (pack.has(Words.ARTICLE, text.token(at))
                        || names.contains(at)
                                && !names.contains(noun)
                                && text.token(at).isCapitalized());
        if (!pack.modifiersFollow() && isOfApposition(at)) {
            return true;
        }
        int head = noun;
        while (article && head > sentence.from() && noun - head < CONTACT_NOUN && verbs.isPlainWord(head)) {
            head--;
        }
        return article && head < noun && pack.has(Words.ARTICLE, text.token(head)) && verbs.hasTwoVerbGroups(at);
    }

    /** "The Snow Fox, a fairy tale | the company has played since 1974". */
    private boolean isOfApposition(int at) {
        if (!pack.has(Words.ARTICLE, text.token(at))) {
            return false;
        }
        int head = at - 1;
        while (head > sentence.from() && at - head <= CONTACT_NOUN && verbs.isPlainWord(head)) {
            head--;
        }
        boolean apposed = head < at - 1
                && head > sentence.from()
                && pack.has(Words.ARTICLE, text.token(head))
                && text.token(head - 1).is(",");
        for (int i = at + 1; apposed && i < Math.min(sentence.to(), at + APPOSED_REACH); i++) {
            if (verbs.isFiniteVerb(i)) {
                return i > at + 1;
            }
            if (!verbs.isPlainWord(i) && !names.contains(i)) {
                return false;
            }
        }
        return false;
    }
}
