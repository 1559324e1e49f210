package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.FoundExpression;
import org.linimasa.tagger.meaning.Meaning.Point;
import org.linimasa.tagger.meaning.Origin;

/**
 * Whether a text tells a story of the past: nearly all years it names are long over when it is written, and it hardly
 * counts from the day of writing. "On 9 May" is then in the year told of, not in the year of writing. Any language
 * shows it in the same way.
 */
final class Narrative {
    private static final int LEAST_YEARS = 4;
    private static final int LONG_OVER = 2;
    private static final double NEARLY_ALL = 0.8;

    private Narrative() {}

    /** @param document the document time; where nothing is known of it, a story never counts from the day of writing */
    static boolean tells(List<FoundExpression> found, @Nullable Granule document, LocalDate receivedOn) {
        int written = (document == null ? receivedOn : document.first()).getYear();
        int years = 0;
        int over = 0;
        int fromDocument = 0;
        for (FoundExpression expression : found) {
            if (!(expression.reading().meaning() instanceof Point point)) {
                continue;
            }
            Integer year = point.get(Field.YEAR);
            if (point.shift() != null) {
                fromDocument += point.shift().origin() == Origin.DOCUMENT ? 1 : 0;
            } else if (point.get(Field.WEEKDAY) != null && point.get(Field.DAY) == null) {
                // "On Friday" is the Friday of a report.
                fromDocument++;
            } else if (year != null) {
                years++;
                over += year <= written - LONG_OVER ? 1 : 0;
            }
        }
        return years >= LEAST_YEARS
                && over >= NEARLY_ALL * years
                && over > 2 * fromDocument
                && (document != null || fromDocument == 0);
    }
}
