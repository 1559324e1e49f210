package org.linimasa.packs;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Months, weekdays, quarters, eras and halves of the day of one language, in all its scripts and regions. */
final class CalendarNames {
    private static final int SHORTEST_STEM = 5;
    private static final int SHORTEST_CASE_STEM = 3;
    private static final int LONGEST_CASE_ENDING = 3;

    final TokenTable months = new TokenTable("MONTH");
    final TokenTable weekdays = new TokenTable("WEEKDAY");
    final TokenTable quarters = new TokenTable("QUARTERNAME");
    final TokenTable eras = new TokenTable("ERA");
    final TokenTable halves = new TokenTable("AMPM");
    /** What stands around the number of a month where it has no name: {@code "tháng" MON}. */
    final Set<String> numberedMonths = new LinkedHashSet<>();
    /** The same for quarters. */
    final Set<String> numberedQuarters = new LinkedHashSet<>();

    CalendarNames(List<ULocale> locales) {
        List<DateFormatSymbols> all = locales.stream()
                .map(locale -> new DateFormatSymbols(GregorianCalendar.class, locale))
                .toList();
        for (DateFormatSymbols symbols : all) {
            wide(symbols);
        }
        for (DateFormatSymbols symbols : all) {
            abbreviated(symbols);
        }
        for (ULocale locale : locales) {
            eras(CldrData.of(locale));
        }
        stems(months);
        stems(weekdays);
    }

    private void wide(DateFormatSymbols symbols) {
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            String[] names = symbols.getMonths(context, DateFormatSymbols.WIDE);
            if (!Numbered.add(names, "MON", numberedMonths)) {
                for (int m = 0; m < 12; m++) {
                    months.addWords(String.valueOf(m + 1), List.of(names[m]));
                }
            }
            String[] days = symbols.getWeekdays(context, DateFormatSymbols.WIDE);
            for (int d = 1; d <= 7; d++) {
                weekdays.addWords(String.valueOf(d == 1 ? 7 : d - 1), List.of(days[d]));
            }
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                String[] quarterNames = symbols.getQuarters(context, width);
                if (!Numbered.add(quarterNames, "DAY", numberedQuarters)) {
                    for (int q = 0; q < 4; q++) {
                        quarters.addWords(String.valueOf(q + 1), List.of(quarterNames[q]));
                    }
                }
            }
        }
        String[] halfNames = symbols.getAmPmStrings();
        halves.addWords("AM", List.of(halfNames[0]));
        halves.addWords("PM", List.of(halfNames[1]));
    }

    /** Abbreviations are everyday words too ("mar", "do"): patterns that could be anything do not take them. */
    private void abbreviated(DateFormatSymbols symbols) {
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            String[] wideMonths = symbols.getMonths(context, DateFormatSymbols.WIDE);
            String[] shortMonths = symbols.getMonths(context, DateFormatSymbols.ABBREVIATED);
            if (!Numbered.add(shortMonths, "MON", numberedMonths)) {
                for (int m = 0; m < 12; m++) {
                    abbreviation(months, m + 1, shortMonths[m], wideMonths[m]);
                }
            }
            String[] wideDays = symbols.getWeekdays(context, DateFormatSymbols.WIDE);
            for (int width : new int[] {DateFormatSymbols.ABBREVIATED, DateFormatSymbols.SHORT}) {
                String[] shortDays = symbols.getWeekdays(context, width);
                for (int d = 1; d <= 7; d++) {
                    abbreviation(weekdays, d == 1 ? 7 : d - 1, shortDays[d], wideDays[d]);
                }
            }
        }
    }

    private static void abbreviation(TokenTable table, int value, String name, String wide) {
        String form = Form.clean(name);
        if (!Form.isWord(form) || Form.letters(form) < 2 && !Form.hasNoSpaces(form) && !Form.hasDigit(form)) {
            return;
        }
        String marks = Form.isCapitalized(form) && Form.isCapitalized(wide) ? "^?" : "?";
        table.add(String.valueOf(value), marks + form);
        if (form.endsWith(".")) {
            table.add(String.valueOf(value), marks + form.substring(0, form.length() - 1));
        }
    }

    private void eras(CldrData cldr) {
        for (String width : List.of("abbreviated", "abbreviated%variant", "wide", "wide%variant", "narrow")) {
            List<String> names = cldr.array("calendar/gregorian/eras/" + width);
            Map<String, String> table = names.isEmpty() ? cldr.table("calendar/gregorian/eras/" + width) : Map.of();
            era("BC", names.size() > 0 ? names.get(0) : table.getOrDefault("0", ""));
            era("AD", names.size() > 1 ? names.get(1) : table.getOrDefault("1", ""));
        }
    }

    private void era(String value, String name) {
        if (Form.letters(name) >= 2) {
            eras.addWords(value, List.of(name));
        }
    }

    /** What the forms of a name begin with: with a short ending it is a case of it that CLDR leaves out. */
    private static void stems(TokenTable table) {
        Map<String, String> stems = new TreeMap<>();
        for (String value : table.values()) {
            // A language of several scripts has a stem in each; where first letters differ, the last form has it.
            Map<Character.UnicodeScript, String> byScript = new EnumMap<>(Character.UnicodeScript.class);
            for (String form : table.forms(value)) {
                if (form.startsWith("?") || form.startsWith("^") || form.indexOf(' ') >= 0) {
                    continue;
                }
                String name = Form.folded(form);
                byScript.merge(
                        Character.UnicodeScript.of(name.codePointAt(0)),
                        name,
                        (stem, other) -> other.charAt(0) != stem.charAt(0) ? other : commonStart(stem, other));
            }
            byScript.remove(Character.UnicodeScript.ARABIC);
            for (String stem : byScript.values()) {
                if (stem.length() >= SHORTEST_STEM && !Form.hasNoSpaces(stem)) {
                    stems.put(stem, value);
                }
            }
        }
        stems.forEach((stem, value) -> {
            boolean unique = stems.keySet().stream().noneMatch(other -> !other.equals(stem) && other.startsWith(stem));
            if (unique) {
                table.add(value, (stem.length() > SHORTEST_STEM ? "" : "?") + stem + "*");
            }
        });
    }

    /** Adds the names of months as they are written together with what stands before or after them. */
    void attach(Set<String> attached) {
        for (String affixes : attached) {
            for (String value : List.copyOf(months.values())) {
                for (String form : List.copyOf(months.forms(value))) {
                    if (!form.endsWith("*")) {
                        String name = form.replaceAll("[\\^?]", "");
                        months.add(
                                value,
                                form.substring(0, form.length() - name.length())
                                        + affixes.replace(DatePattern.MONTH_NAME, name));
                    }
                }
            }
        }
    }

    /**
     * Adds the cases in which phrases name a weekday, which CLDR has for itself in the nominative only: "в прошлую
     * среду" shows "среду".
     *
     * @param phrases "last Monday" and the like
     */
    void addCases(Iterable<TokenTable> phrases) {
        for (TokenTable table : phrases) {
            for (String day : table.values()) {
                for (String phrase : table.forms(day)) {
                    for (String word : phrase.split(" ")) {
                        if (isCaseOf(day, word)) {
                            weekdays.addWords(day, List.of(word));
                        }
                    }
                }
            }
        }
    }

    private boolean isCaseOf(String day, String word) {
        boolean letters = word.codePoints().allMatch(Character::isLetter);
        return letters
                && !Form.hasNoSpaces(word)
                && weekdays.forms(day).stream()
                        .filter(name -> Character.isLetter(name.codePointAt(0)) && !name.endsWith("*"))
                        .anyMatch(name -> {
                            int same = commonStart(Form.folded(name), Form.folded(word))
                                    .length();
                            int longest = Math.max(name.length(), word.length());
                            return same >= SHORTEST_CASE_STEM && longest - same <= LONGEST_CASE_ENDING;
                        });
    }

    private static String commonStart(String a, String b) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return a.substring(0, i > 0 && Character.isHighSurrogate(a.charAt(i - 1)) ? i - 1 : i);
    }
}
