package org.linimasa.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
    @Test
    void readsRss() throws XMLStreamException {
        List<FeedArticle> articles = read("""
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
                <channel><title>Contoh</title><link>https://news.example/</link><pubDate>x</pubDate>
                <item><title>Dermaga &amp; kota</title><link> https://news.example/1 </link>
                  <media:title>Foto</media:title><media:content url="x"><media:title>y</media:title></media:content>
                  <description>Ringkasan</description><content:encoded><![CDATA[<p>Isi <b>lengkap</b></p>]]></content:encoded>
                  <dc:creator>Sari</dc:creator><author>redaksi@news.example</author>
                  <pubDate>Wed, 17 Jan 2024 07:30:00 +0700</pubDate></item>
                <item><title>Dua</title><description>Hanya ringkasan</description><pubDate>kemarin</pubDate></item>
                </channel></rss>""");
        assertEquals(
                new FeedArticle(
                        "https://news.example/1",
                        "Dermaga & kota",
                        "Sari",
                        "2024-01-17T07:30:00+07:00",
                        "<p>Isi <b>lengkap</b></p>"),
                articles.get(0));
        assertEquals(new FeedArticle(null, "Dua", null, null, "Hanya ringkasan"), articles.get(1));
        assertEquals(2, articles.size());
    }

    @Test
    void readsAtom() throws XMLStreamException {
        FeedArticle article = read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title><link href="https://news.example/"/>
                <entry><link rel="edit" href="https://news.example/edit"/><link href="/2"/><title type="html">Two</title>
                <author><name>Ingrid</name><email>i@news.example</email></author>
                <updated>2024-01-18T00:00:00Z</updated><published>2024-01-17T07:30:00.5+01:00</published>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &lt; two</p></div></content>
                </entry></feed>""").getFirst();
        assertEquals(
                new FeedArticle("/2", "Two", "Ingrid", "2024-01-17T07:30:00+01:00", "<div><p>One &lt; two</p></div>"),
                article);
    }

    @Test
    void readsNoEntitiesAndNoDocumentType() throws XMLStreamException {
        for (String type : List.of(
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"&a;&a;&a;&a;&a;&a;&a;\">]>",
                "<!DOCTYPE rss SYSTEM \"http://127.0.0.1/x.dtd\">")) {
            assertThrows(
                    XMLStreamException.class,
                    () -> read(type + "<rss><item><title>&x;</title><description>d</description></item></rss>"),
                    type);
        }
    }

    @Test
    void refusesWhatIsNoXmlOrTooDeep() throws XMLStreamException {
        assertThrows(XMLStreamException.class, () -> read("<html><p>x"));
        assertThrows(XMLStreamException.class, () -> read(""));
        assertThrows(XMLStreamException.class, () -> read("<a>".repeat(10_000)));
        assertThrows(XMLStreamException.class, () -> read("<rss><item><description>" + "<a>".repeat(10_000)));
        assertEquals(List.of(), read("<html/>"));
        assertNull(read("<rss><item/></rss>").getFirst().html());
        assertEquals(500, read("<rss>" + "<item/>".repeat(2_000) + "</rss>").size());
    }

    private static List<FeedArticle> read(String feed) throws XMLStreamException {
        return FeedReader.read(feed.getBytes(StandardCharsets.UTF_8));
    }
}
