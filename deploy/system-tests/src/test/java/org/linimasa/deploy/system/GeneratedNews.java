package org.linimasa.deploy.system;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Short articles, Indonesian and English by turns, the same at each run. Some report the same meetings, so that their
 * events merge; no two texts are equal.
 */
final class GeneratedNews {
    private static final List<String> PEOPLE = List.of(
            "Presiden Rahmat Siregar",
            "Menteri Luar Negeri Dewi Lestari",
            "Gubernur Agus Wibowo",
            "Perdana Menteri Anwar Malik",
            "Wali Kota Sari Puspita");
    private static final List<String> OFFICIALS = List.of(
            "President Maria Alvarez",
            "Foreign Minister Jan Novak",
            "Prime Minister Amara Okafor",
            "Governor Lucy Hart",
            "Minister Tomas Berg");
    private static final List<String> CITIES = List.of("Jakarta", "Surabaya", "Makassar", "Medan", "Kupang");
    private static final List<String> CAPITALS = List.of("Madrid", "Prague", "Lagos", "Dublin", "Oslo");
    private static final List<String> BULAN = List.of(
            "Januari",
            "Februari",
            "Maret",
            "April",
            "Mei",
            "Juni",
            "Juli",
            "Agustus",
            "September",
            "Oktober",
            "November",
            "Desember");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private GeneratedNews() {}

    /** The article of this number. */
    static String article(int number) {
        Random choice = new Random(7919L * number);
        return number % 2 == 0 ? indonesian(number, choice) : english(number, choice);
    }

    /** A structured event of this number, as JSON; some report what articles report too. */
    static String event(int number) {
        Random choice = new Random(104729L * number);
        String host = pick(OFFICIALS, choice);
        return """
                {"title": "%s meets %s", "when": "%s %d, 2023", "language": "en", "key": "event-%d"}
                """.formatted(
                        host, other(OFFICIALS, host, choice), pick(MONTHS, choice), 1 + choice.nextInt(28), number);
    }

    private static String indonesian(int number, Random choice) {
        String host = pick(PEOPLE, choice);
        String guest = other(PEOPLE, host, choice);
        int day = 1 + choice.nextInt(28);
        String bulan = pick(BULAN, choice);
        return pick(CITIES, choice) + ", " + (day + 1 > 28 ? 28 : day + 1) + " " + bulan + " 2023 - " + host
                + " bertemu dengan " + guest + " di " + pick(CITIES, choice) + " pada " + day + " " + bulan
                + " 2023. " + host + " mengatakan pertemuan berikutnya akan digelar pada "
                + (1 + choice.nextInt(28)) + " " + pick(BULAN, choice) + " 2024. Laporan nomor " + number
                + " mencatat bahwa " + guest + " mengunjungi " + pick(CITIES, choice) + " pada "
                + pick(BULAN, choice) + " 2022.\n";
    }

    private static String english(int number, Random choice) {
        String host = pick(OFFICIALS, choice);
        String guest = other(OFFICIALS, host, choice);
        int day = 1 + choice.nextInt(28);
        String month = pick(MONTHS, choice);
        return pick(CAPITALS, choice).toUpperCase(Locale.ROOT) + ", " + month + " "
                + (day + 1 > 28 ? 28 : day + 1)
                + ", 2023 - " + host + " met " + guest + " in " + pick(CAPITALS, choice) + " on " + month + " " + day
                + ", 2023. " + host + " said the two would meet again on " + pick(MONTHS, choice) + " "
                + (1 + choice.nextInt(28)) + ", 2024. Report number " + number + " noted that " + guest + " visited "
                + pick(CAPITALS, choice) + " in " + pick(MONTHS, choice) + " 2022.\n";
    }

    private static String pick(List<String> from, Random choice) {
        return from.get(choice.nextInt(from.size()));
    }

    private static String other(List<String> from, String than, Random choice) {
        String picked = pick(from, choice);
        while (picked.equals(than)) {
            picked = pick(from, choice);
        }
        return picked;
    }
}
