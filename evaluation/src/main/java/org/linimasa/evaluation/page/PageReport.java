package org.linimasa.evaluation.page;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads saved pages and prints the figures of each system over all of them, and the pages that were read worst. */
public final class PageReport {
    private static final int WORST = 10;

    private PageReport() {}

    /** Whether a folder is a saved page with what is expected of it. */
    public static boolean isPage(Path folder) {
        return SavedPage.isIn(folder);
    }

    /** Prints one row a system, the means over the pages in percent; with verbose each page of each system. */
    public static void print(List<Path> folders, boolean verbose, PrintStream out) {
        List<SavedPage> pages = folders.stream().map(SavedPage::of).toList();
        Map<String, Map<String, PageScore>> bySystem = new TreeMap<>();
        for (SavedPage page : pages) {
            page.readings()
                    .forEach((system, reading) -> bySystem.computeIfAbsent(system, name -> new TreeMap<>())
                            .put(page.name(), PageScore.of(page.expected(), reading)));
        }
        out.printf(
                "%-20s %5s %6s %6s %6s %7s %11s %11s %11s%n",
                "main text of pages", "pages", "P", "R", "F1", "F1>=90", "title", "published", "author");
        bySystem.forEach((system, scores) -> printRow(system, List.copyOf(scores.values()), out));
        bySystem.forEach((system, scores) -> printPages(system, scores, verbose ? scores.size() : WORST, out));
    }

    private static void printRow(String system, List<PageScore> scores, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%-20s %5d %6.1f %6.1f %6.1f %7d %11s %11s %11s%n",
                system,
                scores.size(),
                mean(scores, PageScore::precision),
                mean(scores, PageScore::recall),
                mean(scores, PageScore::f1),
                scores.stream().filter(score -> score.f1() >= 0.9).count(),
                right(scores, PageScore::title),
                right(scores, PageScore::publishedOn),
                right(scores, PageScore::authors));
    }

    private static void printPages(String system, Map<String, PageScore> scores, int most, PrintStream out) {
        out.println();
        out.println(system + ": the pages read worst");
        scores.entrySet().stream()
                .sorted(Comparator.comparingDouble(page -> page.getValue().f1()))
                .limit(most)
                .forEach(page -> out.printf(
                        Locale.ROOT,
                        "  %-28s P %5.1f R %5.1f F1 %5.1f %s%n",
                        page.getKey(),
                        100 * page.getValue().precision(),
                        100 * page.getValue().recall(),
                        100 * page.getValue().f1(),
                        wrong(page.getValue())));
    }

    private static String wrong(PageScore score) {
        return Stream.of(
                        Boolean.FALSE.equals(score.title()) ? "title" : "",
                        Boolean.FALSE.equals(score.publishedOn()) ? "published" : "",
                        Boolean.FALSE.equals(score.authors()) ? "author" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static double mean(List<PageScore> scores, Function<PageScore, Double> figure) {
        return 100 * scores.stream().mapToDouble(figure::apply).average().orElse(0);
    }

    private static String right(List<PageScore> scores, Function<PageScore, @Nullable Boolean> judgement) {
        List<Boolean> judged =
                scores.stream().map(judgement).filter(Objects::nonNull).toList();
        return judged.stream().filter(Boolean::booleanValue).count() + "/" + judged.size();
    }
}
