package org.linimasa.extraction;

import java.util.List;
import org.linimasa.event.Mention;
import org.linimasa.extraction.mention.MentionExtractor;
import org.linimasa.extraction.pack.LanguagePack;
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

    /** Reads a document. Equal documents give equal extractions. A language without a pack has no mentions. */
    public Extraction extract(Document document) {
        var context =
                new TaggingContext(document.language(), document.publishedAt(), document.receivedOn(), document.zone());
        Tagging tagging = tagger.tag(document.text(), context);
        List<Mention> mentions = LanguagePack.of(tagging.language())
                .map(pack -> MentionExtractor.extract(document.id(), document.text(), pack, tagging, tagger))
                .orElse(List.of());
        return new Extraction(tagging, mentions);
    }
}
