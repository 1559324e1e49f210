package org.linimasa.tagger.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
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
    /** So many code units may lie between a quotation and the verb that says whose it is. */
    private static final int REACH = 160;

    /** Where nothing tells when something was said. */
    static final SpokenTimes NONE = new SpokenTimes(0);

    private final @Nullable Spoken[] spoken;
    private final BitSet dates = new BitSet();

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

    /** What the expressions of a text are part of. */
    static SpokenTimes of(String text, ExpressionFinder.Findings findings) {
        List<FoundExpression> found = findings.expressions();
        if (findings.speech().isEmpty()) {
            return NONE;
        }
        SpokenTimes times = new SpokenTimes(found.size());
        List<Quotation> quotations = Quotations.in(text);
        SpeechClause[] clauses = new Attribution(text, quotations).clauses(findings.speech());
        for (SpeechClause clause : findings.speech()) {
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

    /** Says of each quotation which clause tells who said it: the nearest one beside it. */
    private static final class Attribution {
        private final String text;
        private final List<Quotation> quotations;
        private final @Nullable SpeechClause[] clauses;
        private final int[] gaps;

        Attribution(String text, List<Quotation> quotations) {
            this.text = text;
            this.quotations = quotations;
            this.clauses = new SpeechClause[quotations.size()];
            this.gaps = new int[quotations.size()];
            Arrays.fill(gaps, REACH);
        }

        @Nullable
        SpeechClause[] clauses(List<SpeechClause> speech) {
            int next = 0;
            for (SpeechClause clause : speech) {
                while (next < quotations.size() && quotations.get(next).begin() < clause.begin()) {
                    next++;
                }
                boolean within = next > 0 && quotations.get(next - 1).holds(clause.begin());
                if (!within) {
                    boolean behind = next > 0 && claimBefore(next - 1, clause);
                    if (next < quotations.size()) {
                        claimAfter(next, clause, behind);
                    }
                }
            }
            return clauses;
        }

        private boolean claimBefore(int q, SpeechClause clause) {
            Quotation quotation = quotations.get(q);
            boolean beside = quotation.end() > clause.sentenceBegin() && quotation.end() >= clause.scopeBegin();
            return beside && claim(q, clause, clause.begin() - quotation.end());
        }

        private void claimAfter(int q, SpeechClause clause, boolean behindAnother) {
            Quotation quotation = quotations.get(q);
            int gap = quotation.begin() - clause.end();
            if (quotation.begin() < clause.sentenceEnd()) {
                if (quotation.begin() <= clause.scopeEnd()) {
                    claim(q, clause, gap);
                }
                return;
            }
            // "'We leave tomorrow,' he said on 1 March. 'We return next week.'"
            boolean goesOn = behindAnother
                    && clause.closes()
                    && isBlank(clause.sentenceEnd(), quotation.begin())
                    && isWholeSentence(quotation);
            if (goesOn) {
                claim(q, clause, gap);
            }
        }

        private boolean claim(int q, SpeechClause clause, int gap) {
            if (gap < 0 || gap >= gaps[q]) {
                return false;
            }
            gaps[q] = gap;
            clauses[q] = clause;
            return true;
        }

        private boolean isBlank(int from, int to) {
            for (int i = from; i < to; i++) {
                if (!Character.isWhitespace(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        private boolean isWholeSentence(Quotation quotation) {
            char last = text.charAt(quotation.end() - 2);
            return last == '.' || last == '!' || last == '?';
        }
    }
}
