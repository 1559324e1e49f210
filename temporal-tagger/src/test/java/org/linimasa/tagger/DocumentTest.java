package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linimasa.event.Alternative;

class DocumentTest {
    private static final String DELEGATION = """
            Delegasi itu tiba di ibu kota pada Selasa malam (16/1) untuk menemui presiden. \
            Pada hari sebelumnya mereka berunding dengan menteri pertanian. \
            Kesepakatan dagang ditandatangani pada bulan September tahun sebelumnya. \
            Pada Senin sebelum pertemuan itu, juru bicara menyampaikan harapannya. \
            Kunjungan balasan akan berlangsung dalam waktu dekat.""";

    @Test
    void infersTheYearFromAWeekdayAndItsDate() {
        Tagging tagging = Readings.undated(DELEGATION);

        assertEquals("id", tagging.language());
        assertEquals("2024-01", tagging.documentTime().edtf());
        assertTrue(tagging.documentTime().inferred());
        assertEquals(
                List.of("2018-01", "2007-01", "2001-01", "1996-01"),
                tagging.documentTime().alternatives().stream()
                        .map(Alternative::edtf)
                        .toList());
    }

    @Test
    void findsTheYearOfADatelineByTheWeekdayAndTheYearsNamed() {
        Tagging tagging = Readings.TAGGER.tag(
                "BERGEN, Jan. 29 — The ferry was delayed, its owner said on Monday. It was built in 2022.",
                new TaggingContext("en", null, LocalDate.of(2026, 5, 1), null));

        assertEquals("2024-01-29", tagging.documentTime().edtf());
        assertFalse(tagging.documentTime().alternatives().isEmpty());
    }

    @Test
    void findsTheYearInWhichAllWeekdaysThatADatelinedReportNamesAreRecent() {
        Tagging tagging = Readings.TAGGER.tag(
                "BERGEN, May 18 (Harbour News) — The towns agreed on Wednesday to share a ferry. The owner welcomed it on"
                        + " Thursday.",
                new TaggingContext("en", null, LocalDate.of(2025, 6, 30), null));

        assertEquals("2023-05-18", tagging.documentTime().edtf());
        assertEquals(
                List.of("2023-05-18", "2023-05-17", "2023-05-18"),
                tagging.expressions().stream().map(TimeExpression::value).toList());
    }

    @Test
    void takesTheDayFromADatelineThatNamesTheAgencyBehindIt() {
        Tagging tagging = Readings.TAGGER.tag(
                "BERGEN, April 9, 2019 (Harbour News) — The ferry sails again tomorrow.",
                new TaggingContext("en", null, LocalDate.of(2026, 5, 1), null));

        assertEquals("2019-04-09", tagging.documentTime().edtf());
        assertEquals("2019-04-10", tagging.expressions().getLast().value());
    }

    @Test
    void takesThePrintedDayOfPublicationWhereverItStands() {
        Tagging tagging = Readings.TAGGER.tag(
                "The bridge opened on Tuesday morning, the city said. It had been closed for a year. ".repeat(6)
                        + "\nPublished: 2 October 2025",
                new TaggingContext("en", null, LocalDate.of(2026, 5, 1), null));

        assertEquals("2025-10-02", tagging.documentTime().edtf());
    }

    @Test
    void isNoFinerThanTheDateItCountsFrom() {
        assertEquals(
                "[2015-04..2016-03]", lastDate("en", "The mill opened in 2015. It burned down three months later."));
        assertEquals(
                "[2015-04..2016-03]", lastDate("id", "Kilang itu dibuka pada 2015. Tiga bulan kemudian terbakar."));
        assertEquals("2017", lastDate("en", "The mill opened in 2015. It burned down two years later."));
        assertEquals("2015-08", lastDate("en", "The mill opened in May 2015. It burned down three months later."));
    }

    private static String lastDate(String language, String text) {
        return String.valueOf(Readings.TAGGER
                .tag(
                        text,
                        new TaggingContext(
                                language, LocalDateTime.of(2022, 9, 3, 0, 0), LocalDate.of(2022, 9, 3), null))
                .expressions()
                .getLast()
                .time()
                .edtf());
    }

    @Test
    void countsAWeekdayFromTheLastDayOfARange() {
        Tagging tagging = Readings.TAGGER.tag(
                "Dewan itu bersidang pada 20-21 Desember 2023. Hasilnya diumumkan Kamis.",
                new TaggingContext("id", null, LocalDate.of(2026, 5, 1), null));

        assertEquals("2023-12-21", Readings.find(tagging, "Kamis").value());
    }

    @Test
    void doesNotInferAYearAfterTheTextArrived() {
        TaggingContext early = new TaggingContext("id", null, LocalDate.of(2020, 5, 1), null);

        Tagging tagging = Readings.TAGGER.tag(DELEGATION, early);

        assertEquals("2018-01", tagging.documentTime().edtf());
        assertEquals("2018-01-16TNI", tagging.expressions().getFirst().value());
    }

    @Test
    void countsFromTheDateNamedBefore() {
        Tagging tagging = Readings.undated(DELEGATION);
        TimeExpression before = Readings.find(tagging, "hari sebelumnya");
        Anchor anchor = before.anchor();

        assertEquals("2024-01-15", before.value());
        assertEquals(Anchor.Kind.EARLIER_DATE, anchor == null ? null : anchor.kind());
        assertEquals("2024-01-16", anchor == null ? null : anchor.edtf());
        assertEquals(DELEGATION.indexOf("Selasa"), anchor == null ? null : anchor.begin());
        assertEquals(
                "2023-09",
                Readings.find(tagging, "bulan September tahun sebelumnya").value());
    }

    @Test
    void countsFromAnEventAndLetsTheCallerSayWhenThatWas() {
        Tagging tagging = Readings.undated(DELEGATION);
        TimeExpression monday = Readings.find(tagging, "Senin");
        Anchor anchor = monday.anchor();

        assertEquals("2024-01-15", monday.value());
        assertEquals(Anchor.Kind.EVENT, anchor == null ? null : anchor.kind());
        assertEquals(Anchor.Side.BEFORE, anchor == null ? null : anchor.side());

        TimeExpression moved = Readings.TAGGER.reanchor(monday, "id", LocalDate.of(2024, 1, 15));
        assertEquals("2024-01-08", moved.value());
        assertEquals(monday.begin(), moved.begin());
    }

    @Test
    void readsAMonthAgainFromABetterAnchorWithoutTheWordThatMadeItOne() {
        TimeExpression may = Readings.in("en").tag("The bridge opened in May.").getFirst();

        assertEquals("2023-05", may.value());
        assertEquals(
                "2019-05",
                Readings.TAGGER.reanchor(may, "en", LocalDate.of(2019, 4, 2)).value());
        assertEquals(
                "May",
                Readings.TAGGER.reanchor(may, "en", LocalDate.of(2019, 4, 2)).text());
    }

    @Test
    void countsALengthFromTheEventNamedAfterIt() {
        List<TimeExpression> found =
                Readings.in("id").tag("Pertemuan digelar pada 10 Januari 2024. Sehari setelah pertemuan, harga naik.");

        assertEquals("P1D", found.getLast().value());
        assertEquals("2024-01-11", found.getLast().time().edtf());
        TimeExpression moved = Readings.TAGGER.reanchor(found.getLast(), "id", LocalDate.of(2024, 1, 20));
        assertEquals("2024-01-21", moved.time().edtf());
    }

    @Test
    void bothEndsOfARangeAreDatedByTheWholeRange() {
        List<TimeExpression> found = Readings.in("id").tag("Pameran digelar dari Senin (8/1) hingga Rabu (10/1).");

        assertEquals(
                List.of("2024-01-08", "2024-01-10"),
                found.stream().map(TimeExpression::value).toList());
        assertEquals("2024-01-08/2024-01-10", found.getFirst().time().edtf());
        assertEquals("2024-01-08/2024-01-10", found.getLast().time().edtf());

        List<TimeExpression> years = Readings.in("en").tag("The bridge was built between 2019 and 2021.");
        assertEquals("2019/2021", years.getFirst().time().edtf());
    }

    @Test
    void aRangeOfClockTimesMayEndOnTheNextDay() {
        List<TimeExpression> found = Readings.in("id").tag("Jalan ditutup pukul 22.00 hingga 04.00 WIB.");

        assertEquals(
                LocalDateTime.of(2024, 1, 17, 22, 0),
                found.getFirst().time().bounds().start().earliest());
        assertEquals(
                LocalDateTime.of(2024, 1, 18, 4, 1),
                found.getFirst().time().bounds().end().latest());
        assertEquals(found.getFirst().time().bounds(), found.getLast().time().bounds());
        assertEquals("Asia/Jakarta", found.getFirst().time().zone());
    }

    @Test
    void theFirstOfTwoClockTimesTakesTheDayOfTheSecond() {
        List<TimeExpression> found = Readings.in("en").tag("They met between 9 a.m. and 5 p.m. on Monday.");

        assertEquals("2024-01-15T09:00", found.getFirst().value());
    }

    @Test
    void readsANumericDateAsThePastThatItsSentenceTells() {
        assertEquals(
                "2024-01-12",
                Readings.in("en").tag("It was signed on 12/01/2024.").getFirst().value());
        assertEquals(
                "2024-12-01",
                Readings.in("en")
                        .tag("It will be signed on 12/01/2024.")
                        .getFirst()
                        .value());
    }

    @Test
    void takesTheDayFromADateline() {
        Tagging indonesian = Readings.undated("""
                Harga Beras Naik
                JAKARTA (3/5/2023) - Harga beras naik sejak kemarin, kata menteri dalam rapat itu.""");
        assertEquals("2023-05-03", indonesian.documentTime().edtf());
        assertEquals("2023-05-02", Readings.find(indonesian, "kemarin").value());

        Tagging english = Readings.undated("""
                Rice prices rise
                May 3, 2023

                The price of rice has been rising since yesterday, the minister said.""");
        assertEquals("2023-05-03", english.documentTime().edtf());
        assertEquals("2023-05-02", Readings.find(english, "yesterday").value());
    }

    @Test
    void keepsTheMonthOfTheLatestReportedDay() {
        Tagging tagging = Readings.undated(
                "Menteri meresmikan pasar itu, Jumat (5/5/2023). Hari ini pedagang mulai berjualan di sana.");

        assertEquals("2023-05", tagging.documentTime().edtf());
        TimeExpression today = Readings.find(tagging, "Hari ini");
        assertEquals("2023-05-XX", today.value());
        assertEquals("2023-05", today.time().edtf());
    }

    @Test
    void saysNothingWhereTheTextSaysNothing() {
        Tagging tagging = Readings.undated("Kemarin hujan turun dan sungai meluap, tetapi warga sudah mengungsi.");

        assertNull(tagging.documentTime().edtf());
        assertFalse(tagging.documentTime().explanation().isEmpty());
        assertEquals("XXXX-XX-XX", tagging.expressions().getFirst().value());
        assertNull(tagging.expressions().getFirst().time().edtf());
    }

    @Test
    void explainsEachStep() {
        TimeExpression expression = Readings.undated(DELEGATION).expressions().getFirst();

        assertEquals(
                List.of("weekday-bracketed-date", "nearest-year"),
                expression.explanation().stream().map(step -> step.rule()).toList());
    }

    @Test
    void warnsWhereTheWeekdayIsWrong() {
        TimeExpression expression =
                Readings.in("id").tag("Rapat digelar Senin (16/1/2024).").getFirst();

        assertEquals("2024-01-16", expression.value());
        assertTrue(
                expression.explanation().stream().anyMatch(step -> step.rule().equals("weekday-mismatch")));
    }

    @Test
    void countsOffsetsInUtf16CodeUnits() {
        String text = "😀🎉 Rapat digelar Senin (15/1) 😀.";

        TimeExpression expression = Readings.in("id").tag(text).getFirst();

        assertEquals("Senin (15/1)", text.substring(expression.begin(), expression.end()));
    }

    @Test
    void whatIsPutOffHasADateAhead() {
        assertEquals("2024-06", lastValue("en", "The launch was postponed to early June."));
        assertEquals("2024-06", lastValue("en", "They pushed the launch back, so it was moved to June."));
        assertEquals("2024-05-20", lastValue("en", "The match has been rescheduled for May 20."));
        assertEquals("2024-01-22", lastValue("en", "The meeting was moved to Monday."));
        assertEquals("2024-06", lastValue("id", "Peluncuran ditunda ke Juni."));
        assertEquals("2024-01-22", lastValue("id", "Rapat itu diundur hingga Senin."));
        assertEquals("2023-06", lastValue("en", "The launch took place in June."));
        assertEquals("2023-06", lastValue("id", "Peluncuran berlangsung pada Juni."));
    }

    @Test
    void keepsTheOldDateOfWhatIsPutOffApart() {
        List<TimeExpression> found = Readings.in("en").tag("The race was postponed from May 20 to June 5.");

        assertEquals(
                List.of("2024-05-20", "2024-06-05"),
                found.stream().map(each -> each.time().edtf()).toList());
    }

    private static String lastValue(String language, String text) {
        return Readings.in(language).tag(text).getLast().value();
    }

    @Test
    void aRangeEndsAfterItBegins() {
        for (TimeExpression end : List.of(
                Readings.in("id").tag("Jalan ditutup mulai besok sampai Sabtu.").getLast(),
                Readings.in("id").tag("Jalan ditutup dari besok hingga Sabtu.").getFirst(),
                Readings.in("en")
                        .tag("The road is closed from tomorrow until Saturday.")
                        .getLast())) {
            assertEquals("2024-01-18/2024-01-20", end.time().edtf(), end.text());
        }
    }

    @Test
    void betweenTwoDaysIsOneOfThem() {
        assertEquals("[2023-05-10..2023-05-12]", lastEdtf("en", "The attack happened between 10 and 12 May."));
        assertEquals("[2023-05-10..2023-05-12]", lastEdtf("en", "The attack happened between May 10 and May 12."));
        assertEquals(
                "[2023-05-10..2023-05-12]", lastEdtf("id", "Serangan itu telah terjadi antara 10 dan 12 Mei 2023."));
        assertEquals("2023-05-10/2023-05-12", lastEdtf("en", "The fair lasted from May 10 to May 12."));
        assertEquals("2023-05-10/2023-05-12", lastEdtf("id", "Pameran berlangsung dari 10 hingga 12 Mei 2023."));

        TimeExpression evening = Readings.in("en")
                .tag("The outage happened between 9 p.m. and 10 p.m. on Tuesday.")
                .getLast();
        assertEquals(
                LocalDateTime.of(2024, 1, 16, 22, 1),
                evening.time().bounds().start().latest());
    }

    private static String lastEdtf(String language, String text) {
        return String.valueOf(Readings.in(language).tag(text).getLast().time().edtf());
    }

    @Test
    void doesNotChooseBetweenDayAndMonthWithoutAReason() {
        TimeExpression open =
                Readings.in("en").tag("It was signed on 02/03/2023.").getFirst();

        assertEquals("[2023-02-03,2023-03-02]", open.time().edtf());
        assertEquals(0.48, open.confidence());
        assertEquals("2023-03-02", lastEdtf("id", "Perjanjian itu diteken pada 02/03/2023."));
    }

    @Test
    void readsDayAndMonthInTheOrderOfTheDocument() {
        List<TimeExpression> european =
                Readings.in("en").tag("It was signed on 02/03/2023, after talks on 25/12/2022.");
        assertEquals("2023-03-02", european.getFirst().time().edtf());
        assertEquals(
                "order-of-document", european.getFirst().explanation().getLast().rule());

        List<TimeExpression> american =
                Readings.in("en").tag("It was signed on 02/03/2023, after talks on 12/25/2022.");
        assertEquals("2023-02-03", american.getFirst().time().edtf());
        assertEquals("2023-03-02", lastEdtf("en", "It was signed on Thursday, 02/03/2023."));
    }

    @Test
    void namesOnlyYearsInWhichTheWeekdayFits() {
        TimeExpression tuesday =
                Readings.in("id").tag("Rapat digelar Selasa (16/1).").getFirst();

        assertEquals(List.of(), tuesday.explanation().getLast().alternatives());
        assertFalse(Readings.in("id")
                .tag("Rapat digelar 16 Januari.")
                .getFirst()
                .explanation()
                .getLast()
                .alternatives()
                .isEmpty());
    }

    @Test
    void countsHoursWhereTheHourOfWritingIsKnown() {
        TaggingContext afternoon =
                new TaggingContext("en", LocalDateTime.of(2024, 1, 17, 15, 30), LocalDate.of(2024, 1, 17), null);
        TimeExpression ago = Readings.TAGGER
                .tag("The train left two hours ago.", afternoon)
                .expressions()
                .getFirst();
        assertEquals("2024-01-17T13:00", ago.value());
        assertEquals(
                LocalDateTime.of(2024, 1, 17, 14, 0), ago.time().bounds().end().latest());

        assertEquals("2024-01-17", lastValue("en", "The train left two hours ago."));
        assertEquals("2024-01-17", lastValue("id", "Kereta berangkat dua jam lalu."));
        assertEquals("2024-01-15", lastValue("en", "The train left 48 hours ago."));
        assertEquals("2024-01-15T22:00", lastValue("en", "It began at 8 p.m. on Monday and ended two hours later."));
    }

    @Test
    void saysWhyAnExpressionIsNotPlaced() {
        for (TimeExpression unplaced : Readings.undated("The dam broke late on Wednesday. Crews arrived this morning.")
                .expressions()) {
            assertNull(unplaced.time().edtf());
            assertEquals("no-anchor", unplaced.explanation().getLast().rule(), unplaced.text());
        }
    }

    @Test
    void aLengthThatCountsFromAnUnknownDayOfWritingIsNoBareLength() {
        TimeExpression ahead = Readings.undated("The boilers will be replaced within the next three years.")
                .expressions()
                .getFirst();
        assertEquals(new Anchor(Anchor.Kind.DOCUMENT_TIME, null, null, null), ahead.anchor());
        assertEquals("no-anchor", ahead.explanation().getLast().rule());

        assertNull(Readings.undated("The strike lasted three years.")
                .expressions()
                .getFirst()
                .anchor());
    }
}
