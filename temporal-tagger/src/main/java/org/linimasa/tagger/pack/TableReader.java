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
    private final ByteBuffer bytes;
    private final String[] words;

    TableReader(ByteBuffer bytes) {
        this.bytes = bytes;
        int[] lengths = new int[number()];
        bytes.getInt();
        copy(lengths);
        byte[] letters = new byte[number()];
        bytes.get(letters);
        String all = new String(letters, StandardCharsets.UTF_8);
        words = new String[lengths.length];
        int begin = 0;
        for (int w = 0; w < lengths.length; w++) {
            int end = begin + lengths[w];
            words[w] = all.substring(begin, end);
            begin = end;
        }
    }

    int number() {
        return bytes.getInt();
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
        bytes.asIntBuffer().get(numbers);
        bytes.position(bytes.position() + numbers.length * Integer.BYTES);
    }

    char[] characters() {
        char[] characters = new char[number()];
        bytes.asCharBuffer().get(characters);
        bytes.position(bytes.position() + characters.length * Character.BYTES);
        return characters;
    }

    long[] bits() {
        long[] bits = new long[number()];
        bytes.asLongBuffer().get(bits);
        bytes.position(bytes.position() + bits.length * Long.BYTES);
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
