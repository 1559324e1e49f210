package org.linimasa.tagger.meaning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.match.Match;
import org.linimasa.tagger.match.Matches;
import org.linimasa.tagger.match.RuleMatcher;
import org.linimasa.tagger.match.Sentence;
import org.linimasa.tagger.match.Tokenizer;
import org.linimasa.tagger.meaning.FoundExpression.Link;
import org.linimasa.tagger.meaning.FoundExpression.Range;
import org.linimasa.tagger.meaning.FoundExpression.Signal;
import org.linimasa.tagger.pack.LanguagePack;

/** Finds the expressions of a text: the leftmost longest matches that pass their guards and can be dates. */
public final class ExpressionFinder {
    /** So many code units after a date a sentence can begin that goes on from it. */
    private static final int NEXT_SENTENCE = 200;

    private final LanguagePack pack;
    private final boolean tenseless;
    private final RuleMatcher matcher;
    private final TenseHints tenseHints;
    private final Objections objections;
    private final LinkWords linkWords;
    private final ClauseLinks clauseLinks;
    private final SpeechFinder.Classes speechClasses;

    /** A finder for a language. */
    public ExpressionFinder(LanguagePack pack) {
        this.pack = pack;
        this.tenseless = pack.classNumber("PLANNED") >= 0;
        this.matcher = new RuleMatcher(pack);
        this.tenseHints = new TenseHints(pack);
        this.objections = new Objections(pack, tenseHints);
        this.linkWords = new LinkWords(pack, tenseHints);
        this.clauseLinks = new ClauseLinks(pack);
        this.speechClasses = SpeechFinder.Classes.of(pack);
    }

    /**
     * What was found.
     *
     * @param expressions in text order, not overlapping
     * @param speech which of them say when something was said, in text order
     * @param impossible why words that look like dates are none
     */
    public record Findings(List<FoundExpression> expressions, List<SpeechClause> speech, List<String> impossible) {
        /** Copies the lists. */
        public Findings {
            expressions = List.copyOf(expressions);
            speech = List.copyOf(speech);
            impossible = List.copyOf(impossible);
        }
    }

    /** Reads a text. */
    public Findings find(String text) {
        List<FoundExpression> expressions = new ArrayList<>();
        List<SpeechClause> speech = new ArrayList<>();
        List<String> impossible = new ArrayList<>();
        Tokenizer tokenizer = new Tokenizer(pack, text);
        for (Sentence sentence = tokenizer.next(); sentence.size() > 0; sentence = tokenizer.next()) {
            findIn(sentence, text, expressions, speech, impossible);
        }
        return new Findings(expressions, speech, impossible);
    }

    /** The first word or number outside the expressions that does more than link them; null where there is none. */
    public @Nullable String firstUnread(String text, List<FoundExpression> expressions) {
        Tokenizer tokenizer = new Tokenizer(pack, text);
        for (Sentence sentence = tokenizer.next(); sentence.size() > 0; sentence = tokenizer.next()) {
            for (int t = 0; t < sentence.size(); t++) {
                int begin = sentence.begin(t);
                boolean read = expressions.stream().anyMatch(each -> each.begin() <= begin && begin < each.end());
                boolean links = sentence.isKnown(t) && linkWords.onlyLinks(sentence, t);
                if (!read && !links && Character.isLetterOrDigit(text.charAt(begin))) {
                    return sentence.words(t, t + 1);
                }
            }
        }
        return null;
    }

    private void findIn(
            Sentence sentence,
            String text,
            List<FoundExpression> expressions,
            List<SpeechClause> speech,
            List<String> impossible) {
        SpeechFinder speechFinder = new SpeechFinder(speechClasses, text, sentence);
        int free = 0;
        int previousEnd = -1;
        boolean framed = false;
        Matches matches = matcher.matches(sentence);
        for (int i = 0; i < matches.size(); i++) {
            if (matches.from(i) < free) {
                continue;
            }
            Match match = matches.get(i);
            if (!objections.allow(text, sentence, match)) {
                continue;
            }
            if (objections.isAge(sentence, match)) {
                free = match.to();
                continue;
            }
            switch (MeaningReader.read(match)) {
                case Reading.Impossible(String reason) -> {
                    impossible.add(reason);
                    free = match.to();
                }
                case Reading.NoTime none -> free = match.to();
                case Reading.Read read when countsCalendarYears(read.meaning()) -> {}
                case Reading.Read read -> {
                    Range range = previousEnd < 0 || isSetBefore(expressions.getLast(), read)
                            ? Range.NONE
                            : linkWords.range(sentence, expressions.getLast(), previousEnd, match);
                    boolean ofEvent =
                            previousEnd >= 0 && expressions.getLast().reading().eventSide() != 0;
                    Signal signal = range == Range.NONE
                            ? linkWords.signal(sentence, match, ofEvent ? previousEnd : -1)
                            : Signal.NONE;
                    SpeechClause said = range == Range.NONE && signal == Signal.NONE && namesTime(read)
                            ? speechFinder.clause(match, expressions.size())
                            : null;
                    if (said != null) {
                        speech.add(said);
                    }
                    Link link = linkWords.link(sentence, previousEnd, match);
                    boolean apart = link == Link.NONE || link == Link.SHORT_WORD;
                    if (apart && previousEnd >= 0 && read.meaning() instanceof Meaning.Point) {
                        Link clause = clauseLinks.link(sentence, expressions.getLast(), framed, previousEnd, match);
                        link = link == Link.NONE || clause == Link.TAKES_PLACE ? clause : link;
                    }
                    if (previousEnd < 0 && clauseLinks.startsWith(sentence, match)) {
                        link = Link.OPENING;
                    } else if (previousEnd < 0 && clauseLinks.goesOn(sentence, match)) {
                        link = Link.SENTENCE;
                    }
                    framed = previousEnd < 0
                            ? signal == Signal.NONE && clauseLinks.opens(sentence, match)
                            : framed && link != Link.NONE;
                    int tense =
                            said != null && said.sure() ? FoundExpression.BEHIND : tenseHints.tense(sentence, match);
                    boolean ahead = tense == 0
                            && !expressions.isEmpty()
                            && goesOnAhead(expressions.getLast(), link, sentence.begin(match.from()), read);
                    expressions.add(new FoundExpression(
                            match.rule().name(),
                            sentence.words(match.from(), match.to()),
                            sentence.begin(match.from()),
                            sentence.end(match.to() - 1),
                            read,
                            ahead ? 1 : tense,
                            signal,
                            range,
                            linkWords.isOfOrigin(sentence, match),
                            link,
                            sentence.corrections(match.from(), match.to())));
                    free = match.to();
                    previousEnd = match.to();
                }
            }
        }
    }

    /**
     * Whether it counts so many years as the number of a year says: "2014 years" is what the words for "in the year 2014"
     * look like, because nobody counts as many without rounding.
     */
    private static boolean countsCalendarYears(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Length length ->
                length.amounts().size() == 1
                        && isCalendarYear(
                                length.amounts().getFirst().number(),
                                length.amounts().getFirst().unit());
            case Meaning.Point point ->
                point.shift() != null
                        && isCalendarYear(point.shift().amount(), point.shift().unit());
            case Meaning.Vague vague -> false;
            case Meaning.Repeated repeated -> false;
        };
    }

    private static boolean isCalendarYear(@Nullable Integer number, Unit unit) {
        return number != null
                && unit == Unit.YEAR
                && number % 100 != 0
                && Math.abs(number) >= 1000
                && Math.abs(number) < 3000;
    }

    /**
     * "The rule takes effect on 1 July, and taxes rise in October": what goes on from a day ahead lies ahead where no word
     * says otherwise; so does the next sentence in a language without tenses.
     */
    private boolean goesOnAhead(FoundExpression before, Link link, int begin, Reading.Read read) {
        boolean sentence = tenseless
                && (link == Link.OPENING || link == Link.SENTENCE)
                && begin - before.end() <= NEXT_SENTENCE
                && read.meaning() instanceof Meaning.Point point
                && point.has(Field.MONTH);
        boolean clause = link == Link.AND_CLAUSE || link == Link.CLAUSE;
        return before.tense() > 0
                && (clause || sentence)
                && before.reading().meaning() instanceof Meaning.Point ahead
                && !ahead.isTimeOfDayOnly();
    }

    /** "Every summer until 1991": a set does not begin a range of dates. */
    private static boolean isSetBefore(FoundExpression before, Reading.Read read) {
        return before.reading().meaning() instanceof Meaning.Repeated && read.meaning() instanceof Meaning.Point;
    }

    /** Whether it can say when something was said: a date, or words that leave it open. */
    private static boolean namesTime(Reading.Read read) {
        return read.meaning() instanceof Meaning.Vague
                || read.meaning() instanceof Meaning.Point point && !point.isTimeOfDayOnly();
    }
}
