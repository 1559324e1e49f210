package org.linimasa.tagger.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linimasa.tagger.pack.LanguagePack;
import org.linimasa.tagger.pack.RuleAutomaton;

/** Finds every rule that fits somewhere in a sentence: best first for each place, leftmost and farthest, context included. */
public final class RuleMatcher {
    private static final Comparator<Match> LEFTMOST_FARTHEST = Comparator.comparingInt(Match::from)
            .thenComparing(Comparator.comparingInt(Match::reach).reversed())
            .thenComparing(Comparator.comparingInt(Match::length).reversed())
            .thenComparingInt(match -> match.rule().order());

    private final LanguagePack pack;

    /** A matcher for the rules of a pack. */
    public RuleMatcher(LanguagePack pack) {
        this.pack = pack;
    }

    /** All matches, overlapping ones too, in the order in which they should be tried. */
    public List<Match> matches(Sentence sentence) {
        List<Match> matches = new ArrayList<>();
        RuleAutomaton automaton = pack.automaton();
        for (int from = 0; from < sentence.size; from++) {
            int state = automaton.next(RuleAutomaton.START, sentence.symbol[from], true);
            for (int t = from; state != 0; ) {
                for (int rule : automaton.rulesAt(state)) {
                    Match match = Match.of(sentence, pack.rules().get(rule), from, t + 1);
                    if (match != null) {
                        matches.add(match);
                    }
                }
                t++;
                state = t < sentence.size ? automaton.next(state, sentence.symbol[t], sentence.glued[t]) : 0;
            }
        }
        matches.sort(LEFTMOST_FARTHEST);
        return matches;
    }
}
