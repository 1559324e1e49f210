package org.linimasa.tagger.cldr;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A time as CLDR writes it in a language, on 17 January 2024, a Wednesday.
 *
 * @param kind what it shows: {@code yMMMMd}, {@code in 5 days}
 * @param text as CLDR formats it
 * @param value its TIMEX3 value
 */
record CldrPhrase(String kind, String text, String value) {
    static final LocalDate TODAY = LocalDate.of(2024, 1, 17);

    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2024, 1, 16), LocalDate.of(1998, 8, 30), LocalDate.of(2023, 5, 3));
    private static final List<String> WHOLE = List.of("yMMMMEEEEd", "yMMMMd", "yMMMd", "yMMMEd", "yMd");

    /** All that CLDR can say in the language, without what it only has from the root, which is no language. */
    static List<CldrPhrase> in(String language) {
        ULocale locale = new ULocale(language + "@calendar=gregorian");
        List<CldrPhrase> phrases = new ArrayList<>();
        for (LocalDate day : DAYS) {
            for (String skeleton : WHOLE) {
                phrases.add(new CldrPhrase(skeleton, format(locale, skeleton, day), day.toString()));
            }
        }
        phrases.add(new CldrPhrase("yMMMM", format(locale, "yMMMM", DAYS.get(1)), "1998-08"));
        phrases.add(new CldrPhrase("MMMMd", format(locale, "MMMMd", DAYS.get(0)), "2024-01-16"));
        phrases.add(new CldrPhrase("EEEE", format(locale, "EEEE", DAYS.get(0)), "2024-01-16"));
        relative(language, phrases);
        return phrases.stream()
                .map(phrase -> new CldrPhrase(phrase.kind, clean(phrase.text), phrase.value))
                .toList();
    }

    /** The number of a year with the word for year in its numbers, as if so many were counted or lay ahead. */
    static Set<String> besideTheWordForYear(String language, int year) {
        ULocale locale = new ULocale(language);
        NumberFormat digits = NumberFormat.getInstance(locale);
        Set<String> texts = new LinkedHashSet<>();
        MeasureFormat years = MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.WIDE, digits);
        for (int count : List.of(1, 2, 5, 7)) {
            texts.add(years.format(new Measure(count, MeasureUnit.YEAR)).replace(digits.format(count), "" + year));
        }
        RelativeDateTimeFormatter ahead = RelativeDateTimeFormatter.getInstance(locale);
        texts.add(ahead.format(7, Direction.NEXT, RelativeUnit.YEARS).replace(digits.format(7), "" + year));
        return texts;
    }

    private static void relative(String language, List<CldrPhrase> phrases) {
        RelativeDateTimeFormatter own = RelativeDateTimeFormatter.getInstance(new ULocale(language));
        RelativeDateTimeFormatter root = RelativeDateTimeFormatter.getInstance(ULocale.ROOT);
        List<CldrPhrase> all = said(own);
        List<CldrPhrase> english = said(root);
        List<CldrPhrase> rooted = said(RelativeDateTimeFormatter.getInstance(ULocale.ENGLISH));
        for (int i = 0; i < all.size(); i++) {
            String text = all.get(i).text;
            boolean inherited = text.equals(english.get(i).text)
                    || text.equals(rooted.get(i).text)
                    || text.matches("[-+]?[^\\p{L}]*\\p{L}{1,2}");
            if (!inherited || language.equals("en")) {
                phrases.add(all.get(i));
            }
        }
    }

    private static List<CldrPhrase> said(RelativeDateTimeFormatter formatter) {
        List<CldrPhrase> said = new ArrayList<>();
        said.add(absolute(formatter, "yesterday", Direction.LAST, AbsoluteUnit.DAY, "2024-01-16"));
        said.add(absolute(formatter, "today", Direction.THIS, AbsoluteUnit.DAY, "2024-01-17"));
        said.add(absolute(formatter, "tomorrow", Direction.NEXT, AbsoluteUnit.DAY, "2024-01-18"));
        said.add(absolute(formatter, "last week", Direction.LAST, AbsoluteUnit.WEEK, "2024-W02"));
        said.add(absolute(formatter, "next month", Direction.NEXT, AbsoluteUnit.MONTH, "2024-02"));
        said.add(absolute(formatter, "last year", Direction.LAST, AbsoluteUnit.YEAR, "2023"));
        said.add(weekday(formatter, "last Monday", Direction.LAST, AbsoluteUnit.MONDAY, "2024-01-15", "2024-01-08"));
        said.add(weekday(formatter, "next Friday", Direction.NEXT, AbsoluteUnit.FRIDAY, "2024-01-19", "2024-01-26"));
        said.add(counted(formatter, "in 5 days", 5, Direction.NEXT, RelativeUnit.DAYS, "2024-01-22"));
        said.add(counted(formatter, "3 days ago", 3, Direction.LAST, RelativeUnit.DAYS, "2024-01-14"));
        said.add(counted(formatter, "1 day ago", 1, Direction.LAST, RelativeUnit.DAYS, "2024-01-16"));
        said.add(counted(formatter, "in 2 weeks", 2, Direction.NEXT, RelativeUnit.WEEKS, "2024-W05"));
        said.add(counted(formatter, "2 months ago", 2, Direction.LAST, RelativeUnit.MONTHS, "2023-11"));
        said.add(counted(formatter, "in 10 years", 10, Direction.NEXT, RelativeUnit.YEARS, "2034"));
        return said;
    }

    /** "Fredag nästa vecka" is the Friday of next week; "prochain vendredi" the next one. */
    private static CldrPhrase weekday(
            RelativeDateTimeFormatter formatter,
            String kind,
            Direction direction,
            AbsoluteUnit unit,
            String nearest,
            String ofWeek) {
        String phrase = formatter.format(direction, unit).toLowerCase(Locale.ROOT);
        String week = formatter.format(direction, AbsoluteUnit.WEEK).toLowerCase(Locale.ROOT);
        String gap = week.codePointAt(0) > 0x3000 ? "" : " ";
        boolean namesWeek = phrase.startsWith(week + gap) || phrase.endsWith(gap + week);
        return absolute(formatter, kind, direction, unit, namesWeek ? ofWeek : nearest);
    }

    private static CldrPhrase absolute(
            RelativeDateTimeFormatter formatter, String kind, Direction direction, AbsoluteUnit unit, String value) {
        return new CldrPhrase(kind, formatter.format(direction, unit), value);
    }

    private static CldrPhrase counted(
            RelativeDateTimeFormatter formatter,
            String kind,
            int count,
            Direction direction,
            RelativeUnit unit,
            String value) {
        return new CldrPhrase(kind, formatter.format(count, direction, unit), value);
    }

    private static String format(ULocale locale, String skeleton, LocalDate day) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, locale);
        calendar.clear();
        calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        DateFormat format = DateFormat.getInstanceForSkeleton(calendar, skeleton, locale);
        return format.format(calendar);
    }

    /** Without marks that are not seen. */
    private static String clean(String text) {
        return text.replaceAll("[\u200e\u200f\u061c\u00ad]", "").strip();
    }
}
