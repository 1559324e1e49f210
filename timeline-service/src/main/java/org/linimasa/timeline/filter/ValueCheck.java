package org.linimasa.timeline.filter;

import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.LocalWindow;

/**
 * The second look at rows marked {@code over_approximate}: where the bounds of a value allow too much, as those of
 * "every Monday" do, the value itself decides.
 */
public final class ValueCheck {
    private ValueCheck() {}

    /** Whether the bounds alone do not decide the filter. */
    public static boolean isNeeded(EventFilter filter) {
        return filter.certainty() == Certainty.POSSIBLE && !filter.window().equals(LocalWindow.ALL);
    }

    /** Whether a value whose bounds match the filter matches it too. */
    public static boolean passes(@Nullable String edtf, EventFilter filter) {
        if (edtf == null || !isNeeded(filter)) {
            return true;
        }
        Edtf value = Edtf.parse(edtf);
        return filter.match() == Match.OVERLAPS
                ? value.canOverlap(filter.window())
                : value.canLieWithin(filter.window());
    }
}
