package org.linimasa.extraction;

import java.util.List;
import org.linimasa.tagger.TaggingContext;
import org.linimasa.tagger.TemporalTagger;

/** Finds the events a document reports. Immutable and thread-safe; keep one. */
public final class EventExtractor {
    private final TemporalTagger tagger;

    /** An extractor with all packs of this library. */
    public EventExtractor(TemporalTagger tagger) {
        this.tagger = tagger;
    }

    /** Reads a document. Equal documents give equal extractions. */
    public Extraction extract(Document document) {
        var context =
                new TaggingContext(document.language(), document.publishedAt(), document.receivedOn(), document.zone());
        return new Extraction(tagger.tag(document.text(), context), List.of());
    }
}
