package org.linimasa.ingest.timeline;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.linimasa.edtf.EdtfParseException;
import org.linimasa.edtf.LocalWindow;
import org.linimasa.event.Phase;
import org.linimasa.event.Status;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.ingest.submission.SubmissionReader;
import org.linimasa.rest.ProblemException;

/**
 * Checks the filters of a timeline as far as the contract that both services share goes: dates, zones and closed lists.
 * The rest is open, and the timeline service has the last word on it.
 */
final class FilterCheck {
    private static final FieldErrors ERRORS = FieldErrors.inBody("/filters");
    private static final int MAX_CHARS = 300;
    private static final Map<String, List<String>> WORDS = Map.of(
            "match", List.of("overlaps", "within"),
            "certainty", List.of("possible", "definite"),
            "undated", List.of("omit", "include", "only"),
            "status", names(Status.values()),
            "phase", names(Phase.values()));

    private FilterCheck() {}

    /** @throws ProblemException 422 with the filter that means nothing, and why */
    static void check(Map<String, String> filters) {
        SubmissionReader reader = new SubmissionReader(ERRORS);
        filters.forEach((name, value) -> {
            if (reader.line(name, value, MAX_CHARS) == null) {
                throw ERRORS.invalid(name, "missing", name + " is blank; leave it out or give it a value.");
            }
        });
        WORDS.forEach(
                (name, known) -> each(filters, name, word -> known.stream().anyMatch(word::equalsIgnoreCase)));
        each(filters, "minConfidence", number -> number.matches("0(\\.\\d{1,9})?|1(\\.0{1,9})?"));
        window(filters);
    }

    private static void each(Map<String, String> filters, String name, Predicate<String> isKnown) {
        for (String value : filters.getOrDefault(name, "").split(",", -1)) {
            if (filters.containsKey(name) && !isKnown.test(value.strip())) {
                throw ERRORS.invalid(
                        name,
                        "unknown-value",
                        "\"" + value.strip() + "\" is not a value of " + name + "."
                                + (WORDS.containsKey(name)
                                        ? " Known values: " + String.join(", ", WORDS.get(name)) + "."
                                        : ""));
            }
        }
    }

    private static void window(Map<String, String> filters) {
        ZoneId zone = null;
        try {
            zone = filters.containsKey("tz") ? ZoneId.of(filters.get("tz")) : null;
        } catch (DateTimeException e) {
            throw ERRORS.invalid(
                    "tz", "unknown-zone", "\"" + filters.get("tz") + "\" is not a zone such as Asia/Jakarta.");
        }
        LocalWindow from = bound(filters, "from", zone);
        LocalWindow to = bound(filters, "to", zone);
        try {
            new LocalWindow(from.from(), to.to());
        } catch (IllegalArgumentException e) {
            throw ERRORS.invalid("to", "empty-window", "Nothing lies in the window: to (exclusive) is not after from.");
        }
    }

    private static LocalWindow bound(
            Map<String, String> filters, String name, @org.jspecify.annotations.Nullable ZoneId zone) {
        try {
            return name.equals("from")
                    ? LocalWindow.parse(filters.get(name), null, zone)
                    : LocalWindow.parse(null, filters.get(name), zone);
        } catch (EdtfParseException e) {
            throw ERRORS.invalid(name, "invalid-date", name + ": " + e.getMessage() + ".");
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
