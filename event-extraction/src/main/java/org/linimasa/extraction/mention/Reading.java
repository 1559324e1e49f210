package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final List<Optional<FrontedParticiple>> fronted;
    private final DocumentClock clock;
    private final List<List<NameMention>> namesBySentence = new ArrayList<>();
    private final List<List<TimeSpan>> timesBySentence = new ArrayList<>();
    private final @Nullable NameMention[] nameByToken;
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
        clock = new DocumentClock(tagging.documentTime());
        text = pack.segmenter().segment(document);
        times = new ArrayList<>();
        for (TimeExpression expression : tagging.expressions()) {
            int from = text.tokenAt(expression.begin());
            int to = text.tokenAt(expression.end() - 1) + 1;
            if (from < text.tokens().size() && to <= text.tokens().size() && from < to) {
                times.add(new TimeSpan(from, to, expression));
                timeTokens.add(from, to);
                boolean now = to == from + 1 && pack.has(LanguagePack.Words.ADVERB, text.token(from));
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
        for (int i = 0; i < text.sentences().size(); i++) {
            namesBySentence.add(new ArrayList<>());
            timesBySentence.add(new ArrayList<>());
        }
        nameByToken = new NameMention[text.tokens().size()];
        for (NameMention name : names) {
            if (sentenceOf(name.from()).isPresent()) {
                namesBySentence.get(indexOf(name.from())).add(name);
            }
            for (int i = name.fullFrom(); i < name.fullTo(); i++) {
                nameByToken[i] = nameByToken[i] == null ? name : nameByToken[i];
            }
        }
        for (TimeSpan time : times) {
            if (sentenceOf(time.from()).isPresent()) {
                timesBySentence.get(indexOf(time.from())).add(time);
            }
        }
        boolean[] quoted = QuotedTokens.in(text);
        clauses = text.sentences().stream()
                .map(sentence -> new Clauses(text, pack, sentence, timeTokens, nameTokens, quoted))
                .toList();
        AttributiveTime attributive = new AttributiveTime(this);
        for (List<TimeSpan> together : timesBySentence) {
            together.stream()
                    .filter(time -> attributive.isBesideDate(time, together))
                    .forEach(time -> attributiveTokens.add(time.from(), time.to()));
        }
        fronted = text.sentences().stream()
                .map(sentence -> FrontedParticiple.of(sentence, this))
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

    /** What the document's own time says of the events it reports. */
    DocumentClock clock() {
        return clock;
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
        return namesBySentence.get(indexOf(sentence.from()));
    }

    List<TimeSpan> timesIn(Sentence sentence) {
        return timesBySentence.get(indexOf(sentence.from()));
    }

    /** The participle that a sentence begins with; empty where it begins otherwise. */
    Optional<FrontedParticiple> fronted(Sentence sentence) {
        return fronted.get(indexOf(sentence.from()));
    }

    Optional<NameMention> nameAt(int token) {
        return token >= 0 && token < nameByToken.length ? Optional.ofNullable(nameByToken[token]) : Optional.empty();
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

    /** Whether a word makes an expression a beginning: "sejak Kamis", "since Thursday". */
    boolean isSince(TimeSpan time) {
        return isLedBy(LanguagePack.Words.SINCE, time);
    }

    /** Whether a word makes an expression an end: "hingga Kamis", "until Thursday". */
    boolean isUntil(TimeSpan time) {
        return isLedBy(LanguagePack.Words.UNTIL, time);
    }

    /** Whether a word of a list stands before an expression or begins it. */
    boolean isLedBy(LanguagePack.Words list, TimeSpan time) {
        return time.from() > 0 && pack.has(list, text.token(time.from() - 1))
                || pack.has(list, text.token(time.from()));
    }
}
