package org.linimasa.tagger.meaning;

import java.util.Locale;

/** A calendar or clock unit, from short to long, with its letter in a TIMEX3 duration. */
public enum Unit {
    SECOND("S", true),
    MINUTE("M", true),
    HOUR("H", true),
    DAY("D", false),
    WEEKEND("WE", false),
    WEEK("W", false),
    MONTH("M", false),
    QUARTER("Q", false),
    HALF("H", false),
    YEAR("Y", false),
    DECADE("DE", false),
    CENTURY("CE", false),
    MILLENNIUM("ML", false),
    /** A stretch of no stated length: "masa", "period". */
    WHILE("X", false);

    private final String letter;
    private final boolean clock;

    Unit(String letter, boolean clock) {
        this.letter = letter;
        this.clock = clock;
    }

    /** TIMEX3's letter, after P or PT. */
    public String letter() {
        return letter;
    }

    /** Whether it is shorter than a day, after PT. */
    public boolean isClock() {
        return clock;
    }

    /** Whether this unit is longer than another. */
    public boolean isLongerThan(Unit other) {
        return compareTo(other) > 0;
    }

    static Unit named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
