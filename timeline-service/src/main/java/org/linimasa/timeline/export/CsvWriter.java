package org.linimasa.timeline.export;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;

/**
 * Writes a table with a header line. Words of a text that a spreadsheet would take for a formula get an apostrophe in
 * front, which spreadsheets read as "this is text".
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
 */
public final class CsvWriter implements EventWriter {
    private static final Pattern FORMULA = Pattern.compile("(?s)\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20|].*");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("(?s).*[\",\r\n\t'].*|\\s.*|.*\\s");

    private final Appendable out;

    /** Writes to {@code out}. */
    public CsvWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        line(FlatEvent.COLUMNS.stream().map(FlatEvent.Column::name).collect(Collectors.joining(",")));
    }

    @Override
    public void write(Event event) throws IOException {
        line(FlatEvent.COLUMNS.stream().map(it -> cell(it, event)).collect(Collectors.joining(",")));
    }

    @Override
    public void end() {}

    private void line(String line) throws IOException {
        out.append(line).append("\r\n");
    }

    private static String cell(FlatEvent.Column column, Event event) {
        @Nullable Object value = column.value().apply(event);
        String text = Objects.toString(value, "");
        String safe = column.fromText() && FORMULA.matcher(text).matches() ? "'" + text : text;
        return NEEDS_QUOTES.matcher(safe).matches() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
