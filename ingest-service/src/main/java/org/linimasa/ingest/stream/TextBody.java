package org.linimasa.ingest.stream;

import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.linimasa.rest.Problem;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/** A body of text to characters, as it comes in. */
public final class TextBody {
    /**
     * Stands for bytes that are not of the charset. A part of the body that has it is not the part that was sent.
     *
     * @see #check
     */
    private static final char REPLACEMENT = '\uFFFD';

    private TextBody() {}

    /**
     * UTF-8 unless the media type names another charset.
     *
     * @throws ProblemException 400 if there is no such charset
     */
    public static Reader reader(InputStream body, MediaType type) {
        String name = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, StandardCharsets.UTF_8.name());
        try {
            return new InputStreamReader(
                    body,
                    Charset.forName(name)
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .onUnmappableCharacter(CodingErrorAction.REPLACE));
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            throw unreadable("unknown-charset", "There is no charset " + name + " to read.");
        }
    }

    /** @throws ProblemException 400 where bytes of the text could not be read */
    public static String check(String text) {
        int index = text.indexOf(REPLACEMENT);
        if (index >= 0) {
            throw unreadable(
                    "wrong-charset",
                    "Character " + (index + 1) + " of the line is not one of the charset that Content-Type names (UTF-8"
                            + " where it names none).");
        }
        return text;
    }

    private static ProblemException unreadable(String code, String detail) {
        return new ProblemException(ProblemKind.UNREADABLE_REQUEST, Problem.FieldError.body("", code, detail));
    }
}
