package org.linimasa.ingest.idempotency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.Problem;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/**
 * What a caller chose to know a request by.
 *
 * @param value 1 to 255 characters of ASCII
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key HTTP
 *     Header Field</a>
 */
record IdempotencyKey(String value) {
    static final String HEADER = "Idempotency-Key";
    static final int MAX_CHARS = 255;

    /** A string of RFC 9651, as the draft wants it. */
    private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])+)\"");
    /** As most clients send it. */
    private static final Pattern BARE = Pattern.compile("[!#-~][!-~]*");

    /**
     * Reads the header, with or without the quotes of a structured field.
     *
     * @param values of all headers of the name
     * @throws ProblemException 400 for anything but one key
     */
    static Optional<IdempotencyKey> read(@Nullable List<String> values) {
        if (values == null || values.isEmpty()) {
            return Optional.empty();
        }
        String value = values.getFirst().strip();
        var quoted = QUOTED.matcher(value);
        String key = quoted.matches() ? quoted.group(1).replaceAll("\\\\(.)", "$1") : value;
        boolean isKey = quoted.matches() || BARE.matcher(value).matches();
        if (values.size() > 1 || !isKey || key.length() > MAX_CHARS) {
            String detail =
                    HEADER + " is one key of 1 to " + MAX_CHARS + " visible characters of ASCII, such as a UUID.";
            throw new ProblemException(
                    ProblemKind.UNREADABLE_REQUEST,
                    detail,
                    List.of(new Problem.FieldError("header", HEADER, null, "invalid-key", detail)),
                    Map.of());
        }
        return Optional.of(new IdempotencyKey(key));
    }
}
