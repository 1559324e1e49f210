package org.linimasa.extraction.mention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.DocumentTime;
import org.linimasa.event.Identity;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.pack.EventType;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.tagger.Tagging;

/**
 * What a title that somebody wrote for an event says of it.
 *
 * @param type of its trigger
 * @param category of its trigger
 * @param participants without offsets
 * @param place where
 */
public record TitleReader(
        EventType type,
        String category,
        List<Participant> participants,
        @Nullable Place place) {
    /** Reads a title; empty where the pack knows none of its words as an event. */
    public static Optional<TitleReader> read(String title, LanguagePack pack) {
        DocumentTime none = new DocumentTime(null, true, List.of(), List.of());
        Reading reading = new Reading(title, pack, new Tagging(pack.language(), none, List.of()));
        return new TriggerFinder(reading).inTitle().map(trigger -> {
            List<Participant> participants = new ActorFinder(reading)
                    .actors(trigger, List.of(trigger)).stream()
                            .map(actor -> participant(actor, trigger.rule().type()))
                            .toList();
            Place place = new PlaceFinder(reading)
                    .place(trigger, List.of(trigger))
                    .map(NameMention::entity)
                    .map(entity -> new Place(entity.name(), entity.country()))
                    .orElse(null);
            return new TitleReader(trigger.rule().type(), trigger.rule().category(), participants, place);
        });
    }

    /** A single word that meets or visits is somebody's short name. */
    private static Participant participant(Actor actor, EventType type) {
        boolean person =
                type.category().equals("CONSULT") && isBareWord(actor.name().entity());
        Entity entity = person
                ? new Entity(
                        Entity.Kind.PERSON,
                        actor.name().entity().name(),
                        actor.name().entity().country())
                : actor.name().entity();
        return new Participant(
                Identity.participantId(entity.kind().name(), identityOf(entity)),
                entity.name(),
                entity.kind().name(),
                actor.role(),
                entity.country(),
                null,
                null);
    }

    private static boolean isBareWord(Entity entity) {
        String name = entity.name();
        return entity.kind() == Entity.Kind.ORGANIZATION
                && name.chars().allMatch(Character::isLetter)
                && !name.equals(name.toUpperCase(Locale.ROOT));
    }

    /** A country is the same in every language, others by their name. */
    static String identityOf(Entity entity) {
        String country = entity.country();
        return entity.kind() == Entity.Kind.COUNTRY && country != null ? country : entity.name();
    }
}
