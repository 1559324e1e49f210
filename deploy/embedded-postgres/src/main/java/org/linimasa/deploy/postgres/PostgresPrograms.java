package org.linimasa.deploy.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the programs that come with PostgreSQL and waits for their end. */
record PostgresPrograms(Binaries binaries, Unprivileged user) {

    /** @throws PostgresException if the program fails or doesn't end in time; the message holds what it said */
    void run(String program, Duration limit, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(binaries.program(program));
        words.addAll(arguments);
        try {
            // A file and not a pipe: the server inherits it from pg_ctl and would keep a pipe open.
            Path said = Files.createTempFile("linimasa-" + program, ".log");
            try {
                int status = execute(program, limit, words, said);
                if (status != 0) {
                    throw new PostgresException(program + " ended with status " + status + ": "
                            + Files.readString(said, StandardCharsets.UTF_8).strip());
                }
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException e) {
            throw new PostgresException(program + " could not be run: " + e, e);
        }
    }

    private int execute(String program, Duration limit, List<String> words, Path said) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(user.command(words))
                .directory(binaries.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new PostgresException(program + " did not end within " + limit.toSeconds() + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new PostgresException("interrupted while " + program + " ran", e);
        }
    }
}
