package org.linimasa.edtf;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between the commas of a set. */
public sealed interface SetMember {
    /** The dates it is written with: one or two. */
    List<EdtfDate> dates();

    /** From its first moment to its last. */
    LocalWindow hull();

    /** Whether one of the dates it stands for can overlap the window. */
    boolean oneCanOverlap(LocalWindow window);

    /** Whether each of the dates it stands for can overlap the window. */
    boolean eachCanOverlap(LocalWindow window);

    /** A date by itself. */
    record Single(EdtfDate date) implements SetMember {
        @Override
        public List<EdtfDate> dates() {
            return List.of(date);
        }

        @Override
        public LocalWindow hull() {
            TimeBounds bounds = date.bounds();
            return new LocalWindow(bounds.start().earliest(), bounds.end().latest());
        }

        @Override
        public boolean oneCanOverlap(LocalWindow window) {
            return date.canOverlap(window);
        }

        @Override
        public boolean eachCanOverlap(LocalWindow window) {
            return date.canOverlap(window);
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /**
     * All dates from one to another, both included: {@code 1670..1672}.
     *
     * @param first absent for "or earlier"
     * @param last absent for "or later"
     */
    record Range(@Nullable EdtfDate first, @Nullable EdtfDate last) implements SetMember {
        /** @throws IllegalArgumentException if both are absent, or the last is before the first */
        public Range {
            if (first == null && last == null) {
                throw new IllegalArgumentException("a range without a date says nothing");
            }
            if (isReversed(first, last)) {
                throw new IllegalArgumentException(last + " is before " + first);
            }
        }

        static boolean isReversed(@Nullable EdtfDate first, @Nullable EdtfDate last) {
            LocalDateTime from = from(first);
            LocalDateTime to = to(last);
            return from != null && to != null && !from.isBefore(to);
        }

        @Override
        public List<EdtfDate> dates() {
            if (first == null) {
                return last == null ? List.of() : List.of(last);
            }
            return last == null ? List.of(first) : List.of(first, last);
        }

        @Override
        public LocalWindow hull() {
            return new LocalWindow(from(first), to(last));
        }

        @Override
        public boolean oneCanOverlap(LocalWindow window) {
            return window.meets(hull());
        }

        /** Where the first and the last overlap it, all between do; without a first, only endless windows reach them. */
        @Override
        public boolean eachCanOverlap(LocalWindow window) {
            boolean reachesFirst = first == null ? window.from() == null : first.canOverlap(window);
            boolean reachesLast = last == null ? window.to() == null : last.canOverlap(window);
            return reachesFirst && reachesLast;
        }

        @Override
        public String toString() {
            return (first == null ? "" : first) + ".." + (last == null ? "" : last);
        }

        private static @Nullable LocalDateTime from(@Nullable EdtfDate date) {
            return date == null ? null : date.bounds().start().earliest();
        }

        private static @Nullable LocalDateTime to(@Nullable EdtfDate date) {
            return date == null ? null : date.bounds().end().latest();
        }
    }
}
