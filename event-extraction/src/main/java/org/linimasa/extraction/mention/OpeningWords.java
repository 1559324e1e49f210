package org.linimasa.extraction.mention;

import java.util.Optional;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** The words that open a clause of one sentence: "that", "setelah", "while", but not "after Sunday". */
final class OpeningWords {
    private static final int PREDICATE_REACH = 10;

    private final SegmentedText text;
    private final LanguagePack pack;
    private final Sentence sentence;
    private final TokenSet times;
    private final TokenSet names;

    OpeningWords(SegmentedText text, LanguagePack pack, Sentence sentence, TokenSet times, TokenSet names) {
        this.text = text;
        this.pack = pack;
        this.sentence = sentence;
        this.times = times;
        this.names = names;
    }

    /** The words that open a clause at a token; empty where it opens none. */
    Optional<Phrases.Match<Opener>> at(int at) {
        Optional<Phrases.Match<Opener>> opener =
                names.contains(at) ? Optional.empty() : pack.openers().longestAt(text, at, sentence.to());
        if (opener.isEmpty()
                || isDeterminer(at)
                || isNoOpener(at)
                || isInsideTrigger(at)
                || isNecessity(at)
                || isInsideClause(at)
                || isSubject(at)
                || isBehindSubject(at)
                || isForWhom(at)) {
            return Optional.empty();
        }
        return opener.filter(match -> {
            boolean beforeTime = match.to() < sentence.to() && times.contains(match.to()) || times.contains(at);
            if (match.meaning() == Opener.COMPLEMENT && match.to() < sentence.to() && isPreposition(at)) {
                return !names.contains(match.to())
                        && !times.contains(match.to())
                        && !pack.has(Words.ARTICLE, text.token(match.to()))
                        && !isPlural(match.to())
                        && text.token(match.to()).kind() == Token.Kind.WORD;
            }
            if (pack.modifiersFollow()
                    && pack.has(Words.PURPOSE, text.token(at))
                    && match.to() < sentence.to()
                    && (names.contains(match.to()) || times.contains(match.to()))) {
                // "Sidang untuk Lukman": what a thing is for, told by no verb.
                return false;
            }
            boolean temporal = match.meaning() == Opener.PRIOR
                    || match.meaning() == Opener.LATER
                    || match.meaning() == Opener.SAME;
            int told = pack.has(Words.SAME_MOMENT, text.token(at)) ? behindNamed(match.to()) : match.to();
            if (temporal && (!tellsSomething(told) || isBeforeObject(match.to()))) {
                return false;
            }
            // "That review was never published": a sentence that begins so points back.
            boolean pointing = match.meaning() == Opener.COMPLEMENT && pack.has(Words.BACK_BEFORE, text.token(at));
            boolean opensClause = match.meaning() != Opener.RESULT && !pointing || at > sentence.from();
            return opensClause && !(beforeTime && !opensBeforeTime(match));
        });
    }

    /** "Came to light": part of the words of an event. */
    private boolean isInsideTrigger(int at) {
        return at > sentence.from()
                && pack.triggers().allAt(text, at - 1, sentence.to()).stream()
                        .anyMatch(trigger ->
                                trigger.to() > at + 1 && !trigger.meaning().speech());
    }

    /** "But Sunday's fair will go ahead", unlike "after Sunday". */
    private boolean opensBeforeTime(Phrases.Match<Opener> opener) {
        return switch (opener.meaning()) {
            case COMPLEMENT, RELATIVE -> true;
            case CONTRAST -> !times.contains(opener.from()) && tellsSomething(opener.to());
            case PRIOR, LATER, SAME, CONDITION, RESULT -> false;
        };
    }

    /** "But that was put off", "if that fails": the word stands for what was told. */
    private boolean isSubject(int at) {
        Opener before = at > sentence.from()
                ? pack.openers()
                        .longestAt(text, at - 1, at)
                        .map(Phrases.Match::meaning)
                        .orElse(null)
                : null;
        boolean stands = at + 1 < sentence.to() && pack.has(Words.THAT, text.token(at)) && !pack.modifiersFollow();
        return stands
                && (before == Opener.CONDITION
                        || before == Opener.CONTRAST
                                && (pack.has(Words.BE, text.token(at + 1))
                                        || pack.has(Words.HAVE, text.token(at + 1))));
    }

    /** "Polisi kemudian mengosongkan ruangan": between a subject and its verb the word only says what comes next. */
    private boolean isBehindSubject(int at) {
        boolean sequel = pack.modifiersFollow()
                && pack.has(Words.SEQUEL, text.token(at))
                && at > sentence.from()
                && at + 1 < sentence.to()
                && pack.hasVerbShape(text.token(at + 1));
        for (int i = at - 1; sequel && i >= sentence.from(); i--) {
            if (text.token(i).is(",") && !names.contains(i)) {
                return i < at - 1;
            }
            if (pack.hasVerbShape(text.token(i)) && !names.contains(i)) {
                return false;
            }
        }
        return sequel;
    }

    /** "Imunisasi untuk anak itu akan berlangsung": between a noun and its verb the word says for whom, and opens nothing. */
    private boolean isForWhom(int at) {
        boolean behindNoun = pack.modifiersFollow()
                && pack.has(Words.PURPOSE, text.token(at))
                && at > sentence.from()
                && !hasVerbBefore(at);
        for (int i = at + 1; behindNoun && i + 1 < sentence.to(); i++) {
            Token word = text.token(i);
            boolean cue = i > at + 1
                    && pack.statusCues()
                            .longestAt(text, i, sentence.to())
                            .filter(match ->
                                    match.meaning() == StatusCue.PLANNED || match.meaning() == StatusCue.OCCURRED)
                            .isPresent();
            if (cue) {
                return pack.hasVerbShape(text.token(i + 1)) || pack.has(Words.LIGHT, text.token(i + 1));
            }
            boolean verb = !names.contains(i) && pack.hasVerbShape(word);
            if (verb
                    || word.is(",")
                    || pack.has(Words.NEGATOR, word)
                    || pack.openers().isAt(text, i, i + 1)) {
                return false;
            }
        }
        return false;
    }

    private boolean hasVerbBefore(int at) {
        for (int i = sentence.from(); i < at; i++) {
            if (!names.contains(i) && pack.hasVerbShape(text.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Could make that stretch a reserve": behind the verb of a modal, with no verb of its own, "that" points at a noun. */
    private boolean isDeterminer(int at) {
        return !pack.modifiersFollow()
                && at - 2 >= sentence.from()
                && pack.has(Words.THAT, text.token(at))
                && pack.has(Words.MODAL, text.token(at - 2))
                && !tellsSomething(at + 1);
    }

    /** "Had to leave": the infinitive is the clause's own verb, as behind a modal. */
    private boolean isNecessity(int at) {
        return at > sentence.from()
                && pack.has(Words.PURPOSE, text.token(at))
                && pack.has(Words.HAVE, text.token(at - 1));
    }

    /** "And then travel", "the bridge should open", "denies having paid": words that open a clause only where nothing of it stands before. */
    private boolean isInsideClause(int at) {
        Token word = text.token(at);
        boolean first = at == sentence.from() || text.token(at - 1).kind() == Token.Kind.PUNCTUATION;
        boolean modal = pack.has(Words.MODAL, word) || pack.has(Words.HAVE, word);
        Token before = text.token(Math.max(sentence.from(), at - 1));
        // "Will then shut in July".
        boolean helped = pack.has(Words.BE, before) || pack.has(Words.MODAL, before);
        boolean next = pack.has(Words.ADVERB, word) && (pack.has(Words.COORDINATOR, before) || helped);
        return !first && (modal || next);
    }

    /** "Yang sama", "dihentikan sementara": a phrase in which the word opens no clause. */
    private boolean isNoOpener(int at) {
        Phrases<Words> phrases = pack.phrases(Words.NO_OPENER);
        return phrases.isAt(text, at, sentence.to()) || at > sentence.from() && phrases.isAt(text, at - 1, at + 1);
    }

    /** Whether a verb or an event noun follows before the next comma: "before dawn" opens no clause. */
    private boolean tellsSomething(int from) {
        for (int i = from; i < Math.min(sentence.to(), from + PREDICATE_REACH); i++) {
            Token token = text.token(i);
            if (token.is(",") && !names.contains(i) || i > from && isSecondPredicate(i)) {
                return false;
            }
            boolean word = !names.contains(i) && !times.contains(i) && token.kind() == Token.Kind.WORD;
            if (word
                    && (pack.hasVerbShape(token)
                            || pack.has(Words.BE, token)
                            || pack.has(Words.LIGHT, token)
                            || pack.triggers().isAt(text, i, sentence.to()))) {
                return true;
            }
        }
        return false;
    }

    /** Behind "an auditor, Priya Lind,": a name between commas that says who the subject of the clause is. */
    private int behindNamed(int from) {
        int comma = from;
        while (comma < Math.min(sentence.to(), from + PREDICATE_REACH)
                && !(text.token(comma).is(",") && !names.contains(comma))) {
            comma++;
        }
        int close = comma + 1;
        while (close < sentence.to() && names.contains(close)) {
            close++;
        }
        boolean named = comma > from && close > comma + 1 && close + 1 < sentence.to();
        return named && text.token(close).is(",") && pack.hasVerbShape(text.token(close + 1)) && !tellsSomething(from)
                ? close + 1
                : from;
    }

    /** "A plan to name a wing after her was dropped": the pronoun is no subject of what follows. */
    private boolean isBeforeObject(int at) {
        return at + 1 < sentence.to()
                && !pack.modifiersFollow()
                && pack.has(Words.OBJECT_PRONOUN, text.token(at))
                && (pack.has(Words.BE, text.token(at + 1))
                        || pack.has(Words.HAVE, text.token(at + 1))
                        || pack.has(Words.MODAL, text.token(at + 1)));
    }

    /** "Closed to visitors": no infinitive. */
    private boolean isPlural(int at) {
        return !pack.modifiersFollow() && pack.hasCommonShape(text.token(at));
    }

    /** "Closed since the theft | and is to reopen": what goes on is the clause before. */
    private boolean isSecondPredicate(int at) {
        Token next = at + 1 < sentence.to() ? text.token(at + 1) : Token.NOTHING;
        return pack.has(Words.COORDINATOR, text.token(at))
                && (pack.has(Words.BE, next) || pack.has(Words.HAVE, next) || pack.has(Words.MODAL, next));
    }

    private boolean isPreposition(int at) {
        Token word = text.token(at);
        return pack.has(Words.TO, word) || pack.has(Words.WITH, word);
    }
}
