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
    /** So many where some of them are of the last decades: a report names as many for its background. */
    private static final int LEAST_RECENT_YEARS = 8;

    private static final int LONG_OVER = 2;
    private static final int OUT_OF_THE_NEWS = 20;
    private static final double NEARLY_ALL = 0.8;

    /** A report is sent on the day before it is printed, or a few days before. */
    private static final int SENT_BEFORE = 4;

    private Narrative() {}

    /** @param document the document time; where nothing is known of it, a story never counts from the day of writing */
    static boolean tells(List<FoundExpression> found, @Nullable Granule document, LocalDate receivedOn) {
        int written = (document == null ? receivedOn : document.first()).getYear();
        int years = 0;
        int over = 0;
        int latest = Integer.MIN_VALUE;
        int fromDocument = 0;
        boolean opens = true;
        for (FoundExpression expression : found) {
            if (!(expression.reading().meaning() instanceof Point point)) {
                continue;
            }
            Integer year = point.get(Field.YEAR);
            boolean weekday = point.get(Field.WEEKDAY) != null && year == null;
            boolean counts = point.shift() != null && point.shift().origin() == Origin.DOCUMENT;
            if (opens && (weekday || counts)) {
                // "Died on Sunday", and then the years of a life: a report.
                return false;
            }
            // The date of a dateline opens a report and a story alike.
            opens &= year == null ? isDayOfWriting(point, document) : year == written;
            if (point.shift() != null) {
                fromDocument += counts ? 1 : 0;
            } else if (weekday) {
                // "On Friday" and "Jumat (21/7)" are the Friday of a report.
                fromDocument++;
            } else if (year != null) {
                years++;
                over += year <= written - LONG_OVER ? 1 : 0;
                latest = Math.max(latest, year);
            }
        }
        return years >= (latest < written - OUT_OF_THE_NEWS ? LEAST_YEARS : LEAST_RECENT_YEARS)
                && over >= NEARLY_ALL * years
                && over > 2 * fromDocument
                && (document != null || fromDocument == 0);
    }

    /** "NAIROBI, 8 June -": a day without a year that is the day of writing, or just before it. */
    private static boolean isDayOfWriting(Point point, @Nullable Granule document) {
        Integer month = point.get(Field.MONTH);
        Integer day = point.get(Field.DAY);
        if (month == null || day == null || document == null) {
            return false;
        }
        for (int i = 0; i <= SENT_BEFORE; i++) {
            LocalDate sent = document.last().minusDays(i);
            if (sent.getMonthValue() == month && sent.getDayOfMonth() == day) {
                return true;
            }
        }
        return false;
    }
}
