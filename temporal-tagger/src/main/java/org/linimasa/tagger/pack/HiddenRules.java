package org.linimasa.tagger.pack;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules that never read anything: whatever words they fit, a rule before them in the pack fits, too, and reads them
 * under no condition.
 */
final class HiddenRules {
    private static final int NOBODY = -1;

    private final List<Rule> rules;
    private final int[] hiddenBy;
    private final boolean[] reads;

    private HiddenRules(List<Rule> rules) {
        this.rules = rules;
        hiddenBy = new int[rules.size()];
        Arrays.fill(hiddenBy, NOBODY);
        reads = new boolean[rules.size()];
    }

    /** What the rules of a pack hide from each other. */
    static HiddenRules of(LanguagePack pack) {
        HiddenRules hidden = new HiddenRules(pack.rules());
        for (int state = 0; state < pack.automaton().stateCount(); state++) {
            hidden.learn(pack.automaton().rulesAt(state));
        }
        return hidden;
    }

    private void learn(int[] complete) {
        int sure = NOBODY;
        for (int rule : complete) {
            Rule here = rules.get(rule);
            // With context around it a rule reads other words than it fits.
            boolean context = here.pattern().hasContext();
            if (sure == NOBODY || context) {
                reads[rule] = true;
            } else {
                hiddenBy[rule] = sure;
            }
            if (sure == NOBODY && !context && here.guards().isEmpty()) {
                sure = rule;
            }
        }
    }

    /** The name of a rule that hides another; null where that one reads something. */
    @Nullable
    String hiding(int rule) {
        return reads[rule] || hiddenBy[rule] == NOBODY
                ? null
                : rules.get(hiddenBy[rule]).name();
    }
}
