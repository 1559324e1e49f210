package org.linimasa.tagger.meaning;

import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.match.Match;
import org.linimasa.tagger.match.Sentence;
import org.linimasa.tagger.pack.LanguagePack;

/** Tells which dates are those of a verb of saying: "said on Monday", "kata Rahmat di Jakarta, Senin (4/3)". */
final class SpeechFinder {
    private static final int REACH = 14;
    /** So far before its date the word stands under which something is said: "in an interview with a paper in May". */
    private static final int UTTERANCE_REACH = 8;

    private final String text;
    private final Classes classes;
    private final Sentence sentence;

    /** The numbers of the classes that it asks for; SPEECH, THAT, TOPIC, HEARING, UTTERED and UTTERANCE are its own. */
    record Classes(
            int speech,
            int sureSpeech,
            int that,
            int topic,
            int hearing,
            int uttered,
            int utterance,
            int definite,
            int relative,
            int past,
            int future,
            int filler,
            int prep,
            int monthPrep,
            int one,
            int name,
            int title,
            int comma,
            int and,
            int possessive,
            int occasion) {
        static Classes of(LanguagePack pack) {
            return new Classes(
                    pack.classNumber("SPEECH"),
                    pack.classNumber("SPEECH!"),
                    pack.classNumber("THAT"),
                    pack.classNumber("TOPIC"),
                    pack.classNumber("HEARING"),
                    pack.classNumber("UTTERED"),
                    pack.classNumber("UTTERANCE"),
                    pack.classNumber("DEFINITE"),
                    pack.classNumber("RELATIVE"),
                    pack.classNumber("PAST"),
                    pack.classNumber("FUTURE"),
                    pack.classNumber("FILLER"),
                    pack.classNumber("PREP"),
                    pack.classNumber("MONTHPREP"),
                    pack.classNumber("ONE"),
                    pack.classNumber("CAP"),
                    pack.classNumber("TITLE"),
                    pack.classNumber("\",\""),
                    pack.classNumber("AND"),
                    pack.classNumber("POSS"),
                    pack.classNumber("OCCASION"));
        }
    }

    SpeechFinder(Classes classes, String text, Sentence sentence) {
        this.classes = classes;
        this.text = text;
        this.sentence = sentence;
    }

    /**
     * The clause whose verb a date belongs to; null where it is no date of a verb of saying.
     *
     * @param date the number of the expression in its text
     */
    @Nullable
    SpeechClause clause(Match match, int date) {
        int from = match.from();
        int to = match.to();
        boolean ofAnother = TenseHints.isPossessive(sentence, to, classes.possessive)
                || sentence.is(to, classes.occasion)
                || tellsTense(to) && !sentence.is(to, classes.speech);
        if (ofAnother) {
            return null;
        }
        int before = verbBefore(from);
        boolean sure = before >= 0 && sentence.is(before, classes.sureSpeech) && isOwnDate(before, from);
        if (!sure) {
            int after = verbAfter(from, to);
            if (after >= 0) {
                return clause(date, from, to, after, sentence.is(after, classes.sureSpeech));
            }
        }
        return before < 0 ? null : clause(date, from, to, before, sure);
    }

    private SpeechClause clause(int date, int from, int to, int verb, boolean sure) {
        int first = Math.min(from, verb);
        int last = Math.max(to, verb + 1);
        int scopeBegin = sentence.begin(0);
        for (int t = first - 1; t >= 0; t--) {
            if (sentence.is(t, classes.speech)) {
                scopeBegin = sentence.end(t);
                break;
            }
        }
        int scopeEnd = sentence.end(sentence.size() - 1);
        boolean closes = true;
        for (int t = last; t < sentence.size(); t++) {
            closes &= !Character.isLetterOrDigit(text.charAt(sentence.begin(t)));
            if (sentence.is(t, classes.speech)) {
                scopeEnd = sentence.begin(t);
                break;
            }
        }
        return new SpeechClause(
                date,
                sentence.begin(first),
                sentence.end(last - 1),
                sentence.end(verb),
                sentence.begin(0),
                sentence.end(sentence.size() - 1),
                scopeBegin,
                scopeEnd,
                sure,
                closes);
    }

    /** The verb before a date with no other verb between; -1 without one. */
    private int verbBefore(int from) {
        for (int t = from - 1; t >= 0 && from - t <= REACH; t--) {
            if (isVerb(t)) {
                return t;
            }
            if (parts(t)) {
                return -1;
            }
        }
        return -1;
    }

    /** The verb after a date that opens a clause, "on 3 March the minister said", or stands right before the verb. */
    private int verbAfter(int from, int to) {
        boolean opens = opensClause(from) || isOfUtterance(from);
        for (int t = to; t < sentence.size() && t - to <= REACH; t++) {
            if (isVerb(t)) {
                return opens || t == to ? t : -1;
            }
            if (parts(t)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isVerb(int t) {
        boolean ahead = sentence.is(t - 1, classes.future) || sentence.is(t - 2, classes.future);
        return sentence.is(t, classes.speech) && !ahead;
    }

    /** Whether a word shows that a date beyond it belongs to another verb. */
    private boolean parts(int t) {
        return sentence.is(t, classes.that)
                || sentence.is(t, classes.topic)
                || sentence.is(t, classes.relative)
                || isQuotationMark(t)
                || tellsTense(t) && !isAdjective(t);
    }

    private boolean tellsTense(int t) {
        return sentence.is(t, classes.past) || sentence.is(t, classes.future);
    }

    /** "In a televised address", "a statement released on Monday": no verb of its own. */
    private boolean isAdjective(int t) {
        return sentence.is(t, classes.uttered) || sentence.is(t - 1, classes.one) || sentence.is(t - 1, classes.filler);
    }

    private boolean opensClause(int from) {
        int t = from - 1;
        while (t >= 0
                && (sentence.is(t, classes.filler)
                        || sentence.is(t, classes.prep)
                        || sentence.is(t, classes.monthPrep))) {
            t--;
        }
        return t <= 0 || sentence.is(t, classes.comma) || sentence.is(t, classes.and) || isQuotationMark(t);
    }

    /** "In an interview in May 2015, he said", "asked about it on 3 March, she replied": the date of what is said. */
    private boolean isOfUtterance(int from) {
        for (int t = from - 1; t >= 0 && from - t <= UTTERANCE_REACH; t--) {
            if (sentence.is(t, classes.utterance)) {
                return true;
            }
            if (sentence.is(t, classes.definite) && sentence.is(t - 1, classes.topic)) {
                t--;
            } else if (parts(t)) {
                return false;
            }
        }
        return false;
    }

    /** "Said on Monday", "said Berg on Monday", "told reporters in the city on Monday", but not "said the talks on Monday". */
    private boolean isOwnDate(int verb, int from) {
        if (sentence.is(verb + 1, classes.hearing)) {
            return true;
        }
        for (int t = verb + 1; t < from; t++) {
            boolean beside = sentence.is(t, classes.name)
                    || sentence.is(t, classes.title)
                    || sentence.is(t, classes.filler)
                    || sentence.is(t, classes.prep)
                    || sentence.is(t, classes.monthPrep)
                    || sentence.is(t, classes.comma)
                    || sentence.is(t, classes.hearing);
            if (!beside) {
                return false;
            }
        }
        return true;
    }

    /** A mark that is no apostrophe within a word. */
    private boolean isQuotationMark(int t) {
        if (t < 0 || t >= sentence.size() || sentence.end(t) - sentence.begin(t) != 1) {
            return false;
        }
        int at = sentence.begin(t);
        boolean lettersAround = at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
        return Quotations.isMark(text.charAt(at)) && !lettersAround;
    }
}
