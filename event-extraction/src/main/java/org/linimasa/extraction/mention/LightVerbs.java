package org.linimasa.extraction.mention;

import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** The verbs that leave their meaning to an event noun: "menggelar pertemuan", "the talks began". */
final class LightVerbs {
    private static final int LIGHT_REACH = 6;
    private static final int REACH_BEHIND = 22;
    private static final int PHRASE_REACH = 6;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;
    private final NearPhrase near;

    LightVerbs(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
        near = new NearPhrase(reading);
    }

    /** Index of the light verb of a noun: before it, else behind it; -1 where there is none. */
    int lightVerb(int from, int to, Sentence sentence, Clauses clauses) {
        Clause own = clauses.of(from);
        if (isAgent(from, sentence) || isInPhrase(from, sentence) || isTopic(from, sentence, clauses)) {
            return -1;
        }
        for (int i = from - 1; i >= Math.max(sentence.from(), from - LIGHT_REACH - 2); i--) {
            // "Appointments were cancelled during a strike": when it was so.
            boolean during = pack.has(Words.DURING, text.token(i)) && !pack.has(Words.AT, text.token(i));
            boolean phrase = during || pack.has(Words.OBLIQUE, text.token(i));
            if (text.token(i).is(",") || i < from - 1 && phrase) {
                break;
            }
            if (clauses.of(i).index() == own.index()
                    && pack.phrases(Words.LIGHT).isAt(text, i, from)
                    && !isNoCue(i, sentence)
                    && !isNoun(i)
                    && !isAdjective(i, from)) {
                return i;
            }
        }
        for (int i = to; i < Math.min(sentence.to(), to + REACH_BEHIND); i++) {
            Clause clause = clauses.of(i);
            boolean reach = clause.index() == own.index()
                    || clause.opener() == Opener.RELATIVE
                            && clause.parent() == own.index()
                            // "The race was won by Marta Serra, | who also took the title".
                            && !clauses.hasVerb(own.index(), to, clause.begin());
            boolean other = clause.index() == own.index() && isOtherPredicate(i, from);
            if (reach && isStart(i, sentence, clauses) || other) {
                return -1;
            }
            boolean found =
                    reach && pack.phrases(Words.LIGHT).isAt(text, i, sentence.to()) && !reading.isName(i) && !isNoun(i);
            // "After talks they agreed to reopen the crossing, closed since May": the participle is that of the noun
            // before it.
            boolean ofOther = isAside(i, sentence) && clauses.hasVerb(own.index(), to, i);
            // "The strike, which began on Monday, ended on Tuesday": its own verb stands behind the clause.
            int behind = clause.index() == own.index() ? -1 : lightBehind(i + 1, own, sentence, clauses);
            boolean inRelative = behind >= 0 && !isChange(behind);
            if (found
                    && !ofOther
                    && !inRelative
                    && !(isAside(i, sentence) && lightBehind(i + 1, own, sentence, clauses) >= 0)) {
                return i;
            }
        }
        return -1;
    }

    /** "An inquiry into the deal opened": the verb is that of the event noun before the preposition. */
    private boolean isTopic(int noun, Sentence sentence, Clauses clauses) {
        int at = noun - 1;
        while (at > sentence.from() && pack.has(Words.ARTICLE, text.token(at))) {
            at--;
        }
        boolean led = at > sentence.from()
                && (pack.has(Words.OBLIQUE, text.token(at)) || pack.has(Words.TO, text.token(at)))
                && !pack.has(Words.PREPOSITION_OF_TIME, text.token(at))
                && !pack.openers().isAt(text, at, at + 1);
        int head = at - 1;
        return led
                && !pack.modifiersFollow()
                && isEventNoun(head, sentence)
                && !pack.hasVerbShape(text.token(head))
                && clauses.of(head).index() == clauses.of(noun).index()
                && !clauses.hasVerb(clauses.of(noun).index(), clauses.of(noun).begin(), head);
    }

    /** "Nomor eksibisi dalam kejuaraan itu batal": the verb is that of the noun before the preposition. */
    private boolean isInsideSubject(int noun, Sentence sentence) {
        boolean during =
                pack.modifiersFollow() && noun - 2 >= sentence.from() && pack.has(Words.DURING, text.token(noun - 1));
        for (int i = noun - 2; during && i >= sentence.from(); i--) {
            Token word = text.token(i);
            if (text.token(i).is(",") && !reading.isName(i)) {
                return i < noun - 2;
            }
            if (!reading.isName(i) && (pack.hasVerbShape(word) || pack.openers().isAt(text, i, i + 1))) {
                return false;
            }
        }
        return during;
    }

    /** Whether a verb calls an event off or puts it off. */
    boolean isChange(int verb) {
        return new VerbForms(reading).isChangeAt(verb, text.tokens().size());
    }

    /**
     * "Under the deal the navies will meet", "sesuai kesepakatan itu, tarif akan turun": a noun behind the preposition that a
     * sentence begins with is no subject.
     */
    boolean isFronted(int noun, Sentence sentence) {
        if (pack.modifiersFollow()) {
            return noun == sentence.from() + 1
                    && pack.has(Words.OBLIQUE, text.token(sentence.from()))
                    && noun + 1 < sentence.to()
                    && pack.has(Words.BACK_AFTER, text.token(noun + 1));
        }
        return noun == sentence.from() + 2
                && pack.has(Words.OBLIQUE, text.token(sentence.from()))
                && pack.has(Words.ARTICLE, text.token(noun - 1));
    }

    /** "Campaigning for Saturday's election came to a close": the verb is that of the noun before the preposition. */
    boolean isInPhrase(int noun, Sentence sentence) {
        if (isInsideSubject(noun, sentence) || isFronted(noun, sentence)) {
            return true;
        }
        int before = noun - 1;
        while (before > sentence.from() + 1
                && noun - before <= PHRASE_REACH
                && (reading.isTime(before)
                        || pack.has(Words.ARTICLE, text.token(before))
                        || pack.has(Words.POSSESSIVE, text.token(before))
                        || text.token(before).kind() == Token.Kind.WORD
                                && !reading.isName(before)
                                && !pack.has(Words.APPOINTED, text.token(before))
                                && !pack.hasVerbShape(text.token(before)))) {
            before--;
        }
        boolean phrase =
                !pack.modifiersFollow() && before > sentence.from() && pack.has(Words.APPOINTED, text.token(before));
        for (int i = sentence.from(); phrase && i < before; i++) {
            Token word = text.token(i);
            if (pack.hasVerbShape(word) && !reading.isName(i)
                    || pack.has(Words.BE, word)
                    || pack.has(Words.MODAL, word)) {
                return false;
            }
        }
        return phrase;
    }

    /** "On Friday's third stage": the form of a light verb that is a noun there. */
    private boolean isNoun(int at) {
        Token before = at > 0 ? text.token(at - 1) : Token.NOTHING;
        return !pack.modifiersFollow()
                && !pack.hasVerbShape(text.token(at))
                && (pack.has(Words.ARTICLE, before)
                        || pack.has(Words.POSSESSIVE, before)
                        || pack.has(Words.ORDINAL, before));
    }

    /** "Delayed by a strike": who or what does it has no verb of its own. */
    private boolean isAgent(int noun, Sentence sentence) {
        int before = noun - 1;
        while (before > sentence.from() && pack.has(Words.ARTICLE, text.token(before))) {
            before--;
        }
        // "Dibuka dengan pawai, dilanjutkan lomba": nor has what something is done with.
        return before > sentence.from()
                && (pack.has(Words.BY, text.token(before))
                        || pack.modifiersFollow() && pack.has(Words.WITH, text.token(before)))
                && pack.hasVerbShape(text.token(before - 1));
    }

    /** "Wabah ini memaksa panitia membatalkan lomba": an active verb of the noun's own leaves nothing to a later one. */
    boolean isOtherPredicate(int at, int noun) {
        Token word = text.token(at);
        return pack.modifiersFollow()
                && at > noun + 1
                && pack.hasVerbShape(word)
                && !pack.hasPassiveShape(word)
                && !reading.isName(at)
                && !pack.has(Words.STATIVE, word)
                && !pack.has(Words.ADVERB, word)
                && !pack.has(Words.WITH, word)
                && !pack.statusCues().isAt(text, at, at + 1)
                && !pack.phrases(Words.LIGHT).isAt(text, at, text.tokens().size());
    }

    /** "The conference, scheduled for May, ...", "a race set for May has been moved": a participle that only describes the noun. */
    private boolean isAside(int at, Sentence sentence) {
        boolean reduced = !pack.modifiersFollow()
                && at > sentence.from()
                && !pack.has(Words.BE, text.token(at - 1))
                && !pack.has(Words.HAVE, text.token(at - 1))
                && at + 1 < sentence.to()
                && pack.has(Words.NEW_DATE, text.token(at + 1));
        return pack.hasVerbShape(text.token(at))
                && (reduced || BehindNoun.isParticipleAfterComma(reading, at, sentence));
    }

    /** The light verb of a clause behind a token; -1 where it has none. */
    private int lightBehind(int from, Clause own, Sentence sentence, Clauses clauses) {
        for (int i = from; i < sentence.to(); i++) {
            if (clauses.of(i).index() == own.index()
                    && !reading.isName(i)
                    && pack.phrases(Words.LIGHT).isAt(text, i, sentence.to())) {
                return i;
            }
        }
        return -1;
    }

    /** "Membatalkan hasil pemilihan": where a verb says no status it leaves its meaning to no noun either. */
    boolean isNoCue(int at, Sentence sentence) {
        return pack.phrases(Words.NO_CUE).isAt(text, at, sentence.to());
    }

    /** "The deal takes effect": that is no light verb but an event of its own. */
    private boolean isStart(int at, Sentence sentence, Clauses clauses) {
        return pack.triggers().allAt(text, at, sentence.to()).stream()
                .filter(match -> match.meaning().type().name().equals("START"))
                .anyMatch(match -> match.meaning()
                        .with()
                        .map(with -> near.hasNear(match, with, sentence, clauses))
                        .orElse(false));
    }

    /** "A planned merger": behind an article the participle only describes its noun. */
    private boolean isAdjective(int at, int noun) {
        return !pack.modifiersFollow()
                && at == noun - 1
                && at > 0
                && (pack.has(Words.ARTICLE, text.token(at - 1)) || pack.has(Words.POSSESSIVE, text.token(at - 1)));
    }

    boolean hasEventNounNear(int from, Sentence sentence) {
        for (int i = from; i < Math.min(sentence.to(), from + LIGHT_REACH); i++) {
            if (text.token(i).is(",")) {
                return false;
            }
            if (isEventNoun(i, sentence)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEventNoun(int at, Sentence sentence) {
        return !reading.isName(at)
                && !reading.isTime(at)
                && pack.triggers().allAt(text, at, sentence.to()).stream()
                        .anyMatch(match -> match.meaning().partOfSpeech() != TriggerRule.PartOfSpeech.VERB);
    }
}
