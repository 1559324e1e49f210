package org.linimasa.timeline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.linimasa.timeline.Events.event;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.message.Message.TokenChanged;
import org.linimasa.rest.access.TokenDigest;
import org.linimasa.timeline.access.ClosedDoors;

/** The page where reading needs a login. */
@QuarkusTest
@TestProfile(ClosedDoors.class)
@WithTestResource(PostgresTestResource.class)
class ProtectedPageTest extends PageInBrowser {
    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final String SECRET = "linimasa_for-this-test-and-for-no-other";

    @BeforeEach
    void holdSomethingAndLetOneIn() {
        projection.holds(event("Talks", "2024-01-15"), event("Summit", "2023-09"));
        letIn(1, false);
    }

    @Test
    void asksWhoReadsAndShowsTheTimelineToWhomItMay() {
        Page page = open("");
        assertThat(page.locator("#notice h3")).hasText("This timeline is not public");
        assertThat(page.locator(".event")).hasCount(0);
        assertThat(token(page)).not().hasAttribute("aria-invalid", "true");
        assertEquals(List.of(), violations(page));

        logIn(page, "linimasa_somebody-elses");
        assertThat(token(page)).hasAttribute("aria-invalid", "true");
        assertThat(page.locator(".event")).hasCount(0);

        logIn(page, SECRET);
        assertThat(page.locator(".event .title")).hasText(new String[] {"Summit", "Talks"});
        assertThat(token(page)).hasCount(0);
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Talks")).click();
        assertThat(page.locator("#panel h2")).hasText("Talks");
        page.reload();
        assertThat(page.locator(".event")).hasCount(2);
    }

    @Test
    void forgetsWhoReadWhenAskedTo() {
        Page page = open("");
        Locator logOut = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Log out"));
        assertThat(logOut).isHidden();
        logIn(page, SECRET);
        assertThat(page.locator(".event")).hasCount(2);
        logOut.click();
        assertThat(token(page)).isVisible();
        assertThat(page.locator(".event")).hasCount(0);
        assertThat(logOut).isHidden();
        page.reload();
        assertThat(token(page)).isVisible();
    }

    @Test
    void asksAgainWhenTheTokenIsRevoked() {
        Page page = open("");
        logIn(page, SECRET);
        assertThat(page.locator(".event")).hasCount(2);
        letIn(2, true);
        page.clock().fastForward(BETWEEN_REFRESHES_MILLIS);
        assertThat(token(page)).isVisible();
        assertThat(page.locator(".event")).hasCount(0);
    }

    private void letIn(int version, boolean revoked) {
        projection
                .tell(List.of(projection.next(new TokenChanged(
                        ID, version, TokenDigest.of(SECRET), "a reader", "reader", null, null, revoked))))
                .statusCode(200);
    }

    private static Locator token(Page page) {
        return page.getByLabel("Token", new Page.GetByLabelOptions().setExact(true));
    }

    private static void logIn(Page page, String secret) {
        token(page).fill(secret);
        token(page).press("Enter");
    }
}
