package org.linimasa.tagger.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what {@link TableReader} reads: numbers of four bytes, and words by their number in one list of all words. */
final class TableWriter {
    private final Map<String, Integer> wordNumbers = new LinkedHashMap<>();
    private ByteBuffer body = ByteBuffer.allocate(1 << 16);

    void number(int number) {
        room(Integer.BYTES).putInt(number);
    }

    void flag(boolean flag) {
        number(flag ? 1 : 0);
    }

    void numbers(int[] numbers) {
        number(numbers.length);
        ByteBuffer place = room(numbers.length * Integer.BYTES);
        place.asIntBuffer().put(numbers);
        place.position(place.position() + numbers.length * Integer.BYTES);
    }

    void characters(char[] characters) {
        number(characters.length);
        ByteBuffer place = room(characters.length * Character.BYTES);
        place.asCharBuffer().put(characters);
        place.position(place.position() + characters.length * Character.BYTES);
    }

    void bits(long[] bits) {
        number(bits.length);
        ByteBuffer place = room(bits.length * Long.BYTES);
        place.asLongBuffer().put(bits);
        place.position(place.position() + bits.length * Long.BYTES);
    }

    void word(String word) {
        Integer known = wordNumbers.putIfAbsent(word, wordNumbers.size());
        number(known == null ? wordNumbers.size() - 1 : known);
    }

    void words(Collection<String> words) {
        number(words.size());
        words.forEach(this::word);
    }

    /** All that was written, the words first. */
    byte[] bytes() {
        TableWriter words = new TableWriter();
        words.number(wordNumbers.size());
        int[] lengths = new int[wordNumbers.size()];
        int next = 0;
        for (String word : wordNumbers.keySet()) {
            lengths[next++] = word.length();
        }
        words.numbers(lengths);
        byte[] letters = String.join("", wordNumbers.keySet()).getBytes(StandardCharsets.UTF_8);
        words.number(letters.length);
        words.room(letters.length).put(letters);
        byte[] list = words.written();
        byte[] rest = written();
        byte[] all = Arrays.copyOf(list, list.length + rest.length);
        System.arraycopy(rest, 0, all, list.length, rest.length);
        return all;
    }

    private byte[] written() {
        return Arrays.copyOf(body.array(), body.position());
    }

    private ByteBuffer room(int bytes) {
        if (body.remaining() < bytes) {
            ByteBuffer larger = ByteBuffer.allocate(2 * (body.position() + bytes));
            body = larger.put(body.flip());
        }
        return body;
    }
}
