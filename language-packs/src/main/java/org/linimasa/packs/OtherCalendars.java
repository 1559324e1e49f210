package org.linimasa.packs;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.JapaneseCalendar;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names by which the regions of a language count years and months beside the common calendar. */
final class OtherCalendars {
    private static final Set<String> ISLAMIC = Set.of("islamic", "islamic-umalqura", "islamic-civil");
    private static final int SURE_YEAR = 100;

    /** Eras of years with the common months, by the year before their first; in letters that are not Latin. */
    final TokenTable yearEras = new TokenTable("YEARERA");

    final TokenTable firstYear = new TokenTable("FIRSTYEAR");
    final TokenTable solarMonths = new TokenTable("SOLARMONTH");
    final TokenTable solarEra = new TokenTable("SOLARERA");

    /** "Year", before the number of one. */
    final TokenTable yearWord = new TokenTable("YEARWORD");

    final TokenTable islamicMonths = new TokenTable("HIJRIMONTH");
    final TokenTable islamicEra = new TokenTable("HIJRI");

    /** Whether years are counted from the Buddha without saying so. */
    private final boolean buddhist;

    OtherCalendars(List<ULocale> locales) {
        Set<String> used = new LinkedHashSet<>();
        for (ULocale locale : locales) {
            used.addAll(List.of(usedIn(locale)));
        }
        buddhist = usedIn(locales.getFirst())[0].equals("buddhist");
        for (ULocale locale : locales) {
            if (used.contains("buddhist")) {
                era(locale, "buddhist", 0);
            }
            if (used.contains("japanese")) {
                japaneseEras(locale);
            }
            if (used.contains("roc")) {
                era(locale, "roc", 1);
            }
            if (used.contains("persian")) {
                months(locale, "persian", solarMonths, solarEra);
                String year = CldrData.of(locale).table("fields/year").get("dn");
                if (year != null && isArabic(year)) {
                    yearWord.addWords("1", List.of(year));
                }
            }
            if (used.stream().anyMatch(ISLAMIC::contains)) {
                months(locale, "islamic", islamicMonths, islamicEra);
            }
        }
    }

    /** The calendars in use where a locale is at home, the first one first. */
    private static String[] usedIn(ULocale locale) {
        return Calendar.getKeywordValuesForLocale("calendar", ULocale.addLikelySubtags(locale), true);
    }

    /** The pack's line on years without an era; empty where they are those of the common calendar. */
    String years() {
        return buddhist ? "years -543 2400 2700\n" : "";
    }

    List<TokenTable> tables() {
        return List.of(yearEras, firstYear, solarMonths, solarEra, yearWord, islamicMonths, islamicEra);
    }

    private void japaneseEras(ULocale locale) {
        for (int era = JapaneseCalendar.MEIJI; era <= JapaneseCalendar.REIWA; era++) {
            era(locale, "japanese", era);
        }
        firstYear.addWords("1", List.of("\u5143"));
    }

    private void era(ULocale locale, String type, int era) {
        ULocale with = locale.setKeywordValue("calendar", type);
        Calendar calendar = Calendar.getInstance(with);
        DateFormatSymbols symbols = new DateFormatSymbols(calendar, with);
        calendar.clear();
        calendar.set(Calendar.ERA, era);
        calendar.set(Calendar.YEAR, SURE_YEAR);
        GregorianCalendar common = new GregorianCalendar();
        common.setTimeInMillis(calendar.getTimeInMillis());
        String before = String.valueOf(common.get(Calendar.EXTENDED_YEAR) - SURE_YEAR);
        for (String name : List.of(symbols.getEras()[era], symbols.getEraNames()[era])) {
            if (Character.UnicodeScript.of(name.codePointAt(0)) != Character.UnicodeScript.LATIN) {
                yearEras.addWords(before, List.of(name));
            }
        }
    }

    /** Of languages in Arabic script: the others write such months seldom, or as numbers that mean the common ones. */
    private static void months(ULocale locale, String type, TokenTable months, TokenTable era) {
        ULocale with = locale.setKeywordValue("calendar", type);
        DateFormatSymbols symbols = new DateFormatSymbols(Calendar.getInstance(with), with);
        String[] names = symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
        if (!isArabic(names[0])) {
            return;
        }
        for (int m = 0; m < 12; m++) {
            months.addWords(String.valueOf(m + 1), List.of(names[m]));
        }
        for (String name : List.of(symbols.getEras()[0], symbols.getEraNames()[0])) {
            if (isArabic(name)) {
                era.addWords("1", List.of(name));
            }
        }
    }

    private static boolean isArabic(String name) {
        return Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }
}
