package org.linimasa.deploy.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/configuration.md is made of the sources: of the interfaces that settings are mapped to, with their Javadoc and
 * defaults, and of the properties files, with the comments before a setting. What it should say stands in
 * target/configuration.md.
 */
class ConfigurationReferenceTest {
    private static final Path HOME = Path.of("../..");
    private static final Path PAGE = HOME.resolve("docs/configuration.md");
    private static final String BEGIN = "<!-- made by ConfigurationReferenceTest -->";
    private static final List<String> MODULES = List.of("rest-conventions", "ingest-service", "timeline-service");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([\\w.-]+)\"\\)");
    private static final Pattern SETTING = Pattern.compile(
            "(?:/\\*\\*(?<doc>(?:[^*]|\\*(?!/))*)\\*/\\s*)?(?:@WithDefault\\(\"(?<value>[^\"]*)\"\\)\\s*)?"
                    + "(?<type>[\\w<>]+) (?<name>\\w+)\\(\\);");
    private static final Pattern INJECTED = Pattern.compile(
            "@ConfigProperty\\(name = (?:\"(linimasa[\\w.-]+)\"|PROPERTY)(?:, defaultValue = \"([^\"]*)\")?\\)");
    private static final Pattern CONSTANT = Pattern.compile("PROPERTY = \"(linimasa[\\w.-]+)\"");
    private static final Pattern LINE =
            Pattern.compile("(?<profile>%[\\w,]+\\.)?(?<name>linimasa[\\w.-]+)=(?<value>.*)");

    /** What is known of a setting. */
    private static final class Setting {
        private final List<String> services = new ArrayList<>();
        private String meaning = "";
        private String value = "";
    }

    private final Map<String, Setting> settings = new TreeMap<>();

    @Test
    void thePageSaysWhatTheSourcesSay() throws IOException {
        for (String module : MODULES) {
            readSources(module);
            readProperties(module);
        }
        assertTrue(settings.size() > 15, "settings: " + settings.keySet());
        assertEquals(
                List.of(),
                settings.entrySet().stream()
                        .filter(setting -> setting.getValue().meaning.isBlank())
                        .map(Map.Entry::getKey)
                        .toList(),
                "settings that nothing is said of");
        String table = "| setting | of | default | meaning |\n|---|---|---|---|\n"
                + settings.entrySet().stream()
                        .map(ConfigurationReferenceTest::row)
                        .collect(Collectors.joining());
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/configuration.md"), table);
        String page = Files.readString(PAGE);
        assertEquals(table, page.substring(page.indexOf(BEGIN) + BEGIN.length() + 1));
    }

    private static String row(Map.Entry<String, Setting> setting) {
        List<String> services = setting.getValue().services;
        String of = services.contains("rest-conventions")
                ? "both"
                : services.stream()
                        .distinct()
                        .map(it -> it.replace("-service", ""))
                        .collect(Collectors.joining(", "));
        String value = setting.getValue().value.isEmpty() ? "" : "`" + setting.getValue().value + "`";
        return "| `" + setting.getKey() + "` | " + of + " | " + value + " | "
                + setting.getValue().meaning.replace("|", "\\|") + " |\n";
    }

    private Setting setting(String name, String module) {
        Setting setting = settings.computeIfAbsent(name, ignored -> new Setting());
        setting.services.add(module);
        return setting;
    }

    private void readSources(String module) throws IOException {
        try (Stream<Path> files = Files.walk(HOME.resolve(module).resolve("src/main/java"))) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".java")).sorted().toList()) {
                String source = Files.readString(file);
                Matcher mapping = MAPPING.matcher(source);
                if (mapping.find()) {
                    readMapping(source.substring(mapping.end()), mapping.group(1), module);
                }
                for (Matcher injected = INJECTED.matcher(source); injected.find(); ) {
                    Matcher constant = CONSTANT.matcher(source);
                    String name = injected.group(1) != null || !constant.find() ? injected.group(1) : constant.group(1);
                    Setting setting = setting(name, module);
                    Optional.ofNullable(injected.group(2)).ifPresent(value -> setting.value = value);
                }
            }
        }
    }

    private void readMapping(String source, String prefix, String module) {
        for (Matcher found = SETTING.matcher(source); found.find(); ) {
            Setting setting = setting(prefix + "." + kebab(found.group("name")), module);
            setting.meaning = Optional.ofNullable(found.group("doc"))
                    .map(ConfigurationReferenceTest::text)
                    .orElse("");
            Optional.ofNullable(found.group("value")).ifPresent(value -> setting.value = value);
        }
    }

    /** A setting's comment is the one right before it; the default is that of production. */
    private void readProperties(String module) throws IOException {
        for (String name : List.of("application.properties", "META-INF/microprofile-config.properties")) {
            Path file = HOME.resolve(module).resolve("src/main/resources").resolve(name);
            if (!Files.exists(file)) {
                continue;
            }
            List<String> comment = new ArrayList<>();
            boolean said = false; // whether a setting has followed the comment
            for (String line : Files.readAllLines(file)) {
                Matcher found = LINE.matcher(line);
                if (line.startsWith("#")) {
                    if (said) {
                        comment.clear();
                        said = false;
                    }
                    comment.add(line.substring(1).strip());
                } else if (found.matches()) {
                    said = true;
                    Setting setting = setting(found.group("name"), module);
                    if (setting.meaning.isBlank()) {
                        setting.meaning = String.join(" ", comment);
                    }
                    String profile = Optional.ofNullable(found.group("profile")).orElse("%prod.");
                    if (profile.contains("prod")) {
                        String here = found.group("value");
                        setting.value = setting.value.isEmpty() || setting.value.equals(here)
                                ? here
                                : setting.value + ", " + module.replace("-service", "") + ": " + here;
                    }
                } else {
                    comment.clear();
                }
            }
        }
    }

    private static String text(String javadoc) {
        return javadoc.lines()
                .map(line -> line.strip().replaceFirst("^\\*\\s?", "").strip())
                .collect(Collectors.joining(" "))
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .strip();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
