package org.linimasa.packs;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;

/** The words of calendar and clock units in all their numbers and cases: "Tag", "Tage", "Tagen", "Tags". */
final class UnitWords {
    private static final List<String> UNITS =
            List.of("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century");

    final TokenTable units = new TokenTable("UNIT");

    /** "Year" in all its forms, which can stand beside the number of one: Russian "в 2014 году". */
    final TokenTable years = new TokenTable("YEARNAME");

    /** Whether the unit stands before its number: Swahili "siku 3". */
    boolean unitFirst;

    UnitWords(List<ULocale> locales) {
        for (ULocale locale : locales) {
            CldrData cldr = CldrData.unitsOf(locale);
            for (String unit : UNITS) {
                for (Map.Entry<String, String> entry :
                        cldr.table("units/duration/" + unit).entrySet()) {
                    String key = entry.getKey();
                    if (!key.equals("gender") && !key.equals("per")) {
                        add(unit, entry.getValue());
                    }
                }
            }
        }
    }

    private void add(String unit, String pattern) {
        String form = Form.clean(pattern);
        if (form.startsWith("{0}")) {
            addWord(unit, form.substring(3));
        } else if (form.endsWith("{0}")) {
            unitFirst = true;
            addWord(unit, form.substring(0, form.length() - 3));
        }
    }

    private void addWord(String unit, String word) {
        units.addWords(unit, List.of(word));
        if (unit.equals("year")) {
            years.addWords("1", List.of(word));
        }
    }
}
