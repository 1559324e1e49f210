package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Plan;
import org.linimasa.event.Status;

/** A plan lies ahead of its report; the date of a plan that was given up does not. */
class DatesOfPlansTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | 2025-02-03 | Pembukaan pasar semula dijadwalkan pada 3 Februari, tetapi ditunda karena hujan.",
                "id | 2025-02-20 | Sidang sedianya dimulai pada 20 Februari.",
                "id | 2026-02-20 | Rapat dewan akan digelar pada 20 Februari.",
                "id | 2025-04-14 | Rapat dewan yang semula digelar 3 Februari ditunda ke 14 April.",
                "en | 2025-02-03 | The opening of the market was scheduled for 3 February but has been postponed.",
                "en | 2025-04-14 | The premiere, planned for 3 February, was postponed to 14 April.",
            })
    void areReadByWhatBecameOfThem(String language, String day, String text) {
        assertEquals(
                day, ArticleReader.event(text, language, "2025-03-12").time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The music festival was postponed from 3 May to 17 May.",
                "en | The opening of the museum has been postponed from 3 May to 17 May because of a strike.",
                "en | The boat race, planned for 3 May, has been moved to 17 May.",
                "en | The library was due to open on 3 May but has been postponed to 17 May.",
                "id | Festival musik ditunda dari 3 Mei menjadi 17 Mei.",
                "id | Festival musik yang semula dijadwalkan 3 Mei, diundur ke 17 Mei.",
                "id | Pembukaan museum yang dijadwalkan 3 Mei diundur ke 17 Mei karena banjir.",
                "id | Perpustakaan semula akan dibuka pada 3 Mei, tetapi ditunda hingga 17 Mei.",
                "id | Panitia menunda lomba perahu dari 3 Mei ke 17 Mei.",
                "id | Wali Kota Rini Putri menunda pembukaan museum yang semula dijadwalkan pada 3 Mei menjadi 17 Mei.",
            })
    void keepTheDayAnnouncedFirst(String language, String text) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-12");
        Plan plan = Objects.requireNonNull(event.plan());

        assertEquals(Status.POSTPONED, event.status());
        assertEquals("2025-05-17", event.time().edtf());
        assertEquals("2025-05-03", Objects.requireNonNull(plan.expected()).edtf());
        assertEquals(
                List.of("PLANNED 2025-05-03", "POSTPONED 2025-05-17"),
                plan.steps().stream()
                        .map(step -> step.status() + " " + step.edtf())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2025-05-17 | On Monday the council postponed the boat race to 17 May.",
                "en | 2025-05-03 | The trial of Lena Ortiz was postponed from 3 May.",
                "id | 2025-05-17 | Pada Senin panitia menunda lomba perahu ke 17 Mei.",
            })
    void areAnnouncedOnceWhereOneDayIsThePlans(String language, String day, String text) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-12");

        assertEquals(day, event.time().edtf());
        assertEquals(1, Objects.requireNonNull(event.plan()).steps().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | PLANNED | 2024-11 | The opera was originally scheduled for November.",
                "en | POSTPONED | 2025-01 | The tour was first planned for January but was put off after a fire.",
                "id | PLANNED | 2024-11 | Pertunjukan itu awalnya dijadwalkan pada November.",
                "en | CANCELLED | 2025-03-15 | A ceremony on Saturday at which the mayor was to speak has been called off.",
                "id | CANCELLED | 2025-02-27 | Penandatanganan kontrak yang direncanakan pada 27 Februari batal.",
                "id | CANCELLED | 2025-03-11 | Pawai yang sedianya digelar Selasa dibatalkan.",
                "en | CANCELLED | 2025-04 | A second walkout, announced for April, was called off on Monday.",
                "en | NOT_OCCURRED | 2025-03-10 | The pact was to be signed on Monday but the envoy did not arrive.",
                "id | NOT_OCCURRED | 2025-03-10 | Perjanjian itu sedianya ditandatangani pada Senin, tetapi utusan tidak datang.",
            })
    void areTheNearestWhereThePlanMayBeNoMore(String language, Status status, String time, String text) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-12");

        assertEquals(status, event.status());
        assertEquals(time, event.time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The complaint must be filed by 28 November.",
                "id | Gugatan harus diajukan paling lambat 28 November.",
            })
    void areTheLastOnWhichADutyCanBeDone(String language, String text) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-12");

        assertEquals(Status.PLANNED, event.status());
        assertEquals("[2025-03-12..2025-11-28]", event.time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The tunnel will be closed for ten days from 4 April. | 2025-04-04/2025-04-13",
                "id | Terowongan itu akan ditutup 10 hari mulai 4 April. | 2025-04-04/2025-04-13",
                "id | Terowongan itu akan ditutup mulai 4 April selama dua pekan. | 2025-04-04/2025-04-17",
            })
    void endWhereTheirLengthSays(String language, String text, String stretch) {
        assertEquals(
                stretch,
                ArticleReader.event(text, language, "2025-03-12").time().edtf());
    }
}
