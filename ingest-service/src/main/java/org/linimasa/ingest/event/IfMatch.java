package org.linimasa.ingest.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.Problem;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/**
 * The revision that a change is meant for (RFC 9110, section 13.1.1). Of an entity tag only the part that names the
 * revision counts, so that a tag of either service, in whatever language and phase, will do.
 *
 * @param revisions any of these; empty for {@code *}, whatever there is
 */
record IfMatch(Set<Integer> revisions) {
    static final String HEADER = "If-Match";

    private static final String TAG = "(?:W/)?\"r(\\d{1,9})(?:\\.[^\"]*)?\"";
    private static final Pattern TAGS = Pattern.compile(TAG + "(?:\\s*,\\s*" + TAG + ")*");
    private static final Pattern REVISION = Pattern.compile(TAG);

    /** @throws ProblemException 428 without the header, 400 where it holds anything but entity tags of events */
    static IfMatch read(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(
                    ProblemKind.PRECONDITION_REQUIRED,
                    error("missing", "Send If-Match with the ETag of the event as you know it, such as \"r1\"."));
        }
        String tags = header.strip();
        if (tags.equals("*")) {
            return new IfMatch(Set.of());
        }
        if (!TAGS.matcher(tags).matches()) {
            throw new ProblemException(
                    ProblemKind.UNREADABLE_REQUEST,
                    error("invalid-tag", tags + " is not an ETag of an event, such as \"r1\" with its quotes, nor *."));
        }
        return new IfMatch(
                REVISION.matcher(tags).results().map(IfMatch::revision).collect(Collectors.toUnmodifiableSet()));
    }

    /** @throws ProblemException 412 if the event is not at any of the revisions */
    void check(int current) {
        if (!revisions.isEmpty() && !revisions.contains(current)) {
            String detail = "The event is at revision " + current
                    + " by now. Read it again, see what changed, and repeat your change if it still holds.";
            throw new ProblemException(
                    ProblemKind.STALE, detail, List.of(error("stale", detail)), Map.of("ETag", "\"r" + current + "\""));
        }
    }

    private static int revision(MatchResult tag) {
        return Integer.parseInt(tag.group(1));
    }

    private static Problem.FieldError error(String code, String detail) {
        return new Problem.FieldError("header", HEADER, null, code, detail);
    }
}
