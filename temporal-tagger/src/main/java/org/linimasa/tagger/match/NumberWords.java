package org.linimasa.tagger.match;

import org.jspecify.annotations.Nullable;

/**
 * Joins the words of one number: "dua puluh tiga" is 23, "twenty-three" too, "nineteen ninety-six" the year 1996, as
 * is "sembilan belas sembilan enam". How
 * each word counts is in the pack (class NUMWORD): {@code 7}, {@code +10} adds to what stands before, {@code *100}
 * multiplies it.
 */
final class NumberWords {
    static final String NUMBER_WORD = "NUMWORD";

    private final Sentence sentence;
    private long thousands;
    private long current;

    private NumberWords(Sentence sentence) {
        this.sentence = sentence;
    }

    static void join(Sentence sentence) {
        if (!sentence.hasNumberWords()) {
            return;
        }
        int numberWord = sentence.pack().classNumber(NUMBER_WORD);
        for (int t = 0; t < sentence.size; t++) {
            if (sentence.is(t, numberWord)) {
                new NumberWords(sentence).joinAt(t);
            } else if (sentence.number[t] >= 0 && sentence.is(t + 1, numberWord)) {
                joinDigits(sentence, t);
            }
        }
    }

    /** "2 juta", "5 thousand". */
    private static void joinDigits(Sentence sentence, int t) {
        String how = sentence.valueAs(t + 1, NUMBER_WORD);
        if (how != null && how.startsWith("*") && sentence.number[t] < 1000) {
            long value = sentence.number[t] * Long.parseLong(how.substring(1));
            sentence.merge(t, t + 2, sentence.pack().numbers().inWords(), value);
        }
    }

    private void joinAt(int from) {
        int to = read(from);
        if (to == from) {
            return;
        }
        long value = thousands + current;
        if (value >= 13 && value <= 20) {
            NumberWords second = new NumberWords(sentence);
            int end = to < sentence.size ? second.read(to) : to;
            long rest = second.thousands + second.current;
            if (end > to && rest < 10) {
                NumberWords last = new NumberWords(sentence);
                int lastEnd = end < sentence.size ? last.read(end) : end;
                if (lastEnd == end + 1 && last.current < 10 && last.thousands == 0) {
                    end = lastEnd;
                    rest = rest * 10 + last.current;
                }
            }
            if (end > to && rest >= 10 && rest <= 99) {
                sentence.merge(from, end, sentence.pack().numbers().yearInWords(), value * 100 + rest);
                return;
            }
        }
        if (to == from + 1 && !isMultiplier(from)) {
            sentence.number[from] = value;
        } else {
            sentence.merge(from, to, sentence.pack().numbers().inWords(), value);
        }
    }

    /** "Hundred", which is no number as it stands in the lexicon but one where no other stands before it. */
    private boolean isMultiplier(int token) {
        String how = valueAt(token);
        return how != null && how.startsWith("*");
    }

    /** Reads as many words as make one number; returns the token after them. */
    private int read(int from) {
        int to = from;
        int t = from;
        while (t < sentence.size) {
            String how = valueAt(t);
            if (how == null) {
                boolean joins = t > from && t + 1 < sentence.size && isJoiner(t) && valueAt(t + 1) != null;
                if (!joins) {
                    break;
                }
                t++;
                continue;
            }
            if (!take(how)) {
                break;
            }
            t++;
            to = t;
        }
        return to;
    }

    private @Nullable String valueAt(int token) {
        return sentence.valueAs(token, NUMBER_WORD);
    }

    private boolean isJoiner(int token) {
        boolean hyphen = sentence.end[token] - sentence.begin[token] == 1
                && sentence.text().charAt(sentence.begin[token]) == '-'
                && sentence.glued[token]
                && sentence.isGlued(token + 1);
        boolean afterHundreds = current >= 100 || current == 0 && thousands > 0;
        boolean word = afterHundreds && sentence.is(token, sentence.pack().classNumber("NUMJOIN"));
        return hyphen && current % 10 == 0 && current % 100 != 0 || word;
    }

    private boolean take(String how) {
        long value = Long.parseLong(how.startsWith("+") || how.startsWith("*") ? how.substring(1) : how);
        if (how.startsWith("+")) {
            if (current % 100 > 9 || current % 10 == 0) {
                return false;
            }
            current += value;
        } else if (how.startsWith("*")) {
            return multiply(value);
        } else if (current == 0 && thousands == 0
                || current > 0 && current % 100 == 0 && value < 100
                || current % 100 >= 20 && current % 10 == 0 && value < 10
                || current == 0 && value < 1000) {
            current += value;
        } else {
            return false;
        }
        return true;
    }

    private boolean multiply(long factor) {
        if (factor >= 1000) {
            long product = Math.max(current, 1) * factor;
            if (thousands > 0 && thousands < product || product > 1_000_000_000_000L) {
                return false;
            }
            thousands += product;
            current = 0;
        } else {
            long last = current % factor;
            long before = current - last;
            if (last == 0 && current > 0) {
                return false;
            }
            current = before + Math.max(last, 1) * factor;
        }
        return true;
    }
}
