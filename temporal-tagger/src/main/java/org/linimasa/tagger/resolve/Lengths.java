package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.meaning.Meaning.Amount;
import org.linimasa.tagger.meaning.Meaning.Length;
import org.linimasa.tagger.meaning.Unit;

/** Lengths of time as TIMEX3 values and as stretches that end or begin at the document time. */
final class Lengths {
    private Lengths() {}

    /**
     * The TIMEX3 value. Decades and centuries are counted in years, as TempEval-3 does: {@code P20Y}; several quarters in
     * months.
     */
    static String timex(Length length) {
        StringBuilder dates = new StringBuilder();
        StringBuilder clock = new StringBuilder();
        for (Amount amount : length.amounts()) {
            (amount.unit().isClock() ? clock : dates).append(timex(amount));
        }
        return "P" + dates + (clock.isEmpty() ? "" : "T" + clock);
    }

    private static String timex(Amount amount) {
        Integer number = amount.number();
        String letter = amount.unit().letter();
        if (amount.unit() == Unit.WHILE) {
            return "XX";
        }
        if (number == null) {
            return "X" + letter;
        }
        int years = years(amount.unit());
        if (years > 0) {
            return number * years + (amount.half() ? years / 2 : 0) + "Y";
        }
        if (amount.unit() == Unit.QUARTER && number > 1 && !amount.half()) {
            return number * 3 + "M";
        }
        String whole = number == 0 ? "" : number + letter;
        if (!amount.half()) {
            return number + letter;
        }
        return switch (amount.unit()) {
            case YEAR -> whole + "6M";
            case HOUR -> whole + "30M";
            case MINUTE -> whole + "30S";
            default -> number + ".5" + letter;
        };
    }

    private static int years(Unit unit) {
        return switch (unit) {
            case DECADE -> 10;
            case CENTURY -> 100;
            case MILLENNIUM -> 1000;
            default -> 0;
        };
    }

    /** The day so far from another; null where the length does not say. */
    static @Nullable LocalDate from(LocalDate day, Length length, int sign) {
        LocalDate result = day;
        List<Amount> amounts = length.amounts();
        for (Amount amount : amounts) {
            Integer number = amount.number();
            if (number == null || amount.half() || amount.unit().isClock() || number > 10_000) {
                return null;
            }
            long signed = (long) sign * number;
            result = switch (amount.unit()) {
                case DAY -> result.plusDays(signed);
                case WEEKEND, WEEK -> result.plusWeeks(signed);
                case MONTH -> result.plusMonths(signed);
                case QUARTER -> result.plusMonths(3 * signed);
                case HALF -> result.plusMonths(6 * signed);
                case YEAR, DECADE, CENTURY, MILLENNIUM -> result.plusYears(signed * Math.max(1, years(amount.unit())));
                case SECOND, MINUTE, HOUR, WHILE -> result;
            };
        }
        boolean written = Math.abs(result.getYear()) <= 9999;
        return result.equals(day) || !written ? null : result;
    }
}
