package org.linimasa.evaluation.timex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our figures are those of the reference scorer, a Python program that reproduces the published ones of TempEval-3.
 * Skipped where the reference data do not lie beside the clone.
 */
class ReferenceScorerTest {
    private static final Path DATA = Path.of("..", "..", "shared", "eval", "timex");
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    @Test
    void theFiguresAreThoseOfTheReferenceScorer() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(DATA), "the reference data are not here");
        assumeTrue(runs("python3", "--version"), "Python is not here");
        TimexReport report = new TimexReport(null);
        List<Path> sets;
        try (var all = Files.list(DATA.resolve("gold"))) {
            sets = all.sorted().toList();
        }
        for (Path set : sets) {
            List<String> lines = new ArrayList<>();
            TimexScore ours = new TimexScore();
            for (TimexDocument document : TimeMl.readFolder(set)) {
                List<Timex> found = report.tag(document);
                ours.add(document, found);
                for (Timex timex : found) {
                    lines.add(JSON.writeValueAsString(Map.of(
                            "doc", document.name(),
                            "begin", timex.begin(),
                            "end", timex.end(),
                            "type", timex.type(),
                            "value", timex.value())));
                }
            }
            Path system = Files.write(folder.resolve(set.getFileName() + ".jsonl"), lines);
            JsonNode theirs = reference(set, system);
            String name = set.getFileName().toString();
            assertEquals(theirs.at("/gold").asInt(), ours.gold(), name);
            assertEquals(theirs.at("/strict/F1").asDouble(), ours.strictF1(), 0.006, name);
            assertEquals(theirs.at("/relaxed/P").asDouble(), ours.precision(), 0.006, name);
            assertEquals(theirs.at("/relaxed/R").asDouble(), ours.recall(), 0.006, name);
            assertEquals(theirs.at("/relaxed/F1").asDouble(), ours.relaxedF1(), 0.006, name);
            assertEquals(theirs.at("/type_F1").asDouble(), ours.typeF1(), 0.006, name);
            assertEquals(theirs.at("/value_F1").asDouble(), ours.valueF1(), 0.006, name);
        }
    }

    private static JsonNode reference(Path gold, Path system) throws IOException {
        String scorer = DATA.resolve("scorer").resolve("score.py").toString();
        Process process = new ProcessBuilder("python3", scorer, gold.toString(), system.toString(), "--json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return JSON.readTree(process.getInputStream());
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
