package org.linimasa.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Identity;
import org.linimasa.event.Participant;
import org.linimasa.tagger.TemporalTagger;

/** Prints the timeline of text files, to look hard at: {@code PrintTimeline FILE[@2024-01-17[@en]]...}. */
final class PrintTimeline {
    private PrintTimeline() {}

    public static void main(String[] args) throws IOException {
        var extractor = new EventExtractor(TemporalTagger.withBundledPacks());
        for (String arg : args) {
            String[] parts = arg.split("@");
            String text = Files.readString(Path.of(parts[0]));
            print(
                    extractor,
                    parts[0],
                    text,
                    parts.length > 1 && !parts[1].isEmpty() ? parts[1] : null,
                    parts.length > 2 ? parts[2] : null);
        }
    }

    private static void print(
            EventExtractor extractor,
            String name,
            String text,
            @Nullable String publishedOn,
            @Nullable String language) {
        LocalDateTime published =
                publishedOn == null ? null : LocalDate.parse(publishedOn).atStartOfDay();
        var document = new Document(
                Identity.documentId(null, text),
                text,
                null,
                language,
                published,
                LocalDate.of(2026, 11, 29),
                null,
                null,
                null);
        Extraction extraction = extractor.extract(document);
        System.out.println("== " + name + "  " + extraction.tagging().language() + "  document time "
                + extraction.tagging().documentTime().edtf());
        List<MergedEvent> events = new EventMerger().merge(extraction.live());
        events.stream()
                .sorted(Comparator.comparing(
                        event -> String.valueOf(event.time().edtf())))
                .forEach(PrintTimeline::print);
    }

    private static void print(MergedEvent event) {
        System.out.printf(
                "%-24s %-9s %-12s %-9s %s%n",
                event.time().edtf(), event.status(), event.type(), event.category(), event.title());
        System.out.printf(
                "%26s who: %s  where: %s  %.2f  x%d%n",
                "",
                event.participants().stream().map(PrintTimeline::who).collect(Collectors.joining(", ")),
                event.place() == null ? "-" : event.place().name(),
                event.confidence(),
                event.mentions().size());
        event.evidence()
                .forEach(evidence -> System.out.printf(
                        "%26s \"%s\"%n", "", String.valueOf(evidence.quote()).replace('\n', ' ')));
    }

    private static String who(Participant participant) {
        return participant.name() + " (" + participant.role().toLowerCase(java.util.Locale.ROOT) + ", "
                + participant.kind().toLowerCase(java.util.Locale.ROOT) + ", " + participant.country() + ")";
    }
}
