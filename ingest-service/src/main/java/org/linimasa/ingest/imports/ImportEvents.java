package org.linimasa.ingest.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.time.LocalDate;
import org.linimasa.ingest.event.SubmitEvent;
import org.linimasa.ingest.event.SubmitEvent.Submitted;
import org.linimasa.ingest.stream.Part;
import org.linimasa.ingest.stream.Parts;
import org.linimasa.rest.Problem;

/** Takes the events of a file in, each by itself: what one of them lacks does not keep the next one out. */
@ApplicationScoped
class ImportEvents {
    private final SubmitEvent submitEvent;
    private final ObjectMapper mapper;
    private final Clock clock;

    ImportEvents(SubmitEvent submitEvent, ObjectMapper mapper, Clock clock) {
        this.submitEvent = submitEvent;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The formats of files. */
    enum Format {
        NDJSON,
        CSV,
        CALENDAR,
        LINKED_DATA
    }

    /**
     * Opens a file.
     *
     * @return its events, to be taken one by one
     * @throws org.linimasa.rest.ProblemException 400 where it is not of the format
     */
    Parts open(Format format, Reader text, ImportParameters defaults) throws IOException {
        EventFile file = switch (format) {
            case NDJSON -> new EventLines(text, mapper);
            case CSV -> EventTable.open(text);
            case CALENDAR -> CalendarFile.open(text, defaults.horizon(LocalDate.now(clock)));
            case LINKED_DATA -> LinkedDataFile.open(text, mapper);
        };
        return () -> {
            ImportedEvent event = file.next();
            return event == null ? null : new EventOfFile(event, defaults);
        };
    }

    private final class EventOfFile implements Part {
        private final ImportedEvent imported;
        private final ImportParameters defaults;

        EventOfFile(ImportedEvent imported, ImportParameters defaults) {
            this.imported = imported;
            this.defaults = defaults;
        }

        @Override
        public Answer take() throws JsonProcessingException {
            Submitted submitted =
                    submitEvent.submit(defaults.complete(imported.reading().read()));
            Result result = submitted.created() ? Result.CREATED : Result.KNOWN;
            return new Answer(
                    result,
                    new ImportedEventView(
                            imported.row(),
                            imported.line(),
                            result,
                            submitted.event().event().id(),
                            submitted.event().event().revision(),
                            submitted.event().submitted(),
                            null,
                            null));
        }

        @Override
        public Object refused(Problem problem) {
            return new ImportedEventView(
                    imported.row(), imported.line(), Result.REFUSED, null, null, null, problem, null);
        }
    }
}
