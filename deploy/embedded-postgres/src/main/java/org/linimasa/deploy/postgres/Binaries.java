package org.linimasa.deploy.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this machine, unpacked once for each user and shared by all that start one.
 *
 * @param folder the folder that holds {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path folder) {

    /** Unpacks the archive on the class path, unless an earlier start or another process has done so. */
    static Binaries unpacked() {
        String archive = "/postgres-" + system() + "-" + processor() + ".txz";
        URL packed = Binaries.class.getResource(archive);
        if (packed == null) {
            throw new PostgresException("there is no PostgreSQL for this machine on the class path (" + archive
                    + "); supported are Linux and macOS on x86-64 and ARM64");
        }
        try {
            // The archive's length tells one release from another: its name doesn't.
            Path cache = cache();
            Path folder = cache.resolve(
                    "postgresql-" + processor() + "-" + packed.openConnection().getContentLengthLong());
            Files.createDirectories(cache);
            try (FileChannel lock =
                    FileChannel.open(cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                var held = lock.lock();
                if (!Files.exists(folder)) {
                    unpack(packed, folder);
                }
                held.release();
            }
            return new Binaries(folder);
        } catch (IOException e) {
            throw new PostgresException("PostgreSQL could not be unpacked: " + e, e);
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static Path cache() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path home = Path.of(System.getProperty("user.home"));
        Path base = configured != null && !configured.isBlank() ? Path.of(configured) : home.resolve(".cache");
        boolean usable = Files.isWritable(base) || !Files.exists(base) && Files.isWritable(home);
        return (usable ? base : Path.of(System.getProperty("java.io.tmpdir"))).resolve("linimasa");
    }

    /** Unpacks beside and moves at the end, so that a half unpacked folder never bears the final name. */
    private static void unpack(URL packed, Path folder) throws IOException {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed.openStream())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = unfinished.resolve(entry.getName()).normalize();
                if (!target.startsWith(unfinished)) {
                    throw new IOException("the archive's entry " + entry.getName() + " leads outside");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    boolean program = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
        if (!Files.exists(unfinished.resolve("bin/postgres"), LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("the archive holds no bin/postgres");
        }
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, folder);
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    /** The processor as the archives name it. */
    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
    }
}
