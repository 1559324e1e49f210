package org.linimasa.extraction.mention;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.linimasa.event.Status;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** The words that deny what the clause behind them says: "denied that", "menolak tuduhan bahwa". */
final class Denials {
    private static final int OBJECT_REACH = 3;
    private static final int REACH_INTO_PARENT = 8;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    Denials(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /**
     * "Denied that the board had asked the bank to cancel a loan", "menolak tuduhan bahwa": the word that denies all that
     * the clause behind it says, and all that hangs on that.
     */
    Optional<String> of(Trigger trigger, Clauses clauses, Sentence sentence) {
        Clause clause = trigger.clause();
        while (clause.opener() == Opener.COMPLEMENT) {
            Clause parent = clauses.parent(clause);
            if (pack.has(Words.THAT, text.token(clause.begin()))) {
                // "Membantah kabar yang beredar bahwa ...": what goes round is what the clause says.
                boolean aside = parent.opener() == Opener.RELATIVE;
                Optional<String> denial = aside
                        ? denialBefore(parent, clauses.parent(parent), clauses, sentence)
                        : denialBefore(clause, parent, clauses, sentence);
                if (denial.isPresent()) {
                    return denial;
                }
                if (isHearsay(clause.begin() - 1, sentence)) {
                    return untrueBehind(trigger.to(), sentence);
                }
            }
            clause = parent;
        }
        return Optional.empty();
    }

    /**
     * "Denied that Sunday's quake triggered a tsunami", "membantah gempa itu memicu tsunami": what is denied is what the event
     * did, and not the event.
     */
    boolean takesForGranted(Trigger subject) {
        if (!subject.nominal() || subject.light() >= 0 || !isDefinite(subject)) {
            return false;
        }
        Clauses clauses = reading.clauses(subject.sentence());
        Sentence sentence = reading.sentences().get(subject.sentence());
        boolean stated = pack.has(Words.THAT, text.token(subject.clause().begin()));
        for (int i = subject.to(); i < sentence.to(); i++) {
            Token word = text.token(i);
            boolean other = clauses.of(i).index() != subject.clause().index()
                    || pack.has(Words.COORDINATOR, word)
                    || word.kind() == Token.Kind.PUNCTUATION && !reading.isTime(i)
                    || pack.has(Words.BE, word);
            if (other) {
                return false;
            }
            stated |= pack.has(Words.HAVE, word) || pack.modifiersFollow();
            if (pack.hasVerbShape(word) && !reading.isName(i) && !reading.isTime(i) && !pack.has(Words.HAVE, word)) {
                return stated
                        && !(pack.modifiersFollow() && pack.hasPassiveShape(word))
                        && !pack.statusCues().isAt(text, i, sentence.to());
            }
        }
        return false;
    }

    /** "The quake", "Sunday's quake", and whatever has no articles. */
    private boolean isDefinite(Trigger noun) {
        boolean marked = false;
        for (int i = noun.from() - 1; i >= noun.clause().begin() && !marked; i--) {
            Token word = text.token(i);
            marked = pack.has(Words.DEFINITE, word) || pack.has(Words.POSSESSIVE, word) || reading.isTime(i);
            if (pack.hasVerbShape(word) && !reading.isTime(i)) {
                break;
            }
        }
        return marked || pack.modifiersFollow();
    }

    private Optional<String> denialBefore(Clause clause, Clause parent, Clauses clauses, Sentence sentence) {
        boolean hearsay = false;
        int words = 0;
        for (int i = clause.begin() - 1;
                i >= sentence.from()
                        && words < REACH_INTO_PARENT
                        && clauses.of(i).index() == parent.index();
                i--) {
            Token word = text.token(i);
            // "A report in the Daily Mercury last week that ...": names and dates are no distance.
            words += reading.isTime(i) || reading.isName(i) ? 0 : 1;
            boolean denied = pack.statusCues()
                    .longestAt(text, i, clause.begin())
                    .filter(cue -> cue.meaning() == StatusCue.DENIED)
                    .isPresent();
            boolean untrue = pack.phrases(Words.NOT_TRUE).isAt(text, i, clause.begin());
            if (denied || hearsay && (untrue || pack.has(Words.DISMISSAL, word))) {
                return Optional.of(text.token(i).text());
            }
            hearsay |= pack.has(Words.HEARSAY, word);
            if (!reading.isTime(i) && !reading.isName(i) && pack.hasVerbShape(word)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isHearsay(int at, Sentence sentence) {
        return at >= sentence.from() && pack.has(Words.HEARSAY, text.token(at));
    }

    /** "Kabar bahwa bendungan jebol tidak benar", "claims that the dam had burst were false". */
    private Optional<String> untrueBehind(int from, Sentence sentence) {
        for (int i = from; i < sentence.to() && !text.token(i).is(","); i++) {
            Optional<Phrases.Match<Words>> untrue = pack.phrases(Words.NOT_TRUE).longestAt(text, i, sentence.to());
            if (untrue.isPresent()) {
                return Optional.of(
                        text.between(untrue.get().from(), untrue.get().to()));
            }
        }
        return Optional.empty();
    }

    /**
     * What hearsay tells by a noun: "rumours of a coup" may be true, "reports of a shooting, but police say no shots were
     * fired" are denied.
     */
    Optional<StatusReader.Reality> hearsay(Trigger trigger, Clauses clauses, Sentence sentence) {
        int before = trigger.from() - 1;
        while (before > sentence.from()
                && (pack.has(Words.ARTICLE, text.token(before)) || pack.has(Words.GENITIVE, text.token(before)))) {
            before--;
        }
        boolean linked = pack.modifiersFollow() || before < trigger.from() - 1;
        if (!trigger.nominal() || !linked || !isHearsay(before, sentence)) {
            return Optional.empty();
        }
        String word = text.token(before).text();
        Optional<Clause> contrast = clauses.all().stream()
                .filter(clause -> clause.opener() == Opener.CONTRAST && clause.begin() >= trigger.to())
                .findFirst();
        for (int i = contrast.map(Clause::begin).orElse(sentence.to()); i < sentence.to(); i++) {
            boolean negated = pack.statusCues()
                    .longestAt(text, i, sentence.to())
                    .filter(cue -> cue.meaning() == StatusCue.NEGATED || cue.meaning() == StatusCue.DENIED)
                    .isPresent();
            if (negated) {
                return Optional.of(new StatusReader.Reality(Status.DENIED, word));
            }
        }
        return pack.has(Words.REPORT, word.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(new StatusReader.Reality(Status.POSSIBLE, word));
    }

    /** The denial that stands somewhere before a token of its sentence. */
    Optional<String> before(int token, Sentence sentence) {
        return IntStream.range(sentence.from(), Math.max(sentence.from(), token))
                .mapToObj(i -> pack.statusCues().longestAt(text, i, token))
                .flatMap(Optional::stream)
                .filter(cue -> cue.meaning() == StatusCue.DENIED)
                .map(cue -> text.between(cue.from(), cue.to()))
                .findFirst();
    }

    /** "Denied reports that", "denied it had threatened to": what is denied is no saying of its own. */
    boolean isBehind(int at, Sentence sentence) {
        int words = 0;
        for (int i = at - 1; i >= sentence.from() && words < OBJECT_REACH - 1; i--) {
            boolean denial = pack.statusCues()
                    .longestAt(text, i, at)
                    .filter(cue -> cue.meaning() == StatusCue.DENIED)
                    .isPresent();
            if (denial) {
                return true;
            }
            Token word = text.token(i);
            boolean small = pack.has(Words.HAVE, word)
                    || pack.has(Words.ADVERB, word)
                    || pack.has(Words.PRONOUN, word)
                    || pack.has(Words.REPORTED_SELF, word);
            words += small ? 0 : 1;
        }
        return false;
    }
}
