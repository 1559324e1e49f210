package org.linimasa.tagger.meaning;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.PartOfDay;
import org.linimasa.tagger.match.Match;
import org.linimasa.tagger.match.Slot;
import org.linimasa.tagger.meaning.Meaning.Amount;
import org.linimasa.tagger.meaning.Meaning.Length;
import org.linimasa.tagger.meaning.Meaning.Point;
import org.linimasa.tagger.meaning.Meaning.Shift;
import org.linimasa.tagger.meaning.Meaning.Toward;
import org.linimasa.tagger.pack.ReadStep;

/** Carries out a rule's {@code reads} line. A step whose tokens the text leaves out does nothing. */
public final class MeaningReader {
    private static final Set<String> MODS = Set.of(
            "APPROX",
            "START",
            "MID",
            "END",
            "BEFORE",
            "AFTER",
            "MORE_THAN",
            "LESS_THAN",
            "EQUAL_OR_MORE",
            "EQUAL_OR_LESS");

    private final Map<String, Slot> slots;
    private final Map<Field, Integer> fields = new EnumMap<>(Field.class);
    private final List<Amount> amounts = new ArrayList<>();
    private @Nullable Shift shift;
    private @Nullable Toward toward;
    private @Nullable PartOfDay part;
    private @Nullable Holiday holiday;
    private @Nullable String zone;
    private @Nullable Integer lastDay;
    private @Nullable Integer lastYear;
    private @Nullable String reference;
    private @Nullable String mod;
    private @Nullable String quant;
    private @Nullable String freq;
    private @Nullable String impossible;
    private int reaching;
    private int eventSide;
    private boolean repeated;
    private boolean unsure;
    private boolean nothing;
    private double confidence = 0.95;

    private MeaningReader(Map<String, Slot> slots) {
        this.slots = slots;
    }

    /** The meaning of a match, or why it can have none. */
    public static Reading read(Match match) {
        MeaningReader reader = new MeaningReader(match.slots());
        for (ReadStep step : match.rule().reads()) {
            reader.apply(step);
        }
        return reader.result();
    }

    private Reading result() {
        if (nothing) {
            return new Reading.NoTime();
        }
        checkYear();
        checkDay();
        if (impossible != null) {
            return new Reading.Impossible(impossible);
        }
        Meaning meaning;
        if (reference != null) {
            meaning = new Meaning.Vague(reference);
        } else if (!amounts.isEmpty()) {
            meaning = new Length(amounts, reaching);
        } else {
            meaning = new Point(fields, shift, toward, part, holiday, zone, lastDay, lastYear);
        }
        if (repeated) {
            meaning = new Meaning.Repeated(meaning);
        }
        return new Reading.Read(meaning, mod, quant, freq, eventSide, unsure && canSwap(), confidence);
    }

    private void apply(ReadStep step) {
        switch (step.verb()) {
            case "date" -> date();
            case "year" -> setNumber(Field.YEAR, step.argument(0, "YEAR"));
            case "era" -> era(step.argument(0, "ERA"));
            case "month" -> month(step.argument(0, "MONTH"));
            case "day" -> setNumber(Field.DAY, step.argument(0, "DAY"));
            case "weekday" -> setNumber(Field.WEEKDAY, step.argument(0, "WEEKDAY|WEEKDAY!"));
            case "weekend" -> fields.put(Field.WEEKEND, 1);
            case "quarter" -> setNumber(Field.QUARTER, step.argument(0, "ORD"));
            case "half" -> setNumber(Field.HALF, step.argument(0, "ORD"));
            case "season" -> setNumber(Field.SEASON, step.argument(0, "SEASON|SEASON!"));
            case "decade" -> decade(step.argument(0, "YEAR"));
            case "century" -> century(step.argument(0, "ORD"));
            case "holiday" -> holiday(step.argument(0, "HOLIDAY"));
            case "part" -> part(step.argument(0, "PART"));
            case "clock" -> clock();
            case "shift" -> shift(step);
            case "sameperiod" -> {
                Integer years = number(step.argument(0, "-1"));
                shift = new Shift(years, Unit.YEAR, originNamed(step.argument(1, "earlier")), true);
            }
            case "toward" -> toward(step);
            case "length" -> length(step);
            case "halfmore" -> halfMore(slots.containsKey("HALF"));
            case "decimal" -> halfMore(Integer.valueOf(5).equals(number(step.argument(0, "DIGITS"))));
            case "addhalf" -> halfMore(true);
            case "unsure" -> unsure = true;
            case "shortdecade" -> setNumber(Field.DECADE, step.argument(0, "DECADENAME"));
            case "reaching" -> reaching = Integer.parseInt(step.argument(0, "0"));
            case "upto" -> upTo(step.argument(0, "DAY.2"));
            case "each" -> each(step.argument(0, "EVERY"));
            case "times" -> times(step.argument(0, "NUM"));
            case "nothing" -> nothing = true;
            case "ref" -> reference = step.argument(0, "PRESENT_REF");
            case "mod" -> mod(step.argument(0, "MOD"));
            case "event" -> eventSide = Integer.parseInt(step.argument(0, "-1"));
            case "confidence" -> confidence = Double.parseDouble(step.argument(0, "0.9"));
            default -> throw new IllegalArgumentException("unknown step " + step.verb());
        }
    }

    private @Nullable Slot slot(String names) {
        return slots.get(present(names));
    }

    /** Of alternatives such as {@code NUM|1} the first that the text has. */
    private String present(String names) {
        String[] all = names.split("\\|");
        for (String name : all) {
            if (slots.containsKey(name)) {
                return name;
            }
        }
        return all[all.length - 1];
    }

    /** The number a slot or literal says; null where the text leaves it out. */
    private @Nullable Integer number(String names) {
        String name = present(names);
        Slot slot = slot(name);
        if (slot == null) {
            return isInteger(name) ? Integer.valueOf(name) : null;
        }
        String value = slot.value();
        if (value != null && isInteger(value)) {
            return Integer.valueOf(value);
        }
        return slot.number() < 0 || slot.number() > 1_000_000 ? null : (int) slot.number();
    }

    private static boolean isInteger(String text) {
        int first = text.startsWith("-") ? 1 : 0;
        return text.length() > first && text.chars().skip(first).allMatch(c -> c >= '0' && c <= '9');
    }

    private void setNumber(Field field, String name) {
        Integer number = number(name);
        if (number != null) {
            fields.put(field, number);
        }
    }

    private void date() {
        setNumber(Field.DAY, "DAY");
        setNumber(Field.MONTH, "MON");
        month("MONTH");
        setNumber(Field.YEAR, "YEAR");
        Integer shortYear = number("YEAR2");
        if (shortYear != null) {
            fields.put(Field.YEAR, shortYear < 50 ? 2000 + shortYear : 1900 + shortYear);
        }
        Integer whole = number("YMD");
        Slot digits = slot("YMD");
        if (whole == null && digits != null) {
            long value = digits.number();
            fields.put(Field.YEAR, (int) (value / 10000));
            fields.put(Field.MONTH, (int) (value / 100 % 100));
            fields.put(Field.DAY, (int) (value % 100));
        }
    }

    private void month(String name) {
        setNumber(Field.MONTH, name);
        setNumber(Field.MONTH, name + "!");
    }

    private void era(String name) {
        Slot era = slot(name);
        Integer year = fields.get(Field.YEAR);
        if (era != null && year != null && "BC".equals(era.value())) {
            fields.put(Field.YEAR, 1 - year);
        }
    }

    private void decade(String name) {
        Integer year = number(name);
        if (year != null) {
            fields.put(Field.DECADE, year / 10);
        }
    }

    private void century(String name) {
        setNumber(Field.CENTURY, name);
        Integer century = fields.get(Field.CENTURY);
        if (century != null && (century < 1 || century > 30)) {
            impossible = "there is no century " + century;
        }
    }

    private void holiday(String name) {
        Slot slot = slot(name);
        String rule = slot == null ? null : slot.value();
        if (rule != null) {
            holiday = new Holiday(rule);
        }
    }

    private void part(String name) {
        Slot slot = slot(name);
        String value = slot == null ? name : slot.value();
        for (PartOfDay candidate : PartOfDay.values()) {
            if (candidate.name().equals(value)) {
                part = candidate;
            }
        }
    }

    private void clock() {
        setNumber(Field.HOUR, "HOUR");
        setNumber(Field.MINUTE, "MIN");
        setNumber(Field.HOUR, "NOON");
        boolean hasOffset = slots.containsKey("SIGN");
        if (!hasOffset || slots.containsKey("MIN.3")) {
            setNumber(Field.SECOND, "MIN.2");
        }
        Slot zoneSlot = slot("ZONE");
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
        Slot meridiem = slot("AMPM");
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
        Slot sign = slot("SIGN");
        Integer hours = number("HOUR.2");
        Integer minutes = number(slots.containsKey("MIN.3") ? "MIN.3" : "MIN.2");
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

    private void shift(ReadStep step) {
        String amountName = step.argument(0, "REL");
        Unit unit = unit(step.argument(1, "UNIT"));
        Origin origin = originNamed(step.argument(2, "document"));
        int sign = amountName.startsWith("-") ? -1 : 1;
        String names = amountName.startsWith("-") || amountName.startsWith("+") ? amountName.substring(1) : amountName;
        String name = present(names);
        Slot relation = slot(name);
        if (unit == null) {
            return;
        }
        if (relation != null && relation.tokenClass().equals("REL")) {
            shift = new Shift(signOf(relation), unit, originOf(relation), false);
            return;
        }
        Integer amount = number(name);
        if (amount == null && relation == null && !name.equals("X")) {
            return;
        }
        shift = new Shift(amount == null ? null : sign * amount, unit, origin, false);
    }

    private void toward(ReadStep step) {
        String name = step.argument(0, "REL");
        Slot relation = slot(name);
        if (relation != null) {
            toward = new Toward(signOf(relation), originOf(relation));
        } else if (name.matches("-?\\d")) {
            toward = new Toward(Integer.parseInt(name), originNamed(step.argument(1, "document")));
        }
    }

    private static int signOf(Slot relation) {
        return switch (String.valueOf(relation.value())) {
            case "last", "previous" -> -1;
            case "next", "following" -> 1;
            default -> 0;
        };
    }

    private static Origin originOf(Slot relation) {
        return switch (String.valueOf(relation.value())) {
            case "previous", "following", "that" -> Origin.EARLIER;
            default -> Origin.DOCUMENT;
        };
    }

    private static Origin originNamed(String name) {
        return Origin.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private @Nullable Unit unit(String name) {
        Slot slot = slot(name);
        String value = slot == null ? present(name) : slot.value();
        return value == null || Character.isUpperCase(value.charAt(0)) ? null : Unit.named(value);
    }

    private void length(ReadStep step) {
        String name = present(step.argument(0, "NUM"));
        Unit unit = unit(step.argument(1, "UNIT"));
        Integer number = number(name);
        if (unit == null || number == null && slot(name) == null && !name.equals("X")) {
            return;
        }
        boolean half = name.equals("0");
        amounts.add(new Amount(number, half, unit));
    }

    private void halfMore(boolean half) {
        if (!amounts.isEmpty() && half) {
            Amount last = amounts.removeLast();
            amounts.add(new Amount(last.number(), true, last.unit()));
        }
    }

    private void upTo(String name) {
        Integer number = number(name);
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

    private void each(String name) {
        repeated = true;
        Slot slot = slot(name);
        quant = slot == null ? null : slot.value();
    }

    private void times(String name) {
        Integer number = number(name);
        if (number != null) {
            freq = number + "X";
        }
    }

    private void mod(String name) {
        Slot slot = slot(name);
        if (slot != null) {
            mod = slot.value();
        } else if (MODS.contains(present(name))) {
            mod = present(name);
        }
    }

    private boolean canSwap() {
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
