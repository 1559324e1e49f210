package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectionTest {
    private static final TemporalTagger TAGGER = TemporalTagger.withBundledPacks();
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 17);

    private static Tagging tag(String text) {
        return TAGGER.tag(text, new TaggingContext(null, TODAY.atTime(12, 0), TODAY, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id|Menteri bertemu para petani di desa itu kemarin dan berjanji akan memperbaiki jalan pada bulan depan.",
                "ms|Mesyuarat itu diadakan pada hari Isnin lepas di pejabat majlis perbandaran bersama penduduk kampung.",
                "ms|Polis menahan dua lelaki pada Khamis lepas kerana mencuri kereta di sebuah pasar.",
                "id|Rapat itu diadakan pada hari Senin lalu di kantor wali kota bersama penduduk kampung.",
                "id|Polisi menahan dua lelaki pada Kamis lalu karena mencuri mobil di sebuah pasar.",
                "en|The minister met the farmers of the village yesterday and promised to repair the road next month.",
                "de|Der Minister traf gestern die Bauern des Dorfes und versprach, die Straße im nächsten Monat zu reparieren.",
                "de|17.05 Uhr: Tennis: Wimbledon, 2. Runde 13.00 und 18.40 Uhr: Radsport: Tour de France, 4. Etappe",
                "nl|De minister ontmoette gisteren de boeren van het dorp en beloofde de weg volgende maand te herstellen.",
                "fr|Le ministre a rencontré hier les agriculteurs du village et mon voisin a promis de réparer la route.",
                "es|El ministro se reunió ayer con los agricultores del pueblo y prometió reparar la carretera el próximo mes.",
                "pt|O ministro reuniu-se ontem com os agricultores da aldeia e prometeu reparar a estrada no próximo mês.",
                "it|Il ministro ha incontrato ieri gli agricoltori del paese e ha promesso di riparare la strada.",
                "ro|Ministrul s-a întâlnit ieri cu țăranii din sat și a promis că va repara drumul luna viitoare.",
                "ca|El ministre es va reunir ahir amb els pagesos del poble i va prometre arreglar la carretera.",
                "pl|Minister spotkał się wczoraj z rolnikami ze wsi i obiecał naprawić drogę w przyszłym miesiącu.",
                "cs|Ministr se včera setkal s rolníky z vesnice a slíbil, že příští měsíc opraví silnici.",
                "sk|Minister sa včera stretol s roľníkmi z dediny a sľúbil, že budúci mesiac opraví cestu.",
                "hu|A miniszter tegnap találkozott a falu gazdáival, és megígérte, hogy a jövő hónapban kijavítják az utat.",
                "fi|Ministeri tapasi eilen kylän viljelijät ja lupasi korjata tien ensi kuussa.",
                "et|Minister kohtus eile küla põllumeestega ja lubas järgmisel kuul tee korda teha.",
                "sv|Ministern träffade i går bönderna i byn och lovade att laga vägen nästa månad.",
                "da|Ministeren mødte i går bønderne i landsbyen og lovede at reparere vejen næste måned.",
                "tr|Bakan dün köyün çiftçileriyle görüştü ve yolu gelecek ay onaracağına söz verdi.",
                "az|Nazir dünən kəndin fermerləri ilə görüşdü və yolu gələn ay təmir edəcəyinə söz verdi.",
                "vi|Bộ trưởng đã gặp nông dân trong làng hôm qua và hứa sẽ sửa con đường vào tháng sau.",
                "uk|Міністр учора зустрівся з селянами і пообіцяв наступного місяця полагодити дорогу.",
                "ru|Министр вчера встретился с крестьянами деревни и пообещал в следующем месяце починить дорогу.",
                "bg|Министърът вчера се срещна със селяните и обеща да поправи пътя през следващия месец.",
                "sr|Министар се јуче састао са сељацима и обећао да ће следећег месеца поправити пут.",
                "el|Ο υπουργός συνάντησε χθες τους αγρότες του χωριού και υποσχέθηκε να φτιάξει τον δρόμο.",
                "he|השר נפגש אתמול עם חקלאי הכפר והבטיח לתקן את הכביש בחודש הבא.",
                "ar|التقى الوزير أمس بمزارعي القرية ووعد بإصلاح الطريق في الشهر المقبل.",
                "fa|وزیر دیروز با کشاورزان روستا دیدار کرد و قول داد که جاده را ماه آینده تعمیر کند.",
                "hi|मंत्री ने कल गाँव के किसानों से मुलाकात की और अगले महीने सड़क ठीक करने का वादा किया।",
                "th|รัฐมนตรีพบกับชาวนาในหมู่บ้านเมื่อวานนี้ และสัญญาว่าจะซ่อมถนนในเดือนหน้า",
                "ja|大臣は昨日、村の農家の人々と会い、来月道路を直すと約束した。",
                "zh|部长昨天会见了村里的农民，并承诺下个月修好道路。",
                "ko|장관은 어제 마을 농부들을 만나 다음 달에 길을 고치겠다고 약속했다.",
                "ka|მინისტრი გუშინ სოფლის გლეხებს შეხვდა და დაპირდა, რომ გზას შეაკეთებს.",
                "am|ሚኒስትሩ ትናንት ከመንደሩ ገበሬዎች ጋር ተገናኝተው መንገዱን እንደሚጠግኑ ቃል ገቡ።"
            })
    void aSentenceShowsItsLanguage(String language, String text) {
        assertEquals(language, tag(text).language());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id|Dewan bersidang besok di balai kota.",
                "en|The council meets tomorrow in the town hall.",
                "de|Der Rat tagt morgen im Rathaus.",
                "fr|Le conseil se réunit demain à la mairie.",
                "es|El consejo se reúne mañana en el ayuntamiento.",
                "pt|O conselho reúne-se amanhã na câmara.",
                "it|Il consiglio si riunisce domani in municipio.",
                "pl|Rada zbiera się jutro w ratuszu.",
                "nl|De raad vergadert morgen in het stadhuis.",
                "sv|Rådet möts i morgon i stadshuset.",
                "fi|Neuvosto kokoontuu huomenna kaupungintalolla.",
                "hu|A tanács holnap ülésezik a városházán.",
                "tr|Meclis yarın belediyede toplanacak.",
                "ro|Consiliul se întrunește mâine la primărie.",
                "vi|Hội đồng họp ngày mai tại tòa thị chính.",
                "ru|Совет соберётся завтра в ратуше.",
                "uk|Рада збереться завтра в ратуші.",
                "bg|Съветът ще заседава утре в общината.",
                "el|Το συμβούλιο συνεδριάζει αύριο στο δημαρχείο.",
                "sw|Baraza litakutana kesho katika ukumbi wa jiji.",
                "so|Golaha ayaa berri ku shiri doona xarunta magaalada.",
                "fil|Magpupulong ang konseho bukas sa munisipyo.",
                "he|המועצה תתכנס מחר בבניין העירייה.",
                "ar|يجتمع المجلس غدا في دار البلدية.",
                "hi|परिषद की बैठक कल नगर भवन में होगी।",
                "ja|市議会は明日、市役所で開かれる。",
                "zh|市议会明天在市政厅开会。"
            })
    void aShortSentenceDoesToo(String language, String text) {
        assertEquals(language, tag(text).language());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hi",
                "hello",
                "ok",
                "test",
                "see you",
                "Jan 16",
                "Mar 3",
                "Dec 25, 2023",
                "tomorrow",
                "last week",
                "next month",
                "Monday",
                "two days ago",
                "in March",
                "around noon",
                "early 1960s",
                "launch",
                "Strike",
                "Team lunch",
                "budget review",
                "board meeting",
                "Project kickoff",
                "Election day",
                "Summer 2023",
                "Flood in town",
                "Christmas",
                "Tuesday evening",
                "a few months ago",
                "Fire drill",
                "Open house",
                "Budget vote",
                "Rain",
                "Market day",
                "Press briefing",
                "Road closed",
                "Bus strike",
                "New bridge",
                "Court ruling",
                "Beach cleanup",
                "Mayor resigns",
                "Book fair",
                "Music night",
                "Harvest"
            })
    void fewWordsOfEnglishAreNoRareLanguage(String text) {
        assertEquals("en", tag(text).language());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kemarin",
                "besok",
                "halo",
                "apa kabar",
                "rapat",
                "rapat anggaran",
                "sidang",
                "pelantikan",
                "lokakarya",
                "peluncuran satelit",
                "kunjungan",
                "pameran",
                "banjir",
                "gempa bumi",
                "minggu depan",
                "bulan lalu",
                "16 Januari",
                "Senin malam",
                "dua hari lalu",
                "akhir tahun",
                "awal abad ke-20",
                "pagi ini",
                "Mei 2023",
                "Agustus",
                "siang",
                "nanti malam",
                "tadi pagi",
                "HUT RI",
                "Idul Fitri",
                "upacara",
                "Panen raya",
                "Pasar malam",
                "Rapat RT",
                "Sidang isbat",
                "Gunung meletus",
                "Jembatan baru",
                "Harga naik",
                "Cuti bersama",
                "Ujian akhir",
                "Vaksinasi",
                "Kebakaran",
                "Lomba lari",
                "Demo buruh",
                "Hujan deras",
                "Mudik",
                "Pawai"
            })
    void fewWordsOfIndonesianAreNoRareLanguage(String text) {
        assertEquals("id", tag(text).language());
    }

    @ParameterizedTest
    @CsvSource({
        "de, gestern",
        "de, nächste Woche",
        "de, Dienstagabend",
        "de, Bürgermeister tritt zurück",
        "uk, вчора",
        "uk, засідання ради",
        "uk, Пожежа",
        "el, χθες",
        "fr, la semaine dernière",
        "fr, hier soir",
        "es, la semana pasada",
        "es, ayer por la tarde",
        "it, la settimana scorsa",
        "pl, w zeszłym tygodniu",
        "tr, geçen hafta",
        "fi, viime viikolla",
        "ru, вчера вечером",
        "vi, tuần trước",
        "sw, wiki iliyopita",
        "ja, 昨日",
        "zh, 昨天",
        "ko, 어제",
        "ar, أمس"
    })
    void fewWordsThatAreClearlyOfAnotherLanguageAreReadInIt(String language, String text) {
        assertEquals(language, tag(text).language());
    }

    @Test
    void aFrenchMonIsNoMonday() {
        Tagging tagging =
                tag("Mon frère a vu le film hier soir avec mon ami, et sa mère lui a dit que c'était le mar.");

        assertEquals("fr", tagging.language());
        assertEquals(
                List.of("2024-01-16"),
                tagging.expressions().stream()
                        .map(expression -> expression.value().substring(0, 10))
                        .toList());
    }

    @Test
    void aQuotedSentenceOfAnotherLanguageDoesNotChangeThatOfTheText() {
        assertEquals(
                "id",
                tag("Menteri itu mengatakan kemarin, \"We will meet again next month\", kepada para wartawan di Jakarta"
                                + " setelah pertemuan dengan para petani.")
                        .language());
    }

    @Test
    void aTextThatShowsNoLanguageIsReadAsIndonesianAndSaysSo() {
        for (String text : List.of("16/1/2024", "2024", "Q3 2023", "!?")) {
            assertEquals("id", tag(text).language(), text);
            assertTrue(tag(text).languageAssumed(), text);
        }
        assertFalse(tag("kemarin").languageAssumed());
        assertFalse(TAGGER.tag("16/1/2024", new TaggingContext("en", null, TODAY, null))
                .languageAssumed());
    }

    @Test
    void aFreeDateSaysWhereItsLanguageIsAssumed() {
        assertEquals("assumed-language", firstRule("16/1/2024"));
        assertNotEquals("assumed-language", firstRule("16 Januari 2024"));
    }

    private static String firstRule(String text) {
        Resolution.Resolved resolved = (Resolution.Resolved) TAGGER.resolve(text, null, TODAY, null);
        return resolved.expression().explanation().getFirst().rule();
    }

    @ParameterizedTest
    @CsvSource({"de-AT, de", "pt_BR, pt", "zh-Hant-TW, zh", "nb, no", "tl, fil", "in, id", "sr-Latn, sr"})
    void aTagFindsThePackOfItsLanguage(String tag, String language) {
        assertEquals(language, TAGGER.languageFor(tag).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"tlh", "und", "x-private", "''", "not a tag"})
    void aTagWithoutAPackFindsNone(String tag) {
        assertTrue(TAGGER.languageFor(tag).isEmpty());
    }

    @Test
    void aFreeDateInALanguageWithoutAPackIsRefusedWithTheReason() {
        Resolution.Unresolved refused =
                (Resolution.Unresolved) TAGGER.resolve("wa'Hu'", "tlh", LocalDate.of(2024, 1, 17), null);

        assertTrue(refused.reason().contains("no language pack for \"tlh\""), refused.reason());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"16 janvier 2024", "16. Januar 2024", "16 de enero de 2024", "2024年1月16日", "16 января 2024"})
    void aFreeDateIsReadInTheLanguageItLooksLike(String text) {
        Resolution.Resolved resolved = (Resolution.Resolved) TAGGER.resolve(text, null, TODAY, null);

        assertEquals("2024-01-16", resolved.expression().value());
    }
}
