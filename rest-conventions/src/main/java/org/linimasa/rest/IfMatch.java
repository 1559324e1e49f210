package org.linimasa.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The revision that a change is meant for (RFC 9110, section 13.1.1). Of an entity tag only the part that names the
 * revision counts, so that a tag of either service, in whatever language and phase, will do.
 *
 * @param counted what it is a revision of
 * @param revisions any of these; empty for {@code *}, whatever there is
 */
public record IfMatch(Counted counted, Set<Integer> revisions) {
    /** The name of the header. */
    public static final String HEADER = "If-Match";

    /** What has revisions, and how its entity tags begin. */
    public enum Counted {
        /** {@code "r1.PAST"} */
        EVENT("an", "event", "revision", "r"),
        /** {@code "v1.5f3c"} */
        DOCUMENT("a", "document", "version", "v"),
        /** {@code "v1"} */
        TIMELINE("a", "timeline", "version", "v");

        private final String article;
        private final String noun;
        private final String count;
        private final String letter;
        private final Pattern tag;
        private final Pattern tags;

        Counted(String article, String noun, String count, String letter) {
            this.article = article;
            this.noun = noun;
            this.count = count;
            this.letter = letter;
            String pattern = "(?:W/)?\"" + letter + "(\\d{1,9})(?:\\.[^\"]*)?\"";
            this.tag = Pattern.compile(pattern);
            this.tags = Pattern.compile(pattern + "(?:\\s*,\\s*" + pattern + ")*");
        }

        private String example(int revision) {
            return "\"" + letter + revision + "\"";
        }
    }

    /** Copies the set. */
    public IfMatch {
        revisions = Set.copyOf(revisions);
    }

    /** @throws ProblemException 428 without the header, 400 where it holds anything but entity tags of what is counted */
    public static IfMatch read(Counted counted, @Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(
                    ProblemKind.PRECONDITION_REQUIRED,
                    error(
                            "missing",
                            "Send If-Match with the ETag of the " + counted.noun + " as you know it, such as "
                                    + counted.example(1) + "."));
        }
        String tags = header.strip();
        if (tags.equals("*")) {
            return new IfMatch(counted, Set.of());
        }
        if (!counted.tags.matcher(tags).matches()) {
            throw new ProblemException(
                    ProblemKind.UNREADABLE_REQUEST,
                    error(
                            "invalid-tag",
                            tags + " is not an ETag of " + counted.article + " " + counted.noun + ", such as "
                                    + counted.example(1) + " with its quotes, nor *."));
        }
        return new IfMatch(
                counted,
                counted.tag.matcher(tags).results().map(IfMatch::revision).collect(Collectors.toUnmodifiableSet()));
    }

    /** @throws ProblemException 412 if it is not at any of the revisions */
    public void check(int current) {
        if (!revisions.isEmpty() && !revisions.contains(current)) {
            String detail = "The " + counted.noun + " is at " + counted.count + " " + current
                    + " by now. Read it again, see what changed, and repeat your change if it still holds.";
            throw new ProblemException(
                    ProblemKind.STALE,
                    detail,
                    List.of(error("stale", detail)),
                    Map.of("ETag", counted.example(current)));
        }
    }

    private static int revision(MatchResult tag) {
        return Integer.parseInt(tag.group(1));
    }

    private static Problem.FieldError error(String code, String detail) {
        return new Problem.FieldError("header", HEADER, null, code, detail);
    }
}
