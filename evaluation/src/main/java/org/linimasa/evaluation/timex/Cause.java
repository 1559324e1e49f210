package org.linimasa.evaluation.timex;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why an expression counts as wrong; the first that applies. */
public enum Cause {
    MISSED("not found"),
    SPURIOUS("found where the annotator saw none"),
    NOTATION("the same time, written otherwise"),
    REFERENCE("vague for one, placed in time for the other"),
    LENGTH("another length, or a length for one and a time for the other"),
    GRANULARITY("finer or coarser"),
    PLACE("as fine, at another time: wrong anchor or direction"),
    TYPE("right value, other type"),
    SPAN("right value and type, other words");

    private final String meaning;

    Cause(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return meaning;
    }

    /** Absent where both agree in everything. */
    static @Nullable Cause of(Timex gold, Timex found) {
        if (gold.value().equals(found.value())) {
            return !gold.type().equals(found.type()) ? TYPE : gold.covers(found) ? null : SPAN;
        }
        if (plain(gold.value()).equals(plain(found.value()))) {
            return NOTATION;
        }
        TimexKind one = TimexKind.of(gold);
        TimexKind other = TimexKind.of(found);
        if ((one == TimexKind.REFERENCE) != (other == TimexKind.REFERENCE)) {
            return REFERENCE;
        }
        if (one.isLength() || other.isLength()) {
            return LENGTH;
        }
        return one == other ? PLACE : GRANULARITY;
    }

    /** Zero padding, seconds of zero, case and a trailing Z say nothing. */
    private static String plain(String value) {
        return value.toUpperCase(Locale.ROOT)
                .replaceFirst("Z$", "")
                .replaceAll("-(\\d)(?!\\d)", "-0$1")
                .replaceFirst("(T\\d\\d:\\d\\d):00$", "$1")
                .replaceFirst("(T\\d\\d):00$", "$1");
    }
}
