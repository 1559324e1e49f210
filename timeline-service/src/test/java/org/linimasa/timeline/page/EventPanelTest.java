package org.linimasa.timeline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linimasa.timeline.Events.event;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Evidence;
import org.linimasa.timeline.Events;

/** One event, opened from the list or by its address. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class EventPanelTest extends PageInBrowser {
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
    void whatWasEnteredDirectlyIsSaidOnceAndNoTextIsAskedFor() {
        projection.holds(event("Talks", "2024-01-15").evidence(entered("first"), entered("second")));
        Page page = open("");
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Talks")).click();
        assertThat(panel(page).locator(".history")).isVisible();
        assertThat(panel(page).locator(".source")).hasText(new String[] {"Entered directly, without a text"});
        assertTrue(asked.stream().noneMatch(address -> address.contains("/documents/")), asked::toString);
    }

    @Test
    void anEventThatDoesNotExistIsSaidNotToExist() {
        Page page = open("?event=" + Events.id("nothing"));
        assertThat(panel(page)).containsText("This event does not exist (any more)");
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

    private static Evidence entered(String name) {
        return new Evidence(Events.documentId(name), null, null, null, null, null);
    }
}
