package org.linimasa.evaluation.timex;

import java.util.regex.Pattern;

/** What a TIMEX3 value denotes: the granularity that the errors are told by. */
public enum TimexKind {
    SET("(?!)"),
    REFERENCE("(PAST|PRESENT|FUTURE)_REF"),
    VAGUE_DURATION("P.*X.*"),
    DURATION("P.*\\d.*"),
    PART_OF_DAY(".*T[A-Z]{2}"),
    CLOCK(".*T[\\dX].*"),
    DAY("[\\dX]{4}-[\\dX]{1,2}-[\\dX]{1,2}"),
    WEEK("[\\dX]{4}-W.*"),
    QUARTER_OR_HALF("[\\dX]{4}-[QH][\\dX]"),
    SEASON("[\\dX]{4}-(SP|SU|FA|AU|WI)"),
    MONTH("[\\dX]{4}-[\\dX]{1,2}"),
    YEAR("[\\dX]{4}|[A-Z]{2}\\d+|FY.*"),
    DECADE("\\d{3}X?"),
    CENTURY("\\d{2}(XX)?"),
    OTHER(".*");

    private final Pattern values;

    TimexKind(String values) {
        this.values = Pattern.compile(values);
    }

    static TimexKind of(Timex timex) {
        if (timex.type().equals("SET")) {
            return SET;
        }
        for (TimexKind kind : values()) {
            if (kind.values.matcher(timex.value()).matches()) {
                return kind;
            }
        }
        return OTHER;
    }

    boolean isLength() {
        return this == DURATION || this == VAGUE_DURATION;
    }
}
