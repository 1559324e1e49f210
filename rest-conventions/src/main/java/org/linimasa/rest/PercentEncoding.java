package org.linimasa.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Percent-encoded UTF-8 (RFC 3986, section 2.1): whether a text is. */
final class PercentEncoding {
    private static final int HEX = 16;
    private static final int ENCODED_CHARS = 3;
    private static final Pattern ENCODED = Pattern.compile("(%[0-9A-Fa-f]{2})+");
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x21-\\x7e]");

    private PercentEncoding() {}

    /** What is wrong and where, as the rest of a sentence; empty for a text that can be decoded. */
    static Optional<String> defectIn(String text) {
        Matcher lone = LONE_PERCENT.matcher(text);
        if (lone.find()) {
            return Optional.of("has a % at index " + lone.start()
                    + " without two hexadecimal digits; the percent sign itself is written %25");
        }
        Matcher raw = NOT_ASCII.matcher(text);
        if (raw.find()) {
            return Optional.of("has a character at index " + raw.start()
                    + " that has to be percent-encoded as UTF-8, such as %C3%A9 for é");
        }
        Matcher encoded = ENCODED.matcher(text);
        while (encoded.find()) {
            Optional<String> defect = defectIn(encoded.group(), encoded.start());
            if (defect.isPresent()) {
                return defect;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> defectIn(String encoded, int index) {
        byte[] bytes = new byte[encoded.length() / ENCODED_CHARS];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(encoded, i * ENCODED_CHARS + 1, (i + 1) * ENCODED_CHARS, HEX);
            if (bytes[i] == 0) {
                return Optional.of(
                        "has the character U+0000 at index " + (index + i * ENCODED_CHARS) + ", which no text has");
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.of("has " + encoded + " at index " + index + ", which is not UTF-8");
        }
    }
}
