package org.linimasa.packs;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes {@code packs/generated/LANGUAGE.pack} for every language whose months and weekdays CLDR names. */
public final class PackGenerator {
    private PackGenerator() {}

    /**
     * Makes the packs, or nothing where they are up to date.
     *
     * @param arguments the folder of the compiled classes, which is the root of the resources too
     */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        Path folder = classes.resolve("packs/generated");
        Path stamp = classes.resolveSibling("packs.stamp");
        String inputs = fingerprint(classes.resolve("org/linimasa/packs"));
        if (Files.exists(stamp)
                && Files.exists(folder)
                && Files.readString(stamp).equals(inputs)) {
            return;
        }
        long start = System.nanoTime();
        Files.createDirectories(folder);
        List<String> languages = new ArrayList<>();
        List<String> profiles = new ArrayList<>();
        long size = 0;
        for (List<ULocale> locales : languages().values()) {
            String language = locales.getFirst().getLanguage();
            PackText text = new PackText(locales);
            String pack = text.write();
            Files.writeString(folder.resolve(language + ".pack"), pack);
            languages.add(language);
            profiles.add(LanguageProfile.of(locales, text.wordsOfTime()));
            size += pack.length();
        }
        Files.writeString(folder.resolve("languages"), String.join("\n", languages) + "\n");
        Files.writeString(folder.resolve("profiles"), String.join("\n", profiles) + "\n");
        Files.writeString(stamp, inputs);
        System.out.printf(
                "%d language packs from CLDR %s: %,d characters in %.1f s%n",
                languages.size(), LocaleData.getCLDRVersion(), size, (System.nanoTime() - start) / 1e9);
    }

    /** All locales by language, the plain one first; only those that have names of their own. */
    private static Map<String, List<ULocale>> languages() {
        Map<String, List<ULocale>> languages = new TreeMap<>();
        Stream.of(DateFormat.getAvailableULocales())
                .sorted(Comparator.comparing(
                                (ULocale locale) -> locale.getName().length())
                        .thenComparing(ULocale::getName))
                .forEach(locale -> languages
                        .computeIfAbsent(locale.getLanguage(), unused -> new ArrayList<>())
                        .add(locale));
        languages.values().removeIf(locales -> !hasNames(locales.getFirst()));
        return languages;
    }

    private static boolean hasNames(ULocale locale) {
        DateFormatSymbols symbols = new DateFormatSymbols(GregorianCalendar.class, locale);
        String january = symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE)[0];
        String monday = symbols.getWeekdays(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE)[2];
        return !january.equals("M01") && !monday.equals("Mon");
    }

    /** What the packs depend on: CLDR's version and the generator itself. */
    private static String fingerprint(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(VersionInfo.ICU_VERSION.toString().getBytes(StandardCharsets.UTF_8));
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
