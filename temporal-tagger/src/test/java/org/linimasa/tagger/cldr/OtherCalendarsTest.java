package org.linimasa.tagger.cldr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.JapaneseDate;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.ChronoField;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.tagger.TaggingContext;
import org.linimasa.tagger.TemporalTagger;
import org.linimasa.tagger.TimeExpression;

/** Days as languages count them: Buddhist years, Japanese eras, years of the Republic, the calendars of Iran and Islam. */
class OtherCalendarsTest {
    private static final TemporalTagger TAGGER = TemporalTagger.withBundledPacks();
    private static final LocalDate WRITTEN = LocalDate.of(2024, 1, 17);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "th@calendar=buddhist",
                "fa@calendar=persian",
                "fa_AF@calendar=persian",
                "ps@calendar=persian",
                "ja@calendar=japanese",
                "zh@calendar=roc",
                "zh_TW@calendar=roc",
                "ar@calendar=islamic-civil",
                "ur@calendar=islamic-civil"
            })
    void readsTheDaysOfAYearAsCldrWritesThem(String name) {
        ULocale locale = new ULocale(name);
        for (int style : new int[] {DateFormat.FULL, DateFormat.LONG}) {
            DateFormat format = DateFormat.getDateInstance(style, locale);
            format.setTimeZone(TimeZone.GMT_ZONE);
            for (LocalDate day = LocalDate.of(2023, 3, 19); day.getYear() < 2025; day = day.plusDays(5)) {
                String text = format.format(Date.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC)));
                assertEquals(List.of(day.toString()), values(locale.getLanguage(), text), text);
            }
        }
    }

    @Test
    void yearsAreThoseOfJavasCalendars() {
        for (LocalDate day = LocalDate.of(1990, 2, 3); day.getYear() < 2030; day = day.plusDays(97)) {
            String monthAndDay = day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            JapaneseDate japanese = JapaneseDate.from(day);
            String era = japanese.getEra().getValue() == 2 ? "平成" : "令和";
            assertEquals(
                    List.of(day.toString()),
                    values("ja", era + japanese.get(ChronoField.YEAR_OF_ERA) + "年" + monthAndDay));
            int minguo = MinguoDate.from(day).get(ChronoField.YEAR_OF_ERA);
            assertEquals(List.of(day.toString()), values("zh", "民國" + minguo + "年" + monthAndDay));
            int buddhist = ThaiBuddhistDate.from(day).get(ChronoField.YEAR_OF_ERA);
            assertEquals(
                    List.of(day.toString()),
                    values("th", day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + buddhist));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "th; การประชุมจัดขึ้นในปี 2566; 2023",
                "th; ประชุมวันที่ 16 มกราคม พ.ศ. 2567 ที่เชียงใหม่; 2024-01-16",
                "th; ประชุมวันที่ 16 มกราคม 2024; 2024-01-16",
                "ja; 会議は令和6年1月16日に開かれた。; 2024-01-16",
                "ja; 令和元年5月に始まった。; 2019-05",
                "ja; 橋は昭和39年に完成した。; 1964",
                "ja; 会議は2024年1月16日に開かれた。; 2024-01-16",
                "zh; 會議於民國113年1月16日舉行。; 2024-01-16",
                "zh; 会议于2024年1月16日举行。; 2024-01-16",
                "fa; این نشست ۲۶ دی ۱۴۰۲ برگزار شد.; 2024-01-16",
                "fa; این نشست در ۱۴۰۲/۱۰/۲۶ برگزار شد.; 2024-01-16",
                "fa; این نشست ۱۶ ژانویه ۲۰۲۴ برگزار شد.; 2024-01-16",
                "fa; پل در دی ۱۴۰۲ باز شد.; 2023-12-22/2024-01-20",
                "fa; پل در سال ۱۴۰۲ باز شد.; 2023-03-21/2024-03-19",
                "ar; عقد الاجتماع في 5 رجب 1445 هـ; 2024-01-16"
            })
    void readsThemInSentencesBesideTheCommonCalendar(String language, String sentence, String value) {
        assertEquals(List.of(value), values(language, sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"th; มีผู้เข้าร่วม 25670 คน", "ja; 令和の時代", "zh; 民國時期的建築", "fa; در ۱۴۰۲۵ نفر", "fa; ۱۴۰۰ نفر آمدند"
            })
    void leavesAloneWhatOnlyLooksLikeThem(String language, String sentence) {
        assertEquals(List.of(), values(language, sentence));
    }

    private static List<String> values(String language, String text) {
        TaggingContext context = new TaggingContext(language, WRITTEN.atStartOfDay(), WRITTEN, null);
        return TAGGER.tag(text, context).expressions().stream()
                .map(TimeExpression::value)
                .toList();
    }
}
