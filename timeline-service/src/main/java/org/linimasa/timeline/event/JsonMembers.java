package org.linimasa.timeline.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Where the members of a JSON object stand, one after another, without reading their values. For what our own mapper has
 * written: valid UTF-8 without white space between the tokens.
 */
final class JsonMembers {
    private final byte[] json;
    private int next;
    private int nameBegin;
    private int nameEnd;
    private int valueEnd;

    /** @param begin where the object's brace stands */
    JsonMembers(byte[] json, int begin) {
        this.json = json;
        this.next = begin + 1;
        this.valueEnd = begin + 1;
    }

    /** Goes to the next member; false behind the last one. */
    boolean next() {
        if (json[next] != '"') {
            return false;
        }
        nameBegin = next + 1;
        nameEnd = stringEnd(next) - 1;
        valueEnd = valueEnd(valueBegin());
        next = json[valueEnd] == ',' ? valueEnd + 1 : valueEnd;
        return true;
    }

    /** Where the member begins, with the quote of its name. */
    int begin() {
        return nameBegin - 1;
    }

    /** Where the value begins. */
    int valueBegin() {
        return nameEnd + 2;
    }

    /** Behind the value, and so behind the member; behind the opening brace before the first one. */
    int end() {
        return valueEnd;
    }

    /** Whether the member is called so. */
    boolean isCalled(byte[] name) {
        return Arrays.equals(json, nameBegin, nameEnd, name, 0, name.length);
    }

    /** What the member is called. */
    String name() {
        return new String(json, nameBegin, nameEnd - nameBegin, StandardCharsets.UTF_8);
    }

    /** The value, a string without escapes. */
    String plainString() {
        return new String(json, valueBegin() + 1, valueEnd - valueBegin() - 2, StandardCharsets.UTF_8);
    }

    private int valueEnd(int begin) {
        return switch (json[begin]) {
            case '"' -> stringEnd(begin);
            case '{', '[' -> nestedEnd(begin);
            default -> literalEnd(begin);
        };
    }

    private int stringEnd(int begin) {
        int at = begin + 1;
        while (json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private int nestedEnd(int begin) {
        int depth = 0;
        int at = begin;
        do {
            switch (json[at]) {
                case '"' -> at = stringEnd(at) - 1;
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
            at++;
        } while (depth > 0);
        return at;
    }

    private int literalEnd(int begin) {
        int at = begin;
        while (json[at] != ',' && json[at] != '}') {
            at++;
        }
        return at;
    }
}
