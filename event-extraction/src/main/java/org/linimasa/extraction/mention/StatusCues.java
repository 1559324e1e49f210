package org.linimasa.extraction.mention;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Token;

/** Which words of a text are cues of a status where they stand, and which of several counts. */
final class StatusCues {
    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;
    private final BehindNoun behind;
    private final CorrectedDates corrected;

    StatusCues(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
        behind = new BehindNoun(reading);
        corrected = new CorrectedDates(reading);
    }

    /** @param known whether the event is one of which is known that it lasts: "kini mengungsi" */
    Scan scan(boolean known) {
        return new Scan(known);
    }

    /** The cues of one event, read one after the other. */
    final class Scan {
        private final boolean known;
        private @Nullable StatusCue best;
        private @Nullable String words;

        /** @param known whether the event is one of which is known that it lasts: "kini mengungsi" */
        private Scan(boolean known) {
            this.known = known;
        }

        /** The cue that counts so far; absent where none was read. */
        @Nullable
        StatusCue best() {
            return best;
        }

        /** Its words. */
        @Nullable
        String words() {
            return words;
        }

        /** Whether no cue was read, or only the "has" of "has been selling sites". */
        boolean goesOnNow() {
            String cue = words;
            return best == null
                    || best == StatusCue.OCCURRED
                            && cue != null
                            && pack.has(Words.PRESENT_HAVE, cue.toLowerCase(Locale.ROOT));
        }

        /** "Called off" is both what happened and how it stands. */
        void readTrigger(Trigger trigger) {
            boolean ends = pack.statusCues()
                    .longestAt(text, trigger.from(), text.tokens().size())
                    .map(Phrases.Match::meaning)
                    .filter(meaning -> meaning == StatusCue.CANCELLED
                            || meaning == StatusCue.POSTPONED
                            || (meaning == StatusCue.PLANNED || meaning == StatusCue.POSSIBLE)
                                    && trigger.rule().equals(TriggerRule.UNKNOWN_VERB))
                    .isPresent();
            // A court that annuls a vote does what its verb says: that happened.
            boolean ruling = trigger.rule().category().equals("LEGAL");
            // "Seems to have been abandoned": of what is over only that it was so is open.
            String cue = words;
            boolean believed = best == StatusCue.POSSIBLE
                    && cue != null
                    && pack.has(
                            Words.HAVE, cue.substring(cue.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
            if (ends && !trigger.nominal() && !ruling && !believed) {
                readAt(trigger.from(), text.tokens().size());
            }
        }

        /** Where the cue at the token ends, or the token itself where there is none. */
        int readAt(int at, int limit) {
            boolean nowDone = known && at + 1 == limit && pack.has(Words.NOW, text.token(at));
            if (reading.isTime(at) && !nowDone
                    || reading.isName(at) && text.token(at).isCapitalized()) {
                return at;
            }
            Optional<Phrases.Match<Words>> other = pack.phrases(Words.NO_CUE).longestAt(text, at, limit);
            if (other.isPresent()) {
                return other.get().to();
            }
            Optional<Phrases.Match<StatusCue>> cue = pack.statusCues().longestAt(text, at, limit);
            if (cue.isEmpty()
                    || waitsForDate(cue.get())
                    || isNumberWord(at)
                    || isMeasuring(cue.get())
                    || isAttributive(cue.get())
                    || corrected.isRefusalOfDay(at)) {
                return at;
            }
            StatusCue meaning = cue.get().meaning();
            if (isOnlyPossible(cue.get())) {
                meaning = StatusCue.PLANNED;
                // "May" is said of the calling off.
                best = best == StatusCue.POSSIBLE || best == StatusCue.ABLE ? null : best;
            }
            // "Denied that the tour would be called off": who denies it denies all that follows.
            boolean denied = best == StatusCue.DENIED;
            if (best == null || !denied && meaning.compareTo(best) < 0) {
                best = meaning;
                words = text.between(cue.get().from(), cue.get().to());
            }
            return cue.get().to();
        }
    }

    /** "A lump weighing 312 grams": that is how heavy it is, and nothing that is considered. */
    private boolean isMeasuring(Phrases.Match<StatusCue> cue) {
        return cue.meaning() == StatusCue.POSSIBLE
                && pack.hasProgressiveShape(text.token(cue.to() - 1))
                && cue.to() < text.tokens().size()
                && (text.token(cue.to()).kind() == Token.Kind.NUMBER
                        || pack.has(Words.APPROXIMATE, text.token(cue.to())));
    }

    /** "A possible rival dropped out", "in May": what describes a noun, or names a month, says nothing of the verb. */
    private boolean isAttributive(Phrases.Match<StatusCue> cue) {
        int at = cue.from();
        boolean single = cue.meaning() == StatusCue.POSSIBLE && cue.to() == at + 1 && at > 0 && !pack.modifiersFollow();
        boolean month = single
                && text.token(at).isCapitalized()
                && reading.sentenceOf(at)
                        .filter(sentence -> sentence.from() < at)
                        .isPresent();
        boolean adjective = single
                && pack.has(Words.ARTICLE, text.token(at - 1))
                && cue.to() < text.tokens().size()
                && text.token(cue.to()).kind() == Token.Kind.WORD
                && !pack.has(Words.OBLIQUE, text.token(cue.to()))
                && !pack.has(Words.THAT, text.token(cue.to()));
        return month || adjective;
    }

    /** "The No. 2 machine": short for number, not a denial. */
    private boolean isNumberWord(int at) {
        return at + 2 < text.tokens().size()
                && text.token(at + 1).is(".")
                && text.token(at + 1).begin() == text.token(at).end()
                && text.token(at + 2).kind() == Token.Kind.NUMBER;
    }

    /** "May be cancelled", "mungkin ditunda": what may be called off or put off is still planned. */
    private boolean isOnlyPossible(Phrases.Match<StatusCue> cue) {
        if (cue.meaning() != StatusCue.CANCELLED && cue.meaning() != StatusCue.POSTPONED) {
            return false;
        }
        int at = cue.from() - 1;
        while (at > 0 && behind.isAuxiliary(text.token(at)) && !isPossibility(at)
                || at > 0 && pack.has(Words.TO, text.token(at))) {
            at--;
        }
        return at >= 0 && isPossibility(at);
    }

    private boolean isPossibility(int at) {
        return !reading.isTime(at)
                && pack.statusCues()
                        .longestAt(text, at, at + 1)
                        .filter(cue -> cue.meaning() == StatusCue.POSSIBLE || cue.meaning() == StatusCue.ABLE)
                        .isPresent();
    }

    /** "Moved to", "dipindahkan ke": a change of date only where a date follows. */
    private boolean waitsForDate(Phrases.Match<StatusCue> cue) {
        Token last = text.token(cue.to() - 1);
        boolean waits = cue.to() - cue.from() > 1 && pack.has(Words.NEW_DATE, last);
        return waits
                && cue.meaning() == StatusCue.POSTPONED
                && !(cue.to() < text.tokens().size() && reading.isTime(cue.to()));
    }
}
