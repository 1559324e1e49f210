package org.linimasa.deploy.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder that keeps everything between two runs, and the lock by which only one stack runs on it.
 *
 * @param path absolute
 */
record DataFolder(Path path) {

    Path database() {
        return path.resolve("postgresql");
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path intakeToken() {
        return path.resolve("intake-token");
    }

    Ledger ledger() {
        return new Ledger(path.resolve("processes"));
    }

    /** Exists once everything is up and said. */
    Path readyMark() {
        return path.resolve("ready");
    }

    void markReady() {
        try {
            Files.writeString(readyMark(), "");
        } catch (IOException e) {
            throw new StackException(ExitCode.FAILED, "the data folder " + path + " can't be used: " + e, e);
        }
    }

    private Path lockFile() {
        return path.resolve("lock");
    }

    /**
     * Claims the folder for this process; the operating system gives it back however the process ends.
     *
     * @throws StackException if another stack has it
     */
    FileLock lock() {
        try {
            Files.createDirectories(logs());
            FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw alreadyRunning();
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return lock;
        } catch (IOException e) {
            throw new StackException(ExitCode.FAILED, "the data folder " + path + " can't be used: " + e, e);
        }
    }

    /** @throws StackException if a stack runs on the folder right now */
    void requireUnlocked() {
        if (isLocked()) {
            throw alreadyRunning();
        }
    }

    /** Whether a stack runs on the folder right now. */
    boolean isLocked() {
        if (!Files.exists(lockFile())) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.WRITE)) {
            FileLock lock = tryLock(channel);
            return lock == null;
        } catch (IOException e) {
            throw new StackException(ExitCode.FAILED, "the data folder " + path + " can't be used: " + e, e);
        }
    }

    /** The process that claimed the folder last; meaningful while {@link #isLocked()}. */
    Optional<ProcessHandle> owner() {
        try {
            String content =
                    Files.exists(lockFile()) ? Files.readString(lockFile()).strip() : "";
            return content.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(content)) : Optional.empty();
        } catch (IOException e) {
            throw new StackException(ExitCode.FAILED, "the data folder " + path + " can't be used: " + e, e);
        }
    }

    private StackException alreadyRunning() {
        String owner =
                owner().map(process -> " (process " + process.pid() + ")").orElse("");
        return new StackException(
                ExitCode.ALREADY_RUNNING,
                "Linimasa already runs on " + path + owner
                        + ". Stop it with `./linimasa down`, or give this one a folder and ports of its own with"
                        + " LINIMASA_DATA, TIMELINE_PORT and INGEST_PORT.");
    }

    /** Deletes what a stack keeps here, and nothing that somebody else put beside it. */
    void empty() throws IOException {
        for (Path kept :
                List.of(database(), logs(), intakeToken(), readyMark(), lockFile(), path.resolve("processes"))) {
            delete(kept);
        }
        if (Files.isDirectory(path)) {
            try (var rest = Files.list(path)) {
                if (rest.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(path);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    private static void delete(Path kept) throws IOException {
        if (!Files.exists(kept)) {
            return;
        }
        Files.walkFileTree(kept, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
