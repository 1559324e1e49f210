package org.linimasa.tagger.match;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.pack.Rule;

/**
 * A rule that fits a stretch of a sentence. What its elements took is worked out when it is asked for, and only while
 * the sentence still holds the same tokens.
 */
public final class Match {
    private final Sentence sentence;
    private final Rule rule;
    private final int begin;
    private final int reach;
    private final int from;
    private final int to;
    private @Nullable Map<String, Slot> slots;

    Match(Sentence sentence, Rule rule, int begin, int reach, int from, int to) {
        this.sentence = sentence;
        this.rule = rule;
        this.begin = begin;
        this.reach = reach;
        this.from = from;
        this.to = to;
    }

    /** Which element of a rule's pattern took which token. */
    static int[] align(Sentence sentence, Rule rule, int begin, int reach) {
        return sentence.pack().align(rule, sentence.symbols(), sentence.gluedFlags(), begin, reach);
    }

    /** The rule. */
    public Rule rule() {
        return rule;
    }

    /** The first token that the pattern took, context included. */
    public int begin() {
        return begin;
    }

    /** The first token of the time expression. */
    public int from() {
        return from;
    }

    /** The token after the last of the time expression. */
    public int to() {
        return to;
    }

    /** The token after the last that the pattern took, context included. */
    public int reach() {
        return reach;
    }

    /** How many tokens the time expression has. */
    public int length() {
        return to - from;
    }

    /** What the pattern's elements took, by class; a class's second token is {@code CLASS.2}. */
    public Map<String, Slot> slots() {
        Map<String, Slot> known = slots;
        if (known == null) {
            known = readSlots();
            slots = known;
        }
        return known;
    }

    private Map<String, Slot> readSlots() {
        int[] elements = align(sentence, rule, begin, reach);
        Map<String, Slot> read = new HashMap<>();
        for (int t = begin; t < reach; t++) {
            String tokenClass = rule.pattern().slot(elements[t - begin]);
            if (!tokenClass.startsWith("\"")) {
                Slot slot = sentence.slot(t, tokenClass);
                String name = tokenClass;
                for (int count = 2; read.putIfAbsent(name, slot) != null; count++) {
                    name = tokenClass + "." + count;
                }
            }
        }
        return read;
    }
}
