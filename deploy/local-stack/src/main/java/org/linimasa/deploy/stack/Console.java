package org.linimasa.deploy.stack;

import java.io.PrintStream;
import java.util.Map;

/** Where the person is. */
record Console(PrintStream out, int width) {
    private static final int USUAL_WIDTH = 120;

    /** The width is the terminal's where the shell exports it. */
    static Console standard(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        int width = columns.matches("\\d{2,4}") ? Integer.parseInt(columns) : USUAL_WIDTH;
        return new Console(new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8), width);
    }

    void say(String line) {
        out.println(line);
    }
}
