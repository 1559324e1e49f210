package org.linimasa.extraction.mention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linimasa.event.Status;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/**
 * What goes round: "Hoaks: ...", "a video that claims to show ... is fake", "Beredar kabar ... Faktanya, ...". It is told as
 * denied where the text refutes it, in the same sentence or in one of the next two, and else as possible.
 */
final class Rumours {
    /** Between a post and what it claims: "posts on social media say". */
    private static final int REACH_TO_CLAIM = 6;

    private static final int REFUTED_WITHIN = 2;
    /** Between what points back and that it is not true: "klaim tersebut adalah hoaks". */
    private static final int REACH_TO_VERDICT = 4;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;
    private final Denials denials;

    Rumours(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
        denials = new Denials(reading);
    }

    /** Sets the status of all drafts that only tell what goes round. */
    void settle(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (!draft.trigger.isSpeech() && isOpen(draft.status)) {
                settle(draft);
            }
        }
    }

    private static boolean isOpen(Status status) {
        return switch (status) {
            case OCCURRED, ONGOING, PLANNED, POSSIBLE -> true;
            case POSTPONED, CANCELLED, DENIED, NOT_OCCURRED, UNKNOWN -> false;
        };
    }

    private void settle(Draft draft) {
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        Optional<String> round = circulating(draft, sentence);
        Optional<String> refuted = label(sentence).or(() -> verdict(draft, sentence, round.isPresent()));
        if (refuted.isEmpty()) {
            refuted = deniedBehind(draft, sentence);
        }
        if (refuted.isPresent()) {
            draft.status = Status.DENIED;
            draft.cue = refuted.get();
            draft.refuted = true;
            return;
        }
        if (round.isPresent() && draft.status != Status.PLANNED) {
            draft.status = Status.POSSIBLE;
            draft.cue = round.get();
        }
    }

    /** "Hoaks:", "[HOAKS]" before the sentence. */
    private Optional<String> label(Sentence sentence) {
        int at = sentence.from();
        while (at < sentence.to() && text.token(at).kind() == Token.Kind.PUNCTUATION) {
            at++;
        }
        return at >= sentence.to()
                ? Optional.empty()
                : pack.phrases(Words.HOAX_LABEL)
                        .longestAt(text, at, sentence.to())
                        .filter(label -> label.to() < sentence.to() && isLabelEnd(text.token(label.to())))
                        .map(this::words);
    }

    private static boolean isLabelEnd(Token token) {
        return token.is(":") || token.is("]") || token.is(")") || token.is("|");
    }

    /** What says that the claim a draft belongs to is not true. */
    private Optional<String> verdict(Draft draft, Sentence sentence, boolean round) {
        int claimed = claim(draft, sentence).orElse(-1);
        if (claimed < 0 && !round) {
            return denialOfSaid(draft, sentence);
        }
        Optional<String> denied = isPredicate(draft.trigger) ? denials.before(claimed, sentence) : Optional.empty();
        if (denied.isPresent()) {
            return denied;
        }
        Optional<String> here = verdictBehind(draft.trigger.to(), sentence);
        if (here.isPresent()) {
            return here;
        }
        boolean labelled = reading.sentences().stream()
                .filter(one -> one.role() == Sentence.Role.HEADLINE)
                .anyMatch(headline -> label(headline).isPresent());
        int last = Math.min(reading.sentences().size() - 1, draft.trigger.sentence() + REFUTED_WITHIN);
        return labelled
                ? label(reading.sentences().get(0))
                : IntStream.rangeClosed(draft.trigger.sentence() + 1, last)
                        .mapToObj(next -> refutation(reading.sentences().get(next)))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /** "Denied that a child fell ill after it was vaccinated": when it is said to have been is not denied. */
    private static boolean isPredicate(Trigger trigger) {
        Opener opener = trigger.clause().opener();
        return !trigger.nominal() && opener != Opener.PRIOR && opener != Opener.LATER && opener != Opener.SAME;
    }

    /** "He told jurors he had paid Lind. Lind denied it": what somebody says of another. */
    private Optional<String> denialOfSaid(Draft draft, Sentence sentence) {
        int next = draft.trigger.sentence() + 1;
        boolean said = isPredicate(draft.trigger)
                && next < reading.sentences().size()
                && IntStream.range(sentence.from(), draft.trigger.from())
                        .anyMatch(i -> !reading.isName(i)
                                && pack.triggers().allAt(text, i, draft.trigger.from()).stream()
                                        .anyMatch(match -> match.meaning().speech()));
        return said
                ? denial(
                        reading.sentences().get(next).from(),
                        reading.sentences().get(next))
                : Optional.empty();
    }

    /** Where what is claimed begins: behind "claim that", "posts on social media say", "kabar". */
    private OptionalInt claim(Draft draft, Sentence sentence) {
        for (int i = sentence.from(); i < draft.trigger.from(); i++) {
            if (!isClaimNoun(i)) {
                continue;
            }
            int limit = Math.min(draft.trigger.from(), i + REACH_TO_CLAIM);
            for (int at = i + 1; at < limit; at++) {
                Optional<Phrases.Match<Words>> says =
                        pack.phrases(Words.CLAIMING).longestAt(text, at, limit);
                if (says.isPresent() && !isOwnPredicate(says.get())) {
                    return OptionalInt.of(says.get().to());
                }
            }
            boolean direct = pack.modifiersFollow() && pack.has(Words.HEARSAY, text.token(i));
            if (direct) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** "A report that was published": what it says is another matter. */
    private boolean isOwnPredicate(Phrases.Match<Words> says) {
        Token next = text.token(says.to());
        return pack.has(Words.THAT, text.token(says.to() - 1))
                && (pack.has(Words.BE, next) || pack.has(Words.HAVE, next) || pack.has(Words.MODAL, next));
    }

    private boolean isClaimNoun(int at) {
        Token word = text.token(at);
        return pack.has(Words.HEARSAY, word) || pack.has(Words.MEDIUM, word);
    }

    /** "... are untrue", "... adalah palsu": said behind what is claimed, of all of it. */
    private Optional<String> verdictBehind(int from, Sentence sentence) {
        for (int i = from; i < sentence.to() && !text.token(i).is(","); i++) {
            Optional<Phrases.Match<Words>> untrue = pack.phrases(Words.NOT_TRUE).longestAt(text, i, sentence.to());
            boolean predicate = pack.modifiersFollow() || pack.has(Words.BE, text.token(i - 1));
            if (untrue.isPresent() && predicate) {
                return untrue.map(this::words);
            }
        }
        return Optional.empty();
    }

    /** "The claim is false", "Officials say this is not true", "Faktanya, ...": said of what the sentence before claims. */
    private Optional<String> refutation(Sentence sentence) {
        Optional<Phrases.Match<Words>> fact =
                pack.phrases(Words.IN_FACT).longestAt(text, sentence.from(), sentence.to());
        if (fact.isPresent()) {
            return fact.map(this::words);
        }
        Optional<String> denied = denial(sentence.from(), sentence);
        if (denied.isPresent()) {
            return denied;
        }
        for (int i = sentence.from() + 1; i < sentence.to(); i++) {
            Optional<Phrases.Match<Words>> untrue = pack.phrases(Words.NOT_TRUE).longestAt(text, i, sentence.to());
            if (untrue.isPresent() && pointsBack(i, sentence)) {
                return untrue.map(this::words);
            }
        }
        return Optional.empty();
    }

    /** "Is said to have signed, but his agent denied it", "dikabarkan bergabung, namun agennya membantah". */
    private Optional<String> deniedBehind(Draft draft, Sentence sentence) {
        String cue = draft.cue == null ? "" : draft.cue.toLowerCase(Locale.ROOT);
        boolean hearsay = draft.status == Status.POSSIBLE
                && Stream.of(Words.ALLEGED, Words.CIRCULATING, Words.HEARSAY).anyMatch(list -> pack.has(list, cue));
        return hearsay
                ? reading.clauses(draft.trigger.sentence()).all().stream()
                        .filter(clause -> clause.opener() == Opener.CONTRAST && clause.begin() >= draft.trigger.to())
                        .findFirst()
                        .flatMap(clause -> denial(clause.begin(), sentence))
                : Optional.empty();
    }

    /** Who denies what was told before: "membantah kabar tersebut", "denied it", "membantah". */
    private Optional<String> denial(int from, Sentence sentence) {
        for (int i = from; i < sentence.to(); i++) {
            if (isDismissal(i, sentence)) {
                return Optional.of(text.token(i).text());
            }
            Optional<Phrases.Match<StatusCue>> cue = pack.statusCues()
                    .longestAt(text, i, sentence.to())
                    .filter(match -> match.meaning() == StatusCue.DENIED
                            && (isOfToldBefore(match.to(), sentence) || isSubjectToldBefore(match.from(), sentence)));
            if (cue.isPresent()) {
                return cue.map(match -> text.between(match.from(), match.to()));
            }
        }
        return Optional.empty();
    }

    /** "Oehler rejected that." */
    private boolean isDismissal(int at, Sentence sentence) {
        return pack.has(Words.DISMISSAL, text.token(at))
                && at + 2 < sentence.to()
                && (pack.has(Words.NEUTER, text.token(at + 1)) || pack.has(Words.BACK_BEFORE, text.token(at + 1)))
                && text.token(at + 2).kind() == Token.Kind.PUNCTUATION;
    }

    private boolean isOfToldBefore(int object, Sentence sentence) {
        if (object >= sentence.to()) {
            return true;
        }
        Token next = text.token(object);
        boolean nothing = next.kind() == Token.Kind.PUNCTUATION && !next.is(",") && !next.isQuote();
        boolean noun = object + 1 < sentence.to()
                && (pack.modifiersFollow()
                        ? isClaimNoun(object) && pack.has(Words.BACK_AFTER, text.token(object + 1))
                        : pack.has(Words.BACK_BEFORE, next) && isClaimNoun(object + 1));
        boolean pronoun = (pack.has(Words.NEUTER, next) || pack.has(Words.BACK_BEFORE, next))
                && (object + 1 >= sentence.to() || text.token(object + 1).kind() == Token.Kind.PUNCTUATION);
        return nothing || noun || pronoun;
    }

    /** "Tudingan itu dibantah Hendra", "the claim was denied". */
    private boolean isSubjectToldBefore(int verb, Sentence sentence) {
        int last = verb - 1;
        while (last > sentence.from()
                && (pack.has(Words.BE, text.token(last)) || pack.has(Words.HAVE, text.token(last)))) {
            last--;
        }
        return pack.modifiersFollow()
                ? pack.hasPassiveShape(text.token(verb))
                        && last > sentence.from()
                        && pack.has(Words.BACK_AFTER, text.token(last))
                        && isClaimNoun(last - 1)
                : last > sentence.from()
                        && last < verb - 1
                        && isClaimNoun(last)
                        && pack.has(Words.BACK_BEFORE, text.token(last - 1));
    }

    private boolean pointsBack(int verdict, Sentence sentence) {
        if (pack.modifiersFollow()) {
            return IntStream.range(Math.max(sentence.from(), verdict - REACH_TO_VERDICT), verdict)
                    .anyMatch(i -> pack.has(Words.BACK_AFTER, text.token(i)));
        }
        int subject = verdict - 1;
        while (subject > sentence.from()
                && (pack.has(Words.BE, text.token(subject))
                        || pack.has(Words.HAVE, text.token(subject))
                        || pack.has(Words.ADVERB, text.token(subject)))) {
            subject--;
        }
        Token word = text.token(subject);
        return subject < verdict - 1
                && (isClaimNoun(subject) || pack.has(Words.BACK_BEFORE, word) || pack.has(Words.NEUTER, word));
    }

    private Optional<String> circulating(Draft draft, Sentence sentence) {
        Phrases<Words> circulating = pack.phrases(Words.CIRCULATING);
        for (int i = sentence.from(); i < draft.trigger.from(); i++) {
            Optional<Phrases.Match<Words>> round = circulating.longestAt(text, i, draft.trigger.from());
            if (round.isPresent()) {
                return round.map(this::words);
            }
        }
        return Optional.empty();
    }

    private String words(Phrases.Match<Words> match) {
        return text.between(match.from(), match.to());
    }
}
