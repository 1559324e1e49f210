package org.linimasa.deploy.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linimasa.deploy.postgres.Durability;
import org.linimasa.deploy.postgres.EmbeddedDatabase;
import org.linimasa.deploy.postgres.Secret;

/**
 * PostgreSQL and both services. What dies is started again; {@link #stop()} leaves no process behind, and neither does a
 * kill of the launcher (see {@link Watchdog}).
 */
public final class LocalStack implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    /** A thread of its own for each: a restart waits, and the common pool may have one thread only. */
    private static final Executor RESTARTS =
            restart -> Thread.ofPlatform().daemon().name("restart").start(restart);

    private final StackSettings settings;
    private final ServiceCommands commands;
    private final Consumer<String> progress;
    private final DataFolder data;
    private final Ledger ledger;
    private final RestartLimit restarts = new RestartLimit();
    private final CompletableFuture<StackException> end = new CompletableFuture<>();

    private boolean stopping;
    private @Nullable FileLock lock;
    private @Nullable Watchdog watchdog;
    private @Nullable EmbeddedDatabase database;
    private List<ServiceProcess> services = List.of();

    /**
     * @param progress told what happens, one line each
     */
    public LocalStack(StackSettings settings, Consumer<String> progress) {
        this(settings, new PackagedServices(settings.home()), progress);
    }

    LocalStack(StackSettings settings, ServiceCommands commands, Consumer<String> progress) {
        this.settings = settings;
        this.commands = commands;
        this.progress = progress;
        this.data = new DataFolder(settings.data());
        this.ledger = data.ledger();
    }

    /**
     * Starts everything and returns when both services are ready.
     *
     * @throws StackException if a port or the folder is in use, or something doesn't start; nothing is left running then
     */
    public void start() {
        try {
            claim();
            watchdog = Watchdog.over(ledger);
            progress.accept("Starting PostgreSQL");
            EmbeddedDatabase started = startDatabase(0);
            started.create("ingest");
            started.create("timeline");
            progress.accept("Starting the services");
            String token = Secret.keptIn(data.intakeToken());
            services = List.of(
                    service(Ledger.TIMELINE, settings.timelinePort(), "timeline", started, token),
                    service(Ledger.INGEST, settings.ingestPort(), "ingest", started, token));
            for (ServiceProcess service : services) {
                startService(service);
            }
            for (ServiceProcess service : services) {
                service.awaitReady(commands.readyLimit());
                progress.accept("  the " + service.title() + " is ready on http://" + HOST + ":" + service.port());
            }
        } catch (IOException e) {
            throw stopped(new StackException(ExitCode.FAILED, "Linimasa could not be started: " + e, e));
        } catch (RuntimeException e) {
            throw stopped(e);
        }
    }

    /** What a failed start is called, once all is stopped: whoever pressed Ctrl-C wants no service's last words. */
    private RuntimeException stopped(RuntimeException failure) {
        boolean onRequest = isStopping();
        stop();
        return onRequest ? stoppedWhileStarting() : failure;
    }

    private static StackException stoppedWhileStarting() {
        return new StackException(ExitCode.STOPPED, "Linimasa was stopped while it started.");
    }

    /** Stops the services, then the database, and gives the folder back. Does nothing the second time. */
    public void stop() {
        List<ServiceProcess> running;
        EmbeddedDatabase open;
        synchronized (this) {
            if (stopping) {
                return;
            }
            stopping = true;
            running = services;
            open = database;
        }
        try {
            if (lock == null) {
                return; // the folder is another stack's
            }
            Files.deleteIfExists(data.readyMark());
            running.parallelStream().forEach(ServiceProcess::stop);
            if (open != null) {
                open.close();
            }
            ledger.clear();
            if (watchdog != null) {
                watchdog.dismiss();
            }
            lock.channel().close();
        } catch (IOException e) {
            throw new StackException(ExitCode.FAILED, "not everything could be stopped: " + e, e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Waits for as long as the stack can be kept running, and throws the reason why it can't any more. */
    void awaitEnd() {
        throw end.join();
    }

    /** The process that bears this name in the ledger: what a fault is injected into. */
    public Optional<ProcessHandle> process(String name) {
        try {
            return ledger.find(name).flatMap(Ledger.Entry::process);
        } catch (IOException e) {
            throw new StackException(ExitCode.FAILED, "the ledger can't be read: " + e, e);
        }
    }

    private void claim() {
        lock = data.lock();
        int left = LeftOvers.stop(data);
        if (left > 0) {
            progress.accept("Stopped " + left + " processes that an earlier run left behind");
        }
        requireFree(settings.timelinePort(), "TIMELINE_PORT");
        requireFree(settings.ingestPort(), "INGEST_PORT");
    }

    private static void requireFree(int port, String variable) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
        } catch (IOException e) {
            throw new StackException(
                    ExitCode.PORT_IN_USE,
                    "port " + port + " is in use by another program: stop it, or choose another port, as in `"
                            + variable + "=" + (port + 1000) + " ./linimasa up`",
                    e);
        }
    }

    private EmbeddedDatabase startDatabase(int port) throws IOException {
        EmbeddedDatabase started;
        synchronized (this) { // a stop waits until there is something to stop
            requireRunning();
            started = EmbeddedDatabase.start(data.database(), port, Durability.DURABLE);
            database = started;
        }
        ProcessHandle server = ProcessHandle.of(started.pid().orElseThrow()).orElseThrow();
        ledger.write(Ledger.POSTGRESQL, server, started.port());
        watch(server, "PostgreSQL", () -> startDatabase(started.port()));
        return started;
    }

    private void startService(ServiceProcess service) throws IOException {
        Process process;
        synchronized (this) {
            requireRunning();
            process = service.start();
        }
        ledger.write(service.name(), process.toHandle(), service.port());
        watch(process.toHandle(), "the " + service.title(), () -> startService(service));
    }

    private ServiceProcess service(
            String name, int port, String databaseName, EmbeddedDatabase database, String token) {
        Path log = data.logs().resolve(name + ".log");
        Map<String, String> environment = new HashMap<>(commands.environment());
        environment.putAll(ServiceEnvironment.of(settings, port, database, databaseName, token));
        return new ServiceProcess(
                name, port, settings.home(), commands.command(name), environment, log, commands.stopLimit());
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private void requireRunning() {
        if (isStopping()) {
            throw stoppedWhileStarting();
        }
    }

    private interface Restart {
        void run() throws IOException;
    }

    /** Starts it again when it dies, unless that happens too often. */
    private void watch(ProcessHandle process, String name, Restart restart) {
        process.onExit().thenRunAsync(() -> restartUnlessStopping(name, restart), RESTARTS);
    }

    private void restartUnlessStopping(String name, Restart restart) {
        if (isStopping()) {
            return;
        }
        try {
            if (!restarts.permit()) {
                throw new StackException(ExitCode.FAILED, name + " ends again and again; logs: " + data.logs());
            }
            progress.accept(name + " ended; starting it again");
            restart.run();
        } catch (IOException | RuntimeException e) {
            end.complete(
                    e instanceof StackException known
                            ? known
                            : new StackException(ExitCode.FAILED, name + " could not be started again: " + e, e));
        }
    }
}
