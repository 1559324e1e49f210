package org.linimasa.tagger.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Alternative;
import org.linimasa.event.ExplanationStep;
import org.linimasa.tagger.Anchor;

/**
 * Where a meaning falls on the calendar, with the story of how it got there.
 *
 * @param granule its date; null where it falls on none
 * @param value TIMEX3 value of the date
 * @param edtf null where it has no date
 * @param anchor what it counted from
 * @param outright whether the words name the day itself (a day of a month) rather than count to it
 * @param confidence factor, 0 to 1
 * @param notes how it was found
 */
record Placed(
        @Nullable Granule granule,
        String value,
        @Nullable String edtf,
        @Nullable Anchor anchor,
        boolean outright,
        double confidence,
        List<ExplanationStep> notes) {
    Placed {
        notes = List.copyOf(notes);
    }

    static Placed at(Granule granule) {
        return new Placed(granule, granule.timex(), granule.edtf(), null, false, 1, List.of());
    }

    static Placed nowhere(String value, String reason) {
        return new Placed(null, value, null, null, false, 0.6, List.of(ExplanationStep.of("no-anchor", reason)));
    }

    Placed from(@Nullable Anchor newAnchor) {
        return new Placed(granule, value, edtf, newAnchor, outright, confidence, notes);
    }

    Placed outrightDay() {
        return new Placed(granule, value, edtf, anchor, true, confidence, notes);
    }

    Placed withValue(String newValue, @Nullable String newEdtf) {
        return new Placed(granule, newValue, newEdtf, anchor, outright, confidence, notes);
    }

    Placed in(Granule wider) {
        return new Placed(wider, wider.timex(), wider.edtf(), anchor, false, confidence, notes);
    }

    Placed times(double factor) {
        return new Placed(granule, value, edtf, anchor, outright, confidence * factor, notes);
    }

    Placed because(String rule, String detail, @Nullable String anchorText, @Nullable String assumption) {
        return because(new ExplanationStep(rule, detail, null, anchorText, assumption, List.of()));
    }

    Placed because(
            String rule,
            String detail,
            @Nullable String anchorText,
            @Nullable String assumption,
            List<Alternative> alternatives) {
        return because(new ExplanationStep(rule, detail, null, anchorText, assumption, alternatives));
    }

    private Placed because(ExplanationStep step) {
        List<ExplanationStep> more = new ArrayList<>(notes);
        more.add(step);
        return new Placed(granule, value, edtf, anchor, outright, confidence, more);
    }
}
