package org.linimasa.extraction;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linimasa.event.Mention;
import org.linimasa.event.Status;
import org.linimasa.extraction.pack.EventType;

/**
 * Whether two mentions can be the same event: same family of types, or one a part of the other, participants that agree, times that can be the
 * same, and no two different places. A wrong merge is worse than a missed one, so what is not known on both sides does
 * not count as agreement where nothing else does. Symmetric.
 */
final class SameEvent {
    private static final Pattern COUNT = Pattern.compile("\\d[\\d.,]*");

    private SameEvent() {}

    static boolean possible(LiveMention a, LiveMention b) {
        return Parts.areOfOneKind(a.mention(), b.mention())
                && !contradicted(a.mention(), b.mention())
                && (toldTogether(a.mention(), b.mention())
                        || (SameTime.agrees(a, b) || SameTime.isCountedOf(a, b))
                                && SameParties.placesAgree(
                                        a.mention().place(), b.mention().place())
                                && SameParties.agree(a, b));
    }

    /** Whether they can be the same but for their times. */
    static boolean agreeButForTime(LiveMention a, LiveMention b) {
        return Parts.areOfOneKind(a.mention(), b.mention())
                && !contradicted(a.mention(), b.mention())
                && SameParties.placesAgree(a.mention().place(), b.mention().place())
                && SameParties.agree(a, b);
    }

    /** What a text tells as a fact is not what it says that somebody denies or that did not come about. */
    private static boolean contradicted(Mention a, Mention b) {
        return a.document() != null
                && Objects.equals(a.document(), b.document())
                && (isUnreal(a) && isFact(b) || isUnreal(b) && isFact(a) || countsDiffer(a, b) || verbsDiffer(a, b));
    }

    /** "Took in 6,412 students" and "took in 7,900 students": with a verb that no table knows, one text tells of two. */
    private static boolean countsDiffer(Mention a, Mention b) {
        if (!areGeneral(a, b)) {
            return false;
        }
        Set<String> left = counts(a);
        Set<String> right = counts(b);
        return !left.isEmpty() && !right.isEmpty() && Collections.disjoint(left, right);
    }

    /** "Is to discuss it in October", "have had relations since 1975": one text tells of two by two verbs. */
    private static boolean verbsDiffer(Mention a, Mention b) {
        Mention.Trigger left = a.trigger();
        Mention.Trigger right = b.trigger();
        boolean putOff = a.status() == Status.POSTPONED || b.status() == Status.POSTPONED;
        return areGeneral(a, b)
                && !putOff
                && left != null
                && right != null
                && !Objects.equals(a.time().edtf(), b.time().edtf())
                && !left.text().equalsIgnoreCase(right.text());
    }

    private static boolean areGeneral(Mention a, Mention b) {
        return a.type().equals(EventType.ACTIVITY.name()) && b.type().equals(EventType.ACTIVITY.name());
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

    /** How much speaks for it: shared participants, the same document, a date on both sides, the next day of a plan. */
    static double closeness(LiveMention a, LiveMention b) {
        double value = SameParties.sharedNames(a.mention(), b.mention());
        value += Objects.equals(a.mention().document(), b.mention().document()) ? 0.5 : 0;
        boolean dated = SameTime.isDated(a.mention()) && SameTime.isDated(b.mention());
        value += dated ? 1 : 0;
        value += Objects.equals(a.mention().time().edtf(), b.mention().time().edtf()) ? 0.5 : 0;
        return value + SameTime.nearness(a, b) / 4;
    }
}
