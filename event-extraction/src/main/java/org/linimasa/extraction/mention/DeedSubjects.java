package org.linimasa.extraction.mention;

import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Token;

/** Whether the words before a verb name somebody or something that does what the verb tells, and no measure or idea. */
final class DeedSubjects {
    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    DeedSubjects(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** @param end where the verb begins, with the words that help it */
    boolean isBefore(Trigger verb, int begin, int end) {
        int from = behindFronted(verb.clause().opener() == Opener.CONTRAST ? begin + 1 : begin, end);
        if (from >= end || isPreposition(from) && !reading.isName(from) || pack.has(Words.QUESTION, text.token(from))) {
            return false;
        }
        int to = headEnd(from, end, verb);
        if (to == from) {
            return false;
        }
        Token first = text.token(from);
        boolean alone = to == from + 1;
        if (alone && pack.has(Words.PRONOUN, first)) {
            return new Pronouns(reading).person(from, verb.sentence()).isPresent();
        }
        if (alone && pack.has(Words.NEUTER, first) && pack.has(Words.REPORTED_SELF, first)) {
            // "It was founded in Ardmore": of a thing that nobody need have named.
            return !verb.passive()
                    && new Pronouns(reading).thing(verb.from(), verb.sentence()).isPresent();
        }
        boolean vague = alone && pack.has(Words.VAGUE_SUBJECT, first) || isMeasure(from, to);
        return !vague && (!pack.hasActingShape(text.token(verb.from())) || canAct(from, to));
    }

    boolean isPreposition(int at) {
        Token word = text.token(at);
        return pack.has(Words.AT, word)
                || pack.has(Words.TO, word)
                || pack.has(Words.WITH, word)
                || pack.has(Words.BY, word)
                || pack.has(Words.OBLIQUE, word)
                || pack.has(Words.DURING, word)
                || pack.has(Words.PREPOSITION_OF_TIME, word);
    }

    /** "In its ruling, | the court". */
    private int behindFronted(int begin, int end) {
        int from = begin;
        for (int i = begin; i < end; i++) {
            boolean fronted = isPreposition(from) && !reading.isName(from)
                    || pack.has(Words.ADVERB, text.token(from))
                    || reading.isTime(from);
            if (text.token(i).is(",") && !reading.isName(i) && fronted) {
                from = i + 1;
            }
        }
        while (from < end
                && (reading.isTime(from) && !reading.isName(from)
                        || text.token(from).kind() == Token.Kind.PUNCTUATION
                        || pack.has(Words.COORDINATOR, text.token(from))
                        || pack.has(Words.ADVERB, text.token(from)))) {
            from++;
        }
        return from;
    }

    /** Where the noun ends that the subject begins with: before "of the town", a comma or an earlier verb. */
    private int headEnd(int from, int end, Trigger verb) {
        Clauses clauses = reading.clauses(verb.sentence());
        int to = from;
        while (to < end
                && clauses.of(to).index() == verb.clause().index()
                && (reading.isName(to)
                        || !isPreposition(to)
                                && !text.token(to).is(",")
                                && !clauses.hasVerb(verb.clause().index(), to, to + 1))) {
            to++;
        }
        return to;
    }

    private boolean isMeasure(int from, int to) {
        for (int i = from; i < to; i++) {
            if (pack.has(Words.MEASURE, text.token(i)) && !reading.isName(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a subject is somebody: a name or a word for people, and no thing. */
    private boolean canAct(int from, int to) {
        for (int i = from; i < to; i++) {
            Token word = text.token(i);
            boolean somebody = pack.has(Words.PERSON_NOUN, word)
                    || pack.has(Words.ACTING_NOUN, word)
                    || pack.has(Words.ORGANIZATION_WORD, word)
                    || reading.nameAt(i)
                            .filter(name -> name.entity().kind().canAct())
                            .isPresent();
            if (somebody) {
                return true;
            }
        }
        return false;
    }
}
