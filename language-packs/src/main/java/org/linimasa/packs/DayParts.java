package org.linimasa.packs;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;

/** Morning, noon, afternoon, evening, night. */
final class DayParts {
    /** A day period of CLDR and the part of the day it is. */
    private record Period(String name, String part) {}

    private static final List<Period> PERIODS = List.of(
            new Period("morning1", "MORNING"),
            new Period("morning2", "MORNING"),
            new Period("afternoon1", "AFTERNOON"),
            new Period("afternoon2", "AFTERNOON"),
            new Period("evening1", "EVENING"),
            new Period("evening2", "EVENING"),
            new Period("night1", "NIGHT"),
            new Period("night2", "NIGHT"),
            new Period("noon", "NOON"),
            new Period("midnight", "MIDNIGHT"));

    final TokenTable parts = new TokenTable("PART");

    /** @param days the words of days, which win: Spanish "mañana" after a clock time is tomorrow */
    DayParts(List<ULocale> locales, TokenTable days) {
        for (ULocale locale : locales) {
            for (String context : List.of("format", "stand-alone")) {
                for (String width : List.of("wide", "abbreviated")) {
                    Map<String, String> names =
                            CldrData.of(locale).table("calendar/gregorian/dayPeriod/" + context + "/" + width);
                    for (Period period : PERIODS) {
                        String name = names.getOrDefault(period.name, "");
                        if (!days.has(name)) {
                            parts.addWords(period.part, List.of(name));
                        }
                    }
                }
            }
        }
    }
}
