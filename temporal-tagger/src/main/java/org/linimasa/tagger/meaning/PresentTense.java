package org.linimasa.tagger.meaning;

import org.linimasa.tagger.match.Match;
import org.linimasa.tagger.match.Sentence;
import org.linimasa.tagger.pack.LanguagePack;

/**
 * Whether a verb of the present says that its date is to come: "the festival is on 12 July", "it runs from June to
 * August", "from 1 to 7 July the museum is free". What is reported of a date that is over stands in the past.
 */
final class PresentTense {
    /** So many tokens a range has before its last date: "from the 1st of June to the". */
    private static final int RANGE_REACH = 10;
    /** So far behind a date that opens its sentence its verb can stand: "from 1 July the old museum of the town is". */
    private static final int VERB_REACH = 8;

    private final VerbTense verbs;
    private final int is;
    private final int isLast;
    private final int ongoing;
    private final int past;
    private final int state;
    private final int word;
    private final int relative;
    private final int[] ofDates;

    PresentTense(LanguagePack pack, VerbTense verbs) {
        this.verbs = verbs;
        is = pack.classNumber("IS");
        isLast = pack.classNumber("ISLAST");
        ongoing = pack.classNumber("ONGOING");
        past = pack.classNumber("PAST");
        state = pack.classNumber("STATE");
        word = pack.classNumber("WORD");
        relative = pack.classNumber("RELATIVE");
        ofDates = new int[] {
            pack.classNumber("PREP"),
            pack.classNumber("MONTHPREP"),
            pack.classNumber("FILLER"),
            pack.classNumber("TO"),
            pack.classNumber("SINCE"),
            pack.classNumber("UNTIL"),
            pack.classNumber("OLDDATE"),
            pack.classNumber("MONTH"),
            pack.classNumber("WEEKDAY"),
            pack.classNumber("DIGITS")
        };
    }

    /** Whether a date that nothing else tells the side of lies ahead. */
    boolean isAhead(Sentence sentence, Match match) {
        if (ongoing < 0) {
            return false;
        }
        int before = match.from() - 1;
        while (before >= 0 && match.from() - before <= RANGE_REACH && isOfDate(sentence, before)) {
            before--;
        }
        if (before < 0) {
            return namesMonth(match) && isOfWhatGoesOn(sentence, match.to(), isDay(match) || before < match.from() - 3);
        }
        if (sentence.is(before, ongoing)) {
            return namesMonth(match);
        }
        if (sentence.is(before, isLast)) {
            return namesMonth(match) && !sentence.is(match.to(), word);
        }
        boolean stands = sentence.is(before, past) || sentence.is(before, state);
        return sentence.is(before, is) || stands && sentence.is(before - 1, is) && namesMonth(match);
    }

    /** Whether the first verb behind a date that opens its sentence is one of what goes on then. */
    private boolean isOfWhatGoesOn(Sentence sentence, int to, boolean day) {
        for (int t = to; t < sentence.size() && t - to < VERB_REACH; t++) {
            if (sentence.is(t, ongoing) || day && sentence.is(t, is)) {
                return true;
            }
            if (sentence.is(t, relative) || verbs.of(sentence, t) != 0) {
                return false;
            }
        }
        return false;
    }

    private boolean isOfDate(Sentence sentence, int token) {
        for (int each : ofDates) {
            if (sentence.is(token, each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDay(Match match) {
        return match.slots().keySet().stream().anyMatch(slot -> slot.startsWith("DAY"));
    }

    static boolean namesMonth(Match match) {
        return match.slots().keySet().stream().anyMatch(slot -> slot.startsWith("MON"));
    }
}
