package org.linimasa.tagger.pack;

/**
 * One thing a word can be, such as MONTH 1. A word may have several: "minggu" is a weekday and a unit.
 *
 * @param tokenClass the class's name in the pack, such as {@code MONTH}
 * @param value the class's value for this word, such as {@code 1}; its form depends on the class
 * @param onlyCapitalized the word means this only where it is written with an initial capital ("May", "Minggu")
 */
public record TokenReading(String tokenClass, String value, boolean onlyCapitalized) {
    static TokenReading read(TableReader in) {
        return new TokenReading(in.word(), in.word(), in.flag());
    }

    /** Whether only a pattern names the word: its class is the word in quotation marks. */
    boolean isLiteral() {
        return tokenClass.charAt(0) == '"';
    }

    void write(TableWriter out) {
        out.word(tokenClass);
        out.word(value);
        out.flag(onlyCapitalized);
    }
}
