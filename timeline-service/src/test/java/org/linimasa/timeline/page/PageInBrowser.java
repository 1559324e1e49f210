package org.linimasa.timeline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.linimasa.timeline.Projection;
import org.linimasa.timeline.TestClock;

/**
 * A page in the machine's own Chromium, on a service that starts each test without events. A script that fails, or breaks the
 * security policy, fails the test.
 */
abstract class PageInBrowser {
    static final int BETWEEN_REFRESHES_MILLIS = 10_000;

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static @Nullable Chromium chromium;

    @Inject
    Projection projection;

    @TestHTTPResource("/")
    URI address;

    private final List<String> complaints = new ArrayList<>();
    private @Nullable BrowserContext context;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start()
                .orElseGet(() -> abort("No Chromium in the search path: the page is not tested. Install chromium."));
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @AfterEach
    void closeAndExpectNoComplaint() {
        if (context != null) {
            context.close();
        }
        assertEquals(List.of(), complaints);
    }

    static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900);
    }

    /** A browser that remembers nothing, in place of the one before. */
    Page newPage(Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        context = Objects.requireNonNull(chromium).browser().newContext(options);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    Page open(String query) {
        return open(query, options());
    }

    /** Opens the timeline on the clock of the tests, and waits until it shows something. */
    Page open(String query, Browser.NewContextOptions options) {
        Page page = newPage(options);
        page.clock().install(new Clock.InstallOptions().setTime(Date.from(TestClock.START)));
        page.navigate(address + query);
        assertThat(page.locator(".event, #notice:not([hidden]):not([data-kind=loading])")
                        .first())
                .isAttached();
        return page;
    }

    static Locator card(Page page, String title) {
        return page.locator(".event", new Page.LocatorOptions().setHasText(title));
    }

    static Locator panel(Page page) {
        return page.locator("#panel");
    }

    /** What bars some people from the page, by the rules of WCAG. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(PageInBrowser::described)
                        .toList();
    }

    private static String described(Rule rule) {
        return rule.getId() + " at "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget().toString())
                        .toList();
    }
}
