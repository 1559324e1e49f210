package org.linimasa.ingest.analysis;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.analysis.AnalysisRequest.DocumentToAnalyze;
import org.linimasa.ingest.analysis.AnalysisView.DocumentAnalysis;
import org.linimasa.ingest.analysis.AnalyzeTexts.Analysis;
import org.linimasa.ingest.analysis.AnalyzeTexts.NamedText;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.ingest.submission.JsonBody;
import org.linimasa.ingest.submission.SubmissionReader;
import org.linimasa.rest.access.Roles;

@RolesAllowed(Roles.READER)
@Path("/api/v1/analyze")
@Tag(name = "Analysis", description = "Texts, tried without storing anything")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class AnalysisResource {
    private static final int MAX_DOCUMENTS = 200;
    private static final int MAX_ID_CHARS = 300;
    private static final FieldErrors ERRORS = FieldErrors.inBody("");

    private final AnalyzeTexts analyzeTexts;

    AnalysisResource(AnalyzeTexts analyzeTexts) {
        this.analyzeTexts = analyzeTexts;
    }

    @POST
    @Operation(
            operationId = "analyze",
            summary = "Dry run: read texts without storing anything",
            description =
                    "Answers what the text says: time expressions in TIMEX3's terms, mentions, and the events they"
                            + " would become, each with its explanation. Several texts are merged into one timeline. Offsets are"
                            + " UTF-16 code units into the text as given, begin inclusive, end exclusive.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AnalysisRequest.class),
                            examples = {
                                @ExampleObject(name = "several", summary = "Two texts on one event", value = """
{"documents": [{"id": "a", "text": "Presiden Arya Wibisana akan bertemu Perdana Menteri Hana Mori pada 16 Januari 2024.", "publishedAt": "2024-01-12"}, {"id": "b", "text": "President Arya Wibisana met Prime Minister Hana Mori in Jakarta on Tuesday.", "publishedAt": "2024-01-17"}]}
""")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "What the text says, or the texts",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AnalysisView.class)))
    public AnalysisView analyze(@Nullable AnalysisRequest body) {
        AnalysisRequest request = JsonBody.required(body);
        if (request.documents() != null) {
            Analysis several = analyzeTexts.analyze(several(request, request.documents()));
            return new AnalysisView(null, null, null, null, null, several.documents(), several.events());
        }
        NamedText text = new NamedText("", new SubmissionReader(ERRORS).read(request.submittedText()));
        Analysis analysis = analyzeTexts.analyze(List.of(text));
        DocumentAnalysis only = analysis.documents().getFirst();
        return new AnalysisView(
                only.language(),
                only.languageAssumed(),
                only.documentTime(),
                only.timeExpressions(),
                only.mentions(),
                null,
                analysis.events());
    }

    private static List<NamedText> several(AnalysisRequest request, List<@Nullable DocumentToAnalyze> documents) {
        if (request.text() != null) {
            throw ERRORS.invalid("documents", "contradiction", "Give either text or documents, not both.");
        }
        if (documents.size() > MAX_DOCUMENTS) {
            throw ERRORS.invalid(
                    "documents",
                    "too-many",
                    "documents has " + documents.size() + " entries, more than " + MAX_DOCUMENTS + ".");
        }
        List<NamedText> texts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < documents.size(); i++) {
            FieldErrors errors = FieldErrors.inBody("/documents/" + i);
            DocumentToAnalyze document = documents.get(i);
            SubmissionReader fields = new SubmissionReader(errors);
            String id = document == null ? null : fields.line("id", document.id(), MAX_ID_CHARS);
            if (document == null || id == null) {
                throw errors.invalid("id", "missing", "Each of several documents needs an id of its own.");
            }
            if (!ids.add(id)) {
                throw errors.invalid("id", "repeated", "\"" + id + "\" is the id of an earlier document too.");
            }
            texts.add(new NamedText(id, fields.read(document.submittedText())));
        }
        return texts;
    }
}
