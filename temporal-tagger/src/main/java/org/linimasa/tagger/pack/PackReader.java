package org.linimasa.tagger.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.DayHours;
import org.linimasa.event.PartOfDay;

/**
 * Reads pack files. A line that starts with white space continues the one before; {@code #} outside quotes starts a
 * comment. The format is described in the module's README.
 */
public final class PackReader {
    static final String GENERATED = "generated/";

    private final PackSource source;
    private String tokenClass = "";
    private String tokenValue = "";
    private Map<String, List<TokenReading>> inflectedWords = Map.of();
    private String inflectedFrom = "";
    private PackSource.@Nullable RuleSource rule;
    private String field = "";
    private String construction = "";

    private boolean included;

    private PackReader(String language) {
        this.source = new PackSource(language);
    }

    /**
     * A pack that this library brings.
     *
     * @throws PackException if there is none or it is wrong
     */
    public static LanguagePack bundled(String language) {
        byte[] text = text(language);
        LanguagePack compiled = PackTables.find(language, text);
        return compiled != null ? compiled : compile(language, lines(text));
    }

    /**
     * The examples of a pack that this library brings.
     *
     * @throws PackException if there is none or it is wrong
     */
    public static PackExamples examples(String language) {
        return read(language, lines(text(language))).examples();
    }

    /** The file of a language's pack: that written by hand, else that made from CLDR. */
    static byte[] text(String language) {
        String file = language.concat(".pack");
        byte[] text = bytes(file);
        if (text == null) {
            text = bytes(GENERATED.concat(file));
        }
        if (text == null) {
            throw new PackException("there is no pack for the language " + language);
        }
        return text;
    }

    static byte @Nullable [] bytes(String file) {
        try (InputStream stream = PackReader.class.getResourceAsStream("/packs/".concat(file))) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).lines().toList();
    }

    /**
     * Compiles the lines of a pack.
     *
     * @throws PackException naming the line
     */
    public static LanguagePack compile(String language, List<String> lines) {
        PackSource source = read(language, lines);
        LanguagePack pack = new LanguagePack(source);
        source.refuseHidden(HiddenRules.of(pack));
        // What is wrong in the examples is said now, and not when somebody asks for them.
        source.examples();
        return pack;
    }

    private static PackSource read(String language, List<String> lines) {
        PackReader reader = new PackReader(language);
        reader.lines(language, lines);
        reader.source.ownRulesFirst();
        for (String definition : reader.source.definitions.values()) {
            PatternParser.literals(definition).forEach(reader.source::declareLiteral);
        }
        for (PackSource.RuleSource rule : reader.source.ruleSources) {
            PatternParser.literals(rule.fields().getOrDefault("pattern", "")).forEach(reader.source::declareLiteral);
        }
        reader.source.shorten();
        reader.source.misspell();
        return reader.source;
    }

    private void lines(String pack, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            try {
                line(i + 1, withoutComment(lines.get(i)));
            } catch (PackException e) {
                throw e;
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                throw new PackException(pack, i + 1, e.getMessage() == null ? e.toString() : e.getMessage());
            }
        }
    }

    /** Reads another pack in place: the one made from CLDR for this language, or that of a sister language. */
    private void include(String name) {
        String file = name.equals("generated") ? GENERATED + source.language + ".pack" : name + ".pack";
        byte[] text = bytes(file);
        if (text == null) {
            throw new IllegalArgumentException("there is no pack " + name + " to include");
        }
        boolean before = included;
        included = true;
        lines(file, lines(text));
        included = before;
        field = "";
        rule = null;
        construction = "";
    }

    private void line(int number, String line) {
        if (line.isBlank()) {
            return;
        }
        if (Character.isWhitespace(line.charAt(0))) {
            continued(line.strip());
            return;
        }
        int space = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
        field = line.substring(0, space);
        String rest = line.substring(space).strip();
        switch (field) {
            case "examples" -> source.examplesDay = LocalDate.parse(rest);
            case "generated" -> source.generated = !included;
            case "include" -> include(rest);
            case "drop" -> drop(rest);
            case "hours" -> hours(rest.split("\\s+"));
            case "tokens" -> {
                tokenClass = rest;
                source.declareClass(rest);
            }
            case "inflected" -> inflectedWords = source.wordsOf(Set.of(rest.split("\\s+")));
            case "years" -> years(rest.split("\\s+"));
            case "stopwords" -> stopWords(rest);
            case "imprint" -> addPhrases(source.imprints, rest);
            case "resumes" -> addPhrases(source.resumes, rest);
            case "misspelled" -> source.misspelledClasses.addAll(List.of(rest.split("\\s+")));
            case "wellspelled" -> wellSpelled(rest);
            case "short" -> shortForms(rest);
            case "suffix" -> {
                String[] parts = rest.split("\\s*=\\s*", 2);
                source.suffixes.put(parts[0], List.of(parts[1].split("\\s*\\|\\s*")));
            }
            case "define" -> {
                String[] parts = rest.split("\\s*=\\s*", 2);
                source.definitions.put(parts[0], parts[1]);
                tokenClass = parts[0];
            }
            case "rule" -> {
                rule = new PackSource.RuleSource(number, rest, included, new LinkedHashMap<>());
                rule.fields().put("construction", construction);
                source.ruleSources.add(rule);
            }
            case "construction" -> {
                construction = rest;
                rule = null;
            }
            default -> addToRule(rest);
        }
    }

    private void hours(String[] parts) {
        if (parts.length != 3) {
            throw new IllegalArgumentException("expected hours PART from to");
        }
        PartOfDay part = Arrays.stream(PartOfDay.values())
                .filter(each -> each.name().equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        parts[0] + " is none of the parts of the day " + List.of(PartOfDay.values())));
        source.hours.put(part, new DayHours(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
    }

    private void years(String[] parts) {
        if (parts.length != 3) {
            throw new IllegalArgumentException("expected years BEFORE from to");
        }
        source.yearCount =
                new YearCount(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private void addToRule(String text) {
        Map<String, String> fields =
                rule != null ? rule.fields() : construction.isEmpty() ? null : source.examplesOf(construction);
        if (fields == null || rule == null && !field.equals("hits") && !field.equals("misses")) {
            throw new IllegalArgumentException("unknown keyword " + field);
        }
        fields.merge(field, text, (before, more) -> before + " " + more);
    }

    private void continued(String text) {
        switch (field) {
            case "tokens" -> {
                String[] parts = text.split("\\s*=\\s*", 2);
                if (parts.length == 2) {
                    tokenValue = parts[0];
                } else if (!text.startsWith("|")) {
                    throw new IllegalArgumentException("expected value = form | form");
                }
                for (String form : parts[parts.length - 1].split("\\|")) {
                    declare(form.replace("\"", "").strip());
                }
            }
            case "inflected" -> inflect(text);
            case "stopwords" -> stopWords(text);
            case "imprint" -> addPhrases(source.imprints, text);
            case "resumes" -> addPhrases(source.resumes, text);
            case "wellspelled" -> wellSpelled(text);
            case "short" -> shortForms(text);
            case "drop" -> drop(text);
            case "define" -> source.definitions.merge(tokenClass, text, (before, more) -> before + " " + more);
            default -> addToRule(text);
        }
    }

    /** A form of the class that is being read, or another class whose forms are forms of this one, too. */
    private void declare(String form) {
        if (form.isEmpty()) {
            return;
        }
        if (source.isClass(form)) {
            source.declareAll(tokenClass, tokenValue, form);
        } else {
            source.declare(tokenClass, tokenValue, form);
        }
    }

    /** {@code *ი = *ს | *ში}: what the words of the classes become, the star being what stays. */
    private void inflect(String text) {
        String[] parts = text.split("\\s*=\\s*", 2);
        if (parts.length == 2) {
            inflectedFrom = parts[0];
        } else if (!text.startsWith("|")) {
            throw new IllegalArgumentException("expected *ending = *ending | beginning*");
        }
        for (String form : parts[parts.length - 1].split("\\|")) {
            if (!form.isBlank()) {
                source.inflect(inflectedWords, new Inflection(inflectedFrom, form.strip()));
            }
        }
    }

    /** {@code rule NAME ...}, or {@code CLASS form | form}: what the lines before say and this pack does not want. */
    private void drop(String what) {
        String[] parts = what.split("\\s+", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("expected drop rule NAME or drop CLASS form | form");
        }
        if (parts[0].equals("rule")) {
            source.dropRules(Set.of(parts[1].split("\\s+")));
        } else {
            source.dropForms(parts[0], List.of(parts[1].split("\\s*\\|\\s*")));
        }
    }

    private void stopWords(String words) {
        source.stopWords.addAll(List.of(words.split("\\s+")));
    }

    /** {@code tgl = tanggal | bln = bulan}: words that are written shorter in haste. */
    private void shortForms(String forms) {
        for (String each : forms.split("\\|")) {
            if (each.isBlank()) {
                continue;
            }
            String[] parts = each.split("=", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException("expected short form = word");
            }
            source.shortForms.put(parts[0].strip(), parts[1].strip());
        }
    }

    private void wellSpelled(String words) {
        source.wellSpelled.addAll(List.of(words.split("\\s+")));
    }

    private static void addPhrases(Set<String> phrases, String line) {
        phrases.addAll(List.of(line.split("\\s*\\|\\s*")));
    }

    private static String withoutComment(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (line.charAt(i) == '#' && !quoted) {
                return line.substring(0, i).stripTrailing();
            }
        }
        return line.stripTrailing();
    }
}
