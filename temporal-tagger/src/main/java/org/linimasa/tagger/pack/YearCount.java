package org.linimasa.tagger.pack;

/**
 * How a language counts years without saying so: Thai 2567 is 2024.
 *
 * @param before what to add to a year to have that of the common calendar: -543
 * @param from the first number that is such a year
 * @param to the last
 */
public record YearCount(int before, int from, int to) {
    /** Whether a number is a year so counted. */
    public boolean counts(long number) {
        return number >= from && number <= to;
    }
}
