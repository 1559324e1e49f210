package org.linimasa.tagger.meaning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.PartOfDay;

/** What words say, before it is placed in time. */
public sealed interface Meaning {
    /**
     * A place on the calendar or clock: TIMEX3 DATE or TIME.
     *
     * @param fields what is named
     * @param shift counted from something: "two years ago", "September tahun lalu"
     * @param toward the direction in which to look for the named weekday or month: "last Tuesday"
     * @param part part of the day
     * @param holiday a feast
     * @param zone IANA zone or offset of a clock time
     * @param lastDay the last day of a range within a month: "15-17 Januari"
     * @param lastYear the last year of a range: "2019-2021"
     */
    record Point(
            Map<Field, Integer> fields,
            @Nullable Shift shift,
            @Nullable Toward toward,
            @Nullable PartOfDay part,
            @Nullable Holiday holiday,
            @Nullable String zone,
            @Nullable Integer lastDay,
            @Nullable Integer lastYear)
            implements Meaning {
        /** Copies the map. */
        public Point {
            fields = Map.copyOf(fields);
        }

        /** A field's value; null where the words leave it out. */
        public @Nullable Integer get(Field field) {
            return fields.get(field);
        }

        /**
         * The value of a field that is there.
         *
         * @throws IllegalStateException if the words leave it out
         */
        public int require(Field field) {
            Integer value = fields.get(field);
            if (value == null) {
                throw new IllegalStateException("no " + field + " in " + fields);
            }
            return value;
        }

        /** Whether the words name a field. */
        public boolean has(Field field) {
            return fields.containsKey(field);
        }

        /** The same in a year. */
        public Point inYear(int year) {
            Map<Field, Integer> more = new EnumMap<>(Field.class);
            more.putAll(fields);
            more.put(Field.YEAR, year);
            return new Point(more, shift, toward, part, holiday, zone, lastDay, lastYear);
        }

        /** The same with other fields. */
        public Point with(Map<Field, Integer> otherFields) {
            return new Point(otherFields, shift, toward, part, holiday, zone, lastDay, lastYear);
        }

        /** The same at the beginning of the day. */
        public Point atMidnight() {
            Map<Field, Integer> more = new EnumMap<>(Field.class);
            more.putAll(fields);
            more.put(Field.HOUR, 0);
            return new Point(more, shift, toward, null, holiday, zone, lastDay, lastYear);
        }

        /** The same counted from something. */
        public Point counted(@Nullable Shift count) {
            return new Point(fields, count, toward, part, holiday, zone, lastDay, lastYear);
        }

        /** Whether there is a clock time. */
        public boolean hasClock() {
            return has(Field.HOUR);
        }

        /** The same at the full hour that it names: as an end or limit "9 a.m." is that minute and no hour. */
        public Point sharp() {
            Map<Field, Integer> more = new EnumMap<>(Field.class);
            more.putAll(fields);
            more.putIfAbsent(Field.MINUTE, 0);
            return new Point(more, shift, toward, part, holiday, zone, lastDay, lastYear);
        }

        /** The same looked for in a direction. */
        public Point toward(Toward direction) {
            return new Point(fields, shift, direction, part, holiday, zone, lastDay, lastYear);
        }

        /** The same with other fields and no count. */
        public Point at(Map<Field, Integer> otherFields) {
            return new Point(otherFields, null, null, part, holiday, zone, lastDay, lastYear);
        }

        /** Whether it says nothing but a time of day. */
        public boolean isTimeOfDayOnly() {
            return shift == null && toward == null && holiday == null && namesOnlyClock();
        }

        private boolean namesOnlyClock() {
            for (Field field : fields.keySet()) {
                if (field.compareTo(Field.HOUR) < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A length of time: TIMEX3 DURATION.
     *
     * @param amounts in the order of the words
     * @param reaching -1 where it ends at the document time ("selama dua pekan terakhir"), 1 where it begins there
     *     ("the next three days"), 0 where it is not placed
     * @param opening whether it is the first part of something longer: "the first nine months"
     */
    record Length(List<Amount> amounts, int reaching, boolean opening) implements Meaning {
        /** Copies the list. */
        public Length {
            amounts = List.copyOf(amounts);
        }
    }

    /**
     * Something that comes again: TIMEX3 SET.
     *
     * @param each what is repeated: a point ("setiap Senin") or a length ("setiap tahun")
     */
    record Repeated(Meaning each) implements Meaning {}

    /**
     * A time that the words leave open.
     *
     * @param reference PAST_REF, PRESENT_REF or FUTURE_REF
     * @param several the unit of which it lies several away: "a few months ago"; null where the words name none
     */
    record Vague(String reference, @Nullable Unit several) implements Meaning {}

    /**
     * A count from an origin.
     *
     * @param amount negative towards the past; null where the words leave it open: "beberapa hari lalu"
     * @param unit what is counted and how precise the result is
     * @param origin where the count begins
     * @param samePeriod whether it is as coarse as the quarter or half-year named before: after "the third quarter", "a
     *     year earlier" is the third quarter of the year before; of a unit shorter than a year whether it is the same one
     *     of so many years away: "the same month last year"
     */
    record Shift(@Nullable Integer amount, Unit unit, Origin origin, boolean samePeriod) {}

    /**
     * A direction in which to look for the nearest day or month of a name.
     *
     * @param sign -1 before, 0 in the same week or year, 1 after; of a weekday 2 is the second one after: "Friday week"
     * @param origin from where
     */
    record Toward(int sign, Origin origin) {}

    /**
     * So many units.
     *
     * @param number null where the words leave it open: "beberapa tahun"
     * @param half whether half a unit comes on top
     * @param unit of what
     */
    record Amount(@Nullable Integer number, boolean half, Unit unit) {}
}
