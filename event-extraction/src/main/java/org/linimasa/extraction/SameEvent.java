package org.linimasa.extraction;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Bound;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.EdtfParseException;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.Mention;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.event.Status;
import org.linimasa.extraction.pack.EventType;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;

/**
 * Whether two mentions can be the same event: same family of types, participants that agree, times that can be the
 * same, and no two different places. A wrong merge is worse than a missed one, so what is not known on both sides does
 * not count as agreement where nothing else does. Symmetric.
 */
final class SameEvent {
    /** Documents further apart than this speak of different events where one of them gives no date. */
    private static final Duration UNDATED_REACH = Duration.ofDays(10);
    /** A plan without a date is met by what happens within this time. */
    private static final Duration PLAN_REACH = Duration.ofDays(400);

    private static final Pattern COUNT = Pattern.compile("\\d[\\d.,]*");

    /** The share of the shorter title's words that two reports of one plan have in common. */
    private static final double SAME_WORDS = 0.6;

    private SameEvent() {}

    static boolean possible(LiveMention a, LiveMention b) {
        return BlockKeys.family(a.mention().type())
                        .equals(BlockKeys.family(b.mention().type()))
                && !contradicted(a.mention(), b.mention())
                && (toldTogether(a.mention(), b.mention())
                        || timesAgree(a, b)
                                && placesAgree(a.mention().place(), b.mention().place())
                                && whoAgrees(a, b));
    }

    /** What a text tells as a fact is not what it says that somebody denies or that did not come about. */
    private static boolean contradicted(Mention a, Mention b) {
        return a.document() != null
                && Objects.equals(a.document(), b.document())
                && (isUnreal(a) && isFact(b) || isUnreal(b) && isFact(a) || countsDiffer(a, b) || verbsDiffer(a, b));
    }

    /** "Took in 6,412 students" and "took in 7,900 students": with a verb that no table knows, one text tells of two. */
    private static boolean countsDiffer(Mention a, Mention b) {
        boolean general = a.type().equals(EventType.ACTIVITY.name()) && b.type().equals(EventType.ACTIVITY.name());
        Set<String> left = counts(a);
        Set<String> right = counts(b);
        return general && !left.isEmpty() && !right.isEmpty() && Collections.disjoint(left, right);
    }

    /** "Is to discuss it in October", "have had relations since 1975": one text tells of two by two verbs. */
    private static boolean verbsDiffer(Mention a, Mention b) {
        boolean general = a.type().equals(EventType.ACTIVITY.name()) && b.type().equals(EventType.ACTIVITY.name());
        Mention.Trigger left = a.trigger();
        Mention.Trigger right = b.trigger();
        boolean putOff = a.status() == Status.POSTPONED || b.status() == Status.POSTPONED;
        return general
                && !putOff
                && left != null
                && right != null
                && !Objects.equals(a.time().edtf(), b.time().edtf())
                && !left.text().equalsIgnoreCase(right.text());
    }

    private static Set<String> counts(Mention mention) {
        return COUNT.matcher(mention.title()).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static boolean isUnreal(Mention mention) {
        return mention.status() == Status.DENIED || mention.status() == Status.NOT_OCCURRED;
    }

    private static boolean isFact(Mention mention) {
        return mention.status() == Status.OCCURRED || mention.status() == Status.ONGOING;
    }

    /** "Postponed from 3 May to 17 May": one text tells of what was planned and of what became of it. */
    private static boolean toldTogether(Mention a, Mention b) {
        boolean plan = a.status() == Status.PLANNED && b.status() == Status.POSTPONED
                || a.status() == Status.POSTPONED && b.status() == Status.PLANNED;
        return plan
                && a.document() != null
                && Objects.equals(a.document(), b.document())
                && Objects.equals(a.begin(), b.begin())
                && a.title().equals(b.title());
    }

    /** How much speaks for it: shared participants, the same document, a date on both sides. */
    static double closeness(LiveMention a, LiveMention b) {
        double value = sharedNames(a.mention(), b.mention());
        value += Objects.equals(a.mention().document(), b.mention().document()) ? 0.5 : 0;
        boolean dated = isDated(a.mention()) && isDated(b.mention());
        value += dated ? 1 : 0;
        value += Objects.equals(a.mention().time().edtf(), b.mention().time().edtf()) ? 0.5 : 0;
        return value;
    }

    /** Whether its beginning is dated: "until the 7th" agrees with every day before, and so with none. */
    private static boolean isDated(Mention mention) {
        Bound start = mention.time().bounds().start();
        return start.earliest() != null && start.latest() != null;
    }

    private static boolean timesAgree(LiveMention a, LiveMention b) {
        boolean datedA = isDated(a.mention());
        boolean datedB = isDated(b.mention());
        if (isPutOff(a.mention(), b.mention()) || isPutOff(b.mention(), a.mention())) {
            return true;
        }
        if (datedA && datedB) {
            return daysOverlap(a.mention().time().bounds(), b.mention().time().bounds());
        }
        boolean planA = isAhead(a.mention().status());
        boolean planB = isAhead(b.mention().status());
        if (!datedA && !datedB) {
            return planA == planB && documentsWithin(a, b, planA ? PLAN_REACH : UNDATED_REACH);
        }
        LiveMention dated = datedA ? a : b;
        LiveMention undated = datedA ? b : a;
        return datedAgainstUndated(dated, undated);
    }

    /** Whether a plan's day is given up by a later word of the same event: what comes of it need not be on that day. */
    static boolean isGivenUp(LiveMention plan, List<LiveMention> cluster) {
        return cluster.stream().anyMatch(later -> isPutOff(later.mention(), plan.mention()));
    }

    /** Whether one is the other's plan moved to a later day: told in the same words, and not too long after. */
    private static boolean isPutOff(Mention later, Mention plan) {
        boolean moved = later.status() == Status.POSTPONED
                && (plan.status() == Status.PLANNED || plan.status() == Status.POSSIBLE)
                && isDated(plan);
        if (!moved || wordsShared(later.title(), plan.title()) < SAME_WORDS) {
            return false;
        }
        LocalDateTime planned = plan.time().bounds().start().earliest();
        LocalDateTime now = later.time().bounds().start().latest();
        return now == null || planned != null && planned.isBefore(now) && !now.isAfter(planned.plus(PLAN_REACH));
    }

    private static boolean datedAgainstUndated(LiveMention dated, LiveMention undated) {
        TimeBounds when = dated.mention().time().bounds();
        if (!daysOverlap(when, undated.mention().time().bounds())) {
            return false;
        }
        boolean plan = isAhead(undated.mention().status());
        if (!plan && isAhead(dated.mention().status())) {
            return false;
        }
        if (Objects.equals(dated.mention().document(), undated.mention().document())) {
            return plan == isAhead(dated.mention().status());
        }
        TimeBounds written = written(undated);
        return written != null && within(when.start(), written.start(), plan ? PLAN_REACH : UNDATED_REACH);
    }

    private static boolean isAhead(Status status) {
        return switch (status) {
            case PLANNED, POSSIBLE, POSTPONED -> true;
            case OCCURRED, ONGOING, CANCELLED, DENIED, NOT_OCCURRED, UNKNOWN -> false;
        };
    }

    private static boolean documentsWithin(LiveMention a, LiveMention b, Duration reach) {
        if (Objects.equals(a.mention().document(), b.mention().document())) {
            return true;
        }
        TimeBounds first = written(a);
        TimeBounds second = written(b);
        return first != null && second != null && within(first.start(), second.start(), reach);
    }

    /** Whether so much time at most lies between two ranges; a document of some day in January is near all of it. */
    private static boolean within(Bound a, Bound b, Duration reach) {
        return startsWithin(a, b, reach) && startsWithin(b, a, reach);
    }

    private static boolean startsWithin(Bound a, Bound b, Duration reach) {
        LocalDateTime from = a.earliest();
        LocalDateTime to = b.latest();
        return from != null
                && to != null
                && from.toLocalDate().compareTo(lastDay(to).plusDays(reach.toDays())) <= 0;
    }

    private static @Nullable TimeBounds written(LiveMention live) {
        String edtf = live.documentTime().edtf();
        if (edtf == null) {
            return null;
        }
        try {
            return Edtf.parse(edtf).bounds();
        } catch (EdtfParseException e) {
            return null;
        }
    }

    /** Compared by whole days: two sources may give two hours of one event. */
    private static boolean daysOverlap(TimeBounds a, TimeBounds b) {
        return startsByEndOf(a, b) && startsByEndOf(b, a);
    }

    private static boolean startsByEndOf(TimeBounds a, TimeBounds b) {
        LocalDateTime start = a.start().earliest();
        LocalDateTime end = b.end().latest();
        return start == null
                || end == null
                || start.toLocalDate().isBefore(lastDay(end).plusDays(1));
    }

    private static LocalDate lastDay(LocalDateTime exclusive) {
        return exclusive.minusNanos(1).toLocalDate();
    }

    private static boolean placesAgree(@Nullable Place a, @Nullable Place b) {
        if (a == null || b == null) {
            return true;
        }
        String countryA = a.country();
        String countryB = b.country();
        return countryA == null || countryB == null || countryA.equals(countryB);
    }

    /** A town can lie in the country that the other names, but two towns are two. */
    private static boolean areNear(Place a, Place b) {
        Set<String> words = BlockKeys.words(a.name());
        words.retainAll(BlockKeys.words(b.name()));
        boolean sameCountry = a.country() != null && a.country().equals(b.country());
        return !words.isEmpty() || sameCountry && (isCountry(a) || isCountry(b));
    }

    private static boolean isCountry(Place place) {
        String code = place.country();
        return code != null
                && LanguagePack.inOrder("en").stream()
                        .flatMap(pack -> pack.countryName(code).stream())
                        .anyMatch(name -> BlockKeys.folded(name).equals(BlockKeys.folded(place.name())));
    }

    private static boolean whoAgrees(LiveMention a, LiveMention b) {
        EventType.Shape shape = BlockKeys.shape(a.mention().type());
        return switch (shape) {
            case TWO_SIDED -> sidesAgree(a.mention().participants(), b.mention().participants());
            case ACT -> actsAgree(a, b);
            case HAPPENING -> happeningsAgree(a.mention(), b.mention());
        };
    }

    /** The smaller side's participants are all among the other's, and at least one is more than a country's name. */
    private static boolean sidesAgree(List<Participant> a, List<Participant> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        List<Participant> fewer = a.size() <= b.size() ? a : b;
        List<Participant> more = a.size() <= b.size() ? b : a;
        return fewer.stream().allMatch(one -> more.stream().anyMatch(other -> sameParty(one, other)));
    }

    private static boolean actsAgree(LiveMention first, LiveMention second) {
        Mention a = first.mention();
        Mention b = second.mention();
        List<Participant> agentsA = agents(a);
        List<Participant> agentsB = agents(b);
        if (agentsA.isEmpty() || agentsB.isEmpty()) {
            return sharedNames(a, b) > 0 && isDated(a) && isDated(b)
                    || a.title().equals(b.title()) && titleTells(first, second);
        }
        boolean agents = agentsA.size() == agentsB.size()
                && agentsA.stream().allMatch(one -> agentsB.stream().anyMatch(other -> sameParty(one, other)));
        return agents && samePurpose(a, b) && townsAgree(a, b);
    }

    /** What one does in two towns on one day are two acts. */
    private static boolean townsAgree(Mention a, Mention b) {
        Place placeA = a.place();
        Place placeB = b.place();
        return placeA == null
                || placeB == null
                || Objects.equals(a.document(), b.document())
                || areNear(placeA, placeB);
    }

    /** Whether a title that both have says enough: "the strike began" is told of many strikes on one day. */
    private static boolean titleTells(LiveMention first, LiveMention second) {
        Mention a = first.mention();
        Mention b = second.mention();
        if (Objects.equals(a.document(), b.document()) || sharedNames(a, b) > 0) {
            return true;
        }
        Place placeA = a.place();
        Place placeB = b.place();
        return placeA != null && placeB != null
                ? !Collections.disjoint(BlockKeys.words(placeA.name()), BlockKeys.words(placeB.name()))
                : SameStory.isTold(first.opening(), second.opening());
    }

    /** Two acts of one agent on one day are two, unless their objects or their words agree. */
    private static boolean samePurpose(Mention a, Mention b) {
        List<Participant> objectsA = others(a);
        List<Participant> objectsB = others(b);
        if (BlockKeys.family(a.type()).equals("VISIT")) {
            Place placeA = a.place();
            Place placeB = b.place();
            return placeA == null || placeB == null || placesAgree(placeA, placeB) && areNear(placeA, placeB);
        }
        if (!objectsA.isEmpty() && !objectsB.isEmpty()) {
            return objectsA.stream().anyMatch(one -> objectsB.stream().anyMatch(other -> sameParty(one, other)));
        }
        Set<String> left = objectWords(a, b);
        Set<String> right = objectWords(b, a);
        if (left.isEmpty() || right.isEmpty()) {
            return wordsShared(a.title(), b.title()) >= 0.5;
        }
        int smaller = Math.min(left.size(), right.size());
        left.retainAll(right);
        return left.size() > smaller / 2.0;
    }

    private static boolean isSmall(String word, LanguagePack pack) {
        return Stream.of(Words.ARTICLE, Words.BY, Words.AT, Words.TO, Words.WITH, Words.OBLIQUE, Words.COORDINATOR)
                .anyMatch(list -> pack.has(list, word));
    }

    /** What a title tells beside who does it and the verb: "two men in Hull" of "police arrested two men in Hull". */
    private static Set<String> objectWords(Mention mention, Mention other) {
        Set<String> words = BlockKeys.words(mention.title());
        LanguagePack.of(mention.language()).ifPresent(pack -> words.removeIf(word -> isSmall(word, pack)));
        for (Mention one : List.of(mention, other)) {
            agents(one).forEach(agent -> words.removeAll(BlockKeys.words(agent.name())));
            Mention.Trigger trigger = one.trigger();
            if (trigger != null) {
                words.removeAll(BlockKeys.words(trigger.text()));
            }
        }
        return words;
    }

    private static double wordsShared(String a, String b) {
        Set<String> left = BlockKeys.words(a);
        Set<String> right = BlockKeys.words(b);
        int smaller = Math.min(left.size(), right.size());
        left.retainAll(right);
        return smaller == 0 ? 0 : left.size() / (double) smaller;
    }

    private static boolean happeningsAgree(Mention a, Mention b) {
        Place placeA = a.place();
        Place placeB = b.place();
        if (sharedNames(a, b) > 0) {
            return true;
        }
        if (placeA != null && placeB != null) {
            Set<String> words = BlockKeys.words(placeA.name());
            words.retainAll(BlockKeys.words(placeB.name()));
            // One town has many concerts on one day, but not many earthquakes.
            boolean arranged = BlockKeys.family(a.type()).equals("PERFORMANCE");
            return !words.isEmpty() && (!arranged || wordsShared(a.title(), b.title()) >= SAME_WORDS);
        }
        if (a.document() == null && b.document() == null) {
            return BlockKeys.folded(a.title()).equals(BlockKeys.folded(b.title())) && isDated(a) && isDated(b);
        }
        return Objects.equals(a.document(), b.document())
                && a.type().equals(b.type())
                && Objects.equals(a.time().edtf(), b.time().edtf())
                && isDated(a);
    }

    private static List<Participant> agents(Mention mention) {
        return mention.participants().stream()
                .filter(one -> one.role().equals("AGENT") || one.role().equals("SPEAKER"))
                .toList();
    }

    private static List<Participant> others(Mention mention) {
        return mention.participants().stream()
                .filter(one -> !one.role().equals("AGENT") && !one.role().equals("SPEAKER"))
                .toList();
    }

    private static int sharedNames(Mention a, Mention b) {
        return (int) a.participants().stream()
                .filter(one -> b.participants().stream().anyMatch(other -> sameParty(one, other)))
                .count();
    }

    /** The same whatever the language: countries by code, others where the words of one name are all in the other. */
    private static boolean sameParty(Participant a, Participant b) {
        String countryA = a.country();
        String countryB = b.country();
        if (a.kind().equals("COUNTRY") && b.kind().equals("COUNTRY")) {
            return countryA != null && countryA.equals(countryB) || a.name().equals(b.name());
        }
        if (countryA != null && countryB != null && !countryA.equals(countryB)) {
            return false;
        }
        Set<String> left = BlockKeys.words(a.name());
        Set<String> right = BlockKeys.words(b.name());
        // "Menteri" is no short form of "Menteri Keuangan", as "Kamau" is of "Ruth Kamau".
        return left.equals(right)
                || (left.containsAll(right) || right.containsAll(left))
                        && !LanguagePack.isOffice(a.name())
                        && !LanguagePack.isOffice(b.name());
    }
}
