package org.linimasa.deploy.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Events as a table for a terminal: when, status, what, who; long cells go on in the next line. */
final class TimelineTable {
    private static final List<String> HEADINGS = List.of("WHEN", "STATUS", "WHAT", "WHO");
    private static final String GAP = "  ";
    private static final int NARROWEST = 80;
    private static final int WHEN = 30;
    private static final int STATUS = 12;

    private TimelineTable() {}

    /**
     * @param events as the API serves them, in its order
     * @param width of the terminal; below 80 it is taken as 80
     */
    static String of(List<JsonNode> events, int width) {
        if (events.isEmpty()) {
            return "No events.\n";
        }
        List<List<String>> rows = events.stream().map(TimelineTable::row).toList();
        List<Integer> widths = widths(rows, Math.max(width, NARROWEST));
        StringBuilder table = new StringBuilder();
        append(table, HEADINGS, widths);
        append(table, widths.stream().map("-"::repeat).toList(), widths);
        for (List<String> row : rows) {
            append(table, row, widths);
        }
        return table.toString();
    }

    private static List<String> row(JsonNode event) {
        JsonNode time = event.path("time");
        String when = time.path("label")
                .asText(time.path("edtf").asText(time.path("text").asText("undated")));
        List<String> names = new ArrayList<>();
        for (JsonNode participant : event.path("participants")) {
            names.add(participant.path("name").asText());
        }
        return List.of(when, event.path("status").asText(), event.path("title").asText(), String.join(", ", names));
    }

    /** When and status take what they need up to a bound; title and names share the rest, two to one. */
    private static List<Integer> widths(List<List<String>> rows, int width) {
        int when = Math.min(WHEN, longest(rows, 0));
        int status = Math.min(STATUS, longest(rows, 1));
        int rest = width - when - status - 3 * GAP.length();
        int who = Math.min(longest(rows, 3), Math.max(rest / 3, rest - longest(rows, 2)));
        int what = Math.min(longest(rows, 2), rest - who);
        return List.of(when, status, what, who);
    }

    private static int longest(List<List<String>> rows, int column) {
        return Math.max(
                HEADINGS.get(column).length(),
                rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0));
    }

    private static void append(StringBuilder table, List<String> row, List<Integer> widths) {
        List<List<String>> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            cells.add(wrap(row.get(column), widths.get(column)));
        }
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < cells.size(); column++) {
                List<String> cell = cells.get(column);
                String part = line < cell.size() ? cell.get(line) : "";
                text.append(part).append(" ".repeat(widths.get(column) - length(part)));
                text.append(GAP);
            }
            table.append(text.toString().stripTrailing()).append('\n');
        }
    }

    /** Breaks between words; a word longer than the column is cut. */
    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String rest = word;
            if (!line.isEmpty() && length(line) + 1 + length(rest) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (length(rest) > width) {
                int cut = rest.offsetByCodePoints(0, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
