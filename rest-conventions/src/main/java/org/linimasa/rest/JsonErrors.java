package org.linimasa.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where and why a body is not the JSON an operation expects. */
final class JsonErrors {
    private JsonErrors() {}

    static Problem.FieldError explain(JsonProcessingException exception) {
        return switch (exception) {
            case UnrecognizedPropertyException unknown ->
                Problem.FieldError.body(pointer(unknown), "unknown-field", unknown(unknown));
            case InvalidFormatException invalid ->
                Problem.FieldError.body(pointer(invalid), "invalid-format", invalid(invalid));
            case MismatchedInputException mismatch ->
                Problem.FieldError.body(pointer(mismatch), "wrong-type", mismatch(mismatch));
            case JsonMappingException mapping ->
                Problem.FieldError.body(pointer(mapping), "invalid-value", mapping.getOriginalMessage());
            default -> Problem.FieldError.body("", "broken-json", broken(exception));
        };
    }

    private static String unknown(UnrecognizedPropertyException exception) {
        List<String> known = exception.getKnownPropertyIds() == null
                ? List.of()
                : exception.getKnownPropertyIds().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList();
        return "There is no field " + exception.getPropertyName() + " here."
                + Suggestion.among(known, exception.getPropertyName()) + " Known fields: " + String.join(", ", known)
                + ".";
    }

    private static String invalid(InvalidFormatException exception) {
        Class<?> type = exception.getTargetType();
        String expected = type != null && type.isEnum()
                ? "one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", "))
                : "a " + name(type);
        return "\"" + exception.getValue() + "\" is not " + expected + ".";
    }

    private static String mismatch(MismatchedInputException exception) {
        if (Objects.toString(exception.getOriginalMessage(), "").startsWith("No content")) {
            return "The body is empty; this operation expects a JSON object.";
        }
        return "Here a " + name(exception.getTargetType()) + " is expected.";
    }

    private static String broken(JsonProcessingException exception) {
        JsonLocation location = exception.getLocation();
        String where =
                location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        return "The body is not JSON" + where + ": " + exception.getOriginalMessage();
    }

    private static String name(@Nullable Class<?> type) {
        if (type == null) {
            return "value of another type";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "string";
        }
        if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)) {
            return "number";
        }
        if (java.util.Collection.class.isAssignableFrom(type)) {
            return "list";
        }
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> "true or false";
            case "UUID" -> "UUID";
            case "LocalDate" -> "date such as 2024-01-16";
            default -> "JSON object";
        };
    }

    /** The path of the offending field as a JSON pointer (RFC 6901). */
    private static String pointer(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(reference -> reference.getFieldName() == null
                        ? String.valueOf(reference.getIndex())
                        : reference.getFieldName().replace("~", "~0").replace("/", "~1"))
                .map(segment -> "/" + segment)
                .collect(Collectors.joining());
    }
}
