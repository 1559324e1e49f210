package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Mention;
import org.linimasa.event.Precision;
import org.linimasa.event.Status;

class DeniedEventsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The harbour board rejected claims that the mayor had met the builder on March 3, 2025.",
                "en | Ferry owners dismissed rumours that the pier would close on March 20, 2025.",
                "en | The council refuted reports that it planned to sell the market hall in April 2025.",
                "en | The clerk denied that the council had asked the bank to cancel a meeting on March 20, 2025.",
                "id | Wali kota menolak tuduhan bahwa ia menemui kontraktor pada 3 Maret 2025.",
                "id | Pengelola pasar menepis kabar bahwa kiosnya akan dijual pada 20 Maret 2025.",
                "id | Dinas Perhubungan menampik isu bahwa dermaga ditutup pada 20 Maret 2025.",
                "id | Bupati mementahkan laporan bahwa warga bertemu menteri pada 3 Maret 2025."
            })
    void whatSomebodyCallsHearsayIsDenied(String language, String text) {
        List<Mention> dated = ArticleReader.mentions(text, language, "2025-03-10").stream()
                .filter(mention ->
                        mention.time().edtf() != null && mention.time().edtf().startsWith("2025-0"))
                .toList();

        assertEquals(List.of(Status.DENIED), dated.stream().map(Mention::status).toList(), dated::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Officials denied that the earthquake in Ardo on March 2 triggered a tsunami."
                        + " | OCCURRED Earthquake in Ardo, DENIED The earthquake in Ardo triggered a tsunami",
                "id | BMKG membantah bahwa gempa di Ambon pada Minggu (2/3) memicu tsunami."
                        + " | OCCURRED Gempa di Ambon, DENIED Gempa di Ambon memicu tsunami",
                // the event itself is denied
                "en | The ministry denied that an earthquake struck Ardo on March 2. | DENIED Earthquake struck Ardo",
                "id | Kementerian membantah bahwa gempa melanda Ambon pada Minggu (2/3). | DENIED Gempa melanda Ambon",
            })
    void whatADenialTakesForGrantedIsNotDenied(String language, String text, String expected) {
        List<String> told = ArticleReader.mentions(text, language, "2025-03-04").stream()
                .filter(mention -> "2025-03-02".equals(mention.time().edtf()))
                .map(mention -> mention.status() + " " + mention.title())
                .toList();

        assertEquals(List.of(expected.split(", ")), told);
    }

    @Test
    void whoRaisedWhatIsDeniedDidSo() {
        List<Mention> told = ArticleReader.mentions(
                "Halden Foods denied an accusation, made by the union on March 3, that it had hired other workers.",
                "en",
                "2025-03-10");

        assertEquals(
                List.of("OCCURRED null", "OCCURRED 2025-03-03"),
                told.stream()
                        .map(mention -> mention.status() + " "
                                + (mention.time().precision() == Precision.DAY
                                        ? mention.time().edtf()
                                        : null))
                        .toList());
    }

    @Test
    void aDeniedDeedIsNoFact() {
        List<Mention> told = ArticleReader.mentions(
                "Lena Orr, who denies having authorised the payments, is to stand trial in June.", "en", "2025-03-10");

        assertEquals(
                List.of("TRIAL PLANNED"),
                told.stream()
                        .map(mention -> mention.type() + " " + mention.status())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Claims that the dam at Ardi had collapsed were false.",
                "id | Kabar bahwa bendungan Ardi jebol tidak benar.",
                "id | Isu bahwa Menteri Lena Orr mengundurkan diri adalah hoaks.",
            })
    void whatIsSaidToBeUntrueIsDenied(String language, String text) {
        assertEquals(
                Status.DENIED, ArticleReader.event(text, language, "2025-03-10").status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The council rejected the offer on March 3, 2025.",
                "en | Reports said that ferry crews walked out on March 3, 2025.",
                "id | Dewan kota menolak tawaran itu pada 3 Maret 2025."
            })
    void whatIsRefusedOrReportedIsNotDenied(String language, String text) {
        assertEquals(
                List.of(Status.OCCURRED),
                ArticleReader.mentions(text, language, "2025-03-10").stream()
                        .filter(mention -> "2025-03-03".equals(mention.time().edtf()))
                        .map(Mention::status)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | A planned meeting on March 20, 2025 may be cancelled.",
                "en | The concert planned for March 20, 2025 could still be postponed.",
                "id | Sidang pada 20 Maret 2025 mungkin ditunda.",
                "id | Konser yang direncanakan pada 20 Maret 2025 terancam batal."
            })
    void whatMayBeCalledOffIsStillPlanned(String language, String text) {
        Mention only = ArticleReader.mentions(text, language, "2025-03-10").getFirst();

        assertEquals(Status.PLANNED, only.status());
        assertEquals("2025-03-20", only.time().edtf());
    }

    @Test
    void whoeverDeniesHavingDoneItIsTheSubject() {
        String text =
                "Rudi Hartono ditangkap pada 3 Maret 2025. Komisi Pemberantasan Korupsi membantah telah menyita rumah Rudi.";

        Mention denied = ArticleReader.mentions(text, "id", "2025-03-10").stream()
                .filter(mention -> mention.status() == Status.DENIED)
                .findFirst()
                .orElseThrow();

        assertEquals("Komisi Pemberantasan Korupsi telah menyita rumah Rudi", denied.title());
    }

    @Test
    void theWordThatOpensAClauseIsNoPartOfATitle() {
        Mention denied = ArticleReader.mentions(
                        "The council refuted reports that the mayor planned to sell the hall in April 2025.",
                        "en",
                        "2025-03-10")
                .getLast();

        assertEquals("The mayor planned to sell the hall", denied.title());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Brok Lind denied that the firm had paid the thieves. | The firm had paid the thieves",
                "en | The health ministry denied that its stocks had been sold. | Its stocks had been sold",
                "en | Brok Lind rejected claims that the bell had been sold abroad. | The bell had been sold abroad",
                "en | Brok Lind denied a report in the Oldport Post that the firm was in talks to buy a mill."
                        + " | The firm was in talks",
                "en | Brok Lind denied having taken money from a builder. | Brok Lind denied having taken money from a builder",
                "id | Menteri Perhubungan Budi Rahman membantah kapal itu berlayar tanpa izin. | Kapal itu berlayar tanpa izin",
                "en | Brok Lind denied that the firm had threatened to close the port. | The firm had threatened to close the port",
                "id | Rahma Sari membantah kabar bahwa penyerang asal Brasil, Thiago Morais, sudah pindah ke klub lain."
                        + " | Thiago Morais sudah pindah ke klub lain",
                "en | Brok Lind denied a newspaper report that the Wels factory, with 640 employees, would be closed."
                        + " | The Wels factory would be closed",
                "id | Rahma Sari membantah isu bahwa vaksin itu ditarik. | Vaksin itu ditarik",
                "id | Rahma Sari membantah sengaja memakainya. | Rahma Sari sengaja memakainya",
            })
    void whatIsDeniedNeedsNoDate(String language, String text, String title) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-10");

        assertEquals("DENIED null " + title, event.status() + " " + event.time().edtf() + " " + event.title());
    }

    /** The relative clause has no noun before it that would go round. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | Yang membantah bahwa gas beracun telah mencapai desa hanya Stanis.",
                "en | Who denied that the mill had burned down in May 2024 was Brok Lind.",
            })
    void aTextThatOpensWithTheDenialIsRead(String language, String text) {
        List<Mention> told = ArticleReader.mentions(text, language, "2025-03-10");

        assertEquals(
                List.of(),
                told.stream()
                        .filter(mention -> mention.status() == Status.OCCURRED)
                        .toList());
    }

    @Test
    void whoDeniesItSaysSo() {
        Mention denied = ArticleReader.mentions(
                        "Brok Lind denied that the firm had paid the thieves.", "en", "2025-03-10")
                .getFirst();

        assertEquals(new Mention.Attribution("Brok Lind", null), denied.attribution());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Brok Lind denied plans to close the mill.",
                "id | Sari Dewi membantah perusahaan sedang dijajaki oleh investor asing.",
            })
    void whatNoVerbTellsIsADenial(String language, String text) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-10");

        assertEquals(
                "REJECTION [..2025-03-10]", event.type() + " " + event.time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | A witness told jurors he had handed Ada Moss the money on May 4, 2024. Ms Moss denied it. | 2024-05-04",
                "en | Ada Moss said on March 3 that lynx had killed three ewes on May 4, 2024. Brok Lind rejected that. | 2024-05-04",
                "en | A witness said Bo Lind had sold the boat on May 4, 2024. Lind denies that. | 2024-05-04",
                "id | Dua saksi menyebut Hendra Wijaya menerima uang pada 4 Mei 2024. Tudingan itu dibantah Hendra. | 2024-05-04",
                "id | Jaksa menyatakan terdakwa menyerahkan uang itu pada 4 Mei 2024. Terdakwa membantahnya. | 2024-05-04",
            })
    void whatTheNextSentenceDeniesIsDeniedAndToldOnce(String language, String text, String date) {
        assertEquals(
                List.of("DENIED " + date),
                ArticleReader.events(text, language, "2025-03-10").stream()
                        .map(event -> event.status() + " " + event.time().edtf())
                        .toList());
    }

    @Test
    void whenItIsSaidToHaveBeenIsNotDenied() {
        List<Mention> told = ArticleReader.mentions(
                "Brok Lind denied a newspaper report that Ada Moss had offered a payment before the retrial.",
                "en",
                "2025-03-10");

        assertEquals(
                List.of("Ada Moss had offered a payment"),
                told.stream().map(Mention::title).toList());
    }

    @Test
    void whatIsDeniedIsToldOnceAndNotDatedByWhatHappened() {
        List<String> told = ArticleReader.events(
                        "A fire broke out near Oldport on Monday, said Brok Lind. He denied that the fire had reached Karvik.",
                        "en",
                        "2025-03-05")
                .stream()
                .map(event -> event.status() + " " + event.time().edtf())
                .toList();

        assertEquals(
                List.of("DENIED null", "OCCURRED 2025-03-03"),
                told.stream().sorted().toList());
    }

    @Test
    void anyWrongdoingIsNothingToldOf() {
        List<Mention> told = ArticleReader.mentions(
                "The mill closed on Monday.\n\nBrok Lind denied any wrongdoing.", "en", "2025-03-05");

        assertEquals(List.of("CLOSURE"), told.stream().map(Mention::type).toList());
    }
}
