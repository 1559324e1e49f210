package org.linimasa.timeline.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.Event;
import org.linimasa.event.EventTime;
import org.linimasa.event.Evidence;
import org.linimasa.event.Identity;
import org.linimasa.event.Mention;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.event.Plan;
import org.linimasa.event.Status;

/**
 * Events as a newsroom would have them after many years, the same for the same seed: few types, countries, sources and
 * participants make most of the news (Zipf), most events lie in the last years, one in ten is vague, one in fifty
 * undated, some go on for decades.
 */
final class InventedEvents {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private static final int YEARS = 40;
    private static final List<String> TYPES = List.of(
            "STATEMENT", "MEETING", "VISIT", "AGREEMENT", "ATTACK", "ELECTION", "PROTEST", "ACCIDENT", "DISASTER",
            "ARREST", "TRIAL", "APPOINTMENT", "RESIGNATION", "DEATH", "RELEASE", "COMPETITION", "DEPLOYMENT",
            "SANCTION", "AID", "SUMMIT");
    private static final List<String> CATEGORIES = List.of(
            "STATEMENT", "CONSULT", "AGREE", "ASSAULT", "ELECTION", "PROTEST", "ACCIDENT", "DISASTER", "LEGAL",
            "APPOINT", "DEATH", "SPORT", "COERCE", "AID");
    private static final List<String> COUNTRIES = List.of(
            "ID", "US", "RU", "CN", "JP", "GB", "UA", "DE", "FR", "IN", "AU", "MY", "SG", "KR", "KP", "GR", "TR", "BR",
            "ZA", "EG", "NG", "MX", "CA", "IT", "ES", "PL", "NL", "SE", "NO", "VN");
    private static final List<String> SYLLABLES = List.of(
            "ra", "to", "mi", "sa", "ke", "lu", "na", "vi", "do", "pe", "ha", "su", "ri", "mo", "ta", "be", "ga", "ni",
            "wo", "la", "ji", "fe", "zu", "ka", "ne", "di", "po", "ma", "ye", "xo");
    private static final List<Status> STATUSES = List.of(
            Status.OCCURRED, Status.OCCURRED, Status.OCCURRED, Status.OCCURRED, Status.OCCURRED, Status.OCCURRED,
            Status.PLANNED, Status.ONGOING, Status.CANCELLED, Status.POSTPONED, Status.POSSIBLE, Status.DENIED);
    private static final int PEOPLE = 200_000;
    private static final int SOURCES = 2_000;
    private static final int WORDS = 20_000;

    private final Random random;

    InventedEvents(long seed) {
        random = new Random(seed);
    }

    /** An event with its mentions. */
    record Told(Event event, List<Mention> mentions) {}

    Told next(long number) {
        UUID id = uuid("event " + number);
        String type = TYPES.get(zipf(TYPES.size()));
        String category = CATEGORIES.get(TYPES.indexOf(type) % CATEGORIES.size());
        boolean indonesian = random.nextInt(10) < 6;
        String language = indonesian ? "id" : "en";
        LocalDate day = day();
        boolean ahead = random.nextInt(50) == 0;
        EventTime time = time(ahead ? LAST_DAY.plusDays(1 + random.nextInt(700)) : day);
        Status status = ahead ? Status.PLANNED : STATUSES.get(random.nextInt(STATUSES.size()));
        List<Participant> participants = participants();
        Place place = random.nextInt(3) == 0 ? null : place();
        Instant told = day.atTime(6 + random.nextInt(16), random.nextInt(60)).toInstant(ZoneOffset.UTC);
        String title = participants.getFirst().name() + " " + words(4);
        List<Evidence> evidence = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i <= zipf(4); i++) {
            UUID document = uuid("document " + number / 6 + " " + i);
            String source = "source" + zipf(SOURCES) + ".example";
            String quote = title + " " + words(14) + ".";
            evidence.add(new Evidence(
                    document, "https://" + source + "/" + document, source, quote, 10, 10 + quote.length()));
            // The event says what the first one does; others tell it in words of their own, and name fewer.
            mentions.add(new Mention(
                    uuid("mention " + number + " " + i), document, 10, 10 + quote.length(), quote, null,
                    i == 0 ? title : participants.getFirst().name() + " " + words(4), language, type, category, status,
                    time, i == 0 ? participants : participants.subList(0, 1), i == 0 ? place : null, null, 0.8, id));
        }
        Plan plan = status == Status.PLANNED ? new Plan(null, told, List.of(), null) : null;
        Event event = new Event(
                id, 1, title, language, type, category, status, null, time, participants, place, List.of(),
                Math.round((0.5 + random.nextDouble() / 2) * 100) / 100.0, evidence, plan, List.of(), List.of(), told,
                told);
        return new Told(event, mentions);
    }

    private LocalDate day() {
        // Half of everything within the last four years.
        double share = Math.pow(random.nextDouble(), 3.3);
        return LAST_DAY.minusDays((long) (share * YEARS * 365.25));
    }

    private EventTime time(LocalDate day) {
        int kind = random.nextInt(100);
        String edtf;
        if (kind < 2) {
            return EventTime.undated();
        } else if (kind < 8) {
            edtf = YearMonth.from(day).toString();
        } else if (kind < 11) {
            edtf = Integer.toString(day.getYear());
        } else if (kind < 12) {
            edtf = random.nextBoolean() ? "[.." + day + "]" : "[" + day + "..]";
        } else if (kind < 13) {
            edtf = day.minusYears(10 + random.nextInt(40)) + "/" + (random.nextBoolean() ? ".." : day.toString());
        } else if (kind < 20) {
            edtf = day + "/" + day.plusDays(1 + random.nextInt(20));
        } else {
            edtf = day.toString();
        }
        return EventTime.of(Edtf.parse(edtf));
    }

    private List<Participant> participants() {
        List<Participant> participants = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            int who = zipf(PEOPLE);
            String name = name(who);
            String kind = who % 3 == 0 ? "ORGANIZATION" : "PERSON";
            String country = COUNTRIES.get(who % COUNTRIES.size());
            participants.add(new Participant(
                    Identity.participantId(kind, name), name, kind, i == 0 ? "AGENT" : "COUNTERPART", country, null,
                    null));
        }
        return participants;
    }

    private Place place() {
        int where = zipf(5_000);
        return new Place(capital(word(where + 7)) + where % 10, COUNTRIES.get(zipf(COUNTRIES.size())));
    }

    private static String name(int number) {
        return capital(word(number % 997)) + " " + capital(word(number / 7 + 31));
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(word(zipf(WORDS)));
        }
        return words.toString();
    }

    private static String word(int number) {
        int n = number + 40;
        StringBuilder word = new StringBuilder();
        while (n > 0) {
            word.append(SYLLABLES.get(n % SYLLABLES.size()));
            n /= SYLLABLES.size();
        }
        return word.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** From 0 to n - 1, the first most often: log-uniform, which is Zipf's law with exponent 1. */
    private int zipf(int n) {
        return Math.min(n - 1, (int) Math.exp(random.nextDouble() * Math.log(n + 1.0)) - 1);
    }

    private static UUID uuid(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

}
