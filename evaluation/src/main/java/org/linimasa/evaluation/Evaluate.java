package org.linimasa.evaluation;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The command line: {@code Evaluate [--verbose] [GOLD_FOLDER]} prints a table, and with --verbose every difference. */
public final class Evaluate {
    private static final String ROW = "%-24s %6s %6s %6s %6s %6s %6s %6s %6s %6s %6s%n";

    private Evaluate() {}

    /** Exit code 2 for arguments that mean nothing. */
    public static void main(String[] arguments) {
        List<String> rest = new ArrayList<>(List.of(arguments));
        boolean verbose = rest.remove("--verbose");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (rest.size() > 1 || rest.stream().anyMatch(a -> a.startsWith("-") || !Files.isDirectory(Path.of(a)))) {
            System.err.println("usage: Evaluate [--verbose] [GOLD_FOLDER]");
            System.exit(2);
        }
        List<GoldArticle> articles = rest.isEmpty() ? GoldFolder.bundled() : GoldFolder.read(Path.of(rest.get(0)));
        print(Evaluation.of(articles), verbose, out);
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
