package org.linimasa.tagger.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.match.Match;
import org.linimasa.tagger.match.Slot;
import org.linimasa.tagger.meaning.Meaning.Amount;
import org.linimasa.tagger.meaning.Meaning.Length;
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

    private final Slots slots;
    private final FieldReader fields;
    private final List<Amount> amounts = new ArrayList<>();
    private @Nullable Shift shift;
    private @Nullable Toward toward;
    private @Nullable String reference;
    private @Nullable Unit several;
    private @Nullable String mod;
    private @Nullable String quant;
    private @Nullable String freq;
    private int reaching;
    private boolean opening;
    private int eventSide;
    private boolean repeated;
    private boolean unsure;
    private boolean nothing;
    private double confidence = 0.95;

    private MeaningReader(Map<String, Slot> slots) {
        this.slots = new Slots(slots);
        this.fields = new FieldReader(this.slots);
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
        String impossible = fields.impossible();
        if (impossible != null) {
            return new Reading.Impossible(impossible);
        }
        if (nothing) {
            return new Reading.NoTime();
        }
        Meaning meaning;
        if (reference != null) {
            meaning = new Meaning.Vague(reference, several);
        } else if (!amounts.isEmpty()) {
            meaning = new Length(amounts, reaching, opening);
        } else {
            meaning = fields.point(shift, toward);
        }
        if (repeated) {
            meaning = new Meaning.Repeated(meaning);
        }
        return new Reading.Read(meaning, mod, quant, freq, eventSide, unsure && fields.canSwap(), confidence);
    }

    private void apply(ReadStep step) {
        switch (step.verb()) {
            case "date" -> fields.date();
            case "yeardigits" -> fields.yearOfDigits(step.argument(0, "NUMWORD"), step.argument(1, "NUMWORD.2"));
            case "year" -> {
                fields.year(step.argument(0, "YEAR"));
                if (step.arguments().size() > 1) {
                    fields.yearOfEra(Integer.parseInt(step.argument(1, "0")), Integer.parseInt(step.argument(2, "0")));
                }
            }
            case "era" -> fields.era(step.argument(0, "ERA"));
            case "month" -> fields.month(step.argument(0, "MONTH"));
            case "day" -> fields.setNumber(Field.DAY, step.argument(0, "DAY"));
            case "weekday" -> fields.setNumber(Field.WEEKDAY, step.argument(0, "WEEKDAY|WEEKDAY!"));
            case "weekend" -> fields.weekend();
            case "weekof" -> fields.weekOf();
            case "quarter" -> fields.partOfYear(Field.QUARTER, step.argument(0, "ORD"), 4);
            case "quarterof" -> fields.quarterOf(step.argument(0, "MONTH"));
            case "half" -> fields.partOfYear(Field.HALF, step.argument(0, "ORD"), 2);
            case "season" -> fields.setNumber(Field.SEASON, step.argument(0, "SEASON|SEASON!"));
            case "decade" -> fields.decade(step.argument(0, "YEAR"));
            case "century" -> fields.century(step.argument(0, "ORD"));
            case "holiday" -> fields.holiday(step.argument(0, "HOLIDAY"));
            case "offset" -> fields.daysFromHoliday(step.argument(0, "SIGN"), step.argument(1, "day"));
            case "nth" -> fields.setNumber(Field.NTH, step.argument(0, "ORD"));
            case "part" -> fields.part(step.argument(0, "PART"));
            case "hour" -> fields.setNumber(Field.HOUR, step.argument(0, "HOUR"));
            case "minute" -> fields.setNumber(Field.MINUTE, step.argument(0, "MIN"));
            case "hhmm" -> fields.hourAndMinute(step.argument(0, "DIGITS"));
            case "clock" -> fields.clock();
            case "endclock" -> fields.endClock();
            case "minutes" -> minutes(step);
            case "hijri" ->
                fields.hijri(step.arguments().isEmpty() ? CalendarSystem.ISLAMIC : CalendarSystem.ISLAMIC_COMPUTED);
            case "solar" -> fields.solar();
            case "anniversary" ->
                fields.anniversary(step.argument(0, "DIGITS"), Integer.parseInt(step.argument(1, "0")));
            case "shift" -> shift(step);
            case "sameperiod" -> {
                Integer years = slots.number(step.argument(0, "-1"));
                shift = new Shift(years, Unit.YEAR, originNamed(step.argument(1, "earlier")), true);
                if (step.arguments().contains("named")) {
                    fields.period();
                }
            }
            case "sameunit" -> {
                Unit unit = slots.unit(step.argument(0, "UNIT"));
                if (unit != null) {
                    shift = new Shift(
                            signed(step.argument(1, "-1")), unit, originNamed(step.argument(2, "earlier")), true);
                }
            }
            case "toward" -> toward(step);
            case "length" -> length(step);
            case "halfmore" -> halfMore(slots.has(step.argument(0, "HALF")));
            case "decimal" -> halfMore(Integer.valueOf(5).equals(slots.number(step.argument(0, "DIGITS"))));
            case "addhalf" -> addHalf();
            case "unsure" -> unsure = true;
            case "nthdecade" -> fields.decadeOfCentury(step.argument(0, "NTH"));
            case "shortdecade" -> fields.setNumber(Field.DECADE, step.argument(0, "DECADENAME"));
            case "opening" -> opening = true;
            case "reaching" -> reaching = Integer.parseInt(step.argument(0, "0"));
            case "upto" -> fields.upTo(step.argument(0, "DAY.2"));
            case "each" -> each(step.argument(0, "EVERY"));
            case "times" -> times(step.argument(0, "NUM"));
            case "nothing" -> nothing = true;
            case "ref" -> {
                reference = step.argument(0, "PRESENT_REF");
                several = step.arguments().size() < 2 ? null : slots.unit(step.argument(1, ""));
            }
            case "mod" -> mod(step.argument(0, "MOD"));
            case "event" -> eventSide = Integer.parseInt(step.argument(0, "-1"));
            case "confidence" -> confidence = Double.parseDouble(step.argument(0, "0.9"));
            default -> throw new IllegalArgumentException("unknown step " + step.verb());
        }
    }

    /** So many minutes as the step says, where the words that it may name are there; or as they say: minutes(-NUM). */
    private void minutes(ReadStep step) {
        String name = step.argument(0, "0");
        boolean before = name.startsWith("-");
        Integer minutes = slots.number(before ? name.substring(1) : name);
        boolean named = step.arguments().size() < 2 || slots.has(step.argument(1, name));
        if (minutes != null && named) {
            fields.minutes(before ? -minutes : minutes);
        }
    }

    private void shift(ReadStep step) {
        String amountName = step.argument(0, "REL");
        Unit unit = slots.unit(step.argument(1, "UNIT"));
        Origin origin = originNamed(step.argument(2, "document"));
        int sign = amountName.startsWith("-") ? -1 : 1;
        String names = amountName.startsWith("-") || amountName.startsWith("+") ? amountName.substring(1) : amountName;
        String name = slots.present(names);
        Slot relation = slots.slot(name);
        if (unit == null) {
            return;
        }
        if (relation != null && relation.tokenClass().equals("REL")) {
            shift = new Shift(signOf(relation), unit, originOf(relation), false);
            return;
        }
        Integer amount = slots.number(name);
        if (amount == null && relation == null && !name.equals("X")) {
            return;
        }
        shift = new Shift(amount == null ? null : sign * amount, unit, origin, false);
    }

    /** A number, negative where "-" stands before the names that say it; null where the text leaves it out. */
    private @Nullable Integer signed(String names) {
        boolean negative = names.startsWith("-") && !Slots.isInteger(names);
        Integer number = slots.number(negative ? names.substring(1) : names);
        return number == null || !negative ? number : Integer.valueOf(-number);
    }

    private void toward(ReadStep step) {
        String name = step.argument(0, "REL");
        boolean back = name.startsWith("-");
        String names = back ? name.substring(1) : name;
        Slot relation = slots.slot(names);
        Integer number = slots.number(names);
        if (relation != null && relation.tokenClass().equals("REL")) {
            toward = new Toward(signOf(relation), originOf(relation));
        } else if (number != null) {
            toward = new Toward(back ? -number : number, originNamed(step.argument(1, "document")));
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

    private void length(ReadStep step) {
        String name = slots.present(step.argument(0, "NUM"));
        Unit unit = slots.unit(step.argument(1, "UNIT"));
        Integer number = slots.number(name);
        if (unit == null || number == null && slots.slot(name) == null && !name.equals("X")) {
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

    /** "Two and a half years": half a unit more, of a count of years in months, of hours in minutes. */
    private void addHalf() {
        Shift counted = shift;
        Integer amount = counted == null ? null : counted.amount();
        if (counted != null && amount != null && (counted.unit() == Unit.YEAR || counted.unit() == Unit.HOUR)) {
            boolean years = counted.unit() == Unit.YEAR;
            int parts = years ? 12 : 60;
            int halves = amount * parts + (amount < 0 ? -parts / 2 : parts / 2);
            shift = new Shift(halves, years ? Unit.MONTH : Unit.MINUTE, counted.origin(), false);
        }
        halfMore(true);
    }

    private void each(String name) {
        repeated = true;
        Slot slot = slots.slot(name);
        quant = slot == null ? null : slot.value();
    }

    private void times(String name) {
        Integer number = slots.number(name);
        if (number != null) {
            freq = number + "X";
        }
    }

    private void mod(String name) {
        Slot slot = slots.slot(name);
        if (slot != null) {
            mod = slot.value();
        } else if (MODS.contains(slots.present(name))) {
            mod = slots.present(name);
        }
    }
}
