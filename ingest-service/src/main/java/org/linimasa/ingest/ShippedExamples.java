package org.linimasa.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linimasa.event.Identity;
import org.linimasa.event.Mention;
import org.linimasa.extraction.Document;
import org.linimasa.extraction.EventExtractor;
import org.linimasa.extraction.EventMerger;
import org.linimasa.extraction.LiveMention;
import org.linimasa.extraction.MergedEvent;
import org.linimasa.tagger.TemporalTagger;

/**
 * The examples that come with Linimasa, and the ids they have once they are ingested.
 *
 * @param text of the first example
 * @param documentId of the first example
 * @param eventId of the first event it reports
 * @param otherEventId of the second
 * @param otherMentionIds what the second rests on
 * @param lastDocumentId of the last example, which reports other events than the first
 */
record ShippedExamples(
        String text,
        UUID documentId,
        UUID eventId,
        UUID otherEventId,
        List<UUID> otherMentionIds,
        UUID lastDocumentId) {
    private static final List<String> FILES = List.of("kunjungan-choe.txt", "gunung-sirawa.txt", "ferry-service.txt");
    /** Any day after the examples were written gives the same ids. */
    private static final LocalDate RECEIVED_ON = LocalDate.of(2026, 1, 1);

    static ShippedExamples read() {
        EventExtractor extractor = new EventExtractor(TemporalTagger.withBundledPacks());
        List<String> texts = FILES.stream().map(ShippedExamples::text).toList();
        List<LiveMention> mentions = texts.stream()
                .flatMap(text -> mentions(text, extractor).stream())
                .toList();
        UUID first = Identity.documentId(null, texts.getFirst());
        List<MergedEvent> reported = new EventMerger()
                .merge(mentions).stream()
                        .filter(merged ->
                                merged.mentions().stream().anyMatch(mention -> first.equals(mention.document())))
                        .toList();
        MergedEvent other = reported.get(1);
        return new ShippedExamples(
                texts.getFirst(),
                first,
                reported.getFirst().id(),
                other.id(),
                other.mentions().stream().map(Mention::id).toList(),
                Identity.documentId(null, texts.getLast()));
    }

    private static List<LiveMention> mentions(String text, EventExtractor extractor) {
        UUID id = Identity.documentId(null, text);
        return extractor
                .extract(new Document(id, text, null, null, null, RECEIVED_ON, null, null, null))
                .live();
    }

    private static String text(String file) {
        try (InputStream input = ShippedExamples.class.getResourceAsStream("/examples/" + file)) {
            if (input == null) {
                throw new IllegalStateException("the example " + file + " is not on the class path");
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
