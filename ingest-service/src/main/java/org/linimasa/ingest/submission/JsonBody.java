package org.linimasa.ingest.submission;

import org.jspecify.annotations.Nullable;
import org.linimasa.rest.Problem;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/** A JSON body that must be there: the framework takes an empty one, and {@code null}, for none. */
public final class JsonBody {
    private JsonBody() {}

    /** @throws ProblemException 400 if there is none */
    public static <T> T required(@Nullable T body) {
        if (body == null) {
            throw new ProblemException(
                    ProblemKind.UNREADABLE_REQUEST,
                    Problem.FieldError.body(
                            "", "missing-body", "The body is empty; this operation expects a JSON object."));
        }
        return body;
    }
}
