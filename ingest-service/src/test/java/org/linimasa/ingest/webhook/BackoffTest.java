package org.linimasa.ingest.webhook;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofHours(6));

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 20", "3, 80", "4, 320", "7, 20480", "8, 21600", "12, 21600", "1000, 21600"})
    void isBetweenHalfAndAllOfFourTimesTheOneBefore(int failures, long seconds) {
        Duration all = Duration.ofSeconds(seconds);
        Random random = new Random(failures);
        long distinct = IntStream.range(0, 200)
                .mapToObj(draw -> BACKOFF.after(failures, random))
                .peek(wait -> assertTrue(
                        wait.compareTo(all) <= 0 && wait.compareTo(all.dividedBy(2)) >= 0,
                        () -> wait + " after " + failures))
                .distinct()
                .count();
        assertTrue(distinct > 100, "those who were refused together come back apart");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "40, 1"})
    void isNeverLongerThanTheSlowestEvenWhereThatIsShort(int failures, long millis) {
        Backoff brief = new Backoff(Duration.ofSeconds(5), Duration.ofMillis(millis));
        assertTrue(brief.after(failures, new Random(1)).toMillis() <= millis);
    }
}
