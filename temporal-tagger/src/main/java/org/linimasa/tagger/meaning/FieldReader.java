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
    private static final int MONTHS = 12;
    private static final int LAST_HIJRI_YEAR = 1600;
    /** From these two digits on, a year of which only they are said is one of the last century. */
    private static final int SPOKEN_OF_1900 = 30;

    private static final int LONGEST_MONTH = 31;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

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
        checkClock();
        return impossible;
    }

    Point point(@Nullable Shift shift, @Nullable Toward toward) {
        return new Point(fields, shift, toward, part, holiday, zone, lastDay, lastYear);
    }

    void weekend() {
        fields.put(Field.WEEKEND, 1);
    }

    void period() {
        fields.put(Field.PERIOD, 1);
    }

    void weekOf() {
        fields.put(Field.WEEK_OF, 1);
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
        year("YEAR2");
        Integer whole = slots.number("YMD");
        Slot digits = slots.slot("YMD");
        if (whole == null && digits != null) {
            long value = digits.number();
            fields.put(Field.YEAR, (int) (value / 10000));
            fields.put(Field.MONTH, (int) (value / 100 % 100));
            fields.put(Field.DAY, (int) (value % 100));
        }
    }

    /** A year of four digits, or of two ({@code YEAR2}) from 1950 to 2049. */
    void year(String names) {
        String name = slots.present(names);
        Integer number = slots.number(name);
        if (number != null) {
            boolean isShort = name.startsWith("YEAR2");
            fields.put(Field.YEAR, isShort ? number + (number < 50 ? 2000 : 1900) : number);
        }
    }

    /** "Tahun sembilan delapan": the last two digits of a year, said one by one or as one number. */
    void yearOfDigits(String first, String second) {
        Integer tens = slots.number(first);
        Integer ones = slots.number(second);
        int digits = tens == null ? -1 : ones == null ? tens : tens < 10 && ones < 10 ? 10 * tens + ones : -1;
        if (digits < 0 || digits > 99) {
            impossible = "those are no two digits of a year";
        } else {
            fields.put(Field.YEAR, digits + (digits < SPOKEN_OF_1900 ? 2000 : 1900));
        }
    }

    /** "Imlek 2576": from a number on, years count from another than the common one. */
    void yearOfEra(int difference, int from) {
        fields.computeIfPresent(Field.YEAR, (field, year) -> year >= from ? year + difference : year);
    }

    void month(String name) {
        setNumber(Field.MONTH, slots.number(name) == null ? name + "!" : name);
    }

    void era(String name) {
        Slot era = slots.slot(name);
        if (era == null || !"BC".equals(era.value())) {
            return;
        }
        fields.computeIfPresent(Field.YEAR, (field, year) -> 1 - year);
        fields.computeIfPresent(Field.CENTURY, (field, century) -> -century);
    }

    /** "1 Syawal 1445 H": a day, month or year of the Islamic calendar. */
    void hijri(CalendarSystem calendar) {
        fields.put(Field.CALENDAR, calendar.ordinal());
        setNumber(Field.HIJRI_DAY, "DAY");
        setNumber(Field.HIJRI_MONTH, "HIJRIMONTH");
        // "H-7 Idul Fitri 1445 H": the number behind the sign is no year.
        setNumber(Field.HIJRI_YEAR, slots.has("SIGN") ? "DIGITS.2" : "DIGITS");
        setNumber(Field.YEAR, "YEAR");
        Integer year = fields.get(Field.YEAR);
        if (year != null && year < LAST_HIJRI_YEAR && fields.containsKey(Field.HIJRI_MONTH)) {
            // "Muharram 1446": no text of today names a month of that common year in this calendar.
            fields.remove(Field.YEAR);
            fields.put(Field.HIJRI_YEAR, year);
        }
        checkHijri(calendar);
    }

    /** "26 Dey 1402": a day, month or year of the solar calendar of Iran. */
    void solar() {
        fields.put(Field.CALENDAR, CalendarSystem.SOLAR.ordinal());
        setNumber(Field.HIJRI_DAY, "DAY");
        setNumber(Field.HIJRI_MONTH, "MON");
        setNumber(Field.HIJRI_MONTH, "SOLARMONTH");
        setNumber(Field.HIJRI_YEAR, "YEAR");
        checkHijri(CalendarSystem.SOLAR);
    }

    private void checkHijri(CalendarSystem calendar) {
        int day = fields.getOrDefault(Field.HIJRI_DAY, 1);
        int year = fields.getOrDefault(Field.HIJRI_YEAR, 1);
        if (!calendar.isValid(year, fields.getOrDefault(Field.HIJRI_MONTH, 1), day)) {
            impossible = "that calendar has no day " + day + " of that month in the year " + year;
        }
    }

    /** "HUT ke-78 RI": the anniversary of something founded in a year. */
    void anniversary(String name, int founded) {
        Integer number = slots.number(name);
        if (number != null) {
            fields.put(Field.YEAR, founded + number);
        }
    }

    /** Hours and minutes in one number: "1500 GMT". */
    void hourAndMinute(String name) {
        Integer number = slots.number(name);
        Slot digits = slots.slot(name);
        if (number == null || digits == null) {
            return;
        }
        fields.put(Field.HOUR, number / 100);
        fields.put(Field.MINUTE, number % 100);
        if (digits.digits() != 4 || number >= 2400 || number % 100 > 59) {
            impossible = digits.text() + " is no time of day";
        }
    }

    /** "Half past seven", "quarter to nine", "setengah delapan": so many minutes after or before the hour. */
    void minutes(int minutes) {
        Integer hour = fields.get(Field.HOUR);
        if (hour != null) {
            int ofDay = Math.floorMod(hour * 60 + minutes, 24 * 60);
            fields.put(Field.HOUR, ofDay / 60);
            fields.put(Field.MINUTE, ofDay % 60);
        }
    }

    void decade(String name) {
        Integer year = slots.number(name);
        if (year != null) {
            fields.put(Field.DECADE, year / 10);
        }
    }

    /** "The first decade of the 21st century": the one from 2000 on; of the last a century's end is meant. */
    void decadeOfCentury(String name) {
        Integer nth = slots.number(name);
        Integer century = fields.remove(Field.CENTURY);
        if (nth != null && century != null) {
            fields.put(Field.DECADE, 10 * (century - 1) + (nth < 0 ? 9 : nth - 1));
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

    /**
     * "H-3 Lebaran", "two weeks after Easter": so many days or weeks before or after the feast.
     *
     * @param name SIGN for a number behind a sign, else what says the number, after "-" where it lies before
     */
    void daysFromHoliday(String name, String unit) {
        boolean signed = name.equals("SIGN");
        Slot sign = slots.slot("SIGN");
        Integer number = slots.number(signed ? "DIGITS" : name.startsWith("-") ? name.substring(1) : name);
        boolean before = signed ? sign != null && !sign.text().equals("+") : name.startsWith("-");
        if (holiday != null && number != null && number <= 60) {
            int days = unit.equals("week") ? 7 * number : number;
            holiday = new Holiday(holiday.rule(), before ? -days : days);
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

    /** The second clock time of a pattern: "12.00" of "pukul 09.00-12.00 WIB". */
    void endClock() {
        setNumber(Field.HOUR, "HOUR.2");
        setNumber(Field.MINUTE, "MIN.2");
        atHour();
    }

    void clock() {
        setNumber(Field.HOUR, "HOUR");
        setNumber(Field.MINUTE, "MIN");
        setNumber(Field.HOUR, "NOON");
        boolean hasOffset = slots.has("SIGN");
        if (hasOffset && !slots.has("DIGITS") ? slots.has("MIN.3") : !slots.has("HOUR.2")) {
            setNumber(Field.SECOND, "MIN.2");
        }
        atHour();
        if (hasOffset) {
            offset();
        }
    }

    /** Turns the hour by the part of the day or "p.m.", and takes the zone. */
    private void atHour() {
        Slot zoneSlot = slots.slot("ZONE");
        if (zoneSlot != null) {
            zone = zoneSlot.value();
        }
        Integer hour = fields.get(Field.HOUR);
        if (hour == null) {
            return;
        }
        Slot meridiem = slots.slot("AMPM");
        if (meridiem != null && hour <= 12) {
            fields.put(Field.HOUR, hour % 12 + ("PM".equals(meridiem.value()) ? 12 : 0));
        } else if (part != null) {
            if (part == PartOfDay.NIGHT && hour == 12 && fields.getOrDefault(Field.MINUTE, 0) > 0) {
                // Half past midnight, of which the words do not say whether the day has changed.
                fields.remove(Field.HOUR);
                fields.remove(Field.MINUTE);
                return;
            }
            fields.put(Field.HOUR, hourIn(part, hour));
        }
        part = null;
        if (hour == 24 && fields.getOrDefault(Field.MINUTE, 0) > 0) {
            impossible = "a day has no hour 24:" + fields.get(Field.MINUTE);
        }
    }

    private void offset() {
        Slot sign = slots.slot("SIGN");
        boolean behindZone = slots.has("DIGITS");
        Integer hours = slots.number(behindZone ? "DIGITS" : "HOUR.2");
        Integer minutes = slots.number(behindZone ? "DIGITS.2" : slots.has("MIN.3") ? "MIN.3" : "MIN.2");
        if (sign != null && hours != null && hours <= 14 && (minutes == null || minutes < 60)) {
            zone = (sign.text().equals("+") ? "+" : "-") + twoDigits(hours) + ":"
                    + twoDigits(minutes == null ? 0 : minutes);
        }
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** "jam 8 malam" is 20, "jam 2 siang" 14, "jam 5 pagi" 5. */
    private static int hourIn(PartOfDay part, int hour) {
        boolean afterNoon = switch (part) {
            case NOON -> hour <= 4;
            case AFTERNOON -> hour < 12;
            case EVENING -> hour >= 5 && hour < 12;
            case NIGHT -> hour >= 5 && hour <= 12;
            case EARLY_MORNING, MORNING, MIDNIGHT -> false;
        };
        return afterNoon ? hour + 12 : hour;
    }

    /** "The quarter ended Sept. 30" is the one in which that month lies. */
    void quarterOf(String name) {
        Integer month = slots.number(name);
        if (month != null) {
            fields.put(Field.QUARTER, (month + 2) / 3);
        }
    }

    /** A part of the year by its number, of which there are only so many. */
    void partOfYear(Field field, String name, int parts) {
        setNumber(field, name);
        Integer number = fields.get(field);
        if (number != null && (number < 1 || number > parts)) {
            impossible = "a year has no " + field.name().toLowerCase(Locale.ROOT) + " " + number;
        }
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

    private void checkClock() {
        int hour = fields.getOrDefault(Field.HOUR, 0);
        int minute = fields.getOrDefault(Field.MINUTE, 0);
        if (hour > HOURS) {
            impossible = "a day has " + HOURS + " hours, so there is no time " + hour + ":" + twoDigits(minute);
        } else if (minute >= MINUTES) {
            impossible = "an hour has " + MINUTES + " minutes, so there is no time " + hour + ":" + minute;
        }
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
        if (impossible == null && month != null && (month < 1 || month > MONTHS)) {
            impossible = "a year has " + MONTHS + " months and no month " + month;
        }
        if (impossible == null && day != null && (day < 1 || day > LONGEST_MONTH)) {
            impossible = "no month has a day " + day;
        }
        if (day == null || month == null || impossible != null) {
            return;
        }
        int last = Math.max(day, lastDay == null ? day : lastDay);
        Integer year = fields.get(Field.YEAR);
        int longest = year == null
                ? Month.of(month).maxLength()
                : YearMonth.of(year, month).lengthOfMonth();
        if (last > longest) {
            String monthName = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            String when = year == null ? monthName : monthName + " " + year;
            impossible = last + " " + when + ": " + when + " has " + longest + " days";
        }
    }
}
