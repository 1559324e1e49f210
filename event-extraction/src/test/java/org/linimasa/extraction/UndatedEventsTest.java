package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text tells is told whether or not anything says when: without a time of writing only the dates are missing. */
class UndatedEventsTest {
    /** What an event is, but for its time. */
    private record Told(String title, String type, String status, List<UUID> participants) {
        static Told of(MergedEvent event) {
            return new Told(
                    event.title(),
                    event.type(),
                    event.status().name(),
                    event.participants().stream().map(one -> one.id()).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Friday morning      | A tram hit a milk van in Castleford on Friday morning.",
                "en | Friday morning      | Volunteers planted 300 trees along the river on Friday morning.",
                "en | last autumn         | A concert planned for last autumn was called off.",
                "en | a few years ago     | The library in Ardmore opened a few years ago.",
                "en | the next three years | The old boilers will be replaced within the next three years.",
                "en | the past two weeks  | Over the past two weeks, five boats sank off Ardmore.",
                "en | next year           | The museum plans to open a new wing next year.",
                "en | Friday              | The council closed the pier until Friday.",
                "en | Monday              | The bridge at Ardmore has been closed since Monday.",
                "en | yesterday           | Ruth Kamau resigned yesterday.",
                "id | Jumat pagi          | Sebuah truk menabrak warung di Sukamaju pada Jumat pagi.",
                "id | Jumat pagi          | Warga menanam 300 pohon di tepi sungai pada Jumat pagi.",
                "id | tahun lalu          | Konser yang direncanakan tahun lalu dibatalkan.",
                "id | beberapa tahun lalu | Perpustakaan itu dibuka beberapa tahun lalu.",
                "id | tiga tahun ke depan | Ketel tua akan diganti dalam tiga tahun ke depan.",
                "id | Selama dua pekan terakhir | Selama dua pekan terakhir lima kapal tenggelam di Selat Ardi.",
                "id | tadi malam          | Pasar malam di Sukamaju dibuka tadi malam.",
                "id | Rabu                | Jalan menuju Ardi ditutup sampai Rabu.",
                "id | Senin               | Buruh pabrik gula mogok kerja sejak Senin.",
            })
    void keepTheirWordsWhereNothingPlacesThem(String language, String words, String text) {
        MergedEvent dated = ArticleReader.event(text, language, "2025-03-13");
        MergedEvent undated = ArticleReader.event(text, language, null);

        assertEquals(Told.of(dated), Told.of(undated));
        assertNull(undated.time().edtf());
        assertEquals(words, undated.time().text());
        assertTrue(undated.time().explanation().stream()
                .anyMatch(step -> step.rule().equals("no-anchor")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The strike lasted three weeks.",
                "en | Work on the bridge took three years.",
                "en | Passengers may face delays until Friday.",
                "en | The Anchor is the fourth inn in Ardmore to be bought by its guests since 2012.",
                "en | Volunteers usually plant trees on Friday mornings.",
                "id | Pemogokan itu berlangsung tiga pekan.",
                "id | Warga biasanya menanam pohon pada Jumat pagi.",
            })
    void areNotMadeOfLengthsLimitsAndHabits(String language, String text) {
        assertEquals(0, ArticleReader.events(text, language, null).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 196X | The theatre burned down in the early 1960s.",
                "en | 199X | The mill closed in the late 1990s.",
                "id | 196X | Gedung bioskop itu terbakar pada awal 1960-an.",
                "id | 199X | Pabrik gula ditutup pada akhir 1990-an.",
                "id | 18XX | Jembatan itu diresmikan pada abad ke-19.",
                // What a named person did, or what is planned, is worth telling with any verb.
                "en | 199X | In the late 1990s Ada Moss taught in Harlow.",
                "en | 199X | Born in Harlow, Ada Moss is a teacher. In the late 1990s she taught in Oslo.",
                "id | 199X | Rini Putri mengajar di Tual pada akhir 1990-an.",
                "en | 203X | The probe may fly on to another comet in the early 2030s.",
            })
    void mayHaveADecadeOrACentury(String language, String edtf, String text) {
        assertEquals(
                edtf, ArticleReader.event(text, language, "2025-03-13").time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Prices doubled in the 1970s.",
                "en | The town grew in the 19th century.",
                "id | Harga beras naik pada 1970-an.",
                "id | Pembangunan pada 1980-an mengubah kota itu.",
            })
    void haveNoDecadeWhereOnlyAGeneralWordTellsOfIt(String language, String text) {
        assertEquals(0, ArticleReader.events(text, language, "2025-03-13").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "en | -          | PLANNED | A service will be held next month. Ruth Kamau was born on 3 November 1936.",
                "en | XXXX-07-01 | PLANNED | The merger takes effect on July 1. Both airlines were founded in 2019.",
                "en | -          | POSTPONED | An exhibition of drawings has been postponed to the autumn. Thomas Reed died in 2011.",
                "id | XXXX-03-04 | OCCURRED | Dewan museum menggelar rapat pada 4 Maret. Museum itu tutup sejak 2021.",
            })
    void takeNothingFromHistoryThatTheTextTellsToo(String language, String edtf, String status, String text) {
        MergedEvent first = ArticleReader.events(text, language, null).stream()
                .filter(event -> text.indexOf(event.evidence().getFirst().quote()) < text.indexOf('.'))
                .findFirst()
                .orElseThrow();

        assertEquals(edtf, first.time().edtf());
        assertEquals(status, first.status().name());
    }
}
