package org.linimasa.ingest.document;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.submission.SubmittedText;
import org.linimasa.rest.Problem;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;
import org.linimasa.rest.Suggestion;

/**
 * A form with a file and what is known of it, as the API's description shows it. What a caller sends is never made one of
 * these: {@link #read} makes the text of it.
 */
@Schema(
        name = "UploadedDocument",
        description = "A file with a text or a page, and what is known about it. Absent means unknown.")
@RegisterForReflection
record UploadedDocument(
        @Schema(
                required = true,
                format = "binary",
                description =
                        "One file of plain text or HTML, as its Content-Type says or else the end of its name (.txt, .text,"
                                + " .html, .htm, .xhtml); in the charset that its Content-Type names, that a page declares, or"
                                + " UTF-8")
        String file,

        @Nullable @Schema(description = "The headline, where it is known apart from the text")
        String title,

        @Nullable @Schema(description = "Its address, http or https")
        String url,

        @Nullable @Schema(description = "Who published it") String publisher,

        @Nullable @Schema(description = "BCP 47; detected where absent")
        String language,

        @Nullable @Schema(description = "Date or date-time of ISO 8601; inferred where absent")
        String publishedAt,

        @Nullable @Schema(description = "IANA time zone of its local times")
        String zone,

        @Nullable @Schema(description = "Who wrote it") String author) {
    private static final String FILE = "file";
    private static final Set<String> FIELDS =
            Set.of(FILE, "title", "url", "publisher", "language", "publishedAt", "zone", "author");
    private static final MediaType PAGE = MediaType.TEXT_HTML_TYPE;
    private static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE;
    private static final Map<String, MediaType> BY_SUFFIX =
            Map.of("txt", TEXT, "text", TEXT, "html", PAGE, "htm", PAGE, "xhtml", PAGE);

    /**
     * What a form holds.
     *
     * @throws ProblemException 400 for a form that cannot be read or has an unknown or repeated field, 415 for a file of
     *     another type, 422 without a file
     */
    static SubmittedText read(byte[] body, MediaType type) {
        Map<String, FormPart> parts = new HashMap<>();
        for (FormPart part : FormPart.read(body, type)) {
            if (!FIELDS.contains(part.name())) {
                throw unreadable(
                        part.name(),
                        "unknown-field",
                        "There is no field " + part.name() + " in this form." + Suggestion.among(FIELDS, part.name()));
            }
            if (parts.put(part.name(), part) != null) {
                throw unreadable(
                        part.name(),
                        "repeated-field",
                        part.name() + " is given twice; a form has one file, and many documents make a batch.");
            }
        }
        FormPart file = parts.get(FILE);
        // A browser sends an empty part for a file that nobody chose.
        if (file == null || file.content().length == 0) {
            throw ProblemException.invalidField("/" + FILE, "missing", "The form has no file, or an empty one.");
        }
        MediaType kind = kind(file);
        boolean page = kind.getSubtype().equals(PAGE.getSubtype());
        return new SubmittedText(
                page ? null : PlainText.decode(file.content(), kind),
                value(parts, "title"),
                value(parts, "url"),
                value(parts, "publisher"),
                value(parts, "language"),
                value(parts, "publishedAt"),
                value(parts, "zone"),
                value(parts, "author"),
                page ? PageBytes.decode(file.content(), kind) : null);
    }

    private static @Nullable String value(Map<String, FormPart> parts, String name) {
        FormPart part = parts.get(name);
        return part == null ? null : PlainText.decode(part.content(), TEXT);
    }

    /** Plain text or HTML, with the charset where the file's type names one. */
    private static MediaType kind(FormPart file) {
        MediaType type = file.type();
        if (type == null || type.isCompatible(MediaType.APPLICATION_OCTET_STREAM_TYPE)) {
            String name = file.fileName() == null ? "" : file.fileName();
            MediaType kind =
                    BY_SUFFIX.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
            if (kind != null) {
                return kind;
            }
            throw unsupported("What kind of file it is stands neither in its Content-Type nor in its name.");
        }
        if (type.isCompatible(TEXT) || type.isCompatible(PAGE)) {
            return type;
        }
        if (type.isCompatible(MediaType.APPLICATION_XHTML_XML_TYPE)) {
            return new MediaType(PAGE.getType(), PAGE.getSubtype(), type.getParameters());
        }
        throw unsupported("A file of " + type.getType() + "/" + type.getSubtype() + " is not read.");
    }

    private static ProblemException unsupported(String why) {
        return new ProblemException(
                ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                why + " Files of plain text (text/plain) and HTML (text/html) are.",
                List.of(Problem.FieldError.body("/" + FILE, "unknown-type", why)),
                Map.of());
    }

    private static ProblemException unreadable(String field, String code, String detail) {
        return new ProblemException(ProblemKind.UNREADABLE_REQUEST, Problem.FieldError.body("/" + field, code, detail));
    }
}
