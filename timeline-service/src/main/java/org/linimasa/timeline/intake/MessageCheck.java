package org.linimasa.timeline.intake;

import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;
import org.linimasa.event.Mention;
import org.linimasa.event.Participant;
import org.linimasa.message.Message;
import org.linimasa.message.Message.DocumentChanged;
import org.linimasa.message.Message.DocumentPurged;
import org.linimasa.message.Message.EventChanged;
import org.linimasa.message.Message.EventMerged;
import org.linimasa.message.Message.EventPurged;
import org.linimasa.message.Message.EventRetracted;
import org.linimasa.message.Message.TimelineChanged;
import org.linimasa.message.Message.TokenChanged;
import org.linimasa.rest.ProblemException;

/**
 * Checks what the projection stands on. JSON may lack what the records' types promise, and what is missing must not
 * become a defect later, when somebody reads.
 */
final class MessageCheck {
    private MessageCheck() {}

    /** @throws ProblemException 422 with the JSON pointer of what is wrong */
    static void check(Message message, String pointer) {
        switch (message) {
            case EventChanged changed -> {
                require(changed.event(), pointer + "/event");
                require(changed.cause(), pointer + "/cause");
                check(changed.event(), pointer + "/event");
                for (int i = 0; i < changed.mentions().size(); i++) {
                    check(changed.mentions().get(i), pointer + "/mentions/" + i);
                }
            }
            case EventMerged merged -> {
                require(merged.id(), pointer + "/id");
                require(merged.into(), pointer + "/into");
                require(merged.cause(), pointer + "/cause");
                require(merged.at(), pointer + "/at");
                checkRevision(merged.revision(), pointer + "/revision");
            }
            case EventRetracted retracted -> {
                require(retracted.id(), pointer + "/id");
                require(retracted.cause(), pointer + "/cause");
                require(retracted.at(), pointer + "/at");
                checkRevision(retracted.revision(), pointer + "/revision");
            }
            case DocumentChanged document -> {
                require(document.id(), pointer + "/id");
                require(document.language(), pointer + "/language");
                require(document.documentTime(), pointer + "/documentTime");
                require(document.receivedAt(), pointer + "/receivedAt");
                checkRevision(document.version(), pointer + "/version");
            }
            case DocumentPurged purged -> {
                require(purged.id(), pointer + "/id");
                checkRevision(purged.version(), pointer + "/version");
                for (int i = 0; i < purged.revisions().size(); i++) {
                    require(purged.revisions().get(i).event(), pointer + "/revisions/" + i + "/event");
                }
            }
            case EventPurged purged -> {
                require(purged.id(), pointer + "/id");
                require(purged.cause(), pointer + "/cause");
                require(purged.at(), pointer + "/at");
                checkRevision(purged.revision(), pointer + "/revision");
            }
            case TimelineChanged timeline -> {
                requireCode(timeline.slug(), pointer + "/slug");
                requireCode(timeline.title(), pointer + "/title");
                require(timeline.at(), pointer + "/at");
                checkRevision(timeline.version(), pointer + "/version");
            }
            case TokenChanged token -> {
                require(token.id(), pointer + "/id");
                requireCode(token.digest(), pointer + "/digest");
                requireCode(token.name(), pointer + "/name");
                requireCode(token.role(), pointer + "/role");
                checkRevision(token.version(), pointer + "/version");
            }
        }
    }

    private static void check(Event event, String pointer) {
        require(event.id(), pointer + "/id");
        checkRevision(event.revision(), pointer + "/revision");
        require(event.title(), pointer + "/title");
        requireCode(event.language(), pointer + "/language");
        requireCode(event.type(), pointer + "/type");
        requireCode(event.category(), pointer + "/category");
        require(event.status(), pointer + "/status");
        require(event.time(), pointer + "/time");
        require(event.createdAt(), pointer + "/createdAt");
        require(event.updatedAt(), pointer + "/updatedAt");
        for (int i = 0; i < event.participants().size(); i++) {
            Participant participant = event.participants().get(i);
            require(participant.id(), pointer + "/participants/" + i + "/id");
            require(participant.name(), pointer + "/participants/" + i + "/name");
            if (participant.country() != null) {
                requireCode(participant.country(), pointer + "/participants/" + i + "/country");
            }
        }
        if (event.place() != null && event.place().country() != null) {
            requireCode(event.place().country(), pointer + "/place/country");
        }
    }

    private static void check(Mention mention, String pointer) {
        require(mention.id(), pointer + "/id");
    }

    private static void checkRevision(int revision, String pointer) {
        if (revision < 1) {
            throw ProblemException.invalidField(pointer, "not-a-revision", "Revisions count from 1.");
        }
    }

    /** PostgreSQL has no zero character in text; a code has no business with it either. */
    private static void requireCode(@Nullable String code, String pointer) {
        if (code == null || code.isEmpty() || code.indexOf('\0') >= 0) {
            throw ProblemException.invalidField(pointer, "not-a-code", pointer + " is not a code.");
        }
    }

    private static void require(@Nullable Object value, String pointer) {
        if (value == null) {
            throw ProblemException.invalidField(pointer, "missing", pointer + " is missing.");
        }
    }
}
