package org.linimasa.tagger.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the compiled form of a pack. It is read by programs that have just started, where nothing is compiled yet: arrays
 * are copied as a whole, and the path has no lambdas, streams, regexes or joined strings, each of which would take longer
 * to set up than the pack to read.
 */
final class TableReader {
    /** From this many numbers on a copy as a whole is quicker than one by one, whatever it takes to set it up. */
    private static final int WHOLE = 64;

    private final byte[] bytes;
    private final String[] words;
    private int at;

    /** Reads what a writer made, from this index on. */
    TableReader(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
        int[] lengths = new int[number()];
        number();
        copy(lengths);
        int size = number();
        String all = new String(bytes, at, size, StandardCharsets.UTF_8);
        at += size;
        words = new String[lengths.length];
        int begin = 0;
        for (int w = 0; w < lengths.length; w++) {
            int end = begin + lengths[w];
            words[w] = all.substring(begin, end);
            begin = end;
        }
    }

    /** Put together by hand: a buffer makes a dozen calls of it, and it is asked for a hundred thousand times. */
    int number() {
        int number =
                bytes[at] << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
        at += Integer.BYTES;
        return number;
    }

    boolean flag() {
        return number() != 0;
    }

    int[] numbers() {
        int[] numbers = new int[number()];
        copy(numbers);
        return numbers;
    }

    private void copy(int[] numbers) {
        if (numbers.length < WHOLE) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = number();
            }
        } else {
            take(numbers.length * Integer.BYTES).asIntBuffer().get(numbers);
        }
    }

    private ByteBuffer take(int size) {
        ByteBuffer taken = ByteBuffer.wrap(bytes, at, size);
        at += size;
        return taken;
    }

    char[] characters() {
        char[] characters = new char[number()];
        take(characters.length * Character.BYTES).asCharBuffer().get(characters);
        return characters;
    }

    long[] bits() {
        long[] bits = new long[number()];
        take(bits.length * Long.BYTES).asLongBuffer().get(bits);
        return bits;
    }

    String word() {
        return words[number()];
    }

    List<String> words() {
        int size = number();
        List<String> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(word());
        }
        return list;
    }
}
