package org.linimasa.tagger;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.meaning.ExpressionFinder;
import org.linimasa.tagger.meaning.FoundExpression;
import org.linimasa.tagger.pack.BundledPacks;
import org.linimasa.tagger.pack.LanguagePack;
import org.linimasa.tagger.pack.PackReader;
import org.linimasa.tagger.resolve.TextResolver;

/**
 * Finds and normalizes time expressions. Immutable and thread-safe; keep one.
 *
 * <pre>{@code
 * TemporalTagger tagger = TemporalTagger.withBundledPacks();
 * Tagging tagging = tagger.tag("Mereka bertemu Selasa malam (16/1).",
 *         TaggingContext.received("id", LocalDate.of(2024, 1, 18)));
 * tagging.expressions().getFirst().value(); // "2024-01-16TNI"
 * }</pre>
 */
public final class TemporalTagger {
    /** Packs that stay loaded where memory is short, of a megabyte at the most each; elsewhere all that were used do. */
    private static final int ALWAYS_LOADED = 8;

    private static final int OTHER_CANDIDATES = 3;

    private final Set<String> languages;
    private final List<String> whole;
    private final Function<String, Optional<String>> languageFor;
    private final LoadedLanguages<Reader> readers;
    private final LanguageDetector detector;

    /** What reads one language. */
    private record Reader(LanguagePack pack, ExpressionFinder finder, TextResolver resolver) {}

    private TemporalTagger(
            Set<String> languages,
            List<String> whole,
            Function<String, Optional<String>> languageFor,
            LoadedLanguages<Reader> readers,
            LanguageDetector detector) {
        this.languages = languages;
        this.whole = whole;
        this.languageFor = languageFor;
        this.readers = readers;
        this.detector = detector;
    }

    private static Reader reader(LanguagePack pack) {
        return new Reader(pack, new ExpressionFinder(pack), new TextResolver(pack));
    }

    /**
     * A tagger with all packs on the class path. A pack is loaded when the first text in its language comes, and kept
     * as long as memory is not short; the eight used last are kept in any case.
     */
    public static TemporalTagger withBundledPacks() {
        BundledPacks bundled = new BundledPacks();
        return new TemporalTagger(
                bundled.languages(),
                bundled.whole(),
                bundled::languageFor,
                new LoadedLanguages<>(ALWAYS_LOADED, language -> reader(PackReader.bundled(language))),
                ProfileDetector.bundled(bundled.whole())
                        .orElseGet(() -> LanguageDetector.of(bundled.whole().stream()
                                .map(PackReader::bundled)
                                .toList())));
    }

    /** A tagger with packs of one's own; the first is assumed where a text shows no language. */
    public static TemporalTagger with(List<LanguagePack> packs) {
        if (packs.isEmpty()) {
            throw new IllegalArgumentException("a tagger needs at least one language pack");
        }
        Map<String, Reader> readers = new LinkedHashMap<>();
        packs.forEach(pack -> readers.put(pack.language(), reader(pack)));
        List<String> languages = List.copyOf(readers.keySet());
        return new TemporalTagger(
                Collections.unmodifiableSet(new LinkedHashSet<>(languages)),
                languages,
                tag -> Stream.of(tag, tag.split("[-_]", 2)[0])
                        .filter(readers::containsKey)
                        .findFirst(),
                new LoadedLanguages<>(packs.size(), language -> Objects.requireNonNull(readers.get(language))),
                LanguageDetector.of(packs));
    }

    /** The languages (BCP 47) this tagger reads. */
    public Set<String> languages() {
        return languages;
    }

    /** The language whose pack reads a BCP 47 tag: {@code de} for {@code de-AT}; empty where none does. */
    public Optional<String> languageFor(String tag) {
        return languageFor.apply(tag);
    }

    /**
     * Finds the time expressions of a text of any length, in time linear in it. A language without a pack is detected
     * anew, and where the text shows none, the first of this tagger's is taken. Never fails on what the text says.
     *
     * @throws NullPointerException without a text or context
     */
    public Tagging tag(String text, TaggingContext context) {
        Objects.requireNonNull(text, "text: there is none to tag");
        Objects.requireNonNull(
                context,
                "context: what is known of the text is needed, TaggingContext.received(null, day) at the least");
        Choice choice = choose(context.language(), text);
        Reader reader = choice.reader;
        Tagging tagging = reader.resolver.resolve(text, reader.finder.find(text), context);
        return choice.assumed
                ? new Tagging(tagging.language(), true, tagging.documentTime(), tagging.expressions())
                : tagging;
    }

    /** Whether nothing in a text tells its language. */
    boolean showsNoLanguage(String text) {
        return detector.likely(text, 1).isEmpty();
    }

    /**
     * Reads one free-form date, which must be the whole text.
     *
     * @param language BCP 47; absent to try all
     * @param anchor the day "today" stands for; absent where there is none, then relative dates stay unresolved
     * @param zone IANA zone of the result, where known
     * @throws NullPointerException without a text
     * @throws IllegalArgumentException for a zone that there is none of
     */
    public Resolution resolve(
            String text, @Nullable String language, @Nullable LocalDate anchor, @Nullable String zone) {
        Objects.requireNonNull(text, "text: there is no date to resolve");
        TaggingContext.checkZone(zone);
        return new FreeFormDates(this).resolve(text, language, anchor, zone);
    }

    /**
     * Reads a relative expression again, counted from a better anchor: an event's date that the caller knows.
     *
     * @param language BCP 47 of the text it stands in, as {@link Tagging#language()} says it
     * @return the expression itself where it is not relative; one that nothing placed so far is, too
     */
    public TimeExpression reanchor(TimeExpression expression, String language, LocalDate anchor) {
        Objects.requireNonNull(anchor, "anchor: a day to count from is needed");
        Anchor known = expression.anchor();
        boolean unplaced =
                expression.time().edtf() == null && expression.time().bounds().isUndated();
        if (known == null && !unplaced) {
            return expression;
        }
        Reader reader = reader(language, expression.text());
        int side = known == null || known.side() == null ? 0 : known.side() == Anchor.Side.BEFORE ? -1 : 1;
        for (FoundExpression found : reader.finder.find(expression.text()).expressions()) {
            if (found.begin() == 0 && found.end() == expression.text().length()) {
                FoundExpression moved = found.beside(side).movedBy(expression.begin());
                return reader.resolver
                        .resolveAround(anchor, List.of(moved), expression.time().zone())
                        .getFirst();
            }
        }
        return FoundExpression.month(expression, side)
                .map(month -> reader.resolver
                        .resolveAround(anchor, List.of(month), expression.time().zone())
                        .getFirst())
                .orElse(expression);
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

    /** The languages in which to read a short text that names none: those known whole, and what it looks like. */
    List<String> candidates(String text) {
        Set<String> candidates = new LinkedHashSet<>(whole);
        candidates.addAll(detector.likely(text, OTHER_CANDIDATES));
        return List.copyOf(candidates);
    }

    private Reader reader(@Nullable String tag, String text) {
        return choose(tag, text).reader;
    }

    /** What reads a text, and whether its language was only assumed. */
    private record Choice(Reader reader, boolean assumed) {}

    private Choice choose(@Nullable String tag, String text) {
        Optional<String> given = tag == null ? Optional.empty() : languageFor.apply(tag);
        if (given.isPresent()) {
            return new Choice(readers.get(given.get()), false);
        }
        List<String> likely = detector.likely(text, 1);
        return likely.isEmpty()
                ? new Choice(readers.get(detector.otherwise()), true)
                : new Choice(readers.get(likely.getFirst()), false);
    }
}
