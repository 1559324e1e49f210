package org.linimasa.tagger.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linimasa.tagger.pack.LanguagePack;
import org.linimasa.tagger.pack.Rule;
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
                    add(matches, sentence, pack.rules().get(rule), from, t + 1);
                }
                t++;
                state = t < sentence.size ? automaton.next(state, sentence.symbol[t], sentence.glued[t]) : 0;
            }
        }
        matches.sort(LEFTMOST_FARTHEST);
        return matches;
    }

    private void add(List<Match> matches, Sentence sentence, Rule rule, int from, int to) {
        int[] path = pack.align(rule, sentence.symbols(), sentence.gluedFlags(), from, to);
        if (path == null) {
            return;
        }
        int spanFrom = -1;
        int spanTo = -1;
        Map<String, Slot> slots = new HashMap<>();
        for (int t = from; t < to; t++) {
            int element = path[t - from];
            if (rule.pattern().inSpan(element)) {
                spanFrom = spanFrom < 0 ? t : spanFrom;
                spanTo = t + 1;
            }
            String name = rule.pattern().slot(element);
            if (!name.startsWith("\"")) {
                Slot slot = slot(sentence, t, name);
                for (int count = 2; slots.putIfAbsent(name, slot) != null; count++) {
                    name = slot.tokenClass() + "." + count;
                }
            }
        }
        if (spanFrom >= 0) {
            matches.add(new Match(rule, spanFrom, spanTo, to, slots));
        }
    }

    private static Slot slot(Sentence sentence, int token, String tokenClass) {
        String words = sentence.words(token, token + 1);
        boolean digits = sentence.word[token] < 0 && Character.isDigit(words.charAt(0));
        return new Slot(
                tokenClass,
                words,
                sentence.valueAs(token, tokenClass),
                sentence.number[token],
                digits ? words.length() : 0);
    }
}
