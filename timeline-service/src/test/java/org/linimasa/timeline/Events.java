package org.linimasa.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Bound;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.Event;
import org.linimasa.event.EventTime;
import org.linimasa.event.Evidence;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Identity;
import org.linimasa.event.Mention;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.event.Plan;
import org.linimasa.event.Precision;
import org.linimasa.event.Status;

/** Events of tests: each has one plain default and says in its name what differs. */
public final class Events {
    /** When they were first known. */
    public static final Instant KNOWN_AT = Instant.parse("2024-01-17T08:00:00Z");

    private Events() {}

    /** An id that depends on a name alone. */
    public static UUID id(String name) {
        return Identity.eventId(mentionId(name));
    }

    /** The id of the first mention of an event. */
    public static UUID mentionId(String name) {
        return Identity.structuredMentionId(name);
    }

    /** The id of the document of an event's mention. */
    public static UUID documentId(String name) {
        return Identity.documentId(null, name);
    }

    /** An event of a kind that a test does not care about, at a time. */
    public static Draft event(String name, @Nullable String edtf) {
        return new Draft(name, edtf);
    }

    /** A participant. */
    public static Participant person(String name, @Nullable String country) {
        return new Participant(Identity.participantId("PERSON", name), name, "PERSON", "AGENT", country, null, null);
    }

    /** Words of a text that nobody has to find. */
    public static Evidence quote(String words, @Nullable String publisher, @Nullable String url) {
        return new Evidence(documentId(words), url, publisher, words, 0, words.length());
    }

    /** The time of an EDTF value. */
    public static EventTime time(@Nullable String edtf, @Nullable String zone) {
        TimeBounds bounds =
                edtf == null ? TimeBounds.UNBOUNDED : Edtf.parse(edtf).bounds();
        return time(edtf, zone, bounds);
    }

    /** A time whose bounds are narrower than its EDTF value says, as those of a part of a day are. */
    public static EventTime time(@Nullable String edtf, @Nullable String zone, TimeBounds bounds) {
        Bound start = bounds.start();
        return new EventTime(
                edtf,
                null,
                null,
                bounds.isUndated() ? Precision.UNDATED : Precision.DAY,
                zone,
                start,
                bounds.end(),
                null,
                edtf,
                List.of(ExplanationStep.of("test", "As the test says.")));
    }

    /** An event in the making. */
    public static final class Draft {
        private final String name;
        private EventTime time;
        private int revision = 1;
        private Status status = Status.OCCURRED;
        private String type = "MEETING";
        private String category = "CONSULT";
        private String language = "en";
        private List<Participant> participants = List.of();
        private @Nullable Place place;
        private @Nullable Plan plan;
        private double confidence = 0.9;
        private List<Evidence> evidence;
        private Instant updatedAt = KNOWN_AT.plusSeconds(1);

        private Draft(String name, @Nullable String edtf) {
            this.name = name;
            this.time = Events.time(edtf, null);
            this.evidence = List.of(quote(name, "A paper", null));
        }

        public Draft revision(int value) {
            revision = value;
            updatedAt = KNOWN_AT.plusSeconds(value);
            return this;
        }

        public Draft status(Status value) {
            status = value;
            return this;
        }

        public Draft type(String value) {
            type = value;
            return this;
        }

        public Draft category(String value) {
            category = value;
            return this;
        }

        public Draft language(String value) {
            language = value;
            return this;
        }

        public Draft participants(Participant... values) {
            participants = List.of(values);
            return this;
        }

        public Draft place(String placeName, String country) {
            place = new Place(placeName, country);
            return this;
        }

        /** Announced first for a time. */
        public Draft plan(String announced) {
            plan = new Plan(
                    Events.time(announced, null),
                    null,
                    List.of(new Plan.Step(mentionId(name), Status.PLANNED, announced)),
                    null);
            return this;
        }

        public Draft confidence(double value) {
            confidence = value;
            return this;
        }

        public Draft evidence(Evidence... values) {
            evidence = List.of(values);
            return this;
        }

        public Draft updatedAt(Instant value) {
            updatedAt = value;
            return this;
        }

        public Draft time(EventTime value) {
            time = value;
            return this;
        }

        public Event build() {
            return new Event(
                    id(name),
                    revision,
                    name,
                    language,
                    type,
                    category,
                    status,
                    null,
                    time,
                    participants,
                    place,
                    List.of(),
                    confidence,
                    evidence,
                    plan,
                    List.of(),
                    List.of(),
                    KNOWN_AT,
                    updatedAt);
        }

        /** A mention that reports this event. */
        public Mention mention(String mentionName) {
            return new Mention(
                    mentionId(mentionName),
                    documentId(mentionName),
                    0,
                    mentionName.length(),
                    mentionName,
                    new Mention.Trigger(mentionName, 0, mentionName.length()),
                    mentionName,
                    language,
                    type,
                    category,
                    status,
                    time,
                    participants,
                    place,
                    null,
                    0.9,
                    id(name));
        }
    }
}
