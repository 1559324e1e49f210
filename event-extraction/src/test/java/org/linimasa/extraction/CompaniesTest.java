package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Participant;

/** For whom "the company" stands. */
class CompaniesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Northline | The rail operator Northline met the union on Monday. The mediation service Acas opened talks on Monday."
                        + " The company has accepted the invitation.",
                "en | Nostava   | Staff of Nostava, a Finnish maker of lifts, met the daily Kauppa on Monday. The company has accepted the invitation.",
                "id | PT Karya Bahari | PT Karya Bahari menutup pabrik pada Senin, tulis harian Kompas. Perusahaan itu menerima undangan dewan.",
            })
    void isTheOneTheTextCallsSo(String language, String company, String text) {
        List<String> told = ArticleReader.mentions(text, language, "2026-04-22").getLast().participants().stream()
                .map(Participant::name)
                .toList();

        assertEquals(company, told.getFirst());
    }
}
