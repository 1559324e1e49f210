package org.linimasa.extraction.mention;

import java.util.stream.IntStream;
import org.linimasa.event.Status;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Which statements are events: what a sentence reports itself, with its date and whoever says, denies or refuses it. */
final class Statements {
    private static final int SUBJECT_REACH = 4;

    private final Reading reading;

    Statements(Reading reading) {
        this.reading = reading;
    }

    /** "The mayor, Ann Bell, said the town would not sell the pier": where a lead tells of nothing else, that was said. */
    boolean isSaidInLead(Draft draft) {
        return isLead(draft)
                && draft.trigger.isSpeech()
                && draft.trigger.clause().isMain()
                && draft.status == Status.OCCURRED
                && !draft.quoted
                && hasNamedSpeaker(draft);
    }

    /** A statement is an event where it is what the sentence reports, with its own date and a named speaker. */
    boolean isReportedStatement(Draft draft) {
        boolean speaker = draft.actors.stream()
                .anyMatch(actor -> actor.role().equals(Actor.SPEAKER) && (actor.isNamed() || !isStatement(draft)));
        if (isAnnouncement(draft)) {
            return true;
        }
        if (draft.trigger.rule().weak() || !draft.trigger.clause().isMain()) {
            return false;
        }
        boolean dated = draft.hasOwnTime() && !draft.sharedTime;
        if (!speaker) {
            return isRefusal(draft) && (saysWhat(draft) || hasVerbBehind(draft))
                    || dated && (isRefusal(draft) || saysWhat(draft) || hasObject(draft));
        }
        return dated
                || draft.trigger.rule().category().equals("THREATEN") && draft.status == Status.OCCURRED
                || isRefusal(draft)
                || !isStatement(draft) && isLead(draft);
    }

    /** "Membantah isu bahwa ...": whoever says so, what is denied is told. */
    private boolean saysWhat(Draft draft) {
        return reading.clauses(draft.trigger.sentence()).all().stream()
                .anyMatch(clause -> clause.opener() == Opener.COMPLEMENT
                        && clause.parent() == draft.trigger.clause().index()
                        && clause.begin() >= draft.trigger.to()
                        && reading.pack().has(Words.THAT, reading.text().token(clause.begin())));
    }

    /** "Membantah sistem itu diretas", "denied having paid": a second verb in the clause, or a cue of one. */
    private boolean hasVerbBehind(Draft draft) {
        Clauses clauses = reading.clauses(draft.trigger.sentence());
        int end = reading.sentences().get(draft.trigger.sentence()).to();
        for (int i = draft.trigger.to(); i < Math.min(end, draft.trigger.to() + SUBJECT_REACH); i++) {
            if (reading.text().token(i).kind() == Token.Kind.PUNCTUATION) {
                return false;
            }
            if (reading.isTime(i)) {
                continue;
            }
            boolean verb = reading.pack().modifiersFollow()
                    && reading.pack().hasVerbShape(reading.text().token(i));
            if (clauses.of(i).index() == draft.trigger.clause().index()
                    && (verb || reading.pack().statusCues().isAt(reading.text(), i, i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStatement(Draft draft) {
        return draft.trigger.rule().category().equals("STATEMENT");
    }

    /** "Mengumumkan penutupan gudangnya", but not the participle of "an expansion announced with fanfare". */
    private boolean hasObject(Draft draft) {
        int object = draft.trigger.to();
        Token word = reading.text().token(object);
        LanguagePack pack = reading.pack();
        return !draft.trigger.passive()
                && reading.text().token(object).kind() == Token.Kind.WORD
                && !reading.isTime(object)
                && !pack.has(Words.PREPOSITION_OF_TIME, word)
                && !pack.has(Words.AT, word)
                && !pack.has(Words.BY, word)
                && !pack.has(Words.WITH, word)
                && !pack.has(Words.OBLIQUE, word);
    }

    /** Whoever denies or refuses something does so now: "denied that the firm had paid", but not "denied any wrongdoing". */
    boolean isRefusal(Draft draft) {
        int object = draft.trigger.to();
        return draft.status == Status.OCCURRED
                && draft.trigger.rule().category().equals("REJECT")
                && object < reading.text().tokens().size()
                && (saysWhat(draft)
                        || !reading.pack()
                                        .has(
                                                Words.GENERIC_BEFORE,
                                                reading.text().token(object))
                                && !isPronoun(object));
    }

    /** "Denied it.": what somebody told before. */
    private boolean isPronoun(int object) {
        Token word = reading.text().token(object);
        Token next =
                object + 1 < reading.text().tokens().size() ? reading.text().token(object + 1) : Token.NOTHING;
        boolean pronoun =
                reading.pack().has(Words.NEUTER, word) || reading.pack().has(Words.BACK_BEFORE, word);
        return pronoun && next.kind() != Token.Kind.WORD;
    }

    /** "Denied a report in the Daily Mercury last week that ...": when it was reported, not when it was denied. */
    boolean isTimeOfReport(Draft draft) {
        return draft.timeSpan != null
                && IntStream.range(draft.trigger.to(), Math.max(draft.trigger.to(), draft.timeSpan.from()))
                        .anyMatch(i ->
                                reading.pack().has(Words.HEARSAY, reading.text().token(i)));
    }

    /** "The results will be announced on Friday", "two cases were confirmed on Sunday": what is said, not who says it. */
    private boolean isAnnouncement(Draft draft) {
        boolean infinitive = isAhead(draft.status) && isInfinitiveOfMain(draft);
        boolean planned = isAhead(draft.status)
                && new SecondPredicate(reading)
                        .hasCue(draft.trigger.from(), draft.trigger.clause().begin());
        return (draft.trigger.passive() && (!draft.trigger.rule().weak() || draft.status == Status.OCCURRED)
                        || planned
                        || infinitive)
                && (draft.trigger.clause().isMain() || infinitive)
                && (isAhead(draft.status) || draft.status == Status.OCCURRED)
                && draft.hasOwnTime()
                && !draft.sharedTime;
    }

    /** "Is expected | to report on the award by the end of November". */
    private boolean isInfinitiveOfMain(Draft draft) {
        Clause clause = draft.trigger.clause();
        return clause.opener() == Opener.COMPLEMENT
                && draft.trigger.from() == clause.begin() + 1
                && reading.pack().has(Words.PURPOSE, reading.text().token(clause.begin()))
                && reading.clauses(draft.trigger.sentence()).parent(clause).isMain();
    }

    private static boolean isAhead(Status status) {
        return status == Status.PLANNED || status == Status.POSSIBLE;
    }

    private static boolean hasNamedSpeaker(Draft draft) {
        return draft.actors.stream().anyMatch(actor -> actor.role().equals(Actor.SPEAKER) && actor.isNamed());
    }

    private boolean isLead(Draft draft) {
        return reading.sentences().get(draft.trigger.sentence()).role() == Sentence.Role.LEAD;
    }
}
