package org.linimasa.tagger.pack;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The slips that long names of days and months are written with in any alphabet: a letter left out, two letters the
 * other way round, one written twice or again after the next, one vowel for another. The first letter is taken to be right.
 */
final class Misspellings {
    /** Shorter words are too often one slip away from another word. */
    private static final int LEAST_LETTERS = 7;

    private static final int LEAST_LETTERS_TURNED = 6;
    private static final String VOWELS = "aeiou";

    private Misspellings() {}

    /** What a word can be misspelled as; empty for one that is short or more than letters. */
    static Set<String> of(String word) {
        Set<String> slips = new LinkedHashSet<>();
        if (!word.chars().allMatch(Character::isLetter)) {
            return slips;
        }
        for (int i = 1; i < word.length() && word.length() >= LEAST_LETTERS_TURNED; i++) {
            String before = word.substring(0, i);
            String after = word.substring(i + 1);
            char letter = word.charAt(i);
            if (!after.isEmpty()) {
                slips.add(before + after.charAt(0) + letter + after.substring(1));
            }
            if (word.length() < LEAST_LETTERS) {
                continue;
            }
            slips.add(before + after);
            slips.add(before + letter + letter + after);
            if (!after.isEmpty()) {
                slips.add(before + letter + after.charAt(0) + letter + after.substring(1));
            }
            if (VOWELS.indexOf(letter) >= 0) {
                VOWELS.chars().forEach(vowel -> slips.add(before + (char) vowel + after));
            }
        }
        slips.remove(word);
        return slips;
    }
}
