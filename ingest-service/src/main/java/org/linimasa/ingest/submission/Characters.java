package org.linimasa.ingest.submission;

import java.util.Optional;

/** Which strings are text: what JSON can escape but neither UTF-8 nor the database can hold is none. */
final class Characters {
    private Characters() {}

    /** What is wrong with it and where; empty for a text. */
    static Optional<String> defectIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                return Optional.of("has the character U+0000 at index " + i);
            }
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                return Optional.of("has half a character (an unpaired surrogate) at index " + i);
            }
        }
        return Optional.empty();
    }
}
