package org.linimasa.timeline.export;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;
import org.linimasa.event.Evidence;

/**
 * Writes a page of a feed.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5005#section-3">RFC 5005, section 3, for the links between pages</a>
 */
public final class AtomWriter implements EventWriter {
    private final Appendable out;
    private final EventLinks links;
    private final Page page;
    private final Heading heading;

    /** Writes to {@code out}. */
    public AtomWriter(Appendable out, EventLinks links, Page page, Heading heading) {
        this.out = out;
        this.links = links;
        this.page = page;
        this.heading = heading;
    }

    /**
     * Where a page stands in its feed.
     *
     * @param first the feed's own address, which also is its id
     * @param next absent on the last page
     * @param updated of the newest change on the page
     */
    public record Page(URI self, URI first, @Nullable URI next, Instant updated) {}

    @Override
    public void begin() throws IOException {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
        element("id", page.first().toString());
        element("title", heading.title());
        if (heading.description() != null) {
            element("subtitle", heading.description());
        }
        element("updated", page.updated().toString());
        out.append("<author><name>Linimasa</name></author>\n");
        link("self", page.self().toString());
        link("first", page.first().toString());
        if (page.next() != null) {
            link("next", page.next().toString());
        }
    }

    @Override
    public void write(Event event) throws IOException {
        out.append("<entry xml:lang=\"").append(Markup.escape(event.language())).append("\">\n");
        element("id", "urn:uuid:" + event.id());
        element("title", event.title());
        element("updated", event.updatedAt().toString());
        element("published", event.createdAt().toString());
        link("alternate", links.page(event.id()));
        for (String url : event.evidence().stream()
                .map(Evidence::url)
                .filter(Objects::nonNull)
                .distinct()
                .toList()) {
            link("via", url);
        }
        category("type", event.type());
        category("category", event.category());
        category("status", event.status().name());
        element("summary", summary(event));
        out.append("</entry>\n");
    }

    @Override
    public void end() throws IOException {
        out.append("</feed>\n");
    }

    private static String summary(Event event) {
        Stream<String> quotes = event.evidence().stream()
                .map(Evidence::quote)
                .filter(Objects::nonNull)
                .map(quote -> "\u201c" + quote + "\u201d");
        return Stream.concat(Stream.ofNullable(event.time().label()), quotes).collect(Collectors.joining("\n"));
    }

    private void element(String name, String text) throws IOException {
        out.append('<').append(name).append('>').append(Markup.escape(text));
        out.append("</").append(name).append(">\n");
    }

    private void link(String relation, String address) throws IOException {
        out.append("<link rel=\"").append(relation).append("\" href=\"");
        out.append(Markup.escape(address)).append("\"/>\n");
    }

    private void category(String scheme, String term) throws IOException {
        out.append("<category scheme=\"urn:linimasa:").append(scheme).append("\" term=\"");
        out.append(Markup.escape(term)).append("\"/>\n");
    }
}
