package org.linimasa.edtf;

import java.util.Comparator;

/**
 * A value of the Extended Date/Time Format: {@code parse("2024-01-16")} is the 16th of January 2024, {@code
 * parse("2004-06~/..")} began about June 2004 and has an open end.
 *
 * <p>Levels 0, 1 and 2 are complete. Beyond them, intervals and sets may hold what a date may be (seasons, date-times),
 * and {@code ../..} is an interval. Years from {@value NumericYear#MIN} to {@value NumericYear#MAX} are understood,
 * because their bounds are {@link java.time.LocalDateTime}s; others are refused.
 *
 * <p>Every value is immutable. {@link Object#toString()} is its canonical form, which parses to an equal value. Two
 * values are equal when they say the same: {@code ?2004-06} equals {@code 2004?-06}.
 *
 * @see <a href="https://www.loc.gov/standards/datetime/">EDTF specification, 2019</a>
 */
public sealed interface Edtf permits EdtfDate, EdtfInterval, EdtfSet {
    /** Oldest first; values of which neither end lies in a finite interval come last. Not consistent with equals. */
    Comparator<Edtf> CHRONOLOGICAL = Comparator.comparing(Edtf::bounds, TimeOrder.CHRONOLOGICAL);

    /**
     * Reads a value.
     *
     * @throws EdtfParseException if the text is no EDTF, with the first character that is wrong and the reason
     */
    static Edtf parse(String text) {
        return new EdtfParser(text).parse();
    }

    /**
     * Where its start and end can lie, in local time as written (an offset is not applied). Qualifiers never widen
     * them. {@link #boundsAreExact()} says whether every time within them is meant.
     */
    TimeBounds bounds();

    /**
     * Whether the bounds allow exactly the times that the value allows. Where they don't, as for {@code {1960,1970}} or
     * {@code 15XX-12-25}, they are an index that allows too much, and {@link #canOverlap} and {@link #canLieWithin}
     * tell more.
     */
    boolean boundsAreExact();

    /** Whether some time that the value allows overlaps the window; exact for every value. */
    boolean canOverlap(LocalWindow window);

    /** Whether some time that the value allows lies within the window from start to end; exact for every value. */
    boolean canLieWithin(LocalWindow window);

    /** Whether any part is marked {@code ?} or {@code %}. */
    boolean isUncertain();

    /** Whether any part is marked {@code ~} or {@code %}. */
    boolean isApproximate();

    /** The lowest conformance level that has this notation: 0, 1 or 2. */
    int level();
}
