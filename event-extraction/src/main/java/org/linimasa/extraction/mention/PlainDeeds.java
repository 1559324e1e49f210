package org.linimasa.extraction.mention;

import java.util.stream.IntStream;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/**
 * "The council dropped the plan", "Polisi menarik dua truk": what the verb of a main clause tells of somebody or something
 * happened, whether or not the text says when. What only is so, is thought or is measured did not happen.
 */
final class PlainDeeds {
    private static final int OBJECT_REACH = 6;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;
    private final SecondPredicate second;
    private final DeedSubjects subjects;

    PlainDeeds(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
        second = new SecondPredicate(reading);
        subjects = new DeedSubjects(reading);
    }

    /** Whether a verb is that of a main clause with a subject, and tells a deed. */
    boolean tells(Trigger verb) {
        if (verb.nominal() || verb.isSpeech() || !verb.clause().isMain() || isBackground(verb)) {
            return false;
        }
        int begin = behindSaying(verb);
        int group = second.groupBegin(verb.from(), begin);
        return !isColoured(begin, verb)
                && isPast(group, verb)
                && isFinite(verb, begin, group)
                && !isMeasured(verb)
                && subjects.isBefore(verb, begin, group);
    }

    /** Whether a verb is the finite one that what begins at a token says, and no measure. */
    boolean isPredicate(Trigger verb, int begin) {
        return pack.hasVerbShape(text.token(verb.from()))
                && isFinite(verb, begin, second.groupBegin(verb.from(), begin))
                && !isMeasured(verb);
    }

    private boolean isBackground(Trigger verb) {
        Token first = text.token(verb.from());
        boolean known =
                !verb.rule().equals(TriggerRule.UNKNOWN_VERB) && !verb.rule().weak();
        boolean joined = verb.from() > 0 && text.token(verb.from() - 1).is("-");
        return joined
                || !pack.hasVerbShape(first)
                || pack.statusCues().isAt(text, verb.from(), verb.to())
                || !known
                        && (pack.has(Words.BACKGROUND_VERB, first)
                                || pack.modifiersFollow() && pack.has(Words.LIGHT, first)
                                || pack.has(Words.STATIVE, first)
                                || pack.hasBackgroundShape(first));
    }

    /** Behind the last verb of saying: "police said | the driver fled". */
    private int behindSaying(Trigger verb) {
        return IntStream.range(verb.clause().begin(), verb.from())
                .filter(i -> !reading.isName(i)
                        && pack.triggers().allAt(text, i, i + 1).stream()
                                .anyMatch(match -> match.meaning().speech()))
                .map(saying -> saying + 1)
                .max()
                .orElse(verb.clause().begin());
    }

    /** "Segera diatasi", "hasn't read": what words before the verb call planned, possible, going on or not so. */
    private boolean isColoured(int begin, Trigger verb) {
        return IntStream.range(begin, verb.from())
                .anyMatch(i -> !reading.isName(i)
                        && !reading.isTime(i)
                        && pack.statusCues()
                                .longestAt(text, i, verb.from())
                                .filter(cue -> cue.meaning() != StatusCue.OCCURRED)
                                .isPresent());
    }

    /** "Has filed", "was fined": not "is located", "must file". */
    private boolean isPast(int group, Trigger verb) {
        boolean be = false;
        boolean past = pack.modifiersFollow();
        for (int i = Math.max(verb.clause().begin(), group - 1); i < verb.from(); i++) {
            Token word = text.token(i);
            if (pack.has(Words.MODAL, word) || pack.has(Words.NECESSITY, word)) {
                return false;
            }
            be |= pack.has(Words.BE, word);
            past |= pack.has(Words.PAST_BE, word) || pack.has(Words.HAVE, word);
        }
        return !be || past;
    }

    /** The first verb of its clause, or one behind "and": no participle that describes a noun. */
    private boolean isFinite(Trigger verb, int begin, int group) {
        int before = group - 1;
        boolean coordinated = before >= begin
                && (pack.has(Words.COORDINATOR, text.token(before))
                        || text.token(before).is(","));
        boolean second = hasVerb(begin, group, verb);
        boolean helped = IntStream.range(group, verb.from()).anyMatch(this::isHelping);
        // "Penyerang asal Brasil, Thiago Morais, sudah pindah", "the factory, with 640 workers, would close": behind an
        // aside.
        boolean aside = before >= begin && text.token(before).is(",") && !second && (pack.modifiersFollow() || helped);
        coordinated &= !aside;
        if (second != coordinated || before >= begin && subjects.isPreposition(before)) {
            return false;
        }
        return pack.modifiersFollow() || helped || !isParticiple(verb);
    }

    /** "Documents leaked to the paper showed", "notes issued have": another verb behind it is that of the clause. */
    private boolean isParticiple(Trigger verb) {
        int end = reading.sentences().get(verb.sentence()).to();
        if (isBeforeAgent(verb.to(), end)) {
            return true;
        }
        boolean reduced = verb.to() < end && (subjects.isPreposition(verb.to()) || reading.isTime(verb.to()));
        for (int i = verb.to(); i < end; i++) {
            Token word = text.token(i);
            boolean here = isOfClause(i, verb);
            if (word.is(",") && !reading.isName(i) || here && pack.has(Words.COORDINATOR, word)) {
                return false;
            }
            if (here && isVerb(i) && !pack.has(Words.POSSESSIVE, word) && (reduced || isHelping(i))) {
                return true;
            }
        }
        return false;
    }

    /** "A reward offered previously by the bank". */
    private boolean isBeforeAgent(int behind, int end) {
        int at = behind;
        while (at < end && pack.has(Words.ADVERB, text.token(at))) {
            at++;
        }
        return at < end && pack.has(Words.BY, text.token(at));
    }

    private boolean hasVerb(int from, int to, Trigger verb) {
        return IntStream.range(from, to).anyMatch(i -> isOfClause(i, verb) && isVerb(i));
    }

    private boolean isOfClause(int at, Trigger verb) {
        return reading.clauses(verb.sentence()).of(at).index() == verb.clause().index();
    }

    private boolean isVerb(int at) {
        Token word = text.token(at);
        return !reading.isName(at)
                && !reading.isTime(at)
                && word.kind() == Token.Kind.WORD
                && !word.isCapitalized()
                && !isDescribing(at)
                && (pack.hasVerbShape(word) || isHelping(at) || isPlainSaying(at));
    }

    boolean isHelping(int at) {
        Token word = text.token(at);
        return pack.has(Words.BE, word) || pack.has(Words.HAVE, word) || pack.has(Words.MODAL, word);
    }

    private boolean isPlainSaying(int at) {
        return !pack.modifiersFollow()
                && pack.triggers().allAt(text, at, at + 1).stream()
                        .anyMatch(match ->
                                match.meaning().speech() && match.meaning().weak());
    }

    /** "The burned house": between an article and its noun. */
    private boolean isDescribing(int at) {
        return !pack.modifiersFollow()
                && at > 0
                && (pack.has(Words.ARTICLE, text.token(at - 1)) || pack.has(Words.POSSESSIVE, text.token(at - 1)));
    }

    /** "Lost 4 percent". */
    private boolean isMeasured(Trigger verb) {
        Sentence sentence = reading.sentences().get(verb.sentence());
        return IntStream.range(verb.to(), Math.min(sentence.to(), verb.to() + OBJECT_REACH))
                .anyMatch(i -> isOfClause(i, verb)
                        && pack.has(Words.MEASURE, text.token(i))
                        && text.token(i - 1).kind() == Token.Kind.NUMBER);
    }
}
