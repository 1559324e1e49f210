package org.linimasa.extraction;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was made of some texts, so that it is not made anew for each pair in which they are compared. Forgets all where it
 * would become large. Thread-safe.
 */
final class Remembered<T> {
    private static final int MOST = 10_000;

    private final Map<String, T> made = new ConcurrentHashMap<>();

    T of(String text, Supplier<T> make) {
        T known = made.get(text);
        if (known != null) {
            return known;
        }
        if (made.size() >= MOST) {
            made.clear();
        }
        T now = make.get();
        made.put(text, now);
        return now;
    }
}
