package org.linimasa.tagger.pack;

import java.util.List;
import java.util.stream.Stream;

/**
 * A way in which languages name times, such as {@code relative-day}; of the same name in every pack.
 *
 * @param name of the pack's {@code construction} line; empty for rules above the first such line
 * @param hits texts that must be read, with their values
 * @param misses texts in which nothing must be found
 */
public record Construction(String name, List<Example> hits, List<String> misses) {
    /** Copies the lists. */
    public Construction {
        hits = List.copyOf(hits);
        misses = List.copyOf(misses);
    }

    Construction with(Construction more) {
        return new Construction(
                name,
                Stream.concat(hits.stream(), more.hits.stream()).toList(),
                Stream.concat(misses.stream(), more.misses.stream()).toList());
    }
}
