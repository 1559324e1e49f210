package org.linimasa.packs;

import com.ibm.icu.impl.ICUData;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what a language is recognized: its scripts, its frequent sequences of one to three letters, its words of time. The
 * sequences are those of a corpus where the language-detector library has one, else those of all that CLDR writes in
 * the language.
 */
final class LanguageProfile {
    private static final int MOST_GRAMS = 400;
    private static final int LEAST_LETTERS = 1500;
    private static final double FLOOR = 1e-5;
    private static final int STEPS = 8;
    /** Names of countries tell less of a language than its texts do. */
    private static final double CLDR_ALONE = 0.85;

    private static final Pattern COUNT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)+)\":(\\d+)");
    private static final Map<String, List<String>> CORPUS =
            Map.of("zh", List.of("zh-CN", "zh-TW"), "fil", List.of("tl"), "no", List.of("no"));

    private LanguageProfile() {}

    /** {@code language, scripts, sequence=weight ..., words}, with tabs between. */
    static String of(List<ULocale> locales, List<TokenTable> words) throws IOException {
        String language = locales.getFirst().getLanguage();
        Map<String, Long> counts = new HashMap<>();
        for (String corpus : CORPUS.getOrDefault(language, List.of(language))) {
            corpus(corpus, counts);
        }
        double weight = 1;
        if (counts.isEmpty()) {
            weight = CLDR_ALONE;
            for (ULocale locale : locales) {
                if (locale.getCountry().isEmpty()) {
                    cldr(locale, counts);
                }
            }
        }
        return language + "\t" + String.join(" ", scripts(locales)) + "\t" + String.join(" ", grams(counts, weight))
                + "\t" + String.join(" ", single(words));
    }

    private static Set<String> scripts(List<ULocale> locales) {
        Set<String> scripts = new TreeSet<>();
        for (ULocale locale : locales) {
            switch (ULocale.addLikelySubtags(locale).getScript()) {
                case "Hans", "Hant" -> scripts.add("Hani");
                case "Jpan" -> scripts.addAll(List.of("Hani", "Hira", "Kana"));
                case "Kore" -> scripts.add("Hang");
                case String script -> scripts.add(script);
            }
        }
        return scripts;
    }

    private static void corpus(String name, Map<String, Long> counts) throws IOException {
        try (InputStream stream = LanguageProfile.class.getResourceAsStream("/languages/" + name)) {
            if (stream == null) {
                return;
            }
            Matcher count = COUNT.matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            while (count.find()) {
                String gram = count.group(1);
                if (gram.codePoints().allMatch(c -> c == ' ' || isPart(c))) {
                    counts.merge(gram.toLowerCase(Locale.ROOT), Long.valueOf(count.group(2)), Long::sum);
                }
            }
        }
    }

    private static void cldr(ULocale locale, Map<String, Long> counts) {
        List<String> strings = new ArrayList<>();
        for (String base : List.of(
                ICUData.ICU_BASE_NAME,
                ICUData.ICU_LANG_BASE_NAME,
                ICUData.ICU_REGION_BASE_NAME,
                ICUData.ICU_UNIT_BASE_NAME)) {
            try {
                UResourceBundle bundle = UResourceBundle.getBundleInstance(base, locale);
                if (bundle.getULocale().getLanguage().equals(locale.getLanguage())) {
                    // the rest of the first are patterns, not words
                    collect(base.equals(ICUData.ICU_BASE_NAME) ? bundle.get("fields") : bundle, strings);
                }
            } catch (MissingResourceException e) {
                // this locale has nothing of the kind
            }
        }
        String text = String.join(" ", new LinkedHashSet<>(strings));
        if (text.length() < LEAST_LETTERS) {
            return;
        }
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
            String padded = ' ' + word + ' ';
            for (int size = 1; size <= 3; size++) {
                for (int i = 0; i + size <= padded.length(); i++) {
                    counts.merge(padded.substring(i, i + size), 1L, Long::sum);
                }
            }
        }
    }

    private static void collect(UResourceBundle table, List<String> strings) {
        for (int i = 0; i < table.getSize(); i++) {
            try {
                UResourceBundle element = table.get(i);
                if (element.getType() == UResourceBundle.STRING) {
                    strings.add(element.getString().replaceAll("\\{\\d\\}|\\[.*?\\]|'", ""));
                } else if (element.getType() == UResourceBundle.TABLE || element.getType() == UResourceBundle.ARRAY) {
                    collect(element, strings);
                }
            } catch (MissingResourceException e) {
                // an alias to what the locale does not have
            }
        }
    }

    private static boolean isPart(int c) {
        return Character.isLetter(c)
                || UCharacter.getType(c) == Character.NON_SPACING_MARK
                || UCharacter.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static List<String> grams(Map<String, Long> counts, double weight) {
        long[] total = new long[4];
        counts.forEach((gram, count) -> total[Math.min(3, gram.length())] += count);
        return counts.entrySet().stream()
                .filter(entry -> !entry.getKey().isBlank() && entry.getKey().length() <= 3)
                .filter(entry -> entry.getKey().chars().noneMatch(c -> Character.isSurrogate((char) c)))
                .sorted(Comparator.comparing((Map.Entry<String, Long> entry) ->
                                -entry.getValue() * entry.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_GRAMS)
                .map(entry -> {
                    double share =
                            (double) entry.getValue() / total[entry.getKey().length()];
                    long steps = Math.round(STEPS * weight * Math.log(share / FLOOR));
                    return entry.getKey().replace(' ', '_') + "=" + Math.max(1, Math.min(127, steps));
                })
                .toList();
    }

    private static Set<String> single(List<TokenTable> tables) {
        Set<String> words = new TreeSet<>();
        for (TokenTable table : tables) {
            for (String value : table.values()) {
                for (String form : table.forms(value)) {
                    String word = Form.folded(form);
                    if (word.length() > 2 && word.codePoints().allMatch(LanguageProfile::isPart)) {
                        words.add(word);
                    }
                }
            }
        }
        return words;
    }
}
