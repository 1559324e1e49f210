package org.linimasa.tagger.match;

import java.util.List;
import org.linimasa.tagger.pack.LanguagePack;
import org.linimasa.tagger.pack.Pattern;
import org.linimasa.tagger.pack.Rule;
import org.linimasa.tagger.pack.RuleAutomaton;

/** Finds every rule that fits somewhere in a sentence: best first for each place, leftmost and farthest, context included. */
public final class RuleMatcher {
    private final LanguagePack pack;

    /** A matcher for the rules of a pack. */
    public RuleMatcher(LanguagePack pack) {
        this.pack = pack;
    }

    /**
     * All matches, overlapping ones too, in the order in which they should be tried; the object is the same for each
     * sentence of a text.
     */
    public Matches matches(Sentence sentence) {
        Matches matches = sentence.matches;
        matches.clear();
        RuleAutomaton automaton = pack.automaton();
        List<Rule> rules = pack.rules();
        for (int begin = 0; begin < sentence.size; begin++) {
            int state = automaton.next(RuleAutomaton.START, sentence.symbol[begin], true);
            for (int t = begin; state != 0; ) {
                for (int rule : automaton.rulesAt(state)) {
                    add(matches, sentence, rules.get(rule), begin, t + 1);
                }
                t++;
                state = t < sentence.size ? automaton.next(state, sentence.symbol[t], sentence.glued[t]) : 0;
            }
        }
        matches.sort();
        return matches;
    }

    private static void add(Matches matches, Sentence sentence, Rule rule, int begin, int reach) {
        Pattern pattern = rule.pattern();
        if (!pattern.hasContext()) {
            matches.add(rule.order(), begin, reach, begin, reach);
            return;
        }
        int[] path = Match.align(sentence, rule, begin, reach);
        int from = begin;
        while (from < reach && !pattern.inSpan(path[from - begin])) {
            from++;
        }
        int to = reach;
        while (to > from && !pattern.inSpan(path[to - 1 - begin])) {
            to--;
        }
        if (from < to) {
            matches.add(rule.order(), begin, reach, from, to);
        }
    }
}
