package org.linimasa.tagger.pack;

import java.util.Arrays;
import java.util.Collection;

/**
 * The letters of the alphabet that the forms of a pack are written in, by number. All characters that
 * {@link WordAutomaton#fold} makes equal have the same; those of no form have 0. Pages of 256 characters, because a
 * pack uses a few of the 256 pages.
 */
final class CharacterClasses {
    private static final int PAGE = 256;

    /** Where spaces, apostrophes, hyphens and letters stand that fold to characters of other pages. */
    private static final int[] PAGES_THAT_FOLD_AWAY = {0x00, 0x01, 0x02, 0x03, 0x16, 0x1e, 0x20, 0x21, 0x30};

    private final char[] firstOfPage;
    private char[] numbers;
    private int size;

    /** The classes of folded forms. */
    CharacterClasses(Collection<String> forms) {
        firstOfPage = new char[PAGE];
        numbers = new char[PAGE];
        size = 1;
        boolean[] pages = new boolean[PAGE];
        for (int page : PAGES_THAT_FOLD_AWAY) {
            pages[page] = true;
        }
        char[] classOf = new char[Character.MAX_VALUE + 1];
        for (String form : forms) {
            for (int i = 0; i < form.length(); i++) {
                char c = form.charAt(i);
                if (classOf[c] == 0) {
                    classOf[c] = (char) size++;
                    pages[c >> 8] = true;
                    pages[Character.toUpperCase(c) >> 8] = true;
                    pages[Character.toTitleCase(c) >> 8] = true;
                }
            }
        }
        for (int page = 0; page < PAGE; page++) {
            if (pages[page]) {
                addPage(page, classOf);
            }
        }
    }

    private CharacterClasses(TableReader in) {
        firstOfPage = in.characters();
        numbers = in.characters();
        size = in.number();
    }

    static CharacterClasses read(TableReader in) {
        return new CharacterClasses(in);
    }

    void write(TableWriter out) {
        out.characters(firstOfPage);
        out.characters(numbers);
        out.number(size);
    }

    private void addPage(int page, char[] classOf) {
        int first = numbers.length;
        numbers = Arrays.copyOf(numbers, first + PAGE);
        for (int i = 0; i < PAGE; i++) {
            numbers[first + i] = classOf[WordAutomaton.fold((char) (page << 8 | i))];
        }
        firstOfPage[page] = (char) first;
    }

    /** The class of a character, folded; 0 where no form has it. */
    int of(char c) {
        return numbers[firstOfPage[c >> 8] + (c & 0xff)];
    }

    /** How many there are, 0 included. */
    int size() {
        return size;
    }
}
