package org.linimasa.ingest.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.linimasa.rest.Problem;

/** One part of a request, such as a line, that is taken or refused by itself. */
public interface Part {
    /** What came of a part. */
    enum Result {
        /** It is new. */
        CREATED,
        /** It was there already, as it is or in another state. */
        KNOWN,
        /** It was not taken; the problem says why. */
        REFUSED
    }

    /**
     * A line of the answer.
     *
     * @param line becomes a JSON object
     */
    record Answer(Result result, Object line) {}

    /**
     * Takes the part, all or nothing.
     *
     * @throws JsonProcessingException if it is not the JSON it should be
     * @throws org.linimasa.rest.ProblemException if it is refused for another reason
     */
    Answer take() throws JsonProcessingException;

    /** The line that says why it was not taken. */
    Object refused(Problem problem);
}
