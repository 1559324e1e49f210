package org.linimasa.extraction.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of a pack's table by section; what stands before the first section is section "". */
record PackFile(Map<String, List<String>> sections) {
    static PackFile read(String resource) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        sections.put("", section);
        try (InputStream in = PackFile.class.getResourceAsStream("/packs/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("the library lacks its table packs/" + resource);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String entry = line.strip();
                if (entry.isEmpty() || entry.startsWith("#")) {
                    continue;
                }
                if (entry.startsWith("[") && entry.endsWith("]")) {
                    section = new ArrayList<>();
                    sections.put(entry.substring(1, entry.length() - 1), section);
                } else {
                    section.add(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("packs/" + resource, e);
        }
        return new PackFile(sections);
    }

    List<String> lines(String section) {
        return sections.getOrDefault(section, List.of());
    }

    /** The comma-separated entries of a section. */
    List<String> words(String section) {
        return lines(section).stream()
                .flatMap(line -> split(line, ',').stream())
                .toList();
    }

    /** The fields between separators, stripped; a separator inside brackets does not count. */
    static List<String> split(String line, char separator) {
        List<String> fields = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : separator;
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == separator && (depth <= 0 || i == line.length())) {
                String field = line.substring(begin, i).strip();
                if (!field.isEmpty() || separator == '|') {
                    fields.add(field);
                }
                begin = i + 1;
            }
        }
        return fields;
    }
}
