package org.linimasa.rest;

import java.util.List;
import java.util.Map;

/** A request that cannot be served, with what its caller should know. Thrown anywhere, answered as a {@link Problem}. */
public final class ProblemException extends RuntimeException {
    private final ProblemKind kind;
    private final transient List<Problem.FieldError> errors;
    private final transient Map<String, String> headers;

    /** A problem with the fields at fault and headers of the answer, such as {@code Retry-After}. */
    public ProblemException(
            ProblemKind kind, String detail, List<Problem.FieldError> errors, Map<String, String> headers) {
        super(detail);
        this.kind = kind;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    /** A problem of no single field. */
    public ProblemException(ProblemKind kind, String detail) {
        this(kind, detail, List.of(), Map.of());
    }

    /** A problem of one field. */
    public ProblemException(ProblemKind kind, Problem.FieldError error) {
        this(kind, error.detail(), List.of(error), Map.of());
    }

    /** A query parameter that cannot be read: 400. */
    public static ProblemException unreadableParameter(String name, String code, String detail) {
        return new ProblemException(ProblemKind.UNREADABLE_REQUEST, Problem.FieldError.query(name, code, detail));
    }

    /** A query parameter that can be read but means nothing: 422. */
    public static ProblemException invalidParameter(String name, String code, String detail) {
        return new ProblemException(ProblemKind.INVALID_VALUE, Problem.FieldError.query(name, code, detail));
    }

    /** A field of the body that can be read but means nothing: 422. */
    public static ProblemException invalidField(String pointer, String code, String detail) {
        return new ProblemException(ProblemKind.INVALID_VALUE, Problem.FieldError.body(pointer, code, detail));
    }

    /** Nothing has this id: 404. */
    public static ProblemException notFound(String what, Object id) {
        return new ProblemException(ProblemKind.NOT_FOUND, "There is no " + what + " " + id + ".");
    }

    /** The kind of problem. */
    public ProblemKind kind() {
        return kind;
    }

    /** The fields at fault. */
    public List<Problem.FieldError> errors() {
        return errors;
    }

    /** Headers of the answer. */
    public Map<String, String> headers() {
        return headers;
    }
}
