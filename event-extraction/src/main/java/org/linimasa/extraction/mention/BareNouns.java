package org.linimasa.extraction.mention;

import java.util.List;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Token;

/** Event nouns that no verb carries, beside a verb of their clause: a date there is rather the verb's. */
final class BareNouns {
    private static final int DESCRIBING_REACH = 10;
    private static final int OBJECT_REACH = 4;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    BareNouns(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** "will vote on the deal on Friday": the date is that of the verb, not of the event it points back to. */
    boolean isKnownObject(Trigger trigger, TimeSpan time, List<Trigger> triggers) {
        boolean bare = trigger.nominal() && trigger.light() < 0 && time.from() >= trigger.to();
        Token before = wordBeforePhrase(trigger);
        // "Ballot members on strike action next month": nor is it that of what the vote is about.
        boolean topic = !pack.modifiersFollow() && pack.has(Words.OBLIQUE, before);
        boolean known = bare && (topic || pack.has(Words.BACK_BEFORE, text.token(Math.max(0, trigger.from() - 1))));
        boolean announced = bare
                && triggers.stream()
                        .anyMatch(other -> other.isSpeech()
                                && !other.rule().weak()
                                && (other.rule().category().equals("STATEMENT") || isRefused(trigger, other))
                                && other.clause().index() == trigger.clause().index()
                                && other.to() <= trigger.from()
                                && trigger.from() - other.to() <= 1);
        return announced
                || known
                        && triggers.stream()
                                .anyMatch(other -> !other.nominal()
                                        && !other.isSpeech()
                                        && other.clause().index()
                                                == trigger.clause().index()
                                        && other.to() <= trigger.from()
                                        && trigger.from() - other.to()
                                                <= OBJECT_REACH + (topic ? DESCRIBING_REACH : 0));
    }

    /** "Rejected an appeal on Thursday": the day of the ruling. */
    private static boolean isRefused(Trigger noun, Trigger refusal) {
        return refusal.rule().category().equals("REJECT") && noun.rule().weak();
    }

    /** "Of" of "pulled out of the Great Capes round-the-world race": the word before a noun with what describes it. */
    private Token wordBeforePhrase(Trigger noun) {
        int at = noun.from() - 1;
        while (at > noun.clause().begin() && noun.from() - at <= DESCRIBING_REACH && isDescribing(at)) {
            at--;
        }
        return at >= 0 ? text.token(at) : Token.NOTHING;
    }

    private boolean isDescribing(int at) {
        Token token = text.token(at);
        boolean small = pack.has(Words.OBLIQUE, token)
                || pack.has(Words.AT, token)
                || pack.has(Words.TO, token)
                || pack.has(Words.WITH, token)
                || pack.has(Words.BY, token)
                || pack.has(Words.DURING, token)
                || pack.has(Words.COORDINATOR, token)
                || pack.hasVerbShape(token);
        return reading.isName(at) || text.isJoiningDash(at) || token.kind() == Token.Kind.WORD && !small;
    }

    /** "Passed a budget in May after weeks of talks": the date behind a verb is not that of a later, bare noun. */
    boolean isBehindVerb(Trigger trigger, TimeSpan time, List<Trigger> triggers) {
        boolean bare = trigger.nominal() && trigger.light() < 0 && time.to() <= trigger.from();
        Clauses clauses = reading.clauses(trigger.sentence());
        int clause = trigger.clause().index();
        for (int i = trigger.clause().begin(); bare && i < time.from(); i++) {
            if (clauses.hasVerb(clause, i, i + 1)) {
                return true;
            }
        }
        // "Plans to sail home in March, outside the race".
        return bare
                && triggers.stream()
                        .anyMatch(other ->
                                !other.nominal() && other.clause().index() == clause && other.to() <= time.from());
    }
}
