package org.linimasa.tagger.meaning;

import org.linimasa.tagger.match.Sentence;
import org.linimasa.tagger.pack.LanguagePack;

/** Which words of a sentence tell of the past and which of the future, and which of them are nearest to a place. */
final class VerbTense {
    private static final int REACH = 12;
    private static final int REACH_AFTER = 7;
    private static final int COMMA_DISTANCE = 3;
    /** So far behind "will" a participle can stand that is no verb: "will redeem 9.5 million preferred shares". */
    private static final int PARTICIPLE_REACH = 9;
    /** Between a participle and its date a preposition can stand. */
    private static final int REDUCED_REACH = 2;

    private final int past;
    private final int future;
    private final int perfectAuxiliary;
    private final int determiner;
    private final int will;
    private final int is;
    private final int comma;
    private final int relative;
    private final int and;

    VerbTense(LanguagePack pack) {
        past = pack.classNumber("PAST");
        future = pack.classNumber("FUTURE");
        perfectAuxiliary = pack.classNumber("PERFECT");
        determiner = pack.classNumber("DETERMINER");
        will = pack.classNumber("WILL");
        is = pack.classNumber("IS");
        comma = pack.classNumber("\",\"");
        relative = pack.classNumber("RELATIVE");
        and = pack.classNumber("AND");
    }

    /** The nearest hint before a token, 0 where there is none near. */
    int before(Sentence sentence, int from) {
        int commas = 0;
        for (int t = from - 1; t >= 0 && from - t + commas <= REACH; t--) {
            int tense = of(sentence, t);
            if (tense > 0 && from - t <= REDUCED_REACH && isReducedRelative(sentence, t)) {
                return -1;
            }
            if (tense != 0) {
                return tense;
            }
            commas += sentence.is(t, comma) ? COMMA_DISTANCE : 0;
        }
        return 0;
    }

    /** "Will hear the case of a man arrested in July": right before its date the participle describes the noun. */
    private boolean isReducedRelative(Sentence sentence, int token) {
        return sentence.is(token, past)
                && !isGoverned(sentence, token)
                && isParticiple(sentence, token)
                && !sentence.is(token - 1, comma)
                && !sentence.is(token - 1, and);
    }

    /** The nearest hint behind a token, 0 where there is none near. */
    int after(Sentence sentence, int to) {
        int commas = 0;
        for (int t = to; t < sentence.size() && t - to + 1 + commas <= REACH_AFTER; t++) {
            int tense = of(sentence, t);
            if (tense != 0) {
                return tense;
            }
            commas += sentence.is(t, comma) ? COMMA_DISTANCE : 0;
        }
        return 0;
    }

    /**
     * "By Wednesday morning the fire was out": what opens a clause is a limit of its verb, not one to come.
     *
     * @param sign -1 whether the words after tell of the past and nothing else, 1 of the future
     */
    boolean tellOnlyOf(int sign, Sentence sentence, int to) {
        boolean found = false;
        for (int t = to; t < to + REACH_AFTER && t < sentence.size(); t++) {
            int tense = of(sentence, t);
            if (tense == -sign) {
                return false;
            }
            found |= tense == sign;
        }
        return found;
    }

    /** "The two will receive the prize, worth a fortune, on May 5": far, but no other verb comes between. */
    boolean tellOnlyOfTheFuture(Sentence sentence, int from) {
        boolean ahead = false;
        for (int t = 0; t < from; t++) {
            int tense = of(sentence, t);
            if (tense < 0) {
                return false;
            }
            ahead |= tense > 0;
        }
        return ahead;
    }

    /** -1 where a word tells of the past, 1 of the future, 0 where it tells of neither. */
    int of(Sentence sentence, int token) {
        if (sentence.is(token, future)) {
            // "had been scheduled" tells of the past.
            boolean perfect = sentence.is(token - 1, perfectAuxiliary)
                    || sentence.is(token - 2, perfectAuxiliary)
                    || sentence.is(token - 3, perfectAuxiliary);
            return perfect ? -1 : 1;
        }
        if (!sentence.is(token, past) || isAttribute(sentence, token)) {
            return 0;
        }
        if (sentence.is(token - 1, is)) {
            // "is closed" is how it stands now.
            return 0;
        }
        return isGoverned(sentence, token) || isParticiple(sentence, token) ? 1 : -1;
    }

    /** "Will be held" tells of the future. */
    private boolean isGoverned(Sentence sentence, int token) {
        return sentence.is(token - 1, future)
                || sentence.is(token - 2, future) && !sentence.is(token - 1, comma)
                || sentence.is(token - 3, future) && !sentence.is(token - 1, comma) && !sentence.is(token - 2, comma);
    }

    /** "The disputed vote": a form that only its ending shows, right behind an article, is no verb of the clause. */
    private boolean isAttribute(Sentence sentence, int token) {
        return !sentence.isKnown(token) && sentence.is(token - 1, determiner);
    }

    /** "Will redeem the preferred shares": a form that only its ending shows, after an auxiliary of the future. */
    private boolean isParticiple(Sentence sentence, int token) {
        if (sentence.isKnown(token)) {
            return false;
        }
        for (int t = token - 1; t >= 0 && token - t <= PARTICIPLE_REACH; t--) {
            if (sentence.is(t, will)) {
                return true;
            }
            if (sentence.is(t, comma) || sentence.is(t, relative) || sentence.is(t, past)) {
                return false;
            }
        }
        return false;
    }
}
