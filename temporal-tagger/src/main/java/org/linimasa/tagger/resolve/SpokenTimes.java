package org.linimasa.tagger.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.meaning.ExpressionFinder;
import org.linimasa.tagger.meaning.FoundExpression;
import org.linimasa.tagger.meaning.Quotation;
import org.linimasa.tagger.meaning.Quotations;
import org.linimasa.tagger.meaning.SpeechClause;

/**
 * Which expressions of a text are part of what somebody said at a time that the text tells: "'I leave tomorrow,' he said
 * on 1 March", "on 3 March the minister said that the talks would begin the next week".
 */
final class SpokenTimes {
    /** Where nothing tells when something was said. */
    static final SpokenTimes NONE = new SpokenTimes(0);

    private final @Nullable Spoken[] spoken;
    private final BitSet dates = new BitSet();
    private final BitSet said = new BitSet();

    /**
     * What was said.
     *
     * @param clause who said it and when
     * @param begin where it begins in the text
     * @param quoted whether it is told in the speaker's own words
     */
    record Spoken(SpeechClause clause, int begin, boolean quoted) {}

    private SpokenTimes(int expressions) {
        spoken = new Spoken[expressions];
    }

    /**
     * What the expressions of a text are part of.
     *
     * @param resumes the words by which somebody quoted before goes on to speak
     */
    static SpokenTimes of(String text, ExpressionFinder.Findings findings, Set<String> resumes) {
        List<FoundExpression> found = findings.expressions();
        if (findings.speech().isEmpty()) {
            return NONE;
        }
        SpokenTimes times = new SpokenTimes(found.size());
        List<Quotation> quotations = Quotations.in(text);
        SpeechClause[] clauses = new Attribution(text, quotations, resumes).clauses(findings.speech());
        for (SpeechClause clause : findings.speech()) {
            times.said.set(clause.date());
            if (clause.sure()) {
                times.addReported(text, found, clause);
            }
        }
        for (int q = 0; q < clauses.length; q++) {
            if (clauses[q] != null) {
                times.dates.set(clauses[q].date());
                times.addQuoted(found, quotations.get(q), clauses[q]);
            }
        }
        return times;
    }

    /** What an expression is part of; null where nobody says it or nothing says when. */
    @Nullable
    Spoken of(int expression) {
        return expression < spoken.length ? spoken[expression] : null;
    }

    /** Whether an expression says when something was said. */
    boolean dates(int expression) {
        return dates.get(expression) || said.get(expression);
    }

    /** The expressions, of which those that date what was said tell of the past. */
    List<FoundExpression> told(List<FoundExpression> found) {
        if (dates.isEmpty()) {
            return found;
        }
        List<FoundExpression> told = new ArrayList<>(found);
        dates.stream().forEach(date -> told.set(date, found.get(date).tense(FoundExpression.BEHIND)));
        return told;
    }

    private void addQuoted(List<FoundExpression> found, Quotation quotation, SpeechClause clause) {
        for (int i = firstFrom(found, quotation.begin()); i < found.size(); i++) {
            if (!quotation.holds(found.get(i).begin())) {
                return;
            }
            if (i != clause.date()) {
                spoken[i] = new Spoken(clause, quotation.begin(), true);
            }
        }
    }

    private void addReported(String text, List<FoundExpression> found, SpeechClause clause) {
        for (int i = firstFrom(found, clause.scopeBegin()); i < found.size(); i++) {
            FoundExpression expression = found.get(i);
            if (expression.begin() >= clause.scopeEnd()) {
                return;
            }
            boolean after = expression.begin() >= clause.end();
            boolean before = clause.closes()
                    && expression.end() <= clause.begin()
                    && text.substring(expression.end(), clause.begin()).indexOf(',') >= 0;
            if (i != clause.date() && (after || before)) {
                spoken[i] = new Spoken(clause, after ? clause.end() : clause.scopeBegin(), false);
            }
        }
    }

    private static int firstFrom(List<FoundExpression> found, int begin) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (found.get(middle).begin() < begin) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
