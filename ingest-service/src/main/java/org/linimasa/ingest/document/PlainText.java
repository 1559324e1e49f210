package org.linimasa.ingest.document;

import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.linimasa.rest.Problem;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/** A body of plain text to characters. */
final class PlainText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PlainText() {}

    /**
     * UTF-8 unless the media type names another charset. A byte order mark is no part of the text.
     *
     * @throws ProblemException 400 if the bytes are not of that charset: a text with replacement characters in it is
     *     not the text
     */
    static String decode(byte[] body, MediaType type) {
        String name = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, StandardCharsets.UTF_8.name());
        try {
            String text = Charset.forName(name)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable("wrong-charset", "The body is not " + name + " text: " + e.getMessage() + ".");
        } catch (IllegalArgumentException e) {
            throw unreadable("unknown-charset", "There is no charset " + name + ".");
        }
    }

    private static ProblemException unreadable(String code, String detail) {
        return new ProblemException(ProblemKind.UNREADABLE_REQUEST, Problem.FieldError.body("", code, detail));
    }
}
