package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.name.NameRecognizer;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.tagger.Tagging;
import org.linimasa.tagger.TimeExpression;
import org.linimasa.tagger.TimexType;

/** One document as the stages read it: its sentences with their clauses, names and time expressions. */
final class Reading {
    private final SegmentedText text;
    private final LanguagePack pack;
    private final Tagging tagging;
    private final List<NameMention> names;
    private final List<TimeSpan> times;
    private final List<Clauses> clauses;
    private final Map<Sentence, List<NameMention>> namesBySentence = new HashMap<>();
    private final Map<Sentence, List<TimeSpan>> timesBySentence = new HashMap<>();
    private final Map<Integer, NameMention> nameByToken = new HashMap<>();
    private final TokenSet nameTokens = new TokenSet();
    private final TokenSet timeTokens = new TokenSet();
    private final TokenSet dateTokens = new TokenSet();
    private final TokenSet attributiveTokens = new TokenSet();

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
        times = new ArrayList<>();
        for (TimeExpression expression : tagging.expressions()) {
            int from = text.tokenAt(expression.begin());
            int to = text.tokenAt(expression.end() - 1) + 1;
            if (from < text.tokens().size() && to <= text.tokens().size() && from < to) {
                times.add(new TimeSpan(from, to, expression));
                timeTokens.add(from, to);
                boolean now = to == from + 1
                        && pack.has(LanguagePack.Words.ADVERB, text.token(from).lower());
                if (expression.type() != TimexType.DURATION && expression.type() != TimexType.SET && !now) {
                    // "It will now run": such a word belongs to its verb.
                    dateTokens.add(from, to);
                }
            }
        }
        // "Kuartal III 2024": what is part of a date is nobody's name.
        names = NameRecognizer.recognize(text, pack).stream()
                .filter(name -> !isWithinTime(name))
                .toList();
        names.forEach(name -> nameTokens.add(name.fullFrom(), name.fullTo()));
        for (Sentence sentence : text.sentences()) {
            namesBySentence.put(sentence, new ArrayList<>());
            timesBySentence.put(sentence, new ArrayList<>());
        }
        for (NameMention name : names) {
            sentenceOf(name.from()).ifPresent(sentence -> add(namesBySentence, sentence, name));
            for (int i = name.fullFrom(); i < name.fullTo(); i++) {
                nameByToken.putIfAbsent(i, name);
            }
        }
        for (TimeSpan time : times) {
            sentenceOf(time.from()).ifPresent(sentence -> add(timesBySentence, sentence, time));
        }
        boolean[] quoted = QuotedTokens.in(text);
        clauses = text.sentences().stream()
                .map(sentence -> new Clauses(text, pack, sentence, timeTokens, nameTokens, quoted))
                .toList();
        AttributiveTime attributive = new AttributiveTime(this);
        for (List<TimeSpan> together : timesBySentence.values()) {
            together.stream()
                    .filter(time -> attributive.isBesideDate(time, together))
                    .forEach(time -> attributiveTokens.add(time.from(), time.to()));
        }
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

    /**
     * Whether a token is part of a date or a time of day, not of a length of time or of how often, nor of what only
     * describes a noun: "its third-quarter profit on Monday".
     */
    boolean saysWhen(int token) {
        return dateTokens.contains(token) && !attributiveTokens.contains(token);
    }

    /** Whether a word opens a clause of its sentence. */
    boolean opensClause(int token, int sentence) {
        Clause clause = clauses(sentence).of(token);
        return clause.begin() == token && clause.opener() != null;
    }

    /** Whether somebody of a name has an office or a title anywhere in the text: surely a person. */
    boolean isOfficeHolder(String name) {
        return names.stream()
                .anyMatch(one -> one.entity().kind() == Entity.Kind.PERSON
                        && one.office() != null
                        && one.entity().name().equals(name));
    }

    List<NameMention> namesIn(Sentence sentence) {
        return namesBySentence.getOrDefault(sentence, List.of());
    }

    List<TimeSpan> timesIn(Sentence sentence) {
        return timesBySentence.getOrDefault(sentence, List.of());
    }

    Optional<NameMention> nameAt(int token) {
        return Optional.ofNullable(nameByToken.get(token));
    }

    private boolean isWithinTime(NameMention name) {
        for (int i = name.fullFrom(); i < name.fullTo(); i++) {
            if (!dateTokens.contains(i)) {
                return false;
            }
        }
        return true;
    }

    /** The sentence in which a token stands. */
    Optional<Sentence> sentenceOf(int token) {
        int index = indexOf(token);
        List<Sentence> all = text.sentences();
        return index < all.size() && all.get(index).contains(token) ? Optional.of(all.get(index)) : Optional.empty();
    }

    /** The clauses of the sentence in which a token stands. */
    Clauses clausesAt(int token) {
        return clauses.get(indexOf(token));
    }

    /** Index of the first sentence that ends behind a token. */
    private int indexOf(int token) {
        List<Sentence> all = text.sentences();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).to() <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static <T> void add(Map<Sentence, List<T>> bySentence, Sentence sentence, T value) {
        bySentence.computeIfAbsent(sentence, key -> new ArrayList<>()).add(value);
    }
}
