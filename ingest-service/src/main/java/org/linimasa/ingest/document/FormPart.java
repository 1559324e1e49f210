package org.linimasa.ingest.document;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.Problem;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/**
 * A part of a form that was sent with its files. Read here because Quarkus' own reader lays each file on the disk first; a form
 * is no longer than any other body and in memory already, where its digest is taken for an {@code Idempotency-Key}.
 *
 * @param name of the field
 * @param fileName as the sender's machine called it; absent where the part is no file
 * @param type absent where the sender does not say
 * @param content as sent, not copied
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578</a>
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record FormPart(
        String name, @Nullable String fileName, @Nullable MediaType type, byte[] content) {
    private static final int MAX_PARTS = 100;
    private static final int MAX_BOUNDARY_CHARS = 70;
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] HEADERS_END = {'\r', '\n', '\r', '\n'};

    /** A parameter of a header: a token, or any text in quotation marks, in which a backslash escapes one of these. */
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([\\w-]{1,40})\\s*=\\s*(?:\"((?:\\\\\"|[^\"])*+)\"|([^\\s;\"]++))");

    /**
     * The parts of a body, in their order.
     *
     * @throws ProblemException 400 where it is no such form: without a boundary, or breaking off
     */
    static List<FormPart> read(byte[] body, MediaType type) {
        String boundary = type.getParameters().get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > MAX_BOUNDARY_CHARS) {
            throw unreadable("missing-boundary", "Content-Type has no boundary of 1 to 70 characters.");
        }
        byte[] delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        List<FormPart> parts = new ArrayList<>();
        // The first delimiter may stand at the very beginning, without a line before it.
        int next = startsWith(body, 0, Arrays.copyOfRange(delimiter, 2, delimiter.length))
                ? delimiter.length - 2
                : after(body, delimiter, 0);
        while (!startsWith(body, next, new byte[] {'-', '-'})) {
            if (parts.size() == MAX_PARTS) {
                throw unreadable("too-many-parts", "The form has more than " + MAX_PARTS + " parts.");
            }
            int headers = after(body, LINE_END, next);
            int end = after(body, delimiter, headers - LINE_END.length);
            parts.add(part(body, headers, end - delimiter.length));
            next = end;
        }
        return List.copyOf(parts);
    }

    private static FormPart part(byte[] body, int begin, int end) {
        // A part may have no header at all; then the empty line is its first.
        int content = after(body, HEADERS_END, begin - LINE_END.length);
        if (content > end) {
            throw unreadable("broken-form", "A part of the form has no empty line after its headers.");
        }
        String[] headers = new String(body, begin, content - begin, StandardCharsets.UTF_8).split("\r\n");
        String disposition = header(headers, "content-disposition").orElse("");
        String name = parameter(disposition, "name")
                .orElseThrow(() -> unreadable("broken-form", "A part of the form does not say its name."));
        return new FormPart(
                name,
                parameter(disposition, "filename").orElse(null),
                header(headers, "content-type").map(FormPart::mediaType).orElse(null),
                Arrays.copyOfRange(body, content, end));
    }

    private static Optional<String> header(String[] headers, String name) {
        return Arrays.stream(headers)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    private static Optional<String> parameter(String header, String name) {
        Matcher parameters = PARAMETER.matcher(header);
        while (parameters.find()) {
            if (parameters.group(1).equalsIgnoreCase(name)) {
                return Optional.of(
                        parameters.group(2) == null
                                ? parameters.group(3)
                                : parameters.group(2).replace("\\\"", "\""));
            }
        }
        return Optional.empty();
    }

    private static MediaType mediaType(String header) {
        try {
            return MediaType.valueOf(header);
        } catch (IllegalArgumentException e) {
            throw unreadable("broken-form", "\"" + header + "\" is not a media type.");
        }
    }

    /** The place after the next occurrence of some bytes. */
    private static int after(byte[] body, byte[] wanted, int from) {
        for (int i = Math.max(from, 0); i <= body.length - wanted.length; i++) {
            if (startsWith(body, i, wanted)) {
                return i + wanted.length;
            }
        }
        throw unreadable("broken-form", "The form ends before its last boundary.");
    }

    private static boolean startsWith(byte[] body, int at, byte[] wanted) {
        return at + wanted.length <= body.length
                && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static ProblemException unreadable(String code, String detail) {
        return new ProblemException(ProblemKind.UNREADABLE_REQUEST, Problem.FieldError.body("", code, detail));
    }
}
