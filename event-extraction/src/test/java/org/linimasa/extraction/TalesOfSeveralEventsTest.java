package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short tales as agencies write them: each event once, with its date, its status and a title that stands alone. */
class TalesOfSeveralEventsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A pronoun stands for whom the sentence before is about, not for who spoke last.
                "en | A jury convicted Ada Moss on Monday. She was arrested in Oslo on 3 May 2024."
                        + " | OCCURRED 2025-03-03 A jury convicted Ada Moss"
                        + " | OCCURRED 2024-05-03 Ada Moss was arrested in Oslo",
                "en | Ada Moss collapsed in Oslo on Monday and was taken to hospital on Tuesday."
                        + " | OCCURRED 2025-03-03 Ada Moss collapsed in Oslo"
                        + " | OCCURRED 2025-03-04 Ada Moss was taken to hospital",
                // Whom nobody names is none of those named before.
                "en | Ada Moss is chief of the harbour police. A 40-year-old man was arrested on Monday. He could appear before a"
                        + " judge on Thursday."
                        + " | OCCURRED 2025-03-03 A 40-year-old man was arrested"
                        + " | POSSIBLE 2025-03-06 He could appear before a judge",
                // A relative clause behind another verb is not the noun's.
                "en | The race was won by Marta Serra on Sunday, who also took the title in 2010."
                        + " | OCCURRED 2025-03-02 Race was won by Marta Serra"
                        + " | OCCURRED 2010 Marta Serra also took the title",
                "en | The church has been closed to visitors since the theft and is to reopen on July 1 with new doors."
                        + " | OCCURRED [..2025-03-05] The church has been closed to visitors since the theft"
                        + " | PLANNED 2025-07-01 The church is to reopen with new doors",
                "en | The abbey, founded in 1133, had been robbed before."
                        + " | OCCURRED 1133 The abbey founded"
                        + " | OCCURRED [..2025-03-05] The abbey had been robbed",
                "id | Gedung baru itu dibangun sejak Agustus 2023 dan rampung Februari lalu."
                        + " | OCCURRED 2023-08/2025-02 Gedung baru itu dibangun"
                        + " | OCCURRED 2025-02 Gedung rampung",
                "en | The agreement, signed in 2018, expired last month."
                        + " | OCCURRED 2018 Agreement, signed"
                        + " | OCCURRED 2025-02 The agreement expired",
                "id | Wabah itu terakhir melanda Rante pada 2016. Saat itu sembilan orang meninggal."
                        + " | OCCURRED 2016 Wabah itu terakhir melanda Rante"
                        + " | OCCURRED 2016 Sembilan orang meninggal",
                // What another event of the same kind did at another time is not this one.
                "en | Ada Moss won the stage to Karvik on Friday. The stage was first held in 1974."
                        + " | OCCURRED 2025-02-28 Ada Moss won the stage to Karvik"
                        + " | OCCURRED 1974 The stage was first held",
                "id | Holloway tiba di Jakarta pada Minggu (2/3) dan sehari kemudian bertemu pengusaha."
                        + " | OCCURRED 2025-03-02 Holloway tiba di Jakarta"
                        + " | OCCURRED 2025-03-03 Holloway bertemu pengusaha",
                "en | The companies signed a merger agreement on Tuesday. The deal is expected to close in June."
                        + " | OCCURRED 2025-03-04 The companies signed a merger agreement"
                        + " | PLANNED 2025-06 The deal is expected to close",
                "en | The walkout began on February 20 after three months of talks broke down."
                        + " | OCCURRED 2025-02-20 Walkout began"
                        + " | OCCURRED [..2025-03-05] Talks broke down",
                // Two counts are two events.
                "id | Universitas Ardi menerima 6.412 mahasiswa pada Selasa (4/3). Bulan itu Universitas Ardi menerima 900 mahasiswa."
                        + " | OCCURRED 2025-03-04 Universitas Ardi menerima 6.412 mahasiswa"
                        + " | OCCURRED 2025-03 Universitas Ardi menerima 900 mahasiswa",
                // What was asked for lies ahead, not the asking.
                "en | The union has asked for a meeting with the owners next week."
                        + " | OCCURRED [..2025-03-05] The union has asked for a meeting with the owners"
                        + " | POSSIBLE [2025-03-10..2025-03-16] Meeting with the owners",
                "id | Peresmian jembatan ditunda hingga sesudah pemilihan umum bulan depan."
                        + " | POSTPONED null Peresmian jembatan ditunda"
                        + " | PLANNED 2025-04 Pemilihan umum",
                // What is denied is not what the same text tells as a fact.
                "en | A fire broke out near Oldport on Monday. Mayor Ada Moss denied reports that the fire had reached Karvik."
                        + " | OCCURRED 2025-03-03 Fire broke out near Oldport"
                        + " | DENIED null Fire had reached Karvik",
                // The second of two verbs is an event of its own, with its own status and date.
                "en | Ada Moss cancelled a visit to Norway and will travel to Oldport on Saturday."
                        + " | CANCELLED null Ada Moss cancelled a visit to Norway"
                        + " | PLANNED 2025-03-08 Ada Moss visits Oldport",
                "en | The museum will close for repairs in September and reopen in 2027."
                        + " | PLANNED 2025-09 The museum will close for repairs"
                        + " | PLANNED 2027 The museum will reopen",
                "en | Unions held a strike at the mill on Monday and plan further walkouts next week."
                        + " | OCCURRED 2025-03-03 Unions held a strike at the mill"
                        + " | PLANNED [2025-03-10..2025-03-16] Unions plan further walkouts",
                "id | Perusahaan akan membagikan dividen pada 18 April dan berencana membangun pabrik tahun depan."
                        + " | PLANNED 2025-04-18 Perusahaan akan membagikan dividen"
                        + " | PLANNED 2026 Perusahaan berencana membangun pabrik",
                "en | Vandermeer Air bought two jets in 2021 and plans to launch a service to Oldport in April."
                        + " | OCCURRED 2021 Vandermeer Air bought two jets"
                        + " | PLANNED 2025-04 Vandermeer Air plans to launch a service to Oldport",
                "en | The port closed on Monday and the small airport was shut on Tuesday."
                        + " | OCCURRED 2025-03-03 The port closed"
                        + " | OCCURRED 2025-03-04 The small airport was shut",
                // What a court is asked for, and what is said to follow.
                "id | Jaksa menuntut Ahmad Sari lima tahun penjara pada 3 Februari lalu. Pengacara Budi Rahman menyatakan"
                        + " akan mengajukan banding."
                        + " | OCCURRED 2025-02-03 Jaksa menuntut Ahmad Sari lima tahun penjara"
                        + " | PLANNED [2025-03-05..] Pengacara Budi Rahman akan mengajukan banding",
                "en | Halden Foods reported a loss on Monday. The company will close its plant in Oldport by the end of 2026."
                        + " | OCCURRED 2025-03-03 Halden Foods reported a loss"
                        + " | PLANNED [2025-03-05..2026] The company will close its plant in Oldport",
                "en | The lander, which a firm in Oslo built, plans to drill in April. Brechin's flood walls were overtopped on"
                        + " Monday."
                        + " | PLANNED 2025-04 The lander plans to drill"
                        + " | OCCURRED 2025-03-03 Brechin's flood walls were overtopped",
                // A noun carried by a verb far behind it keeps its date.
                "id | Festival Bunga akan digelar di Desa Marowa, Kabupaten Tual, pada 6-8 April 2025 setelah tiga tahun"
                        + " terhenti akibat pandemi. Festival itu pertama kali diadakan pada 2012."
                        + " | PLANNED 2025-04-06/2025-04-08 Festival Bunga akan digelar di Desa Marowa"
                        + " | OCCURRED 2012 Festival itu pertama kali diadakan",
            })
    void tellEachEventOnce(String language, String text, String first, String second) {
        List<String> told = ArticleReader.events(text, language, "2025-03-05").stream()
                .map(event -> event.status() + " " + event.time().edtf() + " " + event.title())
                .toList();

        assertEquals(sorted(first, second), told.stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Further arrests could follow next week."
                        + " | POSSIBLE [2025-03-10..2025-03-16] Further arrests could follow",
                "en | Eleven people were buried under rubble on Sunday."
                        + " | OCCURRED 2025-03-02 Eleven people were buried under rubble",
                "en | Japan provided tents, which are to arrive aboard a military transport plane on Friday."
                        + " | PLANNED 2025-03-07 Tents are to arrive aboard a military transport plane",
                "en | Archaeologists are currently surveying the market square."
                        + " | ONGOING null Archaeologists are currently surveying the market square",
                "en | The first cases were reported on February 11."
                        + " | OCCURRED 2025-02-11 The first cases were reported",
                "en | The team, from Chile, Germany and Japan, began drilling on February 3."
                        + " | OCCURRED 2025-02-03 Team began drilling",
                "en | Overnight leader Joris Dalen of Norway lost four minutes on the last climb on Sunday."
                        + " | OCCURRED 2025-03-02 Leader Joris Dalen of Norway lost four minutes on the last climb",
                "en | The Fair Work Commission will hear an application to suspend the strike on Friday."
                        + " | PLANNED 2025-03-07 The Fair Work Commission will hear an application to suspend the strike",
                "en | Members voted by 91 percent last week to reject an offer."
                        + " | OCCURRED [2025-02-24..2025-03-02] Members voted by 91 percent to reject an offer",
                "id | Tahun lalu, pelabuhan itu melayani 61.300 pemudik selama musim Lebaran."
                        + " | OCCURRED 2024 Pelabuhan itu melayani 61.300 pemudik",
                "id | Arus mudik di Pelabuhan Selari, Sulawesi Selatan, mulai meningkat pada Kamis (27/2)."
                        + " | OCCURRED 2025-02-27 Arus mudik di Pelabuhan Selari mulai meningkat",
                "id | Nilai perdagangan Indonesia dan Norwegia pada 2008 mencapai 1,1 miliar dolar AS."
                        + " | OCCURRED 2008 Nilai perdagangan Indonesia dan Norwegia mencapai 1,1 miliar dolar AS",
                "id | Bupati menyampaikan belasungkawa atas gempa bumi yang mengguncang Padang pada 28 Februari."
                        + " | OCCURRED 2025-02-28 Gempa bumi mengguncang Padang",
                "en | Health authorities declared the end of a cholera outbreak on Tuesday."
                        + " | OCCURRED 2025-03-04 Health authorities declared the end of a cholera outbreak",
                "en | Ada Moss denies giving contracts to relatives in 2014."
                        + " | DENIED 2014 Ada Moss denies giving contracts to relatives",
                "id | Budi Rahman hadir di balai kota. Jadwal lomba, kata dia, masih akan disusun panitia."
                        + " | PLANNED [2025-03-05..] Jadwal lomba masih akan disusun panitia",
                "en | The mill's Slovak owner, Carpatia Cargo, rejected a report in a newspaper that it had skipped a hearing in"
                        + " February. | DENIED 2025-02 Carpatia Cargo had skipped a hearing",
                "id | Pada Sabtu dan Minggu pekan ini, warga akan mengikuti lokakarya menulis."
                        + " | PLANNED 2025-03-08/2025-03-09 Warga akan mengikuti lokakarya menulis",
                "id | Bupati memperkirakan kapal itu merapat pada Kamis subuh."
                        + " | PLANNED 2025-03-06 Kapal itu merapat",
                "id | Nilai perdagangan pada 2010 mencapai 234 juta dolar AS, naik dari 205 juta dolar AS setahun sebelumnya."
                        + " | OCCURRED 2010 Nilai perdagangan mencapai 234 juta dolar AS",
                "en | Ada Moss has a day off on Friday and could miss the tournament in Oslo."
                        + " | POSSIBLE null Ada Moss could miss the tournament in Oslo",
                "id | Tujuh pasien meninggal dunia, empat di antaranya pada bulan ini."
                        + " | OCCURRED [..2025-03-05] Tujuh pasien meninggal dunia",
                "id | Tebing di Desa Sirakarta longsor dan menimbun 14 rumah pada Senin (3/3)."
                        + " | OCCURRED 2025-03-03 Tebing di Desa Sirakarta longsor dan menimbun 14 rumah",
                "id | Panitia kemungkinan memindahkan pertunjukan pada Senin (10/3) ke dalam gedung."
                        + " | POSSIBLE 2025-03-10 Panitia kemungkinan memindahkan pertunjukan ke dalam gedung",
                "id | Tim yang terdiri dari dosen, mahasiswa, dan orangtua akan dibentuk pekan depan."
                        + " | PLANNED [2025-03-10..2025-03-16] Tim akan dibentuk",
                "id | Pembangunan rumah sakit senilai Rp 87 miliar itu hingga kini masih terbengkalai."
                        + " | ONGOING null Pembangunan rumah sakit senilai Rp 87 miliar itu hingga kini masih terbengkalai",
                "en | Dock workers in Karvik voted on Tuesday to extend their strike by a week."
                        + " | OCCURRED 2025-03-04 Dock workers in Karvik voted to extend their strike",
                "en | A claim in 2021 that the planet contained methane was withdrawn last month."
                        + " | OCCURRED 2025-02 A claim was withdrawn",
                "en | Merger savings of $110 million a year are expected by 2027."
                        + " | PLANNED [2025-03-05..2027] Merger savings of $110 million a year are expected",
                "en | Officials denied reports that the firm had paid a fine to secure the deal."
                        + " | DENIED null The firm had paid a fine to secure the deal",
                "en | The town was hit by an earthquake in January 2020. | OCCURRED 2020-01 The town was hit by an earthquake",
                "en | Rescuers pulled a girl from an apartment block on Monday. | OCCURRED 2025-03-03 Rescuers pulled a girl from an apartment block",
                "en | A conference on fever in Maputo, scheduled for March 20, 2025, will go ahead."
                        + " | PLANNED 2025-03-20 Conference on fever in Maputo will go ahead",
                "en | The bank's next meeting is on March 20, 2025. | PLANNED 2025-03-20 The bank's next meeting",
                "en | Members voted to close the pier on Monday. | OCCURRED 2025-03-03 Members voted to close the pier",
                "en | A sale of the mill was shelved in February. | CANCELLED 2025-02 A sale of the mill was shelved",
                "en | Parliament passed a budget in February after weeks of talks. | OCCURRED 2025-02 Parliament passed a budget",
                "en | A drawing attributed to Ada Moss has been returned, the museum said."
                        + " | OCCURRED [..2025-03-05] A drawing attributed to Ada Moss has been returned",
                "en | The company reported a fall in quarterly profit on Monday."
                        + " | OCCURRED 2025-03-03 The company reported a fall in quarterly profit",
                "en | Ada Moss was sworn in on June 15. | OCCURRED 2024-06-15 Ada Moss was sworn in",
                "en | A boat race scheduled for 10 March has been moved to April. | POSTPONED 2025-04 Boat race moved",
                "en | Rescue crews pulled a girl from a bakery on Monday."
                        + " | OCCURRED 2025-03-03 Rescue crews pulled a girl from a bakery",
                "id | Sebagian rangka jembatan yang sedang dibangun ambruk pada Senin."
                        + " | OCCURRED 2025-03-03 Sebagian rangka jembatan ambruk",
                "en | Two shows in Oldport, planned for 14 and 15 June, will go ahead."
                        + " | PLANNED 2025-06-14/2025-06-15 Two shows in Oldport will go ahead",
                "en | Two sessions will be held on 10 and 12 March. | PLANNED {2025-03-10,2025-03-12} Two sessions will be held",
                "en | Her visit to Chile, which was to begin on Monday, has been put off."
                        + " | POSTPONED 2025-03-10 Visit to Chile has been put off",
                "en | Her album, Northern Rooms, is scheduled for release in May. | PLANNED 2025-05 Northern Rooms is scheduled for release",
                "en | The singer's world tour began in Oslo on 2 March. | OCCURRED 2025-03-02 The singer's world tour began in Oslo",
                "id | Rencana membuka kantor cabang di Tual pada Mei dibatalkan. | CANCELLED 2025-05 Rencana membuka kantor cabang di Tual dibatalkan",
                "id | Pelantikan bupati terpilih berlangsung pada 20 Maret. | PLANNED 2025-03-20 Pelantikan bupati terpilih berlangsung",
                // That a state begins or comes back is an event; the state is none.
                "id | Buruh pabrik gula kembali bekerja pada Senin (3/3). | OCCURRED 2025-03-03 Buruh pabrik gula kembali bekerja",
                "id | Rini Putri mulai bekerja di Tual pada 2019. | OCCURRED 2019 Rini Putri mulai bekerja di Tual",
                // For whom something is stands between the noun and its verb.
                "id | Vaksinasi untuk anak usia sembilan bulan itu akan berlangsung sampai 24 Maret."
                        + " | PLANNED ../2025-03-24 Vaksinasi untuk anak usia sembilan bulan itu akan berlangsung",
                "id | Festival Bunga dibuka pada Senin. | OCCURRED 2025-03-03 Festival Bunga dibuka",
                "id | Komisi Pemilihan menetapkan pemungutan suara ulang. | OCCURRED [..2025-03-05] Komisi Pemilihan menetapkan pemungutan suara ulang",
                "id | Pada semifinal, Senin, Tim Elang menyingkirkan juara bertahan. | OCCURRED 2025-03-03 Tim Elang menyingkirkan juara bertahan",
                "id | Kapal Motor Elang yang mengangkut 40 penumpang tenggelam di perairan Tual, Senin (3/3) malam."
                        + " | OCCURRED 2025-03-03 Kapal Motor Elang tenggelam di perairan Tual",
                "id | Perusahaan kereta menghentikan sementara perjalanan malam mulai 10 Maret."
                        + " | PLANNED 2025-03-10/.. Perusahaan kereta menghentikan sementara perjalanan malam",
            })
    void tellOneEventOnce(String language, String text, String told) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-05");

        assertEquals(told, event.status() + " " + event.time().edtf() + " " + event.title());
    }

    private static List<String> sorted(String... events) {
        return Stream.of(events).sorted().toList();
    }
}
