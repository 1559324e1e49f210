package org.linimasa.tagger.match;

import org.linimasa.tagger.pack.LanguagePack;
import org.linimasa.tagger.pack.YearCount;

/**
 * Years as languages count them, made years of the common calendar: "令和6", "民國113", "พ.ศ. 2567" are 2024, and so is a
 * Thai 2567 alone. How each era counts is in the pack (class YEARERA, whose value is the year before its first, and the
 * line {@code years}).
 */
final class EraYears {
    private static final String YEAR_ERA = "YEARERA";
    private static final int LAST_YEAR = 2999;

    private EraYears() {}

    static void join(Sentence sentence) {
        LanguagePack pack = sentence.pack();
        int era = pack.classNumber(YEAR_ERA);
        YearCount count = pack.yearCount();
        if (era < 0 && count == null) {
            return;
        }
        int year = pack.classNumber("YEAR");
        int first = pack.classNumber("FIRSTYEAR");
        for (int t = 0; t < sentence.size; t++) {
            if (sentence.is(t, era)) {
                joinAt(
                        sentence,
                        t,
                        sentence.is(t + 1, first) ? 1 : sentence.number[Math.min(t + 1, sentence.size - 1)]);
            } else if (count != null && sentence.is(t, year) && count.counts(sentence.number[t])) {
                sentence.number[t] += count.before();
            }
        }
    }

    private static void joinAt(Sentence sentence, int t, long number) {
        String before = sentence.valueAs(t, YEAR_ERA);
        if (before == null || number < 1 || t + 1 >= sentence.size) {
            return;
        }
        long year = Long.parseLong(before) + number;
        if (year >= 1 && year <= LAST_YEAR) {
            sentence.merge(t, t + 2, sentence.pack().numbers().yearInWords(), year);
        }
    }
}
