package org.linimasa.tagger;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.meaning.ExpressionFinder;
import org.linimasa.tagger.meaning.FoundExpression;
import org.linimasa.tagger.pack.LanguagePack;
import org.linimasa.tagger.pack.PackReader;
import org.linimasa.tagger.resolve.TextResolver;

/**
 * Finds and normalizes time expressions. Immutable and thread-safe; keep one.
 *
 * <pre>{@code
 * TemporalTagger tagger = TemporalTagger.withBundledPacks();
 * Tagging tagging = tagger.tag("Mereka bertemu Selasa malam (16/1).",
 *         new TaggingContext("id", null, LocalDate.of(2024, 1, 18), "Asia/Jakarta"));
 * tagging.expressions().getFirst().value(); // "2024-01-16TNI"
 * }</pre>
 */
public final class TemporalTagger {
    private final Map<String, Reader> readers = new LinkedHashMap<>();
    private final LanguageDetector detector;

    /** What reads one language. */
    private record Reader(LanguagePack pack, ExpressionFinder finder, TextResolver resolver) {}

    private TemporalTagger(List<LanguagePack> packs) {
        for (LanguagePack pack : packs) {
            readers.put(pack.language(), new Reader(pack, new ExpressionFinder(pack), new TextResolver(pack)));
        }
        detector = new LanguageDetector(packs);
    }

    /** A tagger with all packs of this library. */
    public static TemporalTagger withBundledPacks() {
        return new TemporalTagger(List.of(PackReader.bundled("id"), PackReader.bundled("en")));
    }

    /** A tagger with packs of one's own; the first is assumed where a text shows no language. */
    public static TemporalTagger with(List<LanguagePack> packs) {
        if (packs.isEmpty()) {
            throw new IllegalArgumentException("a tagger needs at least one language pack");
        }
        return new TemporalTagger(packs);
    }

    /** The languages (BCP 47) this tagger reads. */
    public Set<String> languages() {
        return Collections.unmodifiableSet(readers.keySet());
    }

    /** Finds the time expressions of a text. A language without a pack is detected anew. */
    public Tagging tag(String text, TaggingContext context) {
        Reader reader = reader(context.language(), text);
        return reader.resolver.resolve(text, reader.finder.find(text).expressions(), context);
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
        return new FreeFormDates(this).resolve(text, language, anchor, zone);
    }

    /**
     * Reads a relative expression again, counted from a better anchor: an event's date that the caller knows.
     *
     * @return the expression itself where it is not relative
     */
    public TimeExpression reanchor(TimeExpression expression, String language, LocalDate anchor) {
        Anchor known = expression.anchor();
        if (known == null) {
            return expression;
        }
        Reader reader = reader(language, expression.text());
        int side = known.side() == null ? 0 : known.side() == Anchor.Side.BEFORE ? -1 : 1;
        for (FoundExpression found : reader.finder.find(expression.text()).expressions()) {
            if (found.begin() == 0 && found.end() == expression.text().length()) {
                FoundExpression moved = found.beside(side).movedBy(expression.begin());
                return reader.resolver
                        .resolveAround(anchor, List.of(moved), expression.time().zone())
                        .getFirst();
            }
        }
        return expression;
    }

    /** What one language reads in a short text. */
    FreeFormDates.Reading read(String language, String text, @Nullable LocalDate anchor, @Nullable String zone) {
        Reader reader = reader(language, text);
        ExpressionFinder.Findings findings = reader.finder.find(text);
        List<TimeExpression> expressions = anchor == null
                ? reader.resolver.resolveNowhere(findings.expressions(), zone)
                : reader.resolver.resolveAround(anchor, findings.expressions(), zone);
        String unread = reader.finder.firstUnread(text, findings.expressions());
        String impossible =
                findings.impossible().isEmpty() ? null : findings.impossible().getFirst();
        return new FreeFormDates.Reading(reader.pack.language(), expressions, unread, impossible);
    }

    private Reader reader(@Nullable String language, String text) {
        if (language != null) {
            Reader exact = readers.get(language);
            Reader base = exact != null ? exact : readers.get(language.split("[-_]", 2)[0]);
            if (base != null) {
                return base;
            }
        }
        Reader detected = readers.get(detector.detect(text));
        return detected != null ? detected : readers.values().iterator().next();
    }
}
