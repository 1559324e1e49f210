package org.linimasa.extraction.mention;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linimasa.event.EventTime;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.TriggerRule;

/**
 * Drafts of one clause that would be shown as the same event twice: with the same title, or the same words as quote. Of
 * "workers voted for industrial action" the vote is kept, not the action, which may never come.
 */
final class ToldTwice {
    private static final int PREDICATE = 2;

    private final Reading reading;
    private final TitleWriter titles;
    private final TitleSpan spans;

    ToldTwice(Reading reading, TitleWriter titles, TitleSpan spans) {
        this.reading = reading;
        this.titles = titles;
        this.spans = spans;
    }

    /** The drafts, each told once. */
    List<Draft> once(List<Draft> drafts) {
        Map<Integer, List<Draft>> bySentence =
                drafts.stream().collect(Collectors.groupingBy(draft -> draft.trigger.sentence()));
        return drafts.stream()
                .filter(draft -> bySentence.getOrDefault(draft.trigger.sentence(), List.of()).stream()
                        .noneMatch(other -> other != draft && isToldBy(draft, other)))
                .toList();
    }

    private boolean isToldBy(Draft draft, Draft other) {
        boolean oneTime = Objects.equals(edtf(draft), edtf(other));
        boolean together = (draft.trigger.clause() == other.trigger.clause() || hangsOn(draft, other))
                && (oneTime || !draft.hasOwnTime());
        if (isHeadOf(draft, other)) {
            other.head = draft.trigger.rule();
            return true;
        }
        int weight = weight(draft);
        boolean lesser =
                weight < weight(other) || weight == weight(other) && draft.trigger.from() > other.trigger.from();
        return together
                && (lesser || hangsOn(draft, other))
                && (isInTitleOf(draft, other)
                        || weight < PREDICATE && oneTime && haveOneQuote(draft, other)
                        || haveOneTitle(draft, other));
    }

    /** "The earthquake | that struck Padang on Monday": the relative clause tells of the noun before it. */
    private static boolean isHeadOf(Draft noun, Draft verb) {
        Clause relative = verb.trigger.clause();
        return noun.trigger.nominal()
                && noun.trigger.light() < 0
                && !noun.hasOwnTime()
                && verb.hasOwnTime()
                && !verb.trigger.nominal()
                && relative.opener() == Opener.RELATIVE
                && relative.parent() == noun.trigger.clause().index()
                && relative.begin() >= noun.trigger.to()
                && relative.begin() - noun.trigger.to() <= 1
                && noun.trigger.rule().category().equals(verb.trigger.rule().category());
    }

    /** "Will hear the application | to suspend the strike": what is applied for, without a time of its own. */
    private static boolean hangsOn(Draft draft, Draft other) {
        return !draft.hasOwnTime()
                && other.hasOwnTime()
                && draft.trigger.clause().opener() == Opener.COMPLEMENT
                && draft.trigger.clause().parent() == other.trigger.clause().index();
    }

    /** "The cliff gave way and buried 14 houses": the title of the first verb tells of the second. */
    private boolean isInTitleOf(Draft draft, Draft other) {
        TitleSpan.Span title = spans.of(other);
        return weight(draft) == 0
                && draft.status == other.status
                && other.trigger.to() < draft.trigger.from()
                && draft.trigger.from() < title.to();
    }

    /** How much a trigger says of itself: a predicate that the tables know most, a verb that they do not least. */
    private static int weight(Draft draft) {
        if (draft.trigger.rule().equals(TriggerRule.UNKNOWN_VERB)) {
            return 0;
        }
        return draft.trigger.nominal() && draft.trigger.light() < 0 ? 1 : PREDICATE;
    }

    private boolean haveOneQuote(Draft a, Draft b) {
        return Quote.of(a, reading, spans).equals(Quote.of(b, reading, spans));
    }

    private boolean haveOneTitle(Draft a, Draft b) {
        return titles.title(a).equals(titles.title(b));
    }

    private static String edtf(Draft draft) {
        EventTime time = draft.time;
        return time == null ? "" : String.valueOf(time.edtf());
    }
}
