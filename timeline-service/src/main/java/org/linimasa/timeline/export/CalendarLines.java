package org.linimasa.timeline.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Content lines of RFC 5545: folded at 75 octets, never within a character, and ended with CRLF.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.1">RFC 5545, section 3.1</a>
 */
final class CalendarLines {
    private static final int MAX_OCTETS = 75;

    /** Control characters are no text there (section 3.1, CONTROL). */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F]");

    private final Appendable out;

    CalendarLines(Appendable out) {
        this.out = out;
    }

    /** @param line name, parameters and value as they are written */
    void add(String line) throws IOException {
        int octets = 0;
        int begin = 0;
        for (int i = 0; i < line.length(); ) {
            int codePoint = line.codePointAt(i);
            int width = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > MAX_OCTETS) {
                out.append(line, begin, i).append("\r\n ");
                begin = i;
                octets = 1; // the space that marks a continuation
            }
            octets += width;
            i += Character.charCount(codePoint);
        }
        out.append(line, begin, line.length()).append("\r\n");
    }

    /** @param text any; escaped as a value of the type TEXT (section 3.3.11) */
    void addText(String name, String text) throws IOException {
        add(name + ":" + escape(text));
    }

    static String escape(String text) {
        String plain =
                CONTROL.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        return plain.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }
}
