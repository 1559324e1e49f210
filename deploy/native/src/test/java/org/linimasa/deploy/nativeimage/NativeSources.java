package org.linimasa.deploy.nativeimage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Quarkus hands to {@code native-image} for one service: its classes, its libraries and what they declare. */
final class NativeSources implements AutoCloseable {
    /** Ours are read whole; of others only what they declare. */
    private static final Pattern OWN_JAR = Pattern.compile("org\\.linimasa\\..*\\.jar|.*-runner\\.jar");

    private static final Pattern RESOURCE_CONFIG =
            Pattern.compile("META-INF/native-image/(.*/)?resource-config\\.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final List<Path> jars;
    private final URLClassLoader loader;
    private final Set<String> reflective = new TreeSet<>();
    private final List<Pattern> included = new ArrayList<>();

    private NativeSources(Path folder, List<Path> jars) throws IOException {
        this.folder = folder;
        this.jars = jars;
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        for (Path jar : jars) {
            readDeclarations(jar);
        }
    }

    /** @param service the name of its module */
    static NativeSources of(String service) throws IOException {
        Path folder = Path.of(System.getProperty("linimasa.home", "../.."), service, "target/native-sources");
        try (Stream<Path> files = Files.walk(folder)) {
            return new NativeSources(
                    folder,
                    files.filter(file -> file.toString().endsWith(".jar"))
                            .sorted()
                            .toList());
        }
    }

    private void readDeclarations(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                if (entry.getName().equals("META-INF/native-image/reflect-config.json")) {
                    for (JsonNode declared : JSON.readTree(file.getInputStream(entry))) {
                        if (declared.path("allDeclaredConstructors").asBoolean()
                                && declared.path("allDeclaredMethods").asBoolean()) {
                            reflective.add(declared.path("name").asText());
                        }
                    }
                } else if (RESOURCE_CONFIG.matcher(entry.getName()).matches()) {
                    JsonNode includes = JSON.readTree(file.getInputStream(entry))
                            .path("resources")
                            .path("includes");
                    includes.forEach(include ->
                            included.add(Pattern.compile(include.path("pattern").asText())));
                }
            }
        }
    }

    /** Whether constructors and methods of this class may be found by its name at run time. */
    boolean isReflective(Class<?> type) {
        return reflective.contains(type.getName());
    }

    /** Whether this resource is in the image. */
    boolean includes(String resource) {
        return included.stream().anyMatch(pattern -> pattern.matcher(resource).matches());
    }

    /** What {@code native-image} is called with, one word each. */
    List<String> arguments() throws IOException {
        return List.of(Files.readString(folder.resolve("native-image.args")).split("\\s+"));
    }

    /** Names of the resources that our own jars carry, other than what is only read while building. */
    List<String> ownResources() {
        return ownEntries()
                .filter(name -> !name.endsWith(".class") && !name.endsWith("/") && !name.startsWith("META-INF/"))
                .toList();
    }

    /** Our own classes, loaded and not initialized. */
    List<Class<?>> ownClasses() {
        return ownEntries()
                .filter(name -> name.startsWith("org/linimasa/") && name.endsWith(".class"))
                .filter(name -> !name.endsWith("-info.class"))
                .map(name ->
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                .<Class<?>>map(this::load)
                .toList();
    }

    /** The bytes of a class. */
    InputStream bytes(Class<?> type) {
        return loader.getResourceAsStream(type.getName().replace('.', '/') + ".class");
    }

    Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private Stream<String> ownEntries() {
        Set<String> names = new TreeSet<>();
        for (Path jar : jars) {
            if (OWN_JAR.matcher(jar.getFileName().toString()).matches()) {
                try (JarFile file = new JarFile(jar.toFile())) {
                    file.stream().map(JarEntry::getName).forEach(names::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return names.stream();
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
