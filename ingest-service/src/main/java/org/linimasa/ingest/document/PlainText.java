package org.linimasa.ingest.document;

import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
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
            ByteBuffer bytes = ByteBuffer.wrap(body);
            String text = decode(bytes, Charset.forName(name));
            if (bytes.hasRemaining()) {
                throw unreadable(
                        "wrong-charset",
                        "The body is not " + name + " text: the bytes from index " + bytes.position()
                                + " on are none.");
            }
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IllegalArgumentException e) {
            throw unreadable("unknown-charset", "There is no charset " + name + ".");
        }
    }

    /** The characters up to the first bytes that are none; these remain. */
    private static String decode(ByteBuffer bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate((int) (bytes.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        if (!decoder.decode(bytes, text, true).isError()) {
            decoder.flush(text);
        }
        return text.flip().toString();
    }

    private static ProblemException unreadable(String code, String detail) {
        return new ProblemException(ProblemKind.UNREADABLE_REQUEST, Problem.FieldError.body("", code, detail));
    }
}
