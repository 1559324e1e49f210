package org.linimasa.extraction.mention;

import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Which tokens of its sentence the title of an event takes. */
final class TitleSpan {
    private static final int WORDS_AFTER = 10;
    private static final int WORDS_SAID = 18;
    private static final int QUOTED_WORDS = 8;
    private static final int WORDS_BEFORE = 16;

    private final Reading reading;
    private final TitleSubject subjects;
    private final SecondPredicate predicates;
    private final LightVerbs lightVerbs;
    private final NounPhrase nounPhrase;
    private final NameSurroundings surroundings;
    private final SegmentedText text;
    private final LanguagePack pack;

    TitleSpan(Reading reading) {
        this.reading = reading;
        subjects = new TitleSubject(reading);
        predicates = new SecondPredicate(reading);
        lightVerbs = new LightVerbs(reading);
        nounPhrase = new NounPhrase(reading);
        surroundings = new NameSurroundings(reading);
        text = reading.text();
        pack = reading.pack();
    }

    /**
     * The tokens of an event's own words: its subject, as far as that stands in its clause, its verb and what follows.
     *
     * @param to exclusive
     */
    record Span(int from, int to) {}

    /** The tokens that the title of an event takes. */
    Span of(Draft draft) {
        Trigger trigger = draft.trigger;
        Sentence sentence = reading.sentences().get(trigger.sentence());
        Clauses clauses = reading.clauses(trigger.sentence());
        int verb = verb(trigger);
        int from = verb;
        if (draft.tagFrom > 0) {
            from = sentence.from();
        } else if (isHeadedByNoun(trigger)) {
            from = nounPhrase.begin(trigger, sentence, clauses);
        } else {
            int second = subjects.secondPredicate(verb, trigger, sentence, clauses);
            while (from > Math.max(Math.max(sentence.from(), draft.titleFrom), second)
                    && verb - from < WORDS_BEFORE
                    && belongsBefore(from - 1, trigger, clauses)) {
                from--;
            }
            from = wholeName(from, verb);
        }
        return new Span(from, draft.toll || draft.granted ? endAtPlace(draft) : end(draft, sentence, clauses));
    }

    /** "The toll of the earthquake in Lindar | rose to 12", "that the quake | triggered a tsunami": the verb tells of no quake. */
    private static int endAtPlace(Draft draft) {
        NameMention place = draft.place;
        return place == null ? draft.trigger.to() : Math.max(draft.trigger.to(), place.fullTo());
    }

    static int verb(Trigger trigger) {
        return trigger.light() >= 0 ? Math.min(trigger.light(), trigger.from()) : trigger.from();
    }

    static boolean isHeadedByNoun(Trigger trigger) {
        return trigger.nominal() && !(trigger.light() >= 0 && trigger.light() < trigger.from());
    }

    /** Where the name begins that a title would begin in the middle of. */
    private int wholeName(int from, int verb) {
        return reading.nameAt(from)
                .filter(name -> name.to() <= verb)
                .map(NameMention::fullFrom)
                .orElse(from);
    }

    private int end(Draft draft, Sentence sentence, Clauses clauses) {
        Trigger trigger = draft.trigger;
        boolean lightHere = trigger.light() >= 0
                && clauses.of(trigger.light()).index() == trigger.clause().index();
        int to = Math.max(trigger.to(), lightHere ? lightEnd(trigger) : 0);
        to = Math.max(to, draft.joinedTo);
        int limit = to + (trigger.isSpeech() ? WORDS_SAID : WORDS_AFTER);
        boolean passedTime = false;
        TitleWords words = new TitleWords(reading, draft);
        // "Campaigning for the election came to a close": the verb is not the election's.
        boolean ofOther = trigger.nominal() && trigger.light() < 0 && lightVerbs.isInPhrase(trigger.from(), sentence);
        int first = to;
        while (to < Math.min(sentence.to(), limit) && (reading.isTime(to) || belongsAfter(to, trigger, clauses))) {
            boolean time = reading.isTime(to);
            boolean another = time && !reading.isTime(to - 1) || pack.has(Words.COORDINATOR, text.token(to));
            boolean mainVerb =
                    to > first && (subjects.isReducedBefore(trigger, to) || ofOther && words.isPredicate(to));
            if (passedTime && another || to > first && predicates.opensAt(to, sentence.to()) || mainVerb) {
                break;
            }
            passedTime |= time;
            limit += time ? 1 : 0;
            to++;
            int quoted = trigger.isSpeech() ? quoteEnd(to, sentence) : to;
            int told = trigger.isSpeech() ? behindAside(quoted, sentence, clauses) : quoted;
            limit += told - to;
            to = told;
        }
        return to;
    }

    /** "Denied that the plant, which employs 730 people, | would be shut": where what is said goes on; else the token itself. */
    private int behindAside(int comma, Sentence sentence, Clauses clauses) {
        boolean aside = comma + 1 < sentence.to()
                && text.token(comma).is(",")
                && clauses.of(comma + 1).opener() == Opener.RELATIVE
                && clauses.of(comma + 1).parent() == clauses.of(comma - 1).index();
        for (int i = comma + 2; aside && i < sentence.to(); i++) {
            boolean back = clauses.of(i).index() == clauses.of(comma - 1).index()
                    && text.token(i - 1).is(",");
            if (back) {
                return i;
            }
        }
        return comma;
    }

    /** "Dismissed as "nonsense" reports": behind a few quoted words; the token itself where none begin. */
    private int quoteEnd(int at, Sentence sentence) {
        if (at >= sentence.to() || !text.token(at).isQuote()) {
            return at;
        }
        for (int i = at + 1; i < Math.min(sentence.to(), at + QUOTED_WORDS); i++) {
            if (text.token(i).isQuote()) {
                return i + 1;
            }
        }
        return at;
    }

    /** Where a light verb of several words ends: "called off". */
    private int lightEnd(Trigger trigger) {
        return pack.phrases(Words.LIGHT)
                .longestAt(text, trigger.light(), text.tokens().size())
                .map(Phrases.Match::to)
                .orElse(trigger.light() + 1);
    }

    boolean belongsBefore(int at, Trigger trigger, Clauses clauses) {
        boolean mark = isMark(at);
        if (text.isInParenthesis(at)) {
            return clauses.of(at).index() == trigger.clause().index();
        }
        return clauses.of(at).index() == trigger.clause().index()
                && !mark
                && !isClosedByComma(at)
                && !reading.saysWhen(at)
                && !reading.opensClause(at, trigger.sentence());
    }

    /** "According to the ministry's spokesman, Ida Holm, | the permit": a comma that ends a name with its office. */
    private boolean isClosedByComma(int at) {
        return text.token(at).is(",")
                && reading.nameAt(at)
                        .filter(name -> name.fullTo() == at + 1 && surroundings.isOblique(name))
                        .isPresent();
    }

    boolean isMark(int at) {
        Token token = text.token(at);
        return token.kind() == Token.Kind.PUNCTUATION
                && !text.isJoiningDash(at)
                && !text.isInParenthesis(at)
                && !text.isAbbreviationDot(at)
                && !text.isOfNumber(at)
                && !text.isApostrophe(at)
                && !token.is("%")
                && !token.is("/")
                && !reading.isName(at);
    }

    private boolean belongsAfter(int at, Trigger trigger, Clauses clauses) {
        boolean sameClause = clauses.of(at).index() == trigger.clause().index()
                || trigger.isSpeech() && isSaid(clauses.of(at), trigger.clause(), clauses)
                || Infinitives.isOf(trigger, clauses.of(at), reading)
                || Infinitives.isBehindTime(trigger, clauses.of(at), reading)
                || Infinitives.isOfObject(trigger, clauses.of(at), reading);
        return sameClause && !isMark(at);
    }

    /** "Denied reports | that the plant | that burned in May would close": whether a clause hangs on that of the saying. */
    private static boolean isSaid(Clause clause, Clause saying, Clauses clauses) {
        Clause outer = clause;
        while (!outer.isMain() && outer.parent() != saying.index()) {
            outer = clauses.parent(outer);
        }
        return !outer.isMain();
    }
}
