package org.linimasa.packs;

import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "Yesterday", "next week", "last Monday", "in 5 days", "3 months ago". */
final class RelativeWords {
    static final List<String> UNITS = List.of("second", "minute", "hour", "day", "week", "month", "quarter", "year");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> WIDTHS = List.of("", "-short", "-narrow");

    final TokenTable days = new TokenTable("RELDAY");
    final Map<String, TokenTable> byUnit = new LinkedHashMap<>();
    final Map<String, TokenTable> weekdays = new LinkedHashMap<>();
    final TokenTable present = new TokenTable("PRESENT");
    /** Patterns by unit of "3 days ago"; the number is NUM. */
    final Map<String, Set<String>> ago = new LinkedHashMap<>();
    /** Patterns by unit of "in 3 days". */
    final Map<String, Set<String>> ahead = new LinkedHashMap<>();
    /** "A day ago" in one word, by the signed count and unit: {@code -1 day}. */
    final Map<String, Set<String>> counted = new LinkedHashMap<>();

    RelativeWords(List<ULocale> locales) {
        for (String unit : List.of("week", "month", "quarter", "year")) {
            byUnit.put(unit, new TokenTable("REL" + unit.toUpperCase(java.util.Locale.ROOT)));
        }
        for (String when : List.of("LAST", "THIS", "NEXT")) {
            weekdays.put(when, new TokenTable(when + "WEEKDAY"));
        }
        for (String width : WIDTHS) {
            for (ULocale locale : locales) {
                read(CldrData.of(locale), width);
            }
        }
    }

    /**
     * Whether the words for a weekday of last, this or next week hold those for the week: "上周三" is the Wednesday of last
     * week, "mercredi dernier" the last one.
     */
    boolean namesItsWeek(TokenTable weekday, String week) {
        TokenTable weeks = byUnit.getOrDefault("week", new TokenTable("RELWEEK"));
        return weekday.values().stream()
                .allMatch(day -> weekday.forms(day).stream()
                        .anyMatch(form -> weeks.forms(week).stream()
                                .anyMatch(word -> holds(Form.folded(form), Form.folded(word)))));
    }

    /** Whether a phrase begins or ends with another and says more; words are apart where the script parts them. */
    private static boolean holds(String phrase, String word) {
        String gap = word.codePointAt(0) > 0x3000 ? "" : " ";
        return phrase.length() > word.length() && (phrase.startsWith(word + gap) || phrase.endsWith(gap + word));
    }

    private void read(CldrData cldr, String width) {
        cldr.table("fields/day" + width + "/relative").forEach((count, words) -> days.addWords(count, List.of(words)));
        byUnit.forEach((unit, table) -> cldr.table("fields/" + unit + width + "/relative")
                .forEach((count, words) -> table.addWords(count, List.of(words))));
        String now = cldr.table("fields/second" + width + "/relative").get("0");
        if (now != null) {
            present.addWords("1", List.of(now));
        }
        for (int d = 0; d < 7; d++) {
            Map<String, String> relative = cldr.table("fields/" + WEEKDAYS.get(d) + width + "/relative");
            String value = String.valueOf(d + 1);
            relative.forEach((count, words) -> {
                TokenTable table = weekdays.get(count.equals("-1") ? "LAST" : count.equals("0") ? "THIS" : "NEXT");
                if (table != null) {
                    table.addWords(value, List.of(words));
                }
            });
        }
        for (String unit : UNITS) {
            String path = "fields/" + unit + width + "/relativeTime/";
            cldr.table(path + "past").forEach((plural, words) -> count(ago, unit, plural, words, -1));
            cldr.table(path + "future").forEach((plural, words) -> count(ahead, unit, plural, words, 1));
        }
    }

    private void count(Map<String, Set<String>> patterns, String unit, String plural, String words, int sign) {
        String form = Form.clean(words);
        if (Form.letters(form) < 3 && !form.codePoints().anyMatch(c -> c > 0x3000)) {
            return;
        }
        if (form.contains("{0}")) {
            String pattern = around(form);
            if (pattern != null) {
                patterns.computeIfAbsent(unit, unused -> new LinkedHashSet<>()).add(pattern);
            }
            return;
        }
        int amount = plural.equals("one") ? 1 : plural.equals("two") ? 2 : 0;
        if (amount > 0 && Form.isWord(form)) {
            counted.computeIfAbsent(sign * amount + " " + unit, unused -> new LinkedHashSet<>())
                    .add('"' + form + '"');
        }
    }

    /** {@code in {0} days}: {@code "in" NUM "days"}. */
    private static @Nullable String around(String form) {
        int at = form.indexOf("{0}");
        String before = Numbered.literals(form.substring(0, at).strip(), "");
        String after = Numbered.literals(form.substring(at + 3).strip(), "");
        if (before == null || after == null || before.contains("\"-\"") || before.contains("\"+\"")) {
            return null;
        }
        return (before + " NUM " + after).strip();
    }
}
