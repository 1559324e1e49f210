package org.linimasa.edtf;

/** What a value says of its own reliability. */
public enum Qualifier {
    NONE(""),
    /** The source is in doubt. */
    UNCERTAIN("?"),
    /** An estimate. */
    APPROXIMATE("~"),
    /** Both. */
    UNCERTAIN_AND_APPROXIMATE("%");

    private final String symbol;

    Qualifier(String symbol) {
        this.symbol = symbol;
    }

    /** {@code ?}, {@code ~}, {@code %} or nothing. */
    public String symbol() {
        return symbol;
    }

    /** Whether it says uncertain. */
    public boolean isUncertain() {
        return this == UNCERTAIN || this == UNCERTAIN_AND_APPROXIMATE;
    }

    /** Whether it says approximate. */
    public boolean isApproximate() {
        return this == APPROXIMATE || this == UNCERTAIN_AND_APPROXIMATE;
    }

    /** What both say together. */
    public Qualifier and(Qualifier other) {
        if (this == other || other == NONE) {
            return this;
        }
        return this == NONE ? other : UNCERTAIN_AND_APPROXIMATE;
    }

    static boolean isSymbol(char c) {
        return c == '?' || c == '~' || c == '%';
    }

    static Qualifier of(char symbol) {
        return switch (symbol) {
            case '?' -> UNCERTAIN;
            case '~' -> APPROXIMATE;
            case '%' -> UNCERTAIN_AND_APPROXIMATE;
            default -> throw new IllegalArgumentException("'" + symbol + "' is no qualifier");
        };
    }
}
