package org.linimasa.timeline.stream;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client that hears server-sent events, read as the HTML standard says. */
final class Hearing implements AutoCloseable, Flow.Subscriber<String> {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private volatile String id = "";
    private String name = "";
    private String data = "";

    private Hearing() {}

    /** An event, or a comment, whose name then is empty. */
    record Heard(String id, String name, String data) {}

    /** Connects; returns when the stream has begun. */
    static Hearing of(String address, @Nullable String lastEventId) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        Hearing hearing = new Hearing();
        CompletableFuture<Integer> status = new CompletableFuture<>();
        CLIENT.sendAsync(request.build(), head -> {
                    status.complete(head.statusCode());
                    return HttpResponse.BodySubscribers.fromLineSubscriber(hearing);
                })
                .exceptionally(e -> {
                    status.completeExceptionally(e);
                    return null;
                });
        if (status.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join() != 200) {
            throw new AssertionError("the stream begins with 200, not " + status.join());
        }
        return hearing;
    }

    /** The next event; comments are passed over. */
    Heard next() throws InterruptedException {
        while (true) {
            Heard next = nextOrComment();
            if (!next.name().isEmpty()) {
                return next;
            }
        }
    }

    Heard nextOrComment() throws InterruptedException {
        Heard next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing is heard");
        }
        return next;
    }

    List<Heard> next(int count) throws InterruptedException {
        List<Heard> events = new ArrayList<>();
        while (events.size() < count) {
            events.add(next());
        }
        return events;
    }

    /** What the browser would send as Last-Event-ID. */
    String lastId() {
        return id;
    }

    @Override
    public void onSubscribe(Flow.Subscription lines) {
        subscription.complete(lines);
        lines.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (line.isEmpty()) {
            if (!data.isEmpty()) {
                heard.add(new Heard(id, name, data));
            }
            name = "";
            data = "";
        } else if (line.startsWith(":")) {
            heard.add(new Heard(id, "", line));
        } else {
            String value = line.substring(line.indexOf(':') + 1).stripLeading();
            switch (line.substring(0, line.indexOf(':'))) {
                case "id" -> id = value;
                case "event" -> name = value;
                case "data" -> data += value;
                default -> {}
            }
        }
    }

    @Override
    public void onError(Throwable e) {}

    @Override
    public void onComplete() {}

    @Override
    public void close() {
        subscription.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join().cancel();
    }
}
