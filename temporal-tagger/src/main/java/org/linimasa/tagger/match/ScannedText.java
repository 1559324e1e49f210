package org.linimasa.tagger.match;

import org.linimasa.tagger.match.Correction.Kind;
import org.linimasa.tagger.pack.CharacterKind;
import org.linimasa.tagger.pack.LanguagePack;

/**
 * Reads what a scanner took for something else, in any language: "l6" and "1O" beside a month are 16 and 10, "Agustu5" is
 * "Agustus". Only an unknown word that holds a digit or hangs on one is looked at.
 */
final class ScannedText {
    /** So many tokens before its year a month can stand: "January 16, 2O24". */
    private static final int MONTH_BEFORE = 3;

    private static final int LONGEST_NUMBER = 4;
    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_NAME = 12;

    private final Sentence sentence;
    private final LanguagePack pack;
    private final int month;
    private final int weekday;
    private final int ordinalSuffix;

    private ScannedText(Sentence sentence) {
        this.sentence = sentence;
        this.pack = sentence.pack();
        this.month = pack.classNumber("MONTH");
        this.weekday = pack.classNumber("WEEKDAY");
        this.ordinalSuffix = pack.classNumber("ORDSUFFIX");
    }

    static void correct(Sentence sentence) {
        if (sentence.hasDigitsInWords()) {
            ScannedText scanned = new ScannedText(sentence);
            // Names first, because numbers are told by the months beside them.
            for (int t = sentence.size - 1; t >= 0; t--) {
                scanned.correctName(t);
            }
            for (int t = sentence.size - 1; t >= 0; t--) {
                scanned.correctNumber(t);
            }
        }
    }

    private void correctName(int t) {
        if (!isUnknown(t)) {
            return;
        }
        int from = isNumberBefore(t) ? t - 1 : t;
        int length = sentence.end[t] - sentence.begin[from];
        if (length < SHORTEST_NAME || length > LONGEST_NAME) {
            return;
        }
        String written = sentence.words(from, t + 1);
        // A one stands for an i or an l.
        for (String letters : new String[] {letters(written, 'i'), letters(written, 'l')}) {
            long known = pack.words().longestAt(letters, 0, length);
            if ((int) known == length && known >= 0) {
                int number = (int) (known >>> 32);
                LanguagePack.Word word = pack.word(number);
                if (pack.is(word.capitalizedSymbol(), month) || pack.is(word.capitalizedSymbol(), weekday)) {
                    sentence.replace(from, t + 1, word.capitalizedSymbol(), number, -1);
                    sentence.correct(new Correction(Kind.SCANNED, sentence.begin[from], written, letters));
                    return;
                }
            }
        }
    }

    private void correctNumber(int t) {
        if (!isUnknown(t)) {
            return;
        }
        int from = isNumberBefore(t) ? t - 1 : t;
        int mark = ordinalMark(t);
        int length = (mark < 0 ? sentence.end[t] : mark) - sentence.begin[from];
        // "The l9th of May": behind an ordinal there is a word between.
        boolean beside = isBesideMonth(from, t + 1) || mark >= 0 && sentence.is(t + 2, month);
        if (length > LONGEST_NUMBER || !beside) {
            return;
        }
        String written = sentence.text().substring(sentence.begin[from], sentence.begin[from] + length);
        String digits = digits(written);
        if (digits.isEmpty() || sentence.isFull()) {
            return;
        }
        int value = Integer.parseInt(digits);
        if (mark >= 0) {
            long known = pack.words().longestAt(sentence.text(), mark, sentence.end[t]);
            int number = (int) (known >>> 32);
            sentence.split(t, mark, pack.word(number).symbol(), number);
        }
        sentence.replace(from, t + 1, pack.numbers().ofDigits(length, value), -1, value);
        sentence.correct(new Correction(Kind.SCANNED, sentence.begin[from], written, digits));
    }

    /** Where the ending of an ordinal begins at the end of a word, "th" in "l9th"; -1 where there is none. */
    private int ordinalMark(int t) {
        for (int at = sentence.begin[t] + 1; at < sentence.end[t]; at++) {
            long known = pack.words().longestAt(sentence.text(), at, sentence.end[t]);
            boolean ends = known >= 0 && (int) known == sentence.end[t];
            if (ends && pack.is(pack.word((int) (known >>> 32)).symbol(), ordinalSuffix)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isUnknown(int t) {
        return sentence.word[t] < 0
                && sentence.number[t] < 0
                && CharacterKind.is(sentence.text().charAt(sentence.begin[t]), CharacterKind.LETTER);
    }

    private boolean isNumberBefore(int t) {
        return sentence.isGlued(t) && sentence.number[t - 1] >= 0 && sentence.word[t - 1] < 0;
    }

    private boolean isBesideMonth(int from, int to) {
        if (sentence.is(to, month)) {
            return true;
        }
        for (int t = from - 1; t >= 0 && from - t <= MONTH_BEFORE; t--) {
            if (sentence.is(t, month)) {
                return true;
            }
        }
        return false;
    }

    private static String letters(String written, char one) {
        StringBuilder letters = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            letters.append(
                    switch (c) {
                        case '0' -> 'o';
                        case '1' -> one;
                        case '3' -> 'e';
                        case '4' -> 'a';
                        case '5' -> 's';
                        case '8' -> 'b';
                        default -> c;
                    });
        }
        return letters.toString();
    }

    /** The digits that letters were taken for; empty where some letter looks like none, or no digit is among them. */
    private static String digits(String written) {
        StringBuilder digits = new StringBuilder(written.length());
        boolean any = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            switch (c) {
                case 'l', 'I' -> digits.append('1');
                case 'O', 'o' -> digits.append('0');
                default -> {
                    if (c < '0' || c > '9') {
                        return "";
                    }
                    any = true;
                    digits.append(c);
                }
            }
        }
        return any ? digits.toString() : "";
    }
}
