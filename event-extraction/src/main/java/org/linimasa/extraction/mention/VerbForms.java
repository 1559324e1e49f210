package org.linimasa.extraction.mention;

import java.util.Optional;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Whether a word that no table knows is the verb of its clause, told by its form and the words around it. */
final class VerbForms {
    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    VerbForms(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    boolean isVerb(int at, Sentence sentence) {
        Token token = text.token(at);
        if (token.kind() != Token.Kind.WORD
                || token.isCapitalized() && at > sentence.from()
                || pack.has(Words.STATIVE, token)
                        && !isChangeAt(at, sentence.to())
                        && !isHeldAt(at, sentence)
                        && !isResumed(at, sentence)
                || pack.has(Words.ADVERB, token)
                || pack.has(Words.BE, token)
                || pack.has(Words.HAVE, token)
                || pack.has(Words.WITH, token)
                || isPlainCue(at, sentence)
                || pack.openers().isAt(text, at, at + 1)) {
            return false;
        }
        Token before = at > sentence.from() ? text.token(at - 1) : Token.NOTHING;
        boolean marked = pack.has(Words.ARTICLE, before) && !pack.has(Words.ORDINAL, before);
        // "10,000 newly created shares".
        boolean described = !pack.modifiersFollow()
                && pack.hasVerbShape(token)
                && at > sentence.from() + 1
                && (pack.has(Words.ADVERB, before) || before.lower().endsWith("ly"))
                && (pack.has(Words.ARTICLE, text.token(at - 2))
                        || text.token(at - 2).kind() == Token.Kind.NUMBER);
        if (marked || described || pack.has(Words.POSSESSIVE, before) || pack.has(Words.WITHOUT, before)) {
            return false;
        }
        return pack.hasVerbShape(token)
                || pack.hasProgressiveShape(token) && isAfterBe(at, sentence)
                || isAfterModal(at, sentence)
                || isPossible(at, sentence)
                || isDenied(at, sentence)
                || isOff(at, sentence)
                || isPlanOfThing(at, sentence);
    }

    /** "Kepindahan penyerang itu batal.": the word that calls it off is all of the predicate. */
    boolean isOff(int at, Sentence sentence) {
        return pack.modifiersFollow()
                && at > sentence.from() + 1
                && isChangeAt(at, at + 1)
                && (at + 1 == sentence.to()
                        || text.token(at + 1).kind() == Token.Kind.PUNCTUATION
                        || pack.has(Words.CAUSE, text.token(at + 1)));
    }

    /** "Kembali bekerja", "mulai bermain": that a state begins or comes back is an event. */
    private boolean isResumed(int at, Sentence sentence) {
        return at > sentence.from() && pack.has(Words.RESUMING, text.token(at - 1));
    }

    /** "Ekskavasi berlangsung pada 13-25 Oktober": what only lasts is an event where its time stands right behind. */
    private boolean isHeldAt(int at, Sentence sentence) {
        int next = at + 1;
        // "Berlangsung selama tujuh hari hingga Senin".
        while (next < sentence.to()
                && (pack.has(Words.PREPOSITION_OF_TIME, text.token(next))
                        || pack.has(Words.APPROXIMATE, text.token(next))
                        || pack.has(Words.LASTING, text.token(next))
                        || pack.has(Words.AT, text.token(next)) && reading.isName(next + 1)
                        || reading.isName(next)
                        || reading.isTime(next) && !reading.saysWhen(next))) {
            next++;
        }
        boolean lasts = pack.has(Words.LIGHT, text.token(at)) || pack.has(Words.LASTING_VERB, text.token(at));
        return lasts && next < sentence.to() && reading.saysWhen(next);
    }

    /**
     * A cue that only colours another verb. Calling off and putting off are themselves what happens, and so is what is
     * "due on Friday", "expected in May" or "possible on Sunday" with no verb behind it.
     */
    private boolean isPlainCue(int at, Sentence sentence) {
        Optional<Phrases.Match<StatusCue>> cue = pack.statusCues().longestAt(text, at, sentence.to());
        if (cue.isEmpty()) {
            return false;
        }
        return switch (cue.get().meaning()) {
            case CANCELLED, POSTPONED -> false;
            case PLANNED -> !isPredicate(at, sentence) && !isPlanOfThing(at, sentence);
            case POSSIBLE -> !isPredicate(at, sentence) || pack.modifiersFollow();
            case OCCURRED -> !pack.has(Words.NEGATOR, text.token(Math.max(sentence.from(), at - 1)));
            case DENIED, NEGATED, ABLE, ONGOING -> true;
        };
    }

    /** "is due in court": a participle of planning that has a form of "be" before it and no infinitive behind. */
    private boolean isPredicate(int at, Sentence sentence) {
        boolean infinitive = at + 1 < sentence.to()
                && text.token(at + 1).kind() == Token.Kind.WORD
                && (pack.has(Words.TO, text.token(at + 1)) || isVerbForm(at + 1));
        boolean participle = pack.modifiersFollow() ? pack.hasPassiveShape(text.token(at)) : isAfterBe(at, sentence);
        return participle && !infinitive;
    }

    /** "Another frost is possible on Sunday": an adjective is all of the predicate. */
    boolean isPossible(int at, Sentence sentence) {
        return !pack.modifiersFollow()
                && pack.statusCues()
                        .longestAt(text, at, at + 1)
                        .filter(cue -> cue.meaning() == StatusCue.POSSIBLE)
                        .isPresent()
                && isPredicate(at, sentence);
    }

    /** "Expects first images in July", "menargetkan kecepatan normal pada Sabtu": the date of a thing that no verb tells. */
    private boolean isPlanOfThing(int at, Sentence sentence) {
        if (!pack.has(Words.PLANNING_VERB, text.token(at))) {
            return false;
        }
        int next = at + 1;
        while (next < sentence.to() && !reading.isTime(next)) {
            boolean told = text.token(next).kind() == Token.Kind.PUNCTUATION
                    || pack.hasVerbShape(text.token(next))
                    || pack.openers().isAt(text, next, next + 1)
                    || pack.triggers().isAt(text, next, sentence.to());
            if (told) {
                return false;
            }
            next++;
        }
        return next < sentence.to() && next > at + 1;
    }

    /** "Denied taking bribes". */
    private boolean isDenied(int at, Sentence sentence) {
        return at > sentence.from()
                && pack.hasProgressiveShape(text.token(at))
                && pack.statusCues()
                        .longestAt(text, at - 1, at)
                        .filter(cue -> cue.meaning() == StatusCue.DENIED)
                        .isPresent();
    }

    private boolean isVerbForm(int at) {
        return pack.modifiersFollow()
                && (pack.hasVerbShape(text.token(at)) || pack.triggers().isAt(text, at, at + 1));
    }

    /** "will switch", "due to finish": the base form behind a modal or an infinitive that a cue governs. */
    private boolean isAfterModal(int at, Sentence sentence) {
        Token word = text.token(at);
        if (pack.modifiersFollow() || pack.has(Words.MODAL, word) || pack.has(Words.ARTICLE, word)) {
            return false;
        }
        int before = at - 1;
        while (before > sentence.from()
                && (pack.has(Words.ADVERB, text.token(before)) || pack.has(Words.NEGATOR, text.token(before)))) {
            before--;
        }
        return before >= sentence.from()
                && !reading.isTime(before)
                && (pack.has(Words.MODAL, text.token(before))
                        || closesCue(before, sentence)
                        || pack.has(Words.PURPOSE, text.token(before)) && isWanted(at, sentence));
    }

    private boolean isWanted(int at, Sentence sentence) {
        Clause clause = reading.clausesAt(at).of(at);
        return Infinitives.isOrdered(clause, at, sentence, reading)
                || Infinitives.isRequested(clause, at, sentence, reading);
    }

    /** "Due to", "had to", "forced to", "failed to". */
    boolean closesCue(int to, Sentence sentence) {
        boolean closes = false;
        for (int from = to - 1; from >= Math.max(sentence.from(), to - 2); from--) {
            closes |= pack.statusCues()
                    .longestAt(text, from, to + 1)
                    .filter(cue -> cue.meaning() == StatusCue.PLANNED
                            || cue.meaning() == StatusCue.OCCURRED
                            || cue.meaning() == StatusCue.NEGATED)
                    .filter(cue -> cue.to() == to + 1)
                    .isPresent();
        }
        return closes && pack.has(Words.TO, text.token(to));
    }

    boolean isAfterBe(int at, Sentence sentence) {
        int before = at - 1;
        while (before > sentence.from() && pack.has(Words.ADVERB, text.token(before))) {
            before--;
        }
        return !pack.modifiersFollow() && before >= sentence.from() && pack.has(Words.BE, text.token(before));
    }

    boolean isChangeAt(int at, int limit) {
        return pack.statusCues()
                .longestAt(text, at, limit)
                .filter(cue -> cue.meaning() == StatusCue.CANCELLED || cue.meaning() == StatusCue.POSTPONED)
                .isPresent();
    }

    /** "Memenangkan pemilihan | yang digelar Rabu": the noun that a verb brings along is carried by the clause behind it. */
    boolean isOfDescribedNoun(Trigger verb, Clause relative) {
        int noun = verb.to() - 1;
        return relative.opener() == Opener.RELATIVE
                && relative.parent() == verb.clause().index()
                && noun > verb.from()
                && relative.begin() + 1 < text.tokens().size()
                && pack.phrases(Words.LIGHT)
                        .isAt(text, relative.begin() + 1, text.tokens().size())
                && pack.triggers().allAt(text, noun, verb.to()).stream()
                        .anyMatch(match -> match.meaning().partOfSpeech() == TriggerRule.PartOfSpeech.NOUN);
    }
}
