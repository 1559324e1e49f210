package org.linimasa.ingest.submission;

import org.linimasa.rest.Problem;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/** Says of a field where the caller wrote it: in the body, deeper in the body, or in the query. */
@FunctionalInterface
public interface FieldErrors {
    /** The field stands in the query. */
    FieldErrors IN_QUERY = Problem.FieldError::query;

    /** The text is the body, and what is known of it stands in the query. */
    FieldErrors BESIDE_THE_TEXT = (field, code, detail) -> field.equals("text") || field.equals("html")
            ? Problem.FieldError.body("", code, detail)
            : Problem.FieldError.query(field, code, detail);

    /** The error of a field. */
    Problem.FieldError error(String field, String code, String detail);

    /**
     * The field stands in the body.
     *
     * @param parent JSON pointer to the object that has the field; empty for the body itself
     */
    static FieldErrors inBody(String parent) {
        return (field, code, detail) -> Problem.FieldError.body(parent + "/" + field, code, detail);
    }

    /** 422: the value can be read but means nothing. */
    default ProblemException invalid(String field, String code, String detail) {
        return new ProblemException(ProblemKind.INVALID_VALUE, error(field, code, detail));
    }
}
