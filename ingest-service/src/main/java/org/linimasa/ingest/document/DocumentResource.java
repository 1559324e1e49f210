package org.linimasa.ingest.document;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.access.Audited;
import org.linimasa.ingest.document.TextPolicy.ServedText;
import org.linimasa.ingest.idempotency.Idempotent;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.ingest.submission.JsonBody;
import org.linimasa.ingest.submission.Submission;
import org.linimasa.ingest.submission.SubmissionReader;
import org.linimasa.ingest.submission.SubmittedText;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.access.Roles;

@RolesAllowed(Roles.READER)
@Path("/api/v1/documents")
@Tag(name = "Documents", description = "The texts that events rest on")
@Produces(MediaType.APPLICATION_JSON)
class DocumentResource {
    private static final String OF_A_BARE_BODY = "Of a text/plain or text/html body, a JSON body says it itself: ";

    private final IngestDocument ingestDocument;
    private final FindDocument findDocument;
    private final RetractDocument retractDocument;
    private final PurgeDocument purgeDocument;
    private final TextPolicy textPolicy;
    private final SecurityIdentity caller;

    DocumentResource(
            IngestDocument ingestDocument,
            FindDocument findDocument,
            RetractDocument retractDocument,
            PurgeDocument purgeDocument,
            TextPolicy textPolicy,
            SecurityIdentity caller) {
        this.ingestDocument = ingestDocument;
        this.findDocument = findDocument;
        this.retractDocument = retractDocument;
        this.purgeDocument = purgeDocument;
        this.textPolicy = textPolicy;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Audited
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "ingestDocument",
            summary = "Take in a document and answer with its events",
            description = "Stores the text, reads its events and merges them with those of other documents, all or"
                    + " nothing. The id is a function of URL and text: what is sent again is answered 200 and changes"
                    + " nothing. The same text with new metadata is analyzed again; another text at the same URL takes"
                    + " the older one's place. Also takes `text/plain` and `text/html`, with title, url, publisher,"
                    + " language, publishedAt, zone and author as query parameters, and `multipart/form-data` with these"
                    + " as fields beside the `file`. Of a page the main text is kept; what the page says of itself counts"
                    + " where the caller says nothing.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SubmittedText.class),
                        examples = {
                            @ExampleObject(
                                    name = "metadata",
                                    summary = "A text whose publication time is known",
                                    value = """
{"text": "Menteri Luar Negeri bertemu duta besar Jepang pada Selasa malam (16/1).", "title": "Menlu bertemu dubes", "url": "https://news.example/menlu-bertemu-dubes", "publisher": "Contoh News", "language": "id", "publishedAt": "2024-01-17T07:30:00+07:00", "zone": "Asia/Jakarta"}
""")
                        }),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = Submission.MAX_TEXT_CHARS,
                                        description = "The text in UTF-8, or in the charset that Content-Type names;"
                                                + " its metadata are query parameters"),
                        examples = {
                            @ExampleObject(
                                    name = "plain",
                                    summary = "A text alone",
                                    value = "Jakarta, 17 Januari"
                                            + " 2024 - Menteri Luar Negeri bertemu duta besar Jepang pada Selasa malam"
                                            + " (16/1).")
                        }),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description =
                                                "A page, in the charset that Content-Type or else the page names"),
                        examples = {@ExampleObject(name = "page", summary = "A page with a menu", value = """
<html lang="en"><head><title>Council votes on quay | Port Ellery Post</title>
<meta property="article:published_time" content="2024-01-16T07:30:00+01:00"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Council votes on quay</h1>
<p>The council of Port Ellery approved the new quay on Monday evening, after a debate of five hours.</p>
<p>The mayor, Ingrid Solheim, will open it on 12 June, the harbour office said in a statement.</p></article>
<footer>About us</footer></body></html>
""")}),
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema = @Schema(implementation = UploadedDocument.class),
                        examples = {@ExampleObject(name = "file", summary = "A file with its publisher", value = """
{"file": "Port Ellery, 17 January 2024 - The harbour office opened the new quay on Tuesday, mayor Ingrid Solheim said.", "publisher": "Port Ellery Post", "language": "en", "publishedAt": "2024-01-17"}
""")})
            })
    @Parameter(
            name = "title",
            in = ParameterIn.QUERY,
            description = OF_A_BARE_BODY + "the headline.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "url",
            in = ParameterIn.QUERY,
            description = OF_A_BARE_BODY + "its address, http or https.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "publisher",
            in = ParameterIn.QUERY,
            description = OF_A_BARE_BODY + "who published it.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "language",
            in = ParameterIn.QUERY,
            description = OF_A_BARE_BODY + "BCP 47; detected where absent.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "publishedAt",
            in = ParameterIn.QUERY,
            description = OF_A_BARE_BODY + "date or date-time of ISO 8601; inferred where absent.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "zone",
            in = ParameterIn.QUERY,
            description = OF_A_BARE_BODY + "IANA time zone of its local times.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "author",
            in = ParameterIn.QUERY,
            description = OF_A_BARE_BODY + "who wrote it.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "201",
            description = "Stored. The state of the document with its events",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known already. The present state",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    public Response post(@Nullable SubmittedText body) {
        return ingest(JsonBody.required(body), FieldErrors.inBody(""));
    }

    @POST
    @Idempotent
    @Audited
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public Response postPlain(byte[] body, @BeanParam DocumentParameters metadata, @Context HttpHeaders headers) {
        return ingest(metadata.describing(PlainText.decode(body, headers.getMediaType())), FieldErrors.BESIDE_THE_TEXT);
    }

    @POST
    @Idempotent
    @Audited
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Consumes(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response postPage(byte[] body, @BeanParam DocumentParameters metadata, @Context HttpHeaders headers) {
        return ingest(
                metadata.describingPage(PageBytes.decode(body, headers.getMediaType())), FieldErrors.BESIDE_THE_TEXT);
    }

    @POST
    @Idempotent
    @Audited
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response postForm(byte[] body, @Context HttpHeaders headers) {
        return ingest(UploadedDocument.read(body, headers.getMediaType()), FieldErrors.inBody(""));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getDocument",
            summary = "A document's state and the events it supports",
            description =
                    "Without the text, which stands at `/text`. A text that another one at the same URL has replaced,"
                            + " and one that was retracted, is not live and supports nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the state that If-None-Match names")
    @APIResponse(responseCode = "410", description = "Purged")
    public Response get(
            @PathParam("id") @Parameter(description = "UUID of the document") UUID id, @Context Request request) {
        DocumentView document = findDocument.find(id).orElseThrow(() -> ProblemException.notFound("document", id));
        EntityTag tag = DocumentAnswers.tag(document);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(document) : unchanged).tag(tag).build();
    }

    @DELETE
    @Audited
    @RolesAllowed(Roles.EDITOR)
    @Path("{id}")
    @Operation(
            operationId = "retractDocument",
            summary = "Take a document back",
            description =
                    "It supports nothing from now on: its mentions leave their events, and an event that loses all"
                            + " of them is retracted (410). What people said of events stays. An older text at the same URL"
                            + " counts again, as if this one had never come. The text stays readable; the same text handed in"
                            + " again is live again, with the same ids. To take back what is retracted already changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The document as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(responseCode = "204", description = "Purged: nothing of it is left")
    @APIResponse(responseCode = "410", description = "Purged before")
    @APIResponse(responseCode = "412", description = "The document has changed since the version that If-Match names")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response retract(
            @PathParam("id") @Parameter(description = "UUID of the document") UUID id,
            @BeanParam RetractionParameters parameters) {
        if (parameters.purge()) {
            return purge(id, parameters);
        }
        DocumentView document = retractDocument
                .retract(id, parameters.condition(), parameters.author(), parameters.reason())
                .orElseThrow(() -> ProblemException.notFound("document", id));
        return Response.ok(document).tag(DocumentAnswers.tag(document)).build();
    }

    @GET
    @Path("{id}/text")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "getDocumentText",
            summary = "A document's text as it was received, or the main text of a page",
            description = "What `begin` and `end` of quotes count in, as UTF-16 code units. An editor gets all of it,"
                    + " others what the operator allows: all, the beginning, or nothing (403).")
    @APIResponse(
            responseCode = "200",
            description = "The text",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "410", description = "Purged")
    public Response text(@PathParam("id") @Parameter(description = "UUID of the document") UUID id) {
        String text = findDocument.text(id).orElseThrow(() -> ProblemException.notFound("document", id));
        ServedText served = textPolicy.of(text, caller.hasRole(Roles.EDITOR));
        return Response.ok(served.text())
                .header("Linimasa-Text", served.whole() ? "full" : "snippet")
                .build();
    }

    private Response purge(UUID id, RetractionParameters parameters) {
        if (!caller.hasRole(Roles.ADMIN)) {
            throw new ForbiddenException();
        }
        if (!purgeDocument.purge(id, parameters.condition(), parameters.author(), parameters.reason())) {
            throw ProblemException.notFound("document", id);
        }
        return Response.noContent().build();
    }

    private Response ingest(SubmittedText text, FieldErrors errors) {
        return DocumentAnswers.of(ingestDocument.ingest(new SubmissionReader(errors).read(text)));
    }
}
