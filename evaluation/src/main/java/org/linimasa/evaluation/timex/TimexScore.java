package org.linimasa.evaluation.timex;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The four figures of TempEval-3 task A, and the errors behind them. Type and value F1 are the relaxed F1 times the share
 * of pairs with the same type or value.
 */
public final class TimexScore {
    private int documents;
    private int gold;
    private int found;
    private int relaxed;
    private int strict;
    private int type;
    private int value;
    private final List<Difference> differences = new ArrayList<>();

    /**
     * One error.
     *
     * @param gold absent where the expression is spurious
     * @param found absent where it was missed
     * @param around some characters on either side
     */
    public record Difference(
            Cause cause,
            String document,
            @Nullable Timex gold,
            @Nullable Timex found,
            String around) {
        TimexKind kind() {
            Timex shown = gold != null ? gold : found;
            return shown == null ? TimexKind.OTHER : TimexKind.of(shown);
        }

        @Override
        public String toString() {
            return cause + " " + document + ": " + (gold == null ? "nothing" : gold) + " <> "
                    + (found == null ? "nothing" : found) + " | " + around;
        }
    }

    /** Adds a document with what was found in it, in text order. */
    public void add(TimexDocument document, List<Timex> expressions) {
        TimexPairing pairing = new TimexPairing(document.timexes(), expressions);
        documents++;
        gold += document.timexes().size();
        found += expressions.size();
        for (int g = 0; g < document.timexes().size(); g++) {
            Timex one = document.timexes().get(g);
            int partner = pairing.foundFor(g);
            if (partner < 0) {
                differ(Cause.MISSED, document, one, null);
            } else {
                count(document, one, expressions.get(partner));
            }
        }
        for (int f = 0; f < expressions.size(); f++) {
            if (pairing.goldFor(f) < 0) {
                differ(Cause.SPURIOUS, document, null, expressions.get(f));
            }
        }
    }

    private void count(TimexDocument document, Timex one, Timex partner) {
        relaxed++;
        strict += one.covers(partner) ? 1 : 0;
        type += one.type().equals(partner.type()) ? 1 : 0;
        value += one.value().equals(partner.value()) ? 1 : 0;
        Cause cause = Cause.of(one, partner);
        if (cause != null) {
            differ(cause, document, one, partner);
        }
    }

    private void differ(Cause cause, TimexDocument document, @Nullable Timex one, @Nullable Timex other) {
        Timex shown = one != null ? one : other;
        String around = shown == null
                ? ""
                : document.text()
                        .substring(
                                Math.max(0, shown.begin() - 40),
                                Math.min(document.text().length(), shown.end() + 40))
                        .replace('\n', ' ');
        differences.add(new Difference(cause, document.name(), one, other, around));
    }

    public int documents() {
        return documents;
    }

    public int gold() {
        return gold;
    }

    /** Precision of overlapping spans, in percent. */
    public double precision() {
        return percent(relaxed, found);
    }

    /** Recall of overlapping spans, in percent. */
    public double recall() {
        return percent(relaxed, gold);
    }

    /** F1 of identical spans, in percent. */
    public double strictF1() {
        return f1(strict);
    }

    /** F1 of overlapping spans, in percent. */
    public double relaxedF1() {
        return f1(relaxed);
    }

    /** In percent. */
    public double typeF1() {
        return f1(type);
    }

    /** In percent. */
    public double valueF1() {
        return f1(value);
    }

    /** The errors, in the order of documents. */
    public List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** How many errors of each cause concern each kind of time. */
    Map<Cause, Map<TimexKind, Integer>> causes() {
        Map<Cause, Map<TimexKind, Integer>> causes = new EnumMap<>(Cause.class);
        for (Difference difference : differences) {
            causes.computeIfAbsent(difference.cause(), c -> new EnumMap<>(TimexKind.class))
                    .merge(difference.kind(), 1, Integer::sum);
        }
        return causes;
    }

    private double f1(int hits) {
        return percent(2 * hits, gold + found);
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 100 : 100.0 * part / whole;
    }
}
