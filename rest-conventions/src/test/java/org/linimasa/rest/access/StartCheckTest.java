package org.linimasa.rest.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.rest.access.AccessSettings.Anonymous;

class StartCheckTest {
    private static final String GOOD = "kept-in-a-secret-of-the-cluster-1";

    @ParameterizedTest
    @CsvSource({"NONE", "READER"})
    void servesWithSecretsOfItsOwn(Anonymous anonymous) {
        assertEquals(List.of(), reasons(false, anonymous, GOOD, GOOD, "0.0.0.0", GOOD));
    }

    @Test
    void opensWritingToNobodyButALaptop() {
        assertRefused("linimasa.access.anonymous", reasons(false, Anonymous.ADMIN, GOOD, GOOD, "0.0.0.0", GOOD));
        assertEquals(List.of(), reasons(true, Anonymous.ADMIN, null, null, "127.0.0.1", null));
        assertRefused("quarkus.http.host", reasons(true, Anonymous.ADMIN, null, null, "0.0.0.0", null));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"development", "short", "null"},
            nullValues = "null")
    void wantsASecretOfItsOwnBetweenTheServices(String intakeToken) {
        assertRefused("linimasa.intake.token", reasons(false, Anonymous.NONE, GOOD, intakeToken, "0.0.0.0", GOOD));
    }

    @Test
    void wantsAnAdminTokenAndAPasswordThatNobodyGuesses() {
        assertRefused("admin-token", reasons(false, Anonymous.NONE, "short", GOOD, "0.0.0.0", GOOD));
        assertRefused("quarkus.datasource.password", reasons(false, Anonymous.NONE, GOOD, GOOD, "0.0.0.0", "linimasa"));
    }

    @Test
    void takesNoLoginsThatWereMadeForOthers() {
        StartCheck check = new StartCheck(
                false,
                Anonymous.NONE.name(),
                "0.0.0.0",
                Optional.of(GOOD),
                Optional.of(GOOD),
                Optional.of(GOOD),
                List.of("quarkus.oidc.token.audience"));
        assertRefused("quarkus.oidc.token.audience", check.reasons().toList());
    }

    private static void assertRefused(String setting, List<String> reasons) {
        assertEquals(1, reasons.size(), reasons::toString);
        assertTrue(reasons.getFirst().contains(setting), reasons::toString);
    }

    private static List<String> reasons(
            boolean laptop, Anonymous anonymous, String admin, String intake, String host, String password) {
        return new StartCheck(
                        laptop,
                        anonymous.name(),
                        host,
                        Optional.ofNullable(intake),
                        Optional.ofNullable(admin),
                        Optional.ofNullable(password),
                        List.of())
                .reasons()
                .toList();
    }
}
