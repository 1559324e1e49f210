package org.linimasa.ingest.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.Problem;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/** The lines of a text, one at a time; of a line that is too long no more than its beginning is held. */
public final class Lines {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader text;
    private final int maxChars;
    private final StringBuilder line = new StringBuilder();
    private long number;

    /**
     * Reads lines.
     *
     * @param maxChars of a line, in UTF-16 code units, without its end
     */
    public Lines(Reader text, int maxChars) {
        this.text = new BufferedReader(text);
        this.maxChars = maxChars;
    }

    /**
     * A line without its end.
     *
     * @param number from 1
     */
    public record Line(long number, String beginning, boolean tooLong, int maxChars) {
        /** @throws ProblemException 413 where it is too long, 400 where it is not of its charset */
        public String text() {
            if (tooLong) {
                throw new ProblemException(
                        ProblemKind.TOO_LARGE,
                        Problem.FieldError.body(
                                "", "too-long", "The line has more than " + maxChars + " UTF-16 code units."));
            }
            return TextBody.check(beginning);
        }

        /** Whether nothing stands in it. */
        public boolean isBlank() {
            return !tooLong && beginning.isBlank();
        }
    }

    /** The next line, which ends with LF, CR LF or the text; null after the last. */
    public @Nullable Line next() throws IOException {
        int unit = text.read();
        if (unit < 0) {
            return null;
        }
        number++;
        if (number == 1 && unit == BYTE_ORDER_MARK) {
            unit = text.read();
        }
        line.setLength(0);
        boolean tooLong = false;
        for (; unit >= 0 && unit != '\n'; unit = text.read()) {
            if (line.length() <= maxChars) {
                line.append((char) unit);
            } else {
                tooLong = true;
            }
        }
        int length = line.length();
        if (!tooLong && length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(--length);
        }
        return new Line(number, line.toString(), tooLong || length > maxChars, maxChars);
    }
}
