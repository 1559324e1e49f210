package org.linimasa.extraction;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Mention;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.extraction.pack.EventType;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.NameEntry;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Segmenter;
import org.linimasa.extraction.text.Token;

/**
 * Whether two mentions can be of one event by who does what to whom, and where. What counts depends on the type's shape
 * ({@code types.txt}): who meets, who does what to what, or what befalls which place.
 */
final class SameParties {
    /** The share of the shorter title's words that two reports of one plan have in common. */
    private static final double SAME_WORDS = 0.6;

    private static final Remembered<Set<String>> CONTENT_WORDS = new Remembered<>();

    private SameParties() {}

    static boolean agree(LiveMention a, LiveMention b) {
        EventType.Shape shape = BlockKeys.shape(a.mention().type());
        return switch (shape) {
            case TWO_SIDED -> sidesAgree(a.mention().participants(), b.mention().participants());
            case ACT -> actsAgree(a, b);
            case HAPPENING -> happeningsAgree(a.mention(), b.mention());
        };
    }

    static boolean placesAgree(@Nullable Place a, @Nullable Place b) {
        if (a == null || b == null) {
            return true;
        }
        String countryA = a.country();
        String countryB = b.country();
        return countryA == null || countryB == null || countryA.equals(countryB);
    }

    /** Whether what is off and what was planned are one: in the same words, or of the same two, or to the same place. */
    static boolean tellOfOnePlan(Mention a, Mention b) {
        return tellInTheSameWords(a, b) || sharedNames(a, b) > 1 || isVisitToOnePlace(a, b);
    }

    private static boolean tellInTheSameWords(Mention a, Mention b) {
        return Math.max(wordsShared(a.title(), b.title()), shared(contentWords(a), contentWords(b))) >= SAME_WORDS;
    }

    private static boolean isVisitToOnePlace(Mention a, Mention b) {
        Place placeA = a.place();
        Place placeB = b.place();
        return BlockKeys.family(a.type()).equals("VISIT")
                && placeA != null
                && placeB != null
                && SamePlace.areNear(placeA, placeB);
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
            return sharedNames(a, b) > 0 && SameTime.isDated(a) && SameTime.isDated(b)
                    || a.title().equals(b.title()) && titleTells(first, second)
                    || isAttackOnOnePlace(a, b);
        }
        boolean agents = agentsA.size() == agentsB.size()
                && agentsA.stream().allMatch(one -> agentsB.stream().anyMatch(other -> sameParty(one, other)));
        return (agents ? samePurpose(a, b) : isDoneToOneByGroups(a, b)) && townsAgree(a, b);
    }

    /**
     * "A bomb exploded in a market in Ardo": nobody is named who did it, but day and town are the same, and the words or what
     * it was done with.
     */
    private static boolean isAttackOnOnePlace(Mention a, Mention b) {
        Place placeA = a.place();
        Place placeB = b.place();
        return BlockKeys.isAttack(a)
                && agents(a).isEmpty()
                && agents(b).isEmpty()
                && placeA != null
                && placeB != null
                && SamePlace.isNamed(placeA, placeB)
                && (SameTime.isDated(a) || SameTime.isDated(b))
                && (Things.areShared(a, b) && !SamePlace.isCountry(placeA)
                        || SameTime.isDated(a) && SameTime.isDated(b) && tellInTheSameWords(a, b));
    }

    /** "Police arrested Tomas Reed", "Petugas menangkap Tomas Reed": whom it befell tells more than a word for a group. */
    private static boolean isDoneToOneByGroups(Mention a, Mention b) {
        boolean groups = Stream.concat(agents(a).stream(), agents(b).stream())
                .allMatch(agent -> agent.kind().equals("GROUP"));
        return groups
                && SameTime.isDated(a)
                && SameTime.isDated(b)
                && others(a).stream()
                        .filter(one -> one.kind().equals("PERSON") || one.kind().equals("ORGANIZATION"))
                        .anyMatch(one -> others(b).stream().anyMatch(other -> sameParty(one, other)));
    }

    /** What one does in two towns on one day are two acts. */
    private static boolean townsAgree(Mention a, Mention b) {
        Place placeA = a.place();
        Place placeB = b.place();
        return placeA == null
                || placeB == null
                || Objects.equals(a.document(), b.document())
                || SamePlace.areNear(placeA, placeB);
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
                ? SamePlace.isNamed(placeA, placeB)
                : SameStory.isTold(first.opening(), second.opening());
    }

    /** Two acts of one agent on one day are two, unless their objects or their words agree. */
    private static boolean samePurpose(Mention a, Mention b) {
        List<Participant> objectsA = others(a);
        List<Participant> objectsB = others(b);
        boolean part = !BlockKeys.family(a.type()).equals(BlockKeys.family(b.type()));
        if (part || BlockKeys.family(a.type()).equals("VISIT")) {
            Place placeA = a.place();
            Place placeB = b.place();
            return placeA == null || placeB == null || placesAgree(placeA, placeB) && SamePlace.areNear(placeA, placeB);
        }
        if (!objectsA.isEmpty() && !objectsB.isEmpty()) {
            return objectsA.stream().anyMatch(one -> objectsB.stream().anyMatch(other -> sameParty(one, other)));
        }
        Set<String> left = objectWords(a, b);
        Set<String> right = objectWords(b, a);
        if (!a.language().equals(b.language())) {
            // What one plans for a day and what is off or put off from that day is one thing.
            boolean change =
                    SameTime.isOfOnePlan(a, b) && !BlockKeys.family(a.type()).equals("ACTIVITY");
            return change
                    || left.isEmpty() && right.isEmpty()
                    || !Collections.disjoint(objectNames(a, left), objectNames(b, right));
        }
        if (left.isEmpty() || right.isEmpty()) {
            return wordsShared(a.title(), b.title()) >= 0.5;
        }
        int smaller = Math.min(left.size(), right.size());
        left.retainAll(right);
        return left.size() > smaller / 2.0;
    }

    private static boolean isSmall(String word, LanguagePack pack) {
        return Stream.of(
                        Words.ARTICLE,
                        Words.BY,
                        Words.AT,
                        Words.TO,
                        Words.WITH,
                        Words.OBLIQUE,
                        Words.COORDINATOR,
                        Words.LIGHT,
                        Words.BE,
                        Words.HAVE,
                        Words.MODAL)
                .anyMatch(list -> pack.has(list, word));
    }

    /** What a title tells beside who does it, the verb and how it stands: "two men in Hull" of "police arrested two men in Hull". */
    private static Set<String> objectWords(Mention mention, Mention other) {
        Set<String> words = new HashSet<>(contentWords(mention));
        for (Mention one : List.of(mention, other)) {
            agents(one).forEach(agent -> words.removeAll(BlockKeys.words(agent.name())));
            Mention.Trigger trigger = one.trigger();
            if (trigger != null) {
                words.removeAll(BlockKeys.words(trigger.text()));
            }
        }
        return words;
    }

    /** A title without small words, offices and how it stands; not to be changed. */
    private static Set<String> contentWords(Mention mention) {
        return CONTENT_WORDS.of(mention.language() + ' ' + mention.title(), () -> {
            Set<String> words = new HashSet<>(BlockKeys.words(mention.title()));
            LanguagePack.of(mention.language()).ifPresent(pack -> {
                words.removeIf(word -> isSmall(word, pack));
                words.removeAll(statusAndOffices(mention.title(), pack));
            });
            return words;
        });
    }

    /** A bridge has a name of several words and no country: it can be what is opened, not only where. */
    private static boolean isTown(Place place) {
        return place.country() != null || BlockKeys.words(place.name()).size() == 1;
    }

    /** Of the words of an object those that no language changes: "Siti" of "the Siti Bridge"; not where it happens. */
    private static Set<String> objectNames(Mention mention, Set<String> objectWords) {
        Place place = mention.place();
        Set<String> names = Segmenter.tokens(mention.title()).stream()
                .filter(Token::isCapitalized)
                .flatMap(token -> BlockKeys.words(token.text()).stream())
                .filter(objectWords::contains)
                .collect(Collectors.toSet());
        if (place != null && isTown(place)) {
            names.removeAll(BlockKeys.words(place.name()));
        }
        return names;
    }

    /**
     * "Will", "has been cancelled": how it stands, which changes while the event stays the same; and "transport minister",
     * which another report leaves out.
     */
    private static Set<String> statusAndOffices(String title, LanguagePack pack) {
        List<Token> tokens = Segmenter.tokens(title);
        SegmentedText text = new SegmentedText(title, tokens, List.of());
        Set<String> words = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            int status = pack.statusCues()
                    .longestAt(text, i, tokens.size())
                    .map(Phrases.Match::to)
                    .orElse(i);
            int office = pack.names().allAt(text, i, tokens.size()).stream()
                    .filter(match -> match.meaning().kind() == NameEntry.Kind.TITLE
                            || match.meaning().kind() == NameEntry.Kind.REGIONAL_TITLE)
                    .mapToInt(Phrases.Match::to)
                    .max()
                    .orElse(i);
            tokens.subList(i, Math.max(status, office)).forEach(token -> words.addAll(BlockKeys.words(token.lower())));
        }
        return words;
    }

    private static double wordsShared(String a, String b) {
        return shared(BlockKeys.words(a), BlockKeys.words(b));
    }

    /** The share of the fewer words that are among the others. */
    private static double shared(Set<String> a, Set<String> b) {
        long both = a.stream().filter(b::contains).count();
        int fewer = Math.min(a.size(), b.size());
        return fewer == 0 ? 0 : both / (double) fewer;
    }

    private static boolean happeningsAgree(Mention a, Mention b) {
        Place placeA = SamePlace.of(a);
        Place placeB = SamePlace.of(b);
        if (sharedNames(a, b) > 0) {
            return true;
        }
        if (placeA != null && placeB != null) {
            // One town has many concerts on one day, but not many earthquakes.
            boolean arranged = BlockKeys.family(a.type()).equals("PERFORMANCE");
            return SamePlace.isNamed(placeA, placeB)
                    && !Things.differ(a, b)
                    && (!arranged || wordsShared(a.title(), b.title()) >= SAME_WORDS);
        }
        if (placeA != null && SamePlace.isInTitle(placeA, b) || placeB != null && SamePlace.isInTitle(placeB, a)) {
            return true;
        }
        if (a.document() == null && b.document() == null) {
            return BlockKeys.folded(a.title()).equals(BlockKeys.folded(b.title()))
                    && SameTime.isDated(a)
                    && SameTime.isDated(b);
        }
        return Objects.equals(a.document(), b.document())
                && a.type().equals(b.type())
                && Objects.equals(a.time().edtf(), b.time().edtf())
                && SameTime.isDated(a);
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

    static int sharedNames(Mention a, Mention b) {
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
        if (a.name().equals(b.name())) {
            return true;
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
