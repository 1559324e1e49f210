package org.linimasa.ingest.document;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A body of HTML to characters. */
final class PageBytes {
    private static final int BEGINNING = 1024;
    private static final Pattern DECLARED =
            Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})");

    private PageBytes() {}

    /**
     * In the charset that the media type names, else the one that the page declares in its first 1024 bytes, else UTF-8.
     *
     * @throws org.linimasa.rest.ProblemException 400 if the bytes are not of that charset
     * @see <a href="https://html.spec.whatwg.org/multipage/semantics.html#charset">HTML, specifying the charset</a>
     */
    static String decode(byte[] body, MediaType type) {
        if (type.getParameters().containsKey(MediaType.CHARSET_PARAMETER)) {
            return PlainText.decode(body, type);
        }
        String beginning = new String(body, 0, Math.min(body.length, BEGINNING), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(beginning);
        return PlainText.decode(
                body,
                declared.find()
                        ? new MediaType("text", "html", Map.of(MediaType.CHARSET_PARAMETER, declared.group(1)))
                        : type);
    }
}
