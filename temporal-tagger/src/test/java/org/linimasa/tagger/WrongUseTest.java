package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers get wrong is refused with a sentence that says how to get it right. */
@NullUnmarked
class WrongUseTest {
    private static final TemporalTagger TAGGER = TemporalTagger.withBundledPacks();
    private static final LocalDate DAY = LocalDate.of(2025, 3, 12);

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Phobos", "WIB?", ""})
    void refusesAZoneThatThereIsNot(String zone) {
        String message =
                "\"" + zone + "\" is no time zone: an IANA name such as Asia/Jakarta or an offset such as +07:00 is";
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> new TaggingContext("en", null, DAY, zone))
                        .getMessage());
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> TAGGER.resolve("today", "en", DAY, zone))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Jakarta", "UTC", "+07:00"})
    void takesZonesAndOffsets(String zone) {
        assertInstanceOf(Resolution.Resolved.class, TAGGER.resolve("today", "en", DAY, zone));
    }

    @Test
    void saysWhatIsMissing() {
        TaggingContext context = TaggingContext.received("en", DAY);
        assertMissing("text: there is none to tag", () -> TAGGER.tag(null, context));
        assertMissing(
                "context: what is known of the text is needed, TaggingContext.received(null, day) at the least",
                () -> TAGGER.tag("today", null));
        assertMissing("text: there is no date to resolve", () -> TAGGER.resolve(null, "en", DAY, null));
        assertMissing(
                "at: where the time of publication is unknown, TaggingContext.received has its day",
                () -> TaggingContext.published("en", null));
    }

    private static void assertMissing(String message, org.junit.jupiter.api.function.Executable call) {
        assertEquals(message, assertThrows(NullPointerException.class, call).getMessage());
    }

    @Test
    void saysWhyAClockTimeIsNone() {
        var refused = assertInstanceOf(Resolution.Unresolved.class, TAGGER.resolve("25:00", null, DAY, null));
        assertEquals("there is no time of day 25:00: hours go to 24 and minutes and seconds to 59", refused.reason());
    }

    @Test
    void theEndOfADayIsTheMinuteAfterIt() {
        var resolved = assertInstanceOf(Resolution.Resolved.class, TAGGER.resolve("2025-03-14T24:00", "en", DAY, null));
        TimeExpression midnight = resolved.expression();
        assertEquals("2025-03-14T24:00", midnight.value());
        assertEquals("2025-03-14", midnight.time().edtf());
        assertEquals(
                LocalDateTime.of(2025, 3, 15, 0, 0),
                midnight.time().bounds().start().earliest());
        assertEquals(
                LocalDateTime.of(2025, 3, 15, 0, 1),
                midnight.time().bounds().end().latest());
    }

    @Test
    void hoursAgoFromADayWithoutItsHourAreThatDayAndSaySo() {
        TaggingContext context = TaggingContext.published("en", DAY.atStartOfDay());
        List<TimeExpression> found =
                TAGGER.tag("The ship left two hours ago.", context).expressions();
        assertEquals(
                List.of("2025-03-12"), found.stream().map(TimeExpression::value).toList());
        assertTrue(found.getFirst().explanation().stream()
                .anyMatch(step -> step.detail()
                        .equals("hours or minutes from the document time 2025-03-12, whose time of day is unknown")));
    }
}
