package org.linimasa.tagger.match;

import org.linimasa.tagger.pack.CharacterKind;
import org.linimasa.tagger.pack.LanguagePack;
import org.linimasa.tagger.pack.Script;

/** Cuts a text into sentences of typed tokens, in one pass. */
public final class Tokenizer {
    private static final char SOFT_HYPHEN = '\u00ad';
    private static final int LONGEST_CUT = 40;

    private final LanguagePack pack;
    private final String text;
    private final Sentence sentence;
    private final int title;
    private final int month;
    private final int ordinalMark;
    private final int afterOrdinal;
    private final int joined;
    private int position;

    /** Starts at the beginning of a text. */
    public Tokenizer(LanguagePack pack, String text) {
        this.pack = pack;
        this.text = text;
        this.sentence = new Sentence(pack, text);
        this.title = pack.classNumber("TITLE");
        this.month = pack.classNumber("MONTH");
        this.ordinalMark = pack.classNumber("ORDMARK");
        this.afterOrdinal = pack.classNumber("AFTERORD");
        this.joined = pack.classNumber("JOINED");
    }

    /**
     * The next sentence; the object is the same each time, with other content.
     *
     * @return the sentence, empty at the end of the text
     */
    public Sentence next() {
        sentence.clear();
        while (position < text.length() && !sentence.isFull()) {
            char c = text.charAt(position);
            int kind = CharacterKind.of(c);
            if ((kind & CharacterKind.SPACE) != 0) {
                if (c == '\n' && sentence.size > 0 && isBlankLineAfter()) {
                    break;
                }
                position++;
            } else if ((kind & CharacterKind.DIGIT) != 0) {
                number();
            } else if ((kind & CharacterKind.LETTER) != 0 || beginsWord(c)) {
                word();
            } else {
                mark(c);
                if (endsSentence(c)) {
                    break;
                }
            }
        }
        ScannedText.correct(sentence);
        NumberWords.join(sentence);
        EraYears.join(sentence);
        return sentence;
    }

    private static boolean isDigit(char c) {
        return CharacterKind.is(c, CharacterKind.DIGIT);
    }

    private boolean beginsWord(char c) {
        return Character.isHighSurrogate(c) && Character.isLetter(text.codePointAt(position));
    }

    private boolean isBlankLineAfter() {
        for (int i = position + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return true;
            }
            if (c != ' ' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return false;
    }

    private void number() {
        int begin = position;
        long value = 0;
        while (position < text.length() && isDigit(text.charAt(position))) {
            value = Math.min(value * 10 + Character.digit(text.charAt(position), 10), Long.MAX_VALUE / 100);
            position++;
        }
        int length = position - begin;
        boolean grouped = false;
        while (length <= 3 && isThousandsGroup(position)) {
            value = Math.min(
                    value * 1000 + Integer.parseInt(text, position + 1, position + 4, 10), Long.MAX_VALUE / 10000);
            position += 4;
            grouped = true;
        }
        int symbol = grouped ? pack.numbers().inWords() : pack.numbers().ofDigits(length, value);
        sentence.add(begin, position, symbol, -1, value);
    }

    private boolean isThousandsGroup(int at) {
        if (at + 3 >= text.length() || text.charAt(at) != '.' && text.charAt(at) != ',') {
            return false;
        }
        for (int i = at + 1; i <= at + 3; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return at + 4 >= text.length() || !isDigit(text.charAt(at + 4));
    }

    private void word() {
        int begin = position;
        boolean betweenDigits = begin > 0
                && isDigit(text.charAt(begin - 1))
                && begin + 1 < text.length()
                && isDigit(text.charAt(begin + 1));
        // "2024-01-16T20:00": the T is a word of its own.
        long known = pack.words().longestAt(text, begin, betweenDigits ? begin + 1 : text.length());
        if (known >= 0) {
            long taken = endsNumber(begin, (int) known) ? withoutStop(begin, known) : known;
            if (!isCut((int) taken) || !takeCut(begin, (int) taken)) {
                known(begin, taken);
            }
            return;
        }
        int kinds = begin > 0 ? CharacterKind.of(text.charAt(begin - 1)) & CharacterKind.DIGIT : 0;
        int kind = CharacterKind.of(text.charAt(position));
        do {
            kinds |= kind;
            position++;
            kind = position < text.length() ? CharacterKind.of(text.charAt(position)) : 0;
        } while (kind != 0 && continuesWord(text.charAt(position - 1), text.charAt(position), kind));
        if (isCut(position) && takeCut(begin, position)) {
            return;
        }
        if ((kinds & CharacterKind.DIGIT) != 0) {
            sentence.holdDigitsInWords();
        }
        if (isDigit(text.charAt(position - 1)) && takeJoined(begin)) {
            return;
        }
        int inflected = pack.inflected(text, begin, position);
        if (inflected >= 0) {
            known(begin, (long) inflected << 32 | position);
            return;
        }
        sentence.add(begin, position, pack.unknownWord(text, begin, position), -1, -1);
    }

    /** "On December 1st.": right behind a digit letters and a full stop are no abbreviation such as "St.". */
    private boolean endsNumber(int begin, int end) {
        if (begin == 0 || !isDigit(text.charAt(begin - 1)) || text.charAt(end - 1) != '.') {
            return false;
        }
        for (int i = begin; i < end - 1; i++) {
            if (!CharacterKind.is(text.charAt(i), CharacterKind.LETTER)) {
                return false;
            }
        }
        return true;
    }

    private long withoutStop(int begin, long known) {
        int end = (int) known - 1;
        long shorter = pack.words().longestAt(text, begin, end);
        return shorter >= 0 && (int) shorter == end ? shorter : known;
    }

    /** Whether a soft hyphen follows, or a hyphen at the end of a line. */
    private boolean isCut(int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return c == SOFT_HYPHEN || c == '-' && lineAfter(at + 1) > 0;
    }

    /** Where the next line begins, if nothing but spaces are left of this one; 0 otherwise. */
    private int lineAfter(int at) {
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i + 1;
            }
            if (c != ' ' && c != '\r') {
                return 0;
            }
        }
        return 0;
    }

    /** "Janu-" at the end of a line and "ari" on the next: a word of the pack that was cut. */
    private boolean takeCut(int begin, int cut) {
        StringBuilder joined = new StringBuilder(text.substring(begin, cut));
        int at = cut;
        while (isCut(at) && joined.length() < LONGEST_CUT) {
            at = Math.max(at + 1, lineAfter(at + 1));
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            while (at < text.length() && CharacterKind.is(text.charAt(at), CharacterKind.LOWER_CASE)) {
                joined.append(text.charAt(at++));
            }
        }
        long known = pack.words().longestAt(joined.toString(), 0, joined.length());
        if (known < 0 || (int) known != joined.length() || at == cut) {
            return false;
        }
        known(begin, known >>> 32 << 32 | at);
        sentence.correct(
                new Correction(Correction.Kind.HYPHENATED, begin, text.substring(begin, at), joined.toString()));
        return true;
    }

    /** "Januari2024", "FY23": a month, or a word that its language writes so, with a year right after it. */
    private boolean takeJoined(int begin) {
        int letters = begin;
        while (CharacterKind.is(text.charAt(letters), CharacterKind.LETTER)) {
            letters++;
        }
        int digits = letters;
        while (digits < position && isDigit(text.charAt(digits))) {
            digits++;
        }
        int length = digits - letters;
        if (letters == begin || digits < position || length != 2 && length != 4) {
            return false;
        }
        long known = pack.words().longestAt(text, begin, letters);
        if ((int) known != letters) {
            return false;
        }
        int symbol = pack.word((int) (known >>> 32)).capitalizedSymbol();
        if (!pack.is(symbol, joined) && !(length == 4 && pack.is(symbol, month))) {
            return false;
        }
        known(begin, known);
        return true;
    }

    /** Where words have no spaces between them, what the pack does not know is read character by character. */
    private static boolean continuesWord(char before, char c, int kind) {
        if ((kind & CharacterKind.IN_WORD) == 0) {
            return false;
        }
        return (kind & (CharacterKind.LETTER | CharacterKind.DIGIT)) != 0
                ? !Script.hasNoSpaces(before) && !Script.hasNoSpaces(c)
                : true;
    }

    private void known(int begin, long found) {
        int number = (int) (found >>> 32);
        position = (int) found;
        LanguagePack.Word word = pack.word(number);
        boolean capitalized = CharacterKind.is(text.charAt(begin), CharacterKind.UPPER_CASE);
        sentence.add(begin, position, capitalized ? word.capitalizedSymbol() : word.symbol(), number, -1);
        if (word.correct() != null) {
            correct(begin, word.correct());
        }
    }

    private void correct(int begin, String correct) {
        String written = text.substring(begin, position);
        sentence.correct(new Correction(Correction.Kind.SPELLING, begin, written, correct));
    }

    private void mark(char c) {
        int begin = position;
        if (c == '\'' || c == '\u2019') {
            long known = pack.words().longestAt(text, begin, text.length());
            if (known >= 0) {
                known(begin, known);
                return;
            }
        }
        position++;
        if (Character.isHighSurrogate(c)
                && position < text.length()
                && Character.isLowSurrogate(text.charAt(position))) {
            position++;
        }
        sentence.add(begin, position, pack.punctuation(c), -1, -1);
    }

    /** "16. Januar", "16. 1. 2024", "2024. 01. 16.", "16 იან. 2024": the full stop belongs to the number or month. */
    private boolean goesOnAfterNumber(int before, int afterMark) {
        int next = afterMark;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        if (next == text.length()) {
            return false;
        }
        boolean number = sentence.number[before] >= 0 && sentence.word[before] < 0;
        if (isDigit(text.charAt(next))) {
            return number || sentence.is(before, month);
        }
        if (!number || sentence.number[before] > 31) {
            return false;
        }
        long known = pack.words().longestAt(text, next, text.length());
        if (known < 0) {
            return false;
        }
        int symbol = pack.word((int) (known >>> 32)).capitalizedSymbol();
        return pack.is(symbol, month) || pack.is(symbol, afterOrdinal);
    }

    private boolean endsSentence(char c) {
        if (c != '.' && c != '!' && c != '?') {
            return false;
        }
        int i = position;
        while (i < text.length() && "\"'\u201d\u2019)]".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        if (i >= text.length()) {
            return true;
        }
        if (!Character.isWhitespace(text.charAt(i))) {
            return false;
        }
        int before = sentence.size - 2;
        if (c == '.' && before >= 0 && sentence.is(before + 1, ordinalMark) && goesOnAfterNumber(before, i)) {
            return false;
        }
        if (c == '.' && before >= 0) {
            boolean initial = sentence.end[before] - sentence.begin[before] == 1
                    && Character.isUpperCase(text.charAt(sentence.begin[before]));
            if (initial || sentence.is(before, title)) {
                return false;
            }
        }
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i >= text.length() || !Character.isLowerCase(text.charAt(i));
    }
}
