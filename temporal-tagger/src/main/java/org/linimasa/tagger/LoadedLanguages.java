package org.linimasa.tagger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** What has been loaded by language: the few that were asked for last. Each is loaded once, by the first who asks. */
final class LoadedLanguages<T> {
    private final Function<String, T> load;
    private final Map<String, CompletableFuture<T>> byLanguage;

    /** @param most how many are kept */
    LoadedLanguages(int most, Function<String, T> load) {
        this.load = load;
        this.byLanguage = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<T>> eldest) {
                return size() > most;
            }
        };
    }

    T get(String language) {
        CompletableFuture<T> mine = null;
        CompletableFuture<T> wanted;
        synchronized (byLanguage) {
            wanted = byLanguage.get(language);
            if (wanted == null) {
                mine = new CompletableFuture<>();
                wanted = mine;
                byLanguage.put(language, mine);
            }
        }
        if (mine != null) {
            fill(language, mine);
        }
        return value(wanted);
    }

    private void fill(String language, CompletableFuture<T> mine) {
        try {
            mine.complete(load.apply(language));
        } catch (RuntimeException e) {
            synchronized (byLanguage) {
                byLanguage.remove(language, mine);
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
