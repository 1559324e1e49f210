package org.linimasa.timeline.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.linimasa.timeline.event.ChangeLog;
import org.linimasa.timeline.watermark.News;

/**
 * Tells a listener what changed, for as long as he listens. He asks for the next changes when he has taken those before,
 * so that the log in the database is the only buffer: one who is slow holds a few changes and no thread, and one who
 * waits holds nothing.
 */
@ApplicationScoped
class TellChanges {
    /** What one listener may hold in memory. */
    private static final int BATCH = 20;

    private final ChangeLog log;
    private final News news;
    private final Listeners listeners;
    private final StreamSettings settings;
    private final ExecutorService readers;

    TellChanges(ChangeLog log, News news, Listeners listeners, StreamSettings settings) {
        this.log = log;
        this.news = news;
        this.listeners = listeners;
        this.settings = settings;
        this.readers = Executors.newFixedThreadPool(settings.readers(), task -> new Thread(task, "stream-reader"));
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }

    Multi<Told> tell(Listener listener) {
        return Multi.createBy()
                .repeating()
                .uni(() -> listener, this::next)
                .indefinitely()
                .onItem()
                .transformToMultiAndConcatenate(it -> Multi.createFrom().iterable(it))
                .onSubscription()
                .invoke(() -> listeners.add(listener))
                .onTermination()
                .invoke(() -> listeners.remove(listener));
    }

    private Uni<List<Told>> next(Listener listener) {
        listener.asksForMore();
        Uni<List<Told>> found = listener.greet()
                ? alive(listener)
                : read(listener).flatMap(it -> it.isEmpty() ? await(listener) : list(it));
        return found.invoke(listener::isSent);
    }

    private Uni<List<Told>> await(Listener listener) {
        return news.after(listener.place())
                .replaceWith(true)
                .ifNoItem()
                .after(settings.heartbeat())
                .recoverWithItem(false)
                .flatMap(grown -> grown ? read(listener) : alive(listener))
                // What others change shows him that the connection lives, and moves his place.
                .flatMap(it -> it.isEmpty() ? alive(listener) : list(it));
    }

    private Uni<List<Told>> read(Listener listener) {
        return Uni.createFrom().item(() -> readNow(listener)).runSubscriptionOn(readers);
    }

    private List<Told> readNow(Listener listener) {
        ChangeLog.Batch batch = log.read(listener.place(), listener.filter(), BATCH);
        boolean known = batch.through() >= listener.place();
        listener.moveTo(batch.through());
        return known
                ? batch.changes().stream().<Told>map(Told.Changed::new).toList()
                : List.of(new Told.Reset(batch.through()));
    }

    private static Uni<List<Told>> alive(Listener listener) {
        return list(List.of(new Told.Alive(listener.place())));
    }

    private static Uni<List<Told>> list(List<Told> told) {
        return Uni.createFrom().item(told);
    }
}
