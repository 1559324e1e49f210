package org.linimasa.packs;

import com.ibm.icu.text.DateIntervalInfo;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The orders in which a language writes the parts of a date, as patterns of a pack. */
final class DateOrders {
    private static final Pattern DAY = Pattern.compile("\\bDAY\\b");
    private static final Pattern YEAR = Pattern.compile("\\bYEAR\\b");
    private static final String YEAR_WITH_DOT = "YEAR +\".\"?";
    private static final String DAY_WITH_DOT = "DAY +\".\"?";
    private static final Pattern AT_TIME = Pattern.compile("\\{1\\}(.*)\\{0\\}");
    private static final Pattern HOUR_WORD = Pattern.compile("[HK]+ ?'?([^'HKa-zA-Z{]*\\p{L}[^'HK]*|\\p{L}+\\.?)'?");

    final Set<String> weekdayDates = new LinkedHashSet<>();
    final Set<String> dates = new LinkedHashSet<>();
    final Set<String> months = new LinkedHashSet<>();
    final Set<String> years = new LinkedHashSet<>();
    final Set<String> quarters = new LinkedHashSet<>();
    final Set<String> ranges = new LinkedHashSet<>();
    final Set<String> digits = new LinkedHashSet<>();
    final Set<String> shortDigits = new LinkedHashSet<>();
    final Set<String> timeWords = new LinkedHashSet<>();
    final Set<String> hourWords = new LinkedHashSet<>();
    /** What is written together with the names of months. */
    final Set<String> attached = new LinkedHashSet<>();

    boolean monthFirst;
    /** Whether the part of the day stands before its hour: "下午3时". */
    boolean partFirst;
    /** Whether a full stop stands after the number of the day: "16. siječnja". */
    boolean dayDots;
    /** Whether a full stop stands after the number of the year: "16. siječnja 2024." */
    boolean yearDots;
    /** Whether the weekday stands behind its date: "16 Ocak Salı". */
    boolean weekdayLast;
    /** Whether a full stop stands after numbers: "16. 1. 2024". */
    boolean ordinalDots;

    DateOrders(List<ULocale> locales) {
        for (ULocale locale : locales) {
            DateTimePatternGenerator best = DateTimePatternGenerator.getInstance(locale);
            add(weekdayDates, best, "yMMMMEEEEd", "yMMMEd", "MMMMEEEEd", "MMMEd");
            add(dates, best, "yMMMMd", "yMMMd", "MMMMd", "MMMd", "GyMMMd");
            add(months, best, "yMMMM", "yMMM");
            add(years, best, "y");
            add(quarters, best, "yQQQQ", "yQQQ");
            range(locale);
            timeWords(locale, best);
        }
        ULocale base = locales.getFirst();
        String whole = DateTimePatternGenerator.getInstance(base).getBestPattern("yMd");
        partFirst =
                DateTimePatternGenerator.getInstance(base).getBestPattern("Bh").matches("B.*[hK].*");
        monthFirst = DatePattern.order(whole).equals("Mdy");
        addDigits(whole);
        dayDots = holds(DAY_WITH_DOT, dates);
        dates.add("DAY +\".\"? MONTHNAME ( \",\"? YEAR )?");
        dates.forEach(date -> ranges.add(doubled(date)));
        ranges.remove("");
        years.remove(YEAR_WITH_DOT);
        yearDots = holds(YEAR_WITH_DOT, dates, months);
        weekdayLast = weekdayDates.stream().anyMatch(pattern -> pattern.endsWith("DAYNAME"));
        List.of(weekdayDates, dates, months, quarters, ranges).forEach(this::asWritten);
    }

    @SafeVarargs
    private static boolean holds(String part, Set<String>... patterns) {
        return Stream.of(patterns).flatMap(Set::stream).anyMatch(pattern -> pattern.contains(part));
    }

    /** Lets days and years have the forms in which running text writes their numbers. */
    private void asWritten(Set<String> patterns) {
        List<String> bare = List.copyOf(patterns);
        patterns.clear();
        for (String pattern : bare) {
            String plain = pattern.replace(YEAR_WITH_DOT, "YEAR").replace(DAY_WITH_DOT, dayDots ? "DAY" : DAY_WITH_DOT);
            patterns.add(YEAR.matcher(DAY.matcher(plain).replaceAll("DAYFORM")).replaceAll("YEARNUMBER"));
        }
    }

    private void add(Set<String> patterns, DateTimePatternGenerator best, String... skeletons) {
        for (String skeleton : skeletons) {
            String pattern = DatePattern.ofText(best.getBestPattern(skeleton), attached);
            if (pattern != null) {
                patterns.add(pattern);
                ordinalDots |= pattern.contains("+\".\"");
            }
        }
    }

    private void addDigits(String whole) {
        String own = DatePattern.ofDigits(whole);
        ordinalDots |= whole.contains(". ");
        if (own != null && own.contains("DAY") && own.contains("MON") && own.contains("YEAR")) {
            digits.add(own);
        }
        String first = monthFirst ? "MON" : "DAY";
        String second = monthFirst ? "DAY" : "MON";
        digits.add(first + " +\"/\" +" + second + " ( +\"/\" +YEAR | +\"/\" +YEAR2 )");
        digits.add(first + " +\"-\" +" + second + " +\"-\" +YEAR");
        digits.add("DAY +\".\" MON +\".\" YEAR");
        digits.add("DAY +\".\" +MON +\".\" +YEAR2");
        digits.add("YEAR +\"/\" +MON +\"/\" +DAY");
        digits.add("YEAR +\".\" MON +\".\" DAY +\".\"?");
        digits.add("YEAR +\"-\" +MON +\"-\" +DAY");
        shortDigits.add(first + " +\"/\" +" + second);
        shortDigits.add("DAY +\".\" MON +\".\"?");
        shortDigits.add("DAY +\"-\" +MON");
    }

    private void range(ULocale locale) {
        DateIntervalInfo intervals = new DateIntervalInfo(locale);
        for (String skeleton : List.of("yMMMd", "MMMd", "yMMMMd")) {
            DateIntervalInfo.PatternInfo info = intervals.getIntervalPattern(skeleton, Calendar.DATE);
            if (info == null || info.getFirstPart() == null || info.getSecondPart() == null) {
                continue;
            }
            String pattern = DatePattern.ofText(info.getFirstPart() + info.getSecondPart(), attached);
            // The mark between the two days is what makes it a range.
            if (pattern != null
                    && pattern.contains("\"-\"?")
                    && DAY.matcher(pattern).results().count() == 2) {
                ranges.add(pattern.replace("+\"-\"?", "\"-\"").replace("\"-\"?", "\"-\""));
            }
        }
    }

    private static String doubled(String date) {
        Matcher day = DAY.matcher(date);
        return day.find() ? day.replaceFirst("DAY ( \"-\" | TO ) DAY") : "";
    }

    /** The words between date and time ("um", "o", "klo") and after the hour ("Uhr", "h"). */
    private void timeWords(ULocale locale, DateTimePatternGenerator best) {
        for (String pattern : CldrData.of(locale).array("calendar/gregorian/DateTimePatterns%atTime")) {
            Matcher at = AT_TIME.matcher(Form.clean(pattern));
            if (at.find()) {
                String words = at.group(1).replace("'", "").strip();
                if (Form.isWord(words) && !Form.hasDigit(words)) {
                    timeWords.add('"' + words + '"');
                }
            }
        }
        String hour = best.getBestPattern("H");
        Matcher word = HOUR_WORD.matcher(Form.clean(hour));
        if (word.find()) {
            String form = word.group(1).strip();
            if (Form.isWord(form) && !Form.hasDigit(form)) {
                hourWords.add('"' + form + '"');
            }
        }
    }

    static @Nullable String either(Set<String> patterns) {
        return patterns.isEmpty() ? null : String.join(" | ", patterns);
    }
}
