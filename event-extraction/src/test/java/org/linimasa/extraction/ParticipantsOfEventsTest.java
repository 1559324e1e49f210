package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticipantsOfEventsTest {
    private static String participants(String language, String text) {
        return ArticleReader.event(text, language, "2025-03-12").participants().stream()
                .map(one -> one.name() + " " + one.kind())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | Rahmah PERSON, Amran Hadi PERSON | Rahmah bertemu Menteri Pertanian Amran Hadi kemarin.",
                "id | Rahmah PERSON, Budi Santosa PERSON | Rahmah menemui Wali Kota Tirtasari Budi Santosa, Senin (10/3).",
                "id | Sulastri PERSON, Ahmad Sari PERSON"
                        + " | Sulastri akan bertemu dengan Gubernur Jawa Tengah Ahmad Sari besok.",
                "id | Rahmah PERSON, Budi Santosa PERSON"
                        + " | Rahmah dan aktivis lingkungan Budi Santosa menanam pohon pada Senin (10/3).",
                "en | Moray PERSON, Ruth Kamau PERSON | Moray met Mayor Ruth Kamau on Monday.",
                "en | Moray PERSON, Lars Eide PERSON | Moray and Norwegian ranger Lars Eide met in Oslo on Monday.",
                "en | Ruth Kamau PERSON, Lars Eide PERSON"
                        + " | Ruth Kamau and ranger Lars Eide planted a tree on Monday.",
                "en | Ruth Kamau PERSON, Lars Eide PERSON"
                        + " | Ruth Kamau and her Norwegian counterpart Lars Eide signed a treaty on Monday.",
                "en | Kamau PERSON, Eva Lind PERSON | Kamau and Foreign Minister Eva Lind signed a treaty on Monday.",
            })
    void areAlsoWhoIsNamedByOneWordWhereASentenceBegins(String language, String expected, String text) {
        assertEquals(expected, participants(language, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | Amran Hadi PERSON | Pengusaha bertemu Menteri Pertanian Amran Hadi kemarin.",
                "id | Amran Hadi PERSON | Keduanya bertemu Menteri Pertanian Amran Hadi kemarin.",
                "en | Ruth Kamau PERSON | Negotiators met Mayor Ruth Kamau on Monday.",
                "en | Lars Eide PERSON | Snow and ranger Lars Eide's warning closed the road on Monday. It is snow again.",
            })
    void areNoCommonNounsThatASentenceBeginsWith(String language, String expected, String text) {
        assertEquals(expected, participants(language, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | Pemerintah Kota Semarang ORGANIZATION"
                        + " | Pemerintah Kota Semarang meresmikan taman baru pada Senin (10/3).",
                "id | pemerintah Kabupaten Sukamaju ORGANIZATION"
                        + " | Pada Senin (10/3) pemerintah Kabupaten Sukamaju menutup pasar lama.",
                "id | Pemerintah Provinsi Jawa Tengah ORGANIZATION"
                        + " | Pemerintah Provinsi Jawa Tengah membuka posko pada Senin (10/3).",
                "en | Scottish government ORGANIZATION | The Scottish government opened a new ferry route on Monday.",
                "en | Norwegian parliament ORGANIZATION | The Norwegian parliament approved the budget on Monday.",
                "en | Ardmore city council ORGANIZATION | The Ardmore city council closed the pier on Monday.",
                "en | Norwegian police ORGANIZATION | Norwegian police arrested two men on Monday.",
                "id | Pemerintah GROUP | Pemerintah menutup pasar lama pada Senin (10/3).",
                "en | government GROUP | The government closed the pier on Monday.",
            })
    void bearTheNameOfTheirCountryOrTown(String language, String expected, String text) {
        assertEquals(expected, participants(language, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Anna Lind PERSON | Anna Lind won the Tour of Brazil on Monday.",
                "en | Anna Lind PERSON | Anna Lind won the Australian Open on Monday.",
                "en | Anna Lind PERSON, Brazil COUNTRY | Anna Lind beat Brazil in the Oslo Cup on Monday.",
                "id | Rudi Wirawan PERSON | Rudi Wirawan memenangi Indonesia Terbuka pada Senin (10/3).",
                "id | Rudi Wirawan PERSON | Rudi Wirawan menjuarai Tour de Singkarak pada Senin (10/3).",
                "id | '' | Liga Inggris dimulai pada Senin (10/3).",
            })
    void areNoCountriesInsideTheNameOfACompetition(String language, String expected, String text) {
        assertEquals(expected, participants(language, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | orchestra GROUP | An orchestra performed on the pier on Monday.",
                "en | Twelve musicians GROUP | Twelve musicians opened the pier on Monday.",
                "en | Ardmore Symphony Orchestra ORGANIZATION"
                        + " | The Ardmore Symphony Orchestra played in Oslo on Monday.",
                "id | Sejumlah musisi GROUP | Sejumlah musisi tampil di Semarang pada Senin (10/3).",
                "id | Orkestra Simfoni Tirtasari ORGANIZATION"
                        + " | Orkestra Simfoni Tirtasari tampil di Semarang pada Senin (10/3).",
            })
    void areMusiciansAndTheirOrchestras(String language, String expected, String text) {
        assertEquals(expected, participants(language, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Thabo Ngwena | Thabo Ngwena, 51, kept still as Judge Ida Holm read aloud. He was jailed on Monday.",
                "en | Goh Jun Wei | Lars Eide beat Goh Jun Wei in straight games. Goh looked tired."
                        + " The Singaporean asked for a break. He was injured in February.",
                "en | Lars Eide | Lars Eide faced Goh Jun Wei. The 24-year-old praised Goh Jun Wei. He was injured in February.",
                "en | Bo Lind | She married Bo Lind, a baker. He was born in May 1970.",
                "en | Goran Petrov | Goran Petrov vanished. Madam Ida Holm made a report. He was arrested in May 2024.",
                "en | Ida Holm | Ida Holm vanished. Mr Goran Petrov made a report. She was found on Monday.",
                "en | Lars Eide | \"We lost a season,\" Lars Eide told reporters. He was due to meet the union on Friday.",
                "id | Rui Moura | Rui Moura datang dari Lisbon. Pria 51 tahun itu memuji Elang Samudra."
                        + " Ia akan pulang ke Lisbon besok.",
                "id | Sok Dara | Utusan itu, Sok Dara, tidak hadir. Sok tiba di Jakarta pada Minggu (9/3).",
            })
    void areWhomAPronounMeans(String language, String expected, String text) {
        MergedEvent event = ArticleReader.events(text, language, "2025-03-12").stream()
                .filter(one -> one.time().edtf() != null && !one.time().edtf().startsWith("["))
                .findFirst()
                .orElseThrow();

        assertEquals(expected, event.participants().get(0).name());
        assertTrue(event.title().startsWith(expected.split(" ")[0]), event.title());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | '' | Trains between the Czech city of Brno and the Austrian capital, Vienna, stopped on Monday.",
                "id | Iran COUNTRY | Diskusi bersama sineas Iran, Shirin Moradi, ditunda sejak Senin (10/3).",
                "id | Ahmad Sari PERSON | Bupati Sukamaju, Ahmad Sari, menutup pasar lama pada Senin (10/3).",
                "id | '' | Menurut putranya, Yusuf Sari, perahu itu diperbaiki pada Senin (10/3).",
                "en | Ida Holm PERSON | The mayor of Ardmore, Ida Holm, closed the pier on Monday.",
                "id | '' | Sejak tiba di Semarang, naskah itu tersimpan di gudang Universitas Tirtasari.",
            })
    void areNotWhoOnlyExplainsPartOfTheSubject(String language, String expected, String text) {
        assertEquals(expected, participants(language, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | Suryo Wibowo AFFECTED, penyidik AGENT, Komisi Pemberantasan Korupsi AGENT"
                        + " | Suryo Wibowo ditangkap penyidik Komisi Pemberantasan Korupsi pada Senin (10/3).",
                "en | Lakeland Brands AFFECTED"
                        + " | A rival bid from Chicago-based Lakeland Brands was withdrawn on Monday.",
                "en | '' | Crowds in Oslo pelted hotels run by Moroccans on Monday.",
                "en | Eva Lind AFFECTED | An inquiry into Eva Lind's accounts was still under way on Monday.",
                "en | Eva Lind AGENT | The Dutch goalkeeper Eva Lind retired on Monday.",
                "en | Dutch government AGENT, Denmark AFFECTED | The Dutch government sanctioned Denmark on Monday.",
            })
    void haveTheRoleThatTheirVerbGivesThem(String language, String expected, String text) {
        assertEquals(
                expected,
                ArticleReader.event(text, language, "2025-03-12").participants().stream()
                        .map(one -> one.name() + " " + one.role())
                        .collect(Collectors.joining(", ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | mayor of Leeds PERSON | The mayor of Leeds opened the bridge on Monday.",
                "en | governor of Ardmore PERSON, mayor of Leeds PERSON | The governor of Ardmore met the mayor of Leeds on Monday.",
                "en | chief executive of Halden Foods PERSON | The chief executive of Halden Foods resigned on Monday.",
                "en | Ann Bell PERSON | The mayor of Leeds, Ann Bell, opened the bridge on Monday.",
                "id | Wali Kota Solo PERSON | Wali Kota Solo meresmikan jembatan pada Senin.",
                "id | Wali Kota Tirtasari PERSON | Wali Kota Tirtasari meresmikan jembatan pada Senin.",
                "id | Wahyu PERSON | Wali Kota Wahyu meresmikan jembatan pada Senin.",
            })
    void areTheHoldersOfAnOfficeThatNobodyNames(String language, String expected, String text) {
        assertEquals(expected, participants(language, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Holm PERSON | On Monday Holm resigned.",
                "en | Holm PERSON | In Oslo on Monday Holm was arrested.",
                "id | Choe PERSON | Pada Senin (10/3) Choe meninggal di rumahnya.",
                "en | Halden ORGANIZATION | On Monday Halden raised its prices.",
                "id | Surya Hakim PERSON, polisi GROUP | Surya Hakim ditangkap polisi di Solo pada Senin (10/3).",
                "id | Hakim GROUP, Rudi Hartono PERSON | Hakim menjatuhkan vonis lima tahun kepada Rudi Hartono pada Senin (10/3).",
            })
    void areOfTheKindThatTheirDeedsAndNamesTell(String language, String expected, String text) {
        assertEquals(expected, participants(language, text));
    }
}
