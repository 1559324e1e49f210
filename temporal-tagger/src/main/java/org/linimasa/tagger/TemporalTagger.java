package org.linimasa.tagger;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.DocumentTime;

/** Finds and normalizes time expressions. Immutable and thread-safe; keep one. */
public final class TemporalTagger {
    private TemporalTagger() {}

    /** A tagger with all packs of this library. */
    public static TemporalTagger withBundledPacks() {
        return new TemporalTagger();
    }

    /** The languages (BCP 47) this tagger reads. */
    public Set<String> languages() {
        return Set.of("id", "en");
    }

    /** Finds the time expressions of a text. */
    public Tagging tag(String text, TaggingContext context) {
        return new Tagging("id", new DocumentTime(null, true, List.of(), List.of()), List.of());
    }

    /**
     * Reads one free-form date, which must be the whole text.
     *
     * @param language BCP 47; absent to try all
     * @param anchor the day "today" stands for; absent where there is none, then relative dates stay unresolved
     * @param zone IANA zone of the result, where known
     */
    public Resolution resolve(
            String text, @Nullable String language, @Nullable LocalDate anchor, @Nullable String zone) {
        return new Resolution.Unresolved("not built yet");
    }

    /**
     * Reads a relative expression again, counted from a better anchor: an event's date that the caller knows.
     *
     * @return the expression itself where it is not relative
     */
    public TimeExpression reanchor(TimeExpression expression, String language, LocalDate anchor) {
        return expression;
    }
}
