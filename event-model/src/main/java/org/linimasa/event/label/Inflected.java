package org.linimasa.event.label;

/** Words that change with what stands before them: "16. Januar 2024", but "seit dem 16. Januar 2024". */
@FunctionalInterface
interface Inflected {
    /**
     * The words in a form, such as {@code genitive}.
     *
     * @param form as a language's own patterns call it; empty for the one that stands alone
     */
    String in(String form);

    /** Words that stay as they are. */
    static Inflected of(Object words) {
        return form -> words.toString();
    }
}
