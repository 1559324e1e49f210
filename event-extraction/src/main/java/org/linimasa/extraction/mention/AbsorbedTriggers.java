package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Token;

/** Triggers that only say more of another: what an event noun is about, against whom, of which kind. */
final class AbsorbedTriggers {
    private static final int REASON_REACH = 6;

    private final SegmentedText text;
    private final LanguagePack pack;

    AbsorbedTriggers(Reading reading) {
        text = reading.text();
        pack = reading.pack();
    }

    /** "menyepakati gencatan senjata", "memutuskan menaikkan suku bunga": one event, told by two words. */
    List<Trigger> withoutAbsorbed(List<Trigger> triggers) {
        List<Trigger> kept = new ArrayList<>();
        for (int i = 0; i < triggers.size(); i++) {
            Trigger trigger = triggers.get(i);
            if (isReason(trigger)) {
                continue;
            }
            if (i > 0) {
                Trigger before = triggers.get(i - 1);
                if (isPreposition(trigger) && before.nominal() && isSameClause(before, trigger)) {
                    continue;
                }
                boolean modifies = !pack.modifiersFollow() && before.to() == trigger.from();
                if (modifies && before.nominal() && trigger.nominal()) {
                    kept.remove(before);
                }
                boolean names = pack.modifiersFollow()
                        && before.to() == trigger.from()
                        && before.nominal()
                        && trigger.nominal()
                        && before.rule()
                                .type()
                                .family()
                                .equals(trigger.rule().type().family());
                if (names) {
                    // "Final kejuaraan": the second noun says of what.
                    continue;
                }
                if (isTopicOf(before, trigger) || kept.stream().anyMatch(verb -> isMeansOf(verb, trigger))) {
                    continue;
                }
                boolean adjacent = trigger.from() - before.to() <= 2
                        && before.clause().index() == trigger.clause().index()
                        && noBreak(before.to(), trigger.from());
                if (adjacent && !before.nominal() && trigger.nominal() && !before.isSpeech() && trigger.light() < 0) {
                    continue;
                }
            }
            if (!carriesNoun(trigger, triggers)) {
                kept.add(trigger);
            }
        }
        return kept;
    }

    /** "Menggelar" of "menggelar pertemuan". */
    private static boolean carriesNoun(Trigger verb, List<Trigger> triggers) {
        for (Trigger noun : triggers) {
            if (noun.nominal() && noun.light() == verb.from()) {
                return true;
            }
        }
        return false;
    }

    /** "Was held for nine days for speaking at a rally": what somebody is said to have done is not what is told. */
    private boolean isReason(Trigger noun) {
        int gerund = noun.from() - 1;
        int begin = noun.clause().begin();
        boolean bare = noun.nominal() && noun.light() < 0 && !pack.modifiersFollow();
        while (bare
                && gerund > begin
                && noun.from() - gerund <= REASON_REACH
                && text.token(gerund).kind() == Token.Kind.WORD
                && !pack.hasProgressiveShape(text.token(gerund))) {
            gerund--;
        }
        return bare
                && gerund > begin + 1
                && pack.hasProgressiveShape(text.token(gerund))
                && pack.has(Words.GERUND_AFTER, text.token(gerund - 1))
                && IntStream.range(begin, gerund - 1)
                        .anyMatch(i -> pack.has(Words.BE, text.token(i)) && pack.hasVerbShape(text.token(i + 1)));
    }

    /** "Rejected a law by referendum": how it was done. */
    private boolean isMeansOf(Trigger verb, Trigger trigger) {
        return !verb.nominal()
                && trigger.nominal()
                && trigger.light() < 0
                && isSameClause(verb, trigger)
                && pack.has(Words.MEANS, text.token(trigger.from() - 1));
    }

    /** "A hearing on the seizure": what another event noun is about. */
    private boolean isTopicOf(Trigger before, Trigger trigger) {
        boolean nouns = before.nominal() && trigger.nominal() && isSameClause(before, trigger);
        if (!nouns || trigger.from() - before.to() > 2 || trigger.from() == before.to()) {
            return false;
        }
        boolean own = trigger.light() >= 0 && trigger.light() != before.light();
        for (int i = before.to(); i < trigger.from(); i++) {
            Token word = text.token(i);
            boolean preposition = pack.has(Words.OBLIQUE, word) || pack.has(Words.TO, word) && !pack.modifiersFollow();
            boolean about = preposition && !(pack.modifiersFollow() && pack.has(Words.PREPOSITION_OF_TIME, word));
            if (!about && !pack.has(Words.ARTICLE, word)) {
                return false;
            }
        }
        return !own;
    }

    /** "Laga melawan Persib": behind an event noun the verb only says against whom. */
    private boolean isPreposition(Trigger trigger) {
        return !trigger.nominal() && pack.has(Words.WITH, text.token(trigger.from()));
    }

    private static boolean isSameClause(Trigger a, Trigger b) {
        return a.clause().index() == b.clause().index();
    }

    private boolean noBreak(int from, int to) {
        for (int i = from; i < to; i++) {
            Token word = text.token(i);
            boolean preposition =
                    pack.has(Words.AT, word) || pack.has(Words.OBLIQUE, word) || pack.has(Words.WITH, word);
            if (preposition || text.token(i).kind() == Token.Kind.PUNCTUATION) {
                return false;
            }
        }
        return true;
    }
}
