package org.linimasa.rest.access;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts by name within each minute of the clock. Safe for use by many threads. */
final class MinuteCounts {
    /** Whoever comes from more places than this shares one count: a flood must not fill the memory. */
    private static final int MAX_NAMES = 100_000;

    private static final String THE_REST = "";
    private static final long SECONDS = 60;

    private final Clock clock;
    private volatile Window window = new Window(Long.MIN_VALUE, new ConcurrentHashMap<>());

    private record Window(long minute, ConcurrentMap<String, AtomicInteger> counts) {
        int add(String name, int more) {
            String counted = counts.size() < MAX_NAMES || counts.containsKey(name) ? name : THE_REST;
            return counts.computeIfAbsent(counted, ignored -> new AtomicInteger())
                    .addAndGet(more);
        }

        int of(String name) {
            @Nullable AtomicInteger count = counts.get(name);
            return count == null ? 0 : count.get();
        }
    }

    MinuteCounts(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more. @return how many there are in this minute, with this one */
    int add(String name) {
        return current().add(name, 1);
    }

    /** How many there are in this minute. */
    int of(String name) {
        return current().of(name);
    }

    /** Whole seconds until the next minute, at least one. */
    long secondsLeft() {
        return SECONDS - Math.floorMod(clock.instant().getEpochSecond(), SECONDS);
    }

    private Window current() {
        long minute = Math.floorDiv(clock.instant().getEpochSecond(), SECONDS);
        Window now = window;
        if (now.minute() == minute) {
            return now;
        }
        synchronized (this) {
            if (window.minute() != minute) {
                window = new Window(minute, new ConcurrentHashMap<>());
            }
            return window;
        }
    }
}
