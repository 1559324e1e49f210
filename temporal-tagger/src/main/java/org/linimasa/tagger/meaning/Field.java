package org.linimasa.tagger.meaning;

/** A part of a date or clock time that words can name. */
public enum Field {
    YEAR,
    HALF,
    QUARTER,
    /** 1 spring to 4 winter. */
    SEASON,
    MONTH,
    DAY,
    /** 1 Monday to 7 Sunday. */
    WEEKDAY,
    /** Which of a month's days of that weekday: 1 the first, -1 the last. */
    NTH,
    /** 1 where the words say weekend. */
    WEEKEND,
    /** 1 where the week is meant that the named day is in. */
    WEEK_OF,
    /** 1 where the words name the period that was told before: "the same period last year". */
    PERIOD,
    /** 199 for the 1990s; two digits less of the century where the text leaves it out: 9 for "the nineties". */
    DECADE,
    /** 20 for the twentieth century, -3 for the third before the Common Era. */
    CENTURY,
    /** Of a {@link CalendarSystem} beside the common one, by its ordinal; the Islamic where it is left out. */
    CALENDAR,
    HIJRI_YEAR,
    HIJRI_MONTH,
    HIJRI_DAY,
    HOUR,
    MINUTE,
    SECOND
}
