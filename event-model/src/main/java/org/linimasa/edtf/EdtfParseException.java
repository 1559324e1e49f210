package org.linimasa.edtf;

/** A text that is no EDTF value: {@code "2024-13" has month 13 at index 5}. */
public final class EdtfParseException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int MAX_SHOWN = 80;

    private final String text;
    private final int index;
    private final String reason;

    /**
     * What is wrong, and where.
     *
     * @param text the whole text
     * @param index of the first wrong character, in UTF-16 code units; the text's length when something is missing
     * @param reason a phrase that continues "the text ...": {@code has month 13}
     */
    public EdtfParseException(String text, int index, String reason) {
        super('"' + shown(text) + "\" " + reason + " at index " + index);
        this.text = text;
        this.index = index;
        this.reason = reason;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** The first wrong character, in UTF-16 code units from the start; the text's length when something is missing. */
    public int index() {
        return index;
    }

    /** Why, as a phrase that continues "the text ...": {@code has month 13}. */
    public String reason() {
        return reason;
    }

    private static String shown(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }
}
