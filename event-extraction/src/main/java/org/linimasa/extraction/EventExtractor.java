package org.linimasa.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.mention.MentionExtractor;
import org.linimasa.extraction.mention.TitleReader;
import org.linimasa.extraction.pack.EventType;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Segmenter;
import org.linimasa.extraction.text.Token;
import org.linimasa.tagger.Tagging;
import org.linimasa.tagger.TaggingContext;
import org.linimasa.tagger.TemporalTagger;

/** Finds the events a document reports. Immutable and thread-safe; keep one. */
public final class EventExtractor {
    private final TemporalTagger tagger;

    /** An extractor with all packs of this library. */
    public EventExtractor(TemporalTagger tagger) {
        this.tagger = tagger;
    }

    /**
     * Reads a title that somebody wrote for an event: "meeting" is a MEETING, "Kunjungan Presiden ke Jepang" a VISIT to
     * Japan. Dates in it are not read.
     *
     * @param language BCP 47; where it has no pack, or where its pack knows none of the words, the other packs are tried
     */
    public EventDescription describe(String title, String language) {
        return LanguagePack.inOrder(language).stream()
                .flatMap(pack -> TitleReader.read(title, pack).stream())
                .findFirst()
                .map(reading -> new EventDescription(
                        reading.type().name(), reading.category(), reading.participants(), reading.place()))
                .orElseGet(() ->
                        new EventDescription(EventType.EVENT.name(), EventType.EVENT.category(), List.of(), null));
    }

    /**
     * Whether words that stand where a date belongs say that there is none yet: "TBA", "akan diumumkan kemudian".
     *
     * @param language BCP 47; the packs of other languages are asked, too
     */
    public boolean leavesDateOpen(String words, @Nullable String language) {
        List<Token> tokens = Segmenter.tokens(words).stream()
                .filter(token -> token.kind() != Token.Kind.PUNCTUATION)
                .toList();
        SegmentedText text = new SegmentedText(words, tokens, List.of());
        return !tokens.isEmpty()
                && LanguagePack.inOrder(language == null ? "en" : language).stream()
                        .flatMap(pack -> pack.phrases(Words.DATE_OPEN).longestAt(text, 0, tokens.size()).stream())
                        .anyMatch(phrase -> phrase.to() == tokens.size());
    }

    /** Reads a document. Equal documents give equal extractions. A language without a pack has no mentions. */
    public Extraction extract(Document document) {
        var context =
                new TaggingContext(document.language(), document.publishedAt(), document.receivedOn(), document.zone());
        Tagging tagging = tagger.tag(document.text(), context);
        return LanguagePack.of(tagging.language())
                .map(pack -> MentionExtractor.extract(document.id(), document.text(), pack, tagging, tagger))
                .map(found -> new Extraction(tagging, found.mentions(), found.opening(), found.wording()))
                .orElseGet(() -> new Extraction(tagging, List.of(), null, null));
    }
}
