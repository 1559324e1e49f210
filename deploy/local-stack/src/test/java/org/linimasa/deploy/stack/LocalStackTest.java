package org.linimasa.deploy.stack;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final List<String> ALL = List.of(Ledger.POSTGRESQL, Ledger.INGEST, Ledger.TIMELINE);

    @TempDir
    Path folder;

    private StackSettings settings;

    @BeforeEach
    void chooseFreePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings = new StackSettings(folder, folder, one.getLocalPort(), other.getLocalPort());
        }
    }

    @Test
    void leavesNoProcessBehind() {
        LocalStack stack = new LocalStack(settings, FakeServices.READY, line -> {});
        stack.start();
        List<ProcessHandle> running =
                ALL.stream().map(name -> stack.process(name).orElseThrow()).toList();
        stack.stop();
        assertTrue(running.stream().noneMatch(ProcessHandle::isAlive));
        assertFalse(new DataFolder(folder).isLocked());
    }

    @Test
    void startsAgainWhatIsKilled() {
        try (LocalStack stack = new LocalStack(settings, FakeServices.READY, line -> {})) {
            stack.start();
            for (String name : ALL) {
                ProcessHandle killed = stack.process(name).orElseThrow();
                killed.destroyForcibly();
                await().atMost(LIMIT)
                        .until(() -> stack.process(name)
                                .filter(process -> process.pid() != killed.pid())
                                .isPresent());
            }
            await().atMost(LIMIT)
                    .until(() -> new Http("http://127.0.0.1:" + settings.ingestPort()).answersOk("/q/health/ready"));
        }
    }

    @Test
    void endsWithItsLauncherEvenWhenThatIsKilled() throws IOException {
        Process launcher = launch();
        List<ProcessHandle> running = running();
        launcher.destroyForcibly();
        await().atMost(LIMIT).until(() -> running.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void clearsUpWhatAKilledLauncherAndItsWatchdogLeft() throws IOException {
        Process launcher = launch();
        List<ProcessHandle> running = running();
        launcher.children()
                .filter(child -> child.info().command().orElse("").endsWith("sh"))
                .forEach(ProcessHandle::destroyForcibly);
        launcher.destroyForcibly();
        await().atMost(LIMIT).until(() -> !new DataFolder(folder).isLocked());

        assertEquals(ALL.size(), LeftOvers.stop(new DataFolder(folder)));
        assertTrue(running.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void refusesAFolderOnWhichAnotherRuns() {
        try (LocalStack first = new LocalStack(settings, FakeServices.READY, line -> {})) {
            first.start();
            LocalStack second = new LocalStack(settings, FakeServices.READY, line -> {});
            StackException refused = assertThrows(StackException.class, second::start);
            assertEquals(ExitCode.ALREADY_RUNNING, refused.exitCode());
            assertTrue(refused.getMessage().contains(folder.toString()));
            assertTrue(first.process(Ledger.INGEST).isPresent());
        }
    }

    @Test
    void namesThePortThatIsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(settings.ingestPort(), 1, InetAddress.getByName("127.0.0.1"))) {
            LocalStack stack = new LocalStack(settings, FakeServices.READY, line -> {});
            StackException refused = assertThrows(StackException.class, stack::start);
            assertEquals(ExitCode.PORT_IN_USE, refused.exitCode());
            assertTrue(refused.getMessage().contains("port " + taken.getLocalPort()));
            assertTrue(refused.getMessage().contains("INGEST_PORT"));
        }
    }

    @Test
    void showsTheLastLinesOfAServiceThatDoesNotStart() {
        FakeServices failing = new FakeServices("echo the schema is from the future; exit 1");
        LocalStack stack = new LocalStack(settings, failing, line -> {});
        StackException failure = assertThrows(StackException.class, stack::start);
        assertEquals(ExitCode.FAILED, failure.exitCode());
        assertTrue(failure.getMessage().contains("the schema is from the future"));
        assertTrue(stack.process(Ledger.POSTGRESQL).isEmpty());
    }

    @Test
    void saysThatItWasStoppedWhereThatIsWhyAServiceEnded() throws Exception {
        LocalStack stack = new LocalStack(settings, new FakeServices("exec sleep 600"), line -> {});
        CompletableFuture<StackException> failure =
                CompletableFuture.supplyAsync(() -> assertThrows(StackException.class, stack::start));
        await().atMost(LIMIT).until(() -> stack.process(Ledger.INGEST).isPresent());
        stack.stop();
        assertEquals(ExitCode.STOPPED, failure.get(40, TimeUnit.SECONDS).exitCode());
        assertFalse(failure.get().getMessage().contains("log"), failure.get().getMessage());
    }

    @Test
    void asksNoStackOfAnotherFolder() {
        StackSettings elsewhere =
                new StackSettings(folder, folder.resolve("elsewhere"), settings.timelinePort(), settings.ingestPort());
        try (LocalStack stack = new LocalStack(settings, FakeServices.READY, line -> {})) {
            stack.start();
            assertEquals(settings, RunningStack.of(settings.on(1, 2)));
            StackException refused = assertThrows(StackException.class, () -> RunningStack.of(elsewhere));
            assertEquals(ExitCode.NOT_RUNNING, refused.exitCode());
            assertTrue(refused.getMessage().contains("LINIMASA_DATA"));
        }
    }

    private Process launch() throws IOException {
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FakeLauncher.class.getName(),
                        folder.toString(),
                        Integer.toString(settings.timelinePort()),
                        Integer.toString(settings.ingestPort()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("launcher.log").toFile())
                .start();
        await().atMost(LIMIT).until(() -> Files.exists(new DataFolder(folder).readyMark()));
        return launcher;
    }

    private List<ProcessHandle> running() throws IOException {
        List<ProcessHandle> running = new DataFolder(folder)
                .ledger().read().stream()
                        .map(entry -> entry.process().orElseThrow())
                        .toList();
        assertEquals(ALL.size(), running.size());
        return running;
    }
}
