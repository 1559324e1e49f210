package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            })
    void inIndonesian(String expected, String text) {
        assertEquals(expected, told("id", "2025-03-13", text));
    }
}
