package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.Anchor;
import org.linimasa.tagger.meaning.Meaning.Toward;
import org.linimasa.tagger.meaning.Origin;

/**
 * What dates are looked for around, or counted from.
 *
 * @param situation what is known where the expression stands
 * @param eventSide -1 where it lies before an event named after it, 1 after, 0 without an event
 */
record Anchors(Situation situation, int eventSide) {
    /** A date named before. */
    static Anchor earlier(Situation.Named named) {
        return new Anchor(Anchor.Kind.EARLIER_DATE, named.granule().edtf(), named.begin(), named.end());
    }

    /** An event on a day; null where nothing says on which. */
    Anchor event(@Nullable LocalDate day) {
        Anchor.Side side = eventSide > 0 ? Anchor.Side.AFTER : Anchor.Side.BEFORE;
        return new Anchor(Anchor.Kind.EVENT, day == null ? null : day.toString(), null, null, side);
    }

    /** The day to look around for a part of a year: "that autumn" is one of the year named last, if only the year was. */
    @Nullable
    LocalDate referenceOfYear(@Nullable Toward toward) {
        Situation.Named named = situation.earlier();
        boolean earlier = toward != null && toward.origin() == Origin.EARLIER && eventSide == 0;
        return earlier && named != null ? named.granule().first() : reference(toward);
    }

    /** The day to look around for what the words name; null where there is none. */
    @Nullable
    LocalDate reference(@Nullable Toward toward) {
        if (eventSide != 0 && situation.dayNamedOutright() != null) {
            return situation.dayNamedOutright();
        }
        if (toward != null && toward.origin() == Origin.EARLIER) {
            Situation.Named named = situation.earlierDay() != null ? situation.earlierDay() : situation.earlier();
            if (named != null) {
                return named.granule().first();
            }
        }
        Situation.Named told = situation.earlierDay();
        if (situation.isNarrative() && toward == null && told != null) {
            return told.granule().first();
        }
        if (situation.reportingDay() != null) {
            return situation.reportingDay();
        }
        Granule document = situation.document();
        return document == null ? null : document.last();
    }

    /** What such a day is, for a reader. */
    String words(@Nullable Toward toward) {
        if (eventSide != 0 && situation.dayNamedOutright() != null) {
            return "the event";
        }
        boolean earlier = toward != null ? toward.origin() == Origin.EARLIER : situation.isNarrative();
        boolean named = toward != null ? situation.earlier() != null : situation.earlierDay() != null;
        return earlier && named ? "the date named before" : situation.documentWords();
    }

    /** What such a day is. */
    Anchor of(@Nullable Toward toward, LocalDate day) {
        if (eventSide != 0 && situation.dayNamedOutright() != null) {
            return event(day);
        }
        if (toward != null && toward.origin() == Origin.EARLIER && situation.earlier() != null) {
            return earlier(situation.earlier());
        }
        Situation.Named told = situation.earlierDay();
        if (told != null
                && situation.goesOnFromDaysTold()
                && told.granule() instanceof Granule.Day last
                && last.date().equals(day)) {
            return earlier(told);
        }
        return situation.documentAnchor(day.toString());
    }
}
