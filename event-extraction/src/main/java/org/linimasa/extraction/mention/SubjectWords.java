package org.linimasa.extraction.mention;

import java.util.regex.Pattern;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Which words of a text can be those of a subject, and the phrases that they make. */
final class SubjectWords {
    private static final int SUBJECT_WORDS = 9;
    private static final Pattern PARENTHESIS = Pattern.compile("\\s*\\([^()]*\\)");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    SubjectWords(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    boolean isSmall(int at) {
        Token word = text.token(at);
        return pack.has(Words.BE, word)
                || pack.has(Words.HAVE, word)
                || pack.has(Words.MODAL, word)
                || pack.has(Words.ADVERB, word)
                || reading.isTime(at) && !isAttributive(at)
                || text.token(at).kind() == Token.Kind.PUNCTUATION && !text.isOfNumber(at)
                || pack.statusCues().isAt(text, at, at + 1);
    }

    /** Where the words begin that help a verb. */
    int groupBegin(int verb, int from) {
        int begin = verb;
        while (begin > from && isSmall(begin - 1) && !reading.isTime(begin - 1)) {
            begin--;
        }
        return begin;
    }

    String before(int clause, Sentence sentence) {
        int end = clause;
        while (end > sentence.from() + 1
                && (text.token(end - 1).is(",")
                        || reading.isTime(end - 1)
                        || pack.has(Words.COORDINATOR, text.token(end - 1)) && !reading.isName(end - 1)
                        || pack.has(Words.DURING, text.token(end - 1))
                        || pack.has(Words.PREPOSITION_OF_TIME, text.token(end - 1)))) {
            end--;
        }
        if (end < clause && isPlanning(end - 1)) {
            // "A briefing scheduled for Friday, | has been put off".
            end--;
        }
        int begin = end;
        while (begin > Math.max(sentence.from(), end - SUBJECT_WORDS)
                && (belongs(begin - 1) || isTimeOfNoun(begin - 1, end))
                && !pack.has(Words.CAUSE, text.token(begin - 1))
                && !(pack.modifiersFollow() && pack.has(Words.OBLIQUE, text.token(begin - 1)))) {
            begin--;
        }
        begin = end == clause ? nearestArticle(begin, end) : begin;
        while (begin < end
                && (pack.has(Words.GENITIVE, text.token(begin))
                        || pack.has(Words.BY, text.token(begin))
                        || pack.has(Words.COORDINATOR, text.token(begin)))) {
            begin++;
        }
        return begin < end ? between(begin, end) : "";
    }

    /** "The ministry | wanted to sell it". */
    private boolean isWanting(int at) {
        return !pack.modifiersFollow()
                && pack.has(Words.STATIVE, text.token(at))
                && at + 1 < text.tokens().size()
                && pack.has(Words.TO, text.token(at + 1));
    }

    private boolean isPlanning(int at) {
        return !pack.modifiersFollow()
                && pack.hasVerbShape(text.token(at))
                && pack.statusCues()
                        .longestAt(text, at, at + 2)
                        .filter(cue -> cue.meaning() == StatusCue.PLANNED)
                        .isPresent();
    }

    /** "A" of "a trial for the captain of a ferry | that sank": a clause that no comma parts tells of the noun next to it. */
    private int nearestArticle(int begin, int end) {
        for (int i = end - 1; i > begin && !pack.modifiersFollow(); i--) {
            boolean behindPreposition = pack.has(Words.OBLIQUE, text.token(i - 1))
                    || pack.has(Words.TO, text.token(i - 1))
                    || pack.has(Words.DURING, text.token(i - 1));
            if (behindPreposition && pack.has(Words.INDEFINITE_ARTICLE, text.token(i))) {
                return i;
            }
        }
        return begin;
    }

    String firstOf(Clause clause, int from, int verb, Clauses clauses) {
        int begin = from;
        while (begin < verb
                && (clauses.of(begin).index() != clause.index()
                        || reading.saysWhen(begin)
                        || text.token(begin).kind() == Token.Kind.PUNCTUATION
                        || begin > from && reading.isTime(begin - 1) && pack.has(Words.POSSESSIVE, text.token(begin))
                        || pack.openers().isAt(text, begin, begin + 1)
                        || pack.has(Words.COORDINATOR, text.token(begin)))) {
            begin++;
        }
        int end = begin;
        while (end < Math.min(verb, begin + SUBJECT_WORDS)
                && belongs(end)
                && !(end > begin
                        && (isSmall(end) && !isJoined(end) && !reading.isName(end)
                                || isFirstTime(end)
                                || pack.has(Words.MADE_FOR, text.token(end))
                                || isWanting(end)))
                && clauses.of(end).index() == clause.index()) {
            end++;
        }
        while (end > begin
                && end < verb
                && reading.isTime(end)
                && pack.has(Words.PREPOSITION_OF_TIME, text.token(end - 1))) {
            end--;
        }
        return begin < end ? between(begin, end) : "";
    }

    /** "Festival itu | pertama kali diadakan": the ordinal counts what is done. */
    private boolean isFirstTime(int at) {
        return pack.modifiersFollow()
                && pack.has(Words.ORDINAL, text.token(at))
                && at + 1 < text.tokens().size()
                && pack.has(Words.ADVERB, text.token(at + 1));
    }

    /** "Arus mudik Lebaran di pelabuhan": a time before a preposition of the same phrase. */
    private boolean isTimeOfNoun(int at, int end) {
        return pack.modifiersFollow()
                && reading.isTime(at)
                && at + 1 < end
                && (reading.isTime(at + 1) || pack.has(Words.AT, text.token(at + 1)));
    }

    boolean belongs(int at) {
        if (text.isInParenthesis(at)) {
            return true;
        }
        Token token = text.token(at);
        boolean mark = token.kind() == Token.Kind.PUNCTUATION
                && !reading.isName(at)
                && !isJoined(at)
                && !text.isOfNumber(at)
                && !text.isAbbreviationDot(at);
        return !mark
                && (!reading.isTime(at) || isAttributive(at))
                && (isJoined(at) || !pack.has(Words.BE, token))
                && !pack.has(Words.HAVE, token)
                && !pack.has(Words.COMPARISON, token)
                && (isDescribing(at)
                        || !pack.has(Words.LIGHT, token) && !(pack.hasVerbShape(token) && !reading.isName(at)));
    }

    /** "A sixteenth-century panel": between an article and its noun a time only describes. */
    private boolean isAttributive(int at) {
        int begin = at;
        while (begin > 0 && reading.isTime(begin - 1)) {
            begin--;
        }
        int end = at + 1;
        while (end < text.tokens().size() && reading.isTime(end)) {
            end++;
        }
        return begin > 0
                && end < text.tokens().size()
                && pack.has(Words.ARTICLE, text.token(begin - 1))
                && text.token(end).kind() == Token.Kind.WORD
                && !isSmall(end)
                && !pack.hasVerbShape(text.token(end))
                && !pack.has(Words.PREPOSITION_OF_TIME, text.token(end))
                && !pack.has(Words.OBLIQUE, text.token(end))
                && !pack.has(Words.AT, text.token(end));
    }

    /** A hyphen inside a word or the mark of possession, written without a space before it. */
    private boolean isJoined(int at) {
        boolean possessive =
                pack.has(Words.POSSESSIVE, text.token(at)) || text.token(at).is("-");
        return text.isJoiningDash(at)
                || possessive
                        && at > 0
                        && text.token(at - 1).end() == text.token(at).begin();
    }

    /** "The stage", "India's crewed capsule", "a sketch attributed to Lind": a form of a verb that tells nothing. */
    private boolean isDescribing(int at) {
        if (pack.modifiersFollow() || at == 0) {
            return false;
        }
        Token before = text.token(at - 1);
        boolean marked = pack.has(Words.ARTICLE, before) || pack.has(Words.POSSESSIVE, before);
        Token next = text.token(at + 1);
        boolean reduced = pack.hasVerbShape(text.token(at))
                && !pack.has(Words.BE, before)
                && !pack.has(Words.HAVE, before)
                && (pack.has(Words.TO, next) || pack.has(Words.BY, next));
        return marked || reduced;
    }

    String between(int from, int to) {
        String words = text.between(from, to);
        String kept =
                words.indexOf('(') < 0 ? words : PARENTHESIS.matcher(words).replaceAll("");
        return SPACES.matcher(kept).replaceAll(" ");
    }
}
