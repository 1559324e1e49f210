package org.linimasa.extraction.mention;

import java.util.List;
import java.util.stream.IntStream;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;

/** Which words of a sentence speak of a trigger: where the cues before it begin to be its own, and in which clauses. */
final class CueScope {
    private static final int OBJECT_REACH = 3;
    private static final int REACH_INTO_PARENT = 8;
    private static final int CUE_WORDS = 3;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;
    private final Denials denials;
    private final BehindNoun behind;

    CueScope(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
        denials = new Denials(reading);
        behind = new BehindNoun(reading);
    }

    /** Cues before the last verb of saying speak of the saying. */
    int begin(Trigger trigger, List<Trigger> inSentence, Clauses clauses, Sentence sentence) {
        int from = sentence.from();
        for (Trigger other : inSentence) {
            if (other.from() < trigger.from() && other.isSpeech() && !denials.isBehind(other.from(), sentence)) {
                from = other.from();
            }
        }
        if (!trigger.nominal() && isAside(trigger, sentence)) {
            // "Denied an accusation, made by the union, that ...": what was denied is not that it was made.
            return trigger.from();
        }
        boolean carriedBehind = trigger.nominal()
                && trigger.light() > trigger.from()
                && clauses.of(trigger.light()).opener() == Opener.RELATIVE;
        if (carriedBehind) {
            // "dalam rapat yang berlangsung kemarin": its own clause says how it stands.
            return trigger.from();
        }
        from = Math.max(from, Math.max(ownGroup(trigger, sentence), behindFronted(trigger, clauses, sentence)));
        return trigger.isSpeech() ? Math.max(from, SpeechTag.begin(reading, trigger, inSentence)) : from;
    }

    /** Whether a word stands in a clause whose cues speak of a trigger. */
    boolean holds(int token, Trigger trigger, Clauses clauses) {
        Clause clause = clauses.of(token);
        if (clause.index() == trigger.clause().index()) {
            return true;
        }
        if (pack.has(Words.CAUSE, text.token(trigger.clause().begin()))) {
            return false;
        }
        boolean governed = (trigger.clause().opener() == Opener.COMPLEMENT
                        || trigger.clause().opener() == Opener.RELATIVE)
                && clause.index() == trigger.clause().parent();
        return governed && clauses.firstOfRow(trigger.clause()) - token <= REACH_INTO_PARENT;
    }

    /** Whether a word stands in the noun phrase that a clause describes: "no ferry that", not "without Lind, who". */
    boolean isOfHead(int at, int clause) {
        return clause - at <= OBJECT_REACH + 1 && !text.token(clause - 1).is(",");
    }

    /** "Setelah sempat molor, | pembangunan akhirnya dimulai": how it stood before is over. */
    private int behindFronted(Trigger trigger, Clauses clauses, Sentence sentence) {
        boolean before = pack.openers()
                .longestAt(text, sentence.from(), sentence.to())
                .filter(opener -> opener.meaning() == Opener.PRIOR)
                .isPresent();
        if (!before || clauses.of(sentence.from()).index() != trigger.clause().index()) {
            return sentence.from();
        }
        return IntStream.range(sentence.from(), trigger.from())
                .filter(i -> text.token(i).is(",") && !reading.isName(i) && !reading.isTime(i))
                .findFirst()
                .orElse(sentence.from());
    }

    /** Whether a verb is a participle that only describes the noun before its comma. */
    private boolean isAside(Trigger trigger, Sentence sentence) {
        return BehindNoun.isParticipleAfterComma(reading, trigger.from(), sentence)
                && trigger.to() < sentence.to()
                && (pack.has(Words.BY, text.token(trigger.to())) || isTimeAt(trigger.to(), sentence));
    }

    /** "In 1981". */
    private boolean isTimeAt(int at, Sentence sentence) {
        boolean led = at + 1 < sentence.to() && pack.has(Words.PREPOSITION_OF_TIME, text.token(at));
        return reading.isTime(led ? at + 1 : at);
    }

    /** "Was postponed and | will go ahead": a second verb with a cue of its own has none of the first's. */
    private int ownGroup(Trigger trigger, Sentence sentence) {
        boolean cue = false;
        int at = trigger.from();
        while (!trigger.nominal() && at > sentence.from()) {
            int own = cueBefore(at, sentence);
            if (own == at && !behind.isAuxiliary(text.token(at - 1))) {
                break;
            }
            cue |= own < at;
            at = Math.min(own, at - 1);
        }
        boolean second = at > sentence.from() && pack.has(Words.COORDINATOR, text.token(at - 1));
        return cue && second ? at : sentence.from();
    }

    /** Where the cue begins that ends before a token, as "plans to" does; the token itself where none does. */
    private int cueBefore(int to, Sentence sentence) {
        for (int from = to - 1; from >= Math.max(sentence.from(), to - CUE_WORDS); from--) {
            boolean ends = pack.statusCues()
                    .longestAt(text, from, to)
                    .filter(cue -> cue.to() == to)
                    .isPresent();
            if (ends) {
                return from;
            }
        }
        return to;
    }
}
