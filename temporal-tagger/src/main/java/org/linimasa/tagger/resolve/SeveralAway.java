package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.meaning.Meaning.Vague;
import org.linimasa.tagger.meaning.Unit;

/** "A few months ago", "in a few weeks": several of a unit away from the document time, which is two at the least. */
final class SeveralAway {
    private static final int AT_LEAST = 2;

    private SeveralAway() {}

    /**
     * All the time that lies two or more units away: {@code [..2023-11]} for months before 17 January 2024.
     *
     * @param document of a document time that is a month, the day nearest to the answer counts, so that nothing possible
     *     is left out
     * @return null where the words name no unit, or one that goes past the calendar
     */
    static @Nullable String edtf(Vague vague, Granule document) {
        Unit unit = vague.several();
        if (unit == null || unit == Unit.WHILE) {
            return null;
        }
        return switch (vague.reference()) {
            case "PAST_REF" -> {
                Granule latest = away(document.last(), unit, -AT_LEAST);
                yield latest == null ? null : "[.." + date(latest, latest.last()) + "]";
            }
            case "FUTURE_REF" -> {
                Granule earliest = away(document.first(), unit, AT_LEAST);
                yield earliest == null ? null : "[" + date(earliest, earliest.first()) + "..]";
            }
            default -> null;
        };
    }

    /** Hours away it can still be the same day. */
    private static @Nullable Granule away(LocalDate from, Unit unit, int amount) {
        return Calendar.plus(Granule.containing(from, unit), unit.isClock() ? 0 : amount);
    }

    /** Days, months and years can bound a set; of other stretches their first or last day does. */
    private static String date(Granule granule, LocalDate day) {
        return switch (granule.unit()) {
            case MONTH, YEAR -> granule.edtf();
            default -> new Granule.Day(day).edtf();
        };
    }
}
