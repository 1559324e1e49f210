package org.linimasa.tagger.meaning;

import org.linimasa.tagger.match.Match;
import org.linimasa.tagger.match.Sentence;
import org.linimasa.tagger.pack.LanguagePack;

/** Which time the words around a match tell of: whether it lies ahead or behind. */
final class TenseHints {
    private static final int TENSE_REACH = 12;
    private static final int CLOSE = 6;
    private static final int VERB_REACH = 10;
    /** The tense of a sentence in which a word of the future stands close before the date. */
    private static final int AHEAD = 2;
    /** How close before its date a verb of saying stands that is the date's own: "said on Monday". */
    private static final int SAYING_REACH = 2;
    /** So far before its limit a word of denial stands: "will not be open until". */
    private static final int NEGATION_REACH = 4;
    /** So far behind a date that opens its sentence the verb can come that is its own. */
    private static final int FRONTED_REACH = 14;

    private final VerbTense verbs;
    private final PresentTense present;
    private final int future;
    private final int since;
    private final int until;
    private final int to;
    private final int filler;
    private final int possessive;
    private final int due;
    private final int starting;
    private final int putOff;
    private final int putOffBehind;
    private final int lengthened;
    private final int closing;
    private final int newDate;
    private final int oldDate;
    private final int guess;
    private final int within;
    private final int comma;
    private final int perfectAuxiliary;
    private final int relative;
    private final int definite;
    private final int by;
    private final int and;
    private final int word;
    private final int saying;
    private final int negation;
    private final int would;
    private final int will;
    private final int lasted;
    private final int infinitive;
    private final int name;
    private final int occasion;
    private final int onceDue;
    private final int weekday;
    private final int planned;

    TenseHints(LanguagePack pack) {
        verbs = new VerbTense(pack);
        present = new PresentTense(pack, verbs);
        future = pack.classNumber("FUTURE");
        since = pack.classNumber("SINCE");
        until = pack.classNumber("UNTIL");
        to = pack.classNumber("TO");
        filler = pack.classNumber("FILLER");
        possessive = pack.classNumber("POSS");
        due = pack.classNumber("DUE");
        starting = pack.classNumber("STARTING");
        putOff = pack.classNumber("PUTOFF");
        putOffBehind = pack.classNumber("PUTOFFBEHIND");
        lengthened = pack.classNumber("LENGTHENED");
        closing = pack.classNumber("CLOSING");
        newDate = pack.classNumber("NEWDATE");
        oldDate = pack.classNumber("OLDDATE");
        guess = pack.classNumber("GUESS");
        within = pack.classNumber("WITHIN");
        comma = pack.classNumber("\",\"");
        perfectAuxiliary = pack.classNumber("PERFECT");
        relative = pack.classNumber("RELATIVE");
        definite = pack.classNumber("DEFINITE");
        by = pack.classNumber("BY");
        and = pack.classNumber("AND");
        word = pack.classNumber("WORD");
        saying = pack.classNumber("SAYING");
        negation = pack.classNumber("NEGATION");
        would = pack.classNumber("WOULD");
        will = pack.classNumber("WILL");
        lasted = pack.classNumber("LASTED");
        infinitive = pack.classNumber("INFINITIVE");
        name = pack.classNumber("CAP");
        occasion = pack.classNumber("OCCASION");
        onceDue = pack.classNumber("ONCEDUE");
        weekday = pack.classNumber("WEEKDAY");
        planned = pack.classNumber("PLANNED");
    }

    /** "Friday's ruling" is over; "Friday's report is expected to show" and "ahead of Friday's summit" are to come. */
    private int ofPossessive(Sentence sentence, Match match) {
        boolean announced = sentence.is(match.from() - 1, future);
        boolean subject = verbs.before(sentence, match.from()) == 0 && verbs.after(sentence, match.to()) > 0;
        return announced || subject ? 1 : -1;
    }

    /** The nearest hint of tense before, else after; a comma makes it count as farther away. */
    int tense(Sentence sentence, Match match) {
        if (isPossessive(sentence, match.to(), possessive)) {
            return ofPossessive(sentence, match);
        }
        int from = firstOfList(sentence, match.from());
        int before = from - 1;
        while (sentence.is(before, filler)) {
            before--;
        }
        int left = verbs.before(sentence, from);
        if (sentence.is(before, since) && !opensRangeAhead(sentence, match, left)) {
            boolean open = sentence.is(before, starting);
            // "Tickets starting March": a beginning is ahead where no tense says otherwise.
            return open && (left >= 0 || sentence.is(before - 1, due)) ? Math.max(left, 1) : -1;
        }
        if (sentence.is(before, newDate) && (isPutOff(sentence, before) || isPutOffBehind(sentence, match.to()))) {
            return AHEAD;
        }
        if (sentence.is(before, until) && isClosed(sentence, before)) {
            return AHEAD;
        }
        if (sentence.is(before, oldDate) && isPutOff(sentence, before)) {
            return 1;
        }
        if (sentence.is(before, until) && left < 0 && (isDenied(sentence, before) || isLasted(sentence, before))) {
            // "Nobody knew until Tuesday", "went on until Tuesday".
            return -1;
        }
        if (sentence.is(before, onceDue)) {
            // "Originally set for Tuesday" may be over by now, as far as one week can tell; "for May" is of the same
            // plan.
            return PresentTense.namesMonth(match) ? 1 : 0;
        }
        if (sentence.is(before, due)) {
            boolean over = isOver(sentence, before, match.to());
            return over ? -1 : left > 0 && isClose(sentence, from) ? AHEAD : 1;
        }
        if (left > 0 && (isClose(sentence, from) || isPlannedPeriod(sentence, match))) {
            return AHEAD;
        }
        if (left < 0 && isOwnVerbOver(sentence, from)) {
            return FoundExpression.BEHIND;
        }
        if (left != 0 || isInRelativeClause(sentence, before)) {
            return left;
        }
        int right = verbs.after(sentence, match.to());
        if (opensWhatWillBe(sentence, match)) {
            return AHEAD;
        }
        if (right != 0 && from <= 1 && verbs.tellOnlyOf(right, sentence, match.to())) {
            // "On Dec. 5 he will speak", "After March 5 she left": what opens a sentence is the date of its verb.
            return right > 0 ? AHEAD : FoundExpression.BEHIND;
        }
        if (right != 0) {
            return right;
        }
        boolean ahead = verbs.tellOnlyOfTheFuture(sentence, from)
                || isHeadline(sentence, from)
                || sentence.isBehindPlans() && isOfPlanned(sentence, from)
                || present.isAhead(sentence, match);
        return ahead ? 1 : 0;
    }

    /** "Von Freitag bis Sonntag wird gesperrt": from a day to come, and not since one. */
    private boolean opensRangeAhead(Sentence sentence, Match match, int left) {
        if (!sentence.is(match.to(), to) || left < 0) {
            return false;
        }
        return left > 0 || verbs.after(sentence, match.to()) > 0 || present.isAhead(sentence, match);
    }

    /** "Presiden akan ke Medan. Ia tiba Jumat": the verb is one of what is arranged, in a language without tenses. */
    private boolean isOfPlanned(Sentence sentence, int from) {
        for (int t = from - 1; t >= 0 && from - t <= VERB_REACH; t--) {
            if (sentence.is(t, planned)) {
                return true;
            }
        }
        return false;
    }

    /** "For Thursday and Friday": where the weekdays begin that a match is the last of. */
    private int firstOfList(Sentence sentence, int from) {
        int first = from;
        while (sentence.is(first - 1, and) || sentence.is(first - 1, comma)) {
            int before = first - 2;
            if (sentence.is(before, comma)) {
                before--;
            }
            if (!sentence.is(before, weekday)) {
                break;
            }
            first = before;
        }
        return first;
    }

    /** "Said that he would leave the next day": what lay ahead of a time that is told, and not of the narrator's. */
    boolean isAheadOfThePast(Sentence sentence, Match match) {
        for (int t = match.from() - 1; t >= 0 && match.from() - t <= TENSE_REACH; t--) {
            if (sentence.is(t, future)) {
                return sentence.is(t, would);
            }
        }
        return false;
    }

    /** Whether a token is "'s" or the apostrophe of a plural; after another letter it is a quotation mark. */
    static boolean isPossessive(Sentence sentence, int token, int possessive) {
        boolean mark = sentence.is(token, possessive) && sentence.end(token) - sentence.begin(token) == 1;
        return sentence.is(token, possessive) && (!mark || token > 0 && sentence.endsWith(token - 1, 's'));
    }

    /**
     * "Jembatan yang roboh pada Senin akan diperbaiki": the verb of the relative clause is the date's own, whatever the
     * verb after it tells; in "yang pada Senin akan" and "yang roboh itu pada Senin akan" that verb is its own.
     */
    boolean isInRelativeClause(Sentence sentence, int before) {
        for (int t = before; t >= 0 && before - t <= VERB_REACH; t--) {
            if (sentence.is(t, relative)) {
                return t < before;
            }
            if (sentence.is(t, comma) || sentence.is(t, definite)) {
                return false;
            }
        }
        return false;
    }

    /** "Had filed by Wednesday", "until Thursday, they had not": a limit that something reached in the past. */
    private boolean isOver(Sentence sentence, int before, int to) {
        if (!sentence.is(before, by) && !sentence.is(before, until)) {
            return false;
        }
        for (int t = before - 1; t >= 0 && before - t <= CLOSE; t--) {
            if (sentence.is(t, perfectAuxiliary)) {
                return true;
            }
            if (sentence.is(t, future) || sentence.is(t, comma)) {
                break;
            }
        }
        for (int t = to; t <= to + CLOSE && t < sentence.size(); t++) {
            if (sentence.is(t, perfectAuxiliary)) {
                return true;
            }
        }
        boolean opens = before == 0 || !sentence.is(before - 1, word) || sentence.is(before - 1, and);
        return opens && sentence.is(before, by) && verbs.tellOnlyOf(-1, sentence, to);
    }

    /** "Minister to visit Japan Friday": in a headline, where no other verb stands, what somebody is to do is ahead. */
    private boolean isHeadline(Sentence sentence, int from) {
        boolean infinitives = false;
        for (int t = 0; t < sentence.size(); t++) {
            if (verbs.of(sentence, t) != 0) {
                return false;
            }
            infinitives |= t > 0 && t + 1 < from && sentence.is(t, infinitive) && canBeVerb(sentence, t + 1);
        }
        return infinitives && !sentence.endsWith(sentence.size() - 1, '.');
    }

    /** What names an occasion is a verb too: "to visit". */
    private boolean canBeVerb(Sentence sentence, int token) {
        boolean unknown = !sentence.isKnown(token) && sentence.number(token) < 0 && !sentence.is(token, name);
        return unknown || sentence.is(token, occasion);
    }

    /** "On Tuesday, the league of the twelve towns will vote": the first verb behind, however far, is one to come. */
    private boolean opensWhatWillBe(Sentence sentence, Match match) {
        for (int t = match.to(); match.from() <= 1 && t < sentence.size() && t - match.to() < FRONTED_REACH; t++) {
            // "Le président recevra": a form that only its ending shows is no noun.
            if (sentence.is(t, will) || sentence.is(t, future) && !sentence.isKnown(t)) {
                return true;
            }
            if (sentence.is(t, relative) || verbs.of(sentence, t) != 0) {
                return false;
            }
        }
        return false;
    }

    /** "Went on until Tuesday", "lasted until Tuesday": what did so has reached its end. */
    private boolean isLasted(Sentence sentence, int before) {
        for (int t = before - 1; t >= 0 && before - t <= CLOSE && !sentence.is(t, comma); t--) {
            if (sentence.is(t, lasted)) {
                return true;
            }
        }
        return false;
    }

    /** "postponed the launch to", "menunda rapat ke": whether what the date behind the word belongs to is put off. */
    boolean isPutOff(Sentence sentence, int before) {
        return governor(sentence, before, putOff) >= 0;
    }

    /**
     * "Postponed to Monday", "ditunda hingga Senin", "auf Montag verschoben": the date is the new one of what is put off;
     * what is extended until Monday goes on till then.
     */
    boolean isMoved(Sentence sentence, int before, int to) {
        if (!sentence.is(before, newDate)) {
            return false;
        }
        int verb = governor(sentence, before, putOff);
        return verb >= 0 && !sentence.is(verb, lengthened) || isPutOffBehind(sentence, to);
    }

    /** "Wurde auf Montag verschoben": a verb that stands behind its date, where the language puts it at the end. */
    private boolean isPutOffBehind(Sentence sentence, int to) {
        for (int t = to; t < sentence.size() && t - to < CLOSE && !sentence.is(t, comma); t++) {
            if (sentence.is(t, putOffBehind)) {
                return true;
            }
        }
        return false;
    }

    /** "Ditutup sampai": what is closed until a day opens again on a day to come; "dari Senin hingga" is a range. */
    private boolean isClosed(Sentence sentence, int before) {
        int verb = governor(sentence, before, closing);
        for (int t = verb + 1; t < before; t++) {
            if ((sentence.is(t, since) || sentence.is(t, oldDate)) && !hasEnd(sentence, t, before)) {
                return false;
            }
        }
        return verb >= 0 && !sentence.is(verb - 1, perfectAuxiliary);
    }

    /** "Berlaku dari pukul 22.00 hingga 05.00 sampai Jumat": whether what a word opens ends before the limit. */
    private boolean hasEnd(Sentence sentence, int opening, int limit) {
        for (int t = opening + 1; t < limit; t++) {
            if (sentence.is(t, until)) {
                return true;
            }
        }
        return false;
    }

    /** The last word of a class before a date's own word, with no comma or other tense between; -1 without one. */
    private int governor(Sentence sentence, int before, int verb) {
        for (int t = before; t >= 0 && before - t <= VERB_REACH; t--) {
            if (sentence.is(t, verb)) {
                return t;
            }
            if (sentence.is(t, comma) || verbs.of(sentence, t) != 0) {
                return -1;
            }
        }
        return -1;
    }

    /** "plans to open two shops in the fourth quarter": ahead, while "expects a loss for the quarter" is open. */
    private boolean isPlannedPeriod(Sentence sentence, Match match) {
        boolean period = match.rule().reads().stream()
                .anyMatch(step -> step.verb().equals("quarter") || step.verb().equals("half"));
        return period && sentence.is(match.from() - 1, within);
    }

    /** Whether a word of the future stands close before a token, with no comma between. */
    private boolean isClose(Sentence sentence, int from) {
        for (int t = from - 1; t >= Math.max(0, from - CLOSE) && !sentence.is(t, comma); t--) {
            if (verbs.of(sentence, t) > 0) {
                return !sentence.is(t, guess);
            }
        }
        return false;
    }

    /** "Will not open before 2027": whether what a limit belongs to is denied, so that it holds from then on. */
    boolean isDenied(Sentence sentence, int limit) {
        for (int t = limit - 1; t >= 0 && limit - t <= NEGATION_REACH && !sentence.is(t, comma); t--) {
            if (sentence.is(t, negation)) {
                return true;
            }
        }
        return false;
    }

    /** "Resigned on May 5", but not "announced a vote on May 5": what was said can tell of what is ahead. */
    private boolean isOwnVerbOver(Sentence sentence, int from) {
        for (int t = from - 1; t >= Math.max(0, from - CLOSE) && !sentence.is(t, comma); t--) {
            if (sentence.is(t, saying)) {
                return verbs.of(sentence, t) < 0 && from - t <= SAYING_REACH;
            }
            if (verbs.of(sentence, t) != 0) {
                // The date of what "had been scheduled" may lie ahead all the same.
                return !sentence.is(t, future);
            }
        }
        return false;
    }
}
