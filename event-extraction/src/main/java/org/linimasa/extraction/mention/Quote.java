package org.linimasa.extraction.mention;

import org.linimasa.event.Evidence;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/**
 * The words a mention rests on: its clause, its participants and its time, within one sentence.
 *
 * @param begin UTF-16 code units, inclusive
 * @param end exclusive; at most {@link Evidence#MAX_QUOTE_CHARS} after {@code begin}
 */
record Quote(int begin, int end) {
    static Quote of(Draft draft, Reading reading, TitleSpan spans) {
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        int from = draft.trigger.from();
        int to = draft.trigger.to();
        if (draft.trigger.light() >= 0) {
            from = Math.min(from, draft.trigger.light());
            to = Math.max(to, draft.trigger.light() + 1);
        }
        TitleSpan.Span words = spans.of(draft);
        from = Math.min(from, words.from());
        to = Math.max(to, words.to());
        while (to > draft.trigger.to() && reading.text().token(to - 1).kind() == Token.Kind.PUNCTUATION) {
            to--;
        }
        for (Actor actor : draft.actors) {
            if (sentence.contains(actor.name().fullFrom())) {
                from = Math.min(from, actor.name().fullFrom());
                to = Math.max(to, actor.name().to());
            }
        }
        if (draft.timeSpan != null && sentence.contains(draft.timeSpan.from())) {
            from = Math.min(from, draft.timeSpan.from());
            to = Math.max(to, draft.timeSpan.to());
        }
        if (draft.plannedFor != null) {
            from = Math.min(from, draft.plannedFor.from());
            to = Math.max(to, draft.plannedFor.to());
        }
        if (draft.place != null && sentence.contains(draft.place.from())) {
            from = Math.min(from, draft.place.from());
            to = Math.max(to, draft.place.to());
        }
        int begin = reading.text().token(from).begin();
        int end = reading.text().token(to - 1).end();
        if (end - begin > Evidence.MAX_QUOTE_CHARS) {
            begin = reading.text().token(draft.trigger.from()).begin();
            int last = draft.trigger.to();
            while (last < to && reading.text().token(last).end() - begin <= Evidence.MAX_QUOTE_CHARS) {
                last++;
            }
            end = Math.min(reading.text().token(last - 1).end(), begin + Evidence.MAX_QUOTE_CHARS);
        }
        return new Quote(begin, end);
    }
}
