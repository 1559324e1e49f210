package org.linimasa.ingest.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller would rather have, in the header {@code Prefer}. What makes no sense there is as if it had not been said.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7240">RFC 7240</a>
 */
public final class Prefer {
    /** The name of the header. */
    public static final String HEADER = "Prefer";

    static final String APPLIED = "Preference-Applied";
    /** What it means here, for the description of the API. */
    public static final String DESCRIPTION =
            "`wait=10` waits for the end of the job, for up to so many seconds, 60 at most (RFC"
                    + " 7240); Preference-Applied says that it was heeded. With `respond-async` alone nothing is waited for, as"
                    + " without the header.";

    /** Nobody waits longer, whatever he prefers. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Pattern COMMA_OUTSIDE_QUOTES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern WAIT = Pattern.compile("(?i)\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(;.*)?");
    private static final int MAX_CHARS = 1000;

    private Prefer() {}

    /** How long the caller would wait for the answer; of two words on it the first one counts. */
    static Optional<Duration> wait(@Nullable List<String> headers) {
        if (headers == null) {
            return Optional.empty();
        }
        String all = String.join(",", headers);
        if (all.length() > MAX_CHARS) {
            return Optional.empty();
        }
        return COMMA_OUTSIDE_QUOTES
                .splitAsStream(all)
                .map(WAIT::matcher)
                .filter(Matcher::matches)
                .map(preference -> Duration.ofSeconds(Long.parseLong(preference.group(1))))
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait)
                .findFirst();
    }
}
