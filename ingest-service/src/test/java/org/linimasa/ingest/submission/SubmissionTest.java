package org.linimasa.ingest.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linimasa.extraction.Document;
import org.linimasa.rest.ProblemException;

class SubmissionTest {
    private static final Instant RECEIVED_AT = Instant.parse("2024-01-17T18:30:00Z");

    @Test
    void tellsTheLocalTimeOfPublicationInTheZoneOfTheText() {
        assertEquals(LocalDateTime.of(2024, 1, 17, 0, 0), published("2024-01-17", null));
        assertEquals(LocalDateTime.of(2024, 1, 17, 8, 0), published("2024-01-17T08:00:00", "Asia/Jakarta"));
        assertEquals(LocalDateTime.of(2024, 1, 17, 8, 0), published("2024-01-17T08:00+07:00", null));
        assertEquals(LocalDateTime.of(2024, 1, 18, 1, 30), published("2024-01-17T18:30:00Z", "Asia/Jakarta"));
        assertNull(published(null, null));
    }

    @Test
    void isReceivedOnTheDayOfItsZone() {
        assertEquals(LocalDate.of(2024, 1, 17), document(null, null).receivedOn());
        assertEquals(LocalDate.of(2024, 1, 18), document(null, "Asia/Jakarta").receivedOn());
    }

    @Test
    void keepsWhatAnEarlierSubmissionSaidAndTheNewOneLeavesOut() {
        Submission earlier = new Submission("a", "title", null, "publisher", "id", "2024-01-17", null, null);
        Submission later = new Submission("a", null, null, "other", null, null, "Asia/Jakarta", "S. Wulandari");
        assertEquals(
                new Submission("a", "title", null, "other", "id", "2024-01-17", "Asia/Jakarta", "S. Wulandari"),
                later.completedBy(earlier));
    }

    @Test
    void refusesATimeThatIsNone() {
        for (String value : new String[] {"17/1/2024", "2024-02-30", "2024-01-17T25:00:00", "yesterday", "2024-01"}) {
            assertThrows(ProblemException.class, () -> read(value, null), value);
        }
    }

    @Test
    void aDayThatAPageOnlyShowsIsWhenItWasPublished() {
        assertEquals("2023-03-03", shown("en", "Published: 3 March 2023"));
        assertEquals("2023-03-03", shown("id", "Diterbitkan: Jumat, 3 Maret 2023 20:15 WIB"));
        assertEquals("2010-08-14", shown("en", "By Nora Vik, August 14, 2010, updated August 16, 2010"));
        assertEquals("2023-03-03", shown("de", "Veröffentlicht am 3. März 2023"));
        for (String line :
                List.of("Since 2010", "March 2024", "Yesterday at 9", "Copyright 2024", "Two days before 2024")) {
            assertNull(shown("en", line), line);
        }
    }

    @Test
    void aDayAheadOnAPageIsNotWhenItWasPublished() {
        assertNull(shown("en", "Doors open on 14 August 2024"));
        assertEquals("2024-01-18", shown("en", "Published: 18 January 2024"));
        String concert =
                "<html lang='en'><body><article><h1>Jazz in the harbour</h1><time datetime='2024-08-14'>14 August</time>"
                        + "<p>The Karvik Orchestra will play in the harbour, to the joy of all who live there.</p></article></body></html>";
        assertNull(page(concert));
        assertEquals("2023-08-14", page(concert.replace("2024-08-14", "2023-08-14")));
    }

    private static @Nullable String page(String html) {
        return new SubmissionReader(FieldErrors.inBody(""), Clock.fixed(RECEIVED_AT, ZoneOffset.UTC))
                .read(new SubmittedText(null, null, null, null, null, null, null, null, html))
                .publishedAt();
    }

    private static @Nullable String shown(String language, String line) {
        String page = "<html lang='" + language + "'><body><article><h1>Ferry</h1><p>" + line + "</p><p>"
                + "The ferry to the islands sailed again, to the joy of all who live there.</p></article></body></html>";
        return page(page);
    }

    private static LocalDateTime published(String publishedAt, String zone) {
        return document(publishedAt, zone).publishedAt();
    }

    private static Document document(String publishedAt, String zone) {
        return read(publishedAt, zone).received(RECEIVED_AT);
    }

    private static Submission read(String publishedAt, String zone) {
        return new SubmissionReader(FieldErrors.inBody(""))
                .read(new SubmittedText("text", null, null, null, null, publishedAt, zone));
    }
}
