package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesOfEventsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Trains stopped"
                        + " | Trains between the old Czech city of Brno and the Austrian capital, Vienna, stopped on March 3, 2025.",
                "en | A retrospective was cancelled"
                        + " | A retrospective planned for March 20, 2025 at the Harbour Gallery in Ardi was cancelled.",
                "en | The islands became independent | The islands, home to 40,000 people, became independent in 1979.",
                "id | Tahap pertama dijadwalkan selesai"
                        + " | Tahap pertama, termasuk terowongan di bawah Sungai Bayur, dijadwalkan selesai pada 20 Maret 2025.",
                "en | The mill would be sold | The mayor denied that the mill, which employs 90 people, would be sold.",
                "id | Pabrik itu akan dijual"
                        + " | Wali kota membantah bahwa pabrik itu, yang mempekerjakan 90 orang, akan dijual.",
                "en | Company plans to open a plant in Leeds"
                        + " | The company has kept its name and plans to open a plant in Leeds on March 20, 2025.",
                "en | The man died | The man accused of the attack in the north died on March 3, 2025.",
                "en | Public hearing has been moved | A public hearing set for March 14, 2025 has been moved to March 20, 2025.",
                "en | Three climbers were rescued"
                        + " | Three climbers, Ida Holm, Lars Eide and Ola Vik, were rescued on March 3, 2025.",
                "en | Workers went home" + " | Workers at a port that ships copper went home on March 3, 2025.",
                "en | Five of its nurses had left"
                        + " | The firm that runs it said five of its nurses had left on March 3, 2025.",
                "en | The agency dismissed Ngwena | The agency, which dismissed Ngwena in 2014, paid. Thabo Ngwena is silent.",
                "en | A ferry has been lost" + " | A ferry designed to carry ice has been lost since March 3, 2025.",
                "id | Laporan keuangan menunjukkan penjualan tumbuh 4 persen"
                        + " | Laporan keuangan yang terbit di Jakarta, Rabu (5/3), menunjukkan penjualan tumbuh 4 persen.",
                "id | Gempa bermagnitudo 6,3 mengguncang pesisir Nias"
                        + " | Gempa bermagnitudo 6,3 yang mengguncang pesisir Nias pada Senin (3/3) merusak 40 rumah.",
                "id | Naskah itu tiba di Semarang | Sejak tiba di Semarang pada Senin (3/3), naskah itu tersimpan di gudang.",
                "id | Kapal buatan 2009 itu menjalani perawatan"
                        + " | Kapal buatan 2009 itu menjalani perawatan pada 11 Februari 2025.",
                "id | Masa jabatan bupati lama berakhir"
                        + " | Masa jabatan bupati lama, Ahmad Sari, berakhir pada 3 Maret 2025.",
                "id | Daftar itu disahkan | Daftar itu, ujarnya, disahkan pada 3 Maret 2025.",
                "en | A £9m pool was approved | A £9m pool was approved on March 3, 2025.",
                "en | A letter demanding 40 coins appeared on screens"
                        + " | A letter demanding 40 coins, worth about £20,000, appeared on screens on March 3, 2025.",
                "en | Planning committee has been put back"
                        + " | Thursday's planning committee has been put back to March 20, 2025.",
                "en | It would ruin the nurseries"
                        + " | Councilman Lars Eide said it would ruin the nurseries by March 20, 2025.",
                "en | The 2024 season was cancelled | The 2024 season was cancelled.",
                "en | Parliament could make that hill a reserve | Parliament could make that hill a reserve on March 20, 2025.",
                "id | Uji rem dilakukan | Menurut seorang montir, uji rem dilakukan pada 3 Maret 2025.",
                "en | The road did reopen | The road did not reopen until March 3, 2025.",
                "en | Trial opened | The trial, which opened on March 3, 2025, heard twelve witnesses.",
                "en | The partners expect to close the merger | The partners expect to close the merger on April 2, 2025.",
                "en | Ruth Kamau is expected to sign the bill"
                        + " | Ruth Kamau, who lives in Mombasa, is expected to sign the bill on March 20, 2025.",
                "en | Harbour festival has been cancelled"
                        + " | The annual harbour festival, due on March 20, 2025, has been cancelled.",
                "en | The mayor cancelled an opening ceremony"
                        + " | The mayor cancelled an opening ceremony planned for March 20, 2025.",
                "en | Concert was scrapped | A concert planned for March 20, 2025 was scrapped.",
                "en | Drilling was halted for two weeks | Drilling was halted for two weeks on March 3, 2025.",
                "en | Builders were to finish"
                        + " | Builders worked on the old quay in a hurry and were to finish by March 20, 2025.",
                "en | Dock workers will strike | Dock workers will strike on March 20, 2025.",
                "en | Separate hearing on the seizure of his boats has been postponed"
                        + " | A separate hearing on the seizure of his boats, originally set for April, has been postponed.",
                "id | Rapat Dewan Gubernur berlangsung"
                        + " | Keputusan itu diambil dalam Rapat Dewan Gubernur yang berlangsung pada 3 Maret 2025.",
                "id | Pelatihan relawan akan dimulai"
                        + " | Panitia mengumumkan pelatihan relawan yang akan dimulai pada 20 Maret 2025.",
                "id | Menteri Luar Negeri bertemu duta besar Jepang"
                        + " | Menteri Luar Negeri bertemu duta besar Jepang pada Selasa malam (4/3).",
                "id | Pasar yang sama pernah terbakar | Pasar yang sama pernah terbakar pada 2017.",
                "en | Premiere was postponed | The premiere, planned for 12 March, was postponed to 19 March 2025.",
                "en | Opening of the market postponed"
                        + " | The opening of the market was scheduled for 3 March 2025 but has been postponed.",
                "id | Pembukaan pasar ditunda"
                        + " | Pembukaan pasar semula dijadwalkan pada 3 Maret 2025, tetapi ditunda karena hujan.",
                "en | A visitor centre was due to open"
                        + " | A visitor centre was due to open this month but has been delayed indefinitely.",
                "en | The pool was to be repainted | The pool was to be repainted but has been put off.",
                "en | The town postponed a festival | But the town postponed a festival planned for March 20, 2025.",
                "en | Boat race has been moved | The boat race, planned for March 20, 2025, has been moved to March 27, 2025.",
                "id | Pusat kunjungan sedianya dibuka"
                        + " | Pusat kunjungan sedianya dibuka bulan ini, namun ditunda tanpa batas waktu.",
                "id | Gedung konser semula akan dibuka"
                        + " | Gedung konser semula akan dibuka pada 20 Maret 2025, tetapi batal.",
                "id | Toko roti dibuka | Mereka mengenang toko roti yang dibuka tiga tahun lalu itu.",
                "id | Debat ketiga dibatalkan | Debat ketiga yang sedianya diadakan 20 Maret 2025 dibatalkan.",
                "en | A puppet theatre will open its doors again"
                        + " | A puppet theatre that has been closed since it lost its licence will open its doors again"
                        + " on October 1.",
                "en | A treatment plant was to have been finished"
                        + " | A treatment plant that would supply 40 villages with piped water was to have been finished"
                        + " in 2020.",
                "en | It will now run | It will now run until Sunday.",
                "en | Tickets for the new season go on sale | Tickets for the new season go on sale on August 15.",
                "id | Rapat umum untuk mengisi kursi yang kosong akan digelar"
                        + " | Rapat umum untuk mengisi kursi yang kosong akan digelar pada 20 Maret 2025.",
                "id | Kantor itu dibakar"
                        + " | Rudi Palantara membantah kabar yang beredar di media sosial bahwa kantor itu dibakar.",
                "en | The works were cut from their frames"
                        + " | The works, by 19th-century painters, were cut from their frames in May 2024.",
                "en | Crash on third stage left two riders in hospital"
                        + " | A crash on Friday's third stage left two riders in hospital.",
                "en | Talks broke off | Talks broke off in May 2024.",
                "en | Bo Lind had waited"
                        + " | Bo Lind, mayor of the larger village, Ostby, denied that he had waited.",
                "id | Pemerintah daerah kemungkinan memberikan subsidi"
                        + " | Pemerintah daerah, kata Rudi Palantara, kemungkinan memberikan subsidi mulai tahun depan.",
                "en | Ada Moss took over | Ada Moss took over on March 3, 2025.",
                "en | Ada Moss was taken to hospital | Ada Moss was taken to hospital on March 3, 2025.",
                "en | Oakwell Mills will release its fourth-quarter figures"
                        + " | Oakwell Mills will release its fourth-quarter figures on March 18, 2025.",
                "id | Lomba perahu ditunda | Lomba perahu yang semula digelar pekan ini ditunda ke 20 Maret 2025.",
            })
    void areShortSentencesWithTheirSubject(String language, String title, String text) {
        assertEquals(title, ArticleReader.event(text, language, "2025-03-05").title());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | She is due to travel to Nairobi"
                        + " | She is due to name a deputy this month and to travel to Nairobi on March 20, 2025.",
                "en | Priya Lind spotted a false invoice"
                        + " | The fraud came out on March 3, 2025, when an auditor, Priya Lind, spotted a false invoice.",
                "en | Priya Raman will publish the results"
                        + " | Martin Oakes retired in January, and his successor, Priya Raman, took over."
                        + " She will publish the results on March 19, 2025.",
                "id | Kiprono bertolak ke Kuala Lumpur"
                        + " | Kiprono dijadwalkan meninjau pabrik Bio Farma sebelum bertolak ke Kuala Lumpur pada 20 Maret 2025.",
                "en | Festival will open | The council met on March 3, 2025. \"The festival will open on 5 May,\" Ida Holm said.",
                "id | Putaran keempat akan digelar di Nairobi"
                        + " | Mereka bertemu pada 3 Maret 2025. \"Putaran keempat akan digelar di Nairobi pada 5 Mei,\" ujar Sugiono.",
            })
    void nameWhoDoesTheLastOfSeveralThings(String language, String title, String text) {
        assertEquals(
                title,
                ArticleReader.events(text, language, "2025-03-05").getLast().title());
    }

    @Test
    void giveASecondPredicateItsSubject() {
        assertEquals(
                List.of("The vessel was built", "The vessel was last inspected"),
                ArticleReader.events(
                                "The vessel was built in 2020 and was last inspected in March 2024.",
                                "en",
                                "2025-03-05")
                        .stream()
                        .map(MergedEvent::title)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | Pasar itu dibuka kembali ke semua pedagang pada 2 Maret 2025.",
                "id | Sidang perkaranya dimulai sekitar pertengahan Februari 2025.",
                "id | Hakim menjatuhkan hukuman kepada mantan Bupati Sukamaju, Ahmad Sari, pada 2 Maret 2025.",
                "id | Komisi Antirasuah menahan Bupati Sukamaju, Ahmad Sari, pada 2 Maret 2025.",
                "en | Members voted on the offer between March 1 and March 3, 2025.",
                "en | The bridge was closed by the council on March 2, 2025.",
            })
    void endWithNoWordThatWaitsForAnother(String language, String text) {
        String title = ArticleReader.event(text, language, "2025-03-05").title();
        String last = title.substring(title.lastIndexOf(' ') + 1);

        assertFalse(title.endsWith(","), title);
        assertFalse(
                List.of("ke", "semua", "sekitar", "mantan", "kepada", "between", "on", "by", "the")
                        .contains(last),
                title);
    }
}
