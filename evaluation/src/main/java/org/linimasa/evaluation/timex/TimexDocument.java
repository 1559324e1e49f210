package org.linimasa.evaluation.timex;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An annotated text.
 *
 * @param name of the document, without folder and file type
 * @param text what stands between TEXT tags
 * @param publishedAt the document creation time; absent where the document has none
 * @param timexes in text order; the creation time is not among them
 */
public record TimexDocument(
        String name, String text, @Nullable LocalDateTime publishedAt, List<Timex> timexes) {
    /** Copies the list. */
    public TimexDocument {
        timexes = List.copyOf(timexes);
    }
}
