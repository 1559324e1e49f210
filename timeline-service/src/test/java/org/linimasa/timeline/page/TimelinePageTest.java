package org.linimasa.timeline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.linimasa.timeline.Events.event;
import static org.linimasa.timeline.Events.person;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Status;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;
import org.linimasa.timeline.TestClock;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class TimelinePageTest {
    private static final int BETWEEN_REFRESHES_MILLIS = 10_000;
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static @Nullable Chromium chromium;

    @Inject
    Projection projection;

    @TestHTTPResource("/")
    URI address;

    private final List<String> scriptErrors = new ArrayList<>();
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
    void closeAndExpectNoScriptErrors() {
        if (context != null) {
            context.close();
        }
        assertEquals(List.of(), scriptErrors);
    }

    @Test
    void saysThatAnEmptyTimelineIsEmpty() {
        Page page = open("");
        assertThat(page.locator("#notice")).containsText("Nothing here yet");
    }

    @Test
    void aMonthStandsAsAMonthAndNeverAsADay() {
        projection.holds(event("Summit", "2023-09"), event("Talks", "2024-01-15"), event("Drought", "2024"));
        Page page = open("");
        assertThat(card(page, "Summit").locator(".date")).hasText("Sep");
        assertThat(card(page, "Summit")).hasAttribute("data-time", "vague");
        assertThat(card(page, "Talks").locator(".date b")).hasText("15");
        assertThat(card(page, "Talks")).hasAttribute("data-time", "day");
        assertThat(page.locator(".month", new Page.LocatorOptions().setHasText("Drought"))
                        .locator("h3"))
                .hasText("Sometime in 2024");
    }

    @Test
    void anIntervalIsABarFromItsFirstToItsLastDay() {
        projection.holds(event("Visit", "2024-01-14/2024-01-16"));
        Page page = open("");
        assertThat(card(page, "Visit")).hasAttribute("data-time", "interval");
        assertThat(card(page, "Visit").locator(".date")).hasText("14–16");
    }

    @Test
    void whatIsApproximateOrUncertainSaysSo() {
        projection.holds(event("Landing", "2024-01-15~"), event("Signing", "2024-05?"));
        Page page = open("");
        assertThat(card(page, "Landing").locator(".when")).hasText("about Monday, 15 January 2024");
        assertThat(card(page, "Signing").locator(".when")).hasText("possibly May 2024");
    }

    @Test
    void undatedEventsHaveASectionOfTheirOwn() {
        projection.holds(event("Talks", "2024-01-15"), event("Return visit", "[2024-01-16..]"), event("Wedding", null));
        Page page = open("");
        Locator undated = page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("No date yet"));
        assertThat(undated.locator(".event .title")).hasText(new String[] {"Return visit", "Wedding"});
        assertThat(page.locator(".year > h2")).hasText(new String[] {"2024"});
        assertThat(page.locator("main")).not().containsText("1970");
    }

    @Test
    void whatDidNotSimplyHappenIsNamedInWords() {
        projection.holds(
                event("Vote", "2024-01-10").status(Status.PLANNED),
                event("Launch", "2024-02-10").status(Status.PLANNED),
                event("Concert", "2024-03-01").status(Status.CANCELLED),
                event("Talks", "2024-01-15"));
        Page page = open("");
        assertThat(card(page, "Vote").locator(".badge")).hasText(new String[] {"Overdue", "Planned"});
        assertThat(card(page, "Launch").locator(".badge")).hasText(new String[] {"Planned"});
        assertThat(card(page, "Concert").locator(".badge")).hasText(new String[] {"Cancelled"});
        assertThat(card(page, "Talks").locator(".badge")).hasCount(0);
    }

    @Test
    void opensAnEventByKeyboardAndClosesItByBackButton() {
        projection.holds(event("Talks", "2024-01-15"), event("Meeting", "2024-01-16"));
        Page page = open("");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Talks")).focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(panel(page).locator("h2")).hasText("Meeting");
        assertThat(panel(page).locator("h2")).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*\\?event=" + Events.id("Meeting")));
        page.goBack();
        assertThat(panel(page)).isHidden();
        assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Meeting")))
                .isFocused();
    }

    @Test
    void anEventsAddressOpensItWithItsQuoteItsSourceAndTheWayToItsDate() {
        SeedMeeting.tell(projection);
        Page page = open("?event=" + SeedMeeting.ID);
        Locator panel = panel(page);
        assertThat(panel.locator("h2")).hasText(SeedMeeting.TITLE);
        assertThat(panel.locator(".when")).hasText("Tuesday night, 16 January 2024");
        assertThat(panel.locator("blockquote")).hasText(SeedMeeting.QUOTE);
        assertThat(panel.locator("mark")).hasText("Perjumpaan");
        assertThat(panel.locator("u")).hasText("Selasa malam (16/1)");
        assertThat(panel.locator("figcaption a")).hasAttribute("href", SeedMeeting.URL);
        assertThat(panel.locator(".facts").first()).containsText("Vladimir Putin");
        assertThat(panel.locator(".facts").first()).containsText("quite sure");
        assertThat(panel.locator(".explanation > ol > li")).hasCount(2);
        assertThat(panel.locator(".explanation")).containsText("2018-01-16");
        panel.getByText("1 revision").click();
        assertThat(panel.locator(".revisions")).containsText("A text reported it");
    }

    @Test
    void anEventThatDoesNotExistIsSaidNotToExist() {
        Page page = open("?event=" + Events.id("nothing"));
        assertThat(panel(page)).containsText("This event does not exist (any more)");
    }

    @Test
    void filtersStandInTheAddressAndGoAwayWithOneClick() {
        projection.holds(
                event("Talks", "2024-01-31").participants(person("Sergei Lavrov", "RU")),
                event("Meeting", "2024-02-01").participants(person("Sergei Lavrov", "RU")),
                event("Concert", "2024-01-31"));
        Page page = open("");
        page.getByText("Filters").click();
        page.getByLabel("Participant").fill("lavrov");
        page.getByLabel("Until, inclusive").fill("2024-01");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Show").setExact(true))
                .click();
        assertThat(page.locator(".event .title")).hasText(new String[] {"Talks"});
        assertThat(page).hasURL(Pattern.compile(".*\\?until=2024-01&participant=lavrov"));
        page.reload();
        assertThat(page.locator(".event .title")).hasText(new String[] {"Talks"});
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Remove filter: Until, inclusive: 2024-01"))
                .click();
        assertThat(page.locator(".event .title")).hasText(new String[] {"Talks", "Meeting"});
    }

    @Test
    void findsWordsAndMarksThem() {
        projection.holds(event("Harbour opens", "2024-01-31"), event("Concert in the harbours", "2024-02-01"));
        projection.holds(event("Talks", "2024-01-15"));
        Page page = open("");
        Locator box = page.getByRole(AriaRole.SEARCHBOX);
        box.fill("harbour");
        box.press("Enter");
        assertThat(page.locator(".event .title")).hasText(new String[] {"Harbour opens", "Concert in the harbours"});
        assertThat(page.locator(".event .title mark")).hasText(new String[] {"Harbour", "harbours"});
        assertThat(page).hasURL(Pattern.compile(".*\\?q=harbour"));
        page.reload();
        assertThat(box).hasValue("harbour");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Remove filter: Words: harbour"))
                .click();
        assertThat(page.locator(".event")).hasCount(3);
        assertThat(box).hasValue("");
    }

    @Test
    void showsTheProblemInTheWordsOfTheService() {
        Page page = open("?from=yesterday");
        Locator notice = page.locator("#notice");
        assertThat(notice).containsText("from: ");
        assertThat(notice.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try again")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("From")))
                .hasAttribute("aria-invalid", "true");
    }

    @Test
    void newEventsArriveByThemselvesAndAreAnnounced() {
        projection.holds(event("Talks", "2024-01-15"));
        Page page = open("");
        assertThat(page.locator(".event")).hasCount(1);
        projection.holds(event("Meeting", "2024-01-16"));
        page.clock().fastForward(BETWEEN_REFRESHES_MILLIS);
        assertThat(page.locator(".event .title")).hasText(new String[] {"Talks", "Meeting"});
        page.clock().fastForward(100); // the announcement waits for the next frame
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("1 new event");
    }

    @Test
    void loadsPageAfterPageUpToTheLastEvent() {
        LocalDate first = LocalDate.of(2023, 1, 1);
        projection.holds(IntStream.range(0, 230)
                .mapToObj(day -> event("Day " + day, first.plusDays(day).toString()))
                .toArray(Events.Draft[]::new));
        Page page = open("");
        assertThat(page.locator("#summary")).hasText("100 of 230 events loaded");
        while (page.locator("button.load").count() > 0) {
            page.locator("#more").scrollIntoViewIfNeeded();
        }
        assertThat(page.locator(".event")).hasCount(230);
        assertThat(page.locator("#summary")).hasText("230 events");
    }

    @Test
    void saysThatSoManyEventsAreOnlyEstimated() {
        LocalDate first = LocalDate.of(2023, 1, 1);
        projection.holds(IntStream.range(0, 130)
                .mapToObj(day -> event("Day " + day, first.plusDays(day).toString()))
                .toArray(Events.Draft[]::new));
        Page page = open("");
        page.route("**/api/v1/events?*", route -> {
            String answer = route.fetch().text();
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(answer.replace("\"total\":130", "\"total\":130000,\"estimate\":true")));
        });
        page.reload();
        assertThat(page.locator("#summary")).hasText("100 of about 130,000 events loaded");
    }

    @Test
    void theOverviewGoesToAMonth() {
        projection.holds(event("Summit", "2023-09"), event("Talks", "2024-01-15"), event("Vote", "2025-06-03"));
        Page page = open("");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("January 2024: 1 event"))
                .click();
        assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Talks")))
                .isFocused();
    }

    @Test
    void speaksTheLanguageOfTheBrowserUntilAnotherIsChosen() {
        projection.holds(event("Wedding", null));
        Page page = open("", options().setLocale("id-ID"));
        assertThat(page.locator("#undated h2")).hasText("Belum bertanggal");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.locator("#undated h2")).hasText("No date yet");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void aBrowserAsksEachTimeWhetherThePageHasChanged() {
        for (String file : List.of("/", "/page/styles/base.css", "/page/app.js", "/page/i18n/id.js")) {
            get(file).then().statusCode(200).header("Cache-Control", "no-cache");
        }
    }

    @Test
    void neverReadsATitleAsHtml() {
        String title = "<img src=x onerror=\"document.title='owned'\"> & co";
        projection.holds(event(title, "2024-01-15"));
        Page page = open("?event=" + Events.id(title));
        assertThat(page.locator(".event .title")).hasText(title);
        assertThat(panel(page).locator("h2")).hasText(title);
        assertThat(page.locator("img")).hasCount(0);
        assertFalse(page.title().contains("owned"));
    }

    @Test
    void barsNobodyOnDesktopOrPhoneInLightOrDark() {
        SeedMeeting.tell(projection);
        projection.holds(
                event("Summit", "2023-09~"),
                event("Vote", "2024-01-10").status(Status.PLANNED),
                event("Concert", "2024-03-01").status(Status.CANCELLED),
                event("Return visit", "[2024-01-16..]").status(Status.POSSIBLE));
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1280, 390}) {
                Page page = open("", options().setViewportSize(width, 844).setColorScheme(scheme));
                page.getByText("Filters").click();
                assertEquals(List.of(), violations(page), scheme + " at " + width);
                card(page, SeedMeeting.TITLE).locator("a").click();
                assertThat(panel(page).locator("mark")).isVisible();
                assertEquals(List.of(), violations(page), "event open, " + scheme + " at " + width);
                assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
            }
        }
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(TimelinePageTest::described)
                        .toList();
    }

    private static String described(Rule rule) {
        return rule.getId() + " at "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget().toString())
                        .toList();
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900);
    }

    @Test
    void wordsOfATextAreNeverMarkup() {
        projection.holds(event("<img src=x onerror=document.title='owned'> talks", "2024-01-15"));
        Page page = open("");
        assertThat(card(page, "<img src=x").locator("img")).hasCount(0);
        assertThat(page).hasTitle(Pattern.compile("Linimasa"));
    }

    @Test
    void swaggerUiWorksUnderItsSecurityPolicy() {
        context = Objects.requireNonNull(chromium).browser().newContext(options());
        Page page = context.newPage();
        page.onPageError(scriptErrors::add);
        page.onConsoleMessage(this::keepViolation);
        page.navigate(address + "q/swagger-ui/");
        assertThat(page.getByText("/api/v1/histogram").first()).isVisible();
    }

    private Page open(String query) {
        return open(query, options());
    }

    private Page open(String query, Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        context = Objects.requireNonNull(chromium).browser().newContext(options);
        Page page = context.newPage();
        page.onPageError(scriptErrors::add);
        page.onConsoleMessage(this::keepViolation);
        page.clock().install(new Clock.InstallOptions().setTime(Date.from(TestClock.START)));
        page.navigate(address + query);
        assertThat(page.locator(".event, #notice:not([hidden]):not([data-kind=loading])")
                        .first())
                .isAttached();
        return page;
    }

    private void keepViolation(ConsoleMessage message) {
        if (message.text().contains("Content Security Policy")) {
            scriptErrors.add(message.text());
        }
    }

    private static Locator card(Page page, String title) {
        return page.locator(".event", new Page.LocatorOptions().setHasText(title));
    }

    private static Locator panel(Page page) {
        return page.locator("#panel");
    }
}
