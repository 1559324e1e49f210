package org.linimasa.tagger.meaning;

import java.util.function.LongPredicate;
import org.linimasa.tagger.match.Match;
import org.linimasa.tagger.match.Sentence;
import org.linimasa.tagger.pack.CharacterKind;
import org.linimasa.tagger.pack.LanguagePack;
import org.linimasa.tagger.pack.Script;

/** What the words around a match say against it: that it is a name, a score, an age, a part of a longer number. */
final class Objections {
    /** Where the punctuation of scripts without spaces begins. */
    private static final char FIRST_WIDE_MARK = '\u3000';

    private static final int SCORE_REACH = 10;

    private final int notBefore;
    private final int notAfter;
    private final int name;
    private final int digits;
    private final int score;
    private final int title;
    private final int age;
    private final int aged;
    private final int hyphen;
    private final int of;
    private final int month;
    private final int edge;
    private final int word;
    private final int ampm;
    private final int unit;
    private final int titleUnit;
    private final int prefix;
    private final int to;
    private final int or;
    private final int and;
    private final TenseHints tenseHints;

    Objections(LanguagePack pack, TenseHints tenseHints) {
        notBefore = pack.classNumber("NOTIMEBEFORE");
        notAfter = pack.classNumber("NOTIMEAFTER");
        name = pack.classNumber("CAP");
        digits = pack.classNumber("DIGITS");
        score = pack.classNumber("SCORE");
        title = pack.classNumber("TITLE");
        age = pack.classNumber("AGE");
        aged = pack.classNumber("AGED");
        hyphen = pack.classNumber("\"-\"");
        of = pack.classNumber("\"of\"");
        month = pack.classNumber("MONTH");
        edge = pack.classNumber("EDGE");
        word = pack.classNumber("WORD");
        ampm = pack.classNumber("AMPM");
        prefix = pack.classNumber("PREFIX");
        to = pack.classNumber("TO");
        or = pack.classNumber("OR");
        and = pack.classNumber("AND");
        titleUnit = pack.classNumber("TITLEUNIT");
        unit = pack.classNumber("UNIT");
        this.tenseHints = tenseHints;
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
                && (continuesBefore(text, sentence, from)
                        || sentence.is(from - 1, notBefore) && !sentence.is(from + 1, unit))) {
            return false;
        }
        if (from > 1 && isBracket(text, sentence, from - 1) && sentence.is(from - 2, notBefore)) {
            return false;
        }
        boolean ownAfter = match.reach() > to;
        if (endsWithDigits
                && !ownAfter
                && (continuesAfter(text, sentence, to)
                        || sentence.is(to, notAfter) && !isWholeDate(match) && !isCalledYear(sentence, match))) {
            return false;
        }
        if (sentence.is(from - 1, title)
                || isQuotedTitle(text, sentence, from, to)
                || isAddress(text, sentence.end(to - 1))) {
            return false;
        }
        for (String guard : match.rule().guards()) {
            if (!passes(guard, sentence, match)) {
                return false;
            }
        }
        return true;
    }

    /** "monthly.example": a full stop with a small letter right behind it is no end of a sentence. */
    private static boolean isAddress(String text, int end) {
        return end + 1 < text.length()
                && text.charAt(end) == '.'
                && CharacterKind.is(text.charAt(end + 1), CharacterKind.LOWER_CASE);
    }

    private static boolean isBracket(String text, Sentence sentence, int token) {
        return sentence.end(token) - sentence.begin(token) == 1 && text.charAt(sentence.begin(token)) == '(';
    }

    private static boolean isWholeDate(Match match) {
        return (match.slots().containsKey("YEAR") || match.slots().containsKey("YEAR2"))
                && (match.slots().containsKey("MONTH") || match.slots().containsKey("MON"));
    }

    /** "tahun 2019 warga", "late 2023 shares": what stands before the number says that it is a year. */
    private boolean isCalledYear(Sentence sentence, Match match) {
        for (int t = match.from(); t < match.to() - 1; t++) {
            if (sentence.is(t, unit) && sentence.is(t + 1, digits) || sentence.is(t, edge)) {
                return match.slots().containsKey("YEAR");
            }
        }
        return false;
    }

    /** Said on "This Week", told "60 Minutes": what is quoted with a capital for its unit too is the name of something. */
    private boolean isQuotedTitle(String text, Sentence sentence, int from, int to) {
        int begin = sentence.begin(from);
        return to - from > 1
                && sentence.is(to - 1, titleUnit)
                && begin > 0
                && Quotations.isMark(text.charAt(begin - 1))
                && Character.isUpperCase(text.charAt(sentence.begin(to - 1)))
                && Character.isLowerCase(text.charAt(sentence.end(to - 1) - 1));
    }

    private boolean passes(String guard, Sentence sentence, Match match) {
        return switch (guard) {
            case "no-name" -> !besideName(sentence, match.from(), match.to());
            case "no-title" -> !inTitle(sentence, match.from(), match.to());
            case "one-order" -> hasNumber(sentence, match, number -> number > 12 && number <= 31);
            case "no-score" -> !nearScore(sentence, match.from());
            case "recent-year" -> hasNumber(sentence, match, number -> number >= 1900 && number < 2100);
            case "recent-solar-year" -> hasNumber(sentence, match, number -> number >= 1278 && number < 1478);
            case "plausible-year" -> hasNumber(sentence, match, number -> number >= 1000 && number < 3000);
            case "no-calendar-year" -> !hasNumber(sentence, match, number -> number >= 1000 && number < 3000);
            case "round-year" -> !hasNumber(sentence, match, number -> number % 10 != 0);
            case "no-age" -> true; // asked by the finder, because no part of an age is a time either
            case "not-of" -> !sentence.is(match.to(), of);
            case "not-before-number" -> !sentence.is(match.to(), digits);
            case "ends-phrase" -> !sentence.is(match.to(), word);
            case "alone" -> match.begin() == 0 && match.reach() == sentence.size();
            case "not-future" -> tenseHints.tense(sentence, match) <= 0 || tenseHints.isAheadOfThePast(sentence, match);
            case "four-digits" -> sentence.end(match.from()) - sentence.begin(match.from()) == 4;
            case "dialled" -> isDialled(sentence.words(match.from(), match.from() + 1));
            case "opens-sentence" -> match.begin() == 0;
            case "in-clause" -> tenseHints.isInRelativeClause(sentence, match.from() - 1);
            case "future" -> tenseHints.tense(sentence, match) > 0;
            default -> throw new IllegalArgumentException("unknown guard " + guard);
        };
    }

    /** "0812", "0207": what a number that is called begins with; the "03" of a date is shorter. */
    private static boolean isDialled(String digits) {
        return digits.length() >= 3 && digits.charAt(0) == '0';
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
        if (isPrefixed(sentence, from)) {
            return false;
        }
        int begin = sentence.begin(from);
        char c = text.charAt(begin - 1);
        if (c == '-' || c == '\u2013') {
            // "March 12-April 2", "9am-5pm": where a range goes on.
            boolean afterMonth = sentence.is(from - 2, month) || sentence.is(from - 2, ampm);
            return begin >= 2 && Character.isLetterOrDigit(text.charAt(begin - 2)) && !afterMonth;
        }
        boolean apart = Script.hasNoSpaces(c) || c >= FIRST_WIDE_MARK && !Character.isLetterOrDigit(c);
        return !apart && "([{\"'\u201c\u201d\u2018\u2019\u2014*|<>".indexOf(c) < 0;
    }

    /** Whether a word stands before the number that its language writes together with it: Hebrew "ב-2019", "in 2019". */
    private boolean isPrefixed(Sentence sentence, int from) {
        return sentence.is(from - 1, prefix)
                || sentence.is(from - 1, hyphen) && sentence.isGlued(from - 1) && sentence.is(from - 2, prefix);
    }

    private boolean continuesAfter(String text, Sentence sentence, int to) {
        int end = sentence.end(to - 1);
        if (end >= text.length()) {
            return false;
        }
        char c = text.charAt(end);
        if (c == '%' || c == '\u2030' || c == '\u00b0' || Character.isLetterOrDigit(c)) {
            return true;
        }
        boolean beforeMonth = (c == '-' || c == '\u2013') && sentence.is(to + 1, month);
        if (beforeMonth) {
            // "March 12-April 2", where a range goes on.
            return false;
        }
        boolean joins = ".,:-\u2013/".indexOf(c) >= 0;
        return joins && end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
    }

    /** "Mei Lin", "April Smith": a month beside a capitalized word that is nothing else, unless it has a small letter. */
    private boolean besideName(Sentence sentence, int from, int to) {
        boolean small = Character.isLowerCase(sentence.words(to - 1, to).charAt(0));
        return sentence.is(to, name) && !small || sentence.is(from - 1, name) && from > 1;
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

    /** "37 years old", "a 6-year-old", "berusia 37 tahun", "berusia 30 hingga 40 tahun". */
    boolean isAge(Sentence sentence, Match match) {
        if (!match.rule().guards().contains("no-age")) {
            return false;
        }
        int next = match.to();
        if (sentence.is(next, hyphen)) {
            next++;
        }
        int before = match.from() - 1;
        boolean range = sentence.is(before, to) || sentence.is(before, or) || sentence.is(before, and);
        if (range && before > 0 && sentence.number(before - 1) >= 0) {
            before -= 2;
        }
        return sentence.is(next, age) || sentence.is(before, aged);
    }
}
