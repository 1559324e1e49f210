package org.linimasa.tagger.meaning;

import java.util.Arrays;
import java.util.List;
import org.linimasa.tagger.match.Match;
import org.linimasa.tagger.match.Sentence;
import org.linimasa.tagger.meaning.FoundExpression.Link;
import org.linimasa.tagger.meaning.FoundExpression.Range;
import org.linimasa.tagger.meaning.FoundExpression.Signal;
import org.linimasa.tagger.pack.LanguagePack;

/** What the words that link a date with its sentence make of it: a limit, the end of a range, nothing at all. */
final class LinkWords {
    private static final int ORIGIN_REACH = 9;
    private static final int LONGEST_LINK = 6;
    /** Classes of words that only link a date with what it belongs to. */
    private static final List<String> LINKING = List.of(
            "LINK",
            "PREP",
            "MONTHPREP",
            "SINCE",
            "UNTIL",
            "BY",
            "EARLIEST",
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

    private final int since;
    private final int until;
    private final int before;
    private final int after;
    private final int to;
    private final int and;
    private final int between;
    private final int filler;
    private final int possessive;
    private final int oldDate;
    private final int by;
    private final int origin;
    private final int or;
    private final int comma;
    private final int bracket;
    private final int apposed;
    private final int earliest;
    private final int over;
    private final int negation;
    private final int[] linking;
    private final int[] telling;
    private final boolean knowsLinking;
    private final TenseHints tenseHints;

    LinkWords(LanguagePack pack, TenseHints tenseHints) {
        since = pack.classNumber("SINCE");
        until = pack.classNumber("UNTIL");
        before = pack.classNumber("BEFORE");
        after = pack.classNumber("AFTER");
        to = pack.classNumber("TO");
        and = pack.classNumber("AND");
        between = pack.classNumber("BETWEEN");
        filler = pack.classNumber("FILLER");
        possessive = pack.classNumber("POSS");
        oldDate = pack.classNumber("OLDDATE");
        by = pack.classNumber("BY");
        origin = pack.classNumber("ORIGIN");
        or = pack.classNumber("OR");
        comma = pack.classNumber("\",\"");
        bracket = pack.classNumber("\"(\"");
        apposed = pack.classNumber("APPOSED");
        earliest = pack.classNumber("EARLIEST");
        over = pack.classNumber("OVER");
        negation = pack.classNumber("NEGATION");
        linking = LINKING.stream().mapToInt(pack::classNumber).toArray();
        telling = TELLING.stream().mapToInt(pack::classNumber).toArray();
        knowsLinking = pack.classNumber("LINK") >= 0;
        this.tenseHints = tenseHints;
    }

    /**
     * The word before a match that makes it an end or a limit.
     *
     * @param afterEvent the token behind an expression that is counted from an event; -1 where the one before is none
     */
    Signal signal(Sentence sentence, Match match, int afterEvent) {
        int t = match.from() - 1;
        while (sentence.is(t, filler)) {
            t--;
        }
        boolean ofEvent = afterEvent >= 0 && t <= afterEvent;
        if (TenseHints.isPossessive(sentence, match.to(), possessive) && !ofEvent) {
            // "Before Monday's vote" is no limit; "two days before Monday's vote" counts from that day.
            return Signal.NONE;
        }
        if (sentence.is(t, since)) {
            return Signal.SINCE;
        }
        if (sentence.is(t, earliest)) {
            return Signal.FROM;
        }
        if (sentence.is(t, by)) {
            return Signal.BY;
        }
        if (sentence.is(t, until) && tenseHints.isMoved(sentence, t, match.to())) {
            return Signal.NONE;
        }
        if (sentence.is(t, until)) {
            return tenseHints.isDenied(sentence, t) ? Signal.FROM : Signal.UNTIL;
        }
        if (sentence.is(t, before)) {
            return tenseHints.isDenied(sentence, t) ? Signal.FROM : Signal.BEFORE;
        }
        if (sentence.is(t, over) && isVerb(sentence, t, match)) {
            return Signal.NONE;
        }
        if (sentence.is(t, after)) {
            return sentence.is(t - 1, negation) ? Signal.BY : Signal.AFTER;
        }
        return Signal.NONE;
    }

    /**
     * "Perang usai tahun lalu", "usai pada Februari": a word for "after" that is a verb, too, behind what it tells of and
     * before any date but a feast.
     */
    private boolean isVerb(Sentence sentence, int t, Match match) {
        boolean feast = match.slots().keySet().stream().anyMatch(slot -> slot.startsWith("HOLIDAY"));
        boolean opens = t == 0 || sentence.is(t - 1, comma);
        return t < match.from() - 1 || !feast && !opens;
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
            boolean moved = sentence.is(begin, oldDate) && tenseHints.isPutOff(sentence, begin);
            return moved ? Range.NONE : Range.TO;
        }
        if (sentence.is(t, or)) {
            return Range.EITHER;
        }
        return sentence.is(t, and) && sentence.is(begin, between) ? Range.BETWEEN : Range.NONE;
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

    /** What stands between a match and the expression before, which ends at a token; -1 where there is none. */
    Link link(Sentence sentence, int previousEnd, Match match) {
        if (previousEnd < 0) {
            return Link.NONE;
        }
        if (previousEnd == match.from()) {
            return Link.ADJACENT;
        }
        if (!knowsLinking && isOneWord(sentence, previousEnd, match.from())) {
            return Link.SHORT_WORD;
        }
        boolean listed = false;
        boolean worded = false;
        boolean apart = sentence.is(previousEnd, comma) || sentence.is(previousEnd, bracket);
        for (int t = apart ? previousEnd + 1 : previousEnd; t < match.from(); t++) {
            boolean joins = sentence.is(t, and) || sentence.is(t, or);
            boolean words = sentence.is(t, filler) || sentence.is(t, oldDate) || sentence.is(t, between);
            words |= apart && sentence.is(t, apposed);
            if (!joins && !words) {
                return Link.NONE;
            }
            listed |= joins;
            worded |= words;
        }
        if (listed) {
            return Link.LIST;
        }
        if (worded) {
            return apart ? Link.COMMA_AND_WORDS : Link.WORDS;
        }
        return apart ? Link.COMMA : Link.NONE;
    }

    /** "16 de gener | de | 2015": where a pack knows no words that link, one short word that it does not know may be one. */
    private boolean isOneWord(Sentence sentence, int from, int to) {
        int length = sentence.end(from) - sentence.begin(from);
        return to == from + 1
                && length > 1
                && length <= LONGEST_LINK
                && !sentence.is(from, and)
                && !sentence.is(from, or);
    }
}
