package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lead tells of an event; where all it tells is what somebody said, that is the event. */
class StatementsInLeadsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "en | -          | Ruth Kamau | The mayor, Ruth Kamau, said the town would not sell the pier.",
                "en | 2025-03-07 | Ruth Kamau | Mayor Ruth Kamau said on Friday that the town would not sell the pier.",
                "en | 2025-03-07 | Ruth Kamau | The town will not sell its pier, Mayor Ruth Kamau said on Friday.",
                "en | -          | Ruth Kamau | The town will not sell its pier, said the mayor, Ruth Kamau.",
                "id | -          | Budi Santosa"
                        + " | Wali Kota Tirta Asri, Budi Santosa, mengatakan kota tidak akan menjual dermaga itu.",
                "id | 2025-03-06 | Budi Santosa"
                        + " | Pemerintah tidak akan menjual dermaga, kata Wali Kota Tirtasari Budi Santosa, Kamis (6/3).",
                "id | 2025-03-06 | Ahmad Sari"
                        + " | Pasokan beras aman hingga akhir tahun, ujar Bupati Sukamaju Ahmad Sari, Kamis (6/3).",
                "id | 2025-03-06 | Rina Wati"
                        + " | Panen raya berlangsung baik, kata Kepala Dinas Pertanian Jaya Putra, Rina Wati, Kamis (6/3).",
            })
    void areEventsWhereNothingElseIsTold(String language, String day, String speaker, String text) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-12");

        assertEquals("STATEMENT", event.type());
        assertEquals(speaker, event.participants().get(0).name());
        assertEquals("SPEAKER", event.participants().get(0).role());
        assertEquals(day == null ? "[..2025-03-12]" : day, event.time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | FIRE     | A warehouse burned down, Mayor Ruth Kamau said on Friday.",
                "en | FIRE     | A warehouse burned down, said Mayor Ruth Kamau on Friday.",
                "en | ACCIDENT | A rice barge sank off Ardmore, the coastguard said on Friday.",
                "id | FIRE     | Sebuah gudang beras terbakar, kata Kepala Polsek Sukamaju Rahmat Hidayat, Kamis (6/3).",
                "id | ACCIDENT | Sebuah kapal motor tenggelam, ujar Bupati Sukamaju Ahmad Sari, Kamis (6/3).",
            })
    void giveWayToTheEventThatIsSaidToHaveHappened(String language, String type, String text) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-12");

        assertEquals(type, event.type());
        assertEquals("[..2025-03-12]", event.time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The town will not sell its pier, said the mayor, Ruth Kamau"
                        + " | The town will not sell its pier, said the mayor, Ruth Kamau, on Friday.",
                "en | The town will not sell its pier, the mayor, Ruth Kamau, said"
                        + " | The town will not sell its pier, the mayor, Ruth Kamau, said on Friday.",
                "id | Pemerintah kota tidak akan membongkar bioskop tua di Ardi, kata Wali Kota Tirtasari Budi Santosa"
                        + " | Pemerintah kota tidak akan membongkar bioskop tua di Ardi yang sudah lama kosong, kata"
                        + " Wali Kota Tirtasari Budi Santosa, Kamis (6/3).",
                "id | Pemerintah tidak akan menjual dermaga, kata Wali Kota Tirtasari Budi Santosa"
                        + " | Pemerintah tidak akan menjual dermaga, kata Wali Kota Tirtasari Budi Santosa di Ardi, Kamis (6/3).",
            })
    void areTitledWithWhatIsSaidAndBySomebody(String language, String title, String text) {
        assertEquals(title, ArticleReader.event(text, language, "2025-03-12").title());
    }

    @Test
    void leaveTheDateBeforeThemToWhatIsSaid() {
        MergedEvent rescue = ArticleReader.event(
                "Dua perenang diselamatkan dari pelabuhan Ardi pada Selasa malam, kata penjaga pantai.",
                "id",
                "2025-03-12");

        assertEquals("EVACUATION", rescue.type());
        assertEquals("2025-03-11", rescue.time().edtf());
        assertEquals("Ardi", Objects.requireNonNull(rescue.place()).name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Officials said the river was calm.",
                "en | The lake is full of life. Anna Lind said she liked it.",
                "en | On Friday, in the old town, people said little.",
                "id | Warga mengatakan sungai itu tenang.",
                "id | Danau itu penuh ikan. Anna Lind mengatakan ia menyukainya.",
            })
    void areNoneOfNobodyInParticularAndNoneBehindTheLead(String language, String text) {
        assertEquals(0, ArticleReader.events(text, language, "2025-03-12").size());
    }

    @Test
    void aDateIsOfWhatIsSaidOnlyWhereItsVerbIsSaid() {
        assertEquals(
                List.of("2023-11 STATEMENT", "2025-03-04 ACQUISITION"),
                told("Halden Foods had announced the plan in November 2023 and took over a rival on Tuesday.", "en"));
        assertEquals(
                List.of("2025-03-03 STATEMENT"),
                told("PT Ardi mengumumkan penutupan pabriknya di Gresik pada Senin.", "id"));
        assertEquals(
                List.of("2025-03-03 STATEMENT"),
                told("Perusahaan itu mengumumkan penutupan pabriknya di Gresik pada Senin.", "id"));
        assertEquals(List.of(), told("The expansion announced with fanfare last May never happened.", "en"));
        assertEquals(
                List.of("2025-03-03 ACTIVITY"),
                told("Operator mengatakan empat perjalanan pada Senin dibatalkan.", "id"));
    }

    private static List<String> told(String text, String language) {
        return ArticleReader.events(text, language, "2025-03-05").stream()
                .map(event -> event.time().edtf() + " " + event.type())
                .sorted()
                .toList();
    }
}
