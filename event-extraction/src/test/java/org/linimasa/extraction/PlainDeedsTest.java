package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a main clause tells of somebody happened, though no day is named and no table knows its verb. */
class PlainDeedsTest {
    /** Only the lead tells more by itself; what is tested stands behind it. */
    private static String behindLead(String language, String text) {
        return (language.equals("en") ? "The lake is full of fish. " : "Danau itu penuh ikan. ") + text;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Soldiers filled sandbags along the river.",
                "en | A 56-year-old man died near Ardmore.",
                "en | The insurer lowered its forecast.",
                "en | Three managers have been charged.",
                "en | Bo Lind has filed a complaint with the ombudsman.",
                "en | Rescuers pulled two hikers trapped in a cabin from the snow.",
                "en | The town diverted eleven buses.",
                "en | In a letter to parents, the school banned phones.",
                "id | Petugas menarik dua truk dari jurang.",
                "id | Prajurit membangun jembatan darurat.",
                "id | Federasi mendatangkan pelatih dari Brasil.",
                "id | Jembatan gantung di Ardi putus.",
                "id | Pengelola mengundang para siswa.",
                "id | Tiga gardu listrik dipadamkan.",
                "id | Penyidik kemudian mengambil contoh pupuk.",
            })
    void areToldOnce(String language, String text) {
        MergedEvent event = ArticleReader.event(behindLead(language, text), language, "2025-03-13");

        assertEquals(
                "OCCURRED [..2025-03-13]", event.status() + " " + event.time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // States, thoughts and habits.
                "en | The mill employed 200 weavers.",
                "en | The bridge connected both towns.",
                "en | Analysts favoured the smaller firm.",
                "en | Volunteers usually planted trees.",
                "en | The house is painted blue.",
                "en | The museum has been troubled for years.",
                "id | Pabrik itu mempekerjakan 200 penenun.",
                "id | Warga menyukainya.",
                "id | Petugas biasanya menarik truk dari jurang.",
                "id | Medali itu harus dikembalikan.",
                "id | Gudang itu terletak di Ardi.",
                // Numbers.
                "en | The insurer shed 4 percent.",
                "en | Its profit slumped.",
                "id | Perusahaan itu memangkas 4 persen.",
                "id | Harga beras merangkak.",
                // Participles.
                "en | Documents leaked to a paper are genuine.",
                "en | A reward offered previously by the bank is small.",
                "en | It has 10,000 newly created shares.",
                "en | The town-owned pier is green.",
                // Things that do nothing, or nobody.
                "en | Something clicked.",
                "id | Film itu mengisahkan seorang nelayan.",
                "id | Banyak yang menyukai danau itu.",
                // Not so.
                "en | The mayor didn't read it.",
                "en | The mayor can't ignore letters penned by pupils.",
            })
    void areNoStatesMeasuresAndDescriptions(String language, String text) {
        assertEquals(
                0,
                ArticleReader.events(behindLead(language, text), language, "2025-03-13")
                        .size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bo Lind didn't resign on Monday.",
                "Bo Lind hasn’t resigned since Monday.",
            })
    void areNotMadeOfContractedDenials(String text) {
        ArticleReader.events(text, "en", "2025-03-13")
                .forEach(event -> assertEquals("NOT_OCCURRED", event.status().name()));
    }
}
