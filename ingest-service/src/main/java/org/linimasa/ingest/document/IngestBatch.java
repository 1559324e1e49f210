package org.linimasa.ingest.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Reader;
import org.linimasa.ingest.document.IngestDocument.Ingested;
import org.linimasa.ingest.event.EventView;
import org.linimasa.ingest.stream.Lines;
import org.linimasa.ingest.stream.Part;
import org.linimasa.ingest.stream.Parts;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.ingest.submission.JsonBody;
import org.linimasa.ingest.submission.Submission;
import org.linimasa.ingest.submission.SubmissionReader;
import org.linimasa.ingest.submission.SubmittedText;
import org.linimasa.rest.Problem;

/** Takes documents in, one a line, each by itself: what is wrong with one does not keep the next one out. */
@ApplicationScoped
class IngestBatch {
    /** A text of the longest kind, with each character escaped, and room for what is known about it. */
    private static final int MAX_LINE_CHARS = 7 * Submission.MAX_TEXT_CHARS;

    private static final SubmissionReader SUBMISSIONS = new SubmissionReader(FieldErrors.inBody(""));

    private final IngestDocument ingestDocument;
    private final ObjectMapper mapper;

    IngestBatch(IngestDocument ingestDocument, ObjectMapper mapper) {
        this.ingestDocument = ingestDocument;
        this.mapper = mapper;
    }

    /** The documents of a batch, to be taken one by one; blank lines are none. */
    Parts open(Reader batch) {
        Lines lines = new Lines(batch, MAX_LINE_CHARS);
        return () -> {
            Lines.Line line = lines.next();
            while (line != null && line.isBlank()) {
                line = lines.next();
            }
            return line == null ? null : new DocumentOfBatch(line);
        };
    }

    private final class DocumentOfBatch implements Part {
        private final Lines.Line line;

        DocumentOfBatch(Lines.Line line) {
            this.line = line;
        }

        @Override
        public Answer take() throws JsonProcessingException {
            SubmittedText given = JsonBody.required(mapper.readValue(line.text(), SubmittedText.class));
            Ingested ingested = ingestDocument.ingest(SUBMISSIONS.read(given));
            DocumentView document = ingested.document();
            Result result = ingested.created() ? Result.CREATED : Result.KNOWN;
            return new Answer(
                    result,
                    new BatchLineView(
                            line.number(),
                            result,
                            document.id(),
                            document.version(),
                            document.live(),
                            document.events().stream().map(EventView::id).toList(),
                            null,
                            null));
        }

        @Override
        public Object refused(Problem problem) {
            return new BatchLineView(line.number(), Result.REFUSED, null, null, null, null, problem, null);
        }
    }
}
