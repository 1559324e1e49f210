package org.linimasa.tagger.meaning;

import org.linimasa.tagger.match.Match;
import org.linimasa.tagger.match.Sentence;
import org.linimasa.tagger.meaning.FoundExpression.Link;
import org.linimasa.tagger.meaning.FoundExpression.Signal;
import org.linimasa.tagger.pack.LanguagePack;

/**
 * How a date is tied to the expression before it in its sentence where more than linking words stands between: by the
 * verb ("the 2010 election was held in May"), by what the sentence opens with ("in 2019, the mayor resigned in May"), by
 * "and" ("was arrested in March and released in May 2024").
 */
final class ClauseLinks {
    /** So many tokens stand between a verb and its date at the most: "was held in three towns of the province in May". */
    private static final int OBJECT_REACH = 9;
    /** So many stand between what takes place and the verb that says so. */
    private static final int SUBJECT_REACH = 16;
    /** So many take the auxiliaries before such a verb: "will be held". */
    private static final int AUXILIARIES = 3;

    private static final int LONGEST_AND = 7;
    /** So many tokens a clause has before its date where it goes on from the one before. */
    private static final int LONGEST_CLAUSE = 16;

    private final VerbTense verbs;
    private final int takesPlace;
    private final int falls;
    private final int and;
    private final int or;
    private final int comma;
    private final int that;
    private final int speech;
    private final int relative;
    private final int prep;
    private final int monthPrep;
    private final int filler;
    private final int determiner;
    private final int newDate;
    private final int apposed;
    private final int goesOn;
    private final int lookBack;
    private final int perfectAuxiliary;

    ClauseLinks(LanguagePack pack) {
        verbs = new VerbTense(pack);
        takesPlace = pack.classNumber("TAKESPLACE");
        falls = pack.classNumber("FALLS");
        and = pack.classNumber("AND");
        or = pack.classNumber("OR");
        comma = pack.classNumber("\",\"");
        that = pack.classNumber("THAT");
        speech = pack.classNumber("SPEECH!");
        relative = pack.classNumber("RELATIVE");
        prep = pack.classNumber("PREP");
        monthPrep = pack.classNumber("MONTHPREP");
        filler = pack.classNumber("FILLER");
        determiner = pack.classNumber("DETERMINER");
        newDate = pack.classNumber("NEWDATE");
        apposed = pack.classNumber("APPOSED");
        goesOn = pack.classNumber("GOESON");
        lookBack = pack.classNumber("LOOKBACK");
        perfectAuxiliary = pack.classNumber("PERFECT");
    }

    /**
     * The tie between a match and the expression before.
     *
     * @param before the expression before it in the sentence
     * @param framed whether that opens the sentence, or is itself told of what the sentence opens with
     * @param previousEnd the token behind it
     */
    Link link(Sentence sentence, FoundExpression before, boolean framed, int previousEnd, Match match) {
        boolean feast = before.reading().meaning() instanceof Meaning.Point point && point.holiday() != null;
        boolean day = before.reading().meaning() instanceof Meaning.Point point && point.has(Field.DAY);
        int from = match.from();
        int verb = verb(sentence, takesPlace, previousEnd, from);
        if (verb < 0 && feast) {
            verb = verb(sentence, falls, previousEnd, from);
        }
        if (verb >= 0 && !day && before.signal() == Signal.NONE && isOfSubject(sentence, previousEnd, verb)) {
            return Link.TAKES_PLACE;
        }
        if (framed) {
            return Link.FRAME;
        }
        if (joins(sentence, previousEnd, from)) {
            return Link.AND_CLAUSE;
        }
        return opensClause(sentence, previousEnd, from) && looksAhead(sentence, previousEnd, from)
                ? Link.CLAUSE
                : Link.NONE;
    }

    /** Whether the first match of a sentence goes on from the one before: "it closed on Sunday", no "had closed". */
    boolean goesOn(Sentence sentence, Match match) {
        return goesOn >= 0 && looksAhead(sentence, 0, match.from());
    }

    private boolean opensClause(Sentence sentence, int previousEnd, int from) {
        for (int t = previousEnd; t < from && t - previousEnd < LONGEST_CLAUSE; t++) {
            if (sentence.is(t, goesOn)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing tells of what was before: "after losing a vote on Sunday", "who had left on Sunday". */
    private boolean looksAhead(Sentence sentence, int begin, int from) {
        for (int t = begin; t < from; t++) {
            if (t - begin >= LONGEST_CLAUSE
                    || sentence.is(t, lookBack)
                    || sentence.is(t, perfectAuxiliary)
                    || sentence.is(t, that)
                    || sentence.is(t, relative)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a match opens its sentence behind nothing but prepositions, "in 2019"; no "the 2019" or "2019 winners". */
    boolean opens(Sentence sentence, Match match) {
        int before = match.from() - 1;
        if (before < 0) {
            return sentence.number(0) < 0;
        }
        for (int t = before; t >= 0; t--) {
            if (!isPreposition(sentence, t) && !sentence.is(t, and)) {
                return false;
            }
        }
        return sentence.is(before, prep) || sentence.is(before, monthPrep);
    }

    /** Whether a match stands at the beginning of its sentence, behind prepositions at the most: "on Monday", "im Juni". */
    boolean startsWith(Sentence sentence, Match match) {
        for (int t = 0; t < match.from(); t++) {
            if (!isPreposition(sentence, t) && !sentence.is(t, and)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPreposition(Sentence sentence, int t) {
        return sentence.is(t, prep) || sentence.is(t, monthPrep) || sentence.is(t, filler);
    }

    /** The last verb of a class whose date a match can be: "was held in Oslo in May", but not "held talks in May". */
    private int verb(Sentence sentence, int verbs, int previousEnd, int from) {
        for (int t = from - 1; t >= previousEnd && from - t <= OBJECT_REACH; t--) {
            if (sentence.is(t, verbs)) {
                int next = t + 1;
                boolean direct = next == from || verbs == falls && isOfWeekday(sentence, next, from);
                boolean intransitive = direct || isPreposition(sentence, next) && !sentence.is(next, determiner);
                return intransitive ? t : -1;
            }
            if (this.verbs.of(sentence, t) != 0 || isOfAnotherClause(sentence, t)) {
                return -1;
            }
        }
        return -1;
    }

    /** "Falls on | a | Wednesday", "fiel | auf einen | Montag". */
    private boolean isOfWeekday(Sentence sentence, int next, int from) {
        int t = sentence.is(next, newDate) ? next + 1 : next;
        return t == from || t == from - 1 && (sentence.is(t, determiner) || sentence.is(t, apposed));
    }

    /** Whether no verb but auxiliaries stands between what takes place and the verb that says so. */
    private boolean isOfSubject(Sentence sentence, int previousEnd, int verb) {
        if (verb - previousEnd > SUBJECT_REACH) {
            return false;
        }
        for (int t = previousEnd; t < verb; t++) {
            boolean auxiliary = verb - t <= AUXILIARIES;
            boolean ofIt = auxiliary && sentence.is(t, relative);
            if (verbs.of(sentence, t) != 0 && !auxiliary || isOfAnotherClause(sentence, t) && !ofIt) {
                return false;
            }
        }
        return true;
    }

    private boolean isOfAnotherClause(Sentence sentence, int t) {
        return sentence.is(t, that) || sentence.is(t, speech) || sentence.is(t, relative);
    }

    private boolean joins(Sentence sentence, int previousEnd, int from) {
        if (from - previousEnd > LONGEST_AND) {
            return false;
        }
        boolean found = false;
        for (int t = previousEnd; t < from; t++) {
            boolean joined = sentence.is(t, and);
            boolean parted = sentence.is(t, comma) || sentence.is(t, or) || isOfAnotherClause(sentence, t);
            if (joined && found || parted) {
                return false;
            }
            found |= joined;
        }
        return found;
    }
}
