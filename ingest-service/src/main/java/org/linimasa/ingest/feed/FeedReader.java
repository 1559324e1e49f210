package org.linimasa.ingest.feed;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * RSS 2.0, RSS 1.0 and Atom to articles. A document type is refused, so that a feed cannot name files of ours or grow without
 * end.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287, Atom</a>
 */
final class FeedReader {
    private static final int MAX_ARTICLES = 500;
    private static final int MAX_DEPTH = 100;
    private static final Set<String> ARTICLES = Set.of("item", "entry");
    /** Each name that a field of an article has in one of the formats. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("pubDate", "published"),
            Map.entry("published", "published"),
            Map.entry("date", "published"),
            Map.entry("updated", "updated"),
            Map.entry("creator", "author"),
            Map.entry("encoded", "content"),
            Map.entry("content", "content"),
            Map.entry("description", "summary"),
            Map.entry("summary", "summary"));

    private final XMLStreamReader xml;

    private FeedReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @throws XMLStreamException if it is no well-formed XML, or has a document type */
    static List<FeedArticle> read(byte[] feed) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(feed));
        try {
            return new FeedReader(xml).articles();
        } finally {
            xml.close();
        }
    }

    private List<FeedArticle> articles() throws XMLStreamException {
        List<FeedArticle> articles = new ArrayList<>();
        int depth = 0;
        while (xml.hasNext() && articles.size() < MAX_ARTICLES) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("a feed has no document type");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > MAX_DEPTH) {
                    throw new XMLStreamException("it is nested too deeply");
                }
                if (ARTICLES.contains(xml.getLocalName())) {
                    articles.add(article());
                    depth--;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return articles;
    }

    private FeedArticle article() throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            String name = xml.getLocalName();
            String media = String.valueOf(xml.getNamespaceURI());
            if (name.equals("link")) {
                link(fields);
            } else if (name.equals("author")) {
                author(fields);
            } else if (FIELDS.containsKey(name) && !media.contains("/mrss")) {
                String text = text();
                fields.putIfAbsent(FIELDS.getOrDefault(name, name), text);
            } else {
                text();
            }
        }
        return new FeedArticle(
                fields.get("link"),
                fields.get("title"),
                fields.get("author"),
                iso(fields.getOrDefault("published", fields.get("updated"))),
                fields.getOrDefault("content", fields.get("summary")));
    }

    /** RSS has it as text, Atom as an attribute of the link that is the article itself. */
    private void link(Map<String, String> fields) throws XMLStreamException {
        String target = xml.getAttributeValue(null, "href");
        String relation = xml.getAttributeValue(null, "rel");
        String text = text();
        if (target == null ? !text.isEmpty() : relation == null || relation.equals("alternate")) {
            fields.putIfAbsent("link", target == null ? text : target.strip());
        }
    }

    /** RSS has an address, Atom a name among other things. */
    private void author(Map<String, String> fields) throws XMLStreamException {
        StringBuilder plain = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                boolean isName = xml.getLocalName().equals("name");
                String text = text();
                if (isName) {
                    fields.putIfAbsent("author", text);
                }
            } else if (xml.isCharacters()) {
                plain.append(xml.getText());
            }
        }
        if (!plain.toString().isBlank() && plain.indexOf("@") < 0) {
            fields.putIfAbsent("author", plain.toString().strip());
        }
    }

    /** All text of an element, the markup of XHTML between it as a space. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > MAX_DEPTH) {
                    throw new XMLStreamException("it is nested too deeply");
                }
                text.append("<").append(xml.getLocalName()).append(">");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (--depth > 0) {
                    text.append("</").append(xml.getLocalName()).append(">");
                }
            } else if (xml.isCharacters()) {
                text.append(depth > 1 ? xml.getText().replace("<", "&lt;") : xml.getText());
            }
        }
        return text.toString().strip();
    }

    /** ISO 8601, or the form of RSS: {@code Wed, 17 Jan 2024 07:30:00 +0700}; what is neither says nothing. */
    private static @Nullable String iso(@Nullable String moment) {
        if (moment == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(moment).withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeException notIso) {
            return rfc822(moment);
        }
    }

    private static @Nullable String rfc822(String moment) {
        try {
            return ZonedDateTime.parse(moment, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toOffsetDateTime()
                    .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeException neither) {
            return null;
        }
    }
}
