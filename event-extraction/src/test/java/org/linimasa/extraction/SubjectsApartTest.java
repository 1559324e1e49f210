package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Mention;
import org.linimasa.event.Status;

/** A verb keeps its subject, its date and its own row, whatever clause stands between the two. */
class SubjectsApartTest {
    private static String told(String language, String publishedOn, String text) {
        return String.join(
                "; ",
                ArticleReader.events(text, language, publishedOn).stream()
                        .map(event -> event.time().edtf() + " " + event.status() + " " + event.title())
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2011 OCCURRED A bakery in Ardmore closed; 2026 PLANNED A bakery in Ardmore is to reopen"
                        + " | A bakery in Ardmore that closed in 2011 is to reopen next year.",
                "2025-03-09 OCCURRED Mara Lind died"
                        + " | Mara Lind, a surgeon whose long campaign led Norway to test every infant, died on Sunday.",
                "2025-06 POSSIBLE Councillors could vote on the plan"
                        + " | Councillors are considering whether to rename the street and could vote on the plan in June.",
                "2025 PLANNED A firm wants to raise $40 million | The sale is a blow to a firm that wants to raise $40 million this year.",
                "2019-05 OCCURRED A ferry sank off Bergen | The film is about the captain of a ferry that sank off Bergen in May 2019.",
                "2025-03-11 OCCURRED A guard broke his arm; 2025-03-11 OCCURRED A lift in the tower stopped"
                        + " | A guard broke his arm when a lift in the tower stopped on Tuesday.",
                "2025-03-09 OCCURRED The mast snapped; 2025-03-10 OCCURRED Mara Lind pulled out of the Silver Capes round-the-world race"
                        + " | Mara Lind pulled out of the Silver Capes round-the-world race on Monday, a day after the mast snapped.",
                "2025-03-10 OCCURRED Voters threw out a plan to widen the pier"
                        + " | Voters threw out a plan to widen the pier, final results showed on Monday.",
                "2004 OCCURRED Mara Lind won the award; [..2025-03-09] OCCURRED Mara Lind taught;"
                        + " [2025-03-03..2025-03-09] OCCURRED Her school suspended Bo Holm"
                        + " | Mara Lind won the award in 2004 and taught until last week, when her school suspended Bo Holm.",
                "2025-02 OCCURRED Talks began; 2025-03-10 OCCURRED Talks nearly failed"
                        + " | Talks began in February and nearly failed on Monday.",
                "2025-02-09/2025-02-15 OCCURRED The wreck was cleared | Divers stayed ashore from 9 to 15 February while the wreck was cleared.",
                "2025-06 PLANNED The pact is approved | He is to stay until the pact is approved in June.",
                "2024-04-25 OCCURRED Earthquake shook the dam"
                        + " | The lake grew after the April 25 earthquake shook the dam.",
                "2025-01-16 OCCURRED Pact was signed; 2025-03 PLANNED Under the pact the navies will open a radio room"
                        + " | The pact was signed on January 16. Under the pact the navies will open a radio room this month.",
                "2025-03 PLANNED Mara Lind plans to row home | Mara Lind plans to row home this month, outside the race.",
                "2009 OCCURRED A lifeboat ordered; null NOT_OCCURRED A lifeboat was never delivered"
                        + " | A lifeboat ordered in 2009 was never delivered.",
                "1998 OCCURRED The 1998 flood; null NOT_OCCURRED A tunnel was never dug"
                        + " | A tunnel promised after the 1998 flood was never dug.",
                "2025-05 CANCELLED Appeal against the order withdrawn"
                        + " | An appeal against the order was due to be heard in May but was withdrawn.",
                "2025-03-03 CANCELLED The bill was withdrawn"
                        + " | The bill, which had been due for a reading on March 3, was withdrawn.",
                "2004 OCCURRED Voters last rejected the plan by referendum"
                        + " | Voters last rejected the plan by referendum in 2004.",
                "2025-03-07 OCCURRED A newspaper published them; [..2025-03-13] OCCURRED Mara Lind sent the letters to a newspaper"
                        + " | Mara Lind sent the letters to a newspaper, which published them on March 7.",
                "1962 OCCURRED Mara Lind died; [..2025-03-13] OCCURRED Police found letters about the brother of Mara Lind"
                        + " | Police found letters about the brother of Mara Lind, who died in 1962.",
                "2025-01~ OCCURRED It was awarded; 2025-03-07 OCCURRED The town took back its prize"
                        + " | The town took back its prize on Friday, two months after it was awarded.",
                "[..2025] POSSIBLE A panel could award the first sums; null ONGOING A panel is examining claims from 40 farmers"
                        + " | A panel is examining claims from 40 farmers and could award the first sums before the end of the year.",
                "2016-03 OCCURRED Bo Holm signed the register"
                        + " | Bo Holm signed the register in March 2016, the committee found.",
                "1998 OCCURRED Pact was signed; 2025-04-01 PLANNED The pact takes effect"
                        + " | The pact was signed in 1998. It takes effect on April 1.",
                "2025-02 NOT_OCCURRED Lind failed to appear at the Asian Games"
                        + " | Lind failed to appear at the Asian Games last month.",
                "2024-05 OCCURRED The company closed its York plant; 2025-03 OCCURRED The company closed its Leeds plant"
                        + " | The company closed its Leeds plant this March and its York plant in May 2024.",
                "2025-03-10 OCCURRED Ten people died; 2025-03-11 OCCURRED Three more died"
                        + " | Ten people died on Monday and three more on Tuesday.",
                "2012 OCCURRED The first stage was completed; 2014 OCCURRED The second was completed"
                        + " | The first stage was completed in 2012 and the second in 2014.",
                "1962 OCCURRED The dam was built; 2025-03-10 OCCURRED The dam burst | Built in 1962, the dam burst on Monday.",
                "2014 OCCURRED Stridewell was founded by two former rowers; 2021-05 OCCURRED Stridewell floated"
                        + " | Founded in 2014 by two former rowers, Ben Holm and Jo Lind, Stridewell floated in May 2021.",
                "2018 OCCURRED Mara Lind was elected; 2026 PLANNED Mara Lind has promised to step down"
                        + " | Elected in 2018, Mara Lind has promised to step down next year.",
                "2025-03-11 OCCURRED They signed a treaty; 2026-01-01 PLANNED A treaty will take effect"
                        + " | They signed a treaty on Tuesday that will take effect on January 1.",
                "2025-03-11 OCCURRED The largest piece was picked up by Mara Lind"
                        + " | The largest piece, a black lump weighing 312 grams, was picked up on Tuesday by Mara Lind.",
                "2025-02-16 OCCURRED The fireball was seen by people in Oslo"
                        + " | The fireball was seen on 16 February by people in Oslo.",
                "2025-03-10 OCCURRED The strike began; 2025-03-11 OCCURRED Strike ended"
                        + " | The strike, which began on Monday, ended on Tuesday.",
                "2024-05/.. ONGOING Closed; 2025-03-11 OCCURRED After three days of talks the two sides agreed to reopen the border crossing"
                        + " | After three days of talks the two sides agreed on Tuesday to reopen the border crossing, closed since May 2024.",
                "2018 OCCURRED The 2018 election; [..2025-03-13] OCCURRED Three ministers have resigned"
                        + " | Three ministers have resigned since the 2018 election.",
                "2025-03-11 OCCURRED Mara Lind resigned"
                        + " | Mara Lind resigned Tuesday after conceding she had asked officials to mend the road.",
                "2025-05-01 PLANNED The bridge is to open | The bridge is to open on May 1st. Nobody will pay.",
                "2004 OCCURRED He was elected; 2012 OCCURRED He was defeated | He was elected in 2004 and defeated in 2012.",
                "2025-03-14 CANCELLED The firm scrapped a share sale; 2025-06 POSTPONED Meeting has been pushed back"
                        + " | The firm scrapped a share sale that was to open on Friday, and its annual meeting, due on May 30,"
                        + " has been pushed back until late June.",
                "2009~ OCCURRED Its owner went bankrupt; 2010 OCCURRED The town bought the hall"
                        + " | The town bought the hall in 2010, a year after its owner went bankrupt.",
                "1998-05 OCCURRED The boat left Oslo; [1998-05..1998-06] OCCURRED It was found"
                        + " | The boat left Oslo in May 1998. It was found eleven days later.",
                "2024-08 OCCURRED He pleaded guilty | Mara Lind complained about her partner. He pleaded guilty last August.",
                "2020 POSSIBLE The firm sold the data | The regulator claims the firm sold the data in 2020.",
                "2020 POSSIBLE The firm sold the data | According to the lawsuit, the firm sold the data in 2020.",
                "2025-03-07/2025-03-11 OCCURRED A man had been missing; 2025-03-11 OCCURRED A man was found alive"
                        + " | A man who had been missing since Friday was found alive on Tuesday.",
                "2025-03-07 OCCURRED No agreement was reached at the summit"
                        + " | No agreement was reached at the summit on Friday.",
                "1991-03 OCCURRED Marwick was held for nine days"
                        + " | Marwick was held for nine days in March 1991 for speaking at a banned rally.",
                "1991-03 OCCURRED Rally was held | A rally was held in March 1991.",
                "2025-03-11 OCCURRED Conference opened"
                        + " | The conference opened on Tuesday, a week later than planned.",
                "2025-03-11 OCCURRED Conference opened; 2025-03-13 OCCURRED The conference closed"
                        + " | The conference opened on Tuesday. It closed two days later.",
                "2011 CANCELLED The airline had planned to buy six jets"
                        + " | The airline had planned to buy six jets but shelved the plan in 2011.",
                "2025-03-10 CANCELLED The council planned to close the pool"
                        + " | The council planned to close the pool but gave up the idea on Monday.",
                "2011 CANCELLED The ministry abandoned the plan"
                        + " | The ministry wanted to sell the port but abandoned the plan in 2011.",
                "2025-03-17 POSTPONED A briefing for residents has been postponed"
                        + " | A briefing for residents scheduled for Friday, 14 March, has been postponed to Monday.",
                "2020-05 OCCURRED The fraud came to light; 2020-06 OCCURRED Victor Amadi resigned"
                        + " | Victor Amadi, 61, ran the fund. The fraud came to light in May 2020, when an accountant, Lena"
                        + " Ostrov, noticed a missing payment. He resigned the following month.",
                "2020-05 OCCURRED Lena Ostrov met a lawyer; 2020-06 OCCURRED Lena Ostrov resigned"
                        + " | Lena Ostrov met a lawyer in May 2020. She resigned in June 2020.",
            })
    void inEnglish(String expected, String text) {
        assertEquals(expected, told("en", "2025-03-13", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-03-11 CANCELLED Karnaval merayakan ulang tahun kota dibatalkan"
                        + " | Karnaval merayakan ulang tahun kota, yang sedianya digelar Selasa, dibatalkan.",
                "2013-05 OCCURRED Perundingan dibuka; 2016 OCCURRED Perundingan terhenti"
                        + " | Perundingan dibuka pada Mei 2013, tetapi terhenti pada 2016.",
                "2024-12/.. ONGOING Bank itu diawasi | Bank itu diawasi sejak Desember 2024 lantaran modalnya turun.",
                "2025-03-10 OCCURRED Lokomotif tahun 1911 itu dipindahkan ke museum"
                        + " | Lokomotif tahun 1911 itu dipindahkan ke museum pada Senin (10/3).",
                "null CANCELLED Nomor tambahan dalam kejuaraan tersebut batal dipertandingkan"
                        + " | Nomor tambahan dalam kejuaraan tersebut batal dipertandingkan.",
                "2025-03-10 OCCURRED Majelis hakim membatalkan pendaftaran merek itu"
                        + " | Majelis hakim membatalkan pendaftaran merek itu pada Senin (10/3).",
                "2024-04 OCCURRED Ratna mengaku membeli patung itu | Ratna mengaku membeli patung itu pada April 2024.",
                "2025-02 NOT_OCCURRED Hukuman itu membuat Rudi Lahali gagal tampil di Kejuaraan Renang Asia;"
                        + " 2025-02 OCCURRED Kejuaraan Renang Asia"
                        + " | Hukuman itu membuat Rudi Lahali gagal tampil di Kejuaraan Renang Asia bulan lalu.",
                "2012 OCCURRED Pabrik itu ditutup di Bekasi; 2014 OCCURRED Pabrik itu ditutup di Karawang"
                        + " | Pabrik itu ditutup di Bekasi pada 2012 dan di Karawang pada 2014.",
                "2025-03-10 OCCURRED Sepuluh orang meninggal; 2025-03-11 OCCURRED Tiga lagi meninggal"
                        + " | Sepuluh orang meninggal pada Senin dan tiga lagi pada Selasa.",
                "1998-05 OCCURRED Tim itu hilang di gua; [1998-05..1998-06] OCCURRED Mereka ditemukan"
                        + " | Tim itu hilang di gua pada Mei 1998. Mereka ditemukan sebelas hari kemudian.",
                "2025-03-07/2025-03-11 OCCURRED Pria hilang; 2025-03-11 OCCURRED Pria ditemukan selamat"
                        + " | Pria yang hilang sejak Jumat ditemukan selamat pada Selasa.",
                "2025-03-09 OCCURRED Tersangka ditangkap di Medan"
                        + " | Tersangka yang buron sejak 2012 ditangkap di Medan pada Minggu.",
                "null POSSIBLE Operator bisa didenda | Operator bisa didenda apabila terbukti melanggar.",
                "2025-03-11 OCCURRED Jemaah haji kelompok terbang pertama Solo tiba di Madinah"
                        + " | Jemaah haji kelompok terbang (kloter) pertama Solo tiba di Madinah pada Selasa.",
                "1962 OCCURRED Bendungan itu dibangun; 2025-03-10 OCCURRED Bendungan itu jebol"
                        + " | Dibangun pada 1962, bendungan itu jebol pada Senin.",
                "2025-03-11 OCCURRED Koalisi kehilangan mayoritas di parlemen"
                        + " | Koalisi kehilangan mayoritas di parlemen, Selasa (11/3/2025).",
                "1908 OCCURRED Seorang guru menyusun daftar 900 kata Enggano; [..2025-03-13] OCCURRED Naskahnya terbakar"
                        + " | Seorang guru menyusun daftar 900 kata Enggano pada 1908, namun naskahnya terbakar.",
                "2025-03-11 OCCURRED Tiga menteri menyerahkan surat pengunduran diri"
                        + " | Tiga menteri menyerahkan surat pengunduran diri pada Selasa.",
                "2008 OCCURRED Mara Lahali bergabung; 2025-03-10 OCCURRED Mara Lahali mundur"
                        + " | Direktur utamanya, Mara Lahali, yang bergabung pada 2008, mundur pada Senin.",
                "2025-03-11 OCCURRED Pemerintah membuka kembali jembatan itu"
                        + " | Pemerintah membuka kembali jembatan itu, Selasa (11/3/2025), setelah dua tahun ditutup.",
                "2025-03-10 OCCURRED Satelit buatan mahasiswa Institut Teknologi Marowa Bandung mengirim gambar pertamanya"
                        + " | Satelit buatan mahasiswa Institut Teknologi Marowa (ITM) Bandung mengirim gambar pertamanya pada Senin.",
                "2004 OCCURRED Warga menolak rencana itu lewat referendum"
                        + " | Warga menolak rencana itu lewat referendum pada 2004.",
                "2025-03-11 OCCURRED Serikat menandatangani kesepakatan; 2025-04-01/.. PLANNED Tarif akan turun 3 persen"
                        + " | Serikat menandatangani kesepakatan pada Selasa (11/3). Sesuai kesepakatan tersebut, tarif akan"
                        + " turun 3 persen mulai 1 April.",
                "2025-03-10 OCCURRED Tim menemukan jenazah korban terakhir banjir di Desa Rawasari"
                        + " | Tim menemukan jenazah korban terakhir banjir di Desa Rawasari pada Senin.",
                "2025-03-10 OCCURRED Banjir pertama melanda Desa Rawasari"
                        + " | Banjir pertama melanda Desa Rawasari pada Senin.",
                "1990 OCCURRED Rudi Lahali meninggal"
                        + " | Rudi Lahali meninggal pada 1990. Ia meninggalkan empat anak dan sebelas cucu.",
            })
    void inIndonesian(String expected, String text) {
        assertEquals(expected, told("id", "2025-03-13", text));
    }

    @Test
    void whoseOfficeItIsDemandsNothing() {
        Mention demand = ArticleReader.mentions(
                        "Warga berunjuk rasa di depan kantor KPU pada Rabu (9/10) menuntut penundaan.",
                        "id",
                        "2024-10-10")
                .stream()
                .filter(mention -> mention.type().equals("REQUEST"))
                .findFirst()
                .orElseThrow();

        assertEquals(
                List.of(),
                demand.participants().stream()
                        .filter(one -> one.name().equals("KPU"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | Warga berunjuk rasa pada Rabu (9/10) menuntut penundaan.",
                "id | Warga berunjuk rasa pada Rabu (9/10) dan meminta pembatalan.",
                "en | Residents protested on Wednesday and demanded a postponement.",
            })
    void whatSomebodyDemandsIsNotPutOff(String language, String text) {
        assertTrue(ArticleReader.mentions(text, language, "2024-10-10").stream()
                .noneMatch(mention -> mention.status() == Status.POSTPONED || mention.status() == Status.CANCELLED));
    }
}
