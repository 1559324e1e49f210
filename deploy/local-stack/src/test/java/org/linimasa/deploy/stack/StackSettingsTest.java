package org.linimasa.deploy.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackSettingsTest {
    private static final Path HOME = Path.of("/home/rini/linimasa");

    @Test
    void keepsDataInTheCheckoutAndListensOnTheUsualPorts() {
        assertEquals(
                new StackSettings(HOME, HOME.resolve(".linimasa"), 8080, 8081), StackSettings.from(Map.of(), HOME));
    }

    @Test
    void followsTheEnvironment() {
        Map<String, String> environment =
                Map.of("LINIMASA_DATA", "/tmp/x", "TIMELINE_PORT", "9080", "INGEST_PORT", "9081");
        assertEquals(new StackSettings(HOME, Path.of("/tmp/x"), 9080, 9081), StackSettings.from(environment, HOME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "8081"})
    void refusesWhatIsNoPortOrTheOtherOnes(String port) {
        StackException refused =
                assertThrows(StackException.class, () -> StackSettings.from(Map.of("TIMELINE_PORT", port), HOME));
        assertEquals(ExitCode.USAGE, refused.exitCode());
        assertTrue(refused.getMessage().contains(port));
    }
}
