package org.linimasa.extraction.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.text.SegmentedText;

class NameRecognizerTest {
    @Test
    void officesGoWithTheirHoldersInsideOrBehindAComma() {
        assertEquals(
                List.of("PERSON Laila Hassan EG", "PERSON Paul Okoye NG"),
                names("id", "Menteri Luar Negeri Mesir, Laila Hassan, menemui Presiden Nigeria Paul Okoye."));
        assertEquals(
                List.of("PERSON Laila Hassan EG", "PERSON Paul Okoye NG"),
                names("en", "Egyptian Foreign Minister Laila Hassan met Nigeria's President Paul Okoye."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | PERSON Menteri Luar Negeri null, PERSON duta besar Jepang JP"
                        + " | Menteri Luar Negeri bertemu duta besar Jepang.",
                "id | PERSON Gubernur Jawa Tengah ID | Gubernur Jawa Tengah membuka pasar itu.",
                "id | PERSON Direktur Utama PT Kereta Nusantara null | Direktur Utama PT Kereta Nusantara mundur.",
                "en | PERSON foreign minister null, PERSON Japanese ambassador JP"
                        + " | The foreign minister met the Japanese ambassador.",
                "en | PERSON governor of Texas US | The bill was signed by the governor of Texas.",
                "id | '' | Ia terpilih menjadi gubernur dalam pemilihan gubernur.",
                "en | '' | She was elected president and served as mayor.",
            })
    void anOfficeStandsForItsHolderButNotARoleThatSomebodySeeks(String language, String expected, String text) {
        assertEquals(expected, String.join(", ", names(language, text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | PERSON Laila Hassan null | Menteri Keuangan Laila Hassan tiba. Menteri itu lalu berpidato.",
                "en | PERSON Laila Hassan null | Finance Minister Laila Hassan arrived. The minister then spoke.",
                "en | PERSON president null | Vice President Laila Hassan arrived. The president then spoke.",
            })
    void anOfficeAloneIsItsHolderNamedBefore(String language, String last, String text) {
        List<String> names = names(language, text);
        assertEquals(last, names.get(names.size() - 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | ORGANIZATION Ministry of Trade and Industry null | The Ministry of Trade and Industry agreed.",
                "en | ORGANIZATION Roads and Ports Authority null | It was read by the Roads and Ports Authority.",
                "en | ORGANIZATION Herring and Cod Commission null, ORGANIZATION Herring and Cod Commission null"
                        + " | It was read by the Herring and Cod Commission (HCC).",
                "en | ORGANIZATION Ministry of Defence null, ORGANIZATION Halden null | The Ministry of Defence and Halden agreed.",
                "id | ORGANIZATION Dinas Pendidikan dan Kebudayaan null | Dinas Pendidikan dan Kebudayaan setuju.",
                "id | ORGANIZATION Badan Meteorologi, Klimatologi, dan Geofisika null"
                        + " | Badan Meteorologi, Klimatologi, dan Geofisika setuju.",
                "id | ORGANIZATION Kementerian Kesehatan null, ORGANIZATION Halden null | Kementerian Kesehatan dan Halden setuju.",
                "id | '' | Ujian bahasa Inggris ditunda.",
                "id | GROUP Siswa null, ORGANIZATION SMA Negeri 2 null | Siswa SMA Negeri 2 pulang.",
            })
    void publicBodiesKeepWhatTheyAreFor(String language, String expected, String text) {
        assertEquals(expected, String.join(", ", names(language, text)));
    }

    @Test
    void shortFormsAreResolvedToTheFullestNameOfTheDocument() {
        assertEquals(
                List.of("PERSON Laila Hassan EG", "PERSON Laila Hassan EG", "PERSON Laila Hassan EG"),
                names(
                        "id",
                        "Menteri Luar Negeri Mesir Laila Hassan tiba. Hassan lalu berpidato. Kemudian Laila pulang."));
    }

    @Test
    void anAbbreviationInBracketsNamesTheSame() {
        assertEquals(
                List.of("ORGANIZATION Badan Cuaca Nasional null", "ORGANIZATION Badan Cuaca Nasional null"),
                names("id", "Menurut Badan Cuaca Nasional (BCN) hujan turun. Lalu BCN mencabut peringatan.").stream()
                        .distinct()
                        .limit(2)
                        .flatMap(name -> List.of(name, name).stream())
                        .limit(2)
                        .toList());
    }

    @Test
    void countriesHaveTheirCodeInEveryPackLanguageAndCapitalsStandForThem() {
        assertEquals(
                List.of("COUNTRY Korea Utara KP", "COUNTRY Jerman DE"), names("id", "Pyongyang menolak usul Jerman."));
        assertEquals(
                List.of("COUNTRY North Korea KP", "COUNTRY Germany DE"),
                names("en", "Pyongyang rejected the German plan."));
    }

    @Test
    void aCapitalBehindAPrepositionIsAPlace() {
        assertEquals(List.of("PLACE Jakarta ID"), names("id", "Rapat itu digelar di Jakarta."));
    }

    @Test
    void groupsKeepTheirNumber() {
        assertEquals(
                List.of("GROUP more than 300 workers null"), names("en", "Since then more than 300 workers left."));
        assertEquals(List.of("GROUP Sekitar 40 nelayan null"), names("id", "Sekitar 40 nelayan pulang."));
    }

    @Test
    void weekdaysMonthsAndSentenceBeginningsAreNoNames() {
        assertEquals(List.of(), names("id", "Pada Senin hujan turun. Banjir surut Januari lalu."));
        assertEquals(List.of(), names("en", "On Monday it rained. Heavy rain fell in March."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | PERSON Thabo Ngwena null, PERSON Thabo Ngwena null"
                        + " | Thabo Ngwena kept silent. The clerk said Ngwena left early.",
                "en | PERSON Goh Jun Wei null, PERSON Goh Jun Wei null | A crowd saw Goh Jun Wei 21-18 up. Then Goh rested.",
                "en | PERSON Xu Meilin null, COUNTRY China CN | A crowd cheered Xu Meilin of China.",
                "id | PERSON Sok Dara null, PERSON Sok Dara null | Surat itu dibawa utusan, Sok Dara. Sok pulang kemudian.",
                "id | PERSON Hendro Wijaya null, PLACE Kabupaten Rante null"
                        + " | Kepala Dinas Sosial Rante Hendro Wijaya tiba. Hujan melanda Kabupaten Rante.",
                "id | PERSON Hasan Rahmat null | Wakil Menteri Kelautan dan Perikanan Hasan Rahmat pulang.",
                "id | PERSON Hendy Wijaya null | Bupati Tirtasari Hendy Wijaya pulang.",
                "id | PERSON Abdul Wahid Mansur null | Wakil Bupati Abdul Wahid Mansur pergi.",
                "id | PLACE Denpasar ID | Ia menang di Turnamen Catur Piala Gubernur Bali di Denpasar.",
                "id | ORGANIZATION Kantor Bupati Sumenep null, PLACE Jawa Timur ID"
                        + " | Ia menunggu di depan Kantor Bupati Sumenep, Jawa Timur.",
                "id | PERSON Wiratno Mulyana null | Kapolres Rante Barat AKBP Wiratno Mulyana pulang.",
                "id | PERSON Yosef Laman null, PLACE Gunung Wato Ile null"
                        + " | Kepala Pos Pengamatan Wato Ile Yosef Laman pulang dari Gunung Wato Ile.",
                "id | PERSON Ferdinan Moko null, ORGANIZATION Maskapai Celebes Air null"
                        + " | Direktur Utama Celebes Air Ferdinan Moko pulang. Maskapai Celebes Air terbang.",
                "en | PERSON T.S. Abdul Rahim null | It was T.S. Abdul Rahim who spoke.",
                "id | GROUP Dua jaksa null, ORGANIZATION Komisi Pemberantasan Korupsi ID"
                        + " | Dua jaksa Komisi Pemberantasan Korupsi pulang.",
                "id | GROUP Guru null | Guru Bahasa Inggris itu pulang.",
                "id | PERSON Sutinah null | Kemarin Sutinah (54) pulang.",
                "id | PERSON Harun null | Kemarin Harun (61 tahun) pulang.",
                "en | PLACE Ardmore null, PERSON Ines Moura null | A poet from Ardmore, Ines Moura, spoke.",
                "en | ORGANIZATION Brightwater Beverages null | Critics praised Brightwater Beverages.",
            })
    void whatATextSaysOfANameTellsItsExtentAndItsKind(String language, String expected, String text) {
        assertEquals(expected, String.join(", ", names(language, text)));
    }

    private static List<String> names(String language, String text) {
        LanguagePack pack = LanguagePack.of(language).orElseThrow();
        SegmentedText segmented = pack.segmenter().segment(text);
        return NameRecognizer.recognize(segmented, pack).stream()
                .map(NameMention::entity)
                .map(entity -> entity.kind() + " " + entity.name() + " " + entity.country())
                .toList();
    }
}
