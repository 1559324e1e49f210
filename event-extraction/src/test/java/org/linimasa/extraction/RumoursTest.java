package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Status;

/** What goes round is not told as a fact, and what the text refutes is denied. */
class RumoursTest {
    private static List<String> statuses(String language, String text) {
        return ArticleReader.events(text.replace("//", "\n\n"), language, "2025-03-05").stream()
                .map(event -> event.status() + " " + event.type())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | RESIGNATION | Hoaks: Menteri Pendidikan Ida Holm mengundurkan diri pada Senin.",
                "id | RESIGNATION | [HOAKS] Menteri Pendidikan Ida Holm mengundurkan diri pada Senin.",
                "id | EARTHQUAKE  | Beredar pesan berantai bahwa gempa mengguncang Solo pada Senin. Pesan itu dipastikan hoaks.",
                "en | RESIGNATION | Fact check: claim that Prime Minister Ida Holm resigned on Monday is false.",
                "en | ARREST      | Posts on social media say that Ida Holm was arrested on Monday. The claim is false.",
                "id | BANKRUPTCY  | Beredar kabar Bank Nusa bangkrut pada Senin. Faktanya, uang nasabah aman.",
                "id | DEATH       | Beredar unggahan yang menyebut Adi Wirawan meninggal dunia pada Senin. Setelah ditelusuri,"
                        + " klaim tersebut tidak benar.",
                "en | DEATH       | Rumours that the singer Nora Vik died on Sunday are untrue.",
                "en | CLOSURE     | A viral message claims the government will close schools on Friday. Officials say this is"
                        + " not true.",
                "id | DEATH       | Kabar Wali Kota Rudi Hartono meninggal dunia pada Senin dipastikan hoaks.",
                "id | ATTACK      | [HOAKS] Pasar Solo diserang // Sebuah unggahan yang menyebut Pasar Solo diserang pada Senin"
                        + " ramai dibagikan.",
            })
    void areDeniedWhereTheyAreRefuted(String language, String type, String text) {
        assertEquals(List.of("DENIED " + type), statuses(language, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | Tidak benar bahwa Wali Kota Rudi Hartono ditangkap polisi pada Senin.",
                "en | It is not true that the dam in Tolvane burst on Monday.",
            })
    void areNoFactWhereItIsSaidThatTheyAreNotTrue(String language, String text) {
        assertFalse(statuses(language, text).stream().anyMatch(status -> status.startsWith("OCCURRED")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | Beredar kabar Menteri Rudi Hartono mengundurkan diri pada Senin.",
                "en | Unconfirmed reports said General Adam Frost was killed on Monday.",
            })
    void arePossibleAndNoPlanWhereNobodyConfirmsThem(String language, String text) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-05");

        assertEquals(Status.POSSIBLE, event.status());
        assertEquals("2025-03-03", event.time().edtf());
        assertNull(event.plan());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | Menteri Rudi Hartono dikabarkan ditangkap polisi pada Rabu (5/3).",
                "en | Minister Ida Holm was reportedly arrested on Wednesday.",
                "id | Beredar kabar Menteri Rudi Hartono mengundurkan diri hari ini.",
            })
    void areNoPlansOnTheVeryDayEither(String language, String text) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-05");

        assertEquals("POSSIBLE 2025-03-05", event.status() + " " + event.time().edtf());
        assertNull(event.plan());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | Menteri Rudi Hartono dikabarkan akan mengundurkan diri pada Jumat (7/3).",
                "en | Minister Ida Holm may resign on Friday.",
            })
    void arePlansWhereTheyLieAhead(String language, String text) {
        assertTrue(ArticleReader.event(text, language, "2025-03-05").plan() != null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Police arrested a man on Monday for spreading a hoax about a bomb in Leeds.",
                "id | Polisi menangkap penyebar hoaks gempa di Solo pada Senin.",
                "en | Prime Minister Ida Holm resigned on Monday. The claim that she took bribes is false, her lawyer said.",
                "id | Adi Wirawan bertemu petani pada Senin. Kabar bahwa ia sakit tidak benar.",
                "id | Polisi menangkap dua pelaku pada Senin. Informasi itu disampaikan Kapolres.",
                "en | Reports say that the dam in Tolvane burst on Monday. In fact, two dams burst.",
                "id | Video Presiden Adi Wirawan bertemu petani pada Senin beredar di media sosial.",
                "en | A report that was published on Monday was called misleading by the mayor.",
            })
    void leaveAloneWhatIsNews(String language, String text) {
        assertEquals("OCCURRED", statuses(language, text).get(0).split(" ")[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Minister Ida Holm would have resigned on Monday if the vote had failed.",
                "en | The bomb would have exploded at noon on Monday, police said.",
                "en | If she had been elected on Sunday, Ruth Kamau would have met Paul Okoye on Monday.",
                "id | Kalau saja wasit meniup peluit, Persada sudah menang pada Senin.",
                "id | Gagal bertemu Presiden Adi Wirawan pada Senin, rombongan itu kecewa.",
            })
    void whatWouldHaveBeenDidNotHappen(String language, String text) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-05");

        assertEquals(Status.NOT_OCCURRED, event.status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Had the rain not stopped on Monday, the dam would have burst.",
                "id | Seandainya hujan tidak berhenti pada Senin, bendungan akan jebol.",
                "id | Seandainya kalah dalam pemilu, Rudi Hartono akan mengundurkan diri.",
                "id | Hingga Senin belum ada negara yang mengakui pemerintah baru itu.",
            })
    void conditionsAndWhatIsNotSoYetAreNoEvents(String language, String text) {
        assertEquals(List.of(), statuses(language, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | NOT_OCCURRED MEETING;OCCURRED ARRIVAL | Gagal bertemu Presiden Adi Wirawan pada Senin, Choe pulang ke"
                        + " Pyongyang.",
                "en | PLANNED ACTIVITY | The mayor said residents would have to leave on Friday.",
                "en | CANCELLED STRIKE | A strike that would have halted trams on Friday has been called off.",
            })
    void otherStatusesBesideThemStay(String language, String expected, String text) {
        assertEquals(List.of(expected.split(";")), statuses(language, text));
    }
}
