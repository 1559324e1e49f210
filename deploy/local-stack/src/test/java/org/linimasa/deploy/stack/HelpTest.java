package org.linimasa.deploy.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each command of {@code ./linimasa} explains itself, on a machine without anything installed. */
class HelpTest {
    private static final Path SCRIPT =
            Path.of("../../linimasa").toAbsolutePath().normalize();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "down",
                "status",
                "ingest",
                "timeline",
                "reset",
                "test",
                "evaluate",
                "dev",
                "images",
                "openapi"
            })
    void explainsEachCommand(String command) throws Exception {
        for (String[] asked : new String[][] {{command, "--help"}, {command, "-h"}, {"help", command}}) {
            Said said = run(asked);
            assertEquals(0, said.status(), said.text());
            assertTrue(said.text().contains("  " + command + " "), said.text());
        }
        assertFalse(run("up", "--help").text().contains("  down "));
    }

    @Test
    void knowsNoHelpForWhatIsNoCommand() throws Exception {
        assertEquals(2, run("nothing", "--help").status());
        assertEquals(2, run("help", "nothing").status());
        assertEquals(0, run().status());
    }

    private record Said(int status, String text) {}

    private static Said run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/bash", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }
}
