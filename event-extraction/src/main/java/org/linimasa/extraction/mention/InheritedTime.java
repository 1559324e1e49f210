package org.linimasa.extraction.mention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Precision;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.text.Sentence;

/**
 * A tale goes on in the time it was in. "Ketika itu 12 orang meninggal" happened when the eruption told of before did;
 * and what the same people did in the next sentence of a paragraph, told in the same plain past without a time of its
 * own, happened on the same day.
 */
final class InheritedTime {
    private static final String THEN = "PAST_REF";

    private final Reading reading;

    InheritedTime(Reading reading) {
        this.reading = reading;
    }

    void read(List<Draft> drafts) {
        for (int i = 1; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean without = (draft.time == null || isThen(draft.timeSpan))
                    && draft.status == Status.OCCURRED
                    && !draft.trigger.isSpeech();
            if (!without) {
                continue;
            }
            List<Draft> before = drafts.subList(0, i);
            if (isSomeTimeLater(draft)) {
                lastTold(draft, before, 1).ifPresent(earlier -> follow(draft, earlier));
            } else if (saysThen(draft)) {
                lastTold(draft, before, 1).ifPresent(earlier -> take(draft, earlier, "time-then"));
            } else if (goesOn(draft)) {
                lastTold(draft, before, 1)
                        .filter(earlier ->
                                earlier.time != null && earlier.time.precision().compareTo(Precision.DAY) <= 0)
                        .filter(earlier -> sharesSomebody(earlier, draft))
                        .ifPresent(earlier -> take(draft, earlier, "time-of-the-tale"));
            }
        }
    }

    private static boolean isThen(@Nullable TimeSpan span) {
        return span != null && span.expression().value().equals(THEN);
    }

    /** The last dated event of the same paragraph, at most so many sentences before. */
    private Optional<Draft> lastTold(Draft draft, List<Draft> before, int sentences) {
        Sentence own = reading.sentences().get(draft.trigger.sentence());
        for (int i = before.size() - 1; i >= 0; i--) {
            Draft earlier = before.get(i);
            Sentence there = reading.sentences().get(earlier.trigger.sentence());
            int distance = draft.trigger.sentence() - earlier.trigger.sentence();
            if (distance > sentences || there.paragraph() != own.paragraph()) {
                return Optional.empty();
            }
            boolean told = distance > 0
                    && earlier.ownTime
                    && earlier.time != null
                    && earlier.status == Status.OCCURRED
                    && !earlier.trigger.isSpeech();
            if (told) {
                return Optional.of(earlier);
            }
        }
        return Optional.empty();
    }

    private boolean saysThen(Draft draft) {
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        return reading.timesIn(sentence).stream()
                .filter(time -> time.from() <= sentence.from() + 1)
                .map(TimeSpan::expression)
                .anyMatch(expression -> expression.value().equals(THEN));
    }

    /** "Some months later", "beberapa pekan kemudian": not when what was told before happened, but after it. */
    private boolean isSomeTimeLater(Draft draft) {
        TimeSpan span = draft.timeSpan;
        return span != null
                && isThen(span)
                && span.to() - span.from() > 1
                && reading.pack().has(Words.SEQUEL, reading.text().token(span.to() - 1))
                && IntStream.range(span.from(), span.to())
                        .anyMatch(i -> reading.pack()
                                .has(Words.DAYS_AND_LONGER, reading.text().token(i)));
    }

    /** Gives the draft all the time from what was told on, as far as the document; none where that lies after the document. */
    private void follow(Draft draft, Draft earlier) {
        String edtf = earlier.timeEdtf();
        if (edtf == null
                || earlier.time == null
                || earlier.time.precision().compareTo(Precision.YEAR) > 0
                || reading.clock().isAfter(earlier.time)) {
            return;
        }
        String last = reading.clock().day().map(LocalDate::toString).orElse("");
        draft.time = EventTime.of(Edtf.parse("[" + edtf + ".." + last + "]"));
        draft.steps.add(ExplanationStep.of(
                "time-after-told", "The text says that it came later than what it told before.", null, edtf));
    }

    /** Plain past in the main clause, and no other date in the sentence that could be meant. */
    private boolean goesOn(Draft draft) {
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        Opener opener = draft.trigger.clause().opener();
        return draft.cue == null
                && opener == null
                && draft.timeSpan == null
                && !draft.pointsBack
                && !draft.trigger.nominal()
                && reading.timesIn(sentence).isEmpty();
    }

    private static boolean sharesSomebody(Draft a, Draft b) {
        Stream<Entity> told = Stream.concat(
                a.actors.stream().map(actor -> actor.name().entity()),
                Stream.ofNullable(a.place).map(NameMention::entity));
        return told.filter(entity -> entity.kind() != Entity.Kind.GROUP)
                .anyMatch(entity -> b.actors.stream()
                        .anyMatch(other -> other.name().entity().equals(entity)));
    }

    private static void take(Draft draft, Draft earlier, String rule) {
        draft.time = earlier.time;
        draft.timeSpan = null;
        draft.steps.add(ExplanationStep.of(
                rule, "The text goes on telling of the time it gave last.", null, String.valueOf(earlier.timeEdtf())));
        draft.steps.addAll(earlier.steps);
    }
}
