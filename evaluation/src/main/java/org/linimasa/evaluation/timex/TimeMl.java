package org.linimasa.evaluation.timex;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads TimeML (1.2.1): the text, its TIMEX3 tags and the creation time. Other tags are dropped and their words kept;
 * only what stands within TEXT counts, as in TempEval-3.
 */
public final class TimeMl {
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final StringBuilder text = new StringBuilder();
    private final List<Timex> timexes = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean inText;
    private @Nullable LocalDateTime publishedAt;

    /** A TIMEX3 whose end has not come yet. */
    private record Open(int begin, String type, String value) {}

    private TimeMl() {}

    /** Whether a folder holds TimeML. */
    public static boolean isIn(Path folder) {
        return !files(folder).isEmpty();
    }

    /** The documents of a folder in the order of their names. */
    public static List<TimexDocument> readFolder(Path folder) {
        return files(folder).stream().map(TimeMl::read).toList();
    }

    /** @throws UncheckedIOException if the file cannot be read or is no well-formed XML */
    public static TimexDocument read(Path file) {
        String name = file.getFileName().toString().replaceFirst("(_text\\.txt)?(\\.key)?\\.(tml|xml)$", "");
        try (InputStream in = Files.newInputStream(file)) {
            return new TimeMl().read(name, XML.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(file + ": " + e.getMessage(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(tml|xml)"))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TimexDocument read(String name, XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        timexes.sort(Comparator.comparingInt(Timex::begin).thenComparing(Timex::end, Comparator.reverseOrder()));
        return new TimexDocument(name, text.toString(), publishedAt, timexes);
    }

    private void begin(XMLStreamReader xml) {
        switch (xml.getLocalName().toUpperCase(Locale.ROOT)) {
            case "TEXT" -> inText = true;
            case "TIMEX3" -> {
                String value = attribute(xml, "value");
                boolean creationTime = attribute(xml, "tid").equals("t0")
                        || !inText && attribute(xml, "functionInDocument").equals("CREATION_TIME");
                if (creationTime && publishedAt == null) {
                    publishedAt = moment(value);
                }
                open.push(new Open(creationTime || !inText ? -1 : text.length(), attribute(xml, "type"), value));
            }
            default -> {}
        }
    }

    private void end(String element) {
        switch (element.toUpperCase(Locale.ROOT)) {
            case "TEXT" -> inText = false;
            case "TIMEX3" -> close(open.pop());
            default -> {}
        }
    }

    /** White space at the edges is no part of an expression; an empty tag marks no words. */
    private void close(Open tag) {
        if (tag.begin < 0) {
            return;
        }
        int begin = tag.begin;
        int end = text.length();
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > begin) {
            timexes.add(new Timex(begin, end, tag.type, tag.value, text.substring(begin, end)));
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static LocalDateTime moment(String value) {
        return value.contains("T")
                ? LocalDateTime.parse(value)
                : LocalDate.parse(value).atStartOfDay();
    }
}
