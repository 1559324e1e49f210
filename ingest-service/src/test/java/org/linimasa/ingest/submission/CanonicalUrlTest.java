package org.linimasa.ingest.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URISyntaxException;
import org.junit.jupiter.api.Test;

class CanonicalUrlTest {
    @Test
    void givesOneSpellingToTheAddressesOfOnePage() throws URISyntaxException {
        reads(
                "https://example.org/a?id=7",
                "https://example.org/a?id=7",
                "HTTPS://Example.ORG:443/a?id=7#top",
                " https://example.org/a?utm_source=x&id=7&fbclid=y ",
                "https://example.org/a?&id=7&");
        reads("http://example.org/", "http://example.org", "http://example.org:80/?utm_medium=feed");
    }

    @Test
    void keepsWhatCanMakeAnotherPage() throws URISyntaxException {
        reads("https://example.org:8443/A/?b=2&a=1", "https://example.org:8443/A/?b=2&a=1");
        reads("https://example.org/%7Ex", "https://example.org/%7Ex");
    }

    @Test
    void refusesWhatHasNoDocuments() {
        for (String url :
                new String[] {"example.org/a", "mailto:a@example.org", "ftp://example.org/a", "http:///a", "a b"}) {
            assertThrows(URISyntaxException.class, () -> CanonicalUrl.of(url), url);
        }
    }

    @Test
    void saysWhichCharacterOfAnAddressIsWrong() {
        assertEquals("' ' at index 16 cannot stand there", reasonAgainst("http://a.example a/"));
        assertEquals("'%' at index 17 cannot stand there", reasonAgainst("http://a.example/%zz"));
        assertEquals("it is not complete", reasonAgainst("http://"));
    }

    private static String reasonAgainst(String url) {
        return assertThrows(URISyntaxException.class, () -> CanonicalUrl.of(url))
                .getReason();
    }

    private static void reads(String expected, String... spellings) throws URISyntaxException {
        for (String spelling : spellings) {
            assertEquals(expected, CanonicalUrl.of(spelling), spelling);
        }
    }
}
