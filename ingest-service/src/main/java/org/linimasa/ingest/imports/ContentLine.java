package org.linimasa.ingest.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A content line of a calendar, unfolded.
 *
 * @param name in upper case
 * @param parameters by name, in upper case; of one that is given twice the first
 * @param value as written, with its escapes
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.1">RFC 5545, section 3.1</a>
 */
record ContentLine(String name, Map<String, String> parameters, String value) {
    /** Reads a line; empty where it is none. */
    static Optional<ContentLine> parse(String line) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            quoted ^= unit == '"';
            if (!quoted && (unit == ';' || unit == ':')) {
                parts.add(line.substring(begin, i));
                begin = i + 1;
                if (unit == ':') {
                    return Optional.of(of(parts, line.substring(begin)));
                }
            }
        }
        return Optional.empty();
    }

    private static ContentLine of(List<String> parts, String value) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : parts.subList(1, parts.size())) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        parameter.substring(0, equals).toUpperCase(Locale.ROOT),
                        parameter.substring(equals + 1).replace("\"", ""));
            }
        }
        return new ContentLine(parts.getFirst().strip().toUpperCase(Locale.ROOT), Map.copyOf(parameters), value);
    }

    boolean is(String name, String value) {
        return this.name.equals(name) && this.value.strip().equalsIgnoreCase(value);
    }

    @Nullable
    String parameter(String name) {
        return parameters.get(name);
    }

    /** The value of the type TEXT (section 3.3.11) in one line. */
    String text() {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            if (unit == '\\' && i + 1 < value.length()) {
                char escaped = value.charAt(++i);
                text.append(escaped == 'n' || escaped == 'N' ? ' ' : escaped);
            } else {
                text.append(unit);
            }
        }
        return text.toString().strip();
    }
}
