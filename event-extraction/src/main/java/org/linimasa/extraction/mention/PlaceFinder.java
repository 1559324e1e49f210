package org.linimasa.extraction.mention;

import java.util.List;
import java.util.Optional;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.pack.EventType;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.text.Sentence;

/** Where it happens. */
final class PlaceFinder {
    private final Reading reading;
    private final NameSurroundings surroundings;
    private final SecondPredicate second;
    private final VerbForms forms;

    PlaceFinder(Reading reading) {
        this.reading = reading;
        surroundings = new NameSurroundings(reading);
        second = new SecondPredicate(reading);
        forms = new VerbForms(reading);
    }

    /** "mengunjungi Tual", "struck Lindar": the town that a verb of visiting, or what befalls places, has as its object. */
    Optional<NameMention> visited(Trigger trigger) {
        boolean befalls = trigger.rule().category().equals("DISASTER")
                && trigger.rule().type().shape() == EventType.Shape.HAPPENING;
        boolean visiting =
                (trigger.rule().type().family().equals("VISIT") || befalls) && !trigger.nominal() && !trigger.passive();
        return visiting ? reading.nameAt(trigger.to()).filter(name -> !isSomebody(name)) : Optional.empty();
    }

    /** "Two planes collided, police in Bergen said": who tells of what befell a place is from there, unlike "the ministry in Oslo". */
    private static boolean befallsPlaces(Trigger trigger) {
        return trigger.rule().type().shape() == EventType.Shape.HAPPENING;
    }

    private static boolean isSomebody(NameMention name) {
        return name.entity().kind() == Entity.Kind.PERSON || name.entity().kind() == Entity.Kind.GROUP;
    }

    /** "Near the Ethiopian border". */
    private boolean isOfPeople(NameMention name) {
        return name.entity().kind() == Entity.Kind.COUNTRY && surroundings.describesNoun(name);
    }

    /** "Arrived from Oslo". */
    private boolean isOrigin(Trigger trigger, NameMention name) {
        return trigger.rule().type().family().equals("ARRIVAL") && surroundings.isAfter(name, Words.OLD_DATE);
    }

    /** "Declared a holiday in Oslo and cancelled a trip to Rome": where the one verb happens the other does not. */
    private boolean isOfOtherVerb(Trigger trigger, NameMention name) {
        for (int i = trigger.to(); !trigger.nominal() && i < name.fullFrom(); i++) {
            if (second.opensAt(i, name.fullFrom())) {
                return true;
            }
        }
        return !trigger.nominal() && name.fullTo() <= trigger.from() && second.isSecond(trigger.from(), name.fullTo());
    }

    /** The place in the trigger's clause, nearest after the trigger, else before it. */
    Optional<NameMention> place(Trigger trigger, List<Trigger> inSentence) {
        Sentence sentence = reading.sentences().get(trigger.sentence());
        Clauses clauses = reading.clauses(trigger.sentence());
        Optional<NameMention> visited = visited(trigger);
        if (visited.isPresent()) {
            return visited;
        }
        int tag = SpeechTag.behind(reading, trigger, inSentence);
        NameMention best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (NameMention name : reading.namesIn(sentence)) {
            boolean place = name.entity().kind() == Entity.Kind.PLACE || surroundings.isPlaceAt(name);
            boolean reach = clauses.of(name.from()).index() == trigger.clause().index()
                    || clauses.of(name.from()).parent() == trigger.clause().index()
                            && clauses.of(name.from()).opener() == Opener.RELATIVE
                            && (trigger.nominal() || forms.isOfDescribedNoun(trigger, clauses.of(name.from())));
            if (!place
                    || !reach
                    || surroundings.isAfter(name, Words.OBLIQUE)
                    || name.from() >= tag && !befallsPlaces(trigger)
                    || isOfOtherVerb(trigger, name)
                    || isOrigin(trigger, name)
                    || isOfPeople(name)) {
                continue;
            }
            int distance =
                    name.from() >= trigger.to() ? name.from() - trigger.to() : 2 * (trigger.from() - name.to()) + 4;
            int cost = distance + 10 * triggersBetween(trigger, name, inSentence);
            if (cost < bestDistance) {
                best = name;
                bestDistance = cost;
            }
        }
        return best != null && bestDistance <= 30 ? Optional.of(best) : placeOfSentence(trigger, clauses, sentence);
    }

    private static int triggersBetween(Trigger trigger, NameMention name, List<Trigger> inSentence) {
        int low = Math.min(trigger.from(), name.from());
        int high = Math.max(trigger.from(), name.from());
        int between = 0;
        for (Trigger other : inSentence) {
            between += other != trigger && other.from() > low && other.from() < high ? 1 : 0;
        }
        return between;
    }

    /** "Rescuers in Ambon dug on, two days after an earthquake killed 30": what befalls a place, where only one is named. */
    private Optional<NameMention> placeOfSentence(Trigger trigger, Clauses clauses, Sentence sentence) {
        if (trigger.rule().type().shape() != EventType.Shape.HAPPENING
                || trigger.clause().isMain()) {
            return Optional.empty();
        }
        List<NameMention> places = reading.namesIn(sentence).stream()
                .filter(name -> name.entity().kind() == Entity.Kind.PLACE || surroundings.isPlaceAt(name))
                .toList();
        boolean one = places.stream().map(NameMention::entity).distinct().count() == 1;
        return places.stream()
                .filter(name -> one
                        && clauses.of(name.from()).index() == trigger.clause().parent()
                        && !surroundings.isAfter(name, Words.OBLIQUE)
                        && !surroundings.isAfter(name, Words.OLD_DATE)
                        && !isOfPeople(name))
                .findFirst();
    }
}
