package org.linimasa.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where and why a body is not the JSON an operation expects. */
final class JsonErrors {
    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);

    /** What Jackson says of a value that it would have to convert, such as 5 to "5". */
    private static final Pattern COERCION = Pattern.compile("Cannot coerce \\w+ value \\((.*)\\) to");

    private JsonErrors() {}

    static Problem.FieldError explain(JsonProcessingException exception) {
        return switch (exception) {
            case UnrecognizedPropertyException unknown ->
                Problem.FieldError.body(pointer(unknown), "unknown-field", unknown(unknown));
            case InvalidFormatException invalid
            when !isScalar(invalid.getTargetType()) ->
                Problem.FieldError.body(pointer(invalid), "invalid-format", invalid(invalid));
            case MismatchedInputException mismatch ->
                Problem.FieldError.body(pointer(mismatch), "wrong-type", mismatch(mismatch));
            case JsonMappingException mapping
            when mapping.getCause() instanceof JsonParseException syntax -> explain(syntax);
            case JsonMappingException mapping ->
                Problem.FieldError.body(pointer(mapping), "invalid-value", unreadable(mapping));
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
                : expected(type);
        return shown(exception.getValue()) + " is not " + expected + ".";
    }

    private static String mismatch(MismatchedInputException exception) {
        if (Objects.toString(exception.getOriginalMessage(), "").startsWith("No content")) {
            return "The body is empty; this operation expects a JSON object.";
        }
        String pointer = pointer(exception);
        String where = pointer.isEmpty() ? "In the body " : "At " + pointer + " ";
        String expected = where + expected(exception.getTargetType()) + " is expected";
        if (exception instanceof InvalidFormatException invalid) {
            return expected + ", not " + shown(invalid.getValue()) + ".";
        }
        Matcher coercion = COERCION.matcher(Objects.toString(exception.getOriginalMessage(), ""));
        return expected + (coercion.find() ? ", not " + coercion.group(1) : "") + ".";
    }

    private static String shown(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean ? value.toString() : "\"" + value + "\"";
    }

    private static boolean isScalar(@Nullable Class<?> type) {
        return type != null
                && (CharSequence.class.isAssignableFrom(type)
                        || Number.class.isAssignableFrom(type)
                        || type == Boolean.class
                        || type.isPrimitive());
    }

    private static String broken(JsonProcessingException exception) {
        JsonLocation location = exception.getLocation();
        String where =
                location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        return "The body is not JSON" + where + ": " + BrokenJson.reason(exception) + ".";
    }

    /** A value of the right type that is none all the same; what our own records say of it, a reader can use. */
    private static String unreadable(JsonMappingException exception) {
        return switch (exception.getCause()) {
            case InputCoercionException tooLarge -> "The number is too large.";
            case IllegalArgumentException ours
            when ours.getMessage() != null && isOurs(ours) -> ours.getMessage() + ".";
            case null, default -> "This value cannot be read.";
        };
    }

    private static boolean isOurs(Throwable thrown) {
        StackTraceElement[] stack = thrown.getStackTrace();
        return stack.length > 0 && stack[0].getClassName().startsWith("org.linimasa.");
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "a value of another type";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a string";
        }
        if (WHOLE_NUMBERS.contains(type)) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)) {
            return "a number";
        }
        if (java.util.Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> "true or false";
            case "UUID" -> "a UUID";
            case "LocalDate" -> "a date such as 2024-01-16";
            case "LocalDateTime" -> "a date and time such as 2024-01-16T18:00:00";
            case "Instant" -> "a moment such as 2024-01-16T18:00:00Z";
            default -> "a JSON object";
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
