package org.linimasa.ingest.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.event.SubmittedEvent;
import org.linimasa.ingest.event.SubmittedEvent.SubmittedParticipant;
import org.linimasa.ingest.stream.BoundedReader;
import org.linimasa.ingest.stream.TextBody;
import org.linimasa.rest.Problem;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/**
 * A table with a header line. Commas, semicolons or tabs separate its cells, whichever the header has.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class EventTable implements EventFile {
    private static final int MAX_HEADER_CHARS = 4096;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String SEPARATORS = ",;\t";
    /** What a spreadsheet would take for a formula; exports put an apostrophe in front. */
    private static final Pattern GUARDED = Pattern.compile("(?s)'\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20|].*");

    /** The columns a table may have, in any order. */
    enum Column {
        TITLE,
        WHEN,
        ANCHOR,
        LANGUAGE,
        STATUS,
        TYPE,
        PARTICIPANTS,
        PLACE,
        ZONE,
        KEY,
        PUBLISHER,
        URL;

        String header() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final BoundedReader text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<Column> columns;
    private long rows;
    private boolean broken;

    private EventTable(BoundedReader text, CSVParser parser, List<Column> columns) {
        this.text = text;
        this.parser = parser;
        this.records = parser.iterator();
        this.columns = columns;
    }

    /**
     * Reads the header.
     *
     * @throws ProblemException 400 where a column is unknown, named twice, or the title is missing
     */
    static EventTable open(Reader text) throws IOException {
        BufferedReader body = new BufferedReader(text, MAX_HEADER_CHARS);
        char separator = separator(body);
        BoundedReader bounded = new BoundedReader(body, MAX_EVENT_CHARS);
        CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get()
                .parse(bounded);
        try {
            Iterator<CSVRecord> records = parser.iterator();
            return new EventTable(
                    bounded, parser, columns(records.hasNext() ? records.next().toList() : List.of()));
        } catch (UncheckedIOException e) {
            throw unreadable("broken-csv", "The header cannot be read: " + reason(e) + ".");
        }
    }

    /** The one that stands first in the header line. */
    private static char separator(BufferedReader body) throws IOException {
        body.mark(MAX_HEADER_CHARS);
        char[] beginning = new char[MAX_HEADER_CHARS - 1];
        int length = Math.max(0, body.read(beginning));
        body.reset();
        return new String(beginning, 0, length)
                .lines()
                .findFirst()
                .orElse("")
                .chars()
                .filter(unit -> SEPARATORS.indexOf(unit) >= 0)
                .mapToObj(unit -> (char) unit)
                .findFirst()
                .orElse(',');
    }

    private static List<Column> columns(List<String> header) {
        List<Column> columns = header.stream().map(EventTable::column).toList();
        for (Column column : columns) {
            if (columns.indexOf(column) != columns.lastIndexOf(column)) {
                throw unreadable("repeated-column", "The column " + column.header() + " is there twice.");
            }
        }
        if (!columns.contains(Column.TITLE)) {
            throw unreadable(
                    "missing-column", "There is no column title. The first line names the columns: " + known() + ".");
        }
        return columns;
    }

    private static Column column(String header) {
        String name = TextBody.check(header).replace(BYTE_ORDER_MARK, "").strip();
        return Arrays.stream(Column.values())
                .filter(column -> column.header().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        unreadable("unknown-column", "\"" + name + "\" is no column here. Columns: " + known() + "."));
    }

    private static String known() {
        return Arrays.stream(Column.values()).map(Column::header).collect(Collectors.joining(", "));
    }

    @Override
    public @Nullable ImportedEvent next() {
        if (broken) {
            return null;
        }
        text.nextPart();
        long line = parser.getCurrentLineNumber() + 1;
        try {
            if (!records.hasNext()) {
                return null;
            }
            CSVRecord record = records.next();
            long begin = parser.getCurrentLineNumber() - lineBreaks(record);
            return new ImportedEvent(++rows, begin, () -> event(record));
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CSVException)) {
                throw e;
            }
            return last(
                    line,
                    unreadable("broken-csv", "The row cannot be read: " + reason(e) + ". Nothing after it was read."));
        } catch (ProblemException e) {
            return last(line, e);
        }
    }

    private static long lineBreaks(CSVRecord record) {
        return record.stream()
                .mapToLong(cell -> cell.replace("\r\n", "\n")
                        .chars()
                        .filter(unit -> unit == '\n' || unit == '\r')
                        .count())
                .sum();
    }

    /** Where a row is broken nobody knows where the next one begins. */
    private ImportedEvent last(long line, ProblemException problem) {
        broken = true;
        return new ImportedEvent(++rows, line, () -> {
            throw problem;
        });
    }

    private SubmittedEvent event(CSVRecord record) {
        if (record.size() > columns.size()) {
            throw unreadable(
                    "too-many-cells",
                    "The row has " + record.size() + " cells, more than the " + columns.size() + " of the header.");
        }
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < record.size(); i++) {
            String cell = TextBody.check(record.get(i));
            if (!cell.isBlank()) {
                cells.put(columns.get(i), GUARDED.matcher(cell).matches() ? cell.substring(1) : cell);
            }
        }
        return new SubmittedEvent(
                cells.get(Column.TITLE),
                cells.get(Column.WHEN),
                cells.get(Column.ANCHOR),
                cells.get(Column.LANGUAGE),
                cells.get(Column.STATUS),
                cells.get(Column.TYPE),
                participants(cells.get(Column.PARTICIPANTS)),
                cells.get(Column.PLACE),
                cells.get(Column.ZONE),
                cells.get(Column.KEY),
                cells.get(Column.PUBLISHER),
                cells.get(Column.URL));
    }

    /** Names with semicolons between them. */
    private static @Nullable List<@Nullable SubmittedParticipant> participants(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        return Arrays.stream(cell.split(";"))
                .filter(name -> !name.isBlank())
                .<@Nullable SubmittedParticipant>map(name -> new SubmittedParticipant(name.strip(), null, null, null))
                .toList();
    }

    private static String reason(UncheckedIOException exception) {
        String parser = String.valueOf(exception.getMessage());
        return parser.contains("EOF") ? "a quoted cell is not closed" : "text follows the closing quote of a cell";
    }

    private static ProblemException unreadable(String code, String detail) {
        return new ProblemException(ProblemKind.UNREADABLE_REQUEST, Problem.FieldError.body("", code, detail));
    }
}
