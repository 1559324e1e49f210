package org.linimasa.tagger.meaning;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.PartOfDay;
import org.linimasa.tagger.match.Slot;
import org.linimasa.tagger.meaning.Meaning.Point;
import org.linimasa.tagger.meaning.Meaning.Shift;
import org.linimasa.tagger.meaning.Meaning.Toward;

/** The fields of a date and clock time that a rule's steps name, and why they can be none. */
final class FieldReader {
    private final Slots slots;
    private final Map<Field, Integer> fields = new EnumMap<>(Field.class);
    private @Nullable PartOfDay part;
    private @Nullable Holiday holiday;
    private @Nullable String zone;
    private @Nullable Integer lastDay;
    private @Nullable Integer lastYear;
    private @Nullable String impossible;

    FieldReader(Slots slots) {
        this.slots = slots;
    }

    /** Why the fields are no date; null where they can be one. */
    @Nullable
    String impossible() {
        checkYear();
        checkDay();
        return impossible;
    }

    Point point(@Nullable Shift shift, @Nullable Toward toward) {
        return new Point(fields, shift, toward, part, holiday, zone, lastDay, lastYear);
    }

    void weekend() {
        fields.put(Field.WEEKEND, 1);
    }

    void setNumber(Field field, String name) {
        Integer number = slots.number(name);
        if (number != null) {
            fields.put(field, number);
        }
    }

    void date() {
        setNumber(Field.DAY, "DAY");
        setNumber(Field.MONTH, "MON");
        month("MONTH");
        setNumber(Field.YEAR, "YEAR");
        Integer shortYear = slots.number("YEAR2");
        if (shortYear != null) {
            fields.put(Field.YEAR, shortYear < 50 ? 2000 + shortYear : 1900 + shortYear);
        }
        Integer whole = slots.number("YMD");
        Slot digits = slots.slot("YMD");
        if (whole == null && digits != null) {
            long value = digits.number();
            fields.put(Field.YEAR, (int) (value / 10000));
            fields.put(Field.MONTH, (int) (value / 100 % 100));
            fields.put(Field.DAY, (int) (value % 100));
        }
    }

    void month(String name) {
        setNumber(Field.MONTH, name);
        setNumber(Field.MONTH, name + "!");
    }

    void era(String name) {
        Slot era = slots.slot(name);
        Integer year = fields.get(Field.YEAR);
        if (era != null && year != null && "BC".equals(era.value())) {
            fields.put(Field.YEAR, 1 - year);
        }
    }

    void decade(String name) {
        Integer year = slots.number(name);
        if (year != null) {
            fields.put(Field.DECADE, year / 10);
        }
    }

    void century(String name) {
        setNumber(Field.CENTURY, name);
        Integer century = fields.get(Field.CENTURY);
        if (century != null && (century < 1 || century > 30)) {
            impossible = "there is no century " + century;
        }
    }

    void holiday(String name) {
        Slot slot = slots.slot(name);
        String rule = slot == null ? null : slot.value();
        if (rule != null) {
            holiday = new Holiday(rule);
        }
    }

    void part(String name) {
        Slot slot = slots.slot(name);
        String value = slot == null ? name : slot.value();
        for (PartOfDay candidate : PartOfDay.values()) {
            if (candidate.name().equals(value)) {
                part = candidate;
            }
        }
    }

    void clock() {
        setNumber(Field.HOUR, "HOUR");
        setNumber(Field.MINUTE, "MIN");
        setNumber(Field.HOUR, "NOON");
        boolean hasOffset = slots.has("SIGN");
        if (!hasOffset || slots.has("MIN.3")) {
            setNumber(Field.SECOND, "MIN.2");
        }
        Slot zoneSlot = slots.slot("ZONE");
        if (zoneSlot != null) {
            zone = zoneSlot.value();
        }
        if (hasOffset) {
            offset();
        }
        Integer hour = fields.get(Field.HOUR);
        if (hour == null) {
            return;
        }
        Slot meridiem = slots.slot("AMPM");
        if (meridiem != null && hour <= 12) {
            fields.put(Field.HOUR, hour % 12 + ("PM".equals(meridiem.value()) ? 12 : 0));
        } else if (part != null) {
            fields.put(Field.HOUR, hourIn(part, hour));
        }
        part = null;
        if (hour == 24 && fields.getOrDefault(Field.MINUTE, 0) > 0) {
            impossible = "a day has no hour 24:" + fields.get(Field.MINUTE);
        }
    }

    private void offset() {
        Slot sign = slots.slot("SIGN");
        Integer hours = slots.number("HOUR.2");
        Integer minutes = slots.number(slots.has("MIN.3") ? "MIN.3" : "MIN.2");
        if (sign != null && hours != null && hours <= 14) {
            String hoursAndMinutes = String.format(Locale.ROOT, "%02d:%02d", hours, minutes == null ? 0 : minutes);
            zone = (sign.text().equals("+") ? "+" : "-") + hoursAndMinutes;
        }
    }

    /** "jam 8 malam" is 20, "jam 2 siang" 14, "jam 5 pagi" 5. */
    private static int hourIn(PartOfDay part, int hour) {
        boolean afterNoon = switch (part) {
            case NOON -> hour <= 4;
            case AFTERNOON -> hour < 12;
            case EVENING, NIGHT -> hour >= 5 && hour < 12;
            case EARLY_MORNING, MORNING, MIDNIGHT -> false;
        };
        return afterNoon ? hour + 12 : hour;
    }

    void upTo(String name) {
        Integer number = slots.number(name);
        if (number == null) {
            return;
        }
        if (name.startsWith("YEAR2")) {
            Integer first = fields.get(Field.YEAR);
            lastYear = first == null ? null : Integer.valueOf(first / 100 * 100 + number);
        } else if (name.startsWith("YEAR")) {
            lastYear = number;
        } else {
            lastDay = number;
        }
        Integer firstYear = fields.get(Field.YEAR);
        Integer firstDay = fields.get(Field.DAY);
        if (lastYear != null && firstYear != null && lastYear <= firstYear
                || lastDay != null && firstDay != null && lastDay <= firstDay) {
            impossible = "a range must end after it begins";
        }
    }

    /** Whether day and month could be the other way round. */
    boolean canSwap() {
        Integer day = fields.get(Field.DAY);
        return day != null && day <= 12 && !day.equals(fields.get(Field.MONTH));
    }

    private void checkYear() {
        Integer year = fields.get(Field.YEAR);
        if (year != null && Math.abs(year) > 9998) {
            impossible = "the year " + Math.abs(year) + " has too many digits";
        }
    }

    private void checkDay() {
        Integer day = fields.get(Field.DAY);
        Integer month = fields.get(Field.MONTH);
        if (day == null || month == null || impossible != null) {
            return;
        }
        int last = Math.max(day, lastDay == null ? day : lastDay);
        Integer year = fields.get(Field.YEAR);
        String monthName = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        int longest = year == null
                ? Month.of(month).maxLength()
                : YearMonth.of(year, month).lengthOfMonth();
        if (last > longest) {
            String when = year == null ? monthName : monthName + " " + year;
            impossible = last + " " + when + ": " + when + " has " + longest + " days";
        }
    }
}
