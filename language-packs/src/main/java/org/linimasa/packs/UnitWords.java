package org.linimasa.packs;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;

/** The words of calendar and clock units in all their numbers and cases: "Tag", "Tage", "Tagen", "Tags". */
final class UnitWords {
    private static final List<String> UNITS =
            List.of("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century");

    private static final Map<String, MeasureUnit> MEASURES =
            Map.of("day", MeasureUnit.DAY, "month", MeasureUnit.MONTH, "year", MeasureUnit.YEAR);

    /** Numbers of every plural that a language can have. */
    private static final int[] PLURALS = {0, 1, 2, 3, 5, 6, 11, 20, 21, 100};

    private static final int FEWEST_LETTERS = 2;

    final TokenTable units = new TokenTable("UNIT");

    /** "Year" in all its forms, which can stand beside the number of one: Russian "в 2014 году". */
    final TokenTable years = new TokenTable("YEARNAME");

    /** Whether the unit stands before its number: Swahili "siku 3". */
    boolean unitFirst;

    UnitWords(List<ULocale> locales) {
        for (ULocale locale : locales) {
            CldrData cldr = CldrData.unitsOf(locale);
            for (String unit : UNITS) {
                Map<String, String> patterns = cldr.table("units/duration/" + unit);
                patterns.forEach((key, pattern) -> {
                    if (!key.equals("gender") && !key.equals("per")) {
                        add(unit, pattern);
                    }
                });
                MeasureUnit measure = MEASURES.get(unit);
                if (!patterns.isEmpty() && measure != null) {
                    addMeasured(locale, unit, measure);
                }
            }
        }
    }

    /** "5 dias": what only a formatter finds, because CLDR has it as the days of a person's age. */
    private void addMeasured(ULocale locale, String unit, MeasureUnit measure) {
        MeasureFormat format = MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.WIDE);
        for (int number : PLURALS) {
            String said = format.format(new Measure(number, measure));
            add(unit, said.replaceFirst("\\p{Nd}+", "{0}"));
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
        String form = Form.clean(word);
        if (form.isEmpty() || Form.letters(form) < FEWEST_LETTERS && !Form.hasNoSpaces(form)) {
            return;
        }
        units.addWords(unit, List.of(word));
        if (unit.equals("year")) {
            years.addWords("1", List.of(word));
        }
    }
}
