package org.linimasa.extraction.mention;

import java.util.stream.IntStream;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/**
 * "Rejected claims that finds had been sold abroad", "membantah telah menawarkan gaji itu": what somebody denies is told as
 * denied, whether or not the text says when it is said to have been.
 */
final class DeniedDeeds {
    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;
    private final Denials denials;
    private final PlainDeeds deeds;

    DeniedDeeds(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
        denials = new Denials(reading);
        deeds = new PlainDeeds(reading);
    }

    /** Whether a verb, or what somebody is in, is the predicate of what somebody denies. */
    boolean tells(Trigger verb) {
        if (verb.isSpeech() && verb.rule().weak()) {
            return false;
        }
        Clause clause = verb.clause();
        boolean that = clause.opener() == Opener.COMPLEMENT && pack.has(Words.THAT, text.token(clause.begin()));
        if (that) {
            Sentence sentence = reading.sentences().get(verb.sentence());
            Clauses clauses = reading.clauses(verb.sentence());
            if (!isToldIn(clauses.parent(clause))) {
                return false;
            }
            boolean predicate = verb.nominal() ? isState(verb) : deeds.isPredicate(verb, clause.begin() + 1);
            return predicate && denials.of(verb, clauses, sentence).isPresent();
        }
        return !verb.nominal()
                && clause.isMain()
                && IntStream.range(clause.begin(), verb.from())
                        .filter(i -> isDenial(i, verb))
                        .anyMatch(i -> isGoverned(verb, i + 1));
    }

    /** In a main clause, or where what goes round is only said to: "membantah kabar yang beredar | bahwa". */
    private boolean isToldIn(Clause denial) {
        return denial.isMain()
                || denial.opener() == Opener.RELATIVE
                        && denial.begin() > 0
                        && pack.has(Words.HEARSAY, text.token(denial.begin() - 1));
    }

    /** "That it was in talks". */
    private boolean isState(Trigger noun) {
        return noun.from() - 2 > noun.clause().begin()
                && pack.has(Words.AT, text.token(noun.from() - 1))
                && pack.has(Words.BE, text.token(noun.from() - 2));
    }

    private boolean isDenial(int at, Trigger verb) {
        return pack.statusCues()
                .longestAt(text, at, verb.from())
                .filter(cue -> cue.meaning() == StatusCue.DENIED && cue.to() == at + 1)
                .isPresent();
    }

    /** "Membantah | kliennya melarikan diri", "denied | having paid", "denied | she had paid": no noun's participle. */
    private boolean isGoverned(Trigger verb, int from) {
        if (verb.from() == from) {
            return true;
        }
        Token before = text.token(verb.from() - 1);
        if (pack.has(Words.HEARSAY, before) || pack.has(Words.MEDIUM, before)) {
            // "Membantah pesan berantai": a participle of what is denied.
            return false;
        }
        boolean helped = pack.modifiersFollow()
                || pack.has(Words.HAVE, text.token(from))
                || pack.has(Words.REPORTED_SELF, text.token(from))
                || IntStream.range(from, verb.from()).anyMatch(deeds::isHelping);
        return helped && deeds.isPredicate(verb, from);
    }
}
