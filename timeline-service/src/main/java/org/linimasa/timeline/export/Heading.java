package org.linimasa.timeline.export;

import org.jspecify.annotations.Nullable;

/**
 * What a result is called where it is shown: the name of a calendar, the title of a feed.
 *
 * @param title one line
 * @param description what it is about; absent where nobody said
 */
public record Heading(String title, @Nullable String description) {
    /** Of a result that nobody gave a name. */
    public static final Heading OURS = new Heading("Linimasa", null);
}
