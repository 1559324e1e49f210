package org.linimasa.tagger.resolve;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.meaning.Quotation;
import org.linimasa.tagger.meaning.SpeechClause;

/** Says of each quotation which clause tells who said it: the nearest one beside it. */
final class Attribution {
    /** So many code units may lie between a quotation and the verb that says whose it is. */
    private static final int REACH = 160;
    /** So many between a quotation and the next of the same speaker. */
    private static final int RESUMING_REACH = 600;
    /** So many has the longest way to say that somebody goes on. */
    private static final int LONGEST_RESUMING = 24;

    private final String text;
    private final List<Quotation> quotations;
    private final Set<String> resumes;
    private final @Nullable SpeechClause[] clauses;
    private final int[] gaps;

    Attribution(String text, List<Quotation> quotations, Set<String> resumes) {
        this.text = text;
        this.quotations = quotations;
        this.resumes = resumes;
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
        for (int q = 1; q < clauses.length; q++) {
            if (clauses[q] == null && clauses[q - 1] != null && resumes(quotations.get(q - 1), quotations.get(q))) {
                clauses[q] = clauses[q - 1];
            }
        }
        return clauses;
    }

    /** "'We play again tomorrow,' he added": whether a quotation is of the speaker of the one before. */
    private boolean resumes(Quotation before, Quotation quotation) {
        if (quotation.begin() - before.end() > RESUMING_REACH) {
            return false;
        }
        int end = Math.min(text.length(), quotation.end() + LONGEST_RESUMING);
        String behind = words(text.substring(quotation.end(), end));
        int begin = Math.max(before.end(), quotation.begin() - LONGEST_RESUMING);
        String ahead = words(text.substring(begin, quotation.begin()));
        for (String words : resumes) {
            if (behind.startsWith(" " + words + " ") || ahead.endsWith(" " + words + " ")) {
                return true;
            }
        }
        return false;
    }

    /** The words of a stretch in lower case, without marks and with a blank before and behind each. */
    private static String words(String stretch) {
        StringBuilder words = new StringBuilder(" ");
        for (int i = 0; i < stretch.length(); i++) {
            char c = Character.toLowerCase(stretch.charAt(i));
            boolean letter = Character.isLetter(c);
            if (letter || words.charAt(words.length() - 1) != ' ') {
                words.append(letter ? c : ' ');
            }
        }
        return words.charAt(words.length() - 1) == ' '
                ? words.toString()
                : words.append(' ').toString();
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
