package org.linimasa.edtf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A season, quarter, quadrimester or semester: {@code 2024-21} is spring 2024, {@code 2024-34} its second quarter.
 *
 * @param year four digits, some perhaps unspecified
 * @param part which part of the year
 * @param partQualifier of the part alone
 */
public record SubYearDate(DatePart year, SubYear part, Qualifier partQualifier) implements EdtfDate {
    /** @throws IllegalArgumentException if the year is not one of four digits */
    public SubYearDate {
        if (year.digits().length() != 4 || year.smallest() > year.largest()) {
            throw new IllegalArgumentException("a season's year has four digits, not " + year.written());
        }
    }

    @Override
    public Optional<LocalWindow> firstEndingAfter(@Nullable LocalDateTime moment) {
        LocalWindow wanted = new LocalWindow(moment, null);
        // A winter ends in the year after its own.
        int first = moment == null ? year.smallest() : Math.max(year.smallest(), moment.getYear() - 1);
        for (int y = first; y <= year.largest(); y++) {
            if (year.matches(y) && wanted.meets(in(y))) {
                return Optional.of(in(y));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<LocalWindow> lastStartingBefore(@Nullable LocalDateTime moment) {
        LocalWindow wanted = new LocalWindow(null, moment);
        int last = moment == null ? year.largest() : Math.min(year.largest(), moment.getYear());
        for (int y = last; y >= year.smallest(); y--) {
            if (year.matches(y) && wanted.meets(in(y))) {
                return Optional.of(in(y));
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean boundsAreExact() {
        return year.isSpecified();
    }

    @Override
    public boolean isUncertain() {
        return year.qualifier().isUncertain() || partQualifier.isUncertain();
    }

    @Override
    public boolean isApproximate() {
        return year.qualifier().isApproximate() || partQualifier.isApproximate();
    }

    @Override
    public int level() {
        return part.code() <= SubYear.WINTER.code() && year.isSpecified() && year.qualifier() == partQualifier ? 1 : 2;
    }

    @Override
    public String toString() {
        return QualifiedDateFormat.format(
                List.of(year, new DatePart(false, Integer.toString(part.code()), partQualifier)));
    }

    private LocalWindow in(int y) {
        LocalDate start = LocalDate.of(y, part.firstMonth(), 1);
        return new LocalWindow(
                start.atStartOfDay(), start.plusMonths(part.months()).atStartOfDay());
    }
}
