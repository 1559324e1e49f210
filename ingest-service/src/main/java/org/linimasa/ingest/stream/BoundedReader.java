package org.linimasa.ingest.stream;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.linimasa.rest.Problem;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/**
 * Lets a parser read no more than so much for one part of a text, so that an unclosed quote does not fill the memory. It counts
 * characters, as the limits of texts do, and from each part anew; the bytes of a body that is held as a whole are counted where
 * they come in ({@code CountedBodies}).
 */
public final class BoundedReader extends FilterReader {
    private final int maxChars;
    private long read;

    /**
     * Reads a text.
     *
     * @param maxChars between two calls of {@link #nextPart()}, in UTF-16 code units; more than any parser reads ahead
     */
    public BoundedReader(Reader text, int maxChars) {
        super(text);
        this.maxChars = maxChars;
    }

    /** From here on it is the next part that is read. */
    public void nextPart() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        int unit = super.read();
        count(unit < 0 ? 0 : 1);
        return unit;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int chars = super.read(buffer, offset, length);
        count(Math.max(chars, 0));
        return chars;
    }

    private void count(int chars) {
        read += chars;
        if (read > maxChars) {
            throw new ProblemException(
                    ProblemKind.TOO_LARGE,
                    Problem.FieldError.body(
                            "",
                            "too-long",
                            "What begins here goes on for more than " + maxChars
                                    + " UTF-16 code units; is it closed? Nothing after it was read."));
        }
    }
}
