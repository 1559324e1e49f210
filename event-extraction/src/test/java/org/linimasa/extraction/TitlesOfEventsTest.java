package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesOfEventsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Trial opened | The trial, which opened on March 3, 2025, heard twelve witnesses.",
                "en | The partners expect to close the merger | The partners expect to close the merger on April 2, 2025.",
                "en | Ruth Kamau is expected to sign the bill"
                        + " | Ruth Kamau, who lives in Mombasa, is expected to sign the bill on March 20, 2025.",
                "en | Dock workers will strike | Dock workers will strike on March 20, 2025.",
                "en | Separate hearing on the seizure of his boats has been postponed"
                        + " | A separate hearing on the seizure of his boats, originally set for April, has been postponed.",
                "id | Rapat Dewan Gubernur berlangsung"
                        + " | Keputusan itu diambil dalam Rapat Dewan Gubernur yang berlangsung pada 3 Maret 2025.",
                "id | Pelatihan relawan akan dimulai"
                        + " | Panitia mengumumkan pelatihan relawan yang akan dimulai pada 20 Maret 2025.",
                "id | Lomba perahu ditunda | Lomba perahu yang semula digelar pekan ini ditunda ke 20 Maret 2025.",
            })
    void haveTheirSubject(String language, String title, String text) {
        assertEquals(title, ArticleReader.event(text, language, "2025-03-05").title());
    }
}
