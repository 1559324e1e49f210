package org.linimasa.tagger.meaning;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import org.linimasa.tagger.match.Match;
import org.linimasa.tagger.match.Sentence;
import org.linimasa.tagger.meaning.FoundExpression.Range;
import org.linimasa.tagger.meaning.FoundExpression.Signal;
import org.linimasa.tagger.pack.LanguagePack;
import org.linimasa.tagger.pack.Script;

/** What the words around a match say about it: that it is no date, that it is a limit, which tense it stands in. */
final class Surroundings {
    /** Where the punctuation of scripts without spaces begins. */
    private static final char FIRST_WIDE_MARK = '\u3000';

    private static final int TENSE_REACH = 12;
    private static final int TENSE_REACH_AFTER = 7;
    private static final int CLOSE = 6;
    private static final int COMMA_DISTANCE = 3;
    private static final int SCORE_REACH = 10;
    private static final int VERB_REACH = 10;
    private static final int ORIGIN_REACH = 9;

    /** The tense of a sentence in which a word of the future stands close before the date. */
    private static final int AHEAD = 2;

    /** Classes of words that only link a date with what it belongs to. */
    private static final List<String> LINKING = List.of(
            "LINK",
            "PREP",
            "MONTHPREP",
            "SINCE",
            "UNTIL",
            "BY",
            "DUE",
            "BEFORE",
            "AFTER",
            "TO",
            "BETWEEN",
            "AND",
            "OR",
            "NEWDATE",
            "OLDDATE");

    /** Classes of words that say when, even where they link too: "late", "akhir". */
    private static final List<String> TELLING = List.of(
            "WEEKDAY",
            "MONTH",
            "UNIT",
            "CALUNIT",
            "NUMWORD",
            "REL",
            "RELDAY",
            "PART",
            "EDGE",
            "DAYEDGE",
            "SEASON",
            "HOLIDAY",
            "QUARTERNAME",
            "AMPM",
            "ERA",
            "MOD",
            "SOME",
            "EVERY");

    private final int notBefore;
    private final int notAfter;
    private final int name;
    private final int digits;
    private final int score;
    private final int past;
    private final int future;
    private final int since;
    private final int until;
    private final int before;
    private final int after;
    private final int to;
    private final int and;
    private final int between;
    private final int filler;
    private final int possessive;
    private final int title;
    private final int due;
    private final int starting;
    private final int putOff;
    private final int closing;
    private final int newDate;
    private final int oldDate;
    private final int guess;
    private final int within;
    private final int age;
    private final int aged;
    private final int hyphen;
    private final int comma;
    private final int perfectAuxiliary;
    private final int of;
    private final int by;
    private final int month;
    private final int word;
    private final int origin;
    private final int or;
    private final int[] linking;
    private final int[] telling;
    private final boolean knowsLinking;

    Surroundings(LanguagePack pack) {
        notBefore = pack.classNumber("NOTIMEBEFORE");
        notAfter = pack.classNumber("NOTIMEAFTER");
        name = pack.classNumber("CAP");
        digits = pack.classNumber("DIGITS");
        score = pack.classNumber("SCORE");
        past = pack.classNumber("PAST");
        future = pack.classNumber("FUTURE");
        since = pack.classNumber("SINCE");
        until = pack.classNumber("UNTIL");
        before = pack.classNumber("BEFORE");
        after = pack.classNumber("AFTER");
        to = pack.classNumber("TO");
        and = pack.classNumber("AND");
        between = pack.classNumber("BETWEEN");
        filler = pack.classNumber("FILLER");
        possessive = pack.classNumber("POSS");
        title = pack.classNumber("TITLE");
        due = pack.classNumber("DUE");
        starting = pack.classNumber("STARTING");
        putOff = pack.classNumber("PUTOFF");
        closing = pack.classNumber("CLOSING");
        newDate = pack.classNumber("NEWDATE");
        oldDate = pack.classNumber("OLDDATE");
        guess = pack.classNumber("GUESS");
        within = pack.classNumber("WITHIN");
        age = pack.classNumber("AGE");
        aged = pack.classNumber("AGED");
        hyphen = pack.classNumber("\"-\"");
        comma = pack.classNumber("\",\"");
        perfectAuxiliary = pack.classNumber("PERFECT");
        by = pack.classNumber("BY");
        month = pack.classNumber("MONTH");
        of = pack.classNumber("\"of\"");
        word = pack.classNumber("WORD");
        origin = pack.classNumber("ORIGIN");
        or = pack.classNumber("OR");
        linking = LINKING.stream().mapToInt(pack::classNumber).toArray();
        telling = TELLING.stream().mapToInt(pack::classNumber).toArray();
        knowsLinking = pack.classNumber("LINK") >= 0;
    }

    /** Whether nothing around a match speaks against it. */
    boolean allow(String text, Sentence sentence, Match match) {
        int from = match.from();
        int to = match.to();
        boolean startsWithDigits = sentence.is(from, digits);
        boolean endsWithDigits = sentence.is(to - 1, digits);
        boolean ownBefore = match.begin() < from;
        if (startsWithDigits
                && !ownBefore
                && (continuesBefore(text, sentence, from) || sentence.is(from - 1, notBefore))) {
            return false;
        }
        if (from > 1 && isBracket(text, sentence, from - 1) && sentence.is(from - 2, notBefore)) {
            return false;
        }
        boolean ownAfter = match.reach() > to;
        if (endsWithDigits
                && !ownAfter
                && (continuesAfter(text, sentence, to) || sentence.is(to, notAfter) && !isWholeDate(match))) {
            return false;
        }
        if (sentence.is(from - 1, title)) {
            return false;
        }
        for (String guard : match.rule().guards()) {
            if (!passes(guard, sentence, match)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBracket(String text, Sentence sentence, int token) {
        return sentence.end(token) - sentence.begin(token) == 1 && text.charAt(sentence.begin(token)) == '(';
    }

    private static boolean isWholeDate(Match match) {
        return match.slots().containsKey("YEAR")
                && (match.slots().containsKey("MONTH") || match.slots().containsKey("MON"));
    }

    private boolean passes(String guard, Sentence sentence, Match match) {
        return switch (guard) {
            case "no-name" -> !besideName(sentence, match.from(), match.to());
            case "no-title" -> !inTitle(sentence, match.from(), match.to());
            case "no-score" -> !nearScore(sentence, match.from());
            case "recent-year" -> hasNumber(sentence, match, number -> number >= 1900 && number < 2100);
            case "recent-solar-year" -> hasNumber(sentence, match, number -> number >= 1278 && number < 1478);
            case "plausible-year" -> hasNumber(sentence, match, number -> number >= 1000 && number < 3000);
            case "round-year" -> !hasNumber(sentence, match, number -> number % 10 != 0);
            case "no-age" -> true; // asked by the finder, because no part of an age is a time either
            case "not-of" -> !sentence.is(match.to(), of);
            case "not-before-number" -> !sentence.is(match.to(), digits);
            case "ends-phrase" -> !sentence.is(match.to(), word);
            case "alone" -> match.begin() == 0 && match.reach() == sentence.size();
            case "future" -> tense(sentence, match) > 0;
            default -> throw new IllegalArgumentException("unknown guard " + guard);
        };
    }

    private static boolean hasNumber(Sentence sentence, Match match, LongPredicate condition) {
        for (int t = match.from(); t < match.to(); t++) {
            if (sentence.number(t) >= 0 && condition.test(sentence.number(t))) {
                return true;
            }
        }
        return false;
    }

    private boolean continuesBefore(String text, Sentence sentence, int from) {
        if (!sentence.isGlued(from)) {
            return false;
        }
        int begin = sentence.begin(from);
        char c = text.charAt(begin - 1);
        if (c == '-' || c == '\u2013') {
            boolean afterMonth = sentence.is(from - 2, month);
            return begin >= 2 && Character.isLetterOrDigit(text.charAt(begin - 2)) && !afterMonth;
        }
        boolean apart = Script.hasNoSpaces(c) || c >= FIRST_WIDE_MARK && !Character.isLetterOrDigit(c);
        return !apart && "([{\"'\u201c\u201d\u2018\u2019\u2014*|<>".indexOf(c) < 0;
    }

    private static boolean continuesAfter(String text, Sentence sentence, int to) {
        int end = sentence.end(to - 1);
        if (end >= text.length()) {
            return false;
        }
        char c = text.charAt(end);
        if (c == '%' || c == '\u2030' || c == '\u00b0' || Character.isLetterOrDigit(c)) {
            return true;
        }
        boolean joins = ".,:-\u2013/".indexOf(c) >= 0;
        return joins && end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
    }

    /** "Mei Lin", "April Smith": a month that stands beside a capitalized word that is nothing else. */
    private boolean besideName(Sentence sentence, int from, int to) {
        return sentence.is(to, name) || sentence.is(from - 1, name) && from > 1;
    }

    /** "The Daily Telegraph", "Harian Pagi": a capitalized word that stands beside an unknown capitalized one. */
    private boolean inTitle(Sentence sentence, int from, int to) {
        boolean capitalized =
                Character.isUpperCase(sentence.words(from, from + 1).charAt(0));
        return capitalized && (sentence.is(to, name) || sentence.is(from - 1, name));
    }

    private boolean nearScore(Sentence sentence, int from) {
        for (int t = from - 1; t >= 0 && t >= from - SCORE_REACH; t--) {
            if (sentence.is(t, score)) {
                return true;
            }
        }
        return false;
    }

    /** "37 years old", "a 6-year-old", "berusia 37 tahun". */
    boolean isAge(Sentence sentence, Match match) {
        if (!match.rule().guards().contains("no-age")) {
            return false;
        }
        int next = match.to();
        if (sentence.is(next, hyphen)) {
            next++;
        }
        return sentence.is(next, age) || sentence.is(match.from() - 1, aged);
    }

    /** Whether nothing is lost where a known word stands beside a date that no rule read it with. */
    boolean onlyLinks(Sentence sentence, int token) {
        if (sentence.is(token, filler)) {
            return true;
        }
        boolean tells = Arrays.stream(telling).anyMatch(each -> sentence.is(token, each));
        return !tells && (!knowsLinking || Arrays.stream(linking).anyMatch(each -> sentence.is(token, each)));
    }

    /** "She was born in Lagos, Nigeria, on 3 November 1936": when somebody was born or something founded. */
    boolean isOfOrigin(Sentence sentence, Match match) {
        for (int t = match.from() - 1; t >= 0 && match.from() - t <= ORIGIN_REACH; t--) {
            if (sentence.is(t, origin)) {
                return true;
            }
        }
        return false;
    }

    /** The nearest hint of tense before, else after; a comma makes it count as farther away. */
    int tense(Sentence sentence, Match match) {
        if (sentence.is(match.to(), possessive)) {
            return -1;
        }
        int before = match.from() - 1;
        while (sentence.is(before, filler)) {
            before--;
        }
        int left = before(sentence, match.from());
        if (sentence.is(before, since)) {
            boolean open = sentence.is(before, starting);
            return open && sentence.is(before - 1, due) ? 1 : open && left > 0 ? left : -1;
        }
        if (sentence.is(before, newDate) && isPutOff(sentence, before)) {
            return AHEAD;
        }
        if (sentence.is(before, oldDate) && isPutOff(sentence, before)
                || sentence.is(before, until) && isClosed(sentence, before)) {
            return 1;
        }
        if (sentence.is(before, due)) {
            return isOver(sentence, before, match.to()) ? -1 : 1;
        }
        if (left > 0 && (isClose(sentence, match.from()) || isPlannedPeriod(sentence, match))) {
            return AHEAD;
        }
        return left != 0 ? left : after(sentence, match.to());
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
        return false;
    }

    /** "postponed the launch to", "menunda rapat ke": whether what the date behind the word belongs to is put off. */
    private boolean isPutOff(Sentence sentence, int before) {
        return governor(sentence, before, putOff) >= 0;
    }

    /** "Ditutup sampai": what is closed until a day opens again on a day to come; "dari Senin hingga" is a range. */
    private boolean isClosed(Sentence sentence, int before) {
        int verb = governor(sentence, before, closing);
        for (int t = verb + 1; t < before; t++) {
            if (sentence.is(t, since) || sentence.is(t, oldDate)) {
                return false;
            }
        }
        return verb >= 0 && !sentence.is(verb - 1, perfectAuxiliary);
    }

    /** The last word of a class before a date's own word, with no comma or other tense between; -1 without one. */
    private int governor(Sentence sentence, int before, int verb) {
        for (int t = before; t >= 0 && before - t <= VERB_REACH; t--) {
            if (sentence.is(t, verb)) {
                return t;
            }
            if (sentence.is(t, comma) || tenseOf(sentence, t) != 0) {
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

    /** The nearest hint before a token, 0 where there is none near. */
    private int before(Sentence sentence, int from) {
        int commas = 0;
        for (int t = from - 1; t >= 0 && from - t + commas <= TENSE_REACH; t--) {
            int tense = tenseOf(sentence, t);
            if (tense != 0) {
                return tense;
            }
            commas += sentence.is(t, comma) ? COMMA_DISTANCE : 0;
        }
        return 0;
    }

    /** Whether a word of the future stands close before a token, with no comma between. */
    private boolean isClose(Sentence sentence, int from) {
        for (int t = from - 1; t >= Math.max(0, from - CLOSE) && !sentence.is(t, comma); t--) {
            if (tenseOf(sentence, t) > 0) {
                return !sentence.is(t, guess);
            }
        }
        return false;
    }

    private int after(Sentence sentence, int to) {
        int commas = 0;
        for (int t = to; t < sentence.size() && t - to + 1 + commas <= TENSE_REACH_AFTER; t++) {
            int tense = tenseOf(sentence, t);
            if (tense != 0) {
                return tense;
            }
            commas += sentence.is(t, comma) ? COMMA_DISTANCE : 0;
        }
        return 0;
    }

    private int tenseOf(Sentence sentence, int token) {
        if (sentence.is(token, future)) {
            // "had been scheduled" tells of the past.
            boolean perfect = sentence.is(token - 1, perfectAuxiliary)
                    || sentence.is(token - 2, perfectAuxiliary)
                    || sentence.is(token - 3, perfectAuxiliary);
            return perfect ? -1 : 1;
        }
        if (!sentence.is(token, past)) {
            return 0;
        }
        // "will be held" tells of the future.
        boolean governed = sentence.is(token - 1, future)
                || sentence.is(token - 2, future) && !sentence.is(token - 1, comma)
                || sentence.is(token - 3, future) && !sentence.is(token - 1, comma) && !sentence.is(token - 2, comma);
        return governed ? 1 : -1;
    }

    Signal signal(Sentence sentence, Match match) {
        int t = match.from() - 1;
        while (sentence.is(t, filler)) {
            t--;
        }
        if (sentence.is(match.to(), possessive)) {
            return Signal.NONE;
        }
        if (sentence.is(t, since)) {
            return Signal.SINCE;
        }
        if (sentence.is(t, by)) {
            return Signal.BY;
        }
        if (sentence.is(t, until)) {
            return Signal.UNTIL;
        }
        if (sentence.is(t, before)) {
            return Signal.BEFORE;
        }
        return sentence.is(t, after) ? Signal.AFTER : Signal.NONE;
    }

    /** Whether a match ends a range: "dari Senin hingga Rabu" ({@code TO}), "between 2019 and 2021". */
    Range range(Sentence sentence, FoundExpression first, int firstEnd, Match second) {
        int t = second.from() - 1;
        while (sentence.is(t, filler)) {
            t--;
        }
        if (t != firstEnd) {
            return Range.NONE;
        }
        int begin = firstEnd;
        while (begin > 0 && sentence.begin(begin - 1) >= first.begin()) {
            begin--;
        }
        begin--;
        while (sentence.is(begin, filler)) {
            begin--;
        }
        if (sentence.is(t, this.to)) {
            boolean moved = sentence.is(begin, oldDate) && isPutOff(sentence, begin);
            return moved ? Range.NONE : Range.TO;
        }
        if (sentence.is(t, or)) {
            return Range.EITHER;
        }
        return sentence.is(t, and) && sentence.is(begin, between) ? Range.BETWEEN : Range.NONE;
    }
}
