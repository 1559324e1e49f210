package org.linimasa.evaluation.timex;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.TaggingContext;
import org.linimasa.tagger.TemporalTagger;

/** Tags folders of TimeML and prints the figures of each, with the errors grouped by cause. */
public final class TimexReport {
    /** For documents without a creation time: late enough for each. */
    private static final LocalDate RECEIVED_ON = LocalDate.of(2026, 1, 1);

    private static final String HEAD = "%-24s %5s %6s %6s %6s %7s %7s %6s %6s%n";
    private static final String ROW = "%-24s %5d %6d %6.1f %6.1f %7.1f %7.1f %6.1f %6.1f%n";

    private final TemporalTagger tagger = TemporalTagger.withBundledPacks();
    private final @Nullable String language;

    /** @param language BCP 47 of all documents; absent to detect it for each */
    public TimexReport(@Nullable String language) {
        this.language = language;
    }

    /** Prints one row a folder, then the causes of the errors, and with verbose each error. */
    public void print(List<Path> folders, boolean verbose, PrintStream out) {
        Map<String, TimexScore> scores = new LinkedHashMap<>();
        for (Path folder : folders) {
            scores.put(folder.getFileName().toString(), score(TimeMl.readFolder(folder)));
        }
        out.printf(HEAD, "time expressions", "docs", "gold", "P", "R", "strict", "relaxed", "type", "value");
        scores.forEach((name, score) -> out.printf(
                Locale.ROOT,
                ROW,
                name,
                score.documents(),
                score.gold(),
                score.precision(),
                score.recall(),
                score.strictF1(),
                score.relaxedF1(),
                score.typeF1(),
                score.valueF1()));
        scores.forEach((name, score) -> printCauses(name, score, verbose, out));
    }

    /** What the tagger reaches on documents. */
    public TimexScore score(List<TimexDocument> documents) {
        TimexScore score = new TimexScore();
        for (TimexDocument document : documents) {
            score.add(document, tag(document));
        }
        return score;
    }

    List<Timex> tag(TimexDocument document) {
        LocalDateTime publishedAt = document.publishedAt();
        LocalDate receivedOn = publishedAt == null ? RECEIVED_ON : publishedAt.toLocalDate();
        return tagger
                .tag(document.text(), new TaggingContext(language, publishedAt, receivedOn, null))
                .expressions()
                .stream()
                .map(Timex::of)
                .toList();
    }

    private static void printCauses(String name, TimexScore score, boolean verbose, PrintStream out) {
        out.println();
        out.println(name + ": errors by cause, and the kinds of time they concern");
        score.causes().forEach((cause, kinds) -> {
            int total = kinds.values().stream().mapToInt(Integer::intValue).sum();
            String details = kinds.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .map(entry ->
                            entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
            out.printf(Locale.ROOT, "  %4d %s: %s%n", total, cause.meaning(), details);
            if (verbose) {
                score.differences().stream()
                        .filter(difference -> difference.cause() == cause)
                        .forEach(difference -> out.println("       " + difference));
            }
        });
    }
}
