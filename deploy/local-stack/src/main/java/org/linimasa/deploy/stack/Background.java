package org.linimasa.deploy.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code up --detach}: a launcher of its own that outlives the terminal; shows what it says until it is up. */
final class Background {
    private static final Duration POLL = Duration.ofMillis(100);

    private final StackSettings settings;
    private final Console console;
    private final DataFolder data;
    private final Path log;

    Background(StackSettings settings, Console console) {
        this.settings = settings;
        this.console = console;
        this.data = new DataFolder(settings.data());
        this.log = data.logs().resolve("launcher.log");
    }

    /**
     * @param options of {@code up}, for the launcher
     * @return how the launcher ended if it did not come up
     */
    int run(List<String> options) {
        data.requireUnlocked(); // before a running launcher's log is written over
        try {
            Files.createDirectories(data.logs());
            Files.deleteIfExists(data.readyMark());
            Process launcher = new ProcessBuilder(command(options))
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(log.toFile())
                    .start();
            Thread giveUp = new Thread(launcher::destroy, "stop");
            Runtime.getRuntime().addShutdownHook(giveUp);
            long shown = 0;
            while (launcher.isAlive() && !Files.exists(data.readyMark())) {
                shown = show(shown);
                Thread.sleep(POLL.toMillis());
            }
            show(shown);
            Runtime.getRuntime().removeShutdownHook(giveUp);
            return launcher.isAlive() ? ExitCode.OK.status() : launcher.exitValue();
        } catch (IOException e) {
            throw new StackException(ExitCode.FAILED, "the launcher could not be started: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(ExitCode.FAILED, "interrupted", e);
        }
    }

    /** This very program again, deaf to the end of the terminal and in a process group of its own. */
    private List<String> command(List<String> options) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) { // macOS has none
            command.add("/usr/bin/setsid");
        }
        command.add("nohup");
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        command.add("-Dlinimasa.home=" + settings.home());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("up", Main.BACKGROUND));
        command.addAll(options);
        return command;
    }

    /** @return up to where the log was shown */
    private long show(long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] fresh = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(fresh);
            // Whole lines only: a character's bytes may not all be there yet.
            int end = fresh.length;
            while (end > 0 && fresh[end - 1] != '\n') {
                end--;
            }
            console.out().print(new String(fresh, 0, end, StandardCharsets.UTF_8));
            console.out().flush();
            return from + end;
        }
    }
}
