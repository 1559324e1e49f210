package org.linimasa.packs;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The text of one language's pack. */
final class PackText {
    /** As the packs written by hand call what the rules read. */
    private static final Map<String, String> CONSTRUCTIONS = Map.ofEntries(
            Map.entry("weekday-date", "weekday-with-date"),
            Map.entry("date", "calendar-date"),
            Map.entry("day-range", "range"),
            Map.entry("numeric-date", "numeric-date"),
            Map.entry("bracketed-date", "numeric-date"),
            Map.entry("compact-date", "numeric-date"),
            Map.entry("iso-date-time", "iso-date"),
            Map.entry("weekday", "weekday"),
            Map.entry("weekday-toward", "weekday"),
            Map.entry("weekday-of-week", "weekday"),
            Map.entry("relative-day", "relative-day"),
            Map.entry("unit-toward", "relative-period"),
            Map.entry("ago", "counted"),
            Map.entry("ahead", "counted"),
            Map.entry("one-ago", "counted"),
            Map.entry("one-ahead", "counted"),
            Map.entry("present", "vague"),
            Map.entry("month-year", "month"),
            Map.entry("month-alone", "month"),
            Map.entry("year-after-word", "year"),
            Map.entry("year-beside-word", "year"),
            Map.entry("year-alone", "year"),
            Map.entry("year-range", "range"),
            Map.entry("year-of-era", "era"),
            Map.entry("solar-date", "calendar-date"),
            Map.entry("solar-numeric-date", "numeric-date"),
            Map.entry("solar-month", "month"),
            Map.entry("solar-year", "year"),
            Map.entry("hijri-date", "era"),
            Map.entry("quarter", "quarter"),
            Map.entry("clock", "clock-time"),
            Map.entry("length", "duration"));

    private static final String DAY_BEFORE = "( DAYNAME COMMA? )? ";

    private String written = "";
    private final StringBuilder pack = new StringBuilder();
    private final ULocale locale;
    private final CalendarNames names;
    private final RelativeWords relative;
    private final UnitWords units;
    private final NumberNames numbers;
    private final DayParts parts;
    private final DateOrders orders;
    private final OtherCalendars others;

    /** @param locales of one language, the plain one first */
    PackText(List<ULocale> locales) {
        locale = locales.getFirst();
        names = new CalendarNames(locales);
        relative = new RelativeWords(locales);
        units = new UnitWords(locales);
        numbers = new NumberNames(locales.getFirst());
        parts = new DayParts(locales, relative.days);
        orders = new DateOrders(
                locales.stream().filter(each -> each.getCountry().isEmpty()).toList());
        names.attach(orders.attached);
        names.addCases(relative.weekdays.values());
        others = new OtherCalendars(locales);
    }

    /** The words by which the language shows in a date. */
    List<TokenTable> wordsOfTime() {
        return List.of(names.weekdays, names.months, relative.days, relative.present, units.units);
    }

    String write() {
        pack.append("# ")
                .append(locale.getDisplayLanguage(ULocale.ENGLISH))
                .append(
                        ", made from CLDR when this module is built: a change here is lost.\ngenerated\nexamples 2024-01-17\n");
        for (TokenTable table : tables()) {
            if (!table.isEmpty() || alwaysNamed(table)) {
                table.write(pack);
            }
        }
        // What stands between a weekday and its week or its day of the month CLDR does not say: packs that refine this
        // one
        // name it.
        pack.append("\ntokens WEEKLINK\n\ntokens DAYLINK\n");
        if (orders.ordinalDots) {
            pack.append("\ntokens ORDMARK\n  1 = .\n");
        }
        pack.append("\ntokens TO\n  1 = -\n\ntokens SIGN\n  1 = + | -\n\ntokens ZONE\n  UTC = ^utc | ^gmt\n\n");
        definitions();
        pack.append(others.years());
        otherCalendars();
        days();
        relativeDays();
        monthsAndLonger();
        clocksAndLengths();
        return pack.toString();
    }

    /** Whether patterns name the class also where CLDR has no word of it. */
    private boolean alwaysNamed(TokenTable table) {
        return table == names.weekdays || table == names.eras || table == parts.parts || table == units.years;
    }

    private List<TokenTable> tables() {
        List<TokenTable> tables = new ArrayList<>(
                List.of(names.weekdays, names.months, names.quarters, names.eras, names.halves, relative.days));
        tables.addAll(others.tables());
        tables.addAll(relative.byUnit.values());
        tables.addAll(relative.weekdays.values());
        tables.addAll(List.of(relative.present, units.units, units.years, parts.parts, numbers.numbers));
        return tables;
    }

    private void definitions() {
        Set<String> monthNames = new LinkedHashSet<>();
        Set<String> sureMonths = new LinkedHashSet<>(names.numberedMonths);
        if (!names.months.isEmpty()) {
            monthNames.add("MONTH");
            sureMonths.add("MONTH!");
        }
        monthNames.addAll(names.numberedMonths);
        define("MONTHNAME", monthNames);
        define("SUREMONTH", sureMonths);
        // "This Tuesday", where it has no more to say than "on Tuesday": Serbian "у уторак, 16. јануара".
        boolean named = !relative.weekdays.getOrDefault("THIS", names.weekdays).isEmpty();
        define("DAYNAME", Set.of(named ? "( WEEKDAY | THISWEEKDAY )" : "WEEKDAY"));
        Set<String> quarterNames = new LinkedHashSet<>(names.numberedQuarters);
        if (!names.quarters.isEmpty()) {
            quarterNames.add("QUARTERNAME!");
        }
        define("QUARTERWORDS", quarterNames);
        // How the numbers of days and years are written in running text, with endings that packs add.
        define("DAYFORM", Set.of(orders.dayDots ? "DAY ( +\".\" )?" : "DAY"));
        define("YEARFORM", Set.of(orders.yearDots ? "YEAR ( +\".\" )?" : "YEAR"));
        define("YEARNUMBER", Set.of("YEARNAME? YEARFORM YEARNAME?"));
        define(
                "YEARFIRST",
                Set.of("YEARFORM" + (orders.ordinalDots && !orders.yearDots ? " ( +\".\" )?" : "") + " YEARNAME"));
        Set<String> dates = new LinkedHashSet<>(orders.dates);
        dates.add("YEARFIRST \",\"? ( DAYFORM MONTHNAME | MONTHNAME DAYFORM )");
        define("TEXTDATE", dates);
        define("NUMDATE", orders.digits);
        define("SHORTDATE", orders.shortDigits);
        clock();
        Set<String> times = new LinkedHashSet<>();
        String at = "( \",\" | " + either(orders.timeWords, "\",\"") + " )?";
        times.add(at + (orders.partFirst ? " CLOCK" : " CLOCK PART?"));
        times.add("\",\"? PART ( " + at + " CLOCK )?");
        define("TIMEOFDAY", times);
    }

    private void clock() {
        String word = orders.hourWords.isEmpty() ? "" : " ( " + String.join(" | ", orders.hourWords) + " )";
        String half = names.halves.isEmpty() ? "" : "AMPM";
        String minutes = "HOUR +\":\" +MIN ( +\":\" +MIN )?" + (word.isEmpty() ? "" : word + "?");
        String inWords = word.isEmpty() ? "" : "HOUR" + word + minutesAfter(word);
        Set<String> clocks = new LinkedHashSet<>();
        clocks.add(minutes + (half.isEmpty() ? "" : " AMPM?") + " ZONE?");
        if (!half.isEmpty()) {
            clocks.add("AMPM " + minutes);
            clocks.add("HOUR AMPM");
        }
        if (!word.isEmpty()) {
            clocks.add(inWords);
        }
        if (!word.isEmpty() && !half.isEmpty()) {
            clocks.add("AMPM " + inWords);
        }
        define("CLOCK", clocks);
    }

    /** The minutes after the word of the hour: "17h45", "3時30分". */
    private static String minutesAfter(String hourWord) {
        if (hourWord.contains("時") || hourWord.contains("时")) {
            return " ( MIN \"分\" )?";
        }
        return hourWord.contains("시") ? " ( MIN \"분\" )?" : " +MIN?";
    }

    private void define(String name, Set<String> patterns) {
        if (!patterns.isEmpty()) {
            pack.append("define ")
                    .append(name)
                    .append(" = ")
                    .append(String.join("\n  | ", patterns))
                    .append('\n');
        }
    }

    private static String either(Set<String> patterns, String otherwise) {
        return patterns.isEmpty() ? otherwise : String.join(" | ", patterns);
    }

    /** Before the rules of the common calendar, which would read their numbers as its own. */
    private void otherCalendars() {
        define("COMMA", new LinkedHashSet<>(List.of("\",\"", "\"\u060c\"")));
        if (!others.solarMonths.isEmpty()) {
            String era = others.solarEra.isEmpty() ? "" : " SOLARERA?";
            rule(
                    "solar-date",
                    DAY_BEFORE + "( DAY SOLARMONTH ( YEAR" + era + " )? | YEAR SOLARMONTH DAY ( COMMA? DAYNAME )? )",
                    "solar");
            rule(
                    "solar-numeric-date",
                    "YEAR ( +\"/\" +MON +\"/\" +DAY | +\"-\" +MON +\"-\" +DAY )",
                    "solar",
                    "recent-solar-year");
            rule("solar-month", "SOLARMONTH YEAR" + era, "solar");
            if (!others.yearWord.isEmpty()) {
                // A number alone is more often a count than a year.
                rule("solar-year", "YEARWORD YEAR" + era, "solar", "recent-solar-year");
            }
        }
        if (!others.islamicMonths.isEmpty()) {
            String era = others.islamicEra.isEmpty() ? "" : " HIJRI?";
            rule("hijri-date", DAY_BEFORE + "DAY HIJRIMONTH ( COMMA? DIGITS" + era + " )?", "hijri(computed)");
        }
    }

    private void days() {
        rule(
                "weekday-date",
                "( " + either(orders.weekdayDates, "DAYNAME TEXTDATE")
                        + " | DAYNAME \",\"? DAYLINK? ( TEXTDATE | NUMDATE )"
                        + (orders.weekdayLast ? " | TEXTDATE \",\"? DAYNAME" : "")
                        + " | DAYNAME PART? \"(\" ( TEXTDATE | NUMDATE | SHORTDATE ) \")\" | ( TEXTDATE | NUMDATE ) \"(\" DAYNAME \")\""
                        + " ) TIMEOFDAY?",
                "date weekday part clock");
        rule("date", "TEXTDATE TIMEOFDAY?", "date part clock");
        rule("day-range", either(orders.ranges, ""), "date upto(DAY.2)");
        rule("numeric-date", "NUMDATE TIMEOFDAY?", "date part clock");
        rule("bracketed-date", "\"(\" { SHORTDATE } \")\"", "date confidence(0.8)", "no-score");
        rule("compact-date", "YMD", "date confidence(0.8)");
        rule(
                "iso-date-time",
                "YEAR +\"-\" +MON +\"-\" +DAY ( +\"T\" )? HOUR +\":\" +MIN ( +\":\" +MIN )? ( +\"Z\" | +SIGN +HOUR +\":\" +MIN )?",
                "date clock");
    }

    private void relativeDays() {
        rule("weekday", "WEEKDAY! TIMEOFDAY?", "weekday part clock");
        if (!relative.days.isEmpty()) {
            rule("relative-day", "RELDAY TIMEOFDAY?", "shift(RELDAY, day) part clock");
        }
        relative.byUnit.forEach((unit, table) -> {
            if (!table.isEmpty()) {
                String name = "REL" + unit.toUpperCase(Locale.ROOT);
                rule("unit-toward", name, "shift(" + name + ", " + unit + ")");
            }
        });
        Map<String, Integer> signs = Map.of("LAST", -1, "THIS", 0, "NEXT", 1);
        relative.weekdays.forEach((when, table) -> {
            if (!table.isEmpty()) {
                String name = when + "WEEKDAY";
                String sign = String.valueOf(signs.get(when));
                String direction =
                        relative.namesItsWeek(table, sign) ? "shift(" + sign + ", week)" : "toward(" + sign + ")";
                rule("weekday-toward", name + " TIMEOFDAY?", "weekday(" + name + ") " + direction + " part clock");
            }
        });
        if (!relative.byUnit.getOrDefault("week", relative.days).isEmpty()) {
            rule(
                    "weekday-of-week",
                    "( WEEKDAY! WEEKLINK? RELWEEK | RELWEEK ( \",\" | WEEKLINK )? WEEKDAY! ) TIMEOFDAY?",
                    "weekday shift(RELWEEK, week) part clock");
        }
        relative.ago.forEach(
                (unit, patterns) -> rule("ago", String.join(" | ", patterns), "shift(-NUM, " + unit + ")"));
        relative.ahead.forEach(
                // "In the year 2014" and "in 2014 years" are the same words in Telugu.
                (unit, patterns) -> rule(
                        "ahead",
                        String.join(" | ", patterns),
                        "shift(+NUM, " + unit + ")",
                        unit.equals("year") ? "no-calendar-year" : ""));
        relative.counted.forEach((count, patterns) -> {
            String[] parts = count.split(" ");
            String name = count.startsWith("-") ? "one-ago" : "one-ahead";
            rule(name, String.join(" | ", patterns), "shift(" + parts[0] + ", " + parts[1] + ")");
        });
        if (!relative.present.isEmpty()) {
            rule("present", "PRESENT", "ref(PRESENT_REF)");
        }
    }

    private void monthsAndLonger() {
        rule(
                "month-year",
                either(orders.months, "MONTHNAME YEARNUMBER") + " | MONTHNAME YEARNUMBER | YEARFIRST MONTHNAME",
                "date");
        rule("month-alone", "SUREMONTH", "date confidence(0.8)", "no-name");
        Set<String> years = new LinkedHashSet<>(orders.years);
        years.remove("YEAR");
        if (!years.isEmpty()) {
            rule("year-after-word", String.join(" | ", years).replace("?", ""), "year");
        }
        // Before the rule of lengths: a thousand years and more are counted less often than named.
        rule("year-beside-word", "YEARFIRST | YEARNAME YEARFORM", "year", "plausible-year");
        rule("year-alone", "YEARFORM", "year confidence(0.7)", "recent-year");
        rule(
                "year-range",
                "YEAR ( +\"-\" +YEAR | \"-\" YEAR | +\"-\" +YEAR2 | +\"/\" +YEAR2 )",
                "year upto(YEAR2) upto(YEAR.2)");
        if (!names.eras.isEmpty()) {
            rule("year-of-era", "( DIGITS ERA | ERA DIGITS )", "year(DIGITS) era");
        }
        if (!names.quarters.isEmpty() || !names.numberedQuarters.isEmpty()) {
            String patterns = either(orders.quarters, "QUARTERNAME YEARNUMBER").replace("QUARTERNAME", "QUARTERWORDS");
            String number = names.numberedQuarters.isEmpty()
                    ? "QUARTERNAME!"
                    : names.quarters.isEmpty() ? "DAY" : "QUARTERNAME!|DAY";
            rule("quarter", patterns + " | QUARTERWORDS YEARNUMBER?", "quarter(" + number + ") year");
        }
    }

    private void clocksAndLengths() {
        rule("clock", orders.partFirst ? "PART? CLOCK" : "CLOCK PART?", "part clock");
        if (!units.units.isEmpty()) {
            rule("length", units.unitFirst ? "NUM UNIT | UNIT NUM" : "NUM UNIT", "length");
        }
    }

    private void rule(String name, String pattern, String reads) {
        rule(name, pattern, reads, "");
    }

    private void rule(String name, String pattern, String reads, String guard) {
        if (pattern.isBlank()) {
            return;
        }
        String construction = CONSTRUCTIONS.getOrDefault(name, "");
        if (!construction.equals(written)) {
            pack.append("\nconstruction ").append(construction).append('\n');
            written = construction;
        }
        pack.append("\nrule ")
                .append(name)
                .append("\npattern ")
                .append(pattern)
                .append("\nreads ")
                .append(reads)
                .append('\n');
        if (!guard.isEmpty()) {
            pack.append("guard ").append(guard).append('\n');
        }
    }
}
