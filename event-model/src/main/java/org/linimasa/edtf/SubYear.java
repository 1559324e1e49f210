package org.linimasa.edtf;

import java.util.Optional;

/**
 * A part of a year that stands where a month would. Winter in the north and summer in the south begin in December and
 * end in February of the next year.
 *
 * @see <a href="https://www.loc.gov/standards/datetime/">EDTF, level 1 seasons and level 2 sub-year groupings</a>
 */
public enum SubYear {
    /** Hemisphere unsaid: read as northern. */
    SPRING(21, 3, 3),
    SUMMER(22, 6, 3),
    AUTUMN(23, 9, 3),
    WINTER(24, 12, 3),
    NORTHERN_SPRING(25, 3, 3),
    NORTHERN_SUMMER(26, 6, 3),
    NORTHERN_AUTUMN(27, 9, 3),
    NORTHERN_WINTER(28, 12, 3),
    SOUTHERN_SPRING(29, 9, 3),
    SOUTHERN_SUMMER(30, 12, 3),
    SOUTHERN_AUTUMN(31, 3, 3),
    SOUTHERN_WINTER(32, 6, 3),
    FIRST_QUARTER(33, 1, 3),
    SECOND_QUARTER(34, 4, 3),
    THIRD_QUARTER(35, 7, 3),
    FOURTH_QUARTER(36, 10, 3),
    FIRST_QUADRIMESTER(37, 1, 4),
    SECOND_QUADRIMESTER(38, 5, 4),
    THIRD_QUADRIMESTER(39, 9, 4),
    FIRST_SEMESTER(40, 1, 6),
    SECOND_SEMESTER(41, 7, 6);

    private final int code;
    private final int firstMonth;
    private final int months;

    SubYear(int code, int firstMonth, int months) {
        this.code = code;
        this.firstMonth = firstMonth;
        this.months = months;
    }

    /** The two digits in the month's place. */
    public int code() {
        return code;
    }

    /** 1 to 12. */
    public int firstMonth() {
        return firstMonth;
    }

    /** How many months it lasts. */
    public int months() {
        return months;
    }

    /** Whether it is a spring, summer, autumn or winter. */
    public boolean isSeason() {
        return code <= SOUTHERN_WINTER.code;
    }

    /** The part of a year with this code, 21 to 41. */
    public static Optional<SubYear> of(int code) {
        return code < SPRING.code || code > SECOND_SEMESTER.code
                ? Optional.empty()
                : Optional.of(values()[code - SPRING.code]);
    }
}
