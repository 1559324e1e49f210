package org.linimasa.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.linimasa.extraction.EventExtractor;
import org.linimasa.extraction.EventMerger;
import org.linimasa.tagger.TemporalTagger;

/** The extraction library, built once: its tables take a moment to compile and are safe to share. */
@ApplicationScoped
class ExtractionLibrary {
    @Produces
    @Singleton
    TemporalTagger tagger() {
        return TemporalTagger.withBundledPacks();
    }

    @Produces
    @Singleton
    EventExtractor extractor(TemporalTagger tagger) {
        return new EventExtractor(tagger);
    }

    @Produces
    @Singleton
    EventMerger merger() {
        return new EventMerger();
    }
}
