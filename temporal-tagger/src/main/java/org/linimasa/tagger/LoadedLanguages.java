package org.linimasa.tagger;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * What has been loaded by language. Each is loaded once, by the first who asks. The few that were asked for last are
 * kept in any case, the others as long as memory is not short.
 */
final class LoadedLanguages<T> {
    private final Function<String, T> load;
    private final Map<String, CompletableFuture<T>> loading = new HashMap<>();
    private final Map<String, SoftReference<T>> loaded = new HashMap<>();
    private final Map<String, T> lastUsed;

    /** @param most how many are kept where memory is short */
    LoadedLanguages(int most, Function<String, T> load) {
        this.load = load;
        this.lastUsed = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        };
    }

    T get(String language) {
        CompletableFuture<T> mine = null;
        CompletableFuture<T> wanted;
        synchronized (loaded) {
            T used = lastUsed.get(language);
            SoftReference<T> reference = used == null ? loaded.get(language) : null;
            T known = reference == null ? used : reference.get();
            if (known != null) {
                lastUsed.put(language, known);
                return known;
            }
            wanted = loading.get(language);
            if (wanted == null) {
                mine = new CompletableFuture<>();
                wanted = mine;
                loading.put(language, mine);
            }
        }
        if (mine != null) {
            fill(language, mine);
        }
        return value(wanted);
    }

    private void fill(String language, CompletableFuture<T> mine) {
        try {
            T value = load.apply(language);
            synchronized (loaded) {
                loading.remove(language, mine);
                loaded.put(language, new SoftReference<>(value));
                lastUsed.put(language, value);
            }
            mine.complete(value);
        } catch (RuntimeException e) {
            synchronized (loaded) {
                loading.remove(language, mine);
            }
            mine.completeExceptionally(e);
        }
    }

    private static <T> T value(CompletableFuture<T> loaded) {
        try {
            return loaded.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            throw cause instanceof RuntimeException known ? known : e;
        }
    }
}
