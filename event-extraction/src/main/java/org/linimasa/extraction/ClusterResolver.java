package org.linimasa.extraction;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.Conflict;
import org.linimasa.event.EventTime;
import org.linimasa.event.Evidence;
import org.linimasa.event.Identity;
import org.linimasa.event.Mention;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.event.Plan;
import org.linimasa.event.Status;

/** One state from the mentions of one event. */
final class ClusterResolver {
    /** What is left of the doubt with each further source. */
    private static final double DOUBT_LEFT = 0.7;

    private static final double SUREST = 0.99;

    private final List<LiveMention> cluster;
    private final List<Mention> mentions;

    /** @param cluster in cluster order, not empty */
    ClusterResolver(List<LiveMention> cluster) {
        this.cluster = List.copyOf(cluster);
        mentions = this.cluster.stream().map(LiveMention::mention).toList();
    }

    MergedEvent resolve() {
        UUID id = Identity.eventId(mentions.get(0).id());
        Status status = status();
        Mention best = best(status);
        List<Mention> wholes = Parts.wholes(mentions);
        Mention kind = wholes.contains(best) ? best : wholes.getFirst();
        List<Conflict> conflicts = new Disagreement(Parts.withoutTolls(mentions)).conflicts();
        EventTime time = mostPrecise(notCorrected(statusMentions(status)));
        return new MergedEvent(
                id,
                best.title(),
                best.language(),
                kind.type(),
                kind.category(),
                status,
                time,
                participants(best.language()),
                place(),
                List.of(),
                confidence(status, conflicts),
                cluster.stream().map(ClusterResolver::evidence).distinct().toList(),
                plan(status),
                conflicts,
                List.of(),
                mentions.stream().map(mention -> mention.inEvent(id)).toList());
    }

    /**
     * The mention whose title the event bears. It tells how the event stands, or the title of a plan would stay when it is
     * met; of those that do it says most: participants, a date of its own, confidence; the first of equals.
     */
    private Mention best(Status status) {
        List<Mention> wholes = Parts.wholes(mentions);
        boolean named = mentions.stream().anyMatch(mention -> mention.status() == status && namesSomething(mention));
        Comparator<Mention> saysMore = Comparator.comparing(
                        (Mention mention) -> mention.status() == status && (namesSomething(mention) || !named))
                .thenComparing(wholes::contains)
                .thenComparingInt(mention -> Math.min(2, mention.participants().size()))
                .thenComparing(mention -> !mention.time().bounds().isUndated())
                .thenComparingDouble(Mention::confidence);
        return mentions.stream()
                .reduce((best, next) -> saysMore.compare(next, best) > 0 ? next : best)
                .orElseThrow();
    }

    private static boolean namesSomething(Mention mention) {
        return !mention.participants().isEmpty() || mention.place() != null;
    }

    /** The last word, unless more independent sources deny what is told as a fact than tell it. */
    private Status status() {
        Status last = lastWord();
        boolean fact = last == Status.OCCURRED || last == Status.ONGOING;
        return fact && sourcesOf(Status.DENIED) > sourcesOf(Status.OCCURRED, Status.ONGOING) ? Status.DENIED : last;
    }

    private int sourcesOf(Status... told) {
        return new Sources(cluster.stream()
                        .filter(live -> List.of(told).contains(live.mention().status()))
                        .toList())
                .confidences()
                .size();
    }

    /** The latest document's word; within one document an outcome wins over a plan. */
    private Status lastWord() {
        String latest = null;
        Status status = Status.UNKNOWN;
        for (LiveMention live : cluster) {
            String time = String.valueOf(live.documentTime().edtf());
            Status said = live.mention().status();
            boolean newer = latest == null || time.compareTo(latest) > 0;
            if (newer && !(isOutcome(status) && !isOutcome(said) && said != Status.POSTPONED)
                    || !newer && precedence(said) < precedence(status)) {
                status = said;
            }
            latest = newer ? time : latest;
        }
        return status;
    }

    private static boolean isOutcome(Status status) {
        return status == Status.OCCURRED || status == Status.CANCELLED;
    }

    private static int precedence(Status status) {
        return switch (status) {
            case CANCELLED -> 0;
            case POSTPONED -> 1;
            case OCCURRED -> 2;
            case ONGOING -> 3;
            case DENIED -> 4;
            case NOT_OCCURRED -> 5;
            case PLANNED -> 6;
            case POSSIBLE -> 7;
            case UNKNOWN -> 8;
        };
    }

    /** What the mentions of the status say of its time; all mentions where those say nothing. */
    private List<Mention> statusMentions(Status status) {
        List<Mention> same = mentions.stream()
                .filter(mention ->
                        mention.status() == status && !mention.time().bounds().isUndated())
                .toList();
        return same.isEmpty() ? mentions : Parts.dating(same, mentions);
    }

    /** Without those whose day another one takes back, where any is left. */
    private List<Mention> notCorrected(List<Mention> candidates) {
        List<LiveMention> corrections =
                cluster.stream().filter(SameTime::correctsADay).toList();
        if (corrections.isEmpty()) {
            return candidates;
        }
        List<Mention> wrong = cluster.stream()
                .filter(live -> corrections.stream().anyMatch(later -> SameTime.corrects(later, live)))
                .map(LiveMention::mention)
                .toList();
        List<Mention> right =
                candidates.stream().filter(mention -> !wrong.contains(mention)).toList();
        return right.isEmpty() ? candidates : right;
    }

    private static EventTime mostPrecise(List<Mention> candidates) {
        return candidates.stream()
                .map(Mention::time)
                .min(Comparator.comparing((EventTime time) -> time.bounds().isUndated())
                        .thenComparing(time -> time.edtf() == null)
                        .thenComparing(ClusterResolver::width))
                .orElseThrow();
    }

    /** How long the time in which all of it must lie is. */
    private static Duration width(EventTime time) {
        TimeBounds bounds = time.bounds();
        LocalDateTime from = bounds.start().earliest();
        LocalDateTime to = bounds.end().latest();
        return from == null || to == null ? Duration.ofSeconds(Long.MAX_VALUE) : Duration.between(from, to);
    }

    /** Unnamed groups only in the event's language: "police" and "polisi" are one. */
    private List<Participant> participants(String language) {
        boolean grouped = mentions.stream()
                .anyMatch(mention -> mention.language().equals(language)
                        && mention.participants().stream().anyMatch(ClusterResolver::isGroup));
        Map<String, Participant> byName = new LinkedHashMap<>();
        for (Mention mention : Parts.withoutTolls(mentions)) {
            boolean foreign = grouped && !mention.language().equals(language);
            for (Participant participant : mention.participants()) {
                if (foreign && isGroup(participant)) {
                    continue;
                }
                byName.merge(participant.kind() + BlockKeys.nameKey(participant), participant, ClusterResolver::fuller);
            }
        }
        return byName.values().stream()
                .map(one -> new Participant(one.id(), one.name(), one.kind(), one.role(), one.country(), null, null))
                .toList();
    }

    private static boolean isGroup(Participant participant) {
        return participant.kind().equals("GROUP");
    }

    private static Participant fuller(Participant a, Participant b) {
        boolean longer = b.name().split(" ").length > a.name().split(" ").length;
        Participant named = longer ? b : a;
        String country = a.country() == null ? b.country() : a.country();
        return new Participant(named.id(), named.name(), named.kind(), a.role(), country, named.begin(), named.end());
    }

    private @Nullable Place place() {
        return mentions.stream()
                .map(Mention::place)
                .filter(Objects::nonNull)
                .max(Comparator.comparing((Place place) -> place.country() != null)
                        .thenComparingInt(place -> place.name().length())
                        .thenComparing(Place::name))
                .orElse(null);
    }

    /**
     * How sure it is that the event is as told: as sure as its surest report, and surer with each further source that tells
     * it so. What tells of its plan or denies it supports nothing here. All sources are read by one reader, whose errors
     * they share; so another one takes off a part of the doubt that is left and not all of its own.
     */
    private double confidence(Status status, List<Conflict> conflicts) {
        List<LiveMention> telling = cluster.stream()
                .filter(live -> live.mention().status() == status)
                .toList();
        List<Double> bySource = new Sources(telling.isEmpty() ? cluster : telling).confidences();
        double doubt = 1 - Collections.max(bySource);
        int further = conflicts.isEmpty() ? bySource.size() - 1 : 0;
        return Math.round(Math.min(SUREST, 1 - doubt * Math.pow(DOUBT_LEFT, further)) * 100) / 100.0;
    }

    private static Evidence evidence(LiveMention live) {
        Mention mention = live.mention();
        UUID document = mention.document() == null ? mention.id() : mention.document();
        return new Evidence(document, live.url(), live.publisher(), mention.text(), mention.begin(), mention.end());
    }

    private @Nullable Plan plan(Status status) {
        List<Mention> announcements = cluster.stream()
                .filter(live -> switch (live.mention().status()) {
                    case PLANNED, POSTPONED, CANCELLED -> true;
                    // What is rumoured to have happened was no plan.
                    case POSSIBLE -> !SameTime.liesBehind(live);
                    case OCCURRED, ONGOING, DENIED, NOT_OCCURRED, UNKNOWN -> false;
                })
                .map(LiveMention::mention)
                .sorted(Comparator.comparingInt(this::placeOf)
                        .thenComparing(mention -> mention.status() != Status.PLANNED))
                .toList();
        if (announcements.isEmpty()) {
            return null;
        }
        List<Plan.Step> steps = announcements.stream()
                .map(mention -> new Plan.Step(
                        mention.id(), mention.status(), mention.time().edtf()))
                .toList();
        UUID fulfilledBy = status != Status.OCCURRED && status != Status.ONGOING
                ? null
                : mentions.stream()
                        .filter(mention -> mention.status() == status)
                        .map(Mention::id)
                        .findFirst()
                        .orElse(null);
        return new Plan(announcements.get(0).time(), null, steps, fulfilledBy);
    }

    /** The same for what one place tells: "postponed from 3 May to 17 May" was planned for the 3rd first. */
    private int placeOf(Mention mention) {
        int first = 0;
        while (!Objects.equals(mentions.get(first).document(), mention.document())
                || !Objects.equals(mentions.get(first).begin(), mention.begin())) {
            first++;
        }
        return first;
    }
}
