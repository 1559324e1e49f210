package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
