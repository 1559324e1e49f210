package org.linimasa.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {
    @Test
    void obeysItsOwnGroupAndNoOther() {
        String file = """
                User-agent: other
                Disallow: /

                User-Agent: *
                Disallow: /private # not for robots
                User-agent: Linimasa
                User-agent: another
                Allow: /open
                Disallow: /

                Sitemap: https://news.example/sitemap.xml
                """;
        Robots ours = Robots.parse(file, "linimasa");
        assertTrue(ours.allows("/open/a"));
        assertFalse(ours.allows("/a"));
        Robots all = Robots.parse(file, "somebody");
        assertTrue(all.allows("/a"));
        assertFalse(all.allows("/private/a"));
        assertTrue(Robots.parse("", "linimasa").allows("/"));
        assertTrue(Robots.parse("User-agent: *\nDisallow:", "linimasa").allows("/"));
        assertTrue(Robots.parse("User-agent: linimasa\nUser-agent: *\nDisallow: /\nUser-agent: linimasa\n", "x")
                        .rules()
                        .size()
                > 0);
    }

    @ParameterizedTest
    @CsvSource({
        "/fish, /fish.html, true",
        "/fish, /Fish, false",
        "/fish/, /fish, false",
        "/*.php, /a/b.php?c, true",
        "/*.php$, /a/b.php?c, false",
        "/*.php$, /a/b.php, true",
        "/$, /, true",
        "/$, /a, false",
        "/a*b*c, /aXbYc, true",
        "/a*b*c, /aXcYb, false"
    })
    void matchesPathsAsTheStandardSays(String pattern, String path, boolean matches) {
        assertEquals(
                !matches,
                Robots.parse("User-agent: *\nDisallow: " + pattern, "linimasa").allows(path));
    }

    @Test
    void letsTheLongestRuleDecide() {
        Robots robots =
                Robots.parse("User-agent: *\nAllow: /p\nDisallow: /\nDisallow: /page\nAllow: /page", "linimasa");
        assertTrue(robots.allows("/p"));
        assertFalse(robots.allows("/a"));
        assertTrue(robots.allows("/page"));
    }

    @Test
    void endsInTimeWhateverThePattern() {
        String pattern = "/" + "*a".repeat(2_000) + "b";
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertTrue(Robots.parse("User-agent: *\nDisallow: " + pattern, "linimasa")
                        .allows("/" + "a".repeat(2_000))));
    }
}
