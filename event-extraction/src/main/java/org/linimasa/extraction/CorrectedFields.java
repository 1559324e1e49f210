package org.linimasa.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.correction.Correction;
import org.linimasa.extraction.correction.FieldValues;
import org.linimasa.extraction.pack.EventType;

/** Lays what people say of single fields over what the mentions of an event come to. */
final class CorrectedFields {
    private final Map<UUID, List<Correction>> byMention = new LinkedHashMap<>();

    /**
     * @param live the ids of all live mentions that a correction names
     * @param corrections those of these mentions
     */
    CorrectedFields(Set<UUID> live, Collection<Correction> corrections) {
        for (Correction correction : Set.copyOf(corrections)) {
            correction.mentions().stream()
                    .filter(live::contains)
                    .findFirst()
                    .ifPresent(first -> byMention
                            .computeIfAbsent(first, mention -> new ArrayList<>())
                            .add(correction));
        }
    }

    MergedEvent of(MergedEvent event) {
        FieldValues values = FieldValues.setBy(event.mentions().stream()
                .flatMap(mention -> byMention.getOrDefault(mention.id(), List.of()).stream())
                .toList());
        return values.equals(FieldValues.NONE) ? event : over(event, values);
    }

    private static MergedEvent over(MergedEvent event, FieldValues values) {
        return new MergedEvent(
                event.id(),
                orElse(values.title(), event.title()),
                orElse(values.language(), event.language()),
                orElse(values.type(), event.type()),
                category(values, event.category()),
                orElse(values.status(), event.status()),
                orElse(values.time(), event.time()),
                orElse(values.participants(), event.participants()),
                values.place() == null ? event.place() : values.place(),
                event.relations(),
                event.confidence(),
                event.evidence(),
                event.plan(),
                event.conflicts(),
                values.names(),
                event.mentions());
    }

    private static String category(FieldValues values, String otherwise) {
        EventType type = values.type() == null ? null : EventType.find(values.type());
        return orElse(values.category(), type == null ? otherwise : type.category());
    }

    private static <T> T orElse(@Nullable T corrected, T otherwise) {
        return corrected == null ? otherwise : corrected;
    }
}
