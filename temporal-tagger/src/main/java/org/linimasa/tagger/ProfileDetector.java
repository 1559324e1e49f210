package org.linimasa.tagger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells the language of a text by its script, by sequences of one to three letters, and by its words of time; of a short
 * text also by how likely a language is beforehand ({@link LanguagePriors}). The profiles are made with the packs; all of them together are about a megabyte.
 */
final class ProfileDetector implements LanguageDetector {
    private static final String RESOURCE = "/packs/generated/profiles";
    private static final int LONGEST_GRAM = 3;
    private static final int WORD_WEIGHT = 60;
    private static final int SHORT_TEXT = 60;

    /** With no more letters than two or three words have, chance decides between many languages. */
    private static final int FEW_LETTERS = 30;

    private static final int WORDS_OF_SHORT_TEXT = 5;
    private static final int STRANGE_LETTER = 150;
    private static final int LEAST_STRANGE = 3;
    private static final int OFTEN = 25;
    private static final int FIRST_WITHOUT_ALPHABET = 0x0e00;
    private static final double LEAST_COVERED = 0.5;
    private static final double CLOSE_TO_BEST = 0.15;

    /** Of two languages that fit alike the one that this library knows whole is meant: Indonesian before Malay. */
    private static final double KNOWN_WHOLE = 1.05;

    /** By how much more must speak for a language made from CLDR alone than for a refined one, where letters are few. */
    private static final long CLEAR_LEAD = 240;

    private static final double CLEAR_SHARE = 0.07;

    private final LanguagePriors priors = LanguagePriors.bundled();
    private final List<String> whole;
    private final List<String> languages = new ArrayList<>();
    private final List<List<UnicodeScript>> scripts = new ArrayList<>();
    private final long[] keys;
    private final int[] firstEntry;
    private final byte[] entryLanguage;
    private final byte[] entryWeight;

    private ProfileDetector(List<String> whole, List<String> lines) {
        this.whole = whole;
        Map<Long, List<int[]>> entries = new HashMap<>();
        int count = 0;
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            int language = languages.size();
            languages.add(fields[0]);
            scripts.add(Arrays.stream(fields[1].split(" "))
                    .map(UnicodeScript::forName)
                    .toList());
            for (String gram : fields[2].split(" ")) {
                int at = gram.lastIndexOf('=');
                if (at > 0) {
                    long key = gramKey(gram.substring(0, at).replace('_', ' '));
                    add(entries, key, language, Integer.parseInt(gram, at + 1, gram.length(), 10));
                    count++;
                }
            }
            for (String word : fields[3].split(" ")) {
                if (!word.isEmpty()) {
                    add(entries, wordKey(word), language, WORD_WEIGHT);
                    count++;
                }
            }
        }
        keys = entries.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        firstEntry = new int[keys.length + 1];
        entryLanguage = new byte[count];
        entryWeight = new byte[count];
        int next = 0;
        for (int k = 0; k < keys.length; k++) {
            firstEntry[k] = next;
            for (int[] entry : entries.getOrDefault(keys[k], List.of())) {
                entryLanguage[next] = (byte) entry[0];
                entryWeight[next] = (byte) entry[1];
                next++;
            }
        }
        firstEntry[keys.length] = next;
    }

    private static void add(Map<Long, List<int[]>> entries, long key, int language, int weight) {
        entries.computeIfAbsent(key, unused -> new ArrayList<>(1)).add(new int[] {language, weight});
    }

    /**
     * The profiles on the class path; empty without the jar that has them.
     *
     * @param whole the languages to prefer where others fit as well, the first of them where a text shows none
     */
    static Optional<LanguageDetector> bundled(List<String> whole) {
        try (InputStream stream = ProfileDetector.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                return Optional.empty();
            }
            try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return Optional.of(new ProfileDetector(whole, reader.lines().toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String otherwise() {
        return whole.getFirst();
    }

    @Override
    public List<String> likely(String text, int most) {
        String start = Normalizer.normalize(text.substring(0, Math.min(text.length(), MAX_CHARS)), Normalizer.Form.NFC);
        double[] covered = covered(start);
        double best = Arrays.stream(covered).max().orElse(0);
        if (best < LEAST_COVERED) {
            return List.of();
        }
        String letters = letters(start);
        boolean isShort = letters.length() < SHORT_TEXT;
        Evidence evidence = new Evidence(new long[languages.size()], new int[languages.size()]);
        score(letters, evidence);
        long[] scores = evidence.scores();
        strangeLetters(letters, scores);
        ownWords(letters, scores);
        for (int l = 0; l < scores.length; l++) {
            boolean known = whole.contains(languages.get(l));
            double factor = isShort ? priors.factor(languages.get(l)) : known ? KNOWN_WHOLE : 1;
            scores[l] = Math.round(scores[l] * factor);
        }
        List<Integer> ranked = IntStream.range(0, scores.length)
                .filter(l -> covered[l] >= best - CLOSE_TO_BEST)
                .boxed()
                .sorted(Comparator.comparing((Integer l) -> -scores[l]).thenComparing(l -> -covered[l]))
                .toList();
        return (letters.length() < FEW_LETTERS ? preferRefined(ranked, letters, evidence) : ranked.stream())
                .limit(most)
                .map(languages::get)
                .toList();
    }

    /**
     * What speaks for each language.
     *
     * @param scores of its sequences of letters and its words
     * @param words how many of its words there are
     */
    private record Evidence(long[] scores, int[] words) {
        /** With frequent words of some languages. */
        Evidence with(Map<Integer, Integer> frequent) {
            Evidence more = new Evidence(scores.clone(), words.clone());
            frequent.forEach((l, count) -> {
                more.scores[l] += (long) WORD_WEIGHT * WORDS_OF_SHORT_TEXT * count;
                more.words[l] += count;
            });
            return more;
        }

        /** Whether one language has more words than another, or a lead that is no chance. */
        boolean isClear(int one, int other, long lead) {
            long ahead = scores[one] - scores[other];
            return ahead > 0 && words[one] > words[other] || ahead > lead && ahead > CLEAR_SHARE * scores[other];
        }
    }

    /**
     * A few letters look like many languages by chance. They are in one that this library knows whole, unless a word of
     * time or clearly more sequences speak for another one refined by hand, and even more for one made from CLDR alone.
     * A single letter speaks for none.
     */
    private Stream<Integer> preferRefined(List<Integer> ranked, String letters, Evidence evidence) {
        String[] words = letters.strip().split(" ");
        Map<Integer, Integer> frequent = new HashMap<>();
        for (int l : ranked) {
            if (priors.isRefined(languages.get(l))) {
                frequent.put(l, priors.frequentAmong(words, languages.get(l)));
            }
        }
        if (frequent.isEmpty()) {
            return ranked.stream();
        }
        if (letters.strip().length() < 2) {
            return Stream.of();
        }
        Evidence all = evidence.with(frequent);
        Comparator<Integer> strength = Comparator.comparingInt((Integer l) -> all.words()[l])
                .thenComparingLong(l -> all.scores()[l])
                .thenComparing(l -> -l);
        int chosen = frequent.keySet().stream()
                .filter(l -> whole.contains(languages.get(l)))
                .max(strength)
                .orElseGet(() -> Collections.max(frequent.keySet(), strength));
        int refined = Collections.max(frequent.keySet(), strength);
        if (all.isClear(refined, chosen, CLEAR_LEAD / 2)) {
            chosen = refined;
        }
        if (all.isClear(ranked.getFirst(), chosen, CLEAR_LEAD)) {
            chosen = ranked.getFirst();
        }
        int first = chosen;
        return Stream.concat(Stream.of(first), ranked.stream().filter(l -> l != first));
    }

    /** Which part of the letters is in a language's scripts. */
    private double[] covered(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isLetter(c)) {
                counts.merge(UnicodeScript.of(c), 1, Integer::sum);
                letters++;
            }
        }
        double[] covered = new double[languages.size()];
        for (int l = 0; letters > 0 && l < covered.length; l++) {
            int known = 0;
            for (UnicodeScript script : scripts.get(l)) {
                known += counts.getOrDefault(script, 0);
            }
            covered[l] = (double) known / letters;
        }
        return covered;
    }

    /** Lower case, one space for whatever is no letter. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length() + 2).append(' ');
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            if (Character.isLetter(c) || Character.isSurrogate(c) || mark) {
                letters.append(c);
            } else if (letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
            }
        }
        return letters.append(' ').toString();
    }

    private void score(String letters, Evidence evidence) {
        long[] scores = evidence.scores();
        // A date alone has too few letters to tell by: its words do.
        int timesWord = letters.length() < SHORT_TEXT ? WORDS_OF_SHORT_TEXT : 1;
        int wordBegin = 1;
        for (int i = 0; i < letters.length(); i++) {
            for (int size = 1; size <= LONGEST_GRAM && i + size <= letters.length(); size++) {
                count(gramKey(letters.substring(i, i + size)), scores);
            }
            if (letters.charAt(i) == ' ') {
                if (i > wordBegin) {
                    countWord(wordKey(letters.substring(wordBegin, i)), timesWord, evidence);
                }
                wordBegin = i + 1;
            }
        }
    }

    /** Of languages that look alike, as Indonesian and Malay do, the words that only one of them has tell. */
    private void ownWords(String letters, long[] scores) {
        String[] words = letters.strip().split(" ");
        for (int l = 0; l < scores.length; l++) {
            scores[l] += (long) WORD_WEIGHT * WORDS_OF_SHORT_TEXT * priors.ownAmong(words, languages.get(l));
        }
    }

    /** A frequent letter that an alphabet does not have speaks against its languages: "ə" against Turkish. */
    private void strangeLetters(String letters, long[] scores) {
        int[] counts = new int[FIRST_WITHOUT_ALPHABET];
        letters.chars().filter(c -> c < FIRST_WITHOUT_ALPHABET && c != ' ').forEach(c -> counts[c]++);
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] < LEAST_STRANGE || counts[c] * OFTEN < letters.length()) {
                continue;
            }
            boolean[] known = new boolean[scores.length];
            int k = Arrays.binarySearch(keys, c);
            for (int e = k < 0 ? 0 : firstEntry[k]; k >= 0 && e < firstEntry[k + 1]; e++) {
                known[entryLanguage[e] & 0xff] = true;
            }
            for (int l = 0; l < scores.length; l++) {
                scores[l] -= known[l] ? 0 : (long) STRANGE_LETTER * counts[c];
            }
        }
    }

    private void count(long key, long[] scores) {
        int k = Arrays.binarySearch(keys, key);
        for (int e = k < 0 ? 0 : firstEntry[k]; k >= 0 && e < firstEntry[k + 1]; e++) {
            scores[entryLanguage[e] & 0xff] += entryWeight[e];
        }
    }

    private void countWord(long key, int times, Evidence evidence) {
        int k = Arrays.binarySearch(keys, key);
        for (int e = k < 0 ? 0 : firstEntry[k]; k >= 0 && e < firstEntry[k + 1]; e++) {
            int language = entryLanguage[e] & 0xff;
            evidence.scores()[language] += (long) times * entryWeight[e];
            evidence.words()[language]++;
        }
    }

    private static long gramKey(String gram) {
        long key = 0;
        for (int i = 0; i < gram.length(); i++) {
            key = key << 16 | gram.charAt(i);
        }
        return key;
    }

    /** Negative, so that no word is taken for a sequence of letters. */
    private static long wordKey(String word) {
        long key = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            key = (key ^ word.charAt(i)) * 0x100000001b3L;
        }
        return key | Long.MIN_VALUE;
    }
}
