package org.linimasa.extraction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Identity;
import org.linimasa.event.Mention;
import org.linimasa.tagger.TemporalTagger;

/** Reads the short texts that the tests write. */
final class ArticleReader {
    private static final EventExtractor EXTRACTOR = new EventExtractor(TemporalTagger.withBundledPacks());
    static final EventMerger MERGER = new EventMerger();

    private ArticleReader() {}

    static Document article(String text, String language, @Nullable String publishedOn) {
        return new Document(
                Identity.documentId(null, text),
                text,
                null,
                language,
                publishedOn == null ? null : LocalDate.parse(publishedOn).atTime(12, 0),
                LocalDate.of(2025, 12, 31),
                null,
                null,
                null);
    }

    static List<Mention> mentions(String text, String language, @Nullable String publishedOn) {
        return EXTRACTOR.extract(article(text, language, publishedOn)).mentions();
    }

    static List<LiveMention> live(String text, String language, @Nullable String publishedOn) {
        return EXTRACTOR.extract(article(text, language, publishedOn)).live();
    }

    static List<MergedEvent> events(String text, String language, @Nullable String publishedOn) {
        return MERGER.merge(live(text, language, publishedOn));
    }

    /** The only event of a text. */
    static MergedEvent event(String text, String language, @Nullable String publishedOn) {
        List<MergedEvent> events = events(text, language, publishedOn);
        if (events.size() != 1) {
            throw new AssertionError(events.size() + " events in: " + text + "\n" + events);
        }
        return events.get(0);
    }
}
