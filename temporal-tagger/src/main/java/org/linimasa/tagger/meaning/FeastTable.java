package org.linimasa.tagger.meaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The announced days of feasts that follow the moon, from the data file {@code calendars/feasts.txt}. */
final class FeastTable {
    private static final String FILE = "/calendars/feasts.txt";
    private static final Map<String, List<LocalDate>> DAYS = load();

    private FeastTable() {}

    /** The days of a feast, earliest first; empty for one that the table does not have. */
    static List<LocalDate> days(String feast) {
        return DAYS.getOrDefault(feast, List.of());
    }

    private static Map<String, List<LocalDate>> load() {
        try (InputStream stream = FeastTable.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return read(reader.lines().toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<LocalDate>> read(List<String> lines) {
        Map<String, List<LocalDate>> days = new HashMap<>();
        List<LocalDate> current = new ArrayList<>();
        for (String line : lines) {
            String text = line.split("#", 2)[0];
            if (text.isBlank()) {
                continue;
            }
            if (!Character.isWhitespace(text.charAt(0))) {
                current = new ArrayList<>();
                days.put(text.strip(), current);
                continue;
            }
            for (String day : text.strip().split("\\s+")) {
                current.add(LocalDate.parse(day));
            }
        }
        return days;
    }
}
