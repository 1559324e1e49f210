package org.linimasa.deploy.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Renders a folder as {@code kubectl apply -k} would send it. */
final class Kustomize {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

    private Kustomize() {}

    /**
     * The manifests of an overlay, rendered once. Without kubectl the test is skipped, but on continuous integration,
     * which has to have it, it fails.
     */
    static Manifests overlay(String name) {
        return RENDERED.computeIfAbsent(name, overlay -> render(Path.of("overlays", overlay)));
    }

    private static Manifests render(Path folder) {
        Optional<Path> kubectl = kubectl();
        if (kubectl.isEmpty()) {
            String reason = "There is no kubectl to render the manifests with: install it, or npm, from which"
                    + " `./linimasa test` gets one.";
            if (System.getenv().containsKey("CI")) {
                throw new IllegalStateException(reason);
            }
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        try {
            Path rendered = Path.of("target", folder.getFileName() + ".yaml");
            Files.createDirectories(rendered.getParent());
            Process process = new ProcessBuilder(kubectl.orElseThrow().toString(), "kustomize", folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(rendered.toFile())
                    .start();
            boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(folder + " cannot be rendered: kubectl "
                        + (ended ? "ended with " + process.exitValue() : "did not end"));
            }
            return Manifests.read(Files.readString(rendered));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rendering", e);
        }
    }

    /** The one that {@code KUBECTL} names, or else the first on the path. */
    private static Optional<Path> kubectl() {
        String chosen = System.getenv("KUBECTL");
        Stream<Path> folders = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .map(Path::of)
                .map(folder -> folder.resolve("kubectl"));
        return Stream.concat(
                        Stream.ofNullable(chosen)
                                .filter(path -> !path.isEmpty())
                                .map(Path::of),
                        folders)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
