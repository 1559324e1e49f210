package org.linimasa.timeline.export;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;
import org.linimasa.event.Evidence;

/** An event as one row, for programs that know tables only. Several values of one kind are separated by semicolons. */
final class FlatEvent {
    /**
     * A column.
     *
     * @param fromText whether the value holds words of a text, which nobody has checked
     * @param value absent where unknown
     */
    record Column(String name, boolean fromText, Function<Event, @Nullable Object> value) {}

    static final List<Column> COLUMNS = List.of(
            code("id", Event::id),
            code("revision", Event::revision),
            text("title", Event::title),
            text("language", Event::language),
            text("type", Event::type),
            text("category", Event::category),
            code("status", Event::status),
            code("phase", Event::phase),
            code("edtf", it -> it.time().edtf()),
            code("precision", it -> it.time().precision()),
            code("partOfDay", it -> it.time().partOfDay()),
            text("zone", it -> it.time().zone()),
            code("startEarliest", it -> moment(it.time().bounds().start().earliest())),
            code("startLatest", it -> moment(it.time().bounds().start().latest())),
            code("endEarliest", it -> moment(it.time().bounds().end().earliest())),
            code("endLatest", it -> moment(it.time().bounds().end().latest())),
            text("label", it -> it.time().label()),
            text("participants", it -> joined(it.participants().stream().map(who -> who.name()))),
            text("place", it -> it.place() == null ? null : it.place().name()),
            text("country", it -> it.place() == null ? null : it.place().country()),
            code("confidence", Event::confidence),
            text("publishers", it -> joined(it.evidence().stream().map(Evidence::publisher))),
            text("urls", it -> joined(it.evidence().stream().map(Evidence::url))),
            text(
                    "quote",
                    it -> it.evidence().stream()
                            .map(Evidence::quote)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null)),
            code("createdAt", Event::createdAt),
            code("updatedAt", Event::updatedAt));

    private FlatEvent() {}

    private static Column code(String name, Function<Event, @Nullable Object> value) {
        return new Column(name, false, value);
    }

    private static Column text(String name, Function<Event, @Nullable Object> value) {
        return new Column(name, true, value);
    }

    private static @Nullable String moment(@Nullable LocalDateTime bound) {
        return bound == null ? null : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(bound);
    }

    private static @Nullable String joined(Stream<@Nullable String> values) {
        String all = values.filter(Objects::nonNull).distinct().collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }
}
