package org.linimasa.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a request failed, RFC 9457.
 *
 * @param type a page that describes this kind of problem, relative to this service
 * @param title the kind of problem
 * @param status the HTTP status
 * @param detail what went wrong in this request and how to mend it
 * @param instance the path of the request
 * @param traceId finds this request in the logs
 * @param errors the fields and parameters at fault; empty where no single one is
 */
@Schema(description = "Why a request failed (RFC 9457, application/problem+json).")
public record Problem(
        @Schema(
                required = true,
                description = "Page that describes this kind of problem",
                examples = "/problems/invalid-value")
        String type,

        @Schema(required = true, description = "Kind of problem", examples = "A value is not valid")
        String title,

        @Schema(required = true, description = "HTTP status", examples = "422")
        int status,

        @Schema(required = true, description = "What went wrong here, and how to mend it")
        String detail,

        @Schema(required = true, description = "Path of the request")
        String instance,

        @Schema(required = true, description = "Finds the request in the logs")
        String traceId,

        @Schema(required = true, description = "Each field or parameter at fault")
        List<FieldError> errors) {
    /** The media type of every error. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Copies the list. */
    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * One field or parameter at fault.
     *
     * @param in where it stands: {@code query}, {@code path}, {@code header} or {@code body}
     * @param name of the parameter; absent in a body
     * @param pointer JSON pointer (RFC 6901) into the body; absent elsewhere
     * @param code for programs, kebab-case
     * @param detail for people
     */
    @Schema(name = "FieldError", description = "One field or parameter at fault.")
    public record FieldError(
            @Schema(required = true, description = "query, path, header or body")
            String in,

            @Nullable @Schema(description = "Name of the parameter")
            String name,

            @Nullable @Schema(description = "JSON pointer into the body", examples = "/when")
            String pointer,

            @Schema(required = true, description = "For programs, kebab-case", examples = "unknown-parameter")
            String code,

            @Schema(required = true, description = "For people")
            String detail) {
        /** A query parameter at fault. */
        public static FieldError query(String name, String code, String detail) {
            return new FieldError("query", name, null, code, detail);
        }

        /** A field of the body at fault. */
        public static FieldError body(String pointer, String code, String detail) {
            return new FieldError("body", null, pointer, code, detail);
        }
    }
}
