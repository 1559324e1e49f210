package org.linimasa.edtf;

/** What stands on one side of an interval's slash. */
public sealed interface IntervalEnd {
    /** A date, {@code 2004-06~}. */
    record Dated(EdtfDate date) implements IntervalEnd {
        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** {@code ..}: it goes on without end, or has no beginning. */
    record Open() implements IntervalEnd {
        @Override
        public String toString() {
            return "..";
        }
    }

    /** Nothing: there is an end, but nobody knows when. */
    record Unknown() implements IntervalEnd {
        @Override
        public String toString() {
            return "";
        }
    }
}
