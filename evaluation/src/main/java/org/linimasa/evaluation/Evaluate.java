package org.linimasa.evaluation;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linimasa.evaluation.page.PageReport;
import org.linimasa.evaluation.timex.Coverage;
import org.linimasa.evaluation.timex.TimeMl;
import org.linimasa.evaluation.timex.TimexReport;

/**
 * The command line: {@code Evaluate [--verbose] [--language TAG] [FOLDER ...]} prints tables, and with --verbose every
 * difference. A folder is searched, with those in it, for annotated articles (event-gold/1), for TimeML and for saved pages;
 * without one the articles shipped here are read, then the examples of the language packs by construction, and then the
 * folder that the system property {@code linimasa.reference} names, if it is there.
 */
public final class Evaluate {
    private static final String ROW = "%-24s %6s %6s %6s %6s %6s %6s %6s %6s %6s %6s%n";

    private Evaluate() {}

    /** Exit code 2 for arguments that mean nothing. */
    public static void main(String[] arguments) {
        List<Path> folders = new ArrayList<>();
        String language = null;
        boolean verbose = false;
        for (Iterator<String> rest = List.of(arguments).iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            if (argument.equals("--verbose")) {
                verbose = true;
            } else if (argument.equals("--language") && rest.hasNext()) {
                language = rest.next();
            } else if (Files.isDirectory(Path.of(argument))) {
                folders.add(Path.of(argument));
            } else {
                System.err.println(argument + " is neither a folder nor an option.");
                System.err.println("usage: evaluate [--verbose] [--language TAG] [FOLDER ...]");
                System.exit(2);
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (folders.isEmpty()) {
            print(Evaluation.of(GoldFolder.bundled()), verbose, out);
            out.println();
            new Coverage(List.of("id", "en")).print(out);
            Path reference = Path.of(System.getProperty("linimasa.reference", ""));
            if (Files.isDirectory(reference) && !reference.toString().isEmpty()) {
                folders.add(reference);
            }
        }
        for (Path folder : folders) {
            printFolder(folder, language, verbose, out);
        }
    }

    private static void printFolder(Path folder, @Nullable String language, boolean verbose, PrintStream out) {
        for (Path articles : GoldFolder.within(folder, GoldFolder::holdsArticles)) {
            out.println();
            print(Evaluation.of(GoldFolder.read(articles)), verbose, out);
        }
        List<Path> timeMl = GoldFolder.within(folder, TimeMl::isIn);
        if (!timeMl.isEmpty()) {
            out.println();
            new TimexReport(language).print(timeMl, verbose, out);
        }
        List<Path> pages = GoldFolder.within(folder, PageReport::isPage);
        if (!pages.isEmpty()) {
            out.println();
            PageReport.print(pages, verbose, out);
        }
    }

    private static void print(Evaluation evaluation, boolean verbose, PrintStream out) {
        out.printf(
                ROW, "article", "events", "core", "exact", "compat", "status", "categ", "who", "place", "t.span",
                "t.val");
        for (Map.Entry<String, Score> entry : evaluation.byArticle().entrySet()) {
            out.print(row(entry.getKey(), entry.getValue()));
            if (verbose) {
                entry.getValue().differences().forEach(line -> out.println("    " + line));
            }
        }
        Score total = evaluation.total();
        out.print(row("all", total));
        out.println();
        out.printf("%-26s %6s %6s %6s %8s%n", "measure", "P", "R", "F1", "hits");
        for (Measure measure : Measure.values()) {
            Tally tally = total.of(measure);
            String precision = measure.isSearch() ? percent(tally.precision()) : "";
            String recall = measure.isSearch() ? percent(tally.recall()) : "";
            out.printf(
                    "%-26s %6s %6s %6s %8s%n",
                    measure.label(), precision, recall, percent(tally.f1()), tally.hits() + "/" + tally.gold());
        }
        out.println();
        out.printf(
                "confidence of %d mentions, and how many are right: expected calibration error %.3f%n",
                total.calibration().mentions(), total.calibration().error());
        total.calibration().rows().forEach(out::println);
        out.println();
        out.println("denied, cancelled or negated, yet told as a fact: " + total.falseFacts());
        out.println("events found on words that are none: " + total.traps());
    }

    private static String row(String name, Score score) {
        return String.format(
                Locale.ROOT,
                ROW,
                name,
                cell(score, Measure.EVENTS),
                cell(score, Measure.CORE_EVENTS),
                cell(score, Measure.DATE_EXACT),
                cell(score, Measure.DATE_COMPATIBLE),
                cell(score, Measure.STATUS),
                cell(score, Measure.CATEGORY),
                cell(score, Measure.PARTICIPANTS),
                cell(score, Measure.PLACE),
                cell(score, Measure.EXPRESSION_STRICT),
                cell(score, Measure.EXPRESSION_VALUE));
    }

    private static String cell(Score score, Measure measure) {
        Tally tally = score.of(measure);
        return tally.gold() + tally.found() == 0 ? "-" : percent(tally.f1());
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
