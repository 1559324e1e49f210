package org.linimasa.timeline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.linimasa.timeline.Events.event;
import static org.linimasa.timeline.Events.person;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;

/** The page shows what was asked for, and says what was asked. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class FilteredPageTest extends PageInBrowser {
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
}
