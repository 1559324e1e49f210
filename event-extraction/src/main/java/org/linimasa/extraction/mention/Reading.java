package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.name.NameRecognizer;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.tagger.Tagging;
import org.linimasa.tagger.TimeExpression;

/** One document as the stages read it: its sentences with their clauses, names and time expressions. */
final class Reading {
    private final SegmentedText text;
    private final LanguagePack pack;
    private final Tagging tagging;
    private final List<NameMention> names;
    private final List<TimeSpan> times;
    private final List<Clauses> clauses;
    private final TokenSet nameTokens = new TokenSet();
    private final TokenSet timeTokens = new TokenSet();

    /**
     * A time expression by its tokens.
     *
     * @param to exclusive
     */
    record TimeSpan(int from, int to, TimeExpression expression) {}

    Reading(String document, LanguagePack pack, Tagging tagging) {
        this.pack = pack;
        this.tagging = tagging;
        text = pack.segmenter().segment(document);
        names = NameRecognizer.recognize(text, pack);
        names.forEach(name -> nameTokens.add(name.fullFrom(), name.fullTo()));
        times = new ArrayList<>();
        for (TimeExpression expression : tagging.expressions()) {
            int from = text.tokenAt(expression.begin());
            int to = text.tokenAt(expression.end() - 1) + 1;
            if (from < text.tokens().size() && to <= text.tokens().size() && from < to) {
                times.add(new TimeSpan(from, to, expression));
                timeTokens.add(from, to);
            }
        }
        clauses = text.sentences().stream()
                .map(sentence -> new Clauses(text, pack, sentence, timeTokens, nameTokens))
                .toList();
    }

    SegmentedText text() {
        return text;
    }

    LanguagePack pack() {
        return pack;
    }

    Tagging tagging() {
        return tagging;
    }

    List<NameMention> names() {
        return names;
    }

    List<Sentence> sentences() {
        return text.sentences();
    }

    Clauses clauses(int sentence) {
        return clauses.get(sentence);
    }

    boolean isName(int token) {
        return nameTokens.contains(token);
    }

    boolean isTime(int token) {
        return timeTokens.contains(token);
    }

    List<NameMention> namesIn(Sentence sentence) {
        return names.stream().filter(name -> sentence.contains(name.from())).toList();
    }

    List<TimeSpan> timesIn(Sentence sentence) {
        return times.stream().filter(time -> sentence.contains(time.from())).toList();
    }

    Optional<NameMention> nameAt(int token) {
        return names.stream().filter(name -> name.covers(token)).findFirst();
    }
}
