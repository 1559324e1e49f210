package org.linimasa.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Identity;
import org.linimasa.extraction.Document;
import org.linimasa.extraction.EventExtractor;
import org.linimasa.extraction.EventMerger;
import org.linimasa.extraction.Extraction;
import org.linimasa.extraction.MergedEvent;
import org.linimasa.tagger.Tagging;
import org.linimasa.tagger.TemporalTagger;

/** The system that is measured: an article goes the same way as in the ingest service, but alone. */
final class Reader {
    /** Where the gold does not say when the text arrived: late enough for every article. */
    private static final LocalDate RECEIVED_ON = LocalDate.of(2026, 1, 1);

    private final EventExtractor extractor = new EventExtractor(TemporalTagger.withBundledPacks());
    private final EventMerger merger = new EventMerger();

    /** What the system found. */
    record Reading(Tagging tagging, List<FoundEvent> events) {
        Reading {
            events = List.copyOf(events);
        }
    }

    Reading read(GoldArticle article) {
        Extraction extraction = extractor.extract(document(article));
        List<MergedEvent> events = merger.merge(extraction.live());
        return new Reading(
                extraction.tagging(), events.stream().map(FoundEvent::of).toList());
    }

    static Document document(GoldArticle article) {
        UUID id = Identity.documentId(null, article.text());
        @Nullable LocalDate published = article.publishedOn();
        return new Document(
                id,
                article.text(),
                null,
                article.language(),
                published == null ? null : published.atStartOfDay(),
                article.receivedOn() == null ? RECEIVED_ON : LocalDate.parse(article.receivedOn()),
                null,
                null,
                null);
    }
}
