package org.linimasa.tagger.pack;

import org.jspecify.annotations.Nullable;

/**
 * How words become other forms: from {@code *ი} to {@code *ში} with another ending, from {@code *} to {@code ב*} with a
 * beginning.
 *
 * @param from the form, with one star for what stays
 * @param to the other form, with one star, too
 */
record Inflection(String from, String to) {
    private static final char STAYS = '*';

    /** @throws IllegalArgumentException if a form has no star, or more than one */
    Inflection {
        requireOneStar(from);
        requireOneStar(to);
    }

    /** The other form of a word; null where the word is not of the first, or ends in a mark as abbreviations do. */
    @Nullable
    String of(String word) {
        String begin = before(from);
        String end = after(from);
        boolean fits = word.length() > begin.length() + end.length()
                && word.startsWith(begin)
                && word.endsWith(end)
                && Script.continuesWord(word.charAt(word.length() - 1));
        return fits ? before(to) + word.substring(begin.length(), word.length() - end.length()) + after(to) : null;
    }

    private static String before(String form) {
        return form.substring(0, form.indexOf(STAYS));
    }

    private static String after(String form) {
        return form.substring(form.indexOf(STAYS) + 1);
    }

    private static void requireOneStar(String form) {
        int star = form.indexOf(STAYS);
        if (star < 0 || star != form.lastIndexOf(STAYS)) {
            throw new IllegalArgumentException(form + " needs one * for what stays of the word");
        }
    }
}
