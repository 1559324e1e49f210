package org.linimasa.extraction.mention;

import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.text.Token;

/** "Won the race and | will ride in Oslo", "melantik menteri dan | akan bertolak": the second of two verbs of one subject. */
final class SecondPredicate {
    private final Reading reading;
    private final LanguagePack pack;

    SecondPredicate(Reading reading) {
        this.reading = reading;
        pack = reading.pack();
    }

    /** Where the words begin that go with a verb: its auxiliaries, adverbs and cues. */
    int groupBegin(int verb, int from) {
        int begin = verb;
        while (begin > from && isSmall(begin - 1)) {
            begin--;
        }
        return begin;
    }

    /** Whether a coordinator stands right before a verb and the words that go with it. */
    boolean isSecond(int verb, int from) {
        int begin = groupBegin(verb, from);
        return begin > from && isCoordinator(begin - 1);
    }

    /** Whether a second verb has a cue of its own, and so is real or not by itself. */
    boolean isSecondWithCue(int verb, int from) {
        int begin = groupBegin(verb, from);
        return hasCue(verb, from) && begin > from && isCoordinator(begin - 1);
    }

    /** Whether the words that go with a verb say that it is planned, possible or not so. */
    boolean hasCue(int verb, int from) {
        boolean cue = false;
        for (int i = groupBegin(verb, from); i < verb; i++) {
            cue |= pack.statusCues().isAt(reading.text(), i, i + 1);
        }
        return cue;
    }

    /** Whether a verb follows a coordinator: "and will ride", "dan meninjau", but not "Oslo and Bergen". */
    boolean opensAt(int coordinator, int to) {
        if (!isCoordinator(coordinator)) {
            return false;
        }
        int at = coordinator + 1;
        while (at < to && isSmall(at)) {
            at++;
        }
        boolean helped = at > coordinator + 1 && !pack.has(Words.ADVERB, word(at - 1));
        return helped || at < to && isVerb(at);
    }

    /** Whether a coordinator joins a plan: "and is expected to rule", "and plans to open", "dan berencana membuka". */
    boolean plansAt(int coordinator, int to) {
        if (!isCoordinator(coordinator)) {
            return false;
        }
        int at = coordinator + 1;
        while (at < to
                && (pack.has(Words.BE, word(at))
                        || pack.has(Words.HAVE, word(at))
                        || pack.has(Words.ADVERB, word(at)))) {
            at++;
        }
        return at < to
                && !reading.isTime(at)
                && pack.statusCues()
                        .longestAt(reading.text(), at, to)
                        .filter(cue -> cue.meaning() == StatusCue.PLANNED)
                        .filter(cue -> cue.to() < to && leadsToVerb(cue.from(), cue.to()))
                        .isPresent();
    }

    private boolean leadsToVerb(int from, int to) {
        boolean infinitive = to - from > 1 && pack.has(Words.PURPOSE, word(to - 1));
        return infinitive
                || pack.has(Words.MODAL, word(to - 1))
                || pack.modifiersFollow() && pack.hasVerbShape(word(to));
    }

    /** The first token from one on that is no adverb. */
    int behindAdverbs(int from) {
        int at = from;
        while (pack.has(Words.ADVERB, word(at))) {
            at++;
        }
        return at;
    }

    private boolean isVerb(int at) {
        return !reading.isName(at)
                && !reading.isTime(at)
                && (pack.hasVerbShape(word(at)) || pack.has(Words.LIGHT, word(at)))
                && (!pack.modifiersFollow() || !pack.has(Words.STATIVE, word(at)));
    }

    /** Whether a word only helps a verb: an auxiliary, an adverb or a cue. */
    boolean isSmall(int at) {
        Token word = word(at);
        boolean small = pack.has(Words.BE, word)
                || pack.has(Words.HAVE, word)
                || pack.has(Words.MODAL, word)
                || pack.has(Words.ADVERB, word)
                || pack.statusCues().isAt(reading.text(), at, at + 1);
        boolean time = reading.isTime(at) && !pack.has(Words.ADVERB, word);
        return small && !reading.isName(at) && !time && !isCoordinator(at);
    }

    private boolean isCoordinator(int at) {
        return pack.has(Words.COORDINATOR, word(at)) && !reading.isName(at);
    }

    private Token word(int at) {
        return reading.text().token(at);
    }
}
