package org.linimasa.tagger.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The classes of numbers. Digits: NUM and DIGITS always; DAY, MON, HOUR, MIN, YEAR, YEAR2, YMD where length and value
 * allow, and the class of a number that a pattern quotes: {@code "11"}. Numbers in words and with thousands
 * separators: NUM.
 */
public final class NumberSymbols {
    private final int[] oneDigit;
    private final int[] twoDigits;
    private final int year;
    private final int dayOfDays;
    private final int otherDigits;
    private final int inWords;
    private final int yearInWords;

    /** @param quoted the numbers that patterns quote, see {@link #canBeQuoted} */
    NumberSymbols(Classes classes, Set<String> quoted) {
        oneDigit = new int[10];
        twoDigits = new int[100];
        for (int v = 0; v < 10; v++) {
            oneDigit[v] = classes.symbol(classesOf(1, v, quoted));
        }
        for (int v = 0; v < 100; v++) {
            twoDigits[v] = classes.symbol(classesOf(2, v, quoted));
        }
        year = classes.symbol(List.of("NUM", "DIGITS", "YEAR"));
        dayOfDays = classes.symbol(List.of("NUM", "DIGITS", "YMD"));
        otherDigits = classes.symbol(List.of("NUM", "DIGITS"));
        inWords = classes.symbol(List.of("NUM", "INWORDS", "WORD"));
        yearInWords = classes.symbol(List.of("YEAR", "WORD"));
    }

    private NumberSymbols(TableReader in) {
        oneDigit = in.numbers();
        twoDigits = in.numbers();
        year = in.number();
        dayOfDays = in.number();
        otherDigits = in.number();
        inWords = in.number();
        yearInWords = in.number();
    }

    static NumberSymbols read(TableReader in) {
        return new NumberSymbols(in);
    }

    void write(TableWriter out) {
        out.numbers(oneDigit);
        out.numbers(twoDigits);
        out.number(year);
        out.number(dayOfDays);
        out.number(otherDigits);
        out.number(inWords);
        out.number(yearInWords);
    }

    /** Whether a literal of a pattern is a number of one or two digits. */
    static boolean canBeQuoted(String literal) {
        return !literal.isEmpty()
                && literal.length() <= 2
                && literal.chars().allMatch(c -> c >= '0' && c <= '9')
                && (literal.length() == 1 || literal.charAt(0) != '0');
    }

    private static List<String> classesOf(int length, int value, Set<String> quoted) {
        List<String> names = new ArrayList<>(List.of("NUM", "DIGITS"));
        if (quoted.contains(Integer.toString(value))) {
            names.add("\"" + value + "\"");
        }
        if (value >= 1 && value <= 31) {
            names.add("DAY");
        }
        if (value >= 1 && value <= 12) {
            names.add("MON");
        }
        if (value <= 24) {
            names.add("HOUR");
        }
        if (length == 2) {
            names.add("YEAR2");
            if (value < 60) {
                names.add("MIN");
            }
        }
        return names;
    }

    /** The symbol of a run of digits. */
    public int ofDigits(int length, long value) {
        if (length == 1) {
            return oneDigit[(int) value];
        }
        if (length == 2) {
            return twoDigits[(int) value];
        }
        if (length == 4 && value >= 1000 && value < 3000) {
            return year;
        }
        return length == 8 && looksLikeADay(value) ? dayOfDays : otherDigits;
    }

    private static boolean looksLikeADay(long value) {
        long month = value / 100 % 100;
        long day = value % 100;
        return value >= 1900_00_00L && value < 2100_00_00L && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    /** The symbol of a number in words or with thousands separators. */
    public int inWords() {
        return inWords;
    }

    /** The symbol of a year in words: "nineteen ninety-six". */
    public int yearInWords() {
        return yearInWords;
    }
}
