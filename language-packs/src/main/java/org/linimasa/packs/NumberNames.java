package org.linimasa.packs;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;

/** Numbers in words, where CLDR spells them out. */
final class NumberNames {
    private static final int[] TENS = {40, 50, 60, 70, 80, 90, 100};
    private static final int LAST_COUNTED = 31;

    final TokenTable numbers = new TokenTable("NUMWORD");

    NumberNames(ULocale locale) {
        RuleBasedNumberFormat format = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        ULocale from = format.getLocale(ULocale.ACTUAL_LOCALE);
        if (from == null || !from.getLanguage().equals(locale.getLanguage())) {
            return;
        }
        for (String rules : format.getRuleSetNames()) {
            if (!rules.startsWith("%spellout-cardinal")) {
                continue;
            }
            for (int number = 0; number <= LAST_COUNTED; number++) {
                add(number, format.format(number, rules));
            }
            for (int number : TENS) {
                add(number, format.format(number, rules));
            }
        }
    }

    /** Hangul spells its numbers in syllables that begin many other words. */
    private void add(int number, String words) {
        String form = Form.clean(words);
        boolean hangul = form.codePoints().anyMatch(c -> c >= 0xac00 && c < 0xd7b0);
        if (!hangul && !Form.hasDigit(form)) {
            numbers.addWords(String.valueOf(number), List.of(form));
        }
    }
}
