package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Mention;

/** "Two days later" and "on the same day as the final" count from the event that they mean. */
class CountedOnTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | [2025-04..2025-05] | The fair ends on 24 August. Ada Moss fainted in Tolvane last month but sang in Harlow three days later.",
                "en | [..2025-05-30] | Ada Moss visited Norway last week and met Karl Voss the next day.",
                "en | 2025-05-12     | The fair ends on 24 August. The mill caught fire on 3 May and reopened nine days later.",
                "en | 2025-05-06     | The pier in Tolvane collapsed on 3 May. Three days later, the mayor resigned.",
                "en | 2025-07-12     | The fair opens on 10 July. Two days later, the band will play in Oslo.",
                "id | 2025-05-08     | Pasar malam dibuka pada 10 Juli. Jembatan di Marowa roboh pada 3 Mei dan dibuka kembali lima hari kemudian.",
            })
    void theLastEventIsCountedFromItsOwnSentence(String language, String time, String text) {
        List<Mention> mentions = ArticleReader.mentions(text, language, "2025-05-30");

        assertEquals(time, mentions.get(mentions.size() - 1).time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2025-05-02 | A day before the arrest, Reed met Ana Diaz in Hull. Police arrested Tomas Reed on 3 May.",
                "en | 2025-05-02 | Police arrested Tomas Reed on 3 May. A day before the arrest, Reed met Ana Diaz in Hull.",
                "id | 2025-05-02 | Polisi menangkap Budi Santoso pada 3 Mei. Sehari sebelum penangkapan, ia bertemu Siti Rahma di Solo.",
                "id | 2025-05-02 | Polisi menangkap Budi Santoso pada 3 Mei. Sehari sebelum ditangkap, ia bertemu Siti Rahma di Solo.",
                // two arrests
                "en | [..2025-05-30] | A day before the arrest, Ben Cole met Ana Diaz in Hull. Police arrested Tomas Reed on 3 May. Police"
                        + " arrested Mira Lind on 9 May.",
            })
    void theOnlyOneOfItsKindIsTheEventNamed(String language, String time, String text) {
        List<String> meetings = ArticleReader.mentions(text, language, "2025-05-30").stream()
                .filter(mention -> mention.type().equals("MEETING"))
                .map(mention -> String.valueOf(mention.time().edtf()))
                .toList();

        assertEquals(List.of(time), meetings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The final will be played in Tolvane on 29 July. The tournament party will take place on 4 August. The third-place match will take place on the same day as the final.",
                "id | Final kejuaraan akan dimainkan di Marowa pada 29 Juli. Perebutan tempat ketiga akan berlangsung pada hari yang sama dengan final.",
            })
    void theSameDayIsThatOfTheEventNamed(String language, String text) {
        List<String> onTheDay = ArticleReader.events(text, language, "2025-07-20").stream()
                .filter(event -> "2025-07-29".equals(event.time().edtf()))
                .map(MergedEvent::title)
                .toList();

        assertEquals(2, onTheDay.size(), onTheDay.toString());
        assertEquals(
                1, onTheDay.stream().filter(title -> title.startsWith("Final")).count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // One told by the same noun before, not a later one of its kind that was put off.
                "en | 2025-05-17 | The final was played on 18 May. A day before the final, Ada Moss beat Sofie Lind. A charity match planned for 2 June has been called off.",
                "id | 2025-05-17 | Rini Putri menang dalam final di Marowa, Minggu (18/5). Sehari sebelum final, ia mengalahkan Sofie Lind. Laga amal yang sedianya digelar Senin (2/6) ditunda.",
                "id | 2025-05-17 | Final itu dimainkan pada 18 Mei. Laga amal pada 20 Mei ditunda. Sehari sebelum final, Rini Putri mengalahkan Sofie Lind.",
                "en | 2025-05-05 | The flood hit Tolvane on 3 May. Karl Voss held a meeting on 9 May. Two days after the flood, Ada Moss resigned.",
                // Where two events would fit, the day named last is meant.
                "en | 2025-05-13 | A fire broke out in Tolvane on 3 May. A fire broke out in Harlow on 11 May. Two days after the fire, Ada Moss resigned.",
                // What did not take place is no day to count from.
                "en | [..2025-05-30] | The council's meeting on 12 May was cancelled. Three days after the meeting, Ada Moss resigned.",
                "id | [..2025-05-30] | Rapat di Marowa pada 12 Mei dibatalkan. Tiga hari setelah rapat, Rini Putri mengundurkan diri.",
            })
    void aDistanceCountsFromTheEventThatItNames(String language, String time, String text) {
        List<Mention> mentions = ArticleReader.mentions(text, language, "2025-05-30");
        Mention counted = mentions.stream()
                .filter(mention -> mention.text().startsWith("Ada Moss")
                        || mention.title().contains("Sofie Lind")
                        || mention.type().equals("RESIGNATION"))
                .findFirst()
                .orElseThrow();

        assertEquals(time, counted.time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // What had been before is only the background.
                "2025-04-27 | A jury convicted Karl Voss on 27 April, at the end of a trial that had opened on 18 March. His wife resigned the same day.",
                "2025-04-27 | The mill closed on 27 April. It had opened on 18 March. Ada Moss resigned the same day.",
                // What goes on from the background is background too.
                "2025-03-18 | The mill closed on 27 April. It had opened on 18 March. Ada Moss had resigned the same day.",
                "2025-03-18 | The mill closed on 27 April. A new one opened on 18 March. Ada Moss resigned the same day.",
            })
    void theSameDayIsThatOfWhatIsToldAndNotOfWhatHadBeen(String time, String text) {
        MergedEvent counted = ArticleReader.events(text, "en", "2025-05-30").stream()
                .filter(event -> event.type().equals("RESIGNATION"))
                .findFirst()
                .orElseThrow();

        assertEquals(time, counted.time().edtf());
    }

    @Test
    void aTourThatBeganIsOneEvent() {
        MergedEvent event =
                ArticleReader.event("The singer's world tour began in Harlow on 2 May.", "en", "2025-05-30");

        assertEquals("2025-05-02", event.time().edtf());
        assertEquals("PERFORMANCE", event.type());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Foreign Minister Ada Moss and her Kenyan counterpart Karl Voss signed the document in Harlow. The pact takes effect on July 1.",
                "id | Menteri Luar Negeri Rini Putri dan mitranya dari Jepang Taro Sato menandatangani perjanjian di Jakarta. Perjanjian itu mulai berlaku pada 1 Juli.",
            })
    void signingAndTakingEffectAreTwoEvents(String language, String text) {
        List<MergedEvent> events = ArticleReader.events(text, language, "2025-05-30");

        assertEquals(
                List.of("AGREEMENT [..2025-05-30]", "START 2025-07-01"),
                events.stream()
                        .map(event -> event.type() + " " + event.time().edtf())
                        .sorted()
                        .toList());
        assertEquals(
                2,
                events.stream()
                        .filter(event -> event.type().equals("AGREEMENT"))
                        .findFirst()
                        .orElseThrow()
                        .participants()
                        .size());
    }
}
