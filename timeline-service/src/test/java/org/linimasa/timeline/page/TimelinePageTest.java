package org.linimasa.timeline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linimasa.timeline.Events.event;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Status;
import org.linimasa.timeline.Events;

/** The list of events, the overview, and what is around them. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class TimelinePageTest extends PageInBrowser {
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

    @Test
    void swaggerUiWorksUnderItsSecurityPolicy() {
        Page page = newPage(options());
        page.navigate(address + "q/swagger-ui/");
        assertThat(page.getByText("/api/v1/histogram").first()).isVisible();
    }
}
