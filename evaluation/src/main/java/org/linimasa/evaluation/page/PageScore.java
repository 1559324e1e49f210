package org.linimasa.evaluation.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How well a page was read.
 *
 * @param precision how much of the words found are the article's, 0 to 1; 0 where nothing was found
 * @param recall how much of the article's words was found, 0 to 1
 * @param title absent where the page was not annotated with one, like the two others
 */
record PageScore(
        double precision,
        double recall,
        @Nullable Boolean title,
        @Nullable Boolean publishedOn,
        @Nullable Boolean authors) {
    static PageScore of(SavedPage.Expected expected, PageReading found) {
        Words article = Words.of(expected.text());
        Words words = Words.of(text(found.text()));
        double shared = article.shared(words);
        return new PageScore(
                words.size() == 0 ? 0 : shared / words.size(),
                shared / article.size(),
                expected.title() == null ? null : sameTitle(expected.title(), text(found.title())),
                expected.publishedOn() == null
                        ? null
                        : text(found.publishedAt()).startsWith(expected.publishedOn()),
                expected.authors() == null ? null : namesAll(expected.authors(), text(found.author())));
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** The same words in the same order. */
    private static boolean sameTitle(String expected, String found) {
        return letters(expected).equals(letters(found));
    }

    private static boolean namesAll(List<String> authors, String found) {
        return authors.stream().allMatch(author -> letters(found).contains(letters(author)));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
    }

    private static String text(@Nullable String found) {
        return found == null ? "" : found;
    }
}
