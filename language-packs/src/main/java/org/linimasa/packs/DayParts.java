package org.linimasa.packs;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;

/** Morning, noon, afternoon, evening, night. */
final class DayParts {
    private static final Map<String, String> PARTS = Map.of(
            "morning1", "MORNING",
            "morning2", "MORNING",
            "noon", "NOON",
            "afternoon1", "AFTERNOON",
            "afternoon2", "AFTERNOON",
            "evening1", "EVENING",
            "evening2", "EVENING",
            "night1", "NIGHT",
            "night2", "NIGHT",
            "midnight", "MIDNIGHT");
    private static final List<String> ORDER = List.of(
            "morning1",
            "morning2",
            "afternoon1",
            "afternoon2",
            "evening1",
            "evening2",
            "night1",
            "night2",
            "noon",
            "midnight");

    final TokenTable parts = new TokenTable("PART");

    DayParts(List<ULocale> locales) {
        for (ULocale locale : locales) {
            for (String context : List.of("format", "stand-alone")) {
                for (String width : List.of("wide", "abbreviated")) {
                    Map<String, String> names = CldrData.of(locale)
                            .table("calendar/gregorian/dayPeriod/" + context + "/" + width);
                    for (String period : ORDER) {
                        String name = names.get(period);
                        if (name != null) {
                            parts.addWords(PARTS.get(period), List.of(name));
                        }
                    }
                }
            }
        }
    }
}
